import { expect, test } from 'vitest';
import { judge } from '../../src/assess/judge.ts';
import { vocabulary } from '../../src/document/vocabulary.ts';
import { contradictions } from '../../src/evidence/contradictions.ts';
import { invariants } from '../../src/evidence/invariants/invariants.ts';
import { deriveFacts } from '../../src/facts/derive.ts';
import type { Criterion } from '../../src/rubric/rubric.ts';
import { assessor } from '../support.ts';
import { examplePlans, fixturePlans, type Plan, planOf } from './plans.ts';
import { patternOf, recording, viewOf } from './recording.ts';

interface Reason {
  /** Who else looks at it; this is tested. `nobody`: it is for people, or for the loader and the reports. */
  readonly read: 'for facts' | 'for contradictions' | 'by nobody';
  readonly why: string;
}

const label: Reason = { read: 'for facts', why: 'a label, printed in findings: its words are held against a no' };
const money: Reason = { read: 'for contradictions', why: 'an amount in another currency is added at its rate' };

/** Fields that no criterion reads, and why they stay. A section or list stands for all its fields. */
const notAsked: Readonly<Record<string, Reason>> = {
  dbd: { read: 'by nobody', why: 'the version of the format, which the loader asks for' },
  'programme.title': { read: 'for facts', why: 'names the plan in every report; its words are held against a no' },
  'programme.number': { read: 'by nobody', why: 'names the plan in the books of its organisation' },
  'programme.out_of_scope': { read: 'by nobody', why: 'tells reviewers what not to look for' },
  'programme.setting': { read: 'for facts', why: 'decides the framework, and facts about conflict and missions' },
  'programme.stage': { read: 'for contradictions', why: 'decides what is due' },
  'programme.summary': { read: 'for facts', why: 'its words are held against a declared no' },
  facts: { read: 'for facts', why: 'what the author declares' },
  'challenge.sites[].name': label,
  'results.outputs[].statement': label,
  'results.indicators[].direction': { read: 'for contradictions', why: 'says which way is better' },
  'results.indicators[].milestones': { read: 'for contradictions', why: 'a design is judged by its target' },
  'results.indicators[].actual': { read: 'for contradictions', why: 'a design is judged before there is a result' },
  'technology.solutions[].description': { read: 'by nobody', why: 'tells reviewers what it is' },
  'technology.solutions[].parts': { read: 'by nobody', why: 'tells reviewers what it is made of' },
  'monitoring.reviews[].name': label,
  'work_plan.activities[].name': label,
  'work_plan.budget.sources[].rate': money,
  'work_plan.budget.lines[].rate': money,
  reviews: { read: 'by nobody', why: 'answers of reviewers: they settle a question and are no evidence' },
};

const { criteria, frameworks } = assessor.catalogue;
const values = frameworks[0]?.constants.values ?? [];

const examples = examplePlans();
const fixtures = new Map(criteria.map((criterion) => [criterion, fixturePlans(criterion.id)]));
/** Shows what no example has a reason to show. */
const uncommon = planOf(
  'uncommon.yaml',
  `dbd: 1
programme: {title: A plan for one test, start: 2026}
results:
  indicators:
    - id: share
      unit: percent
      baseline: 10
      target: 60
      direction: at_least
      milestones: [{date: 2027, value: 30}]
      actual: {date: 2027, value: 35}
`,
);
const everywhere = [uncommon, ...examples, ...[...fixtures.values()].flat()];

type Read = ReadonlySet<string>;

function together(all: readonly Read[]): Read {
  return new Set(all.flatMap((one) => [...one]));
}

/** What these criteria look at in these plans. What a recommendation quotes does not count as read. */
function asked(plans: readonly Plan[], about: readonly Criterion[]): Read {
  const mute = about.map((one) => ({ ...one, recommend: {}, ...(one.kind === 'redline' && { crossed: '' }) }));
  return readIn(plans, ({ document, facts }) => {
    for (const criterion of mute) judge(viewOf(document, facts), criterion, values);
  });
}

function readIn(plans: readonly Plan[], work: (plan: Omit<Plan, 'name'>) => void): Read {
  return together(
    plans.map(({ document, facts }) => {
      const watched = recording(document, facts);
      return new Set([...watched.reads(() => work(watched)).values].map(patternOf));
    }),
  );
}

function unread(read: Read): readonly string[] {
  return vocabulary.map(({ path }) => path).filter((path) => !read.has(path));
}

/** The entry that a field falls under. */
function entryOf(path: string): string | undefined {
  return Object.keys(notAsked).find(
    (one) => path === one || (path.startsWith(one) && /^[.[]/.test(path[one.length] ?? '')),
  );
}

// Each criterion over its own fixtures, and all over the examples: what they have not looked at by then, they hardly ever do.
const read = together([asked(examples, criteria), ...[...fixtures].map(([criterion, own]) => asked(own, [criterion]))]);

test('every field of a plan is read by a criterion, or is listed here with the reason', () => {
  const left = unread(read).filter((path) => entryOf(path) === undefined);
  const never = left.length === 0 ? [] : unread(together([read, asked(everywhere, criteria)]));
  expect(
    left.filter((path) => never.includes(path)),
    'no criterion asks for these: let a rubric read them, list them in `notAsked` with a reason, or take them out of src/document/vocabulary',
  ).toEqual([]);
});

test('what is listed here is in the vocabulary, and no criterion reads it', () => {
  const still = new Set(unread(read).map(entryOf));
  expect(
    Object.keys(notAsked).filter((entry) => !still.has(entry)),
    'a criterion reads all of it by now, or there is no such field: take it out of `notAsked`',
  ).toEqual([]);
});

const readers = {
  'for facts': readIn(everywhere, ({ document }) => void deriveFacts(document)),
  'for contradictions': readIn(everywhere, ({ document }) => {
    contradictions(document);
    invariants(document);
  }),
} as const;

function hasReader(path: string): boolean {
  return Object.values(readers).some((places) => places.has(path));
}

test.each(Object.entries(notAsked))('%s is read as its entry says', (entry, { read: by, why }) => {
  expect(why.length, 'give the reason').toBeGreaterThan(10);
  const fields = unread(read).filter((path) => entryOf(path) === entry);
  const otherwise = fields.filter((path) => (by === 'by nobody' ? hasReader(path) : !readers[by].has(path)));
  expect(otherwise, 'mend `read` of this entry in `notAsked`, or the rule that no longer looks at these').toEqual([]);
});
