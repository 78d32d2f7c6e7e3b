import type { Condition, View } from '../checks/view.ts';
import type { EntityKind } from '../document/document.ts';
import type { Path } from '../source/position.ts';

/** A value of the plan: a word, a number, an id. */
export type Scalar = string | number;

/** Something to write: a value at a place, or one more entry for a list of words or ids. */
export type Write = { readonly path: Path; readonly value: unknown } | { readonly path: Path; readonly add: Scalar };

/** What an answer must keep to, beyond what its field allows, so that the condition that asked for it holds. */
export interface Limits {
  /** One of these. */
  readonly among?: readonly Scalar[];
  /** None of these. */
  readonly except?: readonly Scalar[];
  /** A list that holds these. */
  readonly including?: readonly Scalar[];
  /** A list of at least so many entries. */
  readonly entries?: number;
  /** The id of something of this kind. */
  readonly kinds?: readonly EntityKind[];
  readonly least?: number;
  readonly most?: number;
  /** Days since 1970-01-01: every day that the date can mean is after, or before, this one. */
  readonly after?: number;
  readonly before?: number;
  /** The text holds a figure. */
  readonly figure?: true;
  /** The text holds one of these words. */
  readonly mentions?: readonly string[];
}

/** One value to write at one place. An index equal to the length of a list stands for a new item. */
export interface Blank {
  readonly path: Path;
  readonly limits: Limits;
  /** Written together with the answer: what a new item needs in order to count. */
  readonly besides: readonly Write[];
  /** A list for which "there is none" is an answer, written as an empty list. */
  readonly none?: Path;
  /** Another way to the same end, for who cannot go the first. */
  readonly instead?: true;
}

/** What the checks see, and a way to ask what nested conditions still lack. */
export interface Desk extends View {
  readonly blanks: (conditions: readonly Condition[], desk: Desk) => readonly Blank[];
}

/** Both limits hold. */
export function narrowed(blank: Blank, limits: Limits, besides: readonly Write[] = []): Blank {
  return { ...blank, limits: { ...blank.limits, ...limits }, besides: [...besides, ...blank.besides] };
}

/** The limits of a value; where a reference on the way names nothing, that comes first and has limits of its own. */
export function atEnd(blank: Blank, limits: Limits): Blank {
  return blank.limits.kinds === undefined ? narrowed(blank, limits) : blank;
}

/** One answer that several conditions ask for has to keep to all of them. */
export function joined(first: Limits, second: Limits): Limits {
  const { among: a, least = -Infinity, most = Infinity, after, before } = first;
  const { among: b } = second;
  const among = a && b ? a.filter((one) => b.includes(one)) : (a ?? b);
  const low = Math.max(least, second.least ?? -Infinity);
  const high = Math.min(most, second.most ?? Infinity);
  return {
    ...second,
    ...first,
    ...(among && { among }),
    ...(first.including && second.including && { including: [...new Set([...first.including, ...second.including])] }),
    ...(first.except && second.except && { except: [...new Set([...first.except, ...second.except])] }),
    ...(low > -Infinity && { least: low }),
    ...(high < Infinity && { most: high }),
    ...(after !== undefined && second.after !== undefined && { after: Math.max(after, second.after) }),
    ...(before !== undefined && second.before !== undefined && { before: Math.min(before, second.before) }),
  };
}

/** Some answer can keep to all of them. */
export function isPossible({ among, least = -Infinity, most = Infinity, after, before }: Limits): boolean {
  const hasDay = after === undefined || before === undefined || after + 1 < before;
  return among?.length !== 0 && least <= most && hasDay;
}
