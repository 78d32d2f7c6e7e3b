import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { bin, dbd, type Ran, temporaryFolder } from '../cli/run.ts';

const example = resolve(import.meta.dirname, '../../examples/mission-red-line.yaml');

/** A repository with one plan, which crosses red lines. */
export function repository(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, '.git'));
  mkdirSync(join(folder, 'programmes'));
  copyFileSync(example, join(folder, 'programmes/mission.yaml'));
  return folder;
}

/** A folder for PATH, in which `dbd` is this checkout and `npm` installs nothing and writes down what it was asked for. */
export function programs(): string {
  const folder = temporaryFolder();
  const program = (name: string, text: string): void => {
    writeFileSync(join(folder, name), text);
    chmodSync(join(folder, name), 0o755);
  };
  program('dbd', `#!/bin/sh\nexec "${process.execPath}" "${bin}" "$@"\n`);
  program('npm', `#!/bin/sh\necho "$PWD: npm $*" >> "${join(folder, 'asked')}"\n`);
  return folder;
}

/** Runs a command as the pipelines do: bash, which stops at the first failure. */
export function bash(command: string, cwd: string, env: Readonly<Record<string, string>>): Ran {
  const ran = spawnSync('bash', ['-e', '-c', command], {
    cwd,
    env: { PATH: process.env['PATH'], HOME: cwd, ...env },
    encoding: 'utf8',
    timeout: 60_000,
  });
  if (ran.error) throw ran.error;
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

export const inFront = (folder: string): string => `${folder}${delimiter}${process.env['PATH']}`;

let help: string | undefined;

/** Which of these words `dbd assess --help` does not name yet. Says so on the screen: a skipped test must not be silent. */
export function missing(of: string, words: readonly string[]): boolean {
  help ??= dbd(['assess', '--help'], { cwd: import.meta.dirname }).out;
  const absent = words.filter((word) => !new RegExp(`(?<![\\w-])${word}(?![\\w-])`).test(help ?? ''));
  if (absent.length > 0)
    process.stderr.write(`\nSKIPPED: ${of}. "dbd assess --help" does not name ${absent.join(', ')} yet.\n`);
  return absent.length > 0;
}
