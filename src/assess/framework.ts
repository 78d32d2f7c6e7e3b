import type { Criterion, Framework } from '../rubric/rubric.ts';
import { unitOf } from '../rubric/unit.ts';
import type { ScoredCriterion, Unit } from '../score/kernel.ts';
import { type Scorer, scorer } from '../score/score.ts';
import type { FrameworkResult } from './assessment.ts';
import type { Credit } from './credit.ts';
import type { Judgement } from './judge.ts';

/** A framework with what counts for it, ready to be asked what a change would make of its score. */
export interface Counted {
  readonly framework: Framework;
  readonly units: readonly Unit[];
  readonly scorer: Scorer;
}

export function countedIn(framework: Framework, judgements: readonly Judgement[]): Counted {
  const units = unitsOf(framework, judgements);
  return { framework, units, scorer: scorer(units, framework.constants) };
}

/** The score of one framework. `asked` are the criteria that could count, due or not: a unit without any is not covered yet. */
export function frameworkResult(
  { framework, units, scorer: { now } }: Counted,
  asked: readonly Criterion[],
): FrameworkResult {
  const homes = new Map(asked.map((criterion) => [criterion.id, homeIn(framework, criterion)]));
  const total = (unit: string): number => [...homes.values()].filter((home) => home === unit).length;
  return {
    id: framework.framework,
    name: framework.name,
    result: now,
    units: framework.units.map(({ id, title }) => ({
      id,
      title,
      criteria: units.find((unit) => unit.id === id)?.criteria.map((criterion) => criterion.id) ?? [],
      total: total(id),
    })),
    notCovered: framework.units.filter(({ id }) => total(id) === 0).map(({ id }) => id),
  };
}

/** Judgements as the kernel sees them, under the unit they count for. */
function unitsOf(framework: Framework, judgements: readonly Judgement[]): readonly Unit[] {
  return framework.units.map(({ id, weight }) => ({
    id,
    weight,
    criteria: judgements
      .filter(({ criterion }) => homeIn(framework, criterion) === id)
      .map((judgement) => scored(judgement, judgement.credit)),
  }));
}

/** One criterion for the kernel, with the credit it has or would have. */
export function scored({ criterion, applies, violated }: Judgement, credit: Credit | undefined): ScoredCriterion {
  const base = { id: criterion.id, weight: criterion.weight, applies, value: credit?.value ?? { lower: 0, upper: 0 } };
  if (criterion.kind === 'redline') return { ...base, violated: violated ?? 'no' };
  if (criterion.required === undefined || credit === undefined) return base;
  return { ...base, critical: { required: criterion.required, ...credit.level } };
}

function homeIn(framework: Framework, criterion: Criterion): string | undefined {
  const home = criterion.homes[framework.framework];
  return home === undefined ? undefined : unitOf(framework, home);
}
