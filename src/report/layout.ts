import Table from 'cli-table3';
import type { Palette, Style } from './palette.ts';
import { printable } from './printable.ts';
import { chop, displayWidth } from './width.ts';

/** Words in one style. Everything is made printable here and nowhere else, so nothing can slip past. */
export interface Span {
  readonly text: string;
  readonly style: Style;
  /** Never broken over two lines: `file:line:column`, ids. */
  readonly whole: boolean;
}

export type Block =
  | { readonly kind: 'space' }
  | {
      readonly kind: 'paragraph';
      readonly spans: readonly Span[];
      /** Columns left free on the first line, and on the lines after it. */
      readonly indent: number;
      readonly hang: number;
    }
  /** A word in a column of its own, then the text. */
  | { readonly kind: 'labelled'; readonly label: string; readonly width: number; readonly spans: readonly Span[] }
  /** The last column takes the width that is left. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly Span[])[]; readonly right: readonly boolean[] };

interface Word {
  readonly text: string;
  readonly style: Style;
  readonly width: number;
  readonly whole: boolean;
  /** The rest of a word that was too long for a line. */
  readonly joined: boolean;
}

export const between = 2;
const narrowestColumn = 24;
const narrowestPage = 20;

/** Words that may be broken at blanks. */
export function words(text: string, style: Style = 'plain'): Span {
  return { text, style, whole: false };
}

/** A word that editors and people copy: kept in one piece. */
export function token(text: string, style: Style = 'plain'): Span {
  return { text, style, whole: true };
}

export function paragraph(spans: readonly Span[], indent = 0, hang = indent): Block {
  return { kind: 'paragraph', spans, indent, hang };
}

/** Groups of blocks with an empty line between those that hold something. */
export function spaced(groups: readonly (readonly Block[])[]): readonly Block[] {
  const full = groups.filter((group) => group.length > 0);
  return full.flatMap((group, index): readonly Block[] => (index === 0 ? group : [{ kind: 'space' }, ...group]));
}

/** The blocks as lines of at most `width` columns, wider only where a single token is. */
export function layout(blocks: readonly Block[], width: number, paint: Palette): string {
  const page = Math.max(width, narrowestPage);
  const lines = blocks.flatMap((block) => linesOf(block, page, paint));
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

/** How many lines words take. */
export function heightOf(spans: readonly Span[], indent: number, hang: number, width: number): number {
  const page = Math.max(width, narrowestPage);
  return fill(spans.flatMap(wordsOf), page - indent, page - hang).length;
}

/** As many words as fit into `width` columns, with a mark where some are left out. */
export function cut(text: string, width: number): string {
  const whole = printable(text);
  if (displayWidth(whole) <= width) return whole;
  const [line = []] = fill(wordsOf(words(whole)), width - 1, width - 1);
  return `${line.map((word) => word.text).join(' ')}…`;
}

function linesOf(block: Block, width: number, paint: Palette): readonly string[] {
  switch (block.kind) {
    case 'space':
      return [''];
    case 'paragraph':
      return paragraphLines(block, width, paint);
    case 'labelled':
      return labelledLines(block, width, paint);
    case 'table':
      return tableLines(block, width, paint);
  }
}

function labelledLines(block: Block & { kind: 'labelled' }, width: number, paint: Palette): readonly string[] {
  const hang = block.width;
  const [first = '', ...rest] = paragraphLines({ ...block, kind: 'paragraph', indent: hang, hang }, width, paint);
  return [printable(block.label).padEnd(hang) + first.slice(hang), ...rest];
}

function paragraphLines(block: Block & { kind: 'paragraph' }, width: number, paint: Palette): readonly string[] {
  const all = block.spans.flatMap(wordsOf);
  if (all.length === 0) return [];
  const lines = fill(all, width - block.indent, width - block.hang);
  return lines.map((line, index) => ' '.repeat(index === 0 ? block.indent : block.hang) + painted(line, paint));
}

function tableLines(block: Block & { kind: 'table' }, width: number, paint: Palette): readonly string[] {
  const fixed = block.right.slice(0, -1).map((_, column) => {
    return Math.max(1, ...block.rows.map((row) => displayWidth(printable(row[column]?.text ?? ''))));
  });
  const room = fixed.reduce((left, column) => left - column - between, width);
  if (room < narrowestColumn) {
    return block.rows.flatMap((row) =>
      paragraphLines({ kind: 'paragraph', spans: row, indent: 0, hang: 4 }, width, paint),
    );
  }
  const table = new Table({
    chars: { ...noBorders, middle: ' '.repeat(between) },
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
    colAligns: block.right.map((right) => (right ? 'right' : 'left')),
  });
  for (const row of block.rows) {
    table.push(
      row.map((span) =>
        fill(wordsOf(span), room, room)
          .map((line) => painted(line, paint))
          .join('\n'),
      ),
    );
  }
  return table.toString().split('\n');
}

const noBorders = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
};

function wordsOf(span: Span): readonly Word[] {
  const text = printable(span.text);
  if (text === '') return [];
  const pieces = span.whole ? [text] : text.split(' ');
  return pieces.map((piece) => ({
    text: piece,
    style: span.style,
    width: displayWidth(piece),
    whole: span.whole,
    joined: false,
  }));
}

function fill(all: readonly Word[], first: number, others: number): readonly (readonly Word[])[] {
  const lines: Word[][] = [[]];
  let used = 0;
  for (const word of all.flatMap((each) => broken(each, Math.min(first, others)))) {
    const line = lines.at(-1) ?? [];
    const before = blanksBetween(line.at(-1), word);
    if (line.length > 0 && used + before + word.width > (lines.length === 1 ? first : others)) {
      lines.push([word]);
      used = word.width;
    } else {
      line.push(word);
      used += before + word.width;
    }
  }
  return lines;
}

function broken(word: Word, width: number): readonly Word[] {
  if (word.whole || word.width <= width) return [word];
  return chop(word.text, width).map((text, index) => {
    return { ...word, text, width: displayWidth(text), joined: index > 0 };
  });
}

function blanksBetween(last: Word | undefined, word: Word): number {
  if (last === undefined || word.joined) return 0;
  return last.whole || word.whole ? between : 1;
}

/** Neighbours of one style are painted together, so that phrases can be searched for. */
function painted(line: readonly Word[], paint: Palette): string {
  const runs: { style: Style; text: string }[] = [];
  line.forEach((word, index) => {
    const text = ' '.repeat(blanksBetween(line[index - 1], word)) + word.text;
    const last = runs.at(-1);
    if (last?.style === word.style) last.text += text;
    else runs.push({ style: word.style, text });
  });
  return runs.map(({ style, text }) => paint[style](text)).join('');
}
