const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

const narrow = /^[\x20-\x7e]*$/;
const marks = /[\p{Mn}\p{Me}]/gu;
const emoji = /\ufe0f|^\p{RI}{2}$/u;
const wide =
  /[\p{Emoji_Presentation}\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\p{sc=Yi}\p{sc=Tangut}\u2329\u232a\u2e80-\u303e\uff01-\uff60\uffe0-\uffe6\u{1f000}-\u{1faff}]/u;

/** Columns that `text` takes in a terminal. Where terminals differ, the larger number. */
export function displayWidth(text: string): number {
  if (narrow.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += graphemeWidth(segment);
  return width;
}

/** `text` in pieces of at most `width` columns, never cut inside what a reader sees as one character. */
export function chop(text: string, width: number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const { segment } of graphemes.segment(text)) {
    const next = graphemeWidth(segment);
    if (piece !== '' && used + next > width) {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += segment;
    used += next;
  }
  return piece === '' ? pieces : [...pieces, piece];
}

function graphemeWidth(grapheme: string): number {
  let width = 0;
  for (const character of grapheme.replace(marks, '')) width += wide.test(character) ? 2 : 1;
  return emoji.test(grapheme) ? 2 : width;
}
