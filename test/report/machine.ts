import fc from 'fast-check';
import type { Assessment, DocumentAssessment } from '../../src/assess/assessment.ts';
import { blockersOf } from '../../src/report/blockers.ts';
import { hostile, someAssessment } from './arbitrary.ts';
import { assessment, both, document, gap, outcome, place } from './build.ts';

/** What other formats obey. */
const commands = [
  '::error::x',
  '\n::set-output name=verdict::passed',
  '\r::stop-commands::x',
  '##[command]rm',
  ']]>',
  '| a | b |',
  '<script>alert(1)</script>',
  '=cmd()',
  '%0A::error::x',
  '[click](http://evil.example)',
  '![x](http://evil.example)',
  '@everyone #1',
  '{0}',
  '"\\"',
  '\u0000\u001b[2J\u0085\u2028\u202e\u2066',
];

const nasty = fc.oneof(hostile, fc.constantFrom(...commands));

const waived = fc
  .tuple(nasty, nasty, fc.constantFrom('plans/a.yaml', '.dbd-waivers.yaml'))
  .map(([reason, by, file]) => ({ reason, by, until: '2027-05-31', file, line: 1 }));

const acceptance = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: waived.map((one) => ({ waived: one })) },
  { weight: 1, arbitrary: fc.constant({ known: true as const }) },
);

const nastyDocument: fc.Arbitrary<DocumentAssessment> = fc
  .record({
    words: nasty,
    other: nasty,
    path: fc.oneof(
      fc.constantFrom('./plans/ü 1.yaml', '<stdin>', 'a,b:c%.yaml', '../up.yaml', '/full/path.yaml'),
      nasty,
    ),
    text: fc.option(
      fc.array(nasty, { maxLength: 9 }).map((lines) => lines.join('\n')),
      { nil: undefined },
    ),
    lines: fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 40 }), acceptance), {
      maxLength: 30,
    }),
    kind: fc.constantFrom('normal' as const, 'critical' as const, 'redline' as const),
  })
  .map(({ words, other, path, text, lines, kind }) => {
    const gaps = lines.map(([line, column, accepted], index) =>
      gap({
        ...place(words, line, column),
        id: index.toString(16).padStart(12, '0'),
        message: index % 2 === 0 ? words : other,
        recommendation: both(other),
        ...accepted,
      }),
    );
    const shared = { title: words, question: other, why: words, because: other, homes: { undp: words }, gaps };
    return document({
      path,
      ...(text !== undefined && { text }),
      outcomes: [
        outcome({ ...shared, id: 'theme/nasty', kind, ...(kind === 'redline' && { outcome: 'violation' }) }),
        outcome({ ...shared, id: 'theme/other', tier: 'extended' }),
      ],
      diagnostics: [{ severity: 'warning', code: 'document/nasty', path: [], message: words, place: place(other, 3) }],
    });
  });

const nastyProblem = fc.tuple(nasty, nasty, fc.boolean()).map(([file, message, placed]) => ({
  code: 'source/syntax',
  file,
  message,
  position: placed ? { line: 2, column: 3, endLine: 5, endColumn: 1 } : undefined,
}));

/** Whatever an author, a reviewer or a file name may hold, in every place that a machine format shows. */
export const nastyAssessment: fc.Arbitrary<Assessment> = fc
  .tuple(
    someAssessment,
    fc.array(nastyDocument, { minLength: 1, maxLength: 3 }),
    fc.array(nastyProblem, { maxLength: 3 }),
    fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const),
  )
  .map(([{ documents }, more, problems, exit]) => assessment([...documents, ...more], { problems, exit }));

/** A plan with as many gaps as anyone could make, on `perLine` gaps a line. */
export function enormous(count: number, perLine = 1): Assessment {
  const gaps = Array.from({ length: count }, (_, index) =>
    gap({
      ...place(`results.outputs[id=out-${index}]`, 1 + Math.floor(index / perLine)),
      id: index.toString(16).padStart(12, '0'),
      message: `\`out-${index}\` has no owner, and \`::error::\` is no answer.`,
    }),
  );
  const text = 'outputs: [x]\n'.repeat(Math.ceil(count / perLine));
  return assessment([document({ text, outcomes: [outcome({ gaps })] })]);
}

/** Two million characters without a line break, in every place that can hold them. */
export function endless(): Assessment {
  const sentence = 'a very long sentence, \u202e::error::no end in sight '.repeat(40_000);
  const one = gap({ message: sentence, excerpt: sentence, path: sentence, recommendation: both(sentence) });
  const outcomes = [outcome({ title: sentence, question: sentence, why: sentence, because: sentence, gaps: [one] })];
  const diagnostic = {
    severity: 'error',
    code: 'document/x',
    path: [],
    message: sentence,
    place: place(sentence, 2),
  } as const;
  return assessment([document({ title: sentence, text: `summary: ${sentence}`, outcomes, diagnostics: [diagnostic] })]);
}

/** One line for each thing that every machine format has to tell: file, rule and line. */
export function toldOf({ documents, problems }: Assessment): readonly string[] {
  const plain = (file: string): string => file.replace(/^(?:\.\/)+/, '');
  return [
    ...documents.flatMap((each) => {
      const { outcomes, diagnostics } = each;
      const at = (rule: string, line: number): string => JSON.stringify([plain(each.path), rule, line]);
      const bare = blockersOf(each).filter(({ outcome: { gaps } }) => gaps.length === 0);
      return [
        ...outcomes.flatMap(({ id, gaps }) =>
          gaps
            .filter((one) => one.waived === undefined && one.known === undefined)
            .map((one) => at(id, one.position.line)),
        ),
        ...bare.map(({ outcome: { id, evidence } }) => at(id, evidence[0]?.position.line ?? 1)),
        ...diagnostics.map(({ code, place: { position } }) => at(code, position.line)),
      ];
    }),
    ...problems.map(({ file, code, position }) => JSON.stringify([plain(file), code, position?.line ?? 1])),
  ];
}

/** What a terminal or a log obeys or hides; line breaks are the format's own. */
export const raw = /[^\P{C}\n]|[\u2028\u2029]/u;

/** Whether it takes less than a second of work, at the third try at the latest: other tests run beside it. */
export function isQuick(work: () => unknown): boolean {
  return [1, 2, 3].some(() => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return user + system < 1_000_000;
  });
}
