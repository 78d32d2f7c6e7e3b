import { describe, expect, test } from 'vitest';
import { type Evaluation, evaluate } from '../../src/assess/assess.ts';
import type { DocumentAssessment, Gap, Outcome } from '../../src/assess/assessment.ts';
import type { Judgement, Step } from '../../src/assess/judge.ts';
import type { ScoredCriterion } from '../../src/score/kernel.ts';
import { score } from '../../src/score/score.ts';
import { assessed, assessor, everything, examples, exampleText, loaded } from '../support.ts';
import { assessedSmall, evaluatedSmall, outcomeIn } from './small.ts';

interface Reported {
  readonly assessment: DocumentAssessment;
  readonly evaluation: Evaluation;
}

/** Every step with the gaps that report it: one for each place, in the order of steps. */
function stepsOf({ assessment, evaluation }: Reported): readonly (readonly [Judgement, Step, readonly Gap[]])[] {
  return evaluation.judgements.flatMap((judgement) => {
    const { gaps } = assessment.outcomes.find(({ id }) => id === judgement.criterion.id) as Outcome;
    let told = 0;
    const steps = judgement.steps.map((step) => {
      const first = told;
      told += new Set(step.lacks.map(({ path }) => JSON.stringify(path))).size;
      return [judgement, step, gaps.slice(first, told)] as const;
    });
    expect(gaps).toHaveLength(told);
    return steps;
  });
}

/** The criterion with the step taken, written down anew. */
function taken({ criterion, applies }: Judgement, { then: { credit, violated } }: Step): ScoredCriterion {
  const value = credit?.value ?? { lower: 0, upper: 0 };
  const base = { id: criterion.id, weight: criterion.weight, applies, value };
  if (criterion.kind === 'redline') return { ...base, violated: violated ?? 'no' };
  if (criterion.required === undefined || !credit) return base;
  return { ...base, critical: { required: criterion.required, ...credit.level } };
}

function checkAll(reported: Reported): number {
  const all = stepsOf(reported);
  for (const [judgement, step, gaps] of all) {
    const changed = taken(judgement, step);
    for (const { framework, units } of reported.evaluation.counted) {
      const counts = Object.hasOwn(judgement.criterion.homes, framework.framework);
      const after = units.map((unit) => ({
        ...unit,
        criteria: unit.criteria.map((one) => (one.id === changed.id ? changed : one)),
      }));
      const [now, then] = [units, after].map((each) => score(each, framework.constants).score);
      for (const { gain } of gaps) {
        const told = gain[framework.framework];
        expect(told !== undefined).toBe(counts);
        if (!told) continue;
        expect(told.headline).toBeCloseTo((then?.lower ?? 0) - (now?.lower ?? 0), 9);
        expect(told.uncapped).toBeCloseTo((then?.uncapped ?? 0) - (now?.uncapped ?? 0), 9);
        expect(Math.min(told.headline, told.uncapped)).toBeGreaterThanOrEqual(0);
      }
    }
  }
  return all.length;
}

describe('a gain is what scoring again with the step taken gives', () => {
  test('for every step of every example', () => {
    const steps = examples.map((name) => {
      const text = exampleText(name);
      const evaluation = evaluate(loaded(name, text).document, assessor, everything);
      return checkAll({ assessment: assessed(name, text), evaluation });
    });
    expect(Math.max(...steps)).toBeGreaterThan(20);
  });
  test('for every step of a small plan', () => {
    const plan = 'technology: {solutions: [{id: a, name: One}, {id: b, name: Two}]}\n';
    expect(checkAll({ assessment: assessedSmall(plan), evaluation: evaluatedSmall(plan) })).toBeGreaterThan(3);
  });
});

describe('doing what a gap says gives the points it promised', () => {
  const partners = 'partners: [{id: acme, name: A supplier}]\n';
  const systems = (one: string, two: string): string =>
    `technology: {solutions: [{id: one, name: One${one}}, {id: two, name: Two${two}}]}\n${partners}`;
  const described = ', description: Registers births in the villages of the highlands';
  const other = ', description: Lets parents ask by telephone whether the card is ready';
  const safe =
    'challenge: {problem: Children are without papers because offices are two days away, magnitude: 43 of 100 children}\n';

  test.each([
    ['one thing of two', 'scoped', systems('', ''), systems(described, ''), 'technology.solutions[id=one]', 1],
    ['the other thing', 'scoped', systems(described, ''), systems(described, other), 'technology.solutions[id=two]', 1],
    [
      'the next level',
      'scoped',
      systems(described, other),
      systems(`${described}, supplier: acme`, other),
      'technology.solutions[id=one]',
      2,
    ],
    [
      'a flag that was missing',
      'flagged',
      systems(described, ', public_facing: no'),
      systems(`${described}, supplier: acme, public_facing: yes`, ', public_facing: no'),
      'technology.solutions[id=one]',
      2,
    ],
    ['the first level of a safeguard', 'safeguard', '', safe.replace(/, magnitude.*/, '}'), '(document)', 1],
    ['the level that lifts a cap', 'safeguard', '', safe, '(document)', 2],
  ] as const)('%s', (_what, name, before, after, object, level) => {
    const only = { ...everything, only: [`small/${name}`] };
    const [first, then] = [assessedSmall(before, only), assessedSmall(after, only)];
    const gaps = outcomeIn(first, `small/${name}`).gaps.filter((gap) => gap.object === object && gap.toLevel === level);
    expect(gaps.length).toBeGreaterThan(0);
    const [now, later] = [first, then].map(({ frameworks }) => frameworks[0]?.result.score);
    for (const { gain } of gaps) {
      expect(gain['strategy']?.headline).toBeCloseTo((later?.lower ?? Number.NaN) - (now?.lower ?? 0), 9);
      expect(gain['strategy']?.uncapped).toBeCloseTo((later?.uncapped ?? Number.NaN) - (now?.uncapped ?? 0), 9);
      expect(gain['strategy']?.uncapped).toBeGreaterThan(0);
    }
  });
  test('the red line that is no longer crossed', () => {
    const data = (basis: string): string =>
      `data: {assets: [{id: births, name: Births, personal: yes, legal_basis: ${basis}, condition_of_service: yes}]}\n`;
    const rest = `${safe}${systems(`${described}, supplier: acme, go_live: 2027-05-31`, `${other}, supplier: acme, go_live: 2027-06-30`)}`;
    const [first, then] = [assessedSmall(data('consent') + rest), assessedSmall(data('mandate') + rest)];
    const [gap] = outcomeIn(first, 'limits/no-forced-consent').gaps;
    expect(first.frameworks[0]?.result.score?.lower).toBe(24);
    const gained = (then.frameworks[0]?.result.score?.lower ?? 0) - 24;
    expect(gained).toBeGreaterThan(10);
    expect(gap?.gain['strategy']?.headline).toBeCloseTo(gained, 9);
    expect(gap?.gain['strategy']?.uncapped).toBe(0);
  });

  test('of two things that cross a red line, mending one gains nothing yet', () => {
    const crossing = 'personal: yes, legal_basis: consent, condition_of_service: yes';
    const data = `data: {assets: [{id: a, name: Births, ${crossing}}, {id: b, name: Deaths, ${crossing}}]}\n`;
    const { gaps } = outcomeIn(assessedSmall(data), 'limits/no-forced-consent');
    expect(gaps.map(({ gain }) => gain['strategy']?.headline)).toEqual([0, 0]);
  });

  test('no points are promised that only a reviewer can give', () => {
    const theory =
      'strategy: {theory_of_change: "If clerks come to the villages then births are written down", lessons: [{text: A van came once a year, source: Review 2022}]}\n';
    const { gaps } = outcomeIn(assessedSmall(theory), 'small/reviewed');
    expect(gaps.map(({ toLevel, gain }) => [toLevel, gain['strategy']?.uncapped])).toEqual([[3, 0]]);
  });
});
