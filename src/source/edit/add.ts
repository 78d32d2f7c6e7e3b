import { isMap, type YAMLMap, type YAMLSeq } from 'yaml';
import { entryLines, inFlow, itemLines, keyOf } from './render.ts';
import { endOf, keepsLines, type Slot } from './slot.ts';
import { beginsLine, breakNear, insert, lineEnd, lineStart, nextLine, type Splice } from './splice.ts';
import type { Style } from './style.ts';

/** A new entry of a map or list that has some already. */
export interface Addition {
  readonly collection: YAMLMap | YAMLSeq;
  readonly slots: readonly Slot[];
  /** How many entries stand before the new one. */
  readonly at: number;
  /** Absent in a list. */
  readonly key: string | undefined;
  readonly value: unknown;
}

export function add(text: string, addition: Addition, style: Style): readonly Splice[] {
  return addition.collection.flow ? addFlow(text, addition, style) : addBlock(text, addition, style);
}

/** A new entry in brackets that hold nothing but perhaps a comment. */
export function addFirst(
  collection: YAMLMap | YAMLSeq,
  key: string | undefined,
  value: unknown,
  style: Style,
): readonly Splice[] {
  const behind = (collection.range?.[0] ?? 0) + 1;
  return [insert(behind, flowWords(key, value, style))];
}

function flowWords(key: string | undefined, value: unknown, style: Style): string {
  const words = inFlow(value, style);
  return key === undefined ? words : `${keyOf(key, true, style)}: ${words}`;
}

function addFlow(text: string, { slots, at, key, value }: Addition, style: Style): readonly Splice[] {
  const words = flowWords(key, value, style);
  const before = slots[at - 1];
  if (before) return behindFlow(text, before, words);
  const after = slots[at];
  return after ? beforeFlow(text, after, words) : [];
}

function behindFlow(text: string, before: Slot, words: string): readonly Splice[] {
  const end = endOf(before, text);
  if (!beginsLine(text, before.start)) return [insert(end, `, ${words}`)];
  const indent = breakNear(text, end) + text.slice(lineStart(text, before.start), before.start);
  const stop = lineEnd(text, end);
  const comma = /^[ \t]*,/.exec(text.slice(end, stop))?.[0].length ?? 0;
  const tail = text.slice(end + comma, stop).trim();
  if (tail !== '' && !tail.startsWith('#')) return [insert(end, comma > 0 ? `, ${words}` : `,${indent}${words}`)];
  return comma > 0 ? [insert(stop, `${indent}${words},`)] : [insert(end, ','), insert(stop, indent + words)];
}

function beforeFlow(text: string, after: Slot, words: string): readonly Splice[] {
  if (!beginsLine(text, after.start)) return [insert(after.start, `${words}, `)];
  const indent = text.slice(lineStart(text, after.start), after.start);
  return [insert(aboveComments(text, after.start, 0), `${indent}${words},${breakNear(text, after.start)}`)];
}

function addBlock(text: string, { collection, slots, at, key, value }: Addition, style: Style): readonly Splice[] {
  const before = slots[at - 1];
  const after = slots[at];
  const column = (before ?? after)?.column ?? 0;
  const lines = key === undefined ? itemLines(value, column, style) : entryLines(key, value, column, style);
  const apart = isMap(collection) && mostlyApart(text, slots);
  if (before) return behindBlock(text, before, after, lines, apart);
  return after ? beforeBlock(text, after, lines, apart) : [];
}

function behindBlock(
  text: string,
  before: Slot,
  after: Slot | undefined,
  lines: readonly string[],
  apart: boolean,
): readonly Splice[] {
  const end = endOf(before, text);
  const eol = breakNear(text, end);
  const gap = apart && !keepsLines(before, text) ? eol : '';
  if (end > 0 && text[end - 1] === '\n') return [insert(end, [...lines, ''].join(eol))];
  const stop = behindComments(text, lineEnd(text, end), before.column, after === undefined);
  return [insert(stop, gap + lines.map((line) => eol + line).join(''))];
}

function beforeBlock(text: string, after: Slot, lines: readonly string[], apart: boolean): readonly Splice[] {
  const eol = breakNear(text, after.start);
  const gap = apart ? eol : '';
  if (beginsLine(text, after.start)) {
    const start = lineStart(text, after.start);
    return [insert(aboveComments(text, start, 0), lines.map((line) => line + eol).join('') + gap)];
  }
  const own = lines.join(eol).slice(after.column);
  return [insert(after.start, `${own}${eol}${gap}${' '.repeat(after.column)}`)];
}

/** The start of the comment that stands directly above the line of `at`: it belongs to what follows. */
function aboveComments(text: string, at: number, floor: number): number {
  let start = lineStart(text, at);
  while (start > floor) {
    const above = lineStart(text, start - 1);
    if (above >= start || !isComment(text.slice(above, start))) break;
    start = above;
  }
  return start;
}

/**
 * Where the comments end that belong to the entry above: those that follow it directly, unless they stand
 * directly above the next entry, and those further to the right.
 */
function behindComments(text: string, end: number, column: number, isLast: boolean): number {
  const lines = commentsBelow(text, end);
  const gap = lines.findIndex(({ indent }) => indent === undefined);
  const joined = gap < 0 ? lines : lines.slice(0, gap);
  const stranger = joined.findIndex(({ indent = 0 }) => indent < column);
  const own = joined.slice(0, stranger < 0 ? undefined : stranger);
  const leadsOn = gap < 0 && !isLast;
  const further = lines.findLast(({ indent = 0 }) => indent > column);
  return Math.max(end, further?.end ?? end, leadsOn ? end : (own.at(-1)?.end ?? end));
}

/** The lines below that are empty or a comment. `indent` is absent in an empty one. */
function commentsBelow(text: string, end: number): readonly { readonly end: number; readonly indent?: number }[] {
  const lines: { end: number; indent?: number }[] = [];
  for (let start = nextLine(text, end); start < text.length; ) {
    const stop = lineEnd(text, start);
    const line = text.slice(start, stop);
    if (line.trim() !== '' && !isComment(line)) break;
    lines.push(line.trim() === '' ? { end: stop } : { end: stop, indent: line.search(/\S/) });
    start = Math.max(nextLine(text, stop), start + 1);
  }
  return lines;
}

const isComment = (line: string): boolean => /^[ \t]*#/.test(line);

/** Whether most entries have an empty line between them. */
function mostlyApart(text: string, slots: readonly Slot[]): boolean {
  const apart = slots.slice(1).filter((slot, at) => {
    const end = endOf(slots[at] as Slot, text);
    return /\n[ \t]*\r?\n/.test(text.slice(end, slot.start));
  });
  return apart.length * 2 > slots.length - 1;
}
