import type { ScoredCriterion, Unit } from './kernel.ts';

export type Side = 'lower' | 'upper';

/** A unit with a certain number of criteria in it: its weight, and the most extreme score it can have with that many. */
export interface Option {
  readonly weight: number;
  /** 0..1; without meaning when `weight` is 0. */
  readonly score: number;
  /** The criteria that count. */
  readonly members: readonly ScoredCriterion[];
}

/**
 * Every count of criteria a unit can have, each with its worst (`lower`) or best (`upper`) score. Which of the criteria
 * that may apply do apply is open, so for each count the choice of that many is made that is most extreme.
 */
export function optionsOf(unit: Unit, smallUnit: number, side: Side): readonly Option[] {
  const scoring = [...unit.criteria].filter(({ violated }) => violated === undefined).sort(byId);
  const sure = scoring.filter(({ applies }) => applies === 'yes');
  const open = scoring.filter(({ applies }) => applies === 'unknown');
  return Array.from({ length: open.length + 1 }, (_, count): Option => {
    const members = [...sure, ...extremeChoice(sure, open, count, side)].sort(byId);
    return { weight: unit.weight * Math.min(1, members.length / smallUnit), score: mean(members, side), members };
  });
}

/**
 * The overall score at its worst or best over one option for each unit. Given a score O, each unit's best option is the one with the most
 * extreme weight * (score - O), whatever the others choose; raising or lowering O to what that choice gives, until
 * nothing moves, ends at the exact optimum (Dinkelbach 1967). `undefined` when no unit has a criterion.
 */
export function overall(
  units: readonly (readonly Option[])[],
  side: Side,
): { readonly score: number; readonly choice: readonly Option[] } | undefined {
  let choice = units.flatMap((options) => options.at(-1) ?? []);
  if (totalWeight(choice) === 0) return undefined;
  let score = weightedMean(choice);
  for (;;) {
    const next = units.flatMap((options) => mostExtreme(options, score, side) ?? []);
    const moved = totalWeight(next) === 0 ? score : weightedMean(next);
    if (!better(moved, score, side)) return { score, choice };
    choice = next;
    score = moved;
  }
}

/** The unit on its own, with at least one criterion in it. */
export function alone(options: readonly Option[], side: Side): number | undefined {
  const scores = options.filter(({ members }) => members.length > 0).map(({ score }) => score);
  if (scores.length === 0) return undefined;
  return side === 'lower' ? Math.min(...scores) : Math.max(...scores);
}

function mostExtreme(options: readonly Option[], score: number, side: Side): Option | undefined {
  const sign = side === 'lower' ? 1 : -1;
  const pull = (option: Option): number => (option.weight === 0 ? 0 : sign * option.weight * (option.score - score));
  return options.reduce<Option | undefined>(
    (first, option) => (first && pull(first) <= pull(option) ? first : option),
    undefined,
  );
}

/** The `count` open criteria that move the mean furthest: the same iteration as for units, over exactly `count` of them. */
function extremeChoice(
  sure: readonly ScoredCriterion[],
  open: readonly ScoredCriterion[],
  count: number,
  side: Side,
): readonly ScoredCriterion[] {
  const sign = side === 'lower' ? 1 : -1;
  let chosen = open.slice(0, count);
  if (count === 0 || count === open.length) return chosen;
  let score = mean([...sure, ...chosen], side);
  for (;;) {
    const pull = ({ weight, value }: ScoredCriterion): number => sign * weight * (value[side] - score);
    const next = [...open].sort((a, b) => pull(a) - pull(b) || byId(a, b)).slice(0, count);
    const moved = mean([...sure, ...next], side);
    if (!better(moved, score, side)) return chosen;
    chosen = next;
    score = moved;
  }
}

/** Smaller steps are noise of the last digits, and would go round for ever. */
const noise = 1e-12;

function better(next: number, now: number, side: Side): boolean {
  return side === 'lower' ? next < now - noise : next > now + noise;
}

function mean(criteria: readonly ScoredCriterion[], side: Side): number {
  const ordered = [...criteria].sort(byId);
  const weight = ordered.reduce((sum, one) => sum + one.weight, 0);
  return weight === 0 ? 0 : ordered.reduce((sum, one) => sum + one.weight * one.value[side], 0) / weight;
}

function weightedMean(options: readonly Option[]): number {
  return options.reduce((sum, { weight, score }) => sum + weight * score, 0) / totalWeight(options);
}

function totalWeight(options: readonly Option[]): number {
  return options.reduce((sum, { weight }) => sum + weight, 0);
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
