import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, parseDocument } from 'yaml';
import type { Piece } from '../../src/scaffold/piece.ts';
import { type SystemName, scaffold, systems } from '../../src/scaffold/scaffold.ts';

const names = Object.keys(systems) as SystemName[];
const pieces = names.flatMap((name) =>
  scaffold(name, 'dbd@1.2.3').map((piece): [string, Piece] => [piece.path, piece]),
);

describe.each(pieces)('%s', (path, { text }) => {
  test('is YAML without a warning, and ends with a line end', () => {
    const { errors, warnings } = parseDocument(text);
    expect([errors, warnings]).toEqual([[], []]);
    expect(text.endsWith('\n') && !text.endsWith('\n\n')).toBe(true);
  });

  test('is in the repository, and has no word that hides a failure outside its comments', () => {
    expect(path).toMatch(/^[.\w/-]+\.ya?ml$/);
    const commands = text.replaceAll(/^\s*#.*$/gm, '');
    expect(commands).not.toMatch(
      /continue-?on-?error|allow_failure|\|\| *(true|exit 0|:)|set \+e|exit-zero|--fail-on none/i,
    );
  });
});

test('a file that is shared holds its entry and its mark, so that one with both needs nothing more', () => {
  const shared = pieces.flatMap(([, { text, owner }]) => (owner.kind === 'shared' ? [{ text, ...owner }] : []));
  expect(shared).toHaveLength(5);
  for (const { text, entry, mark } of shared) {
    expect(entry).toContain(mark);
    expect(text).toContain(entry);
  }
});

test('the settings say nothing until somebody chooses, and what they offer is YAML too', () => {
  const [settings] = scaffold('none', 'dbd@1.2.3');
  expect(parse(settings?.text ?? '')).toBeNull();
  const chosen = (settings?.text ?? '').replaceAll(/^# ([a-z]+:)/gm, '$1');
  expect(parse(chosen)).toEqual({
    gate: 'review',
    framework: 'all',
    waivers: '.dbd-waivers.yaml',
    baseline: '.dbd-baseline.yaml',
  });
});

describe('pre-commit', () => {
  const [hook] = parse(scaffold('none', 'dbd@1.2.3').at(-1)?.text ?? '').repos[0].hooks;
  const [shared] = parse(readFileSync(resolve(import.meta.dirname, '../../.pre-commit-hooks.yaml'), 'utf8'));
  const { bin } = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8'));

  test('the entry has all that pre-commit asks of a local hook', () => {
    expect(hook).toMatchObject({ id: 'dbd', language: 'node', additional_dependencies: ['dbd@1.2.3'] });
    expect(Object.keys(hook)).toEqual(expect.arrayContaining(['id', 'name', 'language', 'entry']));
  });

  test('both ways run the same command on the same files', () => {
    expect([shared.entry, ...shared.args].join(' ').replace('action/pre-commit.sh', 'dbd')).toBe(hook.entry);
    expect([shared.files, shared.exclude, shared.pass_filenames]).toEqual([hook.files, hook.exclude, false]);
    expect(hook.pass_filenames).toBe(false);
    expect(Object.keys(bin)).toContain(hook.entry.split(' ')[0]);
  });

  test.each([
    ['plan.yaml', true],
    ['programmes/water/plan.yml', true],
    ['.dbd.yaml', false],
    ['.github/workflows/dbd.yml', false],
    ['programmes/.plan.yaml.later.json', false],
    ['readme.md', false],
  ])('a change of %s runs it: %s', (file, runs) => {
    expect(new RegExp(hook.files).test(file) && !new RegExp(hook.exclude).test(file)).toBe(runs);
  });
});
