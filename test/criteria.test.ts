import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DocumentAssessment, Outcome } from '../src/assess/assessment.ts';
import { assessed, assessor } from './support.ts';

/*
 * Each criterion has a file in test/criteria/<theme>/ of small plans, with `---` between them. What is expected stands as a comment
 * on the line it belongs to:
 *   #> level 2        the criterion comes to level 2, and this line is evidence for it (level 0: this line lacks level 1)
 *   #> level 1..3     surely level 1, possibly 3
 *   #> gap 3          a gap that keeps the criterion from level 3 is reported at this line
 *   #> no gap         no gap of the criterion is reported at this line
 *   #> unknown        whether it applies hangs on the fact of this line
 *   #> not applicable it does not apply because of the fact of this line
 *   #> violation, #> clear, #> open   for a red line: crossed by this line, not crossed, not settled
 */
interface Expectation {
  readonly line: number;
  readonly text: string;
  readonly what: string;
}
interface Case {
  readonly name: string;
  readonly text: string;
  readonly expected: readonly Expectation[];
}

const folder = resolve(import.meta.dirname, 'criteria');

function casesOf(id: string): readonly Case[] {
  const text = readFileSync(resolve(folder, `${id}.yaml`), 'utf8');
  return text.split(/^---\n/m).map((part, index) => {
    const lines = part.split('\n');
    const expected = lines.flatMap((line, at) =>
      (/#> (.*)$/.exec(line)?.[1] ?? '')
        .split(',')
        .map((what) => what.trim())
        .filter((what) => what !== '')
        .map((what) => ({ line: at + 1, text: line, what })),
    );
    return { name: /^# (.+)$/m.exec(part)?.[1] ?? `case ${index + 1}`, text: part, expected };
  });
}

const checks: readonly [RegExp, (outcome: Outcome, at: Expectation, match: RegExpExecArray) => void][] = [
  [/^level (\d)(?:\.\.(\d))?$/, level],
  [
    /^gap (\d)$/,
    (outcome, at, [, to]) => expect(gapLines(outcome, Number(to)), `gaps to level ${to}`).toContain(at.line),
  ],
  [/^no gap$/, (outcome, at) => expect(outcome.gaps.map(({ position }) => position.line)).not.toContain(at.line)],
  [/^unknown$/, (outcome, at) => factDecides(outcome, at, 'unknown')],
  [/^not applicable$/, (outcome, at) => factDecides(outcome, at, 'no')],
  [/^(violation|clear|open)$/, redLine],
];

function level(outcome: Outcome, at: Expectation, [, lower, upper]: RegExpExecArray): void {
  expect(outcome.applies, 'applies').not.toBe('no');
  expect([outcome.level?.lower, outcome.level?.upper], 'level, surely and possibly').toEqual([
    Number(lower),
    Number(upper ?? lower),
  ]);
  const lines = outcome.evidence.filter((one) => one.level === Number(lower)).map(({ position }) => position.line);
  if (Number(lower) > 0) expect(lines, `lines of evidence for level ${lower}`).toContain(at.line);
  else expect(gapLines(outcome, 1), 'lines that lack level 1').toContain(at.line);
}

function gapLines(outcome: Outcome, toLevel: number): readonly number[] {
  return outcome.gaps.filter((gap) => gap.toLevel === toLevel).map(({ position }) => position.line);
}

function factDecides(outcome: Outcome, at: Expectation, truth: string): void {
  expect(outcome.applies).toBe(truth);
  const facts = outcome.because.split(', ').map((one) => one.split(':')[0] ?? '');
  expect(
    facts.some((fact) => at.text.includes(fact)),
    `line ${at.line} should state one of: ${facts.join(', ')}`,
  ).toBe(true);
}

function redLine(outcome: Outcome, at: Expectation, [, what]: RegExpExecArray): void {
  expect(outcome.outcome).toBe(what === 'open' ? 'unknown' : what);
  if (what !== 'clear') expect(outcome.gaps.map(({ position }) => position.line)).toContain(at.line);
}

function verify(assessment: DocumentAssessment, id: string, expectation: Expectation): void {
  const outcome = assessment.outcomes.find((one) => one.id === id);
  if (!outcome) throw new Error(`${id} is not due in this plan: set programme.stage`);
  for (const [shape, check] of checks) {
    const match = shape.exec(expectation.what);
    if (match) {
      check(outcome, expectation, match);
      return;
    }
  }
  throw new Error(`"#> ${expectation.what}" is no expectation: see the top of test/criteria.test.ts`);
}

const criteria = assessor.catalogue.criteria;

describe.each(criteria)('$id', ({ id, kind, applies_when }) => {
  const cases = casesOf(id);

  test.each(cases)('$name', ({ text, expected }) => {
    expect(expected.length, 'every case expects something').toBeGreaterThan(0);
    const assessment = assessed('plan.yaml', text, { framework: 'all', tier: 'full', only: [id], skip: [] });
    for (const expectation of expected) verify(assessment, id, expectation);
  });

  test('has fixtures for every answer', () => {
    const seen = cases.flatMap(({ expected }) => expected.map(({ what }) => what));
    const reached = new Set(seen.map((what) => /^level (?:\d\.\.)?(\d)$/.exec(what)?.[1] ?? what));
    const levels = kind === 'redline' ? ['violation', 'clear', 'open'] : ['0', '1', '2', '3'];
    const wanted = applies_when === 'always' ? levels : [...levels, 'unknown', 'not applicable'];
    expect(
      wanted.filter((what) => !reached.has(what)),
      `add cases to test/criteria/${id}.yaml for`,
    ).toEqual([]);
    if (kind !== 'redline')
      expect(
        seen.some((what) => what.startsWith('gap ')),
        'at least one gap is marked',
      ).toBe(true);
  });
});

test('every fixture belongs to a criterion', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
  expect(files.map((file) => file.replace(/\.yaml$/, '')).sort()).toEqual(criteria.map(({ id }) => id).sort());
});
