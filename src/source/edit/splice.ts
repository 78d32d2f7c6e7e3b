/** Text to put in the place of what stands between two offsets. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export const insert = (at: number, text: string): Splice => ({ start: at, end: at, text });

/** The text with every splice made. Splices do not overlap; of two at one offset the first named comes first. */
export function splice(text: string, splices: readonly Splice[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const each of [...splices].sort((a, b) => a.start - b.start)) {
    parts.push(text.slice(from, each.start), each.text);
    from = each.end;
  }
  return parts.join('') + text.slice(from);
}

/** The offset at which the line of `at` begins; behind a byte order mark. */
export function lineStart(text: string, at: number): number {
  const start = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
  return start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : start;
}

/** The offset of the line break that ends the line of `at`. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  if (end < 0) return text.length;
  return text[end - 1] === '\r' ? end - 1 : end;
}

/** The offset behind the line break at `at`. */
export function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

export const columnOf = (text: string, at: number): number => at - lineStart(text, at);

/** Whether only blanks stand before `at` in its line. */
export const beginsLine = (text: string, at: number): boolean => text.slice(lineStart(text, at), at).trim() === '';

/** How lines end around `at`: as the next one does, or the last one in the file. */
export function breakNear(text: string, at: number): string {
  const next = text.indexOf('\n', at);
  const end = next < 0 ? text.lastIndexOf('\n') : next;
  return end > 0 && text[end - 1] === '\r' ? '\r\n' : '\n';
}
