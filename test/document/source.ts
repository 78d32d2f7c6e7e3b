import { LineCounter, parseDocument } from 'yaml';
import { type Loading, loadDocument } from '../../src/document/load.ts';
import type { Path, Position } from '../../src/source/position.ts';
import type { Source } from '../../src/source/source.ts';

/** Just enough of a source for these tests: where a value stands, or the nearest thing above it that exists. */
export function sourceOf(text: string): Source {
  const lines = new LineCounter();
  const parsed = parseDocument(text, { lineCounter: lines });
  const locate = (path: Path): Position => {
    const node = path.length === 0 ? parsed.contents : parsed.getIn(path, true);
    const range = (node as { range?: [number, number, number] } | undefined)?.range;
    if (!range) return path.length === 0 ? { line: 1, column: 1, endLine: 1, endColumn: 1 } : locate(path.slice(0, -1));
    const [start, end] = [lines.linePos(range[0]), lines.linePos(range[1])];
    return { line: start.line, column: start.col, endLine: end.line, endColumn: end.col };
  };
  return { file: 'plan.yaml', text, value: parsed.toJS(), locate, locateKey: locate, definedAt: () => undefined };
}

/** A source for a value that no file needs to hold. */
export function sourceOfValue(value: unknown): Source {
  const start: Position = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  return {
    file: 'plan.yaml',
    text: '',
    value,
    locate: () => start,
    locateKey: () => start,
    definedAt: () => undefined,
  };
}

/** Loads a plan that has a cover, with `rest` below it from line 3 on. */
export function load(rest: string): Extract<Loading, { ok: true }> {
  const loaded = loadDocument(sourceOf(`dbd: 1\nprogramme: {title: T}\n${rest}`));
  if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join('\n'));
  return loaded;
}
