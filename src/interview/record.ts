import type { Blank, Write } from '../blanks/blank.ts';
import { firstKey, kindsAt } from '../blanks/shapes.ts';
import type { Document, EntityKind, Item } from '../document/document.ts';
import { isListed } from '../document/field.ts';
import { valueAt } from '../document/path.ts';
import { fieldAt, homes, nodeAt, root } from '../document/vocabulary.ts';
import { type Edit, type Editing, edit } from '../source/edit.ts';
import type { Path } from '../source/position.ts';
import type { Answer } from './form.ts';
import { idFor, kindNamed, nameOf } from './names.ts';
import { readAnswer } from './read-answer.ts';

/** A plan as it stands in the file, and as it was read after sifting. */
export interface Written {
  readonly text: string;
  /** Plain value of the file. */
  readonly raw: unknown;
  /** What the checks saw: a blank's places are places in it. */
  readonly seen: Document;
}

/** The answer that says that a list stays empty: chosen in a list, where "none" may be a word of the field, or typed. */
export const noneAnswer = { chosen: ':none', typed: 'none' } as const;

/** What to write for an answer: the value, what a new item needs, and things that the answer adds to the plan. */
export function editsFor(
  blank: Blank,
  answer: Answer,
  written: Written,
): readonly Edit[] | { readonly message: string } {
  if (blank.none && saysNone(blank, answer)) return [{ path: inFile(blank.none, written), value: [] }];
  const reading = readAnswer(blank, answer);
  if (!reading.ok) return reading;
  const besides = withGivenId(blank, reading.value, written.seen);
  const added = addedThings(blank, answer.added, written);
  const ids = added.map(({ id }) => id);
  const field = fieldAt(blank.path);
  const value =
    field && isListed(field) ? [...(reading.value as readonly unknown[]), ...ids] : (ids[0] ?? reading.value);
  const writes: readonly Write[] = [
    ...besides,
    { path: blank.path, value },
    ...added.flatMap(({ writes: made }) => made),
  ];
  return whole(
    writes.map((write) => ({ ...write, path: inFile(write.path, written) })),
    written,
  );
}

function saysNone({ path }: Blank, { values, added }: Answer): boolean {
  const [only, ...more] = values;
  if (only === undefined || more.length + added.length > 0) return false;
  const isText = /^texts?$/.test(fieldAt(path)?.type ?? '');
  return only === noneAnswer.chosen || (isText && only.trim().toLowerCase() === noneAnswer.typed);
}

/** A new item that is asked for its name gets an id made of that name. */
function withGivenId({ path, besides }: Blank, value: unknown, document: Document): readonly Write[] {
  const given = besides.find((write) => write.path.at(-1) === 'id' && isSibling(write.path, path));
  if (!given || !('value' in given) || typeof value !== 'string' || fieldAt(path)?.type !== 'text') return besides;
  const old = given.value;
  const id = idFor(value, new Set(document.entities.keys()), String(old));
  return besides.map((write) =>
    'value' in write
      ? { ...write, value: write.value === old ? id : write.value }
      : { ...write, add: write.add === old ? id : write.add },
  );
}

function isSibling(one: Path, other: Path): boolean {
  return one.length === other.length && one.slice(0, -1).every((key, index) => other[index] === key);
}

interface Added {
  readonly id: string;
  readonly kind: EntityKind;
  /** Empty for something that the plan has already under this name. */
  readonly writes: readonly Write[];
}

/** Things that the plan does not have yet, at the ends of the lists where such things stand. */
function addedThings(blank: Blank, names: readonly string[], written: Written): readonly Added[] {
  const kinds = blank.limits.kinds ?? kindsAt(blank.path);
  const added: Added[] = [];
  for (const typed of names) {
    const { kind, name } = kindNamed(typed, kinds);
    const known = [...written.seen.entities.values()].find((one) => one.kind === kind && nameOf(one) === name);
    added.push(known ? { id: known.id, kind, writes: [] } : addedThing(kind, name, blank, added, written));
  }
  return added;
}

function addedThing(
  kind: EntityKind,
  name: string,
  { path }: Blank,
  before: readonly Added[],
  { seen, raw }: Written,
): Added {
  const home = (homes.get(kind) ?? '').split('.');
  const length = lengthOf(valueAt(seen.value, home) ?? valueAt(raw, home));
  // The answer may stand in a new item of the same list.
  const isBeside = path[home.length] === length && home.every((key, index) => path[index] === key);
  const others = before.filter((one) => one.kind === kind && one.writes.length > 0);
  const item = [...home, length + others.length + (isBeside ? 1 : 0)];
  const id = idFor(name, new Set([...seen.entities.keys(), ...others.map((one) => one.id)]), kind.slice(0, 3));
  const shape = nodeAt(item);
  const key = shape?.type === 'map' ? firstKey(shape.children) : undefined;
  const isNamed = key !== undefined && fieldAt([...item, key])?.type === 'text';
  return {
    id,
    kind,
    writes: [{ path: [...item, 'id'], value: id }, ...(isNamed ? [{ path: [...item, key], value: name }] : [])],
  };
}

/** A place of the plan as it was sifted, as a place of the file: items that do not count stay where they are. */
function inFile(path: Path, { raw, seen }: Written): Path {
  return path.map((key, index) => {
    if (typeof key !== 'number') return key;
    const before = path.slice(0, index);
    const [counted, all] = [valueAt(seen.value, before), valueAt(raw, before)];
    const [short, long] = [lengthOf(counted), lengthOf(all)];
    return key >= short ? key + Math.max(0, long - short) : key;
  });
}

function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}

/** Entries that are added to a list are written with the whole list. */
function whole(writes: readonly Write[], { raw }: Written): readonly Edit[] {
  const lists = new Map<string, { path: Path; entries: unknown[] }>();
  const edits: Edit[] = [];
  for (const write of writes) {
    if ('value' in write) {
      edits.push(write);
      continue;
    }
    const key = JSON.stringify(write.path);
    const known = lists.get(key) ?? { path: write.path, entries: [valueAt(raw, write.path) ?? []].flat() };
    if (!known.entries.includes(write.add)) known.entries.push(write.add);
    if (!lists.has(key)) edits.push({ path: known.path, value: known.entries });
    lists.set(key, known);
  }
  return edits;
}

/** The text with the edits in it, keys in the order of the vocabulary. */
export function writeInto(text: string, edits: readonly Edit[]): Editing {
  return edit(text, edits, orderOf);
}

function orderOf(path: Path): readonly string[] {
  const node = path.length === 0 ? root : nodeAt(path);
  if (node?.type === 'map') return Object.keys(node.children);
  return node?.type === 'list' ? Object.keys(node.item.children) : [];
}

/** The kinds that a new item could have, for words about it. */
export function kindOfNew({ path }: Blank, value: Item): EntityKind | undefined {
  const at = path.findLastIndex((key) => typeof key === 'number');
  if (at === -1 || valueAt(value, path.slice(0, at + 1)) !== undefined) return undefined;
  const list = path
    .slice(0, at)
    .filter((key) => typeof key === 'string')
    .join('.');
  return [...homes].find(([, home]) => home === list)?.[0];
}
