import type { Assessment } from '../assess/assessment.ts';
import { shown } from '../score/rounding.ts';

/** For a machine that asks one question. What could not be assessed has never passed. */
export function verdictOf({ gate, exit }: Assessment): 'passed' | 'failed' | 'not-assessed' {
  return exit === 2 || exit === 3 ? 'not-assessed' : gate.verdict;
}

/** The lowest headline of all plans and frameworks: where there are several, none hides behind another. */
export function lowestScore({ documents }: Assessment): number | undefined {
  const scores = documents.flatMap(({ frameworks }) => frameworks.flatMap(({ result }) => result.score?.lower ?? []));
  return scores.length === 0 ? undefined : shown(scores.reduce((a, b) => Math.min(a, b)));
}
