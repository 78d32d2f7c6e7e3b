import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bin, temporaryFolder } from '../cli/run.ts';
import { inFront, missing, repository } from '../scaffold/repository.ts';
import { checkout, ci, installs, npm, standIn, step } from './stage.ts';

const { name } = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8'));
/** A dbd that says where it is and what it was told. */
const says = 'console.log(process.cwd(), ...process.argv.slice(2)); process.exitCode = 1;';
const unassessed = { score: '', verdict: 'not-assessed', sarif: '' };

/** What dbd was told, with these inputs. */
function words(inputs: Readonly<Record<string, string>>, cwd = temporaryFolder()): readonly string[] {
  const dbd = standIn(0);
  expect(step({ cwd, inputs, env: { DBD_BIN: dbd.bin } }).code).toBe(0);
  return dbd.words().slice(1);
}

describe('what the action tells dbd', () => {
  test('without inputs: all plans, with annotations and SARIF, and no word about the gate', () => {
    expect(words({})).toEqual(['assess', '--format=github', '--format=sarif=dbd.sarif', '--', '.']);
  });

  test('each input is an option, each line of plans a plan and each line of format a report', () => {
    const inputs = {
      plans: '  a plan.yaml\r\n\nprogrammes/**/*.yaml \n',
      gate: 'review',
      format: 'junit=out put.xml\nmarkdown=report.md\n',
      waivers: 'w.yaml',
      baseline: 'b.yaml',
    };
    expect(words(inputs)).toEqual([
      'assess',
      '--format=github',
      '--format=junit=out put.xml',
      '--format=markdown=report.md',
      '--gate=review',
      '--waivers=w.yaml',
      '--baseline=b.yaml',
      '--',
      'a plan.yaml',
      'programmes/**/*.yaml',
    ]);
  });

  test('no input is a command, an option of its own or a pattern of the shell', () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'star.yaml'), '');
    const evil = '$(touch pwned) `touch pwned` ; touch pwned & "\' * --exit-zero';
    const all = { plans: evil, gate: evil, waivers: evil, baseline: evil, format: `json=${evil}` };
    expect(words(all, cwd)).toEqual([
      'assess',
      '--format=github',
      `--format=json=${evil}`,
      ...['gate', 'waivers', 'baseline'].map((option) => `--${option}=${evil}`),
      '--',
      evil,
    ]);
    expect(words({ plans: '--exit-zero' }).at(-2)).toBe('--');
    expect(readdirSync(cwd)).toEqual(['star.yaml']);
  });

  test('the working directory is where it runs, and SARIF is named from the workspace', () => {
    const cwd = temporaryFolder();
    mkdirSync(join(cwd, 'a b/c'), { recursive: true });
    const dbd = standIn(0, "fs.writeFileSync('dbd.sarif', '{}');");
    const { outputs } = step({ cwd, inputs: { 'working-directory': 'a b/c' }, env: { DBD_BIN: dbd.bin } });
    expect(dbd.words()[0]).toBe(realpathSync(join(cwd, 'a b/c')));
    expect(outputs['sarif']).toBe('a b/c/dbd.sarif');
    expect(existsSync(join(cwd, 'a b/c/dbd.sarif'))).toBe(true);
  });
});

describe('what the action makes of the end of dbd', () => {
  test.each([0, 1, 2, 3, 130])('exit code %i is its own', (code) => {
    const dbd = standIn(code, "fs.appendFileSync(process.env.GITHUB_OUTPUT, 'score=61.00\\nverdict=failed\\n');");
    const ran = step({ cwd: temporaryFolder(), env: { DBD_BIN: dbd.bin } });
    expect([ran.code, ran.outputs]).toEqual([code, { score: '61.00', verdict: 'failed', sarif: '' }]);
  });

  test('when dbd dies without a word, nothing was assessed', () => {
    const dbd = standIn(0, "process.kill(process.pid, 'SIGKILL');");
    const ran = step({ cwd: temporaryFolder(), env: { DBD_BIN: dbd.bin } });
    expect(ran.code).toBe(137);
    expect(ran.outputs).toEqual(unassessed);
  });

  test('SARIF of an earlier run is not taken for that of this one', () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'dbd.sarif'), 'old');
    const ran = step({ cwd, env: { DBD_BIN: standIn(2).bin } });
    expect(ran.outputs).toEqual(unassessed);
  });

  test.each([
    ['a folder that is not there', { 'working-directory': 'nowhere' }, 'working-directory'],
    ['a report without a file', { format: 'json' }, 'format'],
    ['a report without a name', { format: '=x' }, 'format'],
  ])('%s stops it before dbd, with an annotation', (_, inputs, named) => {
    const dbd = standIn(0);
    const { code, out, outputs } = step({ cwd: temporaryFolder(), inputs, env: { DBD_BIN: dbd.bin } });
    expect([code, outputs]).toEqual([2, unassessed]);
    expect(out).toMatch(new RegExp(`^::error title=dbd::.*"${named}"`));
    expect(dbd.words).toThrow();
  });
});

describe('how the action gets dbd', () => {
  test('built from its own checkout, once, and run in the workspace', () => {
    const { root, path, asked } = checkout(installs, says);
    const cwd = temporaryFolder();
    for (let count = 0; count < 2; count += 1) {
      const { code, out } = step({ cwd, action: root, env: { PATH: inFront(path) } });
      expect([code, out]).toEqual([1, `${realpathSync(cwd)} assess --format=github --format=sarif=dbd.sarif -- .\n`]);
    }
    expect(asked()).toBe(ci);
    expect([existsSync(join(root, 'node_modules')), readdirSync(cwd)]).toEqual([false, []]);
  });

  test('packages that were there before the build stay', () => {
    const { root, path } = checkout(installs, says);
    mkdirSync(join(root, 'node_modules'));
    step({ cwd: temporaryFolder(), action: root, env: { PATH: inFront(path) } });
    expect(existsSync(join(root, 'node_modules/cli.js'))).toBe(true);
  });

  test('when it cannot be built nothing was assessed, and the run fails', () => {
    const { root, path } = checkout('exit 1', says);
    const ran = step({ cwd: temporaryFolder(), action: root, env: { PATH: inFront(path) } });
    expect([ran.code, ran.outputs]).toEqual([2, unassessed]);
    expect(ran.out).toContain('::error title=dbd::dbd could not be built');
  });

  test('another version from npm, when it is asked for: outside the workspace and without install scripts', () => {
    const dbd = standIn(0);
    const { folder, asked } = npm(name, dbd.bin);
    const cwd = temporaryFolder();
    expect(step({ cwd, inputs: { version: ' 9.8.7-rc.1 ' }, env: { PATH: inFront(folder) } }).code).toBe(0);
    expect(asked().endsWith(` ${name}@9.8.7-rc.1`)).toBe(true);
    expect(asked()).toContain('--ignore-scripts');
    expect(asked().startsWith(`${cwd}:`)).toBe(false);
    expect(readdirSync(cwd)).toEqual([]);
    expect(dbd.words().slice(0, 2)).toEqual([realpathSync(cwd), 'assess']);
  });

  test.each(['npm:evil@1', 'file:../x', 'https://example.org/x.tgz', '1.0.0 evil', '>=1', '$(id)'])(
    'the version %s is refused before npm hears of it',
    (wish) => {
      const { folder, asked } = npm(name, standIn(0).bin);
      const ran = step({ cwd: temporaryFolder(), inputs: { version: wish }, env: { PATH: inFront(folder) } });
      expect([ran.code, ran.outputs]).toEqual([2, unassessed]);
      expect(asked).toThrow();
    },
  );

  test('when npm fails nothing was assessed, and the run fails', () => {
    const { folder } = npm(name, undefined);
    const ran = step({ cwd: temporaryFolder(), inputs: { version: '1.2.3' }, env: { PATH: inFront(folder) } });
    expect([ran.code, ran.outputs]).toEqual([2, unassessed]);
    expect(ran.out).toContain('::error title=dbd::dbd could not be installed');
  });
});

const needed = ['github', 'sarif', '--gate'];

describe.skipIf(missing('the action, run for real', needed))('with dbd itself', () => {
  test('a plan that crosses red lines: annotated, summed up, and passed by a gate that only advises', () => {
    const cwd = repository();
    const { code, out, outputs, summary } = step({ cwd, env: { DBD_BIN: bin } });
    expect([code, outputs['verdict'], outputs['sarif']]).toEqual([0, 'passed', 'dbd.sarif']);
    expect(Number(outputs['score'])).toBeGreaterThan(0);
    expect(out).toMatch(/^::error file=programmes\/mission\.yaml,line=\d+/m);
    expect(summary).toContain('Heard in Time');
    expect(JSON.parse(readFileSync(join(cwd, 'dbd.sarif'), 'utf8')).version).toBe('2.1.0');
  });

  test('the same plan fails the gate of a review, and the reports come all the same', () => {
    const cwd = repository();
    const { code, outputs, summary } = step({ cwd, inputs: { gate: 'review' }, env: { DBD_BIN: bin } });
    expect([code, outputs['verdict'], outputs['sarif']]).toEqual([1, 'failed', 'dbd.sarif']);
    expect(summary).not.toBe('');
  });

  test('a plan that cannot be read, a folder without plans, a gate that does not exist: never passed', () => {
    const broken = repository();
    writeFileSync(join(broken, 'programmes/broken.yaml'), 'dbd: [1\n');
    const runs = [
      step({ cwd: broken, env: { DBD_BIN: bin } }),
      step({ cwd: temporaryFolder(), env: { DBD_BIN: bin } }),
      step({ cwd: repository(), inputs: { gate: 'lenient' }, env: { DBD_BIN: bin } }),
    ];
    expect(runs.map(({ code }) => code)).toEqual([2, 3, 2]);
    for (const { outputs } of runs) expect(outputs['verdict']).toBe('not-assessed');
  });
});
