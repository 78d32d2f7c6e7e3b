import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dbd, temporaryFolder } from './run.ts';

const folder = temporaryFolder();
const plan = `# Kept as it is
dbd: 1
programme:
    title: "Wells for Karanga"   # four blanks, and a comment
    setting: development
    stage: design
`;
const answers = `dbd: 1
programme: {title: Other, countries: [Karanga], start: 2027-01-01, end: 2029-12-31}
facts:
  uses_technology: yes
  collects_data: {is: no, because: "Nothing is written down about anybody; the wells are counted and drawn on a map"}
management:
  team: [{id: head, post: Head of wells}]
`;

let runs = 0;
function begun(text = plan): string {
  runs += 1;
  const cwd = join(folder, `run-${runs}`);
  mkdirSync(cwd);
  writeFileSync(join(cwd, 'plan.yaml'), text);
  writeFileSync(join(cwd, 'answers.yaml'), answers);
  return cwd;
}
const read = (cwd: string): string => readFileSync(join(cwd, 'plan.yaml'), 'utf8');

describe('dbd interview', () => {
  test('without a person it says what is missing, and prints nothing on stdout', () => {
    const cwd = begun();
    const { code, out, err } = dbd(['interview', 'plan.yaml'], { cwd });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(
      /nobody to ask.*--answers.*--print.*\d+ questions are open; the first is about programme\.countries/s,
    );
    expect(read(cwd)).toBe(plan);
  });

  test('takes answers from a file, and touches nothing else', () => {
    const cwd = begun();
    const { code, out, err } = dbd(['interview', 'plan.yaml', '--answers', 'answers.yaml'], { cwd });
    expect(code).toBe(0);
    const text = read(cwd);
    expect(text.startsWith(plan.slice(0, plan.indexOf('    setting')).replace(/\n$/, ''))).toBe(true);
    expect(text).toContain('title: "Wells for Karanga"   # four blanks, and a comment\n');
    expect(text).toMatch(/start: 2027-01-01\n/);
    expect(text).toMatch(/collects_data:\n\s+is: no\n\s+because:/);
    expect(err).toContain('Written: programme.start\n');
    expect(err).toMatch(/\d+ questions have no answer in the file/);
    expect(out).toMatch(/Score: .*To go on: dbd interview plan\.yaml\n$/s);
    const again = dbd(['interview', 'plan.yaml', '--answers', 'answers.yaml'], { cwd });
    expect([again.code, read(cwd)], 'what is answered is not asked again').toEqual([0, text]);
  });

  test('--dry-run prints the change as a diff and leaves the plan', () => {
    const cwd = begun();
    const { code, out } = dbd(['interview', '--answers', 'answers.yaml', '--dry-run'], { cwd });
    expect(code).toBe(0);
    expect(out).toMatch(/^.*--- plan\.yaml.*\n\+\+\+ plan\.yaml/s);
    expect(out).toContain('+    start: 2027-01-01');
    expect(read(cwd)).toBe(plan);
  });

  test('--only asks about a theme, a criterion or a place; --gaps asks nothing about the cover', () => {
    const cwd = begun();
    const place = dbd(['interview', '--only', 'programme.start', '--answers', 'answers.yaml'], { cwd });
    expect([place.code, /Written: (?!programme\.start\n)/.test(place.err)]).toEqual([0, false]);
    const wrong = dbd(['interview', '--only', 'data-protecton', '--answers', 'answers.yaml'], { cwd });
    expect([wrong.code, wrong.out]).toEqual([2, '']);
    expect(wrong.err).toContain('Did you mean "data-protection"?');
    const gaps = dbd(['interview', '--gaps', '--answers', 'answers.yaml'], { cwd });
    expect(gaps.err).not.toMatch(/Written: (programme\.end|facts\.)/);
  });

  test.each([
    [['interview', 'none.yaml'], /there is no none\.yaml yet\. To begin one: dbd new none\.yaml/],
    [['interview', '--answers', 'none.yaml'], /there is no none\.yaml/],
    [['interview', '--time-box', 'soon'], /number of minutes/],
    [['interview', '--framework', 'unpd'], /there is no framework "unpd"/],
  ])('%j ends with a sentence and exit code 2', (argv, message) => {
    const cwd = begun();
    const { code, out, err } = dbd(argv, { cwd });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
    expect(read(cwd)).toBe(plan);
  });

  test('a plan with mistakes is told and not touched', () => {
    const cwd = begun('dbd: 1\nprogramme: {title: [}\n');
    const { code, out, err } = dbd(['interview', '--answers', 'answers.yaml'], { cwd });
    expect([code, out, read(cwd)]).toEqual([2, '', 'dbd: 1\nprogramme: {title: [}\n']);
    expect(err).toMatch(/^plan\.yaml:2:\d+: /);
  });

  test('--print of a plan that is there and cannot be read says so, and does not pass off the form of any programme', () => {
    const cwd = begun();
    mkdirSync(join(cwd, 'folder.yaml'));
    const { code, out, err } = dbd(['interview', 'folder.yaml', '--print', '-'], { cwd });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^dbd: folder\.yaml cannot be read: EISDIR/);
  });

  test('--print writes a form, of a plan or of any programme', () => {
    const cwd = begun();
    const any = dbd(['interview', 'none.yaml', '--print', '-'], { cwd });
    const own = dbd(['interview', 'plan.yaml', '--print', 'form.md'], { cwd });
    expect([any.code, own.code, own.out]).toEqual([0, 0, '']);
    expect(any.out).toMatch(/^# /);
    expect(readFileSync(join(cwd, 'form.md'), 'utf8')).toContain('Wells for Karanga');
    expect(read(cwd)).toBe(plan);
  });
});
