import type { FactId } from '../fact.ts';

/** What a language says of facts. A trailing `*` ends anywhere; several words stand for a phrase. */
export interface Signs {
  readonly language: string;
  /** Words that speak against a declared `no`. */
  readonly signs: Readonly<Partial<Record<FactId, readonly string[]>>>;
  /** Phrases in which such a word means something else. */
  readonly except: readonly string[];
  /** Words that negate what follows within three words. */
  readonly negations: readonly string[];
}
