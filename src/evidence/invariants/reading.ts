import { earlier, parseDate } from '../../document/date.ts';
import type { Item } from '../../document/document.ts';
import { valueAt } from '../../document/path.ts';
import { type Context, inside, type Listed, listIn } from '../listed.ts';

/** The value at a key such as `dpia.date` of an item. */
export function valueIn(item: Item, key: string): unknown {
  return valueAt(item, key.split('.'));
}

/** Does `one` come after `other`, whatever days the two can mean? */
export function isAfter(one: unknown, other: unknown): boolean {
  const [late, early] = [parseDate(one), parseDate(other)];
  return late !== undefined && early !== undefined && earlier(early, late, false) === 'yes';
}

/** A thing as a message speaks of it: by its id, for a place in a list changes when a line is added. */
export function called(item: Item | undefined, otherwise: string): string {
  return typeof item?.['id'] === 'string' ? `"${item['id']}"` : otherwise;
}

/** The thing that an id names; ids that name nothing are told elsewhere. */
export function thing({ document }: Context, id: unknown): Item | undefined {
  return typeof id === 'string' ? document.entities.get(id)?.value : undefined;
}

/** The first value in the order of the alphabet or of the calendar, so that the order of a list changes no message. */
export function first(values: readonly string[]): string {
  return values.toSorted()[0] ?? '';
}

/** The items of a list that is inside each item of another. */
export function nested(items: readonly Listed[], key: string): readonly (Listed & { readonly of: Item })[] {
  return items.flatMap(({ path, item }) => listIn(item, path, key).map((one) => ({ ...one, of: item })));
}

/** A concept note lists what its authors have thought of so far: what is missing from its lists says nothing yet. */
export function isConcept({ document }: Context): boolean {
  return inside(document.value, 'programme')['stage'] === 'concept';
}

export function programmeOf({ document }: Context): Item {
  return inside(document.value, 'programme');
}

/** Is this true of every item of a list that has any? */
export function all(items: readonly Listed[], test: (item: Item) => boolean): boolean {
  return items.length > 0 && items.every(({ item }) => test(item));
}

/** Is each reference in these lists one that counts? Of a list that was thinned out, nothing can be said to be missing. */
export function isWhole(items: readonly Listed[], key: string): boolean {
  return items.every(({ item }) => !Array.isArray(item[key]) || !item[key].includes(null));
}
