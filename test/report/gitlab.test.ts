import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/assess/assessment.ts';
import { renderGitlab } from '../../src/report/gitlab.ts';
import type { Reporter } from '../../src/report/reporters.ts';
import { assessment, document, gap, outcome, place } from './build.ts';
import { endless, enormous, isQuick, nastyAssessment, raw, toldOf } from './machine.ts';

const reporter: Reporter = renderGitlab;
const text = { type: 'string', minLength: 1 } as const;

const validate = new Ajv({ strict: true, allErrors: true }).compile({
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['type', 'check_name', 'description', 'categories', 'severity', 'fingerprint', 'location'],
    properties: {
      type: { const: 'issue' },
      check_name: text,
      description: text,
      categories: { type: 'array', items: { const: 'Clarity' }, minItems: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      fingerprint: { type: 'string', pattern: '^[0-9a-f]{32}$' },
      location: {
        type: 'object',
        additionalProperties: false,
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', pattern: '^(?!\\./)' },
          lines: {
            type: 'object',
            additionalProperties: false,
            required: ['begin'],
            properties: { begin: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
});

type Issue = { fingerprint: string; severity: string; check_name: string };

function issuesOf(subject: Assessment) {
  const issues = JSON.parse(renderGitlab(subject));
  expect(validate(issues), JSON.stringify(validate.errors?.slice(0, 5))).toBe(true);
  return issues;
}
const printsOf = (subject: Assessment): readonly string[] =>
  issuesOf(subject).map(({ fingerprint }: Issue) => fingerprint);

describe('gitlab', () => {
  test('has one issue for each gap', () => {
    expect(
      issuesOf(assessment([document({ path: './plans/a.yaml', outcomes: [outcome({ gaps: [gap()] })] })])),
    ).toEqual([
      {
        type: 'issue',
        check_name: 'responsible-use/complaints-and-redress',
        description:
          'People can complain and get an answer: No channel for complaints is named. To do: Name one channel, who answers, and within how many days.',
        categories: ['Clarity'],
        severity: 'minor',
        fingerprint: expect.any(String),
        location: { path: 'plans/a.yaml', lines: { begin: 88 } },
      },
    ]);
  });

  test('is an empty array when there is nothing to tell, or when all is accepted', () => {
    expect(renderGitlab(assessment([document()]))).toBe('[]\n');
    expect(renderGitlab(assessment([document({ outcomes: [outcome({ gaps: [gap({ known: true })] })] })]))).toBe(
      '[]\n',
    );
  });

  test('grades what caps the score above mistakes in the file, and those above gaps', () => {
    const level = { lower: 0, upper: 0, required: 2 };
    const outcomes = [
      outcome({ id: 'a/line', kind: 'redline', outcome: 'violation', gaps: [gap()] }),
      outcome({ id: 'b/critical', kind: 'critical', level, gaps: [gap()] }),
      outcome({ id: 'c/core', gaps: [gap()] }),
      outcome({ id: 'd/more', tier: 'extended', gaps: [gap()] }),
    ];
    const diagnostics = [{ severity: 'error', code: 'z/z', path: [], message: 'x', place: place('x', 90) } as const];
    const issues = issuesOf(assessment([document({ outcomes, diagnostics })]));
    expect(issues.map(({ severity }: Issue) => severity)).toEqual(['critical', 'critical', 'minor', 'info', 'major']);
  });

  test('keeps its fingerprints when lines move, and has another for another file', () => {
    const at = (line: number, path = 'a.yaml') =>
      assessment([
        document({ path, outcomes: [outcome({ gaps: [gap(place('x', line)), gap(place('y', line + 1))] })] }),
      ]);
    expect(printsOf(at(3))).toEqual(printsOf(at(300)));
    expect(printsOf(at(3, 'b.yaml'))).not.toEqual(printsOf(at(3)));
  });

  test('holds against anything: valid, complete, every fingerprint once, nothing that is obeyed', () => {
    fc.assert(
      fc.property(nastyAssessment, (subject) => {
        expect(reporter(subject, { color: 0, width: 80, all: false, excerpts: true })).not.toMatch(raw);
        const prints = printsOf(subject);
        expect(prints).toHaveLength(toldOf(subject).length);
        expect(new Set(prints).size).toBe(prints.length);
      }),
    );
  });

  test('takes less than a second for 25,000 gaps and for a sentence of two million characters', () => {
    expect(issuesOf(enormous(25_000))).toHaveLength(25_000);
    expect(issuesOf(endless())).toHaveLength(2);
    for (const subject of [enormous(25_000), endless()]) expect(isQuick(() => renderGitlab(subject))).toBe(true);
  });
});
