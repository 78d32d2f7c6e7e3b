/** What a language says when it says nothing. All in the form in which texts are compared: one case, no punctuation. */
export interface Phrases {
  readonly language: string;
  /** Whole texts that only keep a place free. */
  readonly placeholders: readonly string[];
  /** Beginnings that do so, whatever follows in a short text: "TBD (after inception)". */
  readonly placeholderStarts: readonly string[];
  /** How a short text that denies the thing asked for begins ... */
  readonly denialStarts: readonly string[];
  /** ... and the words it then has. */
  readonly denialWords: readonly string[];
  /** Small words that every sentence has: a long text without one is a list of keywords. */
  readonly functionWords: readonly string[];
  /** Titles of posts that name nobody. */
  readonly nobody: readonly string[];
}
