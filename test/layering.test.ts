import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const src = resolve(import.meta.dirname, '../src');

/** The flow, first to last: a folder may import from itself and from those before it, never from those after it. */
const flow = [
  'source',
  'document',
  'draft',
  'scaffold',
  'evidence',
  'facts',
  'checks',
  'score',
  'rubric',
  'reference',
  'assess',
  'blanks',
  'interview',
  'gate',
  'report',
  'prompts',
  'commands',
];

/** Packages, and the only folder that may know them. */
const homes: Readonly<Record<string, string>> = {
  yaml: 'source',
  ajv: 'rubric',
  chalk: 'report',
  'cli-table3': 'report',
  tinyglobby: 'commands',
  inquirer: 'prompts',
  diff: 'commands',
  commander: '.',
};

/** What may touch the world outside: the commands, the terminal, and the one module that the build replaces. */
const doors = ['commands/', 'prompts/', 'rubric/builtin.ts'];

const modules = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const folderOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] ?? '') : '.');

function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(src, file), 'utf8');
  const statements = /^(?:import|export)\b(?:[^;']*?\bfrom)?\s*'([^']+)'|\bimport\('([^']+)'\)/gm;
  return [...text.matchAll(statements)].map((match) => match[1] ?? match[2] ?? '');
}

const rankOf = (file: string): number => (folderOf(file) === '.' ? flow.length : flow.indexOf(folderOf(file)));

/** What is wrong with one import of a module; undefined when nothing is. */
function complaint(file: string, target: string): string | undefined {
  if (target.startsWith('.')) {
    const other = relative(src, resolve(src, dirname(file), target));
    return rankOf(other) <= rankOf(file) ? undefined : `${target}: src/${folderOf(other)} comes later in the flow`;
  }
  if (target.startsWith('node:')) {
    const mayTouchFiles =
      target === 'node:crypto' || folderOf(file) === '.' || doors.some((door) => file.startsWith(door));
    return mayTouchFiles ? undefined : `${target}: only commands and prompts touch the world outside`;
  }
  return homes[target] === folderOf(file) ? undefined : `${target}: say in this test which folder may know it`;
}

describe('one-way flow', () => {
  test.each(modules)('%s', (file) => {
    expect(
      rankOf(file),
      `${file} is not in the flow: add its folder to this test where it belongs`,
    ).toBeGreaterThanOrEqual(0);
    expect(importsOf(file).flatMap((target) => complaint(file, target) ?? [])).toEqual([]);
  });

  test('the flow names every folder', () => {
    expect([...new Set(modules.map(folderOf))].filter((folder) => folder !== '.').sort()).toEqual([...flow].sort());
  });
});
