import type { Where } from '../checks/selection.ts';
import type { Condition } from '../checks/view.ts';
import type { Item } from '../document/document.ts';
import { fieldAt, nodeAt } from '../document/vocabulary.ts';
import type { Path } from '../source/position.ts';
import { type Blank, type Desk, joined, type Limits, type Write } from './blank.ts';
import { fitting } from './fitting.ts';
import type { Place } from './places.ts';
import { firstKey, isSame } from './shapes.ts';

/** What is wanted of one more entry. */
export interface Wish {
  /** What it has to satisfy. */
  readonly has?: readonly Condition[];
  /** Of the field by which entries differ; else of the words or ids themselves. */
  readonly limits?: Limits;
  /** The field by which entries differ. */
  readonly different?: string;
  /** Words that are still missing, of which each entry says one. */
  readonly including?: readonly string[];
  /** How many words or ids the list needs. */
  readonly entries?: number;
}

/** What is asked of a new item first: the field that decides whether it counts, else what it is called. */
export function inNewItem(desk: Desk, place: Place, where: Where, wish: Wish): Blank {
  const { has = [], limits: differences = {}, different } = wish;
  const { writes, choices } = fitting(desk, place, where);
  const besides = [...place.besides, ...writes];
  const value = { ...(place.value as Item), ...presets(place.path, writes) };
  const differing = different?.startsWith('.')
    ? [{ path: [...place.path, ...different.slice(1).split('.')], limits: differences }]
    : [];
  const asked = desk
    .blanks(has, { ...desk, item: { path: place.path, value } })
    .filter(({ instead }) => instead !== true);
  const first = [...differing, ...choices][0]?.path ?? nameIn(place.path, value);
  const here = [...differing, ...choices, ...asked].filter(({ path }) => isSame(path, first));
  const limits = possible(first, here.map((one) => one.limits).reduce(joined, {}));
  return { path: first, limits, besides: besides.filter((write) => !isSame(write.path, first)) };
}

function nameIn(path: Path, written: Item): Path {
  const shape = nodeAt(path);
  const key = shape?.type === 'map' ? firstKey(shape.children, written) : undefined;
  return key === undefined ? path : [...path, key];
}

/** Of the words that would do those that the field has. */
function possible(path: Path, limits: Limits): Limits {
  const values = fieldAt(path)?.values;
  return values && limits.among
    ? { ...limits, among: limits.among.filter((one) => values.includes(String(one))) }
    : limits;
}

/** What the checks would see of the item once the writes are made. */
function presets(item: Path, writes: readonly Write[]): Item {
  return Object.fromEntries(
    writes.flatMap((write) =>
      isSame(write.path.slice(0, -1), item)
        ? [[String(write.path.at(-1)), 'value' in write ? write.value : [write.add]]]
        : [],
    ),
  );
}
