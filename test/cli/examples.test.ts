import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
// @ts-expect-error: a plain script, run by `npm run docs`.
import { refreshed } from '../../.config/docs.js';
import type { Item } from '../../src/document/document.ts';
import { leavesOf } from '../../src/evidence/leaves.ts';
import { examples, exampleText, loaded } from '../support.ts';
import { dbd } from './run.ts';

const root = resolve(import.meta.dirname, '../..');
const golden = (file: string): string => resolve(root, 'test/golden', file);

describe.each(examples)('examples/%s', (example) => {
  // A report that moved: look at the difference, and if it is meant, `npm run docs` rewrites the golden file.
  test.each([
    ['text', 'txt'],
    ['json', 'json'],
  ])('the %s report is the golden one', async (format, ending) => {
    const { code, out, err } = dbd(['assess', `examples/${example}`, '--format', format], { cwd: root });
    expect([code, err]).toEqual([0, '']);
    await expect(out).toMatchFileSnapshot(golden(example.replace('yaml', ending)));
  });

  test('no words of the plan are in the JSON report, nor anywhere without excerpts', () => {
    const { document } = loaded(example, exampleText(example));
    const words = leavesOf(document)
      .filter(
        ({ value, field }) => (field.type === 'text' || field.type === 'texts') && String(value).split(' ').length > 3,
      )
      .map(({ value }) => String(value).replaceAll(/\s+/g, ' '));
    const said = (argv: readonly string[]): string =>
      dbd(['assess', `examples/${example}`, ...argv], { cwd: root }).out.replaceAll(/\s+/g, ' ');
    const title = String((document.value['programme'] as Item)['title']);
    const json = said(['--format', 'json']).replace(JSON.stringify(title).slice(1, -1), '');
    const text = said(['--all', '--no-excerpts']);
    expect(words.length).toBeGreaterThan(50);
    expect(words.filter((one) => json.includes(one) || text.includes(one))).toEqual([]);
  });

  test('every place in the report is a place of the file', () => {
    const lines = readFileSync(resolve(root, 'examples', example), 'utf8').split('\n');
    const { out } = dbd(['assess', `examples/${example}`, '--all'], { cwd: root });
    const places = [...out.matchAll(/^\S+\.yaml:(\d+):(\d+)/gm)];
    expect(places.length).toBeGreaterThan(0);
    for (const [, line, column] of places)
      expect(Number(column)).toBeLessThanOrEqual((lines[Number(line) - 1]?.length ?? -1) + 1);
  });
});

test('README.md shows what the commands print today: `npm run docs` mends it', () => {
  const readme = readFileSync(resolve(root, 'README.md'), 'utf8');
  expect(readme).toBe(refreshed(readme));
});

test('a small grant is asked for at most 40 % of what a large programme is asked', () => {
  const asked = (example: string): number => {
    const { out } = dbd(['assess', `examples/${example}`, '--format', 'json'], { cwd: root });
    const { criteria } = JSON.parse(out).documents[0];
    return criteria.filter(({ applies }: { applies: string }) => applies !== 'no').length;
  };
  expect(asked('small-grant-8-months.yaml')).toBeLessThanOrEqual(0.4 * asked('humanitarian-cash-registry.yaml'));
});
