import type { Judgement } from '../assess/judge.ts';
import type { Plan } from './plan.ts';

/** A criterion whose level rose, or that still holds the score down. */
export interface Moved {
  readonly id: string;
  readonly title: string;
  readonly from: number;
  readonly to: number;
}
export interface Blocking {
  readonly id: string;
  readonly title: string;
  readonly has: number;
  readonly needs: number;
}

/** What an interview brought: levels that rose, and what still blocks. */
export function summaryOf(
  before: Plan,
  after: Plan,
): { readonly moved: readonly Moved[]; readonly blocking: readonly Blocking[] } {
  const old = new Map(before.evaluation.judgements.map((one) => [one.criterion.id, levelOf(one)]));
  const moved = after.evaluation.judgements.flatMap((one): readonly Moved[] => {
    const [from, to] = [old.get(one.criterion.id) ?? 0, levelOf(one)];
    return to > from ? [{ id: one.criterion.id, title: one.criterion.title, from, to }] : [];
  });
  return { moved, blocking: after.evaluation.judgements.flatMap(blockingOf) };
}

function levelOf({ credit }: Judgement): number {
  return credit?.level.lower ?? 0;
}

function blockingOf({ criterion, applies, outcome, credit }: Judgement): readonly Blocking[] {
  const { id, title } = criterion;
  if (outcome === 'violation') return [{ id, title, has: 0, needs: 0 }];
  if (criterion.kind !== 'critical' || applies !== 'yes') return [];
  const [has, needs] = [credit?.level.lower ?? 0, criterion.required ?? 0];
  return has < needs ? [{ id, title, has, needs }] : [];
}
