import { normalise } from '../../document/text.ts';

/**
 * How fields by which people are told apart are named, in the languages in which plans are written: beginnings of words.
 * A place, an origin or an income can be shown by almost any field ("health post"), so they are never missing for certain.
 */
const beginnings: Readonly<Record<string, string>> = {
  sex: 'sex, gender, female, women, genre, femme, genero, mujer, جنس, نوع',
  age: 'age, birth, born, naiss, ne le, edad, nacim, عمر, ميلاد, سن, child, adult, enfant',
  disability: 'disab, impair, washington, functional, handicap, deficien, invalid, discap, incapac, اعاق',
  language: 'langu, tongue, lengua, idioma, lingu, لغة, لغه',
};

const words = new Map(Object.entries(beginnings).map(([kind, list]) => [kind, list.split(', ')]));

/**
 * The kinds that none of these names of fields shows. Says nothing unless another of the promised kinds is recognised:
 * only then are the names in words that are known here.
 */
export function missingIn(names: readonly string[], promised: readonly string[]): readonly string[] {
  const known = promised.filter((kind) => words.has(kind));
  const held = names.map(bare);
  const shown = known.filter((kind) => held.some((name) => words.get(kind)?.some((word) => begins(name, word))));
  return shown.length === 0 ? [] : known.filter((kind) => !shown.includes(kind));
}

function begins(name: string, word: string): boolean {
  return ` ${name}`.includes(` ${word}`) || ` ${name}`.includes(` ال${word}`);
}

function bare(name: string): string {
  return normalise(name)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');
}
