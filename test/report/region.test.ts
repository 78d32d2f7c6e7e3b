import { describe, expect, test } from 'vitest';
import { regionsIn } from '../../src/report/region.ts';
import { read } from '../../src/source/read.ts';
import { examples, exampleText, loaded } from '../support.ts';

const plan = `\ufeffprogramme:
  title: "Ünïted 🧭" # é
  summary: >
    Two
    lines
data:
  assets:
    - id: شخص
      purpose: {basis: law, "for": 🧭🧭}
  empty:
tags: [a, b]
`;

/** What is underlined for a path: the characters, and where they stand. */
function underlined(path: readonly (string | number)[], text = plan) {
  const reading = read('plan.yaml', text);
  if (!reading.ok) throw new Error('the plan of this test is no YAML');
  const region = regionsIn(text)(reading.source.locate(path));
  const line = text.replace(/^\ufeff/, '').split('\n')[region.line - 1] ?? '';
  return { ...region, shown: line.slice(region.column - 1, region.endColumn - 1), text: line };
}

describe('a region', () => {
  test.each([
    [['programme', 'title'], 2, 'title'],
    [['programme', 'summary'], 3, 'summary'],
    [['programme', 'missing'], 1, 'programme'],
    [['missing'], 1, 'programme'],
    [['data'], 7, 'assets'],
    [['data', 'assets'], 8, '- id: شخص'],
    [['data', 'assets', 0], 8, 'id'],
    [['data', 'assets', 0, 'purpose', 'basis'], 9, 'basis'],
    [['data', 'assets', 0, 'purpose', 'for'], 9, 'for'],
    [['data', 'empty'], 10, 'empty'],
    [['tags', 1], 11, 'b'],
  ] as const)('for %j is on line %i: %s', (path, line, shown) =>
    expect(underlined(path)).toMatchObject({ line, shown }),
  );

  test('counts bytes of UTF-8 beside UTF-16 units', () => {
    const { text, column, endColumn, bytes } = underlined(['data', 'assets', 0, 'purpose', 'for']);
    const encoded = new TextEncoder().encode(text);
    const slice = encoded.slice((bytes?.column ?? 0) - 1, (bytes?.endColumn ?? 0) - 1);
    expect(new TextDecoder().decode(slice)).toBe(text.slice(column - 1, endColumn - 1));
    const wide = regionsIn('- ["🧭é", شخص]')({ line: 1, column: 11, endLine: 1, endColumn: 14 });
    expect(wide).toMatchObject({ column: 11, endColumn: 14, bytes: { column: 14, endColumn: 20 } });
  });

  test('is one line and at least one column wide without the text too, with no bytes', () => {
    const at = regionsIn(undefined);
    expect(at({ line: 3, column: 4, endLine: 9, endColumn: 2 })).toEqual({
      line: 3,
      column: 4,
      endColumn: 5,
      bytes: undefined,
    });
    expect(at({ line: 3, column: 4, endLine: 3, endColumn: 4 })).toMatchObject({ column: 4, endColumn: 5 });
    expect(at({ line: 3, column: 4, endLine: 3, endColumn: 9 })).toMatchObject({ column: 4, endColumn: 9 });
    expect(regionsIn('one line')({ line: 7, column: 1, endLine: 7, endColumn: 1 })).toMatchObject({ line: 7 });
  });

  test('has no bytes on a line that is a book, and is found there in no time', () => {
    const text = `summary: ${'word '.repeat(400_000)}`;
    const at = regionsIn(text);
    const before = performance.now();
    for (let count = 0; count < 25_000; count += 1)
      at({ line: 1, column: 1_900_000, endLine: 1, endColumn: 1_900_004 });
    expect(performance.now() - before).toBeLessThan(1000);
    expect(at({ line: 1, column: 10, endLine: 1, endColumn: text.length + 1 })).toEqual({
      line: 1,
      column: 1,
      endColumn: 8,
      bytes: undefined,
    });
  });

  test.each(examples)('lies inside its line, on the line that other reports name: %s', (name) => {
    const text = exampleText(name);
    const { source } = loaded(name, text);
    const at = regionsIn(text);
    const lines = text.split('\n');
    const visit = (value: unknown, path: readonly (string | number)[]): void => {
      const position = source.locate(path);
      const { line, column, endColumn, bytes } = at(position);
      expect(line).toBe(position.line);
      expect(endColumn).toBeGreaterThan(column);
      expect(endColumn - 1).toBeLessThanOrEqual(lines[line - 1]?.length ?? 0);
      expect(bytes?.endColumn).toBeGreaterThan(bytes?.column ?? Number.POSITIVE_INFINITY);
      if (typeof value !== 'object' || value === null) return;
      for (const [key, inner] of Object.entries(value))
        visit(inner, [...path, Array.isArray(value) ? Number(key) : key]);
    };
    visit(source.value, []);
  });
});
