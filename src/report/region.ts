import type { Position } from '../source/position.ts';

/** A part of one line. Columns are 1-based, the end is exclusive. */
export interface Region {
  readonly line: number;
  /** In UTF-16 units. */
  readonly column: number;
  readonly endColumn: number;
  /** In bytes of UTF-8; absent without the text, and on a line so long that columns help nobody. */
  readonly bytes: { readonly column: number; readonly endColumn: number } | undefined;
}

/** As far as a key is looked for, and as far as bytes are counted: one line may be the whole plan. */
const longestKey = 200;
const longestLine = 10_000;

const keyBefore = /([\w-]+)["']?\s*:\s+$/;
const keyHere = /^["']?[\w-]+(?=["']?\s*:(?:\s|$))/;

/**
 * Places as code hosts want them: one line, so that a change of that line is enough to show them, and on the key where the
 * line has it. The line is the one that every other report names. Without the text it is the first line of the place.
 */
export function regionsIn(text: string | undefined): (position: Position) => Region {
  const lines = text?.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  return (position) => {
    const line = lines?.[position.line - 1];
    if (line === undefined) return roughly(position);
    const { column, endColumn } = keyOf(position, line) ?? firstLine(position, line);
    return { line: position.line, column, endColumn, bytes: bytesOf(line, column, endColumn) };
  };
}

function roughly({ line, column, endLine, endColumn }: Position): Region {
  return {
    line,
    column,
    endColumn: endLine === line ? Math.max(endColumn, column + 1) : column + 1,
    bytes: undefined,
  };
}

function keyOf({ column }: Position, line: string): Pick<Region, 'column' | 'endColumn'> | undefined {
  const start = column - 1;
  const from = Math.max(0, start - longestKey);
  const before = keyBefore.exec(line.slice(from, start));
  if (before?.[1]) return span(from + before.index, before[1]);
  const here = keyHere.exec(line.slice(start, start + longestKey));
  return here ? span(start, here[0]) : undefined;
}

function span(start: number, key: string): Pick<Region, 'column' | 'endColumn'> {
  return { column: start + 1, endColumn: start + 1 + key.length };
}

function firstLine({ line, column, endLine, endColumn }: Position, text: string): Pick<Region, 'column' | 'endColumn'> {
  const end = endLine === line ? endColumn : text.trimEnd().length + 1;
  return { column, endColumn: Math.max(end, column + 1) };
}

function bytesOf(line: string, column: number, endColumn: number): Region['bytes'] {
  if (line.length > longestLine) return undefined;
  const before = Buffer.byteLength(line.slice(0, column - 1)) + 1;
  // An empty place has no character to count, and is one column wide.
  const length = Math.max(1, Buffer.byteLength(line.slice(column - 1, endColumn - 1)));
  return { column: before, endColumn: before + length };
}
