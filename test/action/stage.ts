import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { type Ran, temporaryFolder } from '../cli/run.ts';

const root = resolve(import.meta.dirname, '../..');
const { inputs, runs } = parse(readFileSync(resolve(root, 'action.yml'), 'utf8'));

interface Setting {
  readonly cwd: string;
  /** Where the runner has put the action. */
  readonly action?: string;
  /** Inputs that the workflow gives; the others have the defaults of `action.yml`. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** One run of the action, and what it left in the files of the runner. */
export interface Step extends Ran {
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** Does what the runner does: fills in the inputs, makes its files, and runs the command of the step in the workspace. */
export function step({ cwd, action = root, inputs: given = {}, env = {} }: Setting): Step {
  const files = temporaryFolder();
  const [output, summary] = [join(files, 'output'), join(files, 'summary')];
  for (const file of [output, summary]) writeFileSync(file, '');
  const [{ env: variables, run }] = runs.steps;
  const filled = Object.entries<string>(variables).map(([name, expression]) => {
    const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(expression)?.[1] ?? '';
    return [name, given[input] ?? inputs[input].default];
  });
  const ran = spawnSync('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', run], {
    cwd,
    encoding: 'utf8',
    timeout: 60_000,
    env: {
      PATH: process.env['PATH'],
      HOME: files,
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTION_PATH: action,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_WORKSPACE: cwd,
      RUNNER_TEMP: files,
      ...Object.fromEntries(filled),
      ...env,
    },
  });
  if (ran.error) throw ran.error;
  return {
    code: ran.status,
    out: ran.stdout,
    err: ran.stderr,
    outputs: outputsIn(readFileSync(output, 'utf8')),
    summary: existsSync(summary) ? readFileSync(summary, 'utf8') : '',
  };
}

/** As the runner reads them: of two lines with the same name the last one counts. */
function outputsIn(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    text.split('\n').flatMap((line) => {
      const [, name, value] = /^([^=]+)=(.*)$/.exec(line) ?? [];
      return name === undefined || value === undefined ? [] : [[name, value]];
    }),
  );
}

/** A program in place of dbd: writes down its words and its folder, does what it is told, and ends with a code. */
export function standIn(code: number, also = ''): { readonly bin: string; readonly words: () => readonly string[] } {
  const folder = temporaryFolder();
  const [bin, heard] = [join(folder, 'dbd.cjs'), join(folder, 'heard.json')];
  writeFileSync(
    bin,
    `const fs = require('node:fs');
fs.writeFileSync(${JSON.stringify(heard)}, JSON.stringify([process.cwd(), ...process.argv.slice(2)]));
${also}
process.exitCode = ${code};
`,
  );
  return { bin, words: () => JSON.parse(readFileSync(heard, 'utf8')) };
}

/** A folder for PATH with an `npm` that puts `bin` where a package would be, or fails, and says what it was asked. */
export function npm(name: string, bin: string | undefined): { readonly folder: string; readonly asked: () => string } {
  const folder = temporaryFolder();
  const heard = join(folder, 'asked');
  const place = `node_modules/${name}/bin`;
  const install = bin === undefined ? 'exit 1' : `mkdir -p "${place}" && cp "${bin}" "${place}/dbd.js"`;
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'bin/npm'), `#!/bin/sh\necho "$PWD: $*" > "${heard}"\n${install}\n`);
  chmodSync(join(folder, 'bin/npm'), 0o755);
  return { folder: join(folder, 'bin'), asked: () => readFileSync(heard, 'utf8').trim() };
}

/** A fresh checkout of this repository, in which `npm ci` does `npm` and the build makes dist of node_modules. */
export function checkout(
  npm: string,
  bin: string,
): { readonly root: string; readonly path: string; asked: () => string } {
  const at = temporaryFolder();
  for (const folder of ['bin', '.config', 'path']) mkdirSync(join(at, folder));
  cpSync(join(root, 'action'), join(at, 'action'), { recursive: true });
  cpSync(join(root, 'package.json'), join(at, 'package.json'));
  writeFileSync(join(at, 'path/npm'), `#!/bin/sh\necho "npm $*" >> "${at}/asked"\n${npm}\n`);
  chmodSync(join(at, 'path/npm'), 0o755);
  writeFileSync(
    join(at, '.config/build.js'),
    "import('fs').then((fs) => fs.cpSync('node_modules', 'dist', { recursive: true }));",
  );
  writeFileSync(join(at, 'bin/dbd.js'), bin);
  return { root: at, path: join(at, 'path'), asked: () => readFileSync(join(at, 'asked'), 'utf8') };
}

/** What `npm ci` does where all goes well. */
export const installs = 'mkdir -p node_modules && touch node_modules/cli.js';

/** How `npm` is asked for what a build needs. */
export const ci = 'npm ci --ignore-scripts --no-audit --no-fund\n';
