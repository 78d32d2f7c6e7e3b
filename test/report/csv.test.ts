import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/assess/assessment.ts';
import { renderCsv } from '../../src/report/csv.ts';
import { printable } from '../../src/report/printable.ts';
import { assessment, both, document, framework, gap, outcome, place, range } from './build.ts';
import { longSentence, manyGaps, plain, trickyAssessment } from './hostile.ts';

type Row = Readonly<Record<string, string>>;

function rowsOf(subject: Assessment, excerpts = true): readonly Row[] {
  // Strict: a row with too many or too few cells, or a stray quote, is an error.
  return parse(renderCsv(subject, { ...plain, excerpts }), { columns: true, record_delimiter: '\r\n' });
}

/** What a cell says, without the mark that keeps it from being a formula. */
function meant(cell: string | undefined): string {
  return (cell ?? '').replace(/(^|;)'(?=["'\s]*[=+\-@\uff1d\uff0b\uff0d\uff20])/g, '$1');
}

describe('csv', () => {
  test('has one row for each criterion of each plan, with its scores and its first open gap', () => {
    const waived = { reason: 'r', by: 'p', until: '2027-01-01', file: 'w.yaml', line: 1 };
    const gaps = [
      gap({ waived }),
      gap({ known: true }),
      gap({ ...place('data.assets', 12), message: 'A, "b".', recommendation: both('Write it.') }),
    ];
    const base = framework();
    const subject = document({
      frameworks: [{ ...base, result: { ...base.result, score: range(-0.5, 59.939) } }],
      outcomes: [
        outcome({ kind: 'critical', level: { lower: 1, upper: 2, required: 2 }, gaps }),
        outcome({ id: 'a/b', theme: 'a', level: undefined, value: undefined, because: '' }),
      ],
    });
    const [first, second, ...rest] = rowsOf(assessment([subject]));
    expect(rest).toEqual([]);
    expect(first).toEqual({
      plan: 'plans/a.yaml',
      title: 'Village birth registration',
      stage: 'design',
      setting: 'development',
      undp_score_lower: '-0.5',
      undp_score_upper: '59.93',
      undp_principle: 'human-rights',
      criterion: 'responsible-use/complaints-and-redress',
      criterion_title: 'People can complain and get an answer',
      theme: 'responsible-use',
      kind: 'critical',
      weight: '3',
      outcome: 'partial',
      level_lower: '1',
      level_upper: '2',
      level_required: '2',
      value_lower: '0.2',
      value_upper: '0.2',
      applies: 'yes',
      because: 'applies to every programme',
      gaps: '3',
      waived: '1',
      known: '1',
      first_gap_place: 'plans/a.yaml:12:3',
      first_gap_path: 'data.assets',
      first_gap_message: 'A, "b".',
      recommendation: 'Write it.',
    });
    expect(second).toMatchObject({
      criterion: 'a/b',
      level_lower: '',
      value_lower: '',
      gaps: '0',
      first_gap_place: '',
    });
  });

  test('has a row for what could not be assessed', () => {
    const position = { line: 3, column: 2, endLine: 3, endColumn: 4 };
    const problems = [{ code: 'source/syntax', file: 'b.yaml', position, message: 'No.' }];
    expect(rowsOf(assessment([], { problems }))).toMatchObject([
      {
        plan: 'b.yaml',
        criterion: 'source/syntax',
        outcome: 'error',
        first_gap_place: 'b.yaml:3:2',
        first_gap_message: 'No.',
      },
    ]);
  });

  test('gives the names of the columns where there is nothing else, ends lines as RFC 4180 does, and has no mark of the encoding', () => {
    expect(renderCsv(assessment([]), plain)).toMatch(/^plan,title,[a-z_,]+\r\n$/);
    expect(renderCsv(assessment([document()]), plain).replaceAll('\r\n', '')).not.toMatch(/[\r\n\ufeff]/);
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@x', "'@x"],
    ['\t=1', "'=1"],
    ['\r=1', "'=1"],
    ['＝1', "'＝1"],
    ['a;=1', "a;'=1"],
    ['a; -1', "a;' -1"],
    ['a-b = c', 'a-b = c'],
    ["l'eau", "l'eau"],
  ])('writes %j as %j', (title, expected) => {
    expect(rowsOf(assessment([document({ title })]))[0]?.['title']).toBe(expected);
  });

  test('holds no text of the plan but its title, and that only where excerpts are allowed', () => {
    const gaps = [gap({ excerpt: 'Secret a', recommendation: { named: 'Secret b', plain: 'Write it.' } })];
    const subject = assessment([document({ title: 'Secret c', outcomes: [outcome({ gaps })] })]);
    expect(renderCsv(subject, plain).match(/Secret ./g)).toEqual(['Secret c']);
    expect(renderCsv(subject, { ...plain, excerpts: false })).not.toContain('Secret');
  });

  test('is valid, loses no word and starts no formula, whatever a plan says', () => {
    fc.assert(
      fc.property(trickyAssessment, (subject) => {
        const text = renderCsv(subject, plain);
        expect(text).not.toMatch(/[^\P{C}\r\n]|[\u2028\u2029]|::|##\[/u);
        const rows = rowsOf(subject);
        for (const row of rows) {
          for (const cell of Object.values(row)) {
            if (!/^-?[\d.]+$/.test(cell))
              expect(cell).not.toMatch(/(^|;)["'\s]*(?<!['])[=+\-@\uff1d\uff0b\uff0d\uff20]/);
          }
        }
        const outcomes = subject.documents.flatMap(({ outcomes: all, path }) => all.map((one) => ({ ...one, path })));
        expect(rows).toHaveLength(outcomes.length + subject.problems.length);
        outcomes.forEach(({ path, title, because, gaps }, index) => {
          const first = gaps.find(({ waived, known }) => waived === undefined && known !== true) ?? gaps[0];
          const row = rows[index];
          expect(meant(row?.['plan'])).toBe(printable(path));
          expect(meant(row?.['criterion_title'])).toBe(printable(title));
          expect(meant(row?.['because'])).toBe(printable(because));
          expect(meant(row?.['first_gap_message'])).toBe(printable(first?.message ?? ''));
          expect(meant(row?.['recommendation'])).toBe(printable(first?.recommendation.plain ?? ''));
          expect(row?.['gaps']).toBe(`${gaps.length}`);
        });
      }),
    );
  });

  test.each([
    ['25,000 gaps', manyGaps(), 100],
    ['a sentence of 2 MB', longSentence(), 1],
  ])('bears %s', (_, subject, count) => {
    const rows = rowsOf(subject);
    expect(rows).toHaveLength(count);
    const [one] = subject.documents;
    expect(meant(rows[0]?.['title'])).toBe(printable(one?.title ?? ''));
  });
});
