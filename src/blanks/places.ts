import { linkedBy, type RelationName } from '../checks/relations.ts';
import type { Node, View } from '../checks/view.ts';
import type { EntityKind, Item } from '../document/document.ts';
import type { Leaf } from '../document/field.ts';
import { valueAt } from '../document/path.ts';
import { nodeAt } from '../document/vocabulary.ts';
import type { Path } from '../source/position.ts';
import type { Write } from './blank.ts';
import { isListAt, kindAt, kindsAt } from './shapes.ts';

/** A place on the way to a blank: what stands there now, if anything, and what has to be written to make it. */
export interface Place {
  readonly path: Path;
  readonly value: unknown;
  readonly besides: readonly Write[];
}

/** A new item of a list, with an id where its kind has one. */
export function newItem(view: View, list: Path, besides: readonly Write[] = []): Place {
  const written = valueAt(view.root.value, list);
  const path = [...list, Array.isArray(written) ? written.length : 0];
  const id = nodeAt([...path, 'id']) as Leaf | undefined;
  const kind = id?.kinds === 'any' ? undefined : id?.kinds?.[0];
  if (kind === undefined) return { path, value: {}, besides };
  const given = freshId(view, kind, besides);
  return { path, value: { id: given }, besides: [...besides, { path: [...path, 'id'], value: given }] };
}

function freshId(view: View, kind: EntityKind, besides: readonly Write[]): string {
  const taken = new Set([
    ...view.document.entities.keys(),
    ...besides.flatMap((write) => ('value' in write ? [String(write.value)] : [])),
  ]);
  // Three letters: an id that is the whole word ("partner") would name nobody in particular.
  const prefix = kind.slice(0, 3);
  let number = 1;
  while (taken.has(`${prefix}-${number}`)) number += 1;
  return `${prefix}-${number}`;
}

/** A new item that belongs to a thing: it names the thing, or the thing names it. */
export function newRelated(view: View, thing: Node, relation: RelationName): Place | undefined {
  const { id, besides } = identified(view, thing);
  const kind = kindAt(thing.path);
  const item = newItem(view, view.relations.home(relation), besides);
  const key = kind && linkedBy(relation, kind, (field) => kindsAt([...item.path, field]).includes(kind));
  if (key === undefined) return undefined;
  if ('ofThing' in key) {
    const own = (item.value as Item)['id'] as string;
    return { ...item, besides: [...item.besides, { path: [...thing.path, key.ofThing], add: own }] };
  }
  const path = [...item.path, key.ofItem];
  const listed = isListAt(path);
  return {
    ...item,
    value: { ...(item.value as Item), [key.ofItem]: listed ? [id] : id },
    besides: [...item.besides, listed ? { path, add: id } : { path, value: id }],
  };
}

/** The id of a thing, given to it where it has none. */
function identified(view: View, thing: Node): { readonly id: string; readonly besides: readonly Write[] } {
  const id = (thing.value as Item | undefined)?.['id'];
  if (typeof id === 'string') return { id, besides: [] };
  const given = freshId(view, kindAt(thing.path) ?? 'need', []);
  return { id: given, besides: [{ path: [...thing.path, 'id'], value: given }] };
}
