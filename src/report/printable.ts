// What a terminal obeys instead of showing, or what hides or reorders text: control and format characters (bidi controls,
// zero-width ones, tags), private use, lone surrogates, separators, invisible fillers. U+FE0F only asks for emoji style.
const treacherous = /(?!\ufe0f)[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
const blanks = /[\t\n\v\f\r\u0085\u2028\u2029\p{Zs}]+/gu;
// Build services run lines that begin with `::` (GitHub) or hold `##[` or `##vso[` (GitHub, Azure).
const command = /:(?=:)|#(?=#(?:vso)?\[)/g;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Text of any origin made safe to print on one line: blanks folded, what is invisible shown as `\u202e`. */
export function printable(text: string): string {
  return visible(text.replace(blanks, ' ').trim()).replace(command, unit);
}

/** The same, cut to `longest` characters as people count them. */
export function excerpt(text: string, longest = 100): string {
  const folded = text.replace(blanks, ' ').trim();
  // A character as people count them is at least one unit long.
  if (folded.length <= longest) return printable(folded);
  let count = 0;
  for (const { index } of graphemes.segment(folded)) {
    count += 1;
    if (count === longest) {
      const rest = folded.slice(index);
      return printable(isOne(rest) ? folded : `${folded.slice(0, index).trimEnd()}…`);
    }
  }
  return printable(folded);
}

/** Invisible characters written as JSON and most languages write them. Line breaks stay. */
export function visible(text: string): string {
  return text.replace(treacherous, (character) => (character === '\n' ? '\n' : unit(character)));
}

function isOne(text: string): boolean {
  return graphemes.segment(text).containing(0)?.segment === text;
}

function unit(character: string): string {
  return Array.from({ length: character.length }, (_, index) => {
    return `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
  }).join('');
}
