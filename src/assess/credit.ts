import type { Climb, Level } from './ladder.ts';

/** What the scope objects of one criterion come to together. */
export interface Credit {
  /** Mean value, 0..1. */
  readonly value: { readonly lower: number; readonly upper: number };
  /** Level of the lowest object. */
  readonly level: { readonly lower: Level; readonly upper: Level };
}

/**
 * Mean over the scope, at its worst and at its best over every choice of in and out for objects that may not belong.
 * Where all may be out, the worst case is an empty scope: one virtual object at level 0.
 */
export function credit(climbs: readonly Climb[], values: readonly number[]): Credit {
  const sure = climbs.filter(({ object }) => object.belongs === 'yes');
  const open = climbs.filter(({ object }) => object.belongs === 'unknown');
  const worth = (level: Level): number => values[level] ?? 0;
  const lowers = sure.map(({ lower }) => worth(lower));
  const uppers = sure.map(({ upper }) => worth(upper));
  const openLowers = open.map(({ lower }) => worth(lower)).sort((a, b) => a - b);
  const openUppers = open.map(({ upper }) => worth(upper)).sort((a, b) => b - a);
  return {
    value: {
      lower: sure.length === 0 ? 0 : extremeMean(lowers, openLowers, Math.min),
      upper: extremeMean(uppers, openUppers, Math.max),
    },
    level: {
      lower: sure.length === 0 ? 0 : lowest(climbs.map(({ lower }) => lower)),
      upper: sure.length === 0 ? highest(open.map(({ upper }) => upper)) : lowest(sure.map(({ upper }) => upper)),
    },
  };
}

/** Adds the optional values, best first for the purpose, as long as they move the mean. */
function extremeMean(
  fixed: readonly number[],
  optional: readonly number[],
  pick: (a: number, b: number) => number,
): number {
  let best = fixed.length === 0 ? (optional[0] ?? 0) : mean(fixed);
  for (let count = 1; count <= optional.length; count += 1)
    best = pick(best, mean([...fixed, ...optional.slice(0, count)]));
  return best;
}

/** Summed in order of size, so that the order of objects never shows in the last digit. */
function mean(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b).reduce((sum, value) => sum + value, 0) / values.length;
}

function lowest(levels: readonly Level[]): Level {
  return Math.min(3, ...levels) as Level;
}

function highest(levels: readonly Level[]): Level {
  return Math.max(0, ...levels) as Level;
}
