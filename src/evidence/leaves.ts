import type { Document, Item } from '../document/document.ts';
import type { Field } from '../document/field.ts';
import { fieldAt } from '../document/vocabulary.ts';
import type { Path } from '../source/position.ts';

/** A single value of the document and what the vocabulary says of it. */
export interface Leaf {
  readonly path: Path;
  readonly value: unknown;
  readonly field: Field;
}

/** Every single value, in document order. */
export function leavesOf(document: Document): readonly Leaf[] {
  const leaves: Leaf[] = [];
  collect(document.value, [], '', leaves);
  return leaves;
}

/** The vocabulary says the same of every item of a list: it is asked once. */
const fields = new Map<string, Field | undefined>();

function collect(value: unknown, path: Path, place: string, leaves: Leaf[]): void {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) collect(item, [...path, index], `${place}[]`, leaves);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value as Item)) collect(item, [...path, key], `${place}.${key}`, leaves);
  } else if (value !== undefined && value !== null) {
    if (!fields.has(place)) fields.set(place, fieldAt(path));
    const field = fields.get(place);
    if (field) leaves.push({ path, value, field });
  }
}
