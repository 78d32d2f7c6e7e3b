import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { azure } from '../../src/scaffold/azure.ts';
import { bash, inFront, missing, programs, repository } from './repository.ts';

interface Step {
  readonly script?: string;
  readonly task?: string;
  readonly checkout?: string;
  readonly condition?: string;
  readonly inputs?: Readonly<Record<string, string>>;
}

const pipeline = parse(azure.pieces('dbd@1.2.3')[0]?.text ?? '');
const steps: readonly Step[] = pipeline.jobs[0].steps;

/** The scripts of the job; after a failure only those that ask for it still run. */
function run(cwd: string) {
  const folder = programs();
  let code: number | null = 0;
  let out = '';
  for (const { script, condition } of steps) {
    if (script === undefined || (code !== 0 && condition !== 'succeededOrFailed()')) continue;
    const ran = bash(script, cwd, { ...pipeline.variables, PATH: inFront(folder), TF_BUILD: 'True' });
    code = code === 0 ? ran.code : code;
    out += ran.out;
  }
  return { code, out, folder };
}

describe('the pipeline for Azure', () => {
  test('is made of keys that Azure Pipelines knows', () => {
    expect(pipeline).toEqual({
      trigger: { branches: { include: ['main', 'master'] } },
      pr: { branches: { include: ['*'] } },
      pool: { vmImage: 'ubuntu-latest' },
      variables: { DBD_PACKAGE: 'dbd@1.2.3' },
      jobs: [
        { job: 'dbd', displayName: 'Assess the plans', timeoutInMinutes: expect.any(Number), steps: expect.any(Array) },
      ],
    });
    const keys: Readonly<Record<string, readonly string[]>> = {
      task: ['displayName', 'condition', 'inputs'],
      script: ['displayName', 'condition'],
      checkout: ['fetchDepth', 'persistCredentials'],
    };
    for (const step of steps) {
      const [kind = '', ...rest] = Object.keys(step);
      const first = Object.keys(keys).find((key) => key in step) ?? kind;
      expect(keys[first], kind).toEqual(expect.arrayContaining([kind, ...rest].filter((key) => key !== first)));
    }
  });

  test('each script is one line: after a failure in the middle, Azure would go on', () => {
    for (const { script } of steps) expect(script ?? '').not.toContain('\n');
  });

  test('the tool is there before the branch is, from one exact version and without install scripts', () => {
    const install = steps.findIndex(({ script }) => script?.startsWith('npm install'));
    expect(install).toBeGreaterThanOrEqual(0);
    expect(install).toBeLessThan(steps.findIndex(({ checkout }) => checkout === 'self'));
    const { folder } = run(repository());
    expect(readFileSync(join(folder, 'asked'), 'utf8')).toMatch(
      /: npm install --global --ignore-scripts dbd@1\.2\.3\n$/,
    );
  });

  test('a plan that cannot be read fails it, and what shows the report does not hide that', () => {
    const cwd = repository();
    writeFileSync(join(cwd, 'programmes/broken.yaml'), 'dbd: [1\n');
    expect(run(cwd).code).toBe(2);
  });
});

describe.skipIf(missing('the pipeline for Azure, run for real', ['junit', 'markdown']))('run for real', () => {
  test('it passes with a plan, prints the report, and hands its files over', () => {
    const cwd = repository();
    const { code, out } = run(cwd);
    expect(code).toBe(0);
    expect(out).toContain('Heard in Time');
    expect(out).toMatch(/^##vso\[task\.uploadsummary\]\/.*\/dbd\.md$/m);
    const results =
      steps.find(({ task }) => task?.startsWith('PublishTestResults'))?.inputs?.['testResultsFiles'] ?? '?';
    expect(existsSync(join(cwd, results)), results).toBe(true);
  });
});
