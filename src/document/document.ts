import type { Path } from '../source/position.ts';

/** What ids can name. `_` never occurs in an id, so a kind can never be mistaken for one. */
export const entityKinds = [
  'need',
  'evidence',
  'site',
  'assumption',
  'landscape',
  'group',
  'consultation',
  'outcome',
  'output',
  'indicator',
  'solution',
  'interface',
  'asset',
  'partner',
  'risk',
  'right',
  'channel',
  'requirement',
  'source',
  'post',
  'training',
  'procurement',
  'review',
  'evaluation',
  'activity',
  'fund',
  'line',
  'gate',
  'standard',
] as const;
export type EntityKind = (typeof entityKinds)[number];

/** A map of the document, as plain data. */
export type Item = Readonly<Record<string, unknown>>;

/** A thing with an id. */
export interface Entity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly path: Path;
  readonly value: Item;
}

/** A programme design document: plain values that have been validated, and an index of its ids. */
export interface Document {
  readonly value: Item;
  readonly entities: ReadonlyMap<string, Entity>;
}

/** Something to tell the author about the document itself. Never changes a score by itself. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning' | 'note';
  /** e.g. `document/unresolved-reference`. */
  readonly code: string;
  readonly path: Path;
  readonly message: string;
  /** The words of the document that the message quotes, as they stand in it: a report that may not show them says "this". */
  readonly quotes?: string;
}
