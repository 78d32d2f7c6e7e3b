import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../../src/checks/decide.ts';
import { checks } from '../../src/checks/registry.ts';
import type { Condition, Finding, View } from '../../src/checks/view.ts';
import { loadDocument } from '../../src/document/load.ts';
import { vocabulary } from '../../src/document/vocabulary.ts';
import { factIds } from '../../src/facts/fact.ts';
import { plan } from '../document/plan.ts';
import { sourceOfValue } from '../document/source.ts';
import { assessor } from '../support.ts';
import { documentOf, viewOf } from './plan.ts';

const names = Object.keys(checks) as (keyof typeof checks)[];
const empty = viewOf(documentOf(''));

/** Every condition of the rubrics that ship, those inside others too. */
const shipped: readonly (readonly [string, Condition])[] = assessor.catalogue.criteria.flatMap((criterion) =>
  criterion.kind === 'redline'
    ? []
    : Object.entries(criterion.levels).flatMap(([level, conditions]) =>
        (conditions as readonly Condition[])
          .flatMap(nested)
          .map((condition) => [`${criterion.id} ${level}`, condition] as const),
      ),
);

function nested(condition: Condition): readonly Condition[] {
  const options = Object.values(condition)[0];
  if (typeof options !== 'object' || options === null) return [condition];
  const inside = (['has', 'or'] as const).flatMap((key) => (options as Record<string, Condition[]>)[key] ?? []);
  return [condition, ...inside.flatMap(nested)];
}

/** The same condition, asked for whatever the facts are. */
function unguarded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unguarded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, entry]) => (key === 'when' ? [] : [[key, unguarded(entry)]])),
  );
}

const path = fc.constantFrom(
  ...vocabulary.filter(({ path: at }) => at !== 'dbd' && at !== 'programme.title').map(({ path: at }) => at),
);
const own = path.map((at) => `.${at.split('.').at(-1)}`);
const paths = fc.oneof(path, fc.array(path, { minLength: 1, maxLength: 3 }));
const scalar = fc.oneof(fc.constantFrom('yes', 'no', 'high', 'core'), fc.integer({ min: 0, max: 5 }));
const scalars = fc.oneof(scalar, fc.array(scalar, { minLength: 1, maxLength: 2 }));
const field = fc.oneof(
  scalars,
  fc.record({ not: scalars }),
  fc.record({ above: fc.nat() }),
  fc.record({ perhaps: scalars }),
  fc.constant({ absent: true }),
);
const where = fc.oneof(
  fc.dictionary(own, field, { minKeys: 1, maxKeys: 2 }),
  fc.record({ any: fc.array(fc.dictionary(own, field, { minKeys: 1, maxKeys: 2 }), { minLength: 2, maxLength: 2 }) }),
);
const leaf = fc.record({ present: own }) as fc.Arbitrary<Condition>;
const has = fc.array(leaf, { minLength: 1, maxLength: 2 });
const few = fc.integer({ min: 1, max: 3 });
const share = fc.double({ min: 0.01, max: 1, noNaN: true });
const given = (all: Readonly<Record<string, fc.Arbitrary<unknown>>>, always: readonly string[]) =>
  fc.record(all, { requiredKeys: [...always] });

const options: Readonly<Record<keyof typeof checks, fc.Arbitrary<unknown>>> = {
  present: given(
    {
      of: paths,
      figure: fc.constant(true),
      at_most: fc.nat(),
      at_least: fc.nat(),
      or_none: fc.constant(true),
      mentions: fc.constant(['because']),
    },
    ['of'],
  ),
  every: given({ of: paths, where, named_in: fc.array(path, { minLength: 1, maxLength: 2 }), has }, ['of', 'has']),
  count: given(
    {
      of: paths,
      where,
      at_least: few,
      different: own,
      including: fc.array(
        scalars.map((one) => [one].flat().map(String)),
        { minLength: 1, maxLength: 2 },
      ),
      has,
    },
    ['of'],
  ),
  'one-of': given({ of: paths, where, in: scalars, same_as: path, not_below: path }, ['of']),
  refers: given({ of: paths, to: paths, kind: fc.constantFrom('post', ['group', 'partner']) }, ['of']),
  before: given(
    {
      of: path,
      than: paths,
      otherwise: fc.array(path, { minLength: 1, maxLength: 2 }),
      or_equal: fc.constant(true),
      months: fc.integer({ min: -60, max: 60 }),
    },
    ['of', 'than'],
  ),
  fresh: given({ of: path, months: few, against: path }, ['of', 'months']),
  portion: given({ of: paths, to: paths, at_least: share, equal_within: share }, ['of', 'to']),
  owned: given({ of: paths, other_than: paths }, ['of']),
  funded: given({ of: paths, kind: fc.constantFrom('hosting', ['build', 'gender']), after: path }, ['of']),
  monitored: given({ of: paths, by: fc.constantFrom('indicator', 'review'), where, has }, ['of']),
  distinct: given({ of: paths, from: paths }, ['of']),
};
const condition: fc.Arbitrary<Condition> = fc
  .constantFrom(...names)
  .chain((name) => options[name].map((one) => ({ [name]: one })));

/** A finding gives evidence or says what is lacking, at a place and in words. */
function expectKept({ holds, lacks }: Finding): void {
  if (holds === 'yes') expect(lacks).toEqual([]);
  else expect(lacks).not.toEqual([]);
  for (const { message } of lacks) expect(message).toMatch(/\p{L}/u);
}

function viewOfPlan(value: Record<string, unknown>): View {
  const loading = loadDocument(sourceOfValue(value));
  if (!loading.ok) throw new Error(JSON.stringify(loading.problems));
  return viewOf(loading.document);
}

describe('an empty document', () => {
  test.each(names)('satisfies no %s, whatever its options, and is told why', (name) => {
    fc.assert(
      fc.property(options[name], (one) => {
        const finding = decide([{ [name]: one }], empty);
        expect(finding.holds).toBe('no');
        expectKept(finding);
      }),
      { numRuns: 200 },
    );
  });

  test.each(names)('is undecided at most where %s hangs on a fact nobody stated', (name) => {
    fc.assert(
      fc.property(options[name], fc.constantFrom(...factIds), (one, fact) => {
        const finding = decide([{ [name]: { ...(one as object), when: fact } }], empty);
        expect(finding.holds).toBe('unknown');
        expectKept(finding);
      }),
      { numRuns: 50 },
    );
  });

  test('satisfies no condition of the rubrics that ship', () => {
    const met = shipped.flatMap(([where, one]) => {
      const finding = decide([unguarded(one) as Condition], empty);
      expectKept(finding);
      // `.` and `@` mean the document itself here, which is there.
      return finding.holds === 'no' || /"[.@]"/.test(JSON.stringify(one)) ? [] : [`${where}: ${JSON.stringify(one)}`];
    });
    expect(shipped.length).toBeGreaterThan(200);
    expect(met).toEqual([]);
  });
});

describe('any document', () => {
  test('a check that does not hold says what is lacking, and one that holds lacks nothing', () => {
    fc.assert(
      fc.property(plan, fc.array(condition, { minLength: 5, maxLength: 5 }), (value, conditions) => {
        const view = viewOfPlan(value);
        for (const one of conditions) expectKept(decide([one], view));
      }),
      { numRuns: 200 },
    );
  });

  test('so does every condition of the rubrics that ship, on every thing it may be asked about', () => {
    fc.assert(
      fc.property(plan, fc.integer({ min: 0, max: shipped.length - 1 }), (value, first) => {
        const view = viewOfPlan(value);
        const things = [view.root, ...[...view.document.entities.values()].slice(0, 5)];
        const some = Array.from({ length: 20 }, (_one, index) => shipped[(first + index * 17) % shipped.length]);
        for (const thing of things)
          for (const one of some) if (one) expectKept(decide([one[1]], { ...view, object: thing, item: thing }));
      }),
      { numRuns: 100 },
    );
  });
});
