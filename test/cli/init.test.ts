import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bin, dbd, temporaryFolder } from './run.ts';

const { name, version } = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8'));

/** Root may write everywhere, so root's tests run one as nobody, where nobody can reach the program at all. */
const writer = process.getuid?.() === 0 ? { uid: 65_534 } : {};
const canWrite = !('uid' in writer) || spawnSync(process.execPath, [bin, '--version'], writer).status === 0;

const filesOf: Readonly<Record<string, readonly string[]>> = {
  github: ['.dbd.yaml', '.github/workflows/dbd.yml', '.pre-commit-config.yaml'],
  gitlab: ['.dbd.yaml', '.gitlab-ci.yml', '.gitlab/dbd.gitlab-ci.yml', '.pre-commit-config.yaml'],
  azure: ['.azure-pipelines/dbd.yml', '.dbd.yaml', '.pre-commit-config.yaml'],
  none: ['.dbd.yaml', '.pre-commit-config.yaml'],
};
const systems = Object.keys(filesOf);

/** The root of a repository, with nothing in it. */
function fresh(): string {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, '.git'));
  return cwd;
}

function put(cwd: string, file: string, text: string): void {
  mkdirSync(dirname(join(cwd, file)), { recursive: true });
  writeFileSync(join(cwd, file), text);
}

const textOf = (cwd: string, file: string): string => readFileSync(join(cwd, file), 'utf8');

/** Each file with its content and the time of its last change: what must not change when nothing is written. */
function state(cwd: string): Readonly<Record<string, string>> {
  const files = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(cwd, file)).isFile(),
  );
  return Object.fromEntries(
    files.sort().map((file) => [
      file,
      `${statSync(join(cwd, file)).mtimeMs} ${createHash('sha256')
        .update(readFileSync(join(cwd, file)))
        .digest('hex')}`,
    ]),
  );
}

describe.each(systems)('dbd init --ci %s', (ci) => {
  const files = filesOf[ci] ?? [];

  test('lists what it writes, writes it, and says what to do next; it asks nothing and prints nothing on stdout', () => {
    const cwd = fresh();
    const { code, out, err } = dbd(['init', '--ci', ci], { cwd });
    expect([code, out]).toEqual([0, '']);
    expect(Object.keys(state(cwd))).toEqual(files);
    expect(err.match(/(?<=^ {2}write {2})\S+/gm)?.sort()).toEqual(files);
    expect(err).toContain(`\nWrote ${files.length} files.\nWhat to do next:\n  Commit these files.\n`);
  });

  test('a second run changes nothing and says so', () => {
    const cwd = fresh();
    dbd(['init', '--ci', ci], { cwd });
    const before = state(cwd);
    const { code, out, err } = dbd(['init', '--ci', ci], { cwd });
    expect([code, out]).toEqual([0, '']);
    expect(state(cwd)).toEqual(before);
    expect(err).not.toMatch(/write|Wrote/);
    expect(err.endsWith('\nNothing to do: everything is in place.\n')).toBe(true);
  });

  test('--dry-run prints every file in full and writes none', () => {
    const cwd = fresh();
    const { code, out, err } = dbd(['init', '--ci', ci, '--dry-run'], { cwd });
    expect([code, state(cwd)]).toEqual([0, {}]);
    expect(err).toContain(`Nothing was written; ${files.length} files would be.`);
    dbd(['init', '--ci', ci], { cwd });
    for (const file of files) expect(out).toContain(`==> ${file} <==\n${textOf(cwd, file)}\n`);
    expect(out.match(/^==> .* <==$/gm)).toHaveLength(files.length);
  });

  test('whatever is there stays as it is, to the byte', () => {
    const cwd = fresh();
    for (const file of files) put(cwd, file, `# mine: ${file}\n`);
    const before = state(cwd);
    for (const more of [[], ['--dry-run']]) {
      const { code, out, err } = dbd(['init', '--ci', ci, ...more], { cwd });
      expect([code, out]).toEqual([0, '']);
      expect(state(cwd)).toEqual(before);
      expect(err).toContain('.pre-commit-config.yaml is there already and stays as it is. Add this to it by hand');
      expect(err).toContain('\nNothing was changed.\n');
    }
  });

  test('one file that is gone is written again, and only that one', () => {
    for (const gone of files) {
      const cwd = fresh();
      for (const file of files.filter((each) => each !== gone)) put(cwd, file, '# mine\n');
      expect(dbd(['init', '--ci', ci], { cwd }).err).toContain('\nWrote 1 file.\n');
      for (const file of files) expect(textOf(cwd, file) === '# mine\n').toBe(file !== gone);
    }
  });
});

describe('what is there already', () => {
  test('what it asks to add by hand is enough: after that there is nothing left to do', () => {
    const cwd = fresh();
    put(cwd, '.pre-commit-config.yaml', 'repos:\n');
    put(cwd, '.gitlab-ci.yml', 'stages: [test]\ninclude:\n');
    const { err } = dbd(['init', '--ci', 'gitlab'], { cwd });
    for (const file of ['.pre-commit-config.yaml', '.gitlab-ci.yml']) {
      const start = `${file} is there already and stays as it is. Add this to it by hand`;
      const entry = /:\n\n((?: {2}.*\n)+)/.exec(err.slice(err.indexOf(start)))?.[1] ?? '';
      expect(entry).not.toBe('');
      put(cwd, file, `${textOf(cwd, file)}${entry}`);
    }
    const again = dbd(['init', '--ci', 'gitlab'], { cwd });
    expect(again.err).toContain('Nothing to do: everything is in place.');
  });

  test('settings that were chosen are no difference to speak of', () => {
    const cwd = fresh();
    dbd(['init'], { cwd });
    put(cwd, '.dbd.yaml', 'gate: strict\n');
    const { err } = dbd(['init'], { cwd });
    expect(err).toContain('Nothing to do');
    expect(err).not.toContain('by hand');
  });

  test('a workflow of another version is shown as a difference, line by line', () => {
    const cwd = fresh();
    dbd(['init', '--ci', 'github'], { cwd });
    const file = '.github/workflows/dbd.yml';
    put(cwd, file, textOf(cwd, file).replace(`${name}@${version}`, `${name}@0.0.9`));
    const { code, err } = dbd(['init', '--ci', 'github'], { cwd });
    expect(code).toBe(0);
    expect(err).toContain(`\n-      DBD_PACKAGE: '${name}@0.0.9'\n+      DBD_PACKAGE: '${name}@${version}'\n`);
    expect(err.match(/^[-+] /gm)).toHaveLength(2);
  });

  test('what stands in it reaches the terminal without its control characters', () => {
    const cwd = fresh();
    put(cwd, '.github/workflows/dbd.yml', 'name: \u001b[2J\u202eevil\n::error::x\n');
    const { err } = dbd(['init', '--ci', 'github'], { cwd });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come through
    expect(err).not.toMatch(/[\u001b\u202e]/);
    expect(err).toContain('evil');
  });

  test('line ends of Windows are no difference', () => {
    const cwd = fresh();
    dbd(['init', '--ci', 'azure'], { cwd });
    for (const file of filesOf['azure'] ?? []) put(cwd, file, textOf(cwd, file).replaceAll('\n', '\r\n'));
    expect(dbd(['init', '--ci', 'azure'], { cwd }).err).toContain('Nothing to do');
  });
});

describe('where it writes', () => {
  test('the files install this version of this package', () => {
    const cwd = fresh();
    dbd(['init', '--ci', 'github'], { cwd });
    expect(textOf(cwd, '.github/workflows/dbd.yml')).toContain(`DBD_PACKAGE: '${name}@${version}'`);
    expect(textOf(cwd, '.pre-commit-config.yaml')).toContain(`['${name}@${version}']`);
  });

  test('a folder in a repository is refused, with the way to its root', () => {
    const root = fresh();
    const cwd = join(root, 'programmes/water');
    mkdirSync(cwd, { recursive: true });
    const { code, err } = dbd(['init', '--ci', 'github'], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('cd ../..\n');
    expect(state(root)).toEqual({});
  });

  test('a work tree, where .git is a file, and a folder without git will do', () => {
    const tree = temporaryFolder();
    writeFileSync(join(tree, '.git'), 'gitdir: elsewhere\n');
    expect(dbd(['init'], { cwd: tree }).code).toBe(0);
    expect(dbd(['init'], { cwd: temporaryFolder() }).code).toBe(0);
  });

  test.each(['.github', '.github/workflows'])('never through a link that leads out of the repository: %s', (folder) => {
    const cwd = fresh();
    const outside = temporaryFolder();
    mkdirSync(dirname(join(cwd, folder)), { recursive: true });
    symlinkSync(outside, join(cwd, folder));
    const { code, err } = dbd(['init', '--ci', 'github'], { cwd });
    expect([code, readdirSync(outside)]).toEqual([2, []]);
    expect(err).toContain('.github/workflows/dbd.yml cannot be written');
    expect(existsSync(join(cwd, '.dbd.yaml')), 'nothing is written when something is wrong').toBe(false);
  });

  test.each([
    ['a link that leads nowhere', (at: string) => symlinkSync('/nowhere/at/all', at)],
    ['a folder', (at: string) => mkdirSync(at)],
  ])('%s in the place of a file is refused, and nothing is written', (_, make) => {
    const cwd = fresh();
    make(join(cwd, '.pre-commit-config.yaml'));
    const { code, err } = dbd(['init'], { cwd });
    expect(code).toBe(2);
    expect(err).toMatch(/^dbd: \.pre-commit-config\.yaml is there and cannot be read: /);
    expect(existsSync(join(cwd, '.dbd.yaml'))).toBe(false);
  });

  test('a file in the place of a folder is refused too', () => {
    const cwd = fresh();
    put(cwd, '.github', 'no folder\n');
    const { code, err } = dbd(['init', '--ci', 'github'], { cwd });
    expect(code).toBe(2);
    expect(err).not.toContain('bug');
    expect(existsSync(join(cwd, '.dbd.yaml'))).toBe(false);
  });

  test.runIf(canWrite)('a folder that cannot be written into is said so', () => {
    const cwd = fresh();
    chmodSync(cwd, 0o555);
    const { code, err } = dbd(['init'], { cwd, ...writer });
    expect(code).toBe(2);
    expect(err).toContain('.dbd.yaml could not be written: ');
    expect(err).not.toContain('bug');
  });
});

test.each([[['--ci', 'jenkins']], [['--force']], [['here']]])('%j is refused', (more) => {
  const cwd = fresh();
  expect(dbd(['init', ...more], { cwd }).code).toBe(2);
  expect(state(cwd)).toEqual({});
});
