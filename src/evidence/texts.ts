import { normalise } from '../document/text.ts';
import { ar } from './words/ar.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import type { Phrases } from './words/phrases.ts';

const listOf = (key: Exclude<keyof Phrases, 'language'>): readonly string[] =>
  [en, fr, es, ar].flatMap((language) => language[key].map(bareOf));
const setOf = (key: Exclude<keyof Phrases, 'language'>): ReadonlySet<string> => new Set(listOf(key));

const placeholders = setOf('placeholders');
const placeholderStarts = byFirstWord(listOf('placeholderStarts'));
const placeholderExceptions = setOf('placeholderExceptions');
const denials = setOf('denials');
const denialOpenings = byFirstWord(listOf('denialOpenings'));
const denialStarts = byFirstWord(listOf('denialStarts'));
const denialEnds = listOf('denialEnds');
const missingThings = setOf('missingThings');
const fillers = setOf('fillers');
const turns = setOf('turns');
const nones = setOf('nones');
const nobody = setOf('nobody');
const nobodyWords = setOf('nobodyWords');
const organisations = setOf('organisations');
const functionWords = setOf('functionWords');

/** First words of everything empty. Most texts begin otherwise, and need no closer look. */
const emptyBeginnings: ReadonlySet<string> = new Set([
  ...[placeholders, denials, nones, nobody, nobodyWords, organisations].flatMap((phrases) =>
    [...phrases].map(firstWord),
  ),
  ...[placeholderStarts, denialOpenings, denialStarts].flatMap((beginnings) => [...beginnings.keys()]),
]);

/** Longest text, in words, that a beginning such as "TBD" makes a placeholder, and that a "no" makes a denial. */
const most = { placeholder: 10, denial: 10, missingThing: 3 } as const;
/** No placeholder or denial is longer; looking no further keeps long texts cheap. */
const longest = 120;

const lorem = /^\P{L}*lorem ipsum\b/iu;
/** "[ministry name]", "<to be completed>": a form that was not filled in. An address or a figure is something. */
const slot = /^\s*(?:\[[^[\]\p{Nd}@/]+\]|<[^<>\p{Nd}@/]+>|\{+[^{}\p{Nd}@/]+\}+)\s*$/u;
const breaks = /[:;,.!?()[\]،؛؟]+|\s[-–—]+\s/u;
/** A year, with the day, month or quarter beside it: a date alone gives no content. */
const dates = /\b(?:\d{1,2} \p{L}+ )?(?:19|20)\d{2}(?: (?:q[1-4]|\d{1,2}))*\b/gu;

/** Does this text only keep a place free? The whole text must do so: a sentence that mentions TBD does not. */
export function isPlaceholderText(text: string): boolean {
  if (lorem.test(text)) return true;
  if (text.length > longest) return false;
  const bare = bareOf(text);
  if (bare === '' || slot.test(text)) return true;
  if (!beginsEmpty(bare)) return false;
  if (keepsPlaceFree(bare, text)) return true;
  const parts = partsOf(text);
  return (
    parts.length > 1 &&
    parts.some((part) => keepsPlaceFree(part)) &&
    parts.every((part) => keepsPlaceFree(part) || isDenialClause(part) || isNobody(part))
  );
}

function keepsPlaceFree(bare: string, text = bare): boolean {
  if (placeholders.has(bare) || /^x+ ?%?$/.test(bare)) return true;
  return (
    startOf(bare, placeholderStarts) !== undefined &&
    wordsIn(bare).length <= most.placeholder &&
    !givesSomething(bare, text)
  );
}

/** A figure, a rule, or a clause of its own: "To be agreed with the union by 2027-03, else 5 %". */
function givesSomething(bare: string, text: string): boolean {
  if (/\p{Nd}/u.test(bare.replace(dates, ''))) return true;
  if (wordsIn(bare).some((word) => placeholderExceptions.has(word))) return true;
  const after = bareOf(text.split(/[:;؛]/u).slice(1).join(' '));
  return wordsIn(after).length > 1 && !keepsPlaceFree(after);
}

/** Does this short text deny the very thing it is asked for ("no risks identified")? Every clause of it must. */
export function isDenial(text: string): boolean {
  if (text.length > longest || !beginsEmpty(bareOf(text))) return false;
  const parts = partsOf(text);
  return (
    wordsIn(parts.join(' ')).length <= most.denial &&
    parts.some(isDenialClause) &&
    parts.every((part) => isDenialClause(part) || nones.has(part) || keepsPlaceFree(part))
  );
}

function beginsEmpty(bare: string): boolean {
  return bare.startsWith('x') || emptyBeginnings.has(firstWord(bare));
}

function isDenialClause(bare: string): boolean {
  if (denials.has(bare) || startOf(bare, denialOpenings) !== undefined) return true;
  const start = startOf(bare, denialStarts);
  if (start === undefined || start === bare) return false;
  const rest = bare.slice(start.length + 1);
  const words = rest.split(' ');
  if (words.some((word) => turns.has(word))) return false;
  return denialEnds.some((end) => rest === end || rest.endsWith(` ${end}`)) || lacksThing(words);
}

function lacksThing(words: readonly string[]): boolean {
  const between = words.slice(0, -1).filter((word) => !fillers.has(word));
  return (
    missingThings.has(words.at(-1) ?? '') &&
    between.length <= most.missingThing &&
    !between.some((word) => functionWords.has(word))
  );
}

/** An explicit "none". */
export function isNone(text: string): boolean {
  return text.length <= longest && nones.has(bareOf(text));
}

/** Is this one of the small words that hold a sentence together? */
export function isFunctionWord(word: string): boolean {
  return functionWords.has(bareOf(word));
}

/** Does this title of a post name nobody who could answer for anything? */
export function namesNobody(title: string): boolean {
  return isPlaceholderText(title) || isNobody(bareOf(title));
}

/** An organisation as such: nobody who answers for a risk, but one that can pay, employ or hold data. */
export function isOrganisation(name: string): boolean {
  return organisations.has(bareOf(name));
}

function isNobody(bare: string): boolean {
  return nobody.has(bare) || organisations.has(bare) || wordsIn(bare).every((word) => nobodyWords.has(word));
}

/** Hurried typing drops accents and vowel marks: "A definir", and Arabic with or without them. */
function bareOf(text: string): string {
  const bare = normalise(text.replace(/[<>]/g, ' '));
  return /^[\x20-\x7e]*$/.test(bare) ? bare : bare.normalize('NFD').replace(/\p{Mn}/gu, '');
}

function partsOf(text: string): readonly string[] {
  if (!breaks.test(text)) return [bareOf(text)];
  return text
    .split(breaks)
    .map(bareOf)
    .filter((part) => part !== '');
}

/** Phrases by their first word: most texts begin like none. Longest first: "there are no" before "there". */
type Beginnings = ReadonlyMap<string, readonly string[]>;

function byFirstWord(phrases: readonly string[]): Beginnings {
  const longestFirst = phrases.toSorted((a, b) => b.length - a.length);
  return new Map(
    longestFirst.map((phrase) => [
      firstWord(phrase),
      longestFirst.filter((one) => firstWord(one) === firstWord(phrase)),
    ]),
  );
}

function startOf(text: string, beginnings: Beginnings): string | undefined {
  return beginnings.get(firstWord(text))?.find((start) => text === start || text.startsWith(`${start} `));
}

function firstWord(text: string): string {
  const end = text.indexOf(' ');
  return end === -1 ? text : text.slice(0, end);
}

function wordsIn(text: string): readonly string[] {
  return text.split(' ');
}
