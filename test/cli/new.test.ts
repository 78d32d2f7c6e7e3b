import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fieldAt } from '../../src/document/vocabulary.ts';
import { stages } from '../../src/rubric/rubric.ts';
import { bin, dbd, temporaryFolder } from './run.ts';

/** Root may write everywhere, so root's tests run one as nobody, where nobody can reach the program at all. */
const writer = process.getuid?.() === 0 ? { uid: 65_534 } : {};
const canWrite = !('uid' in writer) || spawnSync(process.execPath, [bin, '--version'], writer).status === 0;

const base = temporaryFolder();
let count = 0;
/** A folder of its own for each test. */
function fresh(): string {
  count += 1;
  const cwd = join(base, String(count));
  mkdirSync(cwd);
  return cwd;
}
const textOf = (cwd: string, file: string): string => readFileSync(join(cwd, file), 'utf8');

describe('dbd new', () => {
  test('writes plan.yaml, prints what to do next on stderr, and nothing on stdout', () => {
    const cwd = fresh();
    const { code, out, err } = dbd(['new'], { cwd });
    expect([code, out]).toEqual([0, '']);
    expect(err).toMatch(
      /^Wrote plan\.yaml\.\nWhat to do next:\n {2}dbd interview plan\.yaml {2}.*\n {2}dbd assess plan\.yaml {2}.*\n {2}dbd schema document > dbd\.schema\.json {2}.*\n$/,
    );
    expect(readdirSync(cwd)).toEqual(['plan.yaml']);
    expect(textOf(cwd, 'plan.yaml')).toContain(
      '\n  setting: development\n  # How far the document is: a concept note, a design, ready for appraisal, or under way; it decides\n',
    );
    expect(textOf(cwd, 'plan.yaml')).toContain('\n  stage: concept\n');
  });

  test('dbd new - prints the same to the screen and writes nothing', () => {
    const cwd = fresh();
    const { code, out, err } = dbd(['new', '-'], { cwd });
    expect([code, err, readdirSync(cwd)]).toEqual([0, '', []]);
    dbd(['new'], { cwd });
    expect(out).toBe(textOf(cwd, 'plan.yaml'));
  });

  test.each([[[]], [['--full']]])('what it writes can be assessed at once, %j', (argv) => {
    const cwd = fresh();
    dbd(['new', ...argv], { cwd });
    const { code, out, err } = dbd(['assess', 'plan.yaml', '--format', 'json', '--framework', 'all'], { cwd });
    expect([code, err]).toEqual([0, '']);
    const [document] = JSON.parse(out).documents;
    expect(document).toMatchObject({ title: 'New programme', stage: 'concept', diagnostics: [] });
    expect(dbd(['assess', '.'], { cwd }).code).toBe(0);
  });

  test('the title, setting and stage are those that were asked for', () => {
    const { out } = dbd(
      ['new', '-', '--title', 'Water: "clean"', '--setting', 'peacekeeping', '--stage', 'appraisal'],
      {
        cwd: fresh(),
      },
    );
    expect(out).toMatch(/^ {2}title: "Water: \\"clean\\""$/m);
    expect(out).toMatch(/^ {2}setting: peacekeeping$/m);
    expect(out).toMatch(/^ {2}stage: appraisal$/m);
  });

  test('takes every setting and stage that the vocabulary has, and names them in its help', () => {
    const { out } = dbd(['new', '--help'], { cwd: fresh() });
    const help = out.replaceAll(/\s+/g, ' ');
    const choices = (values: readonly string[] = []): string => values.map((value) => `"${value}"`).join(', ');
    expect(help).toContain(`(choices: ${choices(fieldAt(['programme', 'setting'])?.values)}, default: "development")`);
    expect(help).toContain(`(choices: ${choices(stages)}, default: "concept")`);
    expect(fieldAt(['programme', 'stage'])?.values).toEqual([...stages]);
  });

  test('a file in a folder, with a name that a shell would take apart', () => {
    const cwd = fresh();
    mkdirSync(join(cwd, 'our plans'));
    const { code, err } = dbd(['new', "our plans/women's.yml"], { cwd });
    expect(code).toBe(0);
    expect(err).toContain("dbd assess 'our plans/women'\\''s.yml'");
    expect(err).toContain("dbd schema document > 'our plans/dbd.schema.json'");
    const command = /dbd (assess .*?) {2}/.exec(err)?.[1];
    const shell = spawnSync('sh', ['-c', `"${process.execPath}" "${bin}" ${command}`], { cwd, encoding: 'utf8' });
    expect([shell.status, shell.stderr]).toEqual([0, '']);
  });
});

describe('the schema for editors', () => {
  test('--schema writes it where the modeline looks for it', () => {
    const cwd = fresh();
    mkdirSync(join(cwd, 'plans'));
    const { code, err } = dbd(['new', 'plans/a.yaml', '--schema'], { cwd });
    expect([code, readdirSync(cwd)]).toEqual([0, ['plans']]);
    expect(err).toContain('Wrote plans/dbd.schema.json too');
    const named = /^# yaml-language-server: \$schema=(\S+)\n/.exec(textOf(cwd, 'plans/a.yaml'))?.[1] ?? '';
    expect(textOf(cwd, join('plans', named))).toBe(dbd(['schema', 'document'], { cwd }).out);
  });

  test('one that is there already stays as it is, and the plan is written all the same', () => {
    const cwd = fresh();
    writeFileSync(join(cwd, 'dbd.schema.json'), '{}');
    const { code, err } = dbd(['new', '--schema'], { cwd });
    expect([code, textOf(cwd, 'dbd.schema.json')]).toEqual([0, '{}']);
    expect(err).toContain('dbd.schema.json was there already and stays as it is.');
    expect(existsSync(join(cwd, 'plan.yaml'))).toBe(true);
    expect(dbd(['new', 'b.yaml'], { cwd }).err).not.toContain('schema');
  });
});

describe('what is there already is never touched', () => {
  test('a file: exit 2, and a name that is free', () => {
    const cwd = fresh();
    writeFileSync(join(cwd, 'plan.yaml'), 'my work');
    writeFileSync(join(cwd, 'plan-2.yaml'), 'my other work');
    const { code, out, err } = dbd(['new', '--schema'], { cwd });
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(
      'dbd: plan.yaml is already there, and dbd new never writes over a file. Choose another name: dbd new plan-3.yaml\n',
    );
    expect(textOf(cwd, 'plan.yaml')).toBe('my work');
    expect(readdirSync(cwd).sort()).toEqual(['plan-2.yaml', 'plan.yaml']);
  });

  test('an empty file, and a link that leads nowhere', () => {
    const cwd = fresh();
    writeFileSync(join(cwd, 'empty.yaml'), '');
    symlinkSync(join(cwd, 'elsewhere.yaml'), join(cwd, 'link.yaml'));
    for (const file of ['empty.yaml', 'link.yaml']) expect(dbd(['new', file], { cwd }).code).toBe(2);
    expect(textOf(cwd, 'empty.yaml')).toBe('');
    expect(readdirSync(cwd).sort()).toEqual(['empty.yaml', 'link.yaml']);
  });

  test('of two runs at once one gets the name', async () => {
    const cwd = fresh();
    const script = `"${process.execPath}" "${bin}" new 2>/dev/null; echo $?`;
    const both = spawnSync('sh', ['-c', `(${script}) & (${script}) & wait`], { cwd, encoding: 'utf8' });
    expect(both.stdout.trim().split('\n').sort()).toEqual(['0', '2']);
    expect(textOf(cwd, 'plan.yaml')).toBe(dbd(['new', '-'], { cwd }).out);
  });
});

describe('usage errors end with 2, one line, and what would do', () => {
  const cwd = fresh();
  mkdirSync(join(cwd, 'plans'));
  writeFileSync(join(cwd, 'notes.txt'), '');
  test.each<[string[], RegExp]>([
    [['new', 'none/plan.yaml'], /^dbd: the folder none is not there\. Make it first/],
    [['new', 'notes.txt/plan.yaml'], /^dbd: notes\.txt is a file and no folder\. /],
    [['new', 'plans'], /^dbd: plans is a folder\. Name the file in it: dbd new plans\/plan\.yaml\n/],
    [['new', 'none/'], /^dbd: none\/ is a folder\. Name the file in it: dbd new none\/plan\.yaml\n/],
    [['new', 'water'], /^dbd: the name of a plan ends in \.yaml\. Write: dbd new water\.yaml\n/],
    [['new', ''], /^dbd: the name of a plan ends in \.yaml\. Write: dbd new plan\.yaml\n/],
    [['new', `${'a'.repeat(300)}.yaml`], /could not be written: ENAMETOOLONG/],
    [['new', '-', '--schema'], /^dbd: --schema writes a file beside the plan/],
    [['new', '--title', ' '], /^dbd: the title is empty/],
    [['new', '--stage', 'consept'], /concept, design, appraisal, implementation/],
    [['new', '--setting', 'war'], /development, peacekeeping, humanitarian/],
    [['new', 'a.yaml', 'b.yaml'], /too many arguments/],
    [['new', 'no\u001b[31mne/a.yaml'], /^dbd: the folder no\\u001b\[31mne is not there/],
  ])('dbd %j', (argv, message) => {
    const { code, out, err } = dbd(argv, { cwd });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/^ {4}at |undefined|this is a bug/m);
    expect(readdirSync(cwd).sort()).toEqual(['notes.txt', 'plans']);
  });

  test.runIf(canWrite)('a folder that this user may not write into', () => {
    const locked = fresh();
    chmodSync(base, 0o755);
    chmodSync(locked, 0o555);
    const { code, err } = dbd(['new'], { cwd: locked, ...writer });
    expect([code, err]).toEqual([2, 'dbd: you have no permission to write into this folder.\n']);
  });

  test('a disk that is full leaves no half a plan', () => {
    const full = fresh();
    const ran = spawnSync('sh', ['-c', `ulimit -f 1; "${process.execPath}" "${bin}" new --full`], {
      cwd: full,
      encoding: 'utf8',
    });
    expect([ran.status, readdirSync(full)]).toEqual([2, []]);
    expect(ran.stderr).toMatch(/^dbd: plan\.yaml could not be written: /);
  });
});
