import type { Blank } from '../blanks/blank.ts';
import { isListAt } from '../blanks/shapes.ts';
import type { Document, Item } from '../document/document.ts';
import { valueAt } from '../document/path.ts';
import { fieldAt, homes, nodeAt } from '../document/vocabulary.ts';
import type { Edit } from '../source/edit.ts';
import type { Path } from '../source/position.ts';
import type { Plan } from './plan.ts';

/** A file of answers has the shape of a plan. It answers a blank with what it says in the same place of the same thing. */
export interface Answers {
  readonly document: Document;
}

/** What the answers say to a blank, as it would be written; `undefined` where they say nothing. */
export function answerFrom({ document }: Answers, blank: Blank, plan: Plan): readonly Edit[] | undefined {
  const place = placeIn(document, blank, plan);
  const value = place && valueAt(document.value, place);
  if (!place || value === undefined || value === null) return undefined;
  if (same(value, valueAt(plan.raw, blank.path))) return undefined;
  const presets = blank.besides.map((write) => ('value' in write ? write : { path: write.path, value: write.add }));
  const item = place.slice(0, place.findLastIndex((key) => typeof key === 'number') + 1);
  const given = valueAt(document.value, [...item, 'id']);
  return [
    ...things(value, document, plan, blank.path),
    ...withId(presets, blank, typeof given === 'string' ? given : undefined, plan),
    { path: blank.path, value },
  ];
}

/** The place of the answers that stands for a place of the plan: things are matched by their ids, else by what they say. */
export function placeIn(answers: Document, blank: Blank, plan: Plan): Path | undefined {
  let place: Path = [];
  for (const [index, key] of blank.path.entries()) {
    if (typeof key === 'string') {
      place = [...place, key];
      continue;
    }
    const list = valueAt(answers.value, place);
    if (!Array.isArray(list)) return undefined;
    const before = blank.path.slice(0, index);
    const item = valueAt(plan.raw, [...before, key]);
    const found =
      item === undefined ? fresh(list, valueAt(plan.raw, before), blank, index) : matching(list, item as Item);
    if (found === -1) return undefined;
    place = [...place, found];
  }
  return place;
}

function matching(list: readonly unknown[], item: Item): number {
  const id = item['id'];
  if (typeof id === 'string') return list.findIndex((one) => (one as Item)['id'] === id);
  return list.findIndex((one) => includes(one as Item, item));
}

/** An item of the answers that the plan does not have yet, and that says what a new one has to say. */
function fresh(list: readonly unknown[], there: unknown, blank: Blank, index: number): number {
  const known = Array.isArray(there) ? (there as readonly Item[]) : [];
  return list.findIndex((one) => {
    const item = one as Item;
    const isKnown = known.some((other) =>
      typeof other['id'] === 'string' ? other['id'] === item['id'] : includes(item, other),
    );
    return !isKnown && fits(item, blank, index);
  });
}

function fits(item: Item, { path, limits, besides }: Blank, index: number): boolean {
  const own = valueAt(item, path.slice(index + 1));
  const { among, except } = limits;
  const values = [own ?? []].flat();
  if (own === undefined) return false;
  if (among && !values.some((one) => among.includes(one as string))) return false;
  if (except && values.every((one) => except.includes(one as string))) return false;
  return besides.every((write) => {
    const isInItem =
      write.path.length > index + 1 && write.path.slice(0, index + 1).every((key, at) => path[at] === key);
    if (!isInItem || write.path.at(-1) === 'id') return true;
    const said = [valueAt(item, write.path.slice(index + 1)) ?? []].flat();
    return said.some((one) => same(one, 'value' in write ? write.value : write.add));
  });
}

/** Whether an item says all that another says. */
function includes(item: Item, other: Item): boolean {
  return Object.entries(other).every(([key, value]) => {
    const own = item[key];
    if (Array.isArray(value)) return Array.isArray(own) && value.every((one) => own.some((mine) => same(mine, one)));
    return typeof value === 'object' && value !== null && typeof own === 'object' && own !== null
      ? includes(own as Item, value as Item)
      : same(own, value);
  });
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A new item keeps the id that the answers give it. */
function withId(presets: readonly Edit[], blank: Blank, id: string | undefined, { raw }: Plan): readonly Edit[] {
  const own = presets.find(({ path }) => path.at(-1) === 'id' && path.length === blank.path.length);
  const old = own?.value;
  return presets.map(({ path, value }) => {
    const now = id !== undefined && value === old ? id : value;
    if (!isListAt(path)) return { path, value: now };
    const entries = [valueAt(raw, path) ?? []].flat();
    return { path, value: entries.some((one) => same(one, now)) ? entries : [...entries, now] };
  });
}

/** Things that an answer names and the plan does not have yet come along, with their id and name. */
function things(value: unknown, answers: Document, plan: Plan, path: Path): readonly Edit[] {
  const type = fieldAt(path)?.type;
  if (type !== 'ref' && type !== 'refs') return [];
  const counts = new Map<string, number>();
  return [value].flat().flatMap((id): readonly Edit[] => {
    const entity = answers.entities.get(String(id));
    if (!entity || plan.document.entities.has(entity.id)) return [];
    const home = homes.get(entity.kind) ?? '';
    const list = home.split('.');
    const there = valueAt(plan.raw, list);
    const count = counts.get(home) ?? (Array.isArray(there) ? there.length : 0);
    counts.set(home, count + 1);
    const shape = nodeAt([...list, 0]);
    const name =
      shape?.type === 'map'
        ? Object.keys(shape.children).find((key) => typeof entity.value[key] === 'string' && key !== 'id')
        : undefined;
    return [
      { path: [...list, count, 'id'], value: entity.id },
      ...(name === undefined ? [] : [{ path: [...list, count, name], value: entity.value[name] }]),
    ];
  });
}
