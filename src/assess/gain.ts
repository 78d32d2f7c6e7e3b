import type { Framework } from '../rubric/rubric.ts';
import type { ScoredCriterion } from '../score/kernel.ts';
import { score } from '../score/score.ts';
import type { Gap } from './assessment.ts';
import { scored, unitsOf } from './framework.ts';
import type { Judgement, Step } from './judge.ts';

/** What a step would gain in each framework, found by scoring again with the step taken. */
export function gains(
  judgement: Judgement,
  step: Step,
  all: readonly Judgement[],
  frameworks: readonly Framework[],
): Gap['gain'] {
  const taken = after(judgement, step);
  return Object.fromEntries(
    frameworks.flatMap((framework) => {
      if (!Object.hasOwn(judgement.criterion.homes, framework.framework)) return [];
      const units = unitsOf(framework, all);
      const changed = units.map((unit) => ({
        ...unit,
        criteria: unit.criteria.map((one) => (one.id === taken.id ? taken : one)),
      }));
      const [before, then] = [score(units, framework.constants).score, score(changed, framework.constants).score];
      const points = (key: 'lower' | 'uncapped'): number => Math.max(0, (then?.[key] ?? 0) - (before?.[key] ?? 0));
      return [[framework.framework, { headline: points('lower'), uncapped: points('uncapped') }]];
    }),
  );
}

function after(judgement: Judgement, step: Step): ScoredCriterion {
  return scored(judgement.criterion.kind === 'redline' ? { ...judgement, violated: 'no' } : judgement, step.then);
}
