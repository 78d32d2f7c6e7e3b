import type { Position } from './position.ts';

/** Turns offsets into lines and columns. A byte order mark takes no column. */
export interface Lines {
  readonly range: (start: number, end: number) => Position;
}

/** Lines end at LF, CRLF or a lone CR. Offsets count UTF-16 units, as strings do. */
export function linesOf(text: string): Lines {
  const starts = [0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  const mark = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const place = (offset: number): { line: number; column: number } => {
    const at = Math.max(mark, Math.min(offset, text.length));
    const line = lastAtMost(starts, at);
    return { line: line + 1, column: at - (starts[line] ?? 0) + 1 - (line === 0 ? mark : 0) };
  };
  return {
    range: (start, end) => {
      const [from, to] = [place(start), place(Math.max(start, end))];
      return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
    },
  };
}

/** Index of the last start that is not after `offset`. */
function lastAtMost(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
