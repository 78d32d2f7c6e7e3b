import type { Field } from '../document/field.ts';
import { homes } from '../document/vocabulary.ts';
import { placesOf } from '../rubric/conditions.ts';
import { atDocument, fieldOf, meanings, type Pattern } from '../rubric/paths.ts';
import type { Criterion } from '../rubric/rubric.ts';
import { type Asked, askedBy, keyOf, scopeOf } from './paper-fields.ts';
import { nameAt } from './paper-scope.ts';

/** Fields that are filled in together: of the things a criterion is about, of another list, or of the plan as a whole. */
export interface Group {
  readonly kind: 'things' | 'list' | 'plan';
  /** The list that the fields belong to; empty for the plan as a whole. */
  readonly list: Pattern;
  /** Whether the form has to say for which thing each is. */
  readonly isLinked: boolean;
  /** Whether they have their names on another page already. */
  readonly isNamed: boolean;
  /** How many there is room for. */
  readonly count: number;
  readonly fields: readonly Field[];
  /** Things that are named beside: "budget line that pays for this". */
  readonly things: readonly Extract<Asked, { kind: 'thing' }>[];
}

/** The groups of a criterion, and whether some of what it reads was left out. */
interface Shortened {
  readonly groups: readonly Group[];
  readonly isCut: boolean;
}

/** Of a list, three fit on the page beside each other. */
const mostBeside = 3;

/** What is written down for a criterion. `elsewhere` are fields that another page of the form asks for, `mostRows` is how long it may be. */
export function groupsOf(criterion: Criterion, elsewhere: ReadonlySet<Pattern>, mostRows: number): Shortened {
  const scope = scopeOf(criterion);
  const asked = askedBy(criterion);
  const known = new Set([...elsewhere, ...headingsOf(criterion)]);
  const all = [...new Set(asked.map((one) => listOf(one, scope)))].map((list) => group(list, asked, scope, known));
  const near = all.filter((one) => !isInside(one, all) && !isApart(one, all, scope));
  const groups = near.map((one) => withoutLeads(one, near, scope)).filter(isFilled);
  const last = new Set(asked.filter(({ level }) => level === 3).map(keyOf));
  return shortened(groups, last, mostRows);
}

/** The values of a closed list are the headings of its rows. */
function headingsOf({ scope }: Criterion): readonly Pattern[] {
  if (scope === undefined || !('by' in scope)) return [];
  const items = placesOf(scope.of, atDocument);
  return [...meanings(scope.by, { object: items, item: items })];
}

function isFilled({ fields, things: beside }: Group): boolean {
  return fields.length + beside.length > 0;
}

/** What only the last level reads is left to the interview where it would make a question too long for paper. */
function shortened(groups: readonly Group[], last: ReadonlySet<string>, mostRows: number): Shortened {
  const rows = groups.flatMap(({ fields, things: beside }) => [
    ...fields.map(({ path }) => path),
    ...beside.map(keyOf),
  ]);
  const surplus = Math.max(0, rows.length - mostRows);
  const dropped = new Set(surplus === 0 ? [] : rows.filter((one) => last.has(one)).slice(-surplus));
  const kept = groups.map((one) => ({
    ...one,
    fields: one.fields.filter(({ path }) => !dropped.has(path)),
    things: one.things.filter((thing) => !dropped.has(keyOf(thing))),
  }));
  return { groups: kept.filter(isFilled), isCut: dropped.size > 0 };
}

/** The list that a field is filled in under: the nested one for parts of the things in hand, else the outermost. */
function listOf(one: Asked, scope: readonly Pattern[]): Pattern {
  const place = one.kind === 'field' ? one.place : `${one.at}.`;
  const own = scope.find((at) => place.startsWith(`${at}.`));
  const rest = own === undefined ? place : place.slice(own.length);
  const end = rest.indexOf('[]');
  if (end === -1) return own === undefined ? '' : things;
  return `${own ?? ''}${rest.slice(0, end + 2)}`;
}

/** Stands for all lists of a scope together. */
const things = '@';

function group(
  list: Pattern,
  asked: readonly Asked[],
  scope: readonly Pattern[],
  elsewhere: ReadonlySet<Pattern>,
): Group {
  const here = asked.filter((one) => listOf(one, scope) === list);
  const lead = asked.find((one) => one.kind === 'thing' && one.list === list);
  const isNested = scope.some((at) => list.startsWith(`${at}.`));
  return {
    kind: list === things ? 'things' : list === '' ? 'plan' : 'list',
    list: list === things ? '' : list,
    isLinked: scope.length > 0 && (isNested || lead !== undefined || isLed(list, asked, scope)),
    isNamed: elsewhere.has(nameAt(list) ?? ''),
    count: Math.min(mostBeside, Math.max(2, ...here.map((one) => (one.kind === 'field' ? one.count : 1)))),
    fields: here.flatMap((one) =>
      one.kind === 'field' && !isElsewhere(one.place, elsewhere) ? (fieldOf(one.place) ?? []) : [],
    ),
    things: here.flatMap((one) => (one.kind === 'thing' ? [one] : [])),
  };
}

function isElsewhere(place: Pattern, elsewhere: ReadonlySet<Pattern>): boolean {
  return elsewhere.has(place) || place.startsWith('facts.');
}

/** A single field of another list is the inside of something that is named already. */
function isInside({ kind, fields, things: beside, list }: Group, all: readonly Group[]): boolean {
  const others = all.filter((one) => one.list !== list || one.kind !== kind);
  return (
    kind === 'list' &&
    homeKinds(list).length > 0 &&
    fields.length <= 1 &&
    beside.length <= 1 &&
    others.some((one) => one.fields.length > 1)
  );
}

/** Things that neither name what is asked about nor are named by it are looked at and not asked for. */
function isApart({ kind, list, isLinked }: Group, all: readonly Group[], scope: readonly Pattern[]): boolean {
  const isThing = kind === 'list' && homeKinds(list).length > 0;
  return scope.length > 0 && isThing && !isLinked && all.some((one) => one.list !== list && one.fields.length > 1);
}

/** Whether the things in hand name items of this list. */
function isLed(list: Pattern, asked: readonly Asked[], scope: readonly Pattern[]): boolean {
  return asked.some(
    (one) => one.kind === 'field' && leads(one.place, list) && scope.some((at) => one.place.startsWith(`${at}.`)),
  );
}

function leads(place: Pattern, list: Pattern): boolean {
  const { type, kinds } = fieldOf(place) ?? {};
  return (
    (type === 'ref' || type === 'refs') &&
    Array.isArray(kinds) &&
    kinds.length === 1 &&
    homeKinds(list).includes(kinds[0] ?? '')
  );
}

function homeKinds(list: Pattern): readonly string[] {
  return [...homes].filter(([, home]) => `${home}[]` === list || home === list).map(([kind]) => kind);
}

/** What only leads to things which have a table of their own is answered there. */
function withoutLeads(one: Group, kept: readonly Group[], scope: readonly Pattern[]): Group {
  const tables = kept.filter((other) => other.kind === 'list' && other !== one).map(({ list }) => list);
  const fields =
    one.kind === 'things' || scope.length === 0
      ? one.fields.filter(({ path }) => !tables.some((list) => leads(path, list)))
      : one.fields;
  return { ...one, fields, things: one.things.filter(({ list }) => list !== one.list && !tables.includes(list)) };
}

/** Whether the items need a line for their name: what else is written does not tell them apart. */
export function needsName({ kind, list, fields, isNamed }: Group): boolean {
  const name = nameAt(list);
  return kind === 'list' && !isNamed && homeKinds(list).length > 0 && !fields.some(({ path }) => path === name);
}
