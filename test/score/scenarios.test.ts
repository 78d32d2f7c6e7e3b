import { describe, expect, test } from 'vitest';
import type { Constants, ScoredCriterion, Unit } from '../../src/score/kernel.ts';
import { score } from '../../src/score/score.ts';
import data from './scenarios.json' with { type: 'json' };

interface ScenarioCriterion {
  readonly id: string;
  readonly weight: number;
  readonly applies: string;
  readonly lower: number;
  readonly upper: number;
  readonly critical_required_level?: number;
  readonly redline_violated?: boolean;
}
interface Expected {
  readonly uncapped: number;
  readonly lower: number;
  readonly upper: number;
  readonly band: string;
  readonly principles?: readonly { id: string; uncapped: number; lower: number; upper: number }[];
}
interface Scenario {
  readonly scenario: string;
  readonly small_unit?: number;
  readonly principles: readonly { id: string; weight: number; criteria: readonly ScenarioCriterion[] }[];
  readonly expected: Expected;
}

const { constants, scenarios } = data as unknown as {
  readonly constants: typeof data.constants;
  readonly scenarios: readonly Scenario[];
};
const values = constants.values as unknown as Constants['values'];

function constantsOf({ small_unit }: Scenario): Constants {
  return {
    values,
    capCritical: constants.cap_critical,
    capRedline: constants.cap_redline,
    smallUnit: small_unit ?? constants.small_unit,
    fullUnit: constants.floors.full_unit,
    bands: [
      { name: 'Strong', score: 75, floor: constants.floors.Strong },
      { name: 'Substantial', score: 50, floor: constants.floors.Substantial },
      { name: 'Emerging', score: 25, floor: 0 },
      { name: 'Not evident', score: 0, floor: 0 },
    ],
    confidence: { high: 5, medium: 15 },
  };
}

/** A red line that a scenario writes on a criterion is a criterion of its own, which adds nothing to the score. */
function kernelCriteria(one: ScenarioCriterion): readonly ScoredCriterion[] {
  const { id, weight, lower, upper, critical_required_level: required, redline_violated: violated } = one;
  const applies = one.applies as ScoredCriterion['applies'];
  const value = { lower: values[lower] ?? Number.NaN, upper: values[upper] ?? Number.NaN };
  return [
    { id, weight, applies, value, ...(required !== undefined && { critical: { required, lower, upper } }) },
    ...(violated
      ? [{ id: `${id}-red-line`, weight, applies, value: { lower: 0, upper: 0 }, violated: 'yes' as const }]
      : []),
  ];
}

function unitsOf({ principles }: Scenario): readonly Unit[] {
  return principles.map(({ id, weight, criteria }) => ({ id, weight, criteria: criteria.flatMap(kernelCriteria) }));
}

function wordFor(width: number): string {
  return width <= 5 ? 'high' : width <= 15 ? 'medium' : 'low';
}

test('every scenario from A to L is there', () => {
  const letters = new Set(scenarios.map(({ scenario }) => scenario[0]));
  expect([...letters].sort().join('')).toBe('ABCDEFGHIJKL');
});

describe.each(scenarios)('scenario $scenario', (scenario) => {
  const { expected } = scenario;
  const result = score(unitsOf(scenario), constantsOf(scenario));

  test.each(['uncapped', 'lower', 'upper'] as const)('overall %s', (bound) => {
    expect(result.score?.[bound]).toBeCloseTo(expected[bound], 4);
  });
  test('band', () => {
    expect(result.band).toBe(expected.band);
  });
  test('confidence follows from the range', () => {
    expect(result.confidence).toBe(wordFor(expected.upper - expected.lower));
  });
  test('every safeguard that is not held is reported as a cap', () => {
    const unheld = scenario.principles
      .flatMap(({ criteria }) => criteria)
      .filter(({ applies, lower, critical_required_level: required }) => applies !== 'no' && lower < (required ?? 0));
    const crossed = scenario.principles
      .flatMap(({ criteria }) => criteria)
      .filter(({ redline_violated }) => redline_violated);
    const ids = [...unheld.map(({ id }) => id), ...crossed.map(({ id }) => `${id}-red-line`)];
    expect(result.caps.map(({ criterion }) => criterion).sort()).toEqual(ids.sort());
  });
  test('every principle', () => {
    for (const { id, uncapped, lower, upper } of expected.principles ?? []) {
      const unit = result.units.find((one) => one.id === id);
      expect(unit?.score?.uncapped, `${id} uncapped`).toBeCloseTo(uncapped, 4);
      expect(unit?.score?.lower, `${id} lower`).toBeCloseTo(lower, 4);
      expect(unit?.score?.upper, `${id} upper`).toBeCloseTo(upper, 4);
    }
  });
});

describe('what the scenarios show', () => {
  const named = (letter: string): Scenario => {
    const found = scenarios.find(({ scenario }) => scenario === letter || scenario.startsWith(`${letter} `));
    if (!found) throw new Error(`no scenario ${letter}`);
    return found;
  };
  const scoreOf = (letter: string) => score(unitsOf(named(letter)), constantsOf(named(letter)));

  test('words do not lift a cap, and the score before caps shows the progress', () => {
    expect(scoreOf('C').score?.lower).toBe(scoreOf('A').score?.lower);
    expect(scoreOf('C').score?.uncapped).toBeGreaterThan(scoreOf('A').score?.uncapped ?? 100);
  });
  test('disclosing costs nothing against silence', () => {
    expect(scoreOf('F2').score?.lower).toBe(scoreOf('F1').score?.lower);
  });
  test('a critical left open caps the lower bound, surely unmet both', () => {
    expect(scoreOf('F1').caps.map(({ certain }) => certain)).toEqual(['unknown']);
    expect(scoreOf('F2').caps.map(({ certain }) => certain)).toEqual(['yes']);
  });
  test('what does not apply changes no bit', () => {
    expect(scoreOf('F3').score).toEqual(scoreOf('B').score);
    expect(scoreOf('K').score).toEqual(scoreOf('I').score);
    expect(scoreOf('K').units.find(({ id }) => id === 'absent')?.score).toBeUndefined();
  });
  test('the unit that holds the band down is named', () => {
    expect(scoreOf('J').heldDownBy).toEqual(['empty']);
    expect(scoreOf('I').heldDownBy).toEqual([]);
  });
});
