import type { Item } from '../document/document.ts';
import type { Field } from '../document/field.ts';
import { valueAt } from '../document/path.ts';
import { capital, list as joined } from '../reference/english.ts';
import { nounOf } from '../reference/nouns.ts';
import type { Pattern } from '../rubric/paths.ts';
import type { Path } from '../source/position.ts';
import { nameOf } from './names.ts';
import { cellFor, labelOf, lineFor, notesFor, plain, questionOf, room, spoken } from './paper-boxes.ts';
import { type Group, needsName } from './paper-groups.ts';
import { paperWords as words } from './paper-words.ts';
import type { Plan } from './plan.ts';

/** One thing that a question is answered for: its heading on the form, and its place in the plan, if it is there. */
export interface Subject {
  readonly heading: string;
  readonly path?: Path;
}

/** What the tables of one question are made for. */
export interface Sheet {
  readonly places: readonly Pattern[];
  readonly subjects: readonly Subject[];
  /** Whether the things are the values of a closed list, each a row of its own. */
  readonly isClosed: boolean;
  readonly plan: Plan | undefined;
  /** Places of the plan that hold something, and not what is needed. */
  readonly lacking: ReadonlySet<string>;
}

/** How many columns fit beside the questions. */
export const mostBeside = 3;

/** The fields of a group, with room for the answers. */
export function blocks(group: Group, sheet: Sheet): readonly string[] {
  if (group.kind === 'plan') return lines(group, sheet);
  if (group.kind === 'list') return ofList(group, sheet);
  return sheet.isClosed ? ofValues(group, sheet) : ofThings(group, sheet);
}

function lines({ fields, things }: Group, sheet: Sheet): readonly string[] {
  const asked = fields.map((field) => lineOf(field, sheet));
  return [[...asked, ...things.map(({ words: thing }) => `- ${capital(thing)}: ${blank}`)].join('\n')];
}

const blank = '_'.repeat(30);

function lineOf(field: Field, { plan, lacking }: Sheet): string {
  const path = field.path.split('.');
  const said = saidAt(plan, path);
  if (said === '') return lineFor(field);
  const told = `- ${questionOf(field)}. ${words.planSays(said)}`;
  return lacking.has(JSON.stringify(path)) ? `${told}\n${lineFor(field)}` : told;
}

/** Rows are questions and columns are things. */
function ofThings({ fields, things }: Group, sheet: Sheet): readonly string[] {
  const tables = chunks(sheet.subjects, mostBeside).map((some) =>
    table(
      ['', ...some.map(({ heading }) => heading)],
      [
        ...fields.map((field) => [labelOf(field), ...some.map((one) => cellOf(field, one, sheet))]),
        ...things.map(({ words: thing }) => [capital(thing), ...some.map(() => room(0))]),
      ],
    ),
  );
  return [...tables, notesFor(fields)];
}

/** Rows are the values of a closed list and columns are questions: there are more of the former. */
function ofValues({ fields, things }: Group, sheet: Sheet): readonly string[] {
  return [
    table(
      ['', ...fields.map(labelOf), ...things.map(({ words: thing }) => capital(thing))],
      sheet.subjects.map((one) => [
        one.heading,
        ...fields.map((field) => cellOf(field, one, sheet)),
        ...things.map(() => room(0)),
      ]),
    ),
    notesFor(fields),
  ];
}

function cellOf(field: Field, { path }: Subject, { places, plan, lacking }: Sheet): string {
  if (path === undefined) return cellFor(field);
  const list = patternOf(path);
  const place = places.find((one) => one === list && field.path.startsWith(`${one}.`));
  // A question about systems is none for a data set that stands beside them.
  if (place === undefined) return '–';
  const at = [...path, ...field.path.slice(place.length + 1).split('.')];
  return cellAt(field, at, plan, lacking.has(JSON.stringify(at)));
}

/** What the plan says at a place, or room for an answer; both where what it says is not enough. */
export function cellAt(field: Field, at: Path, plan: Plan | undefined, isLacking: boolean): string {
  const said = saidAt(plan, at);
  if (said === '') return cellFor(field);
  return isLacking ? `${words.planSays(said)}<br>${cellFor(field)}` : words.planSays(said);
}

function patternOf(path: Path): Pattern {
  return path
    .map((key) => (typeof key === 'number' ? '[]' : `.${key}`))
    .join('')
    .slice(1);
}

/** Rows are questions and columns are items of a list. */
function ofList(group: Group, sheet: Sheet): readonly string[] {
  const { list, count, isLinked, fields, things } = group;
  const own = nounOf(list).one;
  const scope = joined([...new Set(sheet.places.map((place) => nounOf(place).one))], 'or');
  const items = numbered(capital(own), count, isLinked ? words.ofWhich(scope) : '');
  const open = (label: string): readonly string[] => [label, ...items.map(() => room(0))];
  return [
    namesAt(group, sheet),
    table(
      ['', ...items.map((one) => one.heading)],
      [
        ...(needsName(group) && isLinked ? [open(words.name)] : []),
        ...fields.map((field) => [labelOf(field), ...items.map(() => cellFor(field))]),
        ...things.map(({ words: thing }) => open(capital(thing))),
      ],
    ),
    notesFor(fields),
  ];
}

/**
 * "System 1", "System 2": for things that have no names yet. The line under it is for the name, or for what the thing belongs to; it also
 * keeps the column wide enough to write in.
 */
export function numbered(noun: string, count: number, of = ''): readonly Subject[] {
  const rule = '_'.repeat(18 - of.length);
  return Array.from({ length: count }, (_, index) => ({
    heading: `${noun} ${index + 1}<br>${of === '' ? '' : `${of} `}${rule}`,
  }));
}

const mostNames = 6;

/** What the plan has of these already. */
function namesAt({ list }: Group, { places, subjects, plan }: Sheet): string {
  if (plan === undefined) return '';
  const owner = places.find((place) => list.startsWith(`${place}.`));
  const rest = (owner === undefined ? list : list.slice(owner.length + 1)).replace(/\[\]$/, '').split('.');
  const lists =
    owner === undefined ? [rest] : subjects.flatMap(({ path }) => (path === undefined ? [] : [[...path, ...rest]]));
  const names = lists.flatMap((path) => itemsAt(plan, path)).map((item) => titleOf(item, plan));
  const more = names.length > mostNames ? [words.andMore(names.length - mostNames)] : [];
  return names.length === 0 ? '' : words.planHas([...names.slice(0, mostNames), ...more].join('; '));
}

/** The things of a list of the plan. */
export function itemsAt({ document }: Plan, path: Path): readonly Item[] {
  const value = valueAt(document.value, path);
  return Array.isArray(value) ? value.filter((one) => typeof one === 'object' && one !== null) : [];
}

/** What a thing of the plan is called on the form: by what it says, or by what it names. */
export function titleOf(value: Item, { document }: Plan): string {
  const first = String(value['id'] ?? Object.values(value).find((one) => typeof one === 'string') ?? '');
  const named = value['id'] === undefined ? document.entities.get(first) : undefined;
  return plain(nameOf(named ?? { id: first, value }));
}

/** What the plan says at a place, in words; empty where it says nothing. */
export function saidAt(plan: Plan | undefined, path: Path): string {
  const value = plan === undefined ? undefined : valueAt(plan.document.value, path);
  if (plan === undefined || value === undefined || value === null) return '';
  if (typeof value === 'object' && !Array.isArray(value))
    return plain(
      Object.entries(value)
        .map(([key, one]) => `${key}: ${String(one)}`)
        .join('; '),
    );
  return plain(
    [value]
      .flat()
      .map((one) => wordOf(one, plan))
      .join('; '),
  );
}

/** A thing is called by its name, a word of the vocabulary as people say it, and what the author wrote is left as it is. */
function wordOf(one: unknown, { document }: Plan): string {
  const entity = document.entities.get(String(one));
  if (entity) return nameOf(entity);
  return /^[a-z]+(?:_[a-z]+)+$/.test(String(one)) ? spoken(String(one)) : String(one);
}

/** Pieces of a list, as many as fit beside each other. */
export function chunks<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}

/** A table of GitHub's Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell || '&nbsp;').join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
