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
  collect(document.value, [], leaves);
  return leaves;
}

function collect(value: unknown, path: Path, leaves: Leaf[]): void {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) collect(item, [...path, index], leaves);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value as Item)) collect(item, [...path, key], leaves);
  } else if (value !== undefined && value !== null) {
    const field = fieldAt(path);
    if (field) leaves.push({ path, value, field });
  }
}
