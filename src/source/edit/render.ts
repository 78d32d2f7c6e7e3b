import { folded, isPlain, literal, numeral, oneLine, type Piece, quoted, widest } from './scalar.ts';
import type { Style } from './style.ts';
import { type Fields, isFields, Verbatim } from './values.ts';

/** A line in brackets may be this long: it is a table row rather than a sentence. */
const widestRow = 120;

/** A key as it is written. */
export function keyOf(key: string, flow: boolean, { json }: Style): string {
  if (json) return quoted(key);
  return /^(?:0|[1-9]\d{0,14})$/.test(key) ? key : oneLine(key, flow);
}

/** A value on one line, in brackets where it is a list or a map. */
export function inFlow(value: unknown, style: Style): string {
  if (Array.isArray(value)) return `[${value.map((item) => inFlow(item, style)).join(', ')}]`;
  if (isFields(value))
    return `{${Object.entries(value)
      .map(([key, inner]) => `${keyOf(key, true, style)}: ${inFlow(inner, style)}`)
      .join(', ')}}`;
  return scalar(value, true, style);
}

function scalar(value: unknown, flow: boolean, { json }: Style): string {
  if (value instanceof Verbatim) return value.source;
  if (typeof value === 'string') return json ? quoted(value) : oneLine(value, flow);
  return typeof value === 'number' ? numeral(value) : String(value);
}

/** Where a piece is to stand in block style. */
export interface Spot {
  /** Of the key or the dash. */
  readonly column: number;
  /** Columns that are taken on the line before the piece. */
  readonly used: number;
  readonly kind: 'value' | 'item' | 'root';
  /** A collection may begin on the line of the dash. */
  readonly compact: boolean;
  /** Dashes may stand straight below the key. */
  readonly flush: boolean;
}

/** A value as a piece: on one line where it is short, else on lines of its own. */
export function inBlock(value: unknown, spot: Spot, style: Style): Piece {
  if (typeof value === 'string') return textPiece(value, spot, style);
  if (!isFilled(value) || !style.blocks || rowFits(value, spot, style)) return { head: inFlow(value, style), rest: [] };
  const list = Array.isArray(value);
  const compact = spot.kind === 'item' && spot.compact;
  const step = list ? (spot.flush ? style.listStep : style.listStep || style.step) : style.step;
  const column = spot.column + (spot.kind === 'item' ? style.gap : step);
  const lines = blockLines(value, column, style);
  return compact ? { head: lines[0]?.slice(column) ?? '', rest: lines.slice(1) } : { head: '', rest: lines };
}

/** The lines of a list or a map that has something in it. */
export function blockLines(value: readonly unknown[] | Fields, column: number, style: Style): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => itemLines(item, column, style));
  return Object.entries(value).flatMap(([key, inner]) => entryLines(key, inner, column, style));
}

export function entryLines(key: string, value: unknown, column: number, style: Style): readonly string[] {
  const start = `${' '.repeat(column)}${keyOf(key, false, style)}:`;
  const spot = { column, used: start.length + 1, kind: 'value', compact: false, flush: true } as const;
  const { head, rest } = inBlock(value, spot, style);
  return [head === '' ? start : `${start} ${head}`, ...rest];
}

export function itemLines(value: unknown, column: number, style: Style): readonly string[] {
  const spot = { column, used: column + style.gap, kind: 'item', compact: true, flush: true } as const;
  const { head, rest } = inBlock(value, spot, style);
  return [`${' '.repeat(column)}${'-'.padEnd(style.gap)}${head}`, ...rest];
}

export function isFilled(value: unknown): value is readonly unknown[] | Fields {
  return Array.isArray(value) ? value.length > 0 : isFields(value) && Object.keys(value).length > 0;
}

function textPiece(text: string, { column, used }: Spot, style: Style): Piece {
  const line = scalar(text, false, style);
  const indent = column + style.step;
  const long = used + line.length > widest;
  const piece =
    style.texts && style.blocks
      ? (literal(text, indent, style.step) ?? (long ? folded(text, indent) : undefined))
      : undefined;
  return piece ?? { head: line, rest: [] };
}

/** Whether a list or map is short and simple enough for one line, and its neighbours are written like that. */
function rowFits(value: readonly unknown[] | Fields, { used, kind }: Spot, style: Style): boolean {
  const inner: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  const rows = Array.isArray(value) ? style.flowLists : kind === 'item' ? style.flowItems : style.flowValues;
  if (!rows || !inner.every((each) => isSimple(each, !Array.isArray(value)))) return false;
  return used + inFlow(value, style).length <= (Array.isArray(value) ? widest : widestRow);
}

function isSimple(value: unknown, lists: boolean): boolean {
  if (typeof value === 'string') return !value.includes('\n') && (value.length < 60 || isPlain(value, true));
  return !isFilled(value) || (lists && Array.isArray(value) && value.every((item) => isSimple(item, false)));
}
