import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dbd, type Ran, temporaryFolder } from './run.ts';

const root = temporaryFolder();
const below = join(root, 'programmes', 'one');
mkdirSync(below, { recursive: true });
mkdirSync(join(root, '.git'));
copyFileSync(resolve(import.meta.dirname, '../../examples/first-draft-cash.yaml'), join(below, 'plan.yaml'));

function assess(settings: string, ...flags: readonly string[]): Ran {
  writeFileSync(join(root, '.dbd.yaml'), settings);
  return dbd(['assess', 'plan.yaml', ...flags], { cwd: below });
}

describe('.dbd.yaml', () => {
  test('is found from the folder upwards, and the command line wins over it', () => {
    expect(assess('# nothing chosen yet\n').code).toBe(0);
    expect(assess('gate: review\n').code).toBe(1);
    expect(assess('gate: review\n', '--gate', 'advisory').code).toBe(0);
    expect(assess('framework: all\n').out).toContain('Peacekeeping');
  });

  test('names the baseline and the waivers for every command', () => {
    writeFileSync(join(root, '.dbd.yaml'), 'baseline: known.yaml\nwaivers: agreed.yaml\n');
    const agreed =
      '- {criterion: human-rights/early-screening, path: (document), reason: In May, until: 2020-01-01, by: Head}\n';
    writeFileSync(join(root, 'agreed.yaml'), agreed);
    expect(dbd(['baseline', 'create', 'plan.yaml'], { cwd: below }).code).toBe(0);
    expect(existsSync(join(root, 'known.yaml'))).toBe(true);
    expect(dbd(['waiver', 'list', 'plan.yaml'], { cwd: below }).out).toContain('2020-01-01');
    const { diagnostics, criteria } = JSON.parse(dbd(['assess', 'plan.yaml', '-f', 'json'], { cwd: below }).out)
      .documents[0];
    const expired = diagnostics.find(({ code }: { code: string }) => code === 'waiver/expired');
    expect([expired.file, expired.line]).toEqual(['../../agreed.yaml', 1]);
    expect(criteria.some(({ waiver }: { waiver: { known: number } | null }) => (waiver?.known ?? 0) > 0)).toBe(true);
    writeFileSync(join(root, '.dbd.yaml'), 'baselin: known.yaml\n');
    const wrong = dbd(['baseline', 'show'], { cwd: below });
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('Did you mean "baseline"?')]);
  });

  test('is not looked for beyond the repository', () => {
    writeFileSync(join(root, '.dbd.yaml'), 'gate: review\n');
    mkdirSync(join(below, '.git'), { recursive: true });
    expect(dbd(['assess', 'plan.yaml'], { cwd: below }).code).toBe(0);
  });

  test.each([
    ['gaet: review\n', /^(\.\.\/)*\.dbd\.yaml:1:\d+: there is no setting "gaet"\. Did you mean "gate"\?\n/],
    ['framework: all\ngate: loud\n', /\.dbd\.yaml:2:\d+: "gate" should be one of: advisory, review, strict\n/],
    ['- gate\n', /settings are lines such as/],
    ['gate: [\n', /\.dbd\.yaml:\d+:\d+: /],
    ['nonsense: 1\nwaivers:\n', /nonsense.*\n.*"waivers" should be a word/s],
  ])('a mistake never leaves a gate open: %j', (settings, message) => {
    writeFileSync(join(below, '.dbd.yaml'), settings);
    const { code, out, err } = dbd(['assess', 'plan.yaml'], { cwd: below });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });
});
