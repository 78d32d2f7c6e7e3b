import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/assess/assessment.ts';
import { renderRdjson } from '../../src/report/rdjson.ts';
import type { Reporter } from '../../src/report/reporters.ts';
import { assessed, exampleText } from '../support.ts';
import { assessment, document, gap, outcome, place } from './build.ts';
import { endless, enormous, isQuick, nastyAssessment, raw, toldOf } from './machine.ts';

const reporter: Reporter = renderRdjson;
const count = { type: 'integer', minimum: 1 } as const;

function closed(properties: Readonly<Record<string, object>>, optional: readonly string[] = []) {
  const required = Object.keys(properties).filter((key) => !optional.includes(key));
  return { type: 'object', additionalProperties: false, properties, required } as const;
}
const position = closed({ line: count, column: count }, ['column']);

const validate = new Ajv({ strict: true, allErrors: true }).compile(
  closed({
    source: closed({ name: { const: 'dbd' } }),
    diagnostics: {
      type: 'array',
      items: closed({
        message: { type: 'string', minLength: 1 },
        location: closed({ path: { type: 'string' }, range: closed({ start: position, end: position }, ['end']) }, [
          'range',
        ]),
        severity: { enum: ['ERROR', 'WARNING', 'INFO'] },
        code: closed({ value: { type: 'string', minLength: 1 } }),
      }),
    },
  }),
);

function diagnosticsOf(subject: Assessment) {
  const result = JSON.parse(renderRdjson(subject));
  expect(validate(result), JSON.stringify(validate.errors?.slice(0, 5))).toBe(true);
  return result.diagnostics;
}

describe('rdjson', () => {
  test('has a comment for each rule on each line', () => {
    const gaps = [gap(), gap({ id: 'aaaaaaaaaaaa', message: 'No deadline is given.' })];
    const diagnostics = diagnosticsOf(
      assessment([document({ path: './plans/a.yaml', outcomes: [outcome({ gaps })] })]),
    );
    expect(diagnostics).toEqual([
      {
        message: [
          'People can complain and get an answer:',
          '- No channel for complaints is named.',
          '- No deadline is given.',
          'To do: Name one channel, who answers, and within how many days.',
        ].join('\n'),
        location: { path: 'plans/a.yaml', range: { start: { line: 88 } } },
        severity: 'WARNING',
        code: { value: 'responsible-use/complaints-and-redress' },
      },
    ]);
  });

  test.each([
    ['plain', '{"title": x, complaints: none}', 'complaints'],
    ['beyond the basic plane', '{"🧭🧭": x, complaints: none}', 'complaints'],
    ['Arabic', '{"شكوى": x, complaints: none}', 'complaints'],
    ['a value', '["Beschwerde", ünïted]', 'ünïted'],
  ])('counts columns in bytes of UTF-8: %s', (_, line, word) => {
    const column = line.indexOf(word) + 1;
    const at = { line: 2, column, endLine: 2, endColumn: column + word.length };
    const text = `first: 1\n${line}\n`;
    const [{ location }] = diagnosticsOf(
      assessment([document({ text, outcomes: [outcome({ gaps: [gap({ position: at })] })] })]),
    );
    const bytes = new TextEncoder().encode(line);
    const { start, end } = location.range;
    expect(new TextDecoder().decode(bytes.slice(start.column - 1, end.column - 1))).toBe(word);
  });

  test('has columns for a plan that was read', () => {
    const name = 'first-draft-cash.yaml';
    for (const { location } of diagnosticsOf(assessment([assessed(name, exampleText(name))])))
      expect(location.range.end.column).toBeGreaterThan(location.range.start.column);
  });

  test('has no range for a file as a whole, and is empty when all is accepted', () => {
    const problems = [{ code: 'source/unreadable', file: 'c.yaml', position: undefined, message: 'this is a folder' }];
    expect(diagnosticsOf(assessment([], { problems }))).toMatchObject([
      { location: { path: 'c.yaml' }, severity: 'ERROR' },
    ]);
    expect(diagnosticsOf(assessment([document({ outcomes: [outcome({ gaps: [gap({ known: true })] })] })]))).toEqual(
      [],
    );
  });

  test('tells each severity as what it is', () => {
    const diagnostics = (['error', 'warning', 'note'] as const).map((severity, index) => {
      return { severity, code: 'a/b', path: [], message: 'x', place: place('x', index + 1) };
    });
    const severities = diagnosticsOf(assessment([document({ outcomes: [], diagnostics })]));
    expect(severities.map(({ severity }: { severity: string }) => severity)).toEqual(['ERROR', 'WARNING', 'INFO']);
  });

  test('holds against anything: valid, complete, nothing that a terminal or Markdown obeys', () => {
    fc.assert(
      fc.property(nastyAssessment, (subject) => {
        expect(reporter(subject, { color: 0, width: 80, all: false, excerpts: true })).not.toMatch(raw);
        const diagnostics = diagnosticsOf(subject);
        for (const { message } of diagnostics) expect(message).not.toMatch(/\]\(|!\[|<script|@everyone|#1/);
        expect(diagnostics).toHaveLength(new Set(toldOf(subject)).size);
      }),
    );
  });

  test('takes less than a second for 25,000 gaps and for a sentence of two million characters', () => {
    expect(diagnosticsOf(enormous(25_000))).toHaveLength(25_000);
    expect(diagnosticsOf(enormous(25_000, 50))).toHaveLength(500);
    expect(diagnosticsOf(endless())).toHaveLength(2);
    for (const subject of [enormous(25_000), enormous(25_000, 50), endless()])
      expect(isQuick(() => renderRdjson(subject))).toBe(true);
  });
});
