import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { credit } from '../../src/assess/credit.ts';
import type { Climb, Level } from '../../src/assess/ladder.ts';

const values = [0, 0.2, 0.6, 1] as const;

function climbOf(belongs: 'yes' | 'unknown', lower: Level, upper: Level, index = 0): Climb {
  const path = ['results', 'outputs', index];
  const object = { path, candidates: [], belongs, subject: { path, value: {} }, open: [] };
  return { object, lower, upper, evidence: [], lacks: { 1: [], 2: [], 3: [] } };
}

const climbs: Arbitrary<readonly Climb[]> = fc
  .array(
    fc.record({
      belongs: fc.constantFrom('yes' as const, 'unknown' as const),
      levels: fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })),
    }),
    { maxLength: 8 },
  )
  .map((all) =>
    all.map(({ belongs, levels }, index) =>
      climbOf(belongs, Math.min(...levels) as Level, Math.max(...levels) as Level, index),
    ),
  );

/** Every scope there could be: what surely belongs, and any of the rest. */
function scopes(all: readonly Climb[]): readonly (readonly Climb[])[] {
  return all.reduce<readonly (readonly Climb[])[]>(
    (rows, one) => rows.flatMap((row) => (one.object.belongs === 'yes' ? [[...row, one]] : [row, [...row, one]])),
    [[]],
  );
}

/** An empty scope is one virtual object at level 0. */
function meanOf(levels: readonly Level[]): number {
  if (levels.length === 0) return 0;
  return levels.reduce<number>((sum, level) => sum + values[level], 0) / levels.length;
}
function lowestOf(levels: readonly Level[]): number {
  return levels.length === 0 ? 0 : Math.min(...levels);
}

function holds(property: (all: readonly Climb[]) => void): void {
  fc.assert(fc.property(climbs, property), { numRuns: 2000 });
}

describe('credit over a scope', () => {
  test('is exact at both ends over every choice of what belongs', () => {
    holds((all) => {
      const each = scopes(all);
      const [lowers, uppers] = [
        each.map((one) => one.map(({ lower }) => lower)),
        each.map((one) => one.map(({ upper }) => upper)),
      ];
      const { value, level } = credit(all, values);
      expect(value.lower).toBeCloseTo(Math.min(...lowers.map(meanOf)), 12);
      expect(value.upper).toBeCloseTo(Math.max(...uppers.map(meanOf)), 12);
      expect(level.lower).toBe(Math.min(...lowers.map(lowestOf)));
      expect(level.upper).toBe(Math.max(...uppers.map(lowestOf)));
    });
  });
  test('is the same to the last bit whatever the order of objects', () => {
    holds((all) => {
      expect(credit([...all].reverse(), values)).toEqual(credit(all, values));
      expect(credit([...all.slice(1), ...all.slice(0, 1)], values)).toEqual(credit(all, values));
    });
  });
  test('leaving open whether an object belongs never raises what is sure', () => {
    holds((all) => {
      const before = credit(all, values);
      for (const [index, one] of all.entries()) {
        const open = all.with(index, { ...one, object: { ...one.object, belongs: 'unknown' } });
        expect(credit(open, values).value.lower).toBeLessThanOrEqual(before.value.lower + 1e-12);
        expect(credit(open, values).level.lower).toBeLessThanOrEqual(before.level.lower);
        expect(credit(open, values).value.upper).toBeGreaterThanOrEqual(before.value.upper - 1e-12);
      }
    });
  });
  test.each([
    ['nothing at all', [], [0, 0], [0, 0]],
    ['one that surely belongs', [climbOf('yes', 2, 3)], [0.6, 1], [2, 3]],
    ['one that may belong: perhaps nothing does', [climbOf('unknown', 2, 3)], [0, 1], [0, 3]],
    ['a weak one that may belong', [climbOf('yes', 3, 3), climbOf('unknown', 0, 0)], [0.5, 1], [0, 3]],
    ['a strong one that may belong', [climbOf('yes', 0, 0), climbOf('unknown', 3, 3)], [0, 0.5], [0, 0]],
    ['a critical is held to its lowest', [climbOf('yes', 3, 3), climbOf('yes', 1, 1)], [0.6, 0.6], [1, 1]],
  ] as const)('%s', (_name, all, [low, high], [lowest, highest]) => {
    const result = credit(all, values);
    expect(result.value.lower).toBeCloseTo(low, 12);
    expect(result.value.upper).toBeCloseTo(high, 12);
    expect(result.level).toEqual({ lower: lowest, upper: highest });
  });
});
