import type { Path } from '../source/position.ts';
import type { Document } from './document.ts';

const plainKey = /^[A-Za-z_][A-Za-z0-9_-]*$/;

/** The value at `path`, own properties only; `undefined` when there is none. */
export function valueAt(value: unknown, path: Path): unknown {
  let current = value;
  for (const step of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, step)) return undefined;
    current = (current as Record<string | number, unknown>)[step];
  }
  return current;
}

/**
 * A path as people read it: `results.outputs[id=out-1].digital.reason`. A list item without an id of its own is shown
 * by its index, which counts from 0: `strategy.lessons[2].text`. `(document)` is the document as a whole.
 */
export function showPath(document: Document, path: Path): string {
  if (path.length === 0) return '(document)';
  let shown = '';
  let current: unknown = document.value;
  for (const step of path) {
    current = valueAt(current, [step]);
    shown += typeof step === 'number' ? `[${itemName(document, current) ?? step}]` : keyName(step, shown === '');
  }
  return shown;
}

function itemName(document: Document, item: unknown): string | undefined {
  const id = valueAt(item, ['id']);
  // An id used twice names its first holder only.
  return typeof id === 'string' && document.entities.get(id)?.value === item ? `id=${id}` : undefined;
}

function keyName(key: string, first: boolean): string {
  if (!plainKey.test(key)) return `[${JSON.stringify(key)}]`;
  return first ? key : `.${key}`;
}
