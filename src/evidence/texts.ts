import { normalise } from '../document/text.ts';
import { ar } from './words/ar.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';

const languages = [en, fr, es, ar];
const collect = (pick: (language: (typeof languages)[number]) => readonly string[]): readonly string[] =>
  languages.flatMap((language) => pick(language).map(normalise));

const placeholders = new Set(collect(({ placeholders: words }) => words));
const placeholderStarts = collect(({ placeholderStarts: words }) => words);
const denialStarts = collect(({ denialStarts: words }) => words);
const denialWords = new Set(collect(({ denialWords: words }) => words));
const nobody = new Set(collect(({ nobody: words }) => words));

const functionWords = new Set(collect(({ functionWords: words }) => words));

/** Longest text, in words, that a beginning such as "TBD" makes a placeholder, and that a "no" makes a denial. */
const shortest = { placeholder: 8, denial: 10 } as const;
/** No placeholder or denial is longer; looking no further keeps long texts cheap. */
const longest = 120;

/** Does this text only keep a place free? The whole text must do so: a sentence that mentions TBD does not. */
export function isPlaceholderText(text: string): boolean {
  if (text.length > longest) return false;
  const bare = normalise(text);
  if (bare === '' || placeholders.has(bare) || /^x+ ?%?$/.test(bare)) return true;
  return (
    wordsIn(bare) <= shortest.placeholder &&
    placeholderStarts.some((start) => startsWith(bare, start)) &&
    !/\p{Nd}{4}|\p{Nd} /u.test(bare)
  );
}

/** Does this short text deny the very thing it is asked for ("no risks identified")? */
export function isDenial(text: string): boolean {
  if (text.length > longest) return false;
  const bare = normalise(text);
  if (wordsIn(bare) > shortest.denial || !denialStarts.some((start) => startsWith(bare, start))) return false;
  const words = bare.split(' ');
  return denialWords.has(words.at(-1) ?? '');
}

/** Is this one of the small words that hold a sentence together? */
export function isFunctionWord(word: string): boolean {
  return functionWords.has(word);
}

/** Does this title of a post name nobody who could answer for anything? */
export function namesNobody(title: string): boolean {
  return nobody.has(normalise(title)) || isPlaceholderText(title);
}

function startsWith(text: string, start: string): boolean {
  return text === start || text.startsWith(`${start} `);
}

function wordsIn(text: string): number {
  return text.split(' ').length;
}
