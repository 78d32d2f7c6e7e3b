import fc from 'fast-check';
import type {
  Assessment,
  DocumentAssessment,
  FrameworkResult,
  Gap,
  LocatedDiagnostic,
  Outcome,
  OutcomeName,
  Place,
} from '../../src/assess/assessment.ts';
import { factIds } from '../../src/facts/fact.ts';
import type { Range } from '../../src/score/kernel.ts';
import { assessment, document, framework, gain, gap, outcome, place } from './build.ts';

/** Text as a hostile or merely foreign author writes it. */
export const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        '\u001b[2J\u001b[1;31mPWNED\u001b[0m',
        '\u001b]8;;http://evil.example\u0007click\u001b]8;;\u0007',
        '\u009b31m',
        '\u202eexe.nalp\u202c',
        '\u200b\u200d\ufeff\u2066',
        '\r\noverwritten',
        '\n::error file=x::injected',
        '##vso[task.complete]',
        '\u{e0041}\u{e0042}',
        'تسجيل المواليد في القرى',
        '出生登録',
        'हिन्दी',
        'e\u0301\u0323\u0302',
        '👩🏽‍🌾🇰🇪❤️',
        'x'.repeat(150),
        '\ud800',
        'Births',
      ),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join(' '));

const line = fc.integer({ min: 1, max: 9999 });
const segment = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('results', 'data', 'out-1') },
  { weight: 1, arbitrary: hostile },
);

const somewhere: fc.Arbitrary<Place> = fc
  .tuple(segment, fc.integer({ min: 0, max: 3 }), line, line)
  .map(([name, index, row, column]) => place(`${name}[${index}].digital`, row, column, [name, index, 'digital']));

const points = fc.double({ min: 0, max: 40, noNaN: true });

const someGap: fc.Arbitrary<Gap> = fc
  .record({
    place: somewhere,
    id: fc.stringMatching(/^[0-9a-f]{12}$/),
    message: hostile,
    toLevel: fc.constantFrom(1 as const, 2 as const, 3 as const),
    recommendation: fc.record({ named: hostile, plain: hostile }),
    step: fc.constantFrom('0123456789ab', 'ba9876543210'),
    gain: fc
      .tuple(points, points)
      .chain(([a, b]) => fc.constantFrom({ undp: gain(Math.max(a, b), Math.min(a, b)) }, { undp: gain(a, 0) }, {})),
    excerpt: fc.option(hostile, { nil: undefined }),
  })
  .map(({ place: at, ...rest }) => gap({ ...at, ...rest }));

const kinds = ['normal', 'critical', 'redline'] as const;
const outcomeNames: Readonly<Record<(typeof kinds)[number], readonly OutcomeName[]>> = {
  normal: ['met', 'partial', 'gap', 'unknown', 'not_applicable', 'manual'],
  critical: ['met', 'partial', 'gap', 'unknown', 'not_applicable', 'manual'],
  redline: ['violation', 'clear', 'unknown', 'not_applicable'],
};

function someOutcome(index: number): fc.Arbitrary<Outcome> {
  return fc.constantFrom(...kinds).chain((kind) =>
    fc
      .record({
        title: hostile,
        outcome: fc.constantFrom(...outcomeNames[kind]),
        lower: fc.integer({ min: 0, max: 3 }),
        room: fc.integer({ min: 0, max: 3 }),
        required: fc.integer({ min: 1, max: 3 }),
        applies: fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const),
        because: hostile,
        gaps: fc.array(someGap, { maxLength: 5 }),
        evidence: fc.array(
          somewhere.map((at) => ({ ...at, level: 2 as const })),
          { maxLength: 3 },
        ),
      })
      .map(({ lower, room, required, ...rest }) =>
        outcome({
          ...rest,
          id: `theme/criterion-${index}`,
          kind,
          homes: { undp: index % 2 === 0 ? 'human-rights' : 'elsewhere' },
          level:
            kind === 'redline'
              ? undefined
              : { lower, upper: Math.min(3, lower + room), required: kind === 'critical' ? required : undefined },
          value: kind === 'redline' ? undefined : { lower: lower / 3, upper: 1 },
        }),
      ),
  );
}

const someOutcomes = fc
  .integer({ min: 0, max: 8 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => someOutcome(index))));

const someRange: fc.Arbitrary<Range | undefined> = fc.option(
  fc
    .tuple(fc.double({ min: 0, max: 100, noNaN: true }), fc.double({ min: 0, max: 100, noNaN: true }), fc.boolean())
    .map(([a, b, capped]) => ({
      lower: Math.min(a, b),
      upper: Math.max(a, b),
      uncapped: capped ? Math.max(a, b) : Math.min(a, b),
    })),
  { nil: undefined },
);

function someFramework(outcomes: readonly Outcome[]): fc.Arbitrary<FrameworkResult> {
  return fc
    .record({ score: someRange, unit: someRange, coverage: fc.double({ min: 0, max: 1, noNaN: true }), name: hostile })
    .map(({ score, unit, coverage, name }) => {
      const caps = outcomes
        .filter(({ kind }) => kind !== 'normal')
        .map(({ id, kind }) => {
          return {
            criterion: id,
            kind: kind === 'redline' ? ('redline' as const) : ('critical' as const),
            cap: 49,
            certain: 'yes' as const,
          };
        });
      return framework({
        name,
        result: {
          score,
          band: score === undefined ? undefined : 'Emerging',
          heldDownBy: score === undefined ? [] : ['human-rights'],
          confidence: score === undefined ? undefined : 'low',
          coverage,
          caps: score === undefined ? [] : caps,
          units: [{ id: 'human-rights', score: unit, caps: [], applicable: 1, possible: 2 }],
        },
        units: [
          {
            id: 'human-rights',
            title: name,
            criteria: outcomes.filter((_, index) => index % 2 === 0).map(({ id }) => id),
            total: 4,
          },
        ],
        notCovered: ['organisation'],
      });
    });
}

const someDiagnostic: fc.Arbitrary<LocatedDiagnostic> = fc
  .tuple(fc.constantFrom('error' as const, 'warning' as const, 'note' as const), hostile, somewhere)
  .map(([severity, message, at]) => ({ severity, code: 'document/unknown-key', path: at.at, message, place: at }));

const someDocument: fc.Arbitrary<DocumentAssessment> = someOutcomes.chain((outcomes) =>
  fc
    .record({
      title: hostile,
      framework: someFramework(outcomes),
      diagnostics: fc.array(someDiagnostic, { maxLength: 9 }),
      facts: fc
        .subarray([...factIds])
        .chain((ids) =>
          fc.tuple(...ids.map((id) => fc.tuple(fc.constant(id), hostile, fc.integer({ min: 0, max: 9 })))),
        ),
      path: fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom('plans/a.yaml', 'b.yaml') },
        { weight: 1, arbitrary: hostile },
      ),
    })
    .map(({ framework: result, facts, ...rest }) =>
      document({
        ...rest,
        outcomes,
        frameworks: [result],
        facts: facts.map(([id, question, blocks]) => ({
          id,
          value: 'unknown',
          declared: undefined,
          derived: 'unknown',
          because: [],
          question,
          blocks: Array.from({ length: blocks }, (_, index) => `theme/criterion-${index}`),
        })),
        later: [{ id: 'theme/later', title: rest.title, stage: 'appraisal' }],
      }),
    ),
);

/** One to five documents of every shape. */
export const someAssessment: fc.Arbitrary<Assessment> = fc
  .array(someDocument, { minLength: 1, maxLength: 5 })
  .map((documents) => assessment(documents));
