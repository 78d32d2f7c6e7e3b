import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dbd, type Ran, temporaryFolder } from './run.ts';

const root = temporaryFolder();
const example = (name: string): string => resolve(import.meta.dirname, '../../examples', name);
const draft = 'first-draft-cash.yaml';
const declined = 'honest-non-digital.yaml';
const grant = 'small-grant-8-months.yaml';
const name = '.dbd-baseline.yaml';

/** A folder with two plans in it, small ones where nothing else is said. */
function folder(...plans: readonly string[]): string {
  const cwd = mkdtempSync(join(root, 'case-'));
  mkdirSync(join(cwd, 'plans'));
  for (const plan of plans.length > 0 ? plans : [declined, grant])
    copyFileSync(example(plan), join(cwd, 'plans', plan));
  return cwd;
}

const run = (cwd: string, ...argv: string[]): Ran =>
  dbd(['baseline', ...argv], { cwd, env: { DBD_NOW: '2027-01-15' } });
const textIn = (cwd: string): string => readFileSync(join(cwd, name), 'utf8');
const change = (cwd: string, plan: string, edit: (text: string) => string): void => {
  const path = join(cwd, 'plans', plan);
  const before = readFileSync(path, 'utf8');
  const after = edit(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
};

describe('dbd baseline', () => {
  test('create writes the gaps of all plans of the folder, and says what it left out', () => {
    const cwd = folder(draft, grant);
    const ran = run(cwd, 'create');
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(/^Wrote \.dbd-baseline\.yaml: \d+ gaps of 2 plans\.\n$/);
    expect(ran.err).toMatch(/plans\/first-draft-cash\.yaml:\d+:\d+: .*\n[\s\S]*--with-blockers "<reason>"\n$/);
    expect(textIn(cwd)).toMatch(/plans:\n {2}plans\/first-draft-cash\.yaml:\n/);
    expect(textIn(cwd)).not.toContain('blocker:');
  });
  test('create never writes over a baseline', () => {
    const cwd = folder();
    writeFileSync(join(cwd, name), 'mine');
    const ran = run(cwd, 'create');
    expect([ran.code, ran.out, textIn(cwd)]).toEqual([2, '', 'mine']);
    expect(ran.err).toContain('dbd baseline update');
  });
  test('create writes nothing if a plan cannot be used', () => {
    const cwd = folder();
    change(cwd, grant, (text) => `${text}\nkey: [`);
    expect([run(cwd, 'create').code, existsSync(join(cwd, name))]).toEqual([2, false]);
  });
  test('create ends with 3 where there is no plan', () => {
    expect(run(mkdtempSync(join(root, 'case-')), 'create').code).toBe(3);
  });
  test('blockers come in with a reason, and not with an empty one', () => {
    const cwd = folder(draft);
    expect(run(cwd, 'create', '--with-blockers', ' ').code).toBe(2);
    const ran = run(cwd, 'create', '--with-blockers', 'Adopted late');
    expect([ran.code, ran.err]).toEqual([0, '']);
    expect(textIn(cwd)).toContain('blocker: "Adopted late"');
  });
  test('update of plans that did not change leaves the file as it is', () => {
    const cwd = folder();
    run(cwd, 'create');
    const before = textIn(cwd);
    const ran = run(cwd, 'update');
    expect([ran.code, ran.out]).toEqual([0, '.dbd-baseline.yaml: 0 gaps removed, 0 added.\n']);
    expect(textIn(cwd)).toBe(before);
  });
  test('update removes what is fixed and refuses what is new, until it is allowed', () => {
    const cwd = folder();
    // A section less has gaps that were not there; a section more closes some.
    const whole = readFileSync(example(grant), 'utf8');
    change(cwd, grant, (text) => text.replace(/^risks:\n(?: .*\n|\n)+/m, ''));
    run(cwd, 'create');
    const before = textIn(cwd);
    writeFileSync(join(cwd, 'plans', grant), whole.replace(/^sustainability:\n(?: .*\n|\n)+/m, ''));
    const refused = run(cwd, 'update');
    expect(refused.code).toBe(1);
    expect(refused.out).toMatch(/: [1-9]\d* gaps? removed(?:, \d+ of the next level in their place)?, 0 added\./);
    expect(refused.err).toContain('--allow-increase "<reason>"');
    expect(textIn(cwd).length).toBeLessThan(before.length);
    expect(textIn(cwd)).not.toContain('increase:');
    const allowed = run(cwd, 'update', '--allow-increase', 'Scope grew');
    expect(allowed.code).toBe(0);
    expect(textIn(cwd)).toContain('increase: "Scope grew", on: "2027-01-15"');
    expect(run(cwd, 'update').code).toBe(0);
    expect(textIn(cwd)).toContain('increase: "Scope grew", on: "2027-01-15"');
  });
  test('works from another folder, on the same names', () => {
    const cwd = folder();
    run(cwd, 'create');
    const before = textIn(cwd);
    expect(run(join(cwd, 'plans'), 'update', '--file', `../${name}`).code).toBe(0);
    expect(textIn(cwd)).toBe(before);
  });
  test('prune removes plans that are gone; update only says so', () => {
    const cwd = folder();
    run(cwd, 'create');
    rmSync(join(cwd, 'plans', grant));
    expect(run(cwd, 'update').err).toContain('dbd baseline prune');
    expect(textIn(cwd)).toContain(grant);
    const ran = run(cwd, 'prune');
    expect([ran.code, textIn(cwd).includes(grant), textIn(cwd).includes(declined)]).toEqual([0, false, true]);
    expect(ran.out).toContain(`plans/${grant}: `);
  });
  test('prune keeps everything that is there', () => {
    const cwd = folder();
    run(cwd, 'create');
    const before = textIn(cwd);
    expect(run(cwd, 'prune').out).toContain('0 gaps removed');
    expect(textIn(cwd)).toBe(before);
  });
  test('show prints plans, criteria, places and reasons', () => {
    const cwd = folder(draft);
    run(cwd, 'create', '--with-blockers', 'Adopted late');
    const ran = run(cwd, 'show');
    expect([ran.code, ran.err]).toEqual([0, '']);
    expect(ran.out).toMatch(/^plans\/first-draft-cash\.yaml: \d+ gaps\n {2}[a-z-]+\/[a-z-]+\n {4}level [123]: /);
    expect(ran.out).toContain('      blocks; let pass because: Adopted late\n');
  });
  test.each(['update', 'prune', 'show'])('%s says how to begin where there is no baseline', (command) => {
    const ran = run(folder(), command);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('dbd baseline create');
  });
  test.each(['update', 'prune', 'show'])('%s refuses a baseline that cannot be read, and leaves it', (command) => {
    const cwd = folder();
    writeFileSync(join(cwd, name), 'baseline: 1\nplans:\n  plans/a.yaml:\n    - {criterion: a/b, path: x}\n');
    const before = textIn(cwd);
    const ran = run(cwd, command);
    expect([ran.code, textIn(cwd)]).toEqual([2, before]);
    expect(ran.err).toContain(`${name}:4:7: This gap has no "level".`);
  });
  test('a plan with a new name is the same plan once the baseline says so', () => {
    const cwd = folder();
    run(cwd, 'create');
    renameSync(join(cwd, 'plans', grant), join(cwd, 'plans', 'grant.yaml'));
    writeFileSync(join(cwd, name), textIn(cwd).replace(`plans/${grant}:`, 'plans/grant.yaml:'));
    expect(run(cwd, 'update').out).toContain('0 gaps removed, 0 added');
  });
});
