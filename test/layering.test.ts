import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const src = resolve(import.meta.dirname, '../src');

/** The flow, first to last: a folder may import from itself and from those before it, never from those after it. */
const flow = ['source', 'document', 'evidence', 'facts', 'checks', 'score', 'rubric', 'assess', 'report', 'commands'];

/** Packages, and the only folder that may know them. */
const homes: Readonly<Record<string, string>> = {
  yaml: 'source',
  ajv: 'rubric',
  chalk: 'report',
  'cli-table3': 'report',
  tinyglobby: 'commands',
  commander: '.',
};

/** Folders that may touch files: the commands, and the one module that the build replaces. */
const doors = ['commands/', 'rubric/builtin.ts'];

const modules = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const folderOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] ?? '') : '.');

function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(src, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
}

describe('one-way flow', () => {
  test.each(modules)('%s', (file) => {
    const folder = folderOf(file);
    const rank = folder === '.' ? flow.length : flow.indexOf(folder);
    expect(rank, `src/${folder} is not in the flow: add it to this test where it belongs`).toBeGreaterThanOrEqual(0);
    for (const target of importsOf(file)) {
      if (target.startsWith('.')) {
        const other = folderOf(relative(src, resolve(src, dirname(file), target)));
        expect(
          other === '.' ? flow.length : flow.indexOf(other),
          `${file} imports ${target}: src/${other} comes later in the flow`,
        ).toBeLessThanOrEqual(rank);
      } else if (target.startsWith('node:')) {
        const mayTouchFiles = target === 'node:crypto' || folder === '.' || doors.some((door) => file.startsWith(door));
        expect(mayTouchFiles, `${file} imports ${target}: only commands touch the world outside`).toBe(true);
      } else {
        expect(homes[target], `${file} imports ${target}: say in this test which folder may know it`).toBe(folder);
      }
    }
  });

  test('the flow names every folder', () => {
    expect([...new Set(modules.map(folderOf))].filter((folder) => folder !== '.').sort()).toEqual([...flow].sort());
  });
});
