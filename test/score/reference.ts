import type { ScoredCriterion, Unit } from '../../src/score/kernel.ts';
import type { Framework } from './arbitrary.ts';

/** What a framework comes to when nothing is open, straight from the formula, without any cleverness. */
export interface Settled {
  readonly score: number | undefined;
  readonly uncapped: number | undefined;
  readonly units: ReadonlyMap<string, { readonly score: number | undefined; readonly uncapped: number | undefined }>;
}

/** Every way to settle what is open: in or out, at its worst or its best, crossed or not. */
export function resolutions(units: readonly Unit[]): readonly (readonly Unit[])[] {
  return product(
    units.map((unit) => product(unit.criteria.map(ways)).map((criteria): Unit => ({ ...unit, criteria }))),
  );
}

function ways(criterion: ScoredCriterion): readonly ScoredCriterion[] {
  const { applies, value, critical, violated } = criterion;
  const out: ScoredCriterion = { ...criterion, applies: 'no' };
  if (applies === 'no') return [out];
  const crossings =
    violated === undefined ? [undefined] : violated === 'unknown' ? (['yes', 'no'] as const) : [violated];
  const open = value.lower !== value.upper || critical?.lower !== critical?.upper;
  const ins = crossings.flatMap((crossed) =>
    (open ? (['lower', 'upper'] as const) : (['lower'] as const)).map(
      (end): ScoredCriterion => ({
        ...criterion,
        applies: 'yes',
        value: { lower: value[end], upper: value[end] },
        ...(critical && { critical: { ...critical, lower: critical[end], upper: critical[end] } }),
        ...(crossed && { violated: crossed }),
      }),
    ),
  );
  return applies === 'unknown' ? [out, ...ins] : ins;
}

function product<Value>(lists: readonly (readonly Value[])[]): readonly (readonly Value[])[] {
  return lists.reduce<readonly (readonly Value[])[]>(
    (rows, list) => rows.flatMap((row) => list.map((value) => [...row, value])),
    [[]],
  );
}

export function settledScore([units, constants]: Framework): Settled {
  let [points, weights] = [0, 0];
  const each = units.map((unit) => {
    const inside = unit.criteria.filter(({ applies, violated }) => applies === 'yes' && violated === undefined);
    const weight = unit.weight * Math.min(1, inside.length / constants.smallUnit);
    const mean = inside.length === 0 ? undefined : meanOf(inside);
    points += weight * (mean ?? 0);
    weights += weight;
    return { id: unit.id, uncapped: mean, cap: capOn(unit.criteria, [units, constants]) };
  });
  const uncapped = weights === 0 ? undefined : points / weights;
  return {
    uncapped: percent(uncapped),
    score: percent(
      uncapped,
      capOn(
        units.flatMap(({ criteria }) => criteria),
        [units, constants],
      ),
    ),
    units: new Map(
      each.map(({ id, uncapped: mean, cap }) => [id, { uncapped: percent(mean), score: percent(mean, cap) }]),
    ),
  };
}

function meanOf(criteria: readonly ScoredCriterion[]): number {
  const weight = criteria.reduce((sum, one) => sum + one.weight, 0);
  return criteria.reduce((sum, one) => sum + one.weight * one.value.lower, 0) / weight;
}

function capOn(criteria: readonly ScoredCriterion[], [, { capCritical, capRedline }]: Framework): number {
  const inside = criteria.filter(({ applies }) => applies === 'yes');
  const crossed = inside.some(({ violated }) => violated === 'yes');
  const unmet = inside.some(({ critical }) => critical && critical.lower < critical.required);
  return Math.min(crossed ? capRedline : 1, unmet ? capCritical : 1);
}

function percent(score: number | undefined, cap = 1): number | undefined {
  return score === undefined ? undefined : 100 * Math.min(score, cap);
}
