import type { FactId } from '../fact.ts';

/**
 * A word or phrase that speaks for a fact. A trailing `*` ends anywhere; a `*` alone is any one word. A word of many
 * meanings needs a companion in the same part of the sentence (`with`), or counts unless one is there (`unless`).
 * A reason that uses one word of `say` answers for all of them.
 */
export type Sign =
  | string
  | { readonly say: readonly string[]; readonly with?: readonly string[]; readonly unless?: readonly string[] };

/** How a language says no. Phrases, as in signs; articles in between are passed over. */
export interface Negations {
  /** Negate what follows, and a list that goes on after a comma: "no police, army or militia". */
  readonly no: readonly string[];
  /** Negate what follows, but not past a comma: "families without land, refugees". */
  readonly without: readonly string[];
  /** Negate the next word only: "instead of tablets", "non-digital". */
  readonly next: readonly string[];
  /** Carry a negation on: "no agreement with any police or army". */
  readonly any: readonly string[];
  readonly or: readonly string[];
  /** End a negation: "no paper but tablets". */
  readonly but: readonly string[];
  readonly articles: readonly string[];
  /** Hold a negating word and deny nothing: "not only", "leave no one behind". */
  readonly neutral: readonly string[];
}

/** What a language says of facts. */
export interface Signs {
  readonly language: string;
  /** Words that speak against a declared `no`. */
  readonly signs: Readonly<Partial<Record<FactId, readonly Sign[]>>>;
  /** Phrases in which a sign of that fact means something else. */
  readonly except: Readonly<Partial<Record<FactId, readonly string[]>>>;
  readonly negations: Negations;
}
