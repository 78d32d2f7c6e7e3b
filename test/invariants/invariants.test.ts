import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic, Item } from '../../src/document/document.ts';
import { invariants } from '../../src/evidence/invariants/invariants.ts';
import { echoIndex, sift } from '../../src/evidence/sift.ts';
import { documentOf, loadedValue, shown, turned } from '../evidence/plan.ts';
import { examples, exampleText, loaded } from '../support.ts';
import type { Case } from './cases/case.ts';
import { dataCases } from './cases/data.ts';
import { dateCases } from './cases/dates.ts';
import { governanceCases } from './cases/governance.ts';
import { moneyCases } from './cases/money.ts';
import { orderCases } from './cases/order.ts';
import { peopleCases } from './cases/people.ts';
import { resultCases } from './cases/results.ts';
import { riskCases } from './cases/risks.ts';
import { sustainabilityCases } from './cases/sustainability.ts';
import { systemCases } from './cases/systems.ts';

const cases: readonly Case[] = [
  ...dateCases,
  ...orderCases,
  ...moneyCases,
  ...resultCases,
  ...peopleCases,
  ...systemCases,
  ...dataCases,
  ...riskCases,
  ...governanceCases,
  ...sustainabilityCases,
];

const noEchoes = echoIndex([]);
const found = (plan: string): readonly Diagnostic[] => invariants(sift(documentOf(plan), noEchoes).document);
const of = (code: string, plan: string): readonly Diagnostic[] => found(plan).filter((one) => one.code === code);

describe('a plan that disagrees with itself is told where', () => {
  test.each(cases)('$code: $name', ({ code, plan, at, names, severity }) => {
    const told = of(code, plan).find(({ path }) => shown(path) === at);
    expect(told, `nothing at ${at}: ${JSON.stringify(found(plan))}`).toBeDefined();
    expect(told?.severity).toBe(severity ?? 'warning');
    expect(told?.message).toContain(names);
  });

  test.each(cases.flatMap(({ twins, ...rest }) => twins.map((twin, index) => ({ ...rest, twin, index }))))(
    '$code: $name, honest twin $index',
    ({ code, twin }) => {
      expect(of(code, twin)).toEqual([]);
    },
  );
});

test('a circle is told on each of its activities and on no other', () => {
  const circle = cases.find(({ code }) => code === 'invariant/work-waits-for-itself');
  expect(of('invariant/work-waits-for-itself', circle?.plan ?? '').map(({ path }) => shown(path))).toEqual([
    'work_plan.activities.0.after',
    'work_plan.activities.1.after',
    'work_plan.activities.2.after',
  ]);
});

test('five dates after the end are told one by one', () => {
  const late = [1, 2, 3, 4, 5].map((n) => `{id: a-${n}, end: 2030}`).join(', ');
  const plan = `programme: {title: Safe streets, end: 2029}\nwork_plan: {activities: [${late}]}`;
  expect(of('invariant/after-the-end', plan)).toHaveLength(5);
});

test('messages are plain: one or two sentences without a place in a list', () => {
  for (const { plan } of cases) {
    for (const { message } of found(plan)) {
      expect(message).toMatch(/^["A-Z`].*\.$/);
      expect(message).not.toMatch(/undefined|null|NaN|\[\d+\]|\[object/);
      expect(message.length, message).toBeLessThanOrEqual(240);
    }
  }
});

test('every code has a case', () => {
  const folder = resolve(import.meta.dirname, '../../src/evidence/invariants');
  const text = readdirSync(folder)
    .map((file) => readFileSync(resolve(folder, file), 'utf8'))
    .join('\n');
  const codes = new Set([...text.matchAll(/'(invariant\/[a-z-]+)'/g)].map((match) => match[1]));
  expect(codes.size).toBeGreaterThan(60);
  expect([...new Set(cases.map(({ code }) => code))].sort()).toEqual([...codes].sort());
});

test('an empty plan and an empty list of everything are silent', () => {
  expect(found('')).toEqual([]);
  expect(found('results: {outputs: [], indicators: []}\nrisks: []\npartners: []\ndata: {assets: []}')).toEqual([]);
});

test('plans that hold together are left alone', () => {
  const quiet = (name: string): readonly string[] =>
    invariants(sift(loaded(name, exampleText(name)).document, noEchoes).document).map(({ code }) => code);
  expect(examples).toContain('exemplary-registration.yaml');
  expect(quiet('exemplary-registration.yaml')).toEqual([]);
});

/** The plan with each list of things in another order; the same for the same seed. */
function shuffled(value: unknown, seed: number): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => shuffled(item, seed));
    const turn = items.length === 0 ? 0 : seed % items.length;
    const moved = [...items.slice(turn), ...items.slice(0, turn)];
    return seed % 2 === 0 ? moved : moved.reverse();
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value as Item).map(([key, one]) => [key, shuffled(one, seed)]));
}

test('the order of keys and of items changes no message', () => {
  // What is sifted out of a plan depends on the order ("of two copies the first counts"), so plans are taken as written.
  const values = [
    ...cases.map(({ plan }) => documentOf(plan).value),
    ...examples.map((name) => loaded(name, exampleText(name)).document.value),
  ];
  const messages = (value: unknown): readonly string[] =>
    invariants(loadedValue(value))
      .map(({ code, message }) => `${code} ${message}`)
      .sort();
  fc.assert(
    fc.property(fc.constantFrom(...values), fc.integer({ min: 1, max: 97 }), fc.boolean(), (value, seed, turn) => {
      const other = shuffled(value, seed);
      expect(messages(turn ? turned(other) : other)).toEqual(messages(value));
    }),
    { numRuns: 400 },
  );
});
