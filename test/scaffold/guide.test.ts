import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type SystemName, scaffold, systems } from '../../src/scaffold/scaffold.ts';
import { faultsOfWorkflow } from './workflow-checks.ts';

const read = (file: string): string => readFileSync(resolve(import.meta.dirname, '../..', file), 'utf8');
const guide = read('docs/ci.md');
const examples = [...guide.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');

/** The words in code in the first column of the table whose heading begins so. */
function column(heading: string): readonly string[] {
  const table = guide.slice(guide.indexOf(`| ${heading} |`)).split('\n\n')[0] ?? '';
  return table
    .split('\n')
    .slice(2)
    .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''));
}

describe('the guide to pipelines', () => {
  test('its table of files is what dbd init writes', () => {
    const written = (Object.keys(systems) as SystemName[]).flatMap((name) =>
      scaffold(name, 'x').map(({ path }) => path),
    );
    expect(column('file').toSorted()).toEqual([...new Set(written)].sort());
  });

  test('its tables of inputs and outputs are those of the action', () => {
    const { inputs, outputs } = parse(read('action.yml'));
    expect(column('input').toSorted()).toEqual(Object.keys(inputs).sort());
    expect(column('output').toSorted()).toEqual(Object.keys(outputs).sort());
  });

  test('its examples of workflows are right', async () => {
    const [action = '', comparison = ''] = examples;
    expect(examples).toHaveLength(3);
    expect(await faultsOfWorkflow('action.yml', `on: pull_request\n${action}`)).toEqual([]);
    const job = `on: pull_request\njobs:\n  dbd:\n    runs-on: ubuntu-latest\n    steps:\n${comparison}`;
    expect(await faultsOfWorkflow('against.yml', job)).toEqual([]);
  });

  test('its example for pre-commit names the hook of this repository', () => {
    const [{ hooks }] = parse(examples[2] ?? '').repos;
    expect(parse(read('.pre-commit-hooks.yaml')).map(({ id }: { id: string }) => id)).toEqual([hooks[0].id]);
  });

  test('the inputs of its example are inputs of the action', () => {
    const { steps } = parse(examples[0] ?? '').jobs.dbd;
    const { with: given } = steps.find(({ id }: { id?: string }) => id === 'dbd');
    expect(Object.keys(parse(read('action.yml')).inputs)).toEqual(expect.arrayContaining(Object.keys(given)));
  });
});
