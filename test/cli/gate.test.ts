import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reporters } from '../../src/report/reporters.ts';
import { dbd, temporaryFolder } from './run.ts';

const cwd = temporaryFolder();
const example = (name: string, as: string): void =>
  copyFileSync(resolve(import.meta.dirname, `../../examples/${name}.yaml`), join(cwd, as));
example('first-draft-cash', 'weak.yaml');
example('exemplary-registration', 'sound.yaml');
writeFileSync(join(cwd, 'broken.yaml'), 'dbd: 1\nprogramme: {title: [}\n');
mkdirSync(join(cwd, 'empty'));

const formats = Object.keys(reporters);

/** What is run, and what the process has to end with, whatever is written. */
const rows: readonly (readonly [string, readonly string[], 0 | 1 | 2 | 3])[] = [
  ['advisory never fails', ['weak.yaml'], 0],
  ['a sound plan passes the review', ['sound.yaml', '--gate', 'review'], 0],
  ['a weak plan does not', ['weak.yaml', '--gate', 'review'], 1],
  ['one of two is enough', ['sound.yaml', 'weak.yaml', '--gate', 'review'], 1],
  ['a gate that failed and is forgiven', ['weak.yaml', '--gate', 'review', '--exit-zero'], 0],
  ['a score that is not reached', ['sound.yaml', '--min-score', '99'], 1],
  ['a score of nothing', ['weak.yaml', '--min-score', '0'], 0],
  ['a principle that is too low', ['sound.yaml', '--min-score', 'human-rights=100'], 1],
  ['open gaps', ['sound.yaml', '--fail-on', 'note'], 1],
  ['a plan that cannot be read', ['broken.yaml'], 2],
  ['a plan that cannot be read wins over a gate that failed', ['weak.yaml', 'broken.yaml', '--gate', 'review'], 2],
  ['and is not forgiven', ['broken.yaml', '--exit-zero'], 2],
  ['nothing there', ['empty'], 3],
];

describe('no format changes the exit code', () => {
  test.each(rows)('%s', (_name, argv, expected) => {
    const files = formats.map((format) => `${format}=out.${format}`);
    const all = dbd(['assess', ...argv, ...files.flatMap((file) => ['-f', file])], { cwd });
    expect(all.code, all.err).toBe(expected);
    const json = dbd(['assess', ...argv, '-f', 'json'], { cwd });
    expect(json.code).toBe(expected);
    if (expected === 3) return;
    const result = JSON.parse(json.out);
    expect(result.gate.verdict === 'failed', 'json and the process agree').toBe(
      expected === 1 || (argv.includes('--gate') && argv.includes('weak.yaml')),
    );
    const sarif = JSON.parse(readFileSync(join(cwd, 'out.sarif'), 'utf8'));
    expect(sarif.runs[0].invocations[0].exitCode, 'sarif and the process agree').toBe(expected);
    const text = dbd(['assess', ...argv, '-f', 'text'], { cwd });
    expect(text.code).toBe(expected);
    if (result.gate.verdict === 'failed')
      for (const { message } of result.gate.reasons.slice(0, 1))
        expect(text.out.replace(/\s+/g, ' '), 'text says why').toContain(String(message).split(':')[0]);
  });

  test.each(formats)('%s alone', (format) => {
    const { code, err } = dbd(['assess', 'weak.yaml', '--gate', 'review', '-f', format], { cwd });
    expect([code, err]).toEqual([1, '']);
  });
});

test('the help names every format', () => {
  const help = dbd(['assess', '--help'], { cwd }).out.replace(/\s+/g, ' ');
  expect(formats.filter((format) => !help.includes(format))).toEqual([]);
});

test('GitHub is told in its own files, and only when it is asked for', () => {
  const env = { GITHUB_STEP_SUMMARY: join(cwd, 'summary.md'), GITHUB_OUTPUT: join(cwd, 'outputs') };
  for (const file of Object.values(env)) writeFileSync(file, 'before\n');
  dbd(['assess', 'weak.yaml', '-f', 'json'], { cwd, env });
  expect(readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8')).toBe('before\n');
  const { out } = dbd(['assess', 'weak.yaml', '-f', 'github', '-f', 'sarif=r.sarif', '--gate', 'review'], { cwd, env });
  expect(out).toMatch(/^::error file=weak\.yaml,line=\d+/m);
  expect(readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8')).toMatch(/^before\n.*8 of 100/s);
  expect(readFileSync(env.GITHUB_OUTPUT, 'utf8')).toMatch(
    /^before\nscore=8\.\d\d\nverdict=failed\ngaps=\d+\nsarif-file=r\.sarif\n$/,
  );
});
