import { describe, expect, test } from 'vitest';
import { byGravity, type Finding, findingsOf, isOpen } from '../../src/report/findings.ts';
import { grouped, wordsOf } from '../../src/report/grouped.ts';
import { lowestScore, verdictOf } from '../../src/report/verdict.ts';
import { assessment, both, document, framework, gap, outcome, place, range } from './build.ts';

const waiver = { reason: 'Agreed', by: 'head of office', until: '2027-05-31', file: '.dbd-waivers.yaml', line: 3 };

function only(...overrides: readonly Parameters<typeof outcome>[0][]): readonly Finding[] {
  return findingsOf(assessment([document({ outcomes: overrides.map(outcome) })]));
}

describe('findings', () => {
  test.each([
    ['a red line that is crossed', { kind: 'redline', outcome: 'violation', level: undefined }, 'red line', 'error'],
    ['a red line that is open', { kind: 'redline', outcome: 'unknown', level: undefined }, 'gap', 'warning'],
    ['a critical below need', { kind: 'critical', level: { lower: 1, upper: 1, required: 2 } }, 'critical', 'error'],
    ['a critical that is met', { kind: 'critical', level: { lower: 2, upper: 2, required: 2 } }, 'gap', 'warning'],
    [
      'a critical that may not apply',
      { kind: 'critical', level: { lower: 1, upper: 1, required: 2 }, applies: 'unknown' },
      'gap',
      'warning',
    ],
    ['a core criterion', {}, 'gap', 'warning'],
    ['an extended criterion', { tier: 'extended' }, 'gap', 'note'],
  ] as const)('of %s', (_, overrides, kind, level) => {
    expect(only({ ...overrides, gaps: [gap()] })).toMatchObject([{ kind, level }]);
  });

  test('above the level that is needed are no blockers', () => {
    const level = { lower: 1, upper: 1, required: 2 };
    const gaps = [gap(), gap({ id: 'aaaaaaaaaaaa', toLevel: 3 })];
    expect(only({ kind: 'critical', level, gaps }).map((finding) => finding.level)).toEqual(['error', 'warning']);
  });

  test('tell what blocks even where no gap says what to change', () => {
    const because = 'The register is kept for ever.';
    const crossed = { kind: 'redline', outcome: 'violation', level: undefined, because } as const;
    expect(only(crossed)).toMatchObject([{ level: 'error', message: because, advice: undefined, region: undefined }]);
    expect(only({ ...crossed, evidence: [{ ...place('data', 9), level: 1 }] })).toMatchObject([
      { path: 'data', region: { line: 9 } },
    ]);
  });

  test('have the title, the place, the message and the advice, without any word of the plan', () => {
    const recommendation = { named: 'Name a post for Secret.', plain: 'Name a post.' };
    const [finding] = only({ gaps: [gap({ recommendation, excerpt: 'Secret' })] });
    expect(finding).toEqual({
      kind: 'gap',
      level: 'warning',
      rule: 'responsible-use/complaints-and-redress',
      title: 'People can complain and get an answer',
      file: 'plans/a.yaml',
      path: 'safeguards.complaints',
      region: { line: 88, column: 3, endColumn: 8, bytes: undefined },
      message: 'No channel for complaints is named.',
      advice: 'Name a post.',
      fingerprint: '0123456789ab',
      weight: 3,
      waived: undefined,
      known: false,
    });
  });

  test('of diagnostics have their severity, and do not quote where the words are the plan’s own', () => {
    const diagnostic = {
      severity: 'note',
      code: 'document/unknown-key',
      path: [],
      message: 'Nobody reads Secret.',
      quotes: 'Secret',
      place: place('x', 4),
    } as const;
    expect(findingsOf(assessment([document({ outcomes: [], diagnostics: [diagnostic] })]))).toMatchObject([
      { kind: 'diagnostic', level: 'note', title: 'Unknown key', message: 'Nobody reads this.', path: 'x' },
    ]);
  });

  test('of problems are errors, with or without a line', () => {
    const problem = { code: 'source/unreadable', file: './b.yaml', position: undefined, message: 'it is a folder' };
    const position = { line: 2, column: 1, endLine: 2, endColumn: 4 };
    const problems = [problem, { ...problem, file: 'c.yaml', position }];
    expect(findingsOf(assessment([], { problems }))).toMatchObject([
      { kind: 'problem', level: 'error', file: 'b.yaml', region: undefined, title: 'Unreadable' },
      { kind: 'problem', level: 'error', file: 'c.yaml', region: { line: 2 } },
    ]);
  });

  test('mark what is waived or known', () => {
    const gaps = [gap(), gap({ waived: waiver }), gap({ known: true })];
    const findings = only({ gaps });
    expect(findings.map(isOpen)).toEqual([true, false, false]);
    expect(findings[1]?.waived).toEqual(waiver);
  });

  test('are sorted by file, line, column and rule', () => {
    const at = (line: number, column: number) => gap(place('x', line, column));
    const outcomes = [
      outcome({ id: 'b/b', gaps: [at(9, 1), at(10, 5), at(10, 3)] }),
      outcome({ id: 'a/a', gaps: [at(10, 3)] }),
    ];
    const findings = findingsOf(assessment([document({ path: 'b.yaml', outcomes }), document({ outcomes })]));
    const told = findings.map(({ file, rule, region }) => [file, region?.line, region?.column, rule].join(' '));
    const sorted = ['9 1 b/b', '10 3 a/a', '10 3 b/b', '10 5 b/b'];
    expect(told).toEqual(['b.yaml', 'plans/a.yaml'].flatMap((file) => sorted.map((rest) => `${file} ${rest}`)));
  });

  test('keep their fingerprint when lines move', () => {
    const diagnostic = (line: number) =>
      ({ severity: 'note', code: 'a/b', path: [], message: 'x', place: place('x.y', line) }) as const;
    const prints = (line: number) =>
      findingsOf(
        assessment([
          document({
            outcomes: [outcome({ gaps: [gap(place('x', line))] }), outcome({ id: 'r/r', outcome: 'violation' })],
            diagnostics: [diagnostic(line)],
          }),
        ]),
      ).map(({ fingerprint }) => fingerprint);
    expect(prints(3).toSorted()).toEqual(prints(300).toSorted());
    for (const print of prints(3)) expect(print).toMatch(/^[0-9a-f]{12}$/);
  });

  test('stand on the key where the text is at hand', () => {
    const text = 'a: 1\nsafeguards: {complaints: "none"}\n';
    const position = { line: 2, column: 26, endLine: 2, endColumn: 32 };
    const outcomes = [outcome({ gaps: [gap({ position })] })];
    expect(findingsOf(assessment([document({ text, outcomes })]))[0]?.region).toEqual({
      line: 2,
      column: 14,
      endColumn: 24,
      bytes: { column: 14, endColumn: 24 },
    });
  });

  test('by gravity: problems, red lines, criticals, what is heavy, what is light', () => {
    const problems = [{ code: 'source/syntax', file: 'z.yaml', position: undefined, message: 'x' }];
    const level = { lower: 0, upper: 0, required: 1 };
    const one = [gap({ toLevel: 1 })];
    const outcomes = [
      outcome({ id: 'a/note', tier: 'extended', gaps: one }),
      outcome({ id: 'a/light', weight: 1, gaps: one }),
      outcome({ id: 'a/heavy', weight: 3, gaps: one }),
      outcome({ id: 'a/critical', kind: 'critical', level, gaps: one }),
      outcome({ id: 'a/line', kind: 'redline', outcome: 'violation', gaps: one }),
    ];
    const findings = findingsOf(assessment([document({ outcomes })], { problems }));
    expect(findings.toSorted(byGravity).map(({ rule }) => rule)).toEqual([
      'source/syntax',
      'a/line',
      'a/critical',
      'a/heavy',
      'a/light',
      'a/note',
    ]);
  });
});

describe('groups', () => {
  const second = gap({ id: '0000000000aa', message: 'No deadline is named.', position: place('x', 88, 9).position });

  test('are the findings of one rule on one line', () => {
    const groups = grouped(only({ gaps: [gap(), second, gap(place('y', 89))] }, { id: 'b/b', gaps: [gap()] }));
    expect(groups.map(({ findings }) => findings.length)).toEqual([1, 2, 1]);
    expect(groups[1]?.first.fingerprint).toBe('0000000000aa');
  });

  test('take a file as a whole for its first line', () => {
    const problem = { code: 'source/more', file: 'b.yaml', position: undefined, message: 'a' };
    const problems = [
      problem,
      { ...problem, position: { line: 1, column: 4, endLine: 1, endColumn: 5 }, message: 'b' },
    ];
    expect(grouped(findingsOf(assessment([], { problems })))).toHaveLength(1);
  });

  test('never mix what is accepted with what is open', () => {
    expect(grouped(only({ gaps: [gap(), { ...second, waived: waiver }] }))).toHaveLength(2);
  });

  test('say everything once, on lines of their own where there is more than one thing', () => {
    expect(wordsOf(only({ gaps: [gap({ recommendation: both('Name one.') })] }))).toBe(
      'No channel for complaints is named. To do: Name one.',
    );
    const gaps = [gap({ recommendation: both('Name one.') }), { ...second, recommendation: both('Name one.') }, gap()];
    expect(wordsOf(only({ gaps }))).toBe(
      '- No channel for complaints is named.\n- No deadline is named.\nTo do: Name one.\nTo do: Name one channel, who answers, and within how many days.',
    );
  });
});

describe('verdict and score', () => {
  const failed = { preset: 'strict', verdict: 'failed', reasons: [] } as const;
  test.each([
    ['passed', {}],
    ['failed', { gate: failed, exit: 1 }],
    ['not-assessed', { exit: 2 }],
    ['not-assessed', { gate: failed, exit: 2 }],
    ['not-assessed', { exit: 3 }],
  ] as const)('%s', (verdict, overrides) => expect(verdictOf(assessment([], overrides))).toBe(verdict));

  test('the score is the lowest of all, rounded down, and none where there is none', () => {
    const scored = (lower: number) => {
      const base = framework();
      return document({ frameworks: [{ ...base, result: { ...base.result, score: range(lower, 90) } }] });
    };
    expect(lowestScore(assessment([scored(50.559), scored(41.239)]))).toBe(41.23);
    expect(lowestScore(assessment([]))).toBeUndefined();
  });
});
