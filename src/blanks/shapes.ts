import type { EntityKind, Item } from '../document/document.ts';
import { entityKinds } from '../document/document.ts';
import { isListed, type Node as Shape } from '../document/field.ts';
import { fieldAt, homes, nodeAt } from '../document/vocabulary.ts';
import type { Path } from '../source/position.ts';

/** Texts that say something beside the point: a fund is not called by its currency, nor a test by its pass mark. */
const besideThePoint = ['currency', 'source', 'pass'];

/** What is asked first of a new item: what it is called or says; else its first value. */
export function firstKey(children: Readonly<Record<string, Shape>>, written: Item = {}): string | undefined {
  const keys = Object.entries(children).filter(([key, { type }]) => type !== 'id' && !Object.hasOwn(written, key));
  return (keys.find(([key, { type }]) => type === 'text' && !besideThePoint.includes(key)) ?? keys[0])?.[0];
}

/** The kind of the items of a list. */
export function kindAt(path: Path): EntityKind | undefined {
  const list = path.filter((key) => typeof key === 'string').join('.');
  return entityKinds.find((kind) => homes.get(kind) === list);
}

/** The kinds that a reference may name. */
export function kindsAt(path: Path): readonly EntityKind[] {
  const kinds = fieldAt(path)?.kinds;
  return kinds === 'any' ? entityKinds : (kinds ?? []);
}

/** Where the items of a kind are written, as the first of them. */
export function firstOf(kind: EntityKind): Path | undefined {
  const home = homes.get(kind);
  return home === undefined ? undefined : [...home.split('.'), 0];
}

/** The vocabulary knows the place. */
export function hasShape(path: Path): boolean {
  return nodeAt(path) !== undefined;
}

/** Whether a list of words or ids stands there. */
export function isListAt(path: Path): boolean {
  const node = nodeAt(path);
  return node !== undefined && isListed(node);
}

/** Words and ids in lists are answered all at once. */
export function listOf(path: Path): Path {
  return typeof path.at(-1) === 'number' ? path.slice(0, -1) : path;
}

export function isSame(one: Path | undefined, other: Path | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** At the place, or somewhere in it. */
export function isWithin(path: Path, place: Path): boolean {
  return place.every((key, index) => path[index] === key);
}
