import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPlain } from '../../src/source/edit/scalar.ts';
import { same, withValue } from '../../src/source/edit/values.ts';
import { edit } from '../../src/source/edit.ts';
import type { Path } from '../../src/source/position.ts';
import type { Source } from '../../src/source/source.ts';
import { at, difference, edited, losses, oddEdit, order, pathsOf, sourceOf } from './edits.ts';
import { diceOf, oddDocument } from './odd-yaml.ts';

/** A random document and a random change to it. */
const odd = fc.record({ seed: fc.integer({ min: 0, max: 2 ** 31 }), change: fc.integer({ min: 0, max: 2 ** 31 }) });

describe('any document, any answer', () => {
  let refused = 0;
  let written = 0;

  test('the answer is there, and nothing else has moved', () => {
    fc.assert(
      fc.property(odd, ({ seed, change }) => {
        const { text, shares } = oddDocument(seed);
        const { value } = sourceOf(text);
        const each = oddEdit(diceOf(change), value ?? null);
        const editing = edit(text, [each], order);
        if (!editing.ok) {
          expect(shares, `${editing.message}\n${JSON.stringify(each)}\n${text}`).toBe(true);
          expect(editing.message).toMatch(/ line \d+/i);
          refused += 1;
          return;
        }
        written += 1;
        const after = sourceOf(editing.text).value;
        expect(same(at(after ?? null, each.path), each.value), editing.text).toBe(true);
        expect(same(after ?? null, withValue(value ?? null, each.path, each.value)), editing.text).toBe(true);
        expect(losses(text, editing.text, each.path), `${JSON.stringify(each)}\n${text}\n=>\n${editing.text}`).toEqual(
          [],
        );
      }),
      { numRuns: 3000 },
    );
  });

  test('a refusal is rare', () => {
    expect(written).toBeGreaterThan(2500);
    expect(refused / (refused + written)).toBeLessThan(0.05);
  });

  test('a key that is added only adds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
        const { text, shares } = oddDocument(seed);
        const path = Array.isArray(sourceOf(text).value) ? [(sourceOf(text).value as unknown[]).length] : ['new'];
        const editing = edit(text, [{ path, value: 'x\ny' }], order);
        if (!editing.ok) return expect(shares).toBe(true);
        const { start, end } = difference(text, editing.text);
        expect(text.slice(start, end)).toBe('');
      }),
      { numRuns: 1000 },
    );
  });

  test('nothing that is typed into a file makes it throw', () => {
    const unit = fc.constantFrom(
      ...'ab:- \n\n{}[],#&*|>\'"!?%~<.\r\t',
      'a: ',
      '\n  ',
      '- ',
      '<<: *',
      '&x ',
      '*x',
      '---\n',
      '!!str ',
    );
    const path = fc.array(fc.constantFrom<string | number>('a', 'b', '<<', '', 0, 1, -1, 0.5), { maxLength: 4 });
    fc.assert(
      fc.property(
        fc.string({ unit, maxLength: 25 }),
        path,
        fc.constantFrom<unknown>('x', 5, [], {}, [{ a: ['x\ny'] }]),
        (text, place, value) => {
          const editing = edit(text, [{ path: place, value }], order);
          if (editing.ok) expect(same(at(sourceOf(editing.text).value ?? null, place), value)).toBe(true);
          else expect(editing.message).toMatch(/^[A-Z].*[.?)]$/s);
        },
      ),
      { numRuns: 5000 },
    );
  });

  test('any text is read back', () => {
    const unit = fc.constantFrom(
      ...' \n\t:#-,[]{}\'"\\|>&*!%@`~?=.0159abéنn🌍',
      '\r',
      '\u2028',
      '\ud800',
      '\uFEFF',
      '\0',
      'word ',
      'yes',
    );
    const parents = ['a: x # c\n\nb: 1\n', 'a:\n- x\n# c\n', 'a: {b: x} # c\n', 'a: [\n  x # c\n]\n', 'a: |+\n  x\n\n'];
    const places: readonly Path[] = [['a'], ['a', 0], ['a', 'b'], ['a', 0], ['a']];
    const texts = fc.oneof(fc.string({ unit, maxLength: 30 }), fc.string({ unit, minLength: 100, maxLength: 300 }));
    fc.assert(
      fc.property(texts, fc.nat(4), (value, kind) => {
        const before = parents[kind] as string;
        const path = places[kind] as Path;
        const after = edited(before, { path, value });
        expect(at(sourceOf(after).value, path)).toBe(value);
        expect(losses(before, after, path)).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('the examples', () => {
  const folder = resolve(import.meta.dirname, '../../examples');
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  /** Every leaf with `DBD_EVERY_LEAF=1`, which takes half an hour; else a few of each example. */
  const most = process.env['DBD_EVERY_LEAF'] ? Number.POSITIVE_INFINITY : 12;

  test.each(files)('%s: a value is changed and put back, and every byte is as it was', { timeout: 600_000 }, (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const source = sourceOf(text);
    const leaves = pathsOf(source.value).filter((path) => usual(source, path));
    const stride = Math.max(1, Math.floor(leaves.length / most));
    const some = leaves.filter((_path, index) => index % stride === 0);
    const there = some.map((path) => ({ path, value: 'changed: for a moment' }));
    const back = some.map((path) => ({ path, value: at(source.value, path) }));
    const changed = edited(text, ...there);
    const between = sourceOf(changed).value;
    expect(some.every((path) => at(between, path) === 'changed: for a moment')).toBe(true);
    expect(edited(changed, ...back)).toBe(text);
    expect(leaves.length).toBeGreaterThan(200);
  });

  /** Whether a value is spelled as it would be written: other quotes, or another place to break a long text, are the author's own. */
  function usual({ text, value, locate }: Source, path: Path): boolean {
    const leaf = at(value, path);
    if (typeof leaf === 'object') return false;
    const { line, column, endLine, endColumn } = locate(path);
    const row = text.split('\n')[line - 1] ?? '';
    const folds = row.length > 100 && /^ *(?:- +)*(?:[^\s{[]+: +)?$/.test(row.slice(0, column - 1));
    const alike = line === endLine && row.slice(column - 1, endColumn - 1) === String(leaf);
    return alike && !folds && isPlain(`${leaf}`, true) === (typeof leaf === 'string');
  }
});

test('the time for one edit grows with the file, and not faster', () => {
  const items = (count: number): string =>
    `l:\n${Array.from({ length: count }, (_, index) => `  - id: item-${index}\n    name: A name # ${index}\n`).join('')}`;
  const took = (text: string): number => {
    const start = performance.now();
    expect(
      edit(
        text,
        [
          { path: ['l', 3, 'name'], value: 'x' },
          { path: ['new'], value: 'y' },
        ],
        order,
      ).ok,
    ).toBe(true);
    return performance.now() - start;
  };
  took(items(200));
  const small = Math.min(took(items(500)), took(items(500)), took(items(500)));
  expect(took(items(5000)) / small).toBeLessThan(40);
});
