/** A place in a value: keys and list indices from the root. `[]` is the whole document. */
export type Path = readonly (string | number)[];

/** A range in a file. Lines and columns are 1-based, columns count UTF-16 units, the end is exclusive. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A reason why a file cannot be used at all. Never used for a gap in a plan. */
export interface Problem {
  /** e.g. `source/syntax`, `source/too-large`, `document/wrong-type`. */
  readonly code: string;
  /** POSIX path as shown to the reader. */
  readonly file: string;
  /** Absent when the file as a whole is meant (unreadable, too large). */
  readonly position: Position | undefined;
  readonly message: string;
}
