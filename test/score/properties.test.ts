import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FrameworkScore, Range, ScoredCriterion, Unit } from '../../src/score/kernel.ts';
import { shown, whole } from '../../src/score/rounding.ts';
import { losses, score, scorer } from '../../src/score/score.ts';
import { type Framework, framework, isOpen, replace, withOne } from './arbitrary.ts';
import { resolutions, settledScore } from './reference.ts';

/** Far below what is shown, far above the noise of sums. */
const noise = 1e-9;

function holds<Value>(arbitrary: Arbitrary<Value>, property: (value: Value) => void): void {
  fc.assert(fc.property(arbitrary, property), { numRuns: 2000 });
}

/** The headline and every unit with a score, by name. */
function ranges({ score: overall, units }: FrameworkScore): ReadonlyMap<string, Range> {
  const all = [['overall', overall], ...units.map((unit) => [unit.id, unit.score])] as [string, Range | undefined][];
  return new Map(all.flatMap(([name, range]): [string, Range][] => (range ? [[name, range]] : [])));
}

/** `before` and `after` of everything that has a score in both. */
function compared(before: FrameworkScore, after: FrameworkScore, compare: (a: Range, b: Range) => void): void {
  const then = ranges(after);
  for (const [name, range] of ranges(before)) {
    const other = then.get(name);
    if (other) compare(range, other);
  }
}

function rankOf({ band }: FrameworkScore, [, { bands }]: Framework): number {
  return bands.findIndex(({ name }) => name === band);
}

function scoring({ criteria }: Unit): readonly ScoredCriterion[] {
  return criteria.filter(({ applies, violated }) => applies !== 'no' && violated === undefined);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}

describe('1 evidence', () => {
  const lowered = fc
    .tuple(withOne, fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 12 }))
    .map(([{ framework: before, one }, level, twelfths]) => {
      const value = { ...one.value, lower: (one.value.lower * twelfths) / 12 };
      const critical = one.critical && { ...one.critical, lower: Math.min(level, one.critical.lower) };
      return { before, after: { ...one, value, ...(critical && { critical }) } };
    });
  test('losing some never raises a lower bound, and leaves every upper bound', () => {
    holds(lowered, ({ before: [units, constants], after }) => {
      const [first, then] = [score(units, constants), score(replace(units, after), constants)];
      compared(first, then, (a, b) => {
        expect(b.lower).toBeLessThanOrEqual(a.lower + noise);
        expect(b.uncapped).toBeLessThanOrEqual(a.uncapped + noise);
        expect(b.upper).toBe(a.upper);
      });
      expect(rankOf(then, [units, constants])).toBeGreaterThanOrEqual(rankOf(first, [units, constants]));
    });
  });
});

describe('2 disclosure', () => {
  test('leaving open what applies, or what does not, never raises a lower bound nor lowers an upper one', () => {
    holds(withOne, ({ framework: [units, constants], one }) => {
      const [first, then] = [units, replace(units, { ...one, applies: 'unknown' })].map((each) =>
        score(each, constants),
      ) as [FrameworkScore, FrameworkScore];
      compared(first, then, (a, b) => {
        expect(b.lower).toBeLessThanOrEqual(a.lower + noise);
        expect(b.upper).toBeGreaterThanOrEqual(a.upper - noise);
      });
      expect(then.score === undefined).toBe(first.score === undefined && one.violated !== undefined);
      if (first.score)
        expect(rankOf(then, [units, constants])).toBeGreaterThanOrEqual(rankOf(first, [units, constants]));
    });
  });
  test('leaving open whether a red line is crossed neither', () => {
    holds(withOne, ({ framework: [units, constants], one }) => {
      if (one.violated === undefined) return;
      const then = score(replace(units, { ...one, violated: 'unknown' }), constants);
      compared(score(units, constants), then, (a, b) => {
        expect(b.lower).toBeLessThanOrEqual(a.lower + noise);
        expect(b.upper).toBeGreaterThanOrEqual(a.upper - noise);
      });
    });
  });
});

describe('3 the range', () => {
  const defined = (scores: readonly (number | undefined)[]): readonly number[] =>
    scores.filter((one) => one !== undefined);

  test('holds every way to settle what is open, and its lower bounds are reached', () => {
    holds(framework, ([units, constants]) => {
      const result = score(units, constants);
      const all = resolutions(units).map((settled) => settledScore([settled, constants]));
      const groups = [
        { range: result.score, scores: all.map((one) => one.score), uncapped: all.map((one) => one.uncapped) },
        ...result.units.map(({ id, score: range }) => ({
          range,
          scores: all.map((one) => one.units.get(id)?.score),
          uncapped: all.map((one) => one.units.get(id)?.uncapped),
        })),
      ];
      for (const { range, scores, uncapped } of groups) {
        const reached = defined(scores);
        expect(range === undefined).toBe(reached.length === 0);
        if (!range) continue;
        expect(Math.abs(range.lower - Math.min(...reached))).toBeLessThan(noise);
        expect(Math.abs(range.uncapped - Math.min(...defined(uncapped)))).toBeLessThan(noise);
        expect(range.upper).toBeGreaterThanOrEqual(Math.max(...reached) - noise);
        expect(range.upper).toBeLessThanOrEqual(Math.max(...defined(uncapped)) + noise);
      }
    });
  });
  test('is a point when nothing is open, and that point is the plain formula', () => {
    const nothingOpen = framework.filter(([units]) => !units.some(({ criteria }) => criteria.some(isOpen)));
    holds(nothingOpen, ([units, constants]) => {
      const range = score(units, constants).score;
      expect(range?.upper).toBe(range?.lower);
      const plain = settledScore([units, constants]);
      if (plain.score !== undefined) expect(Math.abs((range?.lower ?? Number.NaN) - plain.score)).toBeLessThan(noise);
    });
  });
  test('lies between 0 and 100, the right way round', () => {
    holds(framework, ([units, constants]) => {
      for (const { lower, upper, uncapped } of ranges(score(units, constants)).values()) {
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(lower).toBeLessThanOrEqual(Math.min(upper, uncapped));
        expect(Math.max(upper, uncapped)).toBeLessThanOrEqual(100 + noise);
      }
    });
  });
});

describe('4 what does not apply', () => {
  const outside: Arbitrary<ScoredCriterion> = fc.record(
    {
      id: fc.constantFrom('aaa', 'theme/0', 'zzz'),
      weight: fc.integer({ min: 1, max: 3 }),
      applies: fc.constant('no' as const),
      value: fc.constantFrom({ lower: 0, upper: 0 }, { lower: 1, upper: 1 }, { lower: 0, upper: 1 }),
      critical: fc.constant({ required: 2, lower: 0, upper: 3 }),
      violated: fc.constantFrom('yes' as const, 'unknown' as const),
    },
    { requiredKeys: ['id', 'weight', 'applies', 'value'] },
  );
  test('changes no bit, in a unit that is there or in one of its own', () => {
    holds(fc.tuple(framework, outside, fc.nat()), ([[units, constants], one, place]) => {
      const before = score(units, constants);
      const at = place % units.length;
      const within = units.map((unit, index) => (index === at ? { ...unit, criteria: [one, ...unit.criteria] } : unit));
      expect(score(within, constants)).toEqual(before);
      const own = score([{ id: one.id, weight: 2, criteria: [one] }, ...units], constants);
      const { units: added, ...rest } = own;
      expect({ ...rest, units: added.filter(({ id }) => id !== one.id) }).toEqual(before);
      expect(added.find(({ id }) => id === one.id)?.score).toBeUndefined();
    });
  });
});

describe('5 the scale of weights', () => {
  const factor = fc.constantFrom(0.5, 3, 7, 10, 1 / 3);
  const same = (a: FrameworkScore, b: FrameworkScore): void => {
    expect(b.band).toBe(a.band);
    compared(a, b, (first, then) => {
      for (const key of ['lower', 'upper', 'uncapped'] as const)
        expect(Math.abs(first[key] - then[key])).toBeLessThan(noise);
    });
  };
  test('within a unit means nothing', () => {
    holds(fc.tuple(framework, factor, fc.nat()), ([[units, constants], k, place]) => {
      const scaled = units.map((unit, index) =>
        index === place % units.length
          ? { ...unit, criteria: unit.criteria.map((one) => ({ ...one, weight: one.weight * k })) }
          : unit,
      );
      same(score(units, constants), score(scaled, constants));
    });
  });
  test('of all units means nothing', () => {
    holds(fc.tuple(framework, factor), ([[units, constants], k]) => {
      const scaled = units.map((unit) => ({ ...unit, weight: unit.weight * k }));
      same(score(units, constants), score(scaled, constants));
    });
  });
});

describe('6 order', () => {
  const shuffled: Arbitrary<readonly [Framework, readonly Unit[]]> = framework.chain(([units, constants]) =>
    fc
      .tuple(fc.shuffledSubarray([...units], { minLength: units.length }), fc.infiniteStream(fc.nat({ max: 1000 })))
      .map(([mixed, keys]) => [
        [units, constants] as const,
        mixed.map((unit) => ({ ...unit, criteria: byKey(unit.criteria, [...keys.take(unit.criteria.length)]) })),
      ]),
  );
  function byKey<Value>(list: readonly Value[], keys: readonly number[]): readonly Value[] {
    return list
      .map((value, index) => ({ value, key: keys[index] ?? 0 }))
      .sort((a, b) => a.key - b.key)
      .map(({ value }) => value);
  }
  test('changes no bit of scores, caps, bands, coverage and losses', () => {
    holds(shuffled, ([[units, constants], mixed]) => {
      expect(score(mixed, constants)).toEqual(score(units, constants));
      expect(losses(mixed, constants)).toEqual(losses(units, constants));
    });
  });
});

describe('7 and 8 caps', () => {
  test('a safeguard that is not surely held caps its unit and the headline', () => {
    holds(framework, ([units, constants]) => {
      const result = score(units, constants);
      for (const unit of units) {
        const limit = Math.min(...unit.criteria.map((one) => limitOf(one, 'lower')));
        const sure = Math.min(...unit.criteria.map((one) => limitOf(one, 'upper')));
        const own = result.units.find(({ id }) => id === unit.id)?.score;
        for (const range of [own, result.score]) {
          expect(range?.lower ?? 0).toBeLessThanOrEqual(limit);
          expect(range?.upper ?? 0).toBeLessThanOrEqual(sure);
        }
      }
    });
  });
  /** The most that a bound may be while this criterion is as it is. */
  function limitOf({ applies, critical, violated }: ScoredCriterion, bound: 'lower' | 'upper'): number {
    if (applies === 'no' || (bound === 'upper' && applies === 'unknown')) return 100;
    if (violated === 'yes' || (violated === 'unknown' && bound === 'lower')) return 24;
    return critical && critical[bound] < critical.required ? 49 : 100;
  }
  test('reaching the level asked for lifts the cap: nothing else holds the headline', () => {
    holds(framework, ([units, constants]) => {
      const { score: range, caps } = score(units, constants);
      if (range) expect(range.lower).toBe(Math.min(range.uncapped, ...caps.map(({ cap }) => cap)));
      const safeguards = units.flatMap(({ criteria }) => criteria).filter((one) => limitOf(one, 'lower') < 100);
      expect(caps.map(({ criterion }) => criterion).sort()).toEqual(safeguards.map(({ id }) => id).sort());
    });
  });
  test('marking a criterion critical never raises anything', () => {
    holds(
      fc.tuple(withOne, fc.integer({ min: 1, max: 3 })),
      ([
        {
          framework: [units, constants],
          one,
        },
        required,
      ]) => {
        if (one.violated !== undefined) return;
        const critical = one.critical ?? { required, lower: required - 1, upper: required };
        const { critical: _none, ...plain } = one;
        const [without, marked] = [replace(units, plain), replace(units, { ...one, critical })];
        compared(score(without, constants), score(marked, constants), (a, b) => {
          expect(b.lower).toBeLessThanOrEqual(a.lower);
          expect(b.upper).toBeLessThanOrEqual(a.upper);
        });
      },
    );
  });
});

describe('9 words alone', () => {
  test('never come above the value of level 1', () => {
    holds(framework, ([units, constants]) => {
      const declared = units.map((unit) => ({
        ...unit,
        criteria: unit.criteria.map((one) => ({
          ...one,
          value: { ...one.value, lower: Math.min(0.2, one.value.lower) },
        })),
      }));
      for (const { lower, uncapped } of ranges(score(declared, constants)).values())
        expect(Math.max(lower, uncapped)).toBeLessThanOrEqual(20 + noise);
    });
  });
});

describe('10 nothing applies', () => {
  test('is no score: never 0 and never 100', () => {
    holds(framework, ([units, constants]) => {
      const none = units.map((unit) => ({
        ...unit,
        criteria: unit.criteria.map((one): ScoredCriterion => ({ ...one, applies: 'no' })),
      }));
      const { score: range, band, confidence, caps, units: parts } = score(none, constants);
      expect([range, band, confidence, caps]).toEqual([undefined, undefined, undefined, []]);
      expect(parts.every((unit) => unit.score === undefined && unit.possible === 0)).toBe(true);
    });
  });
  test('a score is there exactly when some criterion that scores may apply', () => {
    holds(framework, ([units, constants]) => {
      const { score: range, units: parts } = score(units, constants);
      expect(range !== undefined).toBe(units.some((unit) => scoring(unit).length > 0));
      for (const { id, score: own, applicable, possible } of parts) {
        const inside = units.filter((unit) => unit.id === id).flatMap(scoring);
        expect(own !== undefined).toBe(inside.length > 0);
        expect(possible).toBe(inside.length);
        expect(applicable).toBe(inside.filter(({ applies }) => applies === 'yes').length);
      }
    });
  });
});

describe('11 the same again', () => {
  test('gives the same bits and leaves its input alone', () => {
    holds(framework, ([units, constants]) => {
      const copy = structuredClone(units);
      expect(score(copy, constants)).toEqual(score(units, constants));
      expect(copy).toEqual(units);
    });
  });
});

describe('12 rounding', () => {
  const points = fc.oneof(
    fc.double({ min: 0, max: 100, noNaN: true }),
    fc
      .tuple(fc.integer({ min: 0, max: 100 }), fc.constantFrom(-1e-7, -1e-12, 0, 1e-12))
      .map(([a, b]) => Math.min(100, Math.max(0, a + b))),
  );
  test('goes down, and by less than one step', () => {
    holds(points, (value) => {
      expect(shown(value)).toBeLessThanOrEqual(value + noise);
      expect(shown(value)).toBeGreaterThan(value - 0.01 - noise);
      expect(whole(value)).toBeLessThanOrEqual(value + noise);
      expect(whole(value)).toBeGreaterThan(value - 1 - noise);
      expect(Number.isInteger(whole(value))).toBe(true);
      expect(shown(value)).toBe(Number(shown(value).toFixed(2)));
    });
  });
  test.each([
    [59.999999999999, 60, 60],
    [59.99999, 59.99, 59],
    [99.9999, 99.99, 99],
    [99.99999999999999, 100, 100],
    [49, 49, 49],
    [28.999999999999996, 29, 29],
    [0, 0, 0],
    [100, 100, 100],
  ])('%d is shown as %d and %d', (value, two, none) => {
    expect([shown(value), whole(value)]).toEqual([two, none]);
  });
  test('never shows a number that the band denies, and 100 only where all is met', () => {
    holds(framework, ([units, constants]) => {
      const result = score(units, constants);
      if (!result.score) return;
      const { lower } = result.score;
      const byNumber = constants.bands.findIndex((band) => lower >= band.score - noise);
      for (const display of [whole(lower), shown(lower)])
        expect(constants.bands.findIndex((band) => display >= band.score)).toBe(byNumber);
      const met = units.flatMap(scoring).every(({ value }) => value.lower === 1);
      expect(whole(lower) === 100).toBe(met && result.caps.length === 0);
      expect(shown(lower) === 100).toBe(met && result.caps.length === 0);
    });
  });
});

describe('13 what if', () => {
  const changes = fc.tuple(
    withOne,
    fc.record({
      value: fc.constantFrom(
        { lower: 0, upper: 0 },
        { lower: 0.2, upper: 1 },
        { lower: 0.6, upper: 0.6 },
        { lower: 1, upper: 1 },
      ),
      applies: fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const),
      level: fc.integer({ min: 0, max: 3 }),
      violated: fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const),
    }),
  );
  test('answers what scoring the changed plan would', () => {
    holds(
      changes,
      ([
        {
          framework: [units, constants],
          one,
        },
        { value, applies, level, violated },
      ]) => {
        const changed: ScoredCriterion = {
          ...one,
          applies,
          ...(one.violated === undefined ? { value } : { violated }),
          ...(one.critical && { critical: { ...one.critical, lower: level, upper: level } }),
        };
        const ask = scorer(units, constants);
        expect(ask.now).toEqual(score(units, constants));
        const lower = (range: Range | undefined) => range && { lower: range.lower, uncapped: range.uncapped };
        expect(ask.with(changed)).toEqual(lower(score(replace(units, changed), constants).score));
        expect(ask.with(one)).toEqual(lower(ask.now.score));
      },
    );
  });
});

describe('14 one step of one criterion', () => {
  const raised = withOne.filter(({ one }) => one.applies !== 'no' && !one.critical && one.violated === undefined);
  test('moves the score by its share of its unit, of the unit among units', () => {
    const certain = raised.filter(({ framework: [units] }) =>
      units.every(({ criteria }) => criteria.every(({ applies }) => applies !== 'unknown')),
    );
    holds(certain, ({ framework: [units, constants], one }) => {
      const unitWeight = (unit: Unit): number => unit.weight * Math.min(1, scoring(unit).length / constants.smallUnit);
      const home = units.find(({ criteria }) => criteria.includes(one)) as Unit;
      const within = one.weight / sumOf(scoring(home).map(({ weight }) => weight));
      const step = 1 - one.value.lower;
      const [before, after] = around([units, constants], one);
      const moved = (100 * step * within * unitWeight(home)) / sumOf(units.map(unitWeight));
      expect(Math.abs(after.uncapped - before.uncapped - moved)).toBeLessThan(noise);
      expect(after.lower - before.lower).toBeLessThanOrEqual(moved + noise);
    });
  });
  test('moves an open score by no more than it loses', () => {
    holds(raised, ({ framework: [units, constants], one }) => {
      const lost = losses(units, constants).criteria.get(one.id) ?? 0;
      const [before, after] = around([units, constants], one);
      expect(after.uncapped - before.uncapped).toBeLessThanOrEqual(lost + noise);
      expect(after.lower - before.lower).toBeLessThanOrEqual(lost + noise);
    });
  });
  function around([units, constants]: Framework, one: ScoredCriterion): readonly [Range, Range] {
    const met = replace(units, { ...one, value: { lower: 1, upper: 1 } });
    return [score(units, constants).score as Range, score(met, constants).score as Range];
  }
});

describe('15 losses', () => {
  test('of criteria and caps add up to what is missing from 100', () => {
    holds(framework, ([units, constants]) => {
      const { criteria, caps } = losses(units, constants);
      const range = score(units, constants).score;
      if (!range) {
        expect([criteria.size, caps]).toEqual([0, 0]);
        return;
      }
      expect(Math.abs(sumOf([...criteria.values()]) + caps - (100 - range.lower))).toBeLessThan(noise);
      expect(Math.min(caps, ...criteria.values())).toBeGreaterThanOrEqual(0);
    });
  });
  test('are written to criteria that may apply and fall short, and to those alone', () => {
    holds(framework, ([units, constants]) => {
      const all = new Map(units.flatMap(scoring).map((one) => [one.id, one]));
      const { criteria } = losses(units, constants);
      for (const [id, lost] of criteria) {
        expect(all.has(id)).toBe(true);
        expect(lost > 0).toBe((all.get(id)?.value.lower ?? 1) < 1);
      }
      for (const { id, applies } of all.values()) if (applies === 'yes') expect(criteria.has(id)).toBe(true);
    });
  });
});

describe('bands', () => {
  const single = (value: number, count: number, id = 'a'): Unit => ({
    id,
    weight: 1,
    criteria: Array.from({ length: count }, (_one, index) => ({
      id: `${id}/${index}`,
      weight: 1,
      applies: 'yes' as const,
      value: { lower: value, upper: value },
    })),
  });
  const constants: Framework[1] = {
    values: [0, 0.2, 0.6, 1],
    capCritical: 0.49,
    capRedline: 0.24,
    smallUnit: 3,
    fullUnit: 3,
    bands: [
      { name: 'Strong', score: 75, floor: 50 },
      { name: 'Substantial', score: 50, floor: 25 },
      { name: 'Emerging', score: 25, floor: 0 },
      { name: 'Not evident', score: 0, floor: 0 },
    ],
    confidence: { high: 5, medium: 15 },
  };
  test.each([
    [[single(0.75, 3)], 'Strong', []],
    [[single(0.7499, 3)], 'Substantial', []],
    [[single(0.5, 3)], 'Substantial', []],
    [[single(0.4999, 3)], 'Emerging', []],
    [[single(0.25, 3)], 'Emerging', []],
    [[single(0.2499, 3)], 'Not evident', []],
    [[single(0, 3)], 'Not evident', []],
    [[single(1, 3), single(0.5, 3, 'b')], 'Strong', []],
    [[single(1, 3), single(1, 3, 'c'), single(0.4999, 3, 'b')], 'Substantial', ['b']],
    [[single(1, 3), single(1, 3, 'c'), single(0.25, 3, 'b')], 'Substantial', ['b']],
    [[single(1, 3), single(1, 3, 'c'), single(1, 3, 'd'), single(0.2499, 3, 'b')], 'Emerging', ['b']],
    [[single(1, 3), single(0, 2, 'b')], 'Substantial', []],
    [[single(1, 3), single(1, 3, 'c'), single(0, 2, 'b')], 'Strong', []],
  ] as const)('%#: %o is %s', (units, band, heldDownBy) => {
    expect(score(units, constants)).toMatchObject({ band, heldDownBy });
  });
  test('are never better than the number or the floors allow, and never worse', () => {
    holds(framework, ([units, numbers]) => {
      const result = score(units, numbers);
      if (!result.score) return;
      const { lower } = result.score;
      const full = result.units.filter(({ possible }) => possible >= numbers.fullUnit);
      const allowed = numbers.bands.filter(
        ({ score: least, floor }) =>
          lower >= least - noise && full.every((unit) => (unit.score?.lower ?? 0) >= floor - noise),
      );
      expect(result.band).toBe(allowed[0]?.name);
      const byNumber = numbers.bands.find(({ score: least }) => lower >= least - noise);
      expect(result.heldDownBy.length > 0).toBe(byNumber?.name !== result.band);
      for (const id of result.heldDownBy)
        expect(full.find((unit) => unit.id === id)?.score?.lower).toBeLessThan(byNumber?.floor ?? 0);
    });
  });
  test('are no better than any way to settle what is open would give', () => {
    holds(framework, ([units, numbers]) => {
      const rank = rankOf(score(units, numbers), [units, numbers]);
      for (const settled of resolutions(units)) {
        const result = score(settled, numbers);
        if (result.score) expect(rankOf(result, [units, numbers])).toBeLessThanOrEqual(rank);
      }
    });
  });
});

describe('confidence and coverage', () => {
  test('say how wide the range is and how much of the weight is certain', () => {
    holds(framework, ([units, constants]) => {
      const { score: range, confidence, coverage } = score(units, constants);
      const all = units.flatMap(scoring);
      const certain = all.filter(({ applies, value }) => applies === 'yes' && value.lower === value.upper);
      const weight = (list: readonly ScoredCriterion[]): number => sumOf(list.map((one) => one.weight));
      expect(coverage).toBe(all.length === 0 ? 1 : weight(certain) / weight(all));
      if (!range) return;
      const width = range.upper - range.lower;
      expect(confidence).toBe(width <= 5 + noise ? 'high' : width <= 15 + noise ? 'medium' : 'low');
    });
  });
});
