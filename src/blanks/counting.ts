import { pathsOf } from '../checks/check.ts';
import { items } from '../checks/path.ts';
import type { OptionsOf } from '../checks/registry.ts';
import { members, scalars } from '../checks/selection.ts';
import type { Condition, Node } from '../checks/view.ts';
import { valueAt } from '../document/path.ts';
import { normalise } from '../document/text.ts';
import { atEnd, type Blank, type Desk, type Limits, type Scalar } from './blank.ts';
import { oneMore } from './entries.ts';
import { decidingFlags, openFlags } from './fitting.ts';
import { spotOf } from './spot.ts';

type Every = OptionsOf<'every'>;

/** What each entry that belongs lacks, or what would say whether it belongs; of an empty list the first entry. */
export function blanksOfEvery(desk: Desk, options: Every): readonly Blank[] {
  if (pathsOf(options.of).every((path) => items(desk, path).length === 0))
    return oneMore(desk, options, { has: options.has });
  return members(desk, options).flatMap((member) => {
    const inHand = { ...desk, item: member };
    if (desk.decide(options.has, inHand).holds === 'yes') return [];
    const open = member.belongs === 'unknown' ? decidingFlags(inHand, member, options.where) : [];
    return open.length > 0 ? open : desk.blanks(options.has, inHand);
  });
}

type Count = OptionsOf<'count'>;

/** What the entry closest to the mark lacks; else what would make another one belong; else one more entry. */
export function blanksOfCount(desk: Desk, options: Count): readonly Blank[] {
  const { has = [], different, at_least = 1 } = options;
  const found = members(desk, options).filter(({ belongs }) => belongs === 'yes');
  const complete = found.filter((node) => desk.decide(has, { ...desk, item: node }).holds === 'yes');
  const values = new Set(complete.flatMap((node) => valuesOf(desk, node, different)));
  const missing = missingWords(options, values);
  const isShort = values.size < at_least;
  const begun = found.filter((node) => {
    const said = different === undefined ? [] : valuesOf(desk, node, different);
    // One that says only what others have said already would not count.
    const isNew = said.length === 0 || said.some((one) => (isShort ? !values.has(one) : saysOneOf(missing, one)));
    return isNew && !complete.includes(node);
  });
  const unfinished =
    isShort || missing.length > 0 ? (closest(desk, begun, has) ?? unsaid(desk, complete, different)) : undefined;
  return unfinished ?? undecided(desk, options) ?? anotherEntry(desk, options, { complete, missing });
}

/** What the entry that lacks least lacks. */
function closest(desk: Desk, begun: readonly Node[], has: readonly Condition[]): readonly Blank[] | undefined {
  return begun
    .map((item) => ({ item, lacks: desk.decide(has, { ...desk, item }).lacks.length }))
    .toSorted((a, b) => a.lacks - b.lacks)
    .map(({ item }) => desk.blanks(has, { ...desk, item }))
    .find((blanks) => blanks.length > 0 && !blanks.some((blank) => isSettled(desk, blank)));
}

/** An entry that does not say by what it differs from others. */
function unsaid(desk: Desk, complete: readonly Node[], different: string | undefined): readonly Blank[] | undefined {
  if (different === undefined) return undefined;
  const entry = complete.find((node) => valuesOf(desk, node, different).length === 0);
  const blank = entry && spotOf({ ...desk, item: entry }, different);
  return blank && [atEnd(blank, { except: saidBy(desk, complete, different) })];
}

/** An entry that would count if a flag of its own said so. */
function undecided(desk: Desk, options: Count): readonly Blank[] | undefined {
  const open = members(desk, options)
    .map((item) => {
      const inHand = { ...desk, item };
      return {
        flags: item.belongs === 'yes' ? [] : openFlags(inHand, item, options.where),
        lacks: desk.blanks(options.has ?? [], inHand),
      };
    })
    .find(({ flags, lacks }) => flags.length > 0 && !lacks.some((blank) => isSettled(desk, blank)));
  return open && [...open.lacks, ...open.flags].slice(0, 1);
}

type Words = readonly (readonly string[])[];

/** Words that have to be said and are not; of each the ways to say it. */
function missingWords({ including = [] }: Count, values: ReadonlySet<string>): Words {
  return including.map((one) => [one].flat()).filter((ways) => !ways.some((value) => values.has(normalise(value))));
}

function saysOneOf(words: Words, said: string): boolean {
  return words.flat().some((word) => normalise(word) === said);
}

interface Counted {
  readonly complete: readonly Node[];
  readonly missing: Words;
}

function anotherEntry(desk: Desk, options: Count, { complete, missing }: Counted): readonly Blank[] {
  const { has = [], different, at_least = 1 } = options;
  const [wanted] = missing;
  const limits: Limits = wanted
    ? { among: wanted }
    : different === undefined
      ? {}
      : { except: saidBy(desk, complete, different) };
  const wish = {
    has,
    limits,
    including: missing.flatMap((ways) => ways[0] ?? []),
    entries: at_least,
    ...(different !== undefined && { different }),
  };
  return (
    pathsOf(options.of)
      .map((of) => oneMore(desk, { ...options, of }, wish))
      .find((blanks) => blanks.length > 0) ?? []
  );
}

function valuesOf(desk: Desk, item: Node, different: string | undefined): readonly string[] {
  if (different === undefined)
    return [typeof item.value === 'object' ? JSON.stringify(item.path) : normalise(String(item.value))];
  return items({ ...desk, item }, different).map(({ value }) => normalise(String(value)));
}

function saidBy(desk: Desk, nodes: readonly Node[], different: string): readonly Scalar[] {
  return nodes.flatMap((item) => scalars({ ...desk, item }, different));
}

/** A choice the author has made: another entry is asked for, and not another choice. */
function isSettled({ root }: Desk, { path, instead }: Blank): boolean {
  const value = valueAt(root.value, path);
  return instead !== true && value !== undefined && typeof value !== 'number' && !Array.isArray(value);
}
