import { parseCondition } from '../checks/decide.ts';
import { asked, type Guard } from '../checks/guard.ts';
import type { Condition } from '../checks/view.ts';
import { valueAt } from '../document/path.ts';
import { fieldAt } from '../document/vocabulary.ts';
import { type Blank, type Desk, isPossible, joined } from './blank.ts';
import { blanksOfCount, blanksOfEvery } from './counting.ts';
import { blanksOfBefore, blanksOfFresh } from './dates.ts';
import { blanksOfPortion, blanksOfPresent, blanksOfRating } from './numbers.ts';
import { blanksOfOwned, blanksOfRefers } from './references.ts';
import { isTooMuch } from './sifting.ts';
import { spotsOf } from './spot.ts';
import { blanksOfDistinct, blanksOfOneOf } from './values.ts';
import { blanksOfFunded, blanksOfMonitored } from './watching.ts';

/** What could be written so that a condition of this kind comes nearer to holding; nothing where writing does not help. */
type Blanks = (desk: Desk, options: never) => readonly Blank[];

const byCheck: Readonly<Record<ReturnType<typeof parseCondition>['name'], Blanks>> = {
  present: blanksOfPresent,
  every: blanksOfEvery,
  count: blanksOfCount,
  'one-of': (desk, options: Parameters<typeof blanksOfOneOf>[1] & Parameters<typeof blanksOfRating>[1]) =>
    options.not_below === undefined ? blanksOfOneOf(desk, options) : blanksOfRating(desk, options),
  refers: blanksOfRefers,
  before: blanksOfBefore,
  fresh: blanksOfFresh,
  portion: blanksOfPortion,
  owned: blanksOfOwned,
  funded: blanksOfFunded,
  monitored: blanksOfMonitored,
  distinct: blanksOfDistinct,
};

/** What could be written so that all conditions hold, in the order of the rubric: for each that does not, its next blanks. */
export function blanksOf(conditions: readonly Condition[], desk: Desk): readonly Blank[] {
  return unique(
    desk,
    conditions.flatMap((condition) => ofOne(condition, desk)),
  );
}

function ofOne(condition: Condition, desk: Desk): readonly Blank[] {
  const finding = desk.decide([condition], desk);
  if (finding.holds === 'yes') return [];
  const { name, own, when, or } = parseCondition(condition);
  if (asked(desk, when) === 'unknown') {
    const deciding = guardBlanks(desk, when);
    if (deciding.length > 0) return deciding;
  }
  const first = (byCheck[name] as (desk: Desk, options: unknown) => readonly Blank[])(desk, own);
  if (or === undefined) return first;
  const other = blanksOf(or, desk);
  if (first.length === 0 || other.length === 0) return first.length === 0 ? other : first;
  // Either will do: who cannot answer on the nearer way is asked on the other.
  const [near, far] = isOtherNearer(condition, or, { first, other }, desk) ? [other, first] : [first, other];
  return [...near, ...far.map((blank) => ({ ...blank, instead: true as const }))];
}

interface Ways {
  readonly first: readonly Blank[];
  readonly other: readonly Blank[];
}

/** Of two ways the one on which something is written already; of two that are untouched the first, which the rubric prefers. */
function isOtherNearer(condition: Condition, or: readonly Condition[], { first, other }: Ways, desk: Desk): boolean {
  // What the author has said is not to be said otherwise where something else can be added.
  const [saidFirst, saidOther] = [said(desk, first), said(desk, other)];
  if (saidFirst === 'otherwise' && saidOther === undefined) return true;
  if (saidFirst === undefined && saidOther === 'otherwise') return false;
  if (first.every((blank) => isNew(desk, blank)) && isBegun(or, desk)) return true;
  return desk.decide(or, desk).lacks.length < lacksOf(condition, desk);
}

function isBegun(conditions: readonly Condition[], desk: Desk): boolean {
  return conditions.some((condition) => {
    const { holds, evidence } = desk.decide([condition], desk);
    return holds === 'yes' && evidence.length > 0;
  });
}

/** How what is there would change: a text says more, and does not say otherwise. */
function said({ root }: Desk, blanks: readonly Blank[]): 'more' | 'otherwise' | undefined {
  const there = blanks.filter(({ path, instead }) => {
    const value = valueAt(root.value, path);
    return instead !== true && value !== undefined && !Array.isArray(value);
  });
  if (there.length === 0) return undefined;
  return there.every(({ path }) => fieldAt(path)?.type === 'text') ? 'more' : 'otherwise';
}

function lacksOf(condition: Condition, desk: Desk): number {
  const { name, own } = parseCondition(condition);
  return desk.decide([{ [name]: own }], desk).lacks.length;
}

/** The fields that decide whether a condition is asked at all. */
function guardBlanks(desk: Desk, when: Guard | readonly Guard[] | undefined): readonly Blank[] {
  return [when ?? []].flat().flatMap((guard): readonly Blank[] => {
    if (typeof guard === 'string' || !('field' in guard) || asked(desk, guard) !== 'unknown') return [];
    return spotsOf(desk, guard.field);
  });
}

/** One answer for one place: what several conditions ask of it, it has to keep to at once. Two new items are two answers. */
function unique(desk: Desk, blanks: readonly Blank[]): readonly Blank[] {
  const byPath = new Map<string, Blank>();
  for (const blank of blanks) {
    const key = JSON.stringify(blank.path);
    const known = byPath.get(key);
    // What one of two ways asks for does not bind who goes the other.
    if (!known || (known.instead && !blank.instead)) byPath.set(key, blank);
    else if (!blank.instead && !isNew(desk, blank)) {
      const both = joined(known.limits, blank.limits);
      // What cannot be said in one answer is asked again of another entry.
      if (isPossible(both) && !isTooMuch(blank, both)) byPath.set(key, { ...known, limits: both });
    }
  }
  return [...byPath.values()];
}

/** In an item that is not there yet. */
function isNew({ root }: Desk, { path }: Blank): boolean {
  const at = path.findLastIndex((key) => typeof key === 'number');
  return at !== -1 && valueAt(root.value, path.slice(0, at + 1)) === undefined;
}
