import { pathsOf } from '../checks/check.ts';
import { items } from '../checks/path.ts';
import type { OptionsOf } from '../checks/registry.ts';
import type { Node } from '../checks/view.ts';
import { addMonths, type Interval, parseDate } from '../document/date.ts';
import { atEnd, type Blank, type Desk, narrowed } from './blank.ts';
import { isWithin } from './shapes.ts';
import { again, lackingIn, spotOf, spotsOf } from './spot.ts';

type Before = OptionsOf<'before'>;

interface Dated {
  readonly node: Node;
  readonly interval: Interval;
}

/** The date that is missing or too late; first what it is held against, where that has no date. */
export function blanksOfBefore(desk: Desk, options: Before): readonly Blank[] {
  const { of, or_equal, months = 0 } = options;
  const { deadlines, missing } = deadlinesOf(desk, options);
  const own = datesAt(desk, of)[0];
  const later = own ? laterDeadlines(desk, own, { deadlines, missing }, options) : [];
  if (later.length > 0) return later;
  const isNowhere = !own && deadlines.length + missing.length === 0;
  const [way] = isNowhere ? brokenWays(desk, options) : [];
  const blank = way ?? (own ? again(own.node) : spotOf(desk, of));
  if (!blank) return missing;
  const first = Math.min(...deadlines.map(({ interval }) => addMonths(interval, months).first));
  return [Number.isFinite(first) ? narrowed(blank, { before: first + (or_equal ? 1 : 0) }) : blank];
}

/** A deadline that is missing; or one of the thing in hand, where the date that it is held against is not its own. */
function laterDeadlines(
  desk: Desk,
  own: Dated,
  { deadlines, missing }: Deadlines,
  { or_equal, months = 0 }: Before,
): readonly Blank[] {
  // The last day that would still be too early.
  const after = addMonths(own.interval, -months).last - (or_equal ? 1 : 0);
  if (missing.length > 0) return missing.map((blank) => atEnd(blank, { after }));
  // What the question is about moves, not what it is held against: costs after the start, and not the start before the costs.
  const isTheirs = !isInHand(desk, own.node) && deadlines.every(({ node }) => isInHand(desk, node));
  return isTheirs ? deadlines.slice(0, 1).map(({ node }) => narrowed(again(node), { after })) : [];
}

interface Deadlines {
  readonly deadlines: readonly Dated[];
  /** Places for dates that would have to be there. */
  readonly missing: readonly Blank[];
}

function deadlinesOf(desk: Desk, { than, otherwise = [] }: Before): Deadlines {
  const paths = pathsOf(than);
  const first = paths.flatMap((path) => datesAt(desk, path));
  const fallback = otherwise.map((path) => datesAt(desk, path)).find((dates) => dates.length > 0) ?? [];
  const isClear = first.length > 0 || fallback.length === 0;
  return {
    deadlines: first.length > 0 ? first : fallback,
    missing: undated(desk, isClear ? paths : [...paths, ...otherwise]),
  };
}

/** What is named on the way to the deadline cannot have one: something that can comes first. */
function brokenWays(desk: Desk, { than }: Before): readonly Blank[] {
  return spotsOf(desk, than).filter(({ limits: { kinds } }) => kinds !== undefined);
}

function isInHand({ item }: Desk, { path }: Node): boolean {
  return item.path.length > 0 && isWithin(path, item.path);
}

type Fresh = OptionsOf<'fresh'>;

export function blanksOfFresh(desk: Desk, { of, months, against = 'programme.start' }: Fresh): readonly Blank[] {
  const own = datesAt(desk, of)[0];
  const reference = datesAt(desk, against)[0];
  if (own && !reference) return undated(desk, [against]);
  const blank = own ? again(own.node) : spotOf(desk, of);
  if (!blank) return [];
  return [narrowed(blank, reference ? { after: addMonths(reference.interval, -months).last } : {})];
}

function datesAt(desk: Desk, path: string): readonly Dated[] {
  return items(desk, path).flatMap((node) => {
    const interval = parseDate(node.value);
    return interval ? [{ node, interval }] : [];
  });
}

/** The things that have no date where one is asked for; where there is no such thing, the place for one. */
function undated(desk: Desk, paths: readonly string[]): readonly Blank[] {
  const blanks = paths.flatMap((path) => lackingIn(desk, path));
  if (blanks.length > 0) return blanks;
  const spot = paths.map((path) => spotOf(desk, path)).find((one) => one !== undefined);
  return spot && paths.every((path) => items(desk, path).length === 0) ? [spot] : [];
}
