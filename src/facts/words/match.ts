import { normalise } from '../../document/text.ts';

/** A phrase as words; the last word of each may end anywhere. */
type Phrase = readonly { readonly word: string; readonly open: boolean }[];

/** Finds phrases in short texts, word by word, in time linear in the text. */
export interface Matcher {
  /** The words of the first phrase that occurs, is not negated and is not part of an exception. */
  readonly find: (text: string) => string | undefined;
}

/** How many words before a phrase a negation reaches. */
const reach = 3;

export function matcherOf(
  phrases: readonly string[],
  exceptions: readonly string[] = [],
  negations: readonly string[] = [],
): Matcher {
  const wanted = byFirstWord(phrases.map(phraseOf));
  const excepted = byFirstWord(exceptions.map(phraseOf));
  const negating = new Set(negations.map(normalise));
  return {
    find: (text) => {
      const words = normalise(text).split(' ');
      const covered = coveredBy(words, excepted);
      for (const [at, word] of words.entries()) {
        const phrase = startingAt(words, at, wanted);
        if (!phrase || covered.has(at)) continue;
        const negated = words.slice(Math.max(0, at - reach), at).some((one) => negating.has(one));
        if (!negated) return phrase.length === 1 ? word : words.slice(at, at + phrase.length).join(' ');
      }
      return undefined;
    },
  };
}

function phraseOf(text: string): Phrase {
  return text.split(' ').map((part) => ({ word: normalise(part.replace(/\*$/, '')), open: part.endsWith('*') }));
}

/** Phrases whose first word is open stand under every length of it that is asked for: under their first letter. */
function byFirstWord(phrases: readonly Phrase[]): ReadonlyMap<string, readonly Phrase[]> {
  const map = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const key = phrase[0]?.word.charAt(0) ?? '';
    map.set(key, [...(map.get(key) ?? []), phrase]);
  }
  return map;
}

function startingAt(
  words: readonly string[],
  at: number,
  phrases: ReadonlyMap<string, readonly Phrase[]>,
): Phrase | undefined {
  const candidates = phrases.get(words[at]?.charAt(0) ?? '') ?? [];
  return candidates.find((phrase) => phrase.every(({ word, open }, index) => fits(words[at + index], word, open)));
}

function fits(word: string | undefined, wanted: string, open: boolean): boolean {
  return word !== undefined && (open ? word.startsWith(wanted) : word === wanted);
}

function coveredBy(words: readonly string[], phrases: ReadonlyMap<string, readonly Phrase[]>): ReadonlySet<number> {
  const covered = new Set<number>();
  for (const at of words.keys()) {
    const phrase = startingAt(words, at, phrases);
    for (let index = 0; index < (phrase?.length ?? 0); index += 1) covered.add(at + index);
  }
  return covered;
}
