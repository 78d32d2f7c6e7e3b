import fc from 'fast-check';
import type { Assessment, Gap } from '../../src/assess/assessment.ts';
import { someAssessment } from './arbitrary.ts';
import { assessment, document, gap, outcome, place } from './build.ts';

/** What a plan would write to be taken for something else. */
const tricks = [
  '=cmd|" /C calc"!A0',
  '+1;=2',
  '-3',
  '@SUM(1)',
  '\t=1',
  'a, "b"',
  ']]> <![CDATA[',
  '</failure><script>alert(1)</script>',
  '&lt;b&gt; & <!-- x -->',
  '| --- | a \\| b',
  '`code` and ``` fence',
  '`<img src=x>',
  '@octocat @org/team a@b.example',
  '#123 GH-4 o/r#5 !6 ~bug 0123456789abcdef',
  'https://evil.example www.evil.example mailto:x@y.example',
  '[a](javascript:alert(1)) ![b](http://c.example) [d]: http://e.example',
  '<https://evil.example> <a@b.example>',
  '# title',
  '- item',
  '1. one',
  '> quoted',
  '***bold*** _i_ ~~gone~~ $x$ :smile:',
  '[^1] [x]',
  '::error::x',
  '##[command]y',
  '\u202eevil\u2066',
  '\ud800',
  '\ufffe\u0000\u001b[31m',
] as const;

const titled = new Set(['title', 'message', 'because', 'named', 'plain', 'excerpt', 'question', 'path', 'name']);

/** The same with a trick at the start or the end of every text, the tricks in turn. */
function tricked<Value>(value: Value, turn: { next: number }): Value {
  const visit = (each: unknown, key: string): unknown => {
    if (Array.isArray(each)) return each.map((item) => visit(item, ''));
    if (typeof each === 'object' && each !== null)
      return Object.fromEntries(Object.entries(each).map(([name, child]) => [name, visit(child, name)]));
    if (typeof each !== 'string' || !titled.has(key)) return each;
    turn.next += 1;
    const trick = tricks[turn.next % tricks.length] ?? '';
    return turn.next % 2 === 0 ? `${trick} ${each}` : `${each} ${trick}`;
  };
  return visit(value, '') as Value;
}

const accepted: fc.Arbitrary<Partial<Gap>> = fc.constantFrom<Partial<Gap>>(
  {},
  {},
  { known: true },
  { waived: { reason: '<b>why</b> @octocat', by: '=post', until: '2027-05-31', file: 'plans/a.yaml', line: 7 } },
);

/** Assessments of every shape with tricks in every text, gaps that the gate lets pass, reasons and problems. */
export const trickyAssessment: fc.Arbitrary<Assessment> = fc
  .tuple(someAssessment, fc.nat(tricks.length), fc.array(accepted, { minLength: 1, maxLength: 4 }), fc.boolean())
  .map(([subject, next, passes, failed]) => {
    let count = 0;
    const documents = subject.documents.map((each, index) => ({
      ...each,
      path: `${index}/${each.path}`,
      outcomes: each.outcomes.map((one) => ({
        ...one,
        gaps: one.gaps.map((each) => ({ ...each, ...passes[count++ % passes.length] })),
      })),
    }));
    const tricky = { ...subject, documents: tricked(documents, { next }) };
    const reasons = tricky.documents.map(({ path }) => ({
      assertion: 'criticals',
      document: path,
      message: tricks[next % tricks.length] ?? '',
    }));
    return {
      ...tricky,
      problems: [{ code: 'source/syntax', file: 'b/@c.yaml', position: undefined, message: tricks.join(' ') }],
      gate: { preset: 'strict', verdict: failed ? 'failed' : 'passed', reasons: failed ? reasons : [] },
      exit: 2,
    };
  });

/** A plan with 25,000 gaps. */
export function manyGaps(): Assessment {
  const outcomes = Array.from({ length: 100 }, (_, criterion) =>
    outcome({
      id: `theme/criterion-${criterion}`,
      outcome: 'gap',
      level: { lower: 0, upper: 0, required: undefined },
      gaps: Array.from({ length: 250 }, (_, index) =>
        gap({
          ...place(`items[${index}].name`, index + 1),
          id: `${criterion}-${index}`,
          step: `${criterion}-${index}`,
          object: `items[${index}]`,
          message: `Item ${index} of \`items\` lacks a name.`,
          excerpt: 'To be decided by the board',
        }),
      ),
    }),
  );
  return assessment([document({ outcomes })]);
}

/** A plan with a sentence of 2 MB wherever a sentence can stand. */
export function longSentence(): Assessment {
  const words = 'A sentence without an end | <script> =cmd() ::error:: ]]> @user; ';
  const text = words.repeat(Math.ceil((2 * 1024 * 1024) / words.length));
  const gaps = [gap({ message: text, recommendation: { named: text, plain: text }, excerpt: text })];
  return assessment([document({ title: text, outcomes: [outcome({ because: text, gaps })] })]);
}

export const plain = { color: 0, width: 80, all: false, excerpts: true } as const;
