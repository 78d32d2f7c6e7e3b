import type { Gap } from './assessment.ts';
import { type Counted, scored } from './framework.ts';
import type { Judgement, Step } from './judge.ts';

/** What a step would gain in each framework, found by scoring again with the step taken. */
export function gains(judgement: Judgement, step: Step, counted: readonly Counted[]): Gap['gain'] {
  const { criterion } = judgement;
  const taken = scored({ ...judgement, violated: step.then.violated }, step.then.credit);
  return Object.fromEntries(
    counted.flatMap(({ framework: { framework }, scorer }) => {
      if (!Object.hasOwn(criterion.homes, framework)) return [];
      const [before, then] = [scorer.now.score, scorer.with(taken)];
      const points = (key: 'lower' | 'uncapped'): number => Math.max(0, (then?.[key] ?? 0) - (before?.[key] ?? 0));
      return [[framework, { headline: points('lower'), uncapped: points('uncapped') }]];
    }),
  );
}
