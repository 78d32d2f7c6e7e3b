import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/assess/assessment.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderJsonl } from '../../src/report/jsonl.ts';
import { resultSchema } from '../../src/report/result-schema.ts';
import { assessment, document } from './build.ts';
import { longSentence, manyGaps, plain, trickyAssessment } from './hostile.ts';

interface Result {
  readonly documents: readonly unknown[];
  readonly gate: { readonly preset: string; readonly verdict: string; readonly reasons: readonly unknown[] };
}

const validate = new Ajv({ strict: true, allErrors: true }).compile(resultSchema());

function linesOf(subject: Assessment): readonly Result[] {
  const text = renderJsonl(subject, plain);
  expect(text.endsWith('\n')).toBe(true);
  return text
    .slice(0, -1)
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** As the documentation says how the JSON report is made from the lines. */
function joined(lines: readonly Result[]): unknown {
  return {
    ...lines[0],
    documents: lines.flatMap(({ documents }) => documents),
    gate: {
      preset: lines[0]?.gate.preset,
      verdict: lines.some(({ gate }) => gate.verdict === 'failed') ? 'failed' : 'passed',
      reasons: lines.flatMap(({ gate }) => gate.reasons),
    },
  };
}

const whole = (subject: Assessment): unknown => JSON.parse(renderJson(subject, plain));
const reason = (path: string) => ({ assertion: 'criticals', document: path, message: 'One is not met.' });
const failed = { preset: 'review', verdict: 'failed' } as const;

describe('jsonl', () => {
  test('gives one line for each document, each a result of its own', () => {
    const subject = assessment([document({ path: 'a.yaml' }), document({ path: 'b.yaml' })], {
      gate: { ...failed, reasons: [reason('b.yaml')] },
    });
    const lines = linesOf(subject);
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(validate(line), JSON.stringify(validate.errors)).toBe(true);
    expect(lines.map(({ gate }) => [gate.verdict, gate.reasons.length])).toEqual([
      ['passed', 0],
      ['failed', 1],
    ]);
    expect(joined(lines)).toEqual(whole(subject));
  });

  test.each([
    ['no document', assessment([])],
    ['a reason that belongs to no document', assessment([document()], { gate: { ...failed, reasons: [reason('x')] } })],
    ['a verdict without a reason', assessment([document()], { gate: { ...failed, reasons: [] } })],
    [
      'two documents of one name',
      assessment([document(), document()], { gate: { ...failed, reasons: [reason('plans/a.yaml')] } }),
    ],
  ])('loses nothing with %s', (_, subject) => {
    expect(joined(linesOf(subject))).toEqual(whole(subject));
  });

  test('says null for the title where text of the plan is not wanted', () => {
    const text = renderJsonl(assessment([document({ title: 'Secret' })]), { ...plain, excerpts: false });
    expect(text).not.toContain('Secret');
  });

  test('is valid and whole whatever a plan says', () => {
    fc.assert(
      fc.property(trickyAssessment, (subject) => {
        const lines = linesOf(subject);
        for (const line of lines) expect(validate(line), JSON.stringify(validate.errors)).toBe(true);
        expect(joined(lines)).toEqual(whole(subject));
        expect(renderJsonl(subject, plain)).not.toMatch(/[^\P{C}\n]|[\u2028\u2029]/u);
      }),
    );
  });

  test.each([
    ['25,000 gaps', manyGaps()],
    ['a sentence of 2 MB', longSentence()],
  ])('bears %s', (_, subject) => {
    expect(joined(linesOf(subject))).toEqual(whole(subject));
  });
});
