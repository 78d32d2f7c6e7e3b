/** Short words that Arabic writes on the front of the next: and, so; by, like, for; the. */
const joined = /^[وف]/;
const prepositions = /^[بكل]/;
const article = /^(?:ال|لل)/;
/** What is left after taking one off has to be a word still. */
const shortest = 3;

/**
 * The ways in which a word (already normalised) may be compared: accents and vowel marks off, the Arabic hamza folded as
 * people type it, and each Arabic word with and without what is written on its front.
 */
export function formsOf(word: string): readonly string[] {
  if (/^[\x20-\x7e]*$/.test(word)) return [word];
  const plain = fold(word);
  if (!/\p{Script=Arabic}/u.test(plain)) return [plain];
  const forms = new Set([plain]);
  for (const front of [joined, prepositions, article])
    for (const form of forms) {
      const rest = form.replace(front, '');
      if (rest.length >= shortest) forms.add(rest);
    }
  return [...forms];
}

/** A word of a sign: only the article is taken off, because its first letter may look like one of the small words. */
export function signForm(word: string): string {
  const plain = fold(word);
  const bare = plain.replace(/^ال/, '');
  return bare.length >= shortest ? bare : plain;
}

function fold(word: string): string {
  return word
    .replace(/[\p{Mn}ـ]/gu, '')
    .replace(/[أإ]/g, 'ا')
    .replace(/\p{Script=Latin}/gu, (letter) => letter.normalize('NFD').charAt(0));
}
