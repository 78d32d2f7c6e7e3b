import type { Document } from '../document/document.ts';
import type { Truth } from '../document/truth.ts';
import type { Facts } from '../facts/fact.ts';
import type { Path } from '../source/position.ts';
import type { Relations } from './relations.ts';

/** A value of the document and its place. */
export interface Node {
  readonly path: Path;
  readonly value: unknown;
}

/** What a check sees: plain values, facts, the scope object it is asked about and the item in hand. */
export interface View {
  readonly document: Document;
  readonly facts: Facts;
  readonly relations: Relations;
  readonly root: Node;
  readonly object: Node;
  readonly item: Node;
  /** Decides nested conditions (`has`, `or`) with `item` in hand. */
  readonly decide: (conditions: readonly Condition[], view: View) => Finding;
}

/** What one check saw. */
export interface Finding {
  readonly holds: Truth;
  /** Places that speak for it. */
  readonly evidence: readonly Path[];
  /** What keeps it from holding; empty when it holds. */
  readonly lacks: readonly Lack[];
}
export interface Lack {
  readonly path: Path;
  readonly message: string;
}

/** A single-key map from a rubric: `{present: {of: .reason}}`; a bare path or list of paths stands for `{of: ...}`. */
export type Condition = Readonly<Record<string, unknown>>;
