import { Ajv } from 'ajv';
import fc, { type Arbitrary } from 'fast-check';
import { expect, test } from 'vitest';
import { type Loading, loadDocument } from '../../src/document/load.ts';
import { showPath, valueAt } from '../../src/document/path.ts';
import { documentSchema } from '../../src/document/schema.ts';
import { vocabulary } from '../../src/document/vocabulary.ts';
import { plan } from './plan.ts';
import { sourceOfValue } from './source.ts';

const isValid = new Ajv({ strict: true }).compile(documentSchema());

/** What the schema cannot see: ids and references across the document, and days that a month lacks. */
const beyondSchema = new Set([
  'document/duplicate-id',
  'document/unresolved-reference',
  'document/wrong-kind',
  'document/unreadable-date',
]);
const errors = (loaded: Extract<Loading, { ok: true }>) =>
  loaded.diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);

const strange = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'id', 'is', 'length', 'programme'),
  fc.string({ maxLength: 8 }),
);
const words = fc.constantFrom(
  'tbd',
  'X%',
  'yes',
  'NO',
  '40%',
  '1,000',
  '2027-02-30',
  '31/05/2027',
  'Q3 2026',
  '6 hours',
  'a, b',
  '',
);
const anything: Arbitrary<unknown> = fc.oneof(
  { maxDepth: 4 },
  words,
  fc.anything({
    key: strange,
    withNullPrototype: true,
    maxDepth: 4,
    values: [fc.jsonValue({ maxDepth: 1 }), fc.double(), words],
  }),
);

/** A valid plan in which a few values, or a few more keys, are anything at all. */
const mutated = fc
  .tuple(plan, fc.array(fc.tuple(fc.infiniteStream(fc.nat()), strange, anything), { minLength: 1, maxLength: 4 }))
  .map(([whole, changes]) => {
    const copy = structuredClone(whole) as Record<string, unknown>;
    for (const [choices, key, value] of changes) spoil(copy, choices, key, value);
    return copy;
  });

function spoil(whole: object, choices: Iterator<number>, key: string, value: unknown): void {
  const next = (length: number) => Number(choices.next().value) % length;
  let target = whole as Record<string, unknown>;
  let chosen = key;
  for (;;) {
    const keys = Object.keys(target);
    chosen = Array.isArray(target) ? String(target.length) : key;
    if (keys.length === 0 || next(6) === 0) break;
    chosen = keys[next(keys.length)] ?? key;
    const below = target[chosen];
    if (typeof below !== 'object' || below === null || next(5) === 0) break;
    target = below as Record<string, unknown>;
  }
  define(target, chosen, value);
}

function define(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, writable: true, configurable: true });
}

test('whatever the value, loading answers', () => {
  fc.assert(
    fc.property(fc.oneof(anything, mutated), (value) => {
      const loaded = loadDocument(sourceOfValue(value));
      if (loaded.ok) for (const { path } of loaded.diagnostics) expect(showPath(loaded.document, path)).not.toBe('');
      else expect(loaded.problems.length).toBeGreaterThan(0);
    }),
    { numRuns: 1500 },
  );
  expect(Object.prototype).not.toHaveProperty('polluted');
});

test('depth does not matter', () => {
  const deep = (wrap: (inner: unknown) => unknown) => {
    let value: unknown = 'x';
    for (let level = 0; level < 200_000; level++) value = wrap(value);
    return value;
  };
  for (const value of [deep((inner) => [inner]), deep((inner) => ({ id: inner }))]) {
    for (const { path } of vocabulary.slice(0, 60)) {
      const [section = '', ...rest] = path.split('.');
      const below = rest.reduceRight<unknown>(
        (inner, step) => (step.endsWith('[]') ? { [step.slice(0, -2)]: [inner] } : { [step]: inner }),
        value,
      );
      const loaded = loadDocument(sourceOfValue({ dbd: 1, programme: { title: 'T' }, [section]: below }));
      expect(loaded.ok).toBe(false);
    }
  }
});

test('a plan that follows the vocabulary is valid, and loads without a word on its values', () => {
  fc.assert(
    fc.property(plan, (value) => {
      expect(isValid(value), JSON.stringify(isValid.errors)).toBe(true);
      const loaded = loadDocument(sourceOfValue(value));
      if (!loaded.ok) throw new Error(loaded.problems[0]?.message);
      expect(loaded.diagnostics.filter(({ code }) => !beyondSchema.has(code))).toEqual([]);
    }),
  );
});

test('what the schema accepts is loaded without an error in any value', () => {
  fc.assert(
    fc.property(mutated, (value) => {
      fc.pre(isValid(value) as boolean);
      const loaded = loadDocument(sourceOfValue(value));
      if (!loaded.ok) throw new Error(loaded.problems[0]?.message);
      expect(errors(loaded).filter((code) => !beyondSchema.has(code))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('what comes out of loading is valid, and loading it again changes nothing', () => {
  fc.assert(
    fc.property(mutated, (value) => {
      const loaded = loadDocument(sourceOfValue(value));
      fc.pre(loaded.ok);
      const again = loadDocument(sourceOfValue(loaded.document.value));
      if (!again.ok) throw new Error(again.problems[0]?.message);
      expect(again.document.value).toEqual(loaded.document.value);
      // A reference may be any text until it leads somewhere.
      if (errors(loaded).includes('document/unresolved-reference')) return;
      expect(isValid(loaded.document.value), JSON.stringify(isValid.errors)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('everything with an id is found at its path, in the file as in the document', () => {
  fc.assert(
    fc.property(mutated, (value) => {
      const loaded = loadDocument(sourceOfValue(value));
      fc.pre(loaded.ok);
      for (const { id, path, value: item } of loaded.document.entities.values()) {
        expect(valueAt(loaded.document.value, path)).toBe(item);
        expect([valueAt(value, [...path, 'id'])].flat()).toEqual([id]);
      }
    }),
    { numRuns: 500 },
  );
});
