import { pathsOf } from '../checks/check.ts';
import { elements, items, named, owners, parsePath } from '../checks/path.ts';
import type { RelationName } from '../checks/relations.ts';
import type { Node, View } from '../checks/view.ts';
import type { EntityKind, Item } from '../document/document.ts';
import { nodeAt } from '../document/vocabulary.ts';
import { atEnd, type Blank, type Limits } from './blank.ts';
import { newItem, newRelated, type Place } from './places.ts';
import { firstKey, firstOf, hasShape, kindsAt, listOf } from './shapes.ts';

/**
 * Where the first thing that a path of a rubric lacks would be written: its own value, or the reference on the way that names nothing.
 * `undefined` where nothing that is written could help.
 */
export function spotOf(view: View, text: string): Blank | undefined {
  const { start, steps } = parsePath(text);
  let place = start.from === 'its' ? firstRelated(view, start.relation) : placeOf(startNode(view, start.from));
  for (const [index, step] of steps.entries()) {
    const wanted = step.step === 'follow' ? keysAfter(steps.slice(index + 1)) : [];
    place = entered(view, step.step === 'follow' ? leading(view, place, wanted) : place);
    if (step.step === 'key') {
      place = child(place, step.key);
      continue;
    }
    const next = named(view, { path: place.path, value: place.value });
    const kinds = kindsAt(place.path).filter((kind) => hasKeys(kind, wanted));
    if (next.path === place.path || !hasShape([...next.path, ...wanted])) {
      const limits: Limits = { kinds, ...(typeof place.value === 'string' && { except: [place.value] }) };
      return kinds.length === 0 ? undefined : { path: listOf(place.path), limits, besides: place.besides };
    }
    place = { path: next.path, value: next.value, besides: place.besides };
  }
  return leafOf(view, place);
}

function startNode({ root, object, item }: View, from: 'document' | 'object' | 'item'): Node {
  return { document: root, object, item }[from];
}

function placeOf({ path, value }: Node): Place {
  return { path, value, besides: [] };
}

/** An element of a list: the first, or a new one. */
function entered(view: View, place: Place): Place {
  const shape = nodeAt(place.path);
  if (Array.isArray(place.value)) {
    const first = elements({ path: place.path, value: place.value })[0];
    if (first) return { ...first, besides: place.besides };
  }
  return shape?.type === 'list' ? newItem(view, place.path, place.besides) : place;
}

/** Of several references one that leads to something with these keys. */
function leading(view: View, place: Place, keys: readonly string[]): Place {
  const leads = elements({ path: place.path, value: place.value }).find((one) => {
    const next = named(view, one);
    return next.path !== one.path && hasShape([...next.path, ...keys]);
  });
  return leads ? { ...leads, besides: place.besides } : place;
}

function child(place: Place, key: string): Place {
  const value = (place.value as Item | undefined)?.[key];
  return { ...place, path: [...place.path, key], value };
}

/** The value itself: of a map or a list of maps the first that is asked in it. */
function leafOf(view: View, place: Place): Blank | undefined {
  const shape = nodeAt(place.path);
  if (shape?.type === 'list') {
    const item = newItem(view, place.path, place.besides);
    const blank = leafOf(view, item);
    return blank && { ...blank, none: place.path };
  }
  if (shape?.type === 'map') {
    const key = firstKey(shape.children);
    return key === undefined ? undefined : leafOf(view, child(place, key));
  }
  return shape === undefined ? undefined : { path: listOf(place.path), limits: {}, besides: place.besides };
}

/** What is related to the item in hand: the first, or a new one that names it. */
function firstRelated(view: View, relation: RelationName): Place {
  const found = view.relations.of(view.item, relation)[0];
  return found ? placeOf(found) : (newRelated(view, view.item, relation) ?? placeOf(view.item));
}

function hasKeys(kind: EntityKind, keys: readonly string[]): boolean {
  const first = firstOf(kind);
  return first !== undefined && hasShape([...first, ...keys]);
}

/** The keys up to the next reference. */
function keysAfter(steps: ReturnType<typeof parsePath>['steps']): readonly string[] {
  const keys: string[] = [];
  for (const step of steps) {
    if (step.step === 'follow') break;
    keys.push(step.key);
  }
  return keys;
}

/** The value that stands at a path, to be written anew; else the place where it is missing. */
export function valueBlank(view: View, path: string): Blank | undefined {
  const found = items(view, path)[0];
  return found && typeof found.value !== 'object' ? again(found) : spotOf(view, path);
}

/** A value that is there and has to change. A word of a list is changed with its list. */
export function again({ path }: Node): Blank {
  return { path: listOf(path), limits: {}, besides: [] };
}

/** The value at each path that is missing or will not do. */
export function each(
  view: View,
  of: string | readonly string[],
  limits: (path: string) => Limits = () => ({}),
): readonly Blank[] {
  return pathsOf(of).flatMap((path) => {
    const blank = valueBlank(view, path);
    return blank ? [atEnd(blank, limits(path))] : [];
  });
}

/** The things that a path comes through and that have nothing at its end, each with the place for it. */
export function lackingIn(view: View, path: string): readonly Blank[] {
  const inner = innerOf(path);
  return owners(view, path)
    .filter((item) => items({ ...view, item }, `.${inner}`).length === 0)
    .map((owner) => [...owner.path, ...inner.split('.')])
    .filter(hasShape)
    .map((place) => ({ path: place, limits: {}, besides: [] }));
}

/** What stands behind the last list or reference of a path: `dpia.date` of `.stores->dpia.date`. */
function innerOf(path: string): string {
  const last = path.split(/\[\]\.|->/).at(-1) ?? '';
  return last.replace(/^(@|its\.[a-z]+)?\.?/, '');
}

/** Where each path that has nothing would be written. */
export function spotsOf(view: View, of: string | readonly string[]): readonly Blank[] {
  return pathsOf(of).flatMap((path) => spotOf(view, path) ?? []);
}
