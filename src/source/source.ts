import type { Path, Position, Problem } from './position.ts';

/** A YAML file that could be read: its plain value, and where everything in it stands. */
export interface Source {
  readonly file: string;
  readonly text: string;
  /** Plain maps, lists and scalars. Dates and `yes`/`no` are strings (YAML 1.2). `undefined` for an empty file. */
  readonly value: unknown;
  /** The value at `path`; for a missing path the key of the nearest ancestor that exists; 1:1 in an empty file. */
  locate(path: Path): Position;
  /** The key that holds `path` (the item itself in a list); falls back as `locate` does. */
  locateKey(path: Path): Position;
  /** Where an aliased or merged value was defined, when that is another place than `locate`. */
  definedAt(path: Path): Position | undefined;
}

export type Reading =
  | { readonly ok: true; readonly source: Source }
  | { readonly ok: false; readonly problems: readonly Problem[] };
