/** `a`, `a and b`, `a, b and c`. */
export function list(words: readonly string[], last: 'and' | 'or'): string {
  if (words.length < 3) return words.join(` ${last} `);
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

export function capital(text: string): string {
  return text.replace(/^[a-z]/, (letter) => letter.toUpperCase());
}

/** The first letter small, unless the word is an abbreviation. */
export function small(text: string): string {
  return text.replace(/^[A-Z](?![A-Z])/, (letter) => letter.toLowerCase());
}

/** `a system`, `an output`. */
export function some(noun: string): string {
  return `${/^[aeio]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** `1 criterion`, `2 criteria`. */
export function tally(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
