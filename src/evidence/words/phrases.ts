/** What a language says when it says nothing. Compared without case, punctuation and marks on letters. */
export interface Phrases {
  readonly language: string;
  /** Whole texts that only keep a place free. */
  readonly placeholders: readonly string[];
  /** Beginnings that do so, whatever follows in a short text: "TBD (after inception)". */
  readonly placeholderStarts: readonly string[];
  /** Words that make such a text say something after all: "To be agreed with each village", "..., else 5 %". */
  readonly placeholderExceptions: readonly string[];
  /** Whole clauses that deny the thing asked for. */
  readonly denials: readonly string[];
  /** Beginnings of a clause that deny it, whatever follows: "It is not planned to test it". */
  readonly denialOpenings: readonly string[];
  /** How a clause that denies it begins ... */
  readonly denialStarts: readonly string[];
  /** ... and how it then ends. */
  readonly denialEnds: readonly string[];
  /**
   * Ends that deny only in a phrase without a sentence around them: "No complaints mechanism" and "No risk identified" do,
   * "No case leaves the mechanism" and "No person is identified" do not.
   */
  readonly missingThings: readonly string[];
  /** Small words that may stand in such a phrase. */
  readonly fillers: readonly string[];
  /** Words after which a "no" is a rule and not a denial: "No payment until the audit is done". */
  readonly turns: readonly string[];
  /** An explicit "none", which is an answer where the answer is a list of things that may be absent. */
  readonly nones: readonly string[];
  /** Small words that every sentence has: a long text without one is a list of keywords. */
  readonly functionWords: readonly string[];
  /** Titles of posts that name nobody. */
  readonly nobody: readonly string[];
  /** Words that name nobody however they are joined: "UNDP project management team". */
  readonly nobodyWords: readonly string[];
  /** Organisations: nobody where a person must answer, and an answer where an organisation is asked for. */
  readonly organisations: readonly string[];
}
