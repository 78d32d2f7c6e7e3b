import { CST, Parser } from 'yaml';
import { tooDeepAt } from './depth.ts';
import { type Lines, linesOf } from './lines.ts';
import type { Path, Position } from './position.ts';
import { limits } from './read.ts';

/** A comment of a YAML file, and the key or list item that it is about. */
export interface Comment {
  /** What stands behind the `#`. */
  readonly text: string;
  readonly position: Position;
  /** Whether nothing else stands on its line. */
  readonly alone: boolean;
  /** What begins first on its line; for a comment that is alone, what comes next. Absent where there is nothing. */
  readonly about: { readonly path: Path; readonly column: number } | undefined;
}

/** A place where a key, an item or its value begins. */
interface Start {
  readonly offset: number;
  readonly path: Path;
}

interface Found {
  readonly comments: CST.SourceToken[];
  readonly starts: Start[];
}

/** All comments of a file that can be read, in its order. What looks like one inside a text is none. */
export function commentsIn(text: string): readonly Comment[] {
  const found: Found = { comments: [], starts: [] };
  const tokens = [...new Parser().parse(text)];
  if (tooDeepAt(tokens, limits.depth * 2) !== undefined) return [];
  for (const token of tokens) {
    if (token.type === 'comment') found.comments.push(token);
    if (token.type === 'document') {
      found.comments.push(...commentsOf(token.start, token.end));
      walk(token.value, found);
    }
    if (token.type === 'doc-end') found.comments.push(...commentsOf(token.end));
  }
  const lines = linesOf(text);
  const starts = found.starts.sort((a, b) => a.offset - b.offset || a.path.length - b.path.length);
  const firstOf = firstOnLine(starts, lines);
  return found.comments
    .sort((a, b) => a.offset - b.offset)
    .map((token) => {
      const position = lines.range(token.offset, token.offset + token.source.trimEnd().length);
      const alone = text.slice(token.offset - position.column + 1, token.offset).trim() === '';
      const start = alone ? nextAfter(starts, token.offset) : firstOf.get(position.line);
      const about = start && { path: start.path, column: lines.range(start.offset, start.offset).column };
      return { text: token.source.slice(1).trim(), position, alone, about };
    });
}

interface Visit {
  readonly token: CST.Token | null | undefined;
  readonly path: Path;
}

/** A stack of our own: a file may be nested deeper than functions can call each other. */
function walk(root: CST.Token | undefined, found: Found): void {
  const stack: Visit[] = [{ token: root, path: [] }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { token, path } = next;
    if (!token) continue;
    found.comments.push(...commentsBeside(token));
    if (CST.isCollection(token)) stack.push(...open(token, path, found));
  }
}

/** Behind the value, or behind the sign that begins a text of several lines. */
function commentsBeside(token: CST.Token): readonly CST.SourceToken[] {
  const behind = 'end' in token ? (token.end as CST.SourceToken[] | undefined) : undefined;
  return commentsOf(behind, token.type === 'block-scalar' ? (token.props as CST.SourceToken[]) : undefined);
}

type Collection = CST.BlockMap | CST.BlockSequence | CST.FlowCollection;

/** Notes where the items of a collection begin, and tells what is in them. */
function open(token: Collection, path: Path, found: Found): readonly Visit[] {
  const isList = token.type === 'block-seq' || (token.type === 'flow-collection' && token.start.source === '[');
  return token.items.flatMap((item, index) => {
    const inner = [...path, ...stepsOf(item, isList ? index : undefined)];
    const offset = startOf(item);
    found.comments.push(...commentsOf(item.start, item.sep));
    if (offset !== undefined) found.starts.push({ offset, path: isList ? [...path, index] : inner });
    if (item.value && !isBlock(item.value)) found.starts.push({ offset: item.value.offset, path: inner });
    return [
      { token: item.key, path: inner },
      { token: item.value, path: inner },
    ];
  });
}

const isBlock = ({ type }: CST.Token): boolean => type === 'block-map' || type === 'block-seq';

/** The key of a pair; in a list the index, and the key of a pair without braces. */
function stepsOf({ key, sep }: CST.CollectionItem, index: number | undefined): Path {
  const own = key || sep ? [keyOf(key)] : [];
  return index === undefined ? own : [index, ...own];
}

function keyOf(key: CST.Token | null | undefined): string {
  return (key && CST.resolveAsScalar(key as CST.FlowScalar)?.value) ?? '';
}

function startOf({ start, key, sep, value }: CST.CollectionItem): number | undefined {
  const mark = start.find(({ type }) => !passed.has(type));
  return mark?.offset ?? key?.offset ?? (sep?.find(({ type }) => !passed.has(type)) ?? value)?.offset;
}

const passed: ReadonlySet<string> = new Set(['space', 'newline', 'comment', 'comma']);

function commentsOf(...lists: readonly (readonly CST.SourceToken[] | undefined)[]): readonly CST.SourceToken[] {
  return lists.flatMap((list) => (list ?? []).filter(({ type }) => type === 'comment'));
}

function firstOnLine(starts: readonly Start[], lines: Lines): ReadonlyMap<number, Start> {
  const first = new Map<number, Start>();
  for (const start of starts) {
    const { line } = lines.range(start.offset, start.offset);
    if (!first.has(line)) first.set(line, start);
  }
  return first;
}

function nextAfter(starts: readonly Start[], offset: number): Start | undefined {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle]?.offset ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return starts[low];
}
