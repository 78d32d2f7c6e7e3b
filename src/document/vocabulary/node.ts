import type { EntityKind } from '../document.ts';
import type { Leaf, ListNode, MapNode, Node } from '../field.ts';

type Extra = Partial<Pick<Leaf, 'unit' | 'words' | 'minimum' | 'maximum' | 'names'>>;
type Kinds = readonly EntityKind[] | 'any';

const leaf =
  (type: Leaf['type']) =>
  (description: string, extra: Extra = {}): Leaf => ({ type, description, ...extra });

/** Words, as many as it takes. */
export const text = leaf('text');
/** A list of short texts. */
export const texts = leaf('texts');
/** A whole number from zero up. */
export const integer = leaf('integer');
/** Any number. */
export const number = leaf('number');
/** An amount of money. */
export const money = leaf('money');
/** A share of a hundred. */
export const percent = leaf('percent');
/** A day, a month, a quarter or a year. */
export const date = leaf('date');
/** A question that is answered by yes or no. */
export const yesNo = leaf('yes-no');
/** An amount of money for each year. */
export const years = leaf('years');

/** A length of time, as a number of `unit`. */
export const duration = (unit: 'hours' | 'days' | 'months' | 'years', description: string): Leaf => ({
  type: 'duration',
  description,
  unit,
});

/** One word of a list. */
export const oneOf = (values: readonly string[], description: string, extra: Extra = {}): Leaf => ({
  type: 'enum',
  description,
  values,
  ...extra,
});

/** Words of a list. */
export const someOf = (values: readonly string[], description: string): Leaf => ({
  type: 'enums',
  description,
  values,
});

/** Names an item, so that other parts can refer to it. */
export const id = (kind: EntityKind, example: string): Leaf => ({
  type: 'id',
  description: `Short id that other parts of the document use to refer to this item, for example ${example}.`,
  kinds: [kind],
});

/** The id of one item. */
export const ref = (kinds: Kinds, description: string, extra: Extra = {}): Leaf => ({
  type: 'ref',
  description,
  kinds,
  ...extra,
});

/** Ids of items. */
export const refs = (kinds: Kinds, description: string, extra: Extra = {}): Leaf => ({
  type: 'refs',
  description,
  kinds,
  ...extra,
});

/** Keys that belong together. */
export const map = (description: string, children: Readonly<Record<string, Node>>): MapNode => ({
  type: 'map',
  description,
  children,
});

/** A list of items with the same keys. */
export const list = (description: string, children: Readonly<Record<string, Node>>): ListNode => ({
  type: 'list',
  description,
  item: map(description, children),
});
