import fc, { type Arbitrary } from 'fast-check';
import type { Truth } from '../../src/document/truth.ts';
import type { Constants, ScoredCriterion, Unit } from '../../src/score/kernel.ts';

export type Framework = readonly [units: readonly Unit[], constants: Constants];

const levelValues = [0, 0.2, 0.6, 1] as const;
const bands: Constants['bands'] = [
  { name: 'Strong', score: 75, floor: 50 },
  { name: 'Substantial', score: 50, floor: 25 },
  { name: 'Emerging', score: 25, floor: 0 },
  { name: 'Not evident', score: 0, floor: 0 },
];

const constants: Arbitrary<Constants> = fc.record({
  values: fc.constant(levelValues),
  capCritical: fc.constant(0.49),
  capRedline: fc.constant(0.24),
  smallUnit: fc.constantFrom(1, 3),
  fullUnit: fc.constantFrom(1, 3),
  bands: fc.constant(bands),
  confidence: fc.constant({ high: 5, medium: 15 }),
});

interface Choices {
  readonly applies: Truth;
  readonly weight: number;
  readonly shape: 'normal' | 'critical' | 'redline';
  readonly levels: readonly [number, number];
  readonly shares: readonly [number, number];
  readonly required: number;
  readonly violated: Truth;
}
const truth: Arbitrary<Truth> = fc.constantFrom('yes', 'yes', 'yes', 'no', 'unknown');
const level = fc.integer({ min: 0, max: 3 });
/** Of the way from the lowest object's level to the best: a mean over objects is never below the lowest. */
const share = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 12 }).map((twelfths) => twelfths / 12),
);

const choices: Arbitrary<Choices> = fc.record({
  applies: truth,
  weight: fc.integer({ min: 1, max: 3 }),
  shape: fc.constantFrom('normal', 'normal', 'normal', 'critical', 'redline'),
  levels: fc.oneof(
    fc.tuple(level, level),
    level.map((one): [number, number] => [one, one]),
  ),
  shares: fc.oneof(
    fc.tuple(share, share),
    share.map((one): [number, number] => [one, one]),
  ),
  required: fc.integer({ min: 1, max: 3 }),
  violated: truth,
});

/** The most that a brute force can go through: each doubles, or trebles, the ways to settle a case. */
const mostUnknowns = 6;

function criterionOf(id: string, made: Choices): ScoredCriterion {
  const { applies, weight, shape } = made;
  if (shape === 'redline') return { id, weight, applies, value: { lower: 0, upper: 0 }, violated: made.violated };
  const [low, high] = [Math.min(...made.levels), Math.max(...made.levels)];
  const ends = [mix(low, made.shares[0]), mix(high, made.shares[1])];
  const value = { lower: Math.min(...ends), upper: Math.max(...ends) };
  if (shape === 'normal') return { id, weight, applies, value };
  return { id, weight, applies, value, critical: { required: made.required, lower: low, upper: high } };
}

function mix(level: number, share: number): number {
  const value = levelValues[level] ?? 0;
  return value + share * (1 - value);
}

export function isOpen(criterion: ScoredCriterion): boolean {
  const { applies, value, critical, violated } = criterion;
  if (applies === 'unknown') return true;
  if (applies === 'no') return false;
  return violated === 'unknown' || value.lower !== value.upper || critical?.lower !== critical?.upper;
}

function settled(made: Choices): Choices {
  return {
    ...made,
    applies: made.applies === 'unknown' ? 'yes' : made.applies,
    violated: made.violated === 'unknown' ? 'no' : made.violated,
    levels: [made.levels[0], made.levels[0]],
    shares: [made.shares[0], made.shares[0]],
  };
}

/** Ids are shuffled: the order of ids is not the order they are written in. */
export const framework: Arbitrary<Framework> = fc
  .record({
    units: fc.array(
      fc.record({ weight: fc.constantFrom(0.5, 1, 1, 2), criteria: fc.array(choices, { maxLength: 6 }) }),
      { minLength: 1, maxLength: 5 },
    ),
    names: fc.shuffledSubarray(letters(36), { minLength: 36 }),
    constants,
  })
  .map(({ units, names, constants: numbers }): Framework => {
    let open = 0;
    let named = 0;
    const criterion = (made: Choices): ScoredCriterion => {
      const id = `theme/${names[named++]}`;
      const first = criterionOf(id, made);
      if (!isOpen(first)) return first;
      open += 1;
      return open > mostUnknowns ? criterionOf(id, settled(made)) : first;
    };
    return [
      units.map(({ weight, criteria }) => ({
        id: `unit-${names[named++]}`,
        weight,
        criteria: criteria.map(criterion),
      })),
      numbers,
    ];
  });

function letters(count: number): string[] {
  return Array.from({ length: count }, (_one, index) => index.toString(36).padStart(2, '0'));
}

/** A framework and one of its criteria. */
export const withOne: Arbitrary<{ readonly framework: Framework; readonly one: ScoredCriterion }> = framework
  .map(([units, numbers]) => ({ units, numbers, all: units.flatMap(({ criteria }) => criteria) }))
  .filter(({ all }) => all.length > 0)
  .chain(({ units, numbers, all }) =>
    fc.constantFrom(...all).map((one) => ({ framework: [units, numbers] as const, one })),
  );

export function replace(units: readonly Unit[], changed: ScoredCriterion): readonly Unit[] {
  return units.map((unit) => ({
    ...unit,
    criteria: unit.criteria.map((one) => (one.id === changed.id ? changed : one)),
  }));
}
