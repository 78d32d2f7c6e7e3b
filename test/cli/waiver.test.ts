import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dbd, type Ran, temporaryFolder } from './run.ts';

const root = temporaryFolder();
const plan = 'mission-red-line.yaml';
const criterion = 'data-protection/forced-consent';
const waiver = (changes: object = {}): string =>
  `- ${JSON.stringify({ criterion, path: 'data.assets[id=site-register]', reason: 'A law asks for it', until: '2027-03-01', by: 'legal adviser', ...changes })}\n`;

/** A folder with a plan, and these waivers; and these comments behind the first line of the plan that holds a text. */
function folder(waivers: string, comments: Readonly<Record<string, string>> = {}): string {
  const cwd = mkdtempSync(join(root, 'case-'));
  copyFileSync(resolve(import.meta.dirname, '../../examples', plan), join(cwd, plan));
  if (waivers !== '') writeFileSync(join(cwd, '.dbd-waivers.yaml'), waivers);
  for (const [line, comment] of Object.entries(comments)) {
    const before = readFileSync(join(cwd, plan), 'utf8');
    expect(before).toContain(`${line}\n`);
    writeFileSync(join(cwd, plan), before.replace(`${line}\n`, `${line} # ${comment}\n`));
  }
  return cwd;
}

const run = (cwd: string, ...argv: string[]): Ran =>
  dbd(['waiver', ...argv], { cwd, env: { DBD_NOW: '2027-01-15T10:00:00Z' } });

describe('dbd waiver list', () => {
  const comment = `dbd-ignore[responsible-use] being rewritten until=2027-01-20 by=chief of staff`;

  test('prints each waiver with its end, its place, who and why; the first to end comes first', () => {
    const ran = run(folder(waiver(), { 'technology:': comment }), 'list');
    expect([ran.code, ran.err]).toEqual([0, '']);
    expect(ran.out.replace(/yaml:\d+:\d+/, 'yaml:…')).toBe(
      [
        '2027-01-20, 5 days left: responsible-use',
        `  ${plan}:… covers technology`,
        '  Approved by chief of staff: being rewritten',
        `2027-03-01, 45 days left: ${criterion}`,
        '  .dbd-waivers.yaml:1:3 covers data.assets[id=site-register] in every plan',
        '  Approved by legal adviser: A law asks for it',
        '',
      ].join('\n'),
    );
  });
  test('--expiring leaves out what ends later, and keeps what has ended', () => {
    const cwd = folder(waiver() + waiver({ until: '2027-01-22' }) + waiver({ until: '2027-01-14' }));
    const days = (time: string): readonly string[] =>
      run(cwd, 'list', '--expiring', time).out.match(/^\d.*(?=:)/gm) ?? [];
    expect(days('7d')).toEqual(['2027-01-14, ended 1 day ago', '2027-01-22, 7 days left']);
    expect(days('6d')).toEqual(['2027-01-14, ended 1 day ago']);
    expect(days('7w')).toHaveLength(3);
    expect(run(cwd, 'list', '--expiring', 'soon').code).toBe(2);
  });
  test('says so where there are none', () => {
    expect(run(folder(''), 'list')).toMatchObject({ code: 0, out: '', err: 'There are no waivers.\n' });
  });
  test('tells of those that cannot be read', () => {
    expect(run(folder('', { 'technology:': 'dbd-ignore[a/b] soon' }), 'list').err).toContain('dbd waiver lint');
  });
  test('prints nothing that a terminal obeys', () => {
    const ran = run(folder(waiver({ reason: 'a\u001b[31m\u202e b' })), 'list');
    expect(ran.out).toContain('\\u001b[31m\\u202e');
  });
});

describe('dbd waiver lint', () => {
  test('says nothing on stdout and ends with 0 where every waiver does its work', () => {
    expect(run(folder(waiver()), 'lint')).toMatchObject({ code: 0, out: '' });
  });
  test.each<[string, object, RegExp]>([
    ['expired', { until: '2027-01-14' }, /1:3: error: This waiver ended on 2027-01-14.*\(waiver\/expired\)/],
    [
      'of a misspelt criterion',
      { criterion: 'data-protection/forced-consnt' },
      /Did you mean "data-protection\/forced-consent"\? \(waiver\/unknown\)/,
    ],
    [
      'of a misspelt path',
      { path: 'data.assets[id=site-registr]' },
      /Did you mean "data\.assets\[id=site-register\]"\? \(waiver\/unknown\)/,
    ],
    [
      'of a plan that is not there',
      { plan: 'mission-red-lines.yaml' },
      /Did you mean mission-red-line\.yaml\? \(waiver\/unknown\)/,
    ],
    ['unused', { path: 'programme' }, /there are gaps on line \d+.*\(waiver\/unused\)/],
    [
      'of a red line by its theme',
      { criterion: 'data-protection', path: 'data.assets[id=site-register].legal_basis' },
      /name it: data-protection\/forced-consent \(waiver\/unused\)/,
    ],
  ])('tells of one %s, and ends with 1', (_what, changes, expected) => {
    const ran = run(folder(waiver(changes)), 'lint');
    expect(ran.out).toMatch(/^\.dbd-waivers\.yaml:1:3: /);
    expect(ran.out).toMatch(expected);
    expect(ran.code).toBe(1);
  });
  test('tells of a malformed comment, at the comment', () => {
    const ran = run(folder('', { 'technology:': 'dbd-ignore[a/b] soon' }), 'lint');
    expect(ran.out).toMatch(
      new RegExp(`^${plan}:\\d+:13: error: This waives nothing\\. It has no last day.*\\(waiver/malformed\\)\n$`),
    );
    expect(ran.code).toBe(1);
  });
  test('refuses a file of waivers that cannot be read, with every place', () => {
    const ran = run(folder('- {criterion: a/b}\n- 7\n'), 'lint');
    expect(ran.code).toBe(2);
    expect(ran.err.match(/^\.dbd-waivers\.yaml:\d+:3: /gm)).toHaveLength(5);
  });
  test('a file that was named has to be there', () => {
    expect(run(folder(''), 'lint', '--file', 'more.yaml')).toMatchObject({
      code: 2,
      err: 'dbd: there is no more.yaml.\n',
    });
  });
  test('today is a day', () => {
    expect(dbd(['waiver', 'lint'], { cwd: folder(''), env: { DBD_NOW: 'soon' } }).code).toBe(2);
  });
});
