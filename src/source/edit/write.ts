import { type CST, isMap, isScalar, isSeq } from 'yaml';
import { blockLines, inBlock, inFlow, isFilled } from './render.ts';
import type { Piece } from './scalar.ts';
import { endOf, isBlock, isBlockScalar, lastLineEnd, type Slot } from './slot.ts';
import { beginsLine, breakNear, columnOf, insert, lineEnd, lineStart, type Splice } from './splice.ts';
import type { Style } from './style.ts';
import { isFields } from './values.ts';

/** Writes a value into a slot. What belongs to the place and not to the value stays: `&name`, comments, the rest of the line. */
export function write(text: string, slot: Slot, value: unknown, style: Style): readonly Splice[] {
  if (slot.kind === 'root') return writeRoot(text, slot, value, style);
  return slot.flow ? writeFlow(slot, value, style) : writeBlock(text, slot, value, style);
}

function writeFlow(slot: Slot, value: unknown, style: Style): readonly Splice[] {
  const words = inFlow(value, style);
  const { node, door, open, kind } = slot;
  if (node?.range) return [{ start: node.range[0], end: node.range[1], text: words }];
  return [insert(door, open || kind === 'item' ? ` ${words}` : `: ${words}`)];
}

function writeBlock(text: string, slot: Slot, value: unknown, style: Style): readonly Splice[] {
  const { kind, column, door, open, explicit, node, tag, anchor } = slot;
  if (!open) return [insert(door, `${breakNear(text, door)}${' '.repeat(column)}: ${inFlow(value, style)}`)];
  const piece = inBlock(
    value,
    { column, used: columnOf(text, door) + 1, kind, compact: !(tag || anchor), flush: !explicit },
    style,
  );
  if (!node) return behindDoor(text, door, piece);
  return isBlock(node) ? overBlock(text, slot, piece) : overScalar(text, slot, piece);
}

/** Lines to put behind the line break that ends a line. */
function below(text: string, at: number, lines: readonly string[]): string {
  const end = breakNear(text, at);
  return lines.map((line) => end + line).join('');
}

function behindDoor(text: string, door: number, { head, rest }: Piece): readonly Splice[] {
  const end = lineEnd(text, door);
  return [insert(door, head === '' ? '' : ` ${head}`), insert(end, below(text, end, rest))];
}

/** Several lines give way: comments between the key and them stay, those among them go with them. */
function overBlock(text: string, slot: Slot, { head, rest }: Piece): readonly Splice[] {
  const start = slot.node?.range?.[0] ?? slot.door;
  const end = lastLineEnd(slot, text);
  const lines = below(text, start, rest);
  const words = head === '' ? '' : ` ${head}`;
  if (lineStart(text, start) <= slot.door) return [{ start: slot.door, end, text: words + lines }];
  return [insert(slot.door, words), { start: previousEnd(text, start), end, text: lines }];
}

/** Where the line above `at` ends. */
function previousEnd(text: string, at: number): number {
  const start = lineStart(text, at);
  return text[start - 2] === '\r' ? start - 2 : start - 1;
}

function overScalar(text: string, slot: Slot, piece: Piece): readonly Splice[] {
  const { node, door } = slot;
  const start = node?.range?.[0] ?? door;
  const end = endOf(slot, text);
  if (isBlockScalar(node)) return overBlockScalar(text, slot, piece);
  const { head, rest } = piece;
  const lines = below(text, lineEnd(text, end), rest);
  const own = lineStart(text, start) > door;
  if (rest.length === 0) return [{ start, end, text: head }];
  if (own)
    return [
      insert(door, head === '' ? '' : ` ${head}`),
      { start: previousEnd(text, start), end, text: '' },
      insert(lineEnd(text, end), lines),
    ];
  return [{ start: head === '' ? door : start, end, text: head }, insert(lineEnd(text, end), lines)];
}

/** `| # comment`: the comment stays where it is, the sign before it and the lines below change. */
function overBlockScalar(text: string, slot: Slot, { head, rest }: Piece): readonly Splice[] {
  const source = slot.node?.srcToken as CST.BlockScalar;
  const sign = source.props[0] as CST.SourceToken;
  const signEnd = sign.offset + sign.source.length;
  const top = lineEnd(text, signEnd);
  return [
    { start: head === '' ? slot.door : sign.offset, end: signEnd, text: head },
    { start: top, end: Math.max(top, lastLineEnd(slot, text)), text: below(text, top, rest) },
  ];
}

function writeRoot(text: string, slot: Slot, value: unknown, style: Style): readonly Splice[] {
  const { node } = slot;
  const start = node?.range?.[0] ?? 0;
  const end = isBlockScalar(node) || isBlock(node) ? lastLineEnd(slot, text) : endOf(slot, text);
  const lines = style.blocks && isFilled(value) ? blockLines(value, 0, style) : rootLines(value, style);
  const eol = breakNear(text, start);
  const own = beginsLine(text, start);
  const words = lines.join(eol);
  return [{ start, end, text: own || (lines.length === 1 && !isFilled(value)) ? words : eol + words }];
}

function rootLines(value: unknown, style: Style): readonly string[] {
  const { head, rest } = inBlock(value, { column: 0, used: 0, kind: 'value', compact: false, flush: true }, style);
  return [head, ...rest];
}

/** A type (`!!int`) in front of a value that would be wrong for the new one: taken away first. */
export function withoutType(text: string, slot: Slot, value: unknown): readonly Splice[] {
  const { tag } = slot;
  if (!tag || fitsType(slot, value)) return [];
  const end = tag.offset + tag.source.length;
  const behind = /^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0;
  if (end + behind < lineEnd(text, end)) return [{ start: tag.offset, end: end + behind, text: '' }];
  return [{ start: text.slice(0, tag.offset).trimEnd().length, end, text: '' }];
}

function fitsType({ node }: Slot, value: unknown): boolean {
  if (isScalar(node)) return typeof node.value === 'string' && typeof value === 'string';
  return (isMap(node) && isFields(value)) || (isSeq(node) && Array.isArray(value));
}
