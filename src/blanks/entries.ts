import { pathsOf } from '../checks/check.ts';
import { elements, parsePath } from '../checks/path.ts';
import { isRelation } from '../checks/relations.ts';
import { matches, type Selection, scalars } from '../checks/selection.ts';
import type { Node } from '../checks/view.ts';
import type { EntityKind, Item } from '../document/document.ts';
import { valueAt } from '../document/path.ts';
import { nodeAt } from '../document/vocabulary.ts';
import type { Path } from '../source/position.ts';
import { atEnd, type Blank, type Desk, isPossible, type Limits, narrowed, type Write } from './blank.ts';
import { conditionsOutside } from './fitting.ts';
import { couldFit } from './kinds-that-fit.ts';
import { inNewItem, type Wish } from './new-items.ts';
import { newItem, newRelated, type Place } from './places.ts';
import { firstOf, isListAt, kindAt, kindsAt } from './shapes.ts';
import { spotOf } from './spot.ts';

/** One more entry of a list: a word, the id of something that fits, or a new item. */
export function oneMore(desk: Desk, selection: Selection, wish: Wish = {}): readonly Blank[] {
  const path = pathsOf(selection.of)[0] ?? '';
  const list = listAt(desk, path);
  if (list && isListAt(list)) return inList(desk, path, wish);
  const [, reference, key = ''] = /^(.*)->([a-z_]*)$/.exec(path) ?? [];
  if (reference !== undefined) return named(desk, reference, narrowing(selection, key, wish), wish);
  const { isClosed, blanks } = conditionsOutside(desk, selection.where);
  if (isClosed || blanks.length > 0) return blanks;
  const place = placeFor(desk, path, list);
  const blank = place && inNewItem(desk, place, selection.where ?? {}, wish);
  // Two lists may have different words for one field: what none of its words can say is asked of the other list.
  return blank && isPossible(blank.limits) ? [blank] : [];
}

/** Words or ids are answered all at once. */
function inList(desk: Desk, path: string, { limits = {}, including = [], entries = 1 }: Wish): readonly Blank[] {
  const spot = spotOf(desk, path);
  const own: Limits = including.length > 0 ? { including } : limits;
  return spot ? [atEnd(spot, { ...own, ...(entries > 1 && { entries }) })] : [];
}

/** Of what a reference names, the things that say the word that is wanted. */
function narrowing(selection: Selection, key: string, { limits = {}, including = [] }: Wish): Selection {
  const [word] = including.length > 0 ? including : (limits.among ?? []);
  if (key === '' || word === undefined) return selection;
  return { ...selection, where: { ...selection.where, [`.${key}`]: word } };
}

function placeFor(desk: Desk, path: string, list: Path | undefined): Place | undefined {
  const relation = /^its\.([a-z]+)$/.exec(path)?.[1] ?? '';
  if (isRelation(relation)) return newRelated(desk, desk.item, relation);
  return list && nodeAt(list)?.type === 'list' ? newItem(desk, list) : undefined;
}

/** The list that a path ends with. */
function listAt(desk: Desk, path: string): Path | undefined {
  const { start, steps } = parsePath(path);
  const from = { document: desk.root, object: desk.object, item: desk.item, its: desk.item }[start.from];
  let node: Node = start.from === 'its' ? (desk.relations.of(desk.item, start.relation)[0] ?? from) : from;
  for (const step of steps) {
    if (step.step === 'follow') {
      const entity = desk.document.entities.get(String(elements(node)[0]?.value));
      if (!entity) return undefined;
      node = entity;
      continue;
    }
    const first = elements(node)[0] ?? node;
    node = { path: [...first.path, step.key], value: (first.value as Item | undefined)?.[step.key] };
  }
  return node.path;
}

/** Something that a list of references has to name and that fits: what is there, or something new. */
function named(desk: Desk, reference: string, { where = {} }: Selection, wish: Wish): readonly Blank[] {
  const spot = spotOf(desk, reference);
  if (!spot) return [];
  // Where the way there is broken, what is asked for first is the way.
  if (spot.limits.kinds !== undefined) return [spot];
  const { has = [], entries = 1 } = wish;
  const kinds = kindsAt(spot.path).filter((kind) => couldFit(kind, where, has));
  if (isTaken(desk, spot) && reference.includes('[]')) return byAnother(desk, reference, kinds);
  const fits = thingsThatFit(desk, { where, kinds, listed: scalars(desk, reference) }, wish);
  // Where those that fit are too few, new ones have to be added to them.
  const isEnough = fits.length + scalars(desk, reference).length >= entries;
  if (fits.length > 0)
    return [narrowed(spot, { ...(isEnough && { among: fits }), kinds, ...(entries > 1 && { entries }) })];
  const first = kinds[0] && firstOf(kinds[0]);
  if (first === undefined) return [];
  const place = newItem(desk, first.slice(0, -1));
  const own = String((place.value as Item)['id']);
  const add: Write = isListAt(spot.path) ? { path: spot.path, add: own } : { path: spot.path, value: own };
  const besides = [...spot.besides, ...place.besides, add, ...binding(desk, place.path)];
  return [inNewItem(desk, { ...place, besides }, where, wish)];
}

/** A reference to one thing that names something already. */
function isTaken({ root }: Desk, { path }: Blank): boolean {
  return !isListAt(path) && valueAt(root.value, path) !== undefined;
}

/** Each item of the list names one thing: another item names another. */
function byAnother(desk: Desk, reference: string, kinds: readonly EntityKind[]): readonly Blank[] {
  const at = reference.lastIndexOf('[]') + 2;
  const limits: Limits = { except: scalars(desk, reference), kinds };
  return oneMore(desk, { of: reference.slice(0, at) }, { limits, different: reference.slice(at) });
}

interface Sought {
  readonly where: NonNullable<Selection['where']>;
  readonly kinds: readonly EntityKind[];
  /** Named already. */
  readonly listed: readonly (string | number)[];
}

function thingsThatFit(desk: Desk, { where, kinds, listed }: Sought, wish: Wish): readonly string[] {
  const { has = [], different, limits = {} } = wish;
  return [...desk.document.entities.values()]
    .filter(({ id, kind, path, value }) => {
      const node = { path, value };
      if (!kinds.includes(kind) || listed.includes(id)) return false;
      const inHand = { ...desk, item: node };
      const said = different === undefined ? [] : scalars(inHand, different);
      return (
        !said.some((one) => limits.except?.includes(one)) &&
        matches(desk, node, where) === 'yes' &&
        desk.decide(has, inHand).holds === 'yes'
      );
    })
    .map(({ id }) => id);
}

/** A standard that binds nothing counts for nothing: it binds what the question is about. */
function binding({ object, item }: Desk, path: Path): readonly Write[] {
  const field = [...path, 'applies_to'];
  const kinds = kindsAt(field);
  const thing = [item, object].find((node) => kinds.includes(kindAt(node.path) as EntityKind));
  const id = (thing?.value as Item | undefined)?.['id'];
  return typeof id === 'string' ? [{ path: field, add: id }] : [];
}
