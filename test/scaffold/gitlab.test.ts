import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { gitlab } from '../../src/scaffold/gitlab.ts';
import { bash, inFront, missing, programs, repository } from './repository.ts';

const [job, pipeline] = gitlab.pieces('dbd@1.2.3');
const { dbd, ...others } = parse(job?.text ?? '');
const files: readonly string[] = dbd.artifacts.paths;

/** GitLab joins the lines of a script to one that stops at the first failure. */
function run(cwd: string) {
  const folder = programs();
  const env = { ...dbd.variables, PATH: inFront(folder), GITLAB_CI: 'true' };
  return { folder, ...bash(dbd.script.join('\n'), cwd, env) };
}

describe('the job for GitLab', () => {
  test('is one job of known keywords, each of the kind that GitLab reads', () => {
    expect(others).toEqual({});
    expect(dbd).toEqual({
      image: expect.any(String),
      timeout: expect.stringMatching(/^\d+ minutes$/),
      rules: [{ if: expect.any(String) }, { if: expect.any(String) }],
      variables: { DBD_PACKAGE: 'dbd@1.2.3', GIT_DEPTH: '0' },
      script: [expect.any(String), expect.any(String)],
      artifacts: {
        when: 'always',
        paths: files,
        reports: { codequality: expect.any(String), junit: expect.any(String) },
      },
    });
  });

  test('each report that GitLab reads is kept, and is one that the command writes', () => {
    const reports: readonly string[] = Object.values(dbd.artifacts.reports);
    expect(files.toSorted()).toEqual(reports.toSorted());
    for (const report of reports) expect(dbd.script.at(-1)).toContain(`=${report}`);
  });

  test('the pipeline includes it, from where it is', () => {
    expect(parse(pipeline?.text ?? '')).toEqual({ include: [{ local: job?.path }] });
  });

  test('it installs one exact version, without install scripts and without the settings of the branch', () => {
    const { folder } = run(repository());
    expect(readFileSync(join(folder, 'asked'), 'utf8')).toMatch(
      /: npm install --global --ignore-scripts dbd@1\.2\.3\n$/,
    );
  });

  test('a plan that cannot be read fails it', () => {
    const cwd = repository();
    writeFileSync(join(cwd, 'programmes/broken.yaml'), 'dbd: [1\n');
    expect(run(cwd).code).toBe(2);
  });
});

describe.skipIf(missing('the job for GitLab, run for real', ['gitlab', 'junit']))('run for real', () => {
  test('it passes with a plan, prints the report and writes the files', () => {
    const cwd = repository();
    const { code, out } = run(cwd);
    expect(code).toBe(0);
    expect(out).toContain('Heard in Time');
    for (const file of files) expect(existsSync(join(cwd, file)), file).toBe(true);
    const gaps = JSON.parse(readFileSync(join(cwd, 'gl-code-quality-report.json'), 'utf8'));
    expect(gaps[0].location.path).toBe('programmes/mission.yaml');
  });
});
