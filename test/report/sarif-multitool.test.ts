import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/assess/assessment.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { seed } from '../seed.ts';
import { assessed, examples, exampleText } from '../support.ts';
import { assessment, document, gap, outcome } from './build.ts';
import { endless, nastyAssessment } from './machine.ts';
import { sample } from './sample.ts';

// Microsoft's validator, which GitHub names, with the rules of GitHub. It has 100 MB, so it is no dependency: CI installs it in a
// folder of its own, `npm install --prefix "$folder" @microsoft/sarif-multitool@5.7.0`, and names that folder here.
const folder = process.env['DBD_SARIF_MULTITOOL'];
const absent = folder === undefined || folder === '';
if (absent) process.stderr.write('\nSARIF IS NOT CHECKED BY sarif-multitool: DBD_SARIF_MULTITOOL names no folder\n');

/** A warning that stays: the project has no public address that it could give. */
const accepted = ['SARIF2005'];

const work = mkdtempSync(join(tmpdir(), 'dbd-sarif-'));
afterAll(() => rmSync(work, { recursive: true }));

/** Errors and warnings, each as the tool prints it. It ends with 0 whatever it finds, so its words are read. */
function complaints(): readonly string[] {
  const tool = join(folder ?? '', 'node_modules/@microsoft', `sarif-multitool-${process.platform}`, 'Sarif.Multitool');
  // npm may be told to run no scripts, and the package needs one to become a program.
  chmodSync(tool, 0o755);
  const args = ['validate', join(work, '*.sarif'), '--rule-kind', 'Sarif;Ghas', '--level', 'Error;Warning'];
  const { stdout, stderr, error } = spawnSync(tool, args, {
    encoding: 'utf8',
    maxBuffer: 100_000_000,
    env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' },
  });
  if (error) throw error;
  const said = `${stdout}${stderr}`;
  expect(said).toContain('Analysis completed successfully.');
  return said.split('\n').filter((line) => /: (?:error|warning) [A-Z]/.test(line));
}

function write(name: string, text: string): void {
  writeFileSync(join(work, `${name}.sarif`), text);
}

const waived = { reason: 'Agreed', by: 'head of office', until: '2027-05-31', file: 'plans/a.yaml', line: 3 };
const problems = [
  { code: 'source/syntax', file: 'b.yaml', position: { line: 2, column: 3, endLine: 4, endColumn: 1 }, message: 'a' },
  { code: 'source/unreadable', file: 'c.yaml', position: undefined, message: 'b' },
];

const subjects: Readonly<Record<string, () => Assessment>> = {
  sample: () => sample,
  nothing: () => assessment([], { frameworks: [], exit: 3 }),
  endless,
  problems: () => assessment([document()], { problems, exit: 2 }),
  waived: () =>
    assessment([document({ outcomes: [outcome({ gaps: [gap(), gap({ waived }), gap({ known: true })] })] })]),
};

describe.skipIf(absent)('sarif-multitool, when DBD_SARIF_MULTITOOL names its folder,', () => {
  test('finds what is wrong', () => {
    const log = JSON.parse(renderSarif(sample));
    delete log.runs[0].tool.driver.rules[0].shortDescription;
    delete log.runs[0].results[0].locations;
    write('wrong', JSON.stringify(log));
    expect(complaints().join('\n')).toMatch(/: error GH/);
    rmSync(join(work, 'wrong.sarif'));
  });

  test('finds nothing wrong with what we write', { timeout: 300_000 }, () => {
    for (const name of examples)
      write(name, renderSarif(assessment([assessed(`examples/${name}`, exampleText(name))])));
    for (const [name, make] of Object.entries(subjects)) write(name, renderSarif(make(), { waived: true }));
    for (const [index, one] of fc.sample(nastyAssessment, { numRuns: 30, seed }).entries())
      write(`nasty-${index}`, renderSarif(one));
    const found = complaints().filter((line) => !accepted.some((rule) => line.includes(`: warning ${rule}`)));
    expect(found).toEqual([]);
  });
});
