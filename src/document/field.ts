import type { EntityKind } from './document.ts';

/**
 * What may be written in one place. `ref` is one id, `refs` a list of ids; `duration` is a number in `unit` or a number
 * with a unit of its own; `years` a map from year to money.
 */
type FieldType =
  | 'text'
  | 'texts'
  | 'integer'
  | 'number'
  | 'money'
  | 'percent'
  | 'duration'
  | 'date'
  | 'yes-no'
  | 'enum'
  | 'enums'
  | 'id'
  | 'ref'
  | 'refs'
  | 'years';

/** What one value of the document means. */
export interface Leaf {
  readonly type: FieldType;
  /** Plain English: what to write here. */
  readonly description: string;
  /** Allowed words of an `enum` or `enums`. */
  readonly values?: readonly string[];
  /** What an `id` defines, or what a `ref` or `refs` may name. */
  readonly kinds?: readonly EntityKind[] | 'any';
  /** A `ref` or `refs` that also accepts a plain name: whatever does not look like an id. */
  readonly names?: true;
  /** Unit of a number, as words: `people`, `hours`. */
  readonly unit?: string;
  /** Other words that are accepted, and what each is read as. */
  readonly words?: Readonly<Record<string, string | number>>;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A leaf with its place; `[]` marks a list, as in `risks[].owner`. */
export interface Field extends Leaf {
  readonly path: string;
}

/** Keys and what stands under each. */
export interface MapNode {
  readonly type: 'map';
  readonly description: string;
  readonly children: Readonly<Record<string, Node>>;
  /** Child that a bare word is read as: `personal_data: yes`. */
  readonly shorthand?: string;
}

/** A list of maps that all have the same keys. */
export interface ListNode {
  readonly type: 'list';
  readonly description: string;
  readonly item: MapNode;
}
export type Node = Leaf | MapNode | ListNode;

/** A list of words or ids, and not of things that have fields of their own. */
export function isListed(node: Node): node is Leaf {
  return node.type === 'texts' || node.type === 'enums' || node.type === 'refs';
}

/** One of the top-level keys after `dbd`, in the order of a project document. */
export interface Section {
  readonly name: string;
  /** Heading in the project document. */
  readonly title: string;
  readonly node: MapNode | ListNode;
}
