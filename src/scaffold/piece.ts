/** One file that a repository needs, as a text, before anything is written. */
export interface Piece {
  /** From the root of the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** What it is for, in a few words, for the list. */
  readonly purpose: string;
  readonly owner: Owner;
}

/**
 * Whose file it is, which decides what to say when another one is there. `settings` are meant to be changed. A file of
 * `dbd` alone can be compared. One that is `shared` with other tools needs an entry, and has it where `mark` stands in it.
 */
type Owner =
  | { readonly kind: 'settings' }
  | { readonly kind: 'own' }
  | { readonly kind: 'shared'; readonly entry: string; readonly mark: string; readonly where: string };

/** What is known of one CI system: the files it reads, and what people still have to do there. */
export interface System {
  readonly pieces: (tool: string) => readonly Piece[];
  readonly next: readonly string[];
}
