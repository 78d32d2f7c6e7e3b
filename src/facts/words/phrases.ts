import { normalise } from '../../document/text.ts';
import { signForm } from './forms.ts';

/** A phrase as words; each may end anywhere where it was written with a `*`. */
type Phrase = readonly { readonly word: string; readonly open: boolean }[];

export interface Entry<T> {
  readonly phrase: Phrase;
  readonly of: T;
}
/** Phrases by their first letter. */
export type PhraseIndex<T> = ReadonlyMap<string, readonly Entry<T>[]>;

/** What a phrase is compared with. */
export interface Comparable {
  readonly forms: readonly string[];
}

function phraseOf(text: string): Phrase {
  return text
    .split(' ')
    .map((part) => ({ word: signForm(normalise(part.replace(/\*$/, ''))), open: part.endsWith('*') }));
}

export function phraseIndex(texts: readonly string[]): PhraseIndex<string> {
  return indexOf(texts.map((text) => [text, text]));
}

export function indexOf<T>(entries: readonly (readonly [text: string, of: T])[]): PhraseIndex<T> {
  const map = new Map<string, Entry<T>[]>();
  for (const [text, of] of entries) {
    const phrase = phraseOf(text);
    const key = phrase[0]?.word.charAt(0) ?? '';
    const known = map.get(key);
    if (known) known.push({ phrase, of });
    else map.set(key, [{ phrase, of }]);
  }
  return map;
}

const none: readonly never[] = [];

/** Phrases that begin at this word. */
export function startingAt<T>(words: readonly Comparable[], at: number, index: PhraseIndex<T>): readonly Entry<T>[] {
  const forms = words[at]?.forms ?? none;
  const letters = forms.length === 1 ? [forms[0]?.charAt(0) ?? ''] : new Set(forms.map((form) => form.charAt(0)));
  let found: Entry<T>[] | undefined;
  // Runs for every word of every label: most words start nothing, and then nothing is allocated.
  for (const letter of letters)
    for (const entry of index.get(letter) ?? none)
      if (begins(words, at, entry.phrase)) found = [...(found ?? []), entry];
  return found ?? none;
}

function begins(words: readonly Comparable[], at: number, phrase: Phrase): boolean {
  return phrase.every(({ word, open }, offset) => fits(words[at + offset], word, open));
}

function fits(word: Comparable | undefined, wanted: string, open: boolean): boolean {
  return word?.forms.some((form) => (open ? form.startsWith(wanted) : form === wanted)) ?? false;
}
