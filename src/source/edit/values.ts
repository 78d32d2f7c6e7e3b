import type { Path } from '../position.ts';

/** A scalar as it is written in the file: `16.10` and `00148213` are copied, zeros and all. */
export class Verbatim {
  readonly source: string;
  readonly value: unknown;
  constructor(source: string, value: unknown) {
    this.source = source;
    this.value = value;
  }
}

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Verbatim);
}

/** A map from its entries. `__proto__` is a key like any other. */
export function fieldsOf(entries: Iterable<readonly [string, unknown]>): Fields {
  const result = {};
  for (const [key, value] of entries)
    Object.defineProperty(result, key, { value, enumerable: true, writable: true, configurable: true });
  return result;
}

/** What a value cannot be written for; `undefined` when it can. */
export function unwritable(value: unknown, depth = 0): string | undefined {
  if (depth > 100) return 'it is nested too deeply';
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return undefined;
  if (Array.isArray(value)) return firstOf(Array.from(value), depth);
  if (typeof value !== 'object') return `it holds something that is no text, number, list or map (${typeof value})`;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return 'it holds something that is no plain map';
  return firstOf(Object.values(value), depth);
}

function firstOf(values: readonly unknown[], depth: number): string | undefined {
  for (const value of values) {
    const fault = unwritable(value, depth + 1);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** Whether two values are the same when they are read. The order of keys says nothing. */
export function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, at) => same(item, b[at]));
  if (isFields(a)) {
    const keys = Object.keys(a);
    return (
      isFields(b) &&
      keys.length === Object.keys(b).length &&
      keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]))
    );
  }
  return a === b || (Number.isNaN(a) && Number.isNaN(b));
}

/** The value one step down; `undefined` where there is none. */
export function stepInto(value: unknown, step: string | number): unknown {
  if (Array.isArray(value)) return typeof step === 'number' ? value[step] : undefined;
  return isFields(value) && Object.hasOwn(value, String(step)) ? value[String(step)] : undefined;
}

/** A copy of `value` in which `path` holds `written`. Missing parents are made: a list for a number, a map for a word. */
export function withValue(value: unknown, path: Path, written: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return written;
  const inner = withValue(stepInto(value, step), rest, written);
  if (Array.isArray(value))
    return value.length === step ? [...value, inner] : value.map((old, at) => (at === step ? inner : old));
  if (isFields(value)) return fieldsOf([...Object.entries(value), [String(step), inner]]);
  return typeof step === 'number' ? [inner] : fieldsOf([[step, inner]]);
}
