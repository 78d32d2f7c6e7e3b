import { printable } from './printable.ts';

// Plain English on one line, as nearly all of our own texts are: nothing in it needs a closer look.
const suspect = /[^ -~]| {2}|^ | $|::|##/;

/** Made safe for one line and at most `most` UTF-16 units long, as the limits of code hosts count. */
export function clip(text: string, most: number): string {
  if (text.length <= most && !suspect.test(text)) return text;
  // Escapes make a text longer and folded blanks make it shorter: more than this is never read.
  const safe = printable(text.slice(0, most * 4));
  return text.length <= most * 4 && safe.length <= most ? safe : ended(safe, most);
}

function ended(text: string, most: number): string {
  const kept = text.slice(0, most - 1);
  const whole = /[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept;
  return `${whole.trimEnd()}…`;
}
