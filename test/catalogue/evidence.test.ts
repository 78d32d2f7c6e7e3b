import { afterAll, describe, expect, test } from 'vitest';
import { type Judgement, judge } from '../../src/assess/judge.ts';
import { scopeObjects } from '../../src/assess/scope.ts';
import type { Document } from '../../src/document/document.ts';
import { deriveFacts } from '../../src/facts/derive.ts';
import { type Facts, factIds } from '../../src/facts/fact.ts';
import type { Criterion } from '../../src/rubric/rubric.ts';
import type { Path } from '../../src/source/position.ts';
import { assessor } from '../support.ts';
import { asFarAsItGoes, examplePlans, fixturePlans, type Plan } from './plans.ts';
import { patternOf, type Reads, recording, viewOf } from './recording.ts';
import { without } from './removal.ts';

/*
 * A mutation test of the catalogue. What a criterion calls its evidence is taken out of a plan, as if it had never been written:
 *
 * - all of it at once: in every plan the criterion falls, and no other changes that did not look at the same places;
 * - all of one kind (`risks[].owner`): in at least one plan it falls. Not in every plan: of what an author shows, a criterion asks for
 *   at least n (decision 0002), so a plan that shows more can lose some.
 *
 * A kind that can go everywhere without a trace is no evidence: the rubric asks for less than it says.
 */

const { criteria, frameworks } = assessor.catalogue;
const values = frameworks[0]?.constants.values ?? [];
/** As if a reviewer had agreed everywhere: what level 3 of a question for people rests on shows only then. */
const agreed = 3;

/** What a plan comes to, and what deciding it took. Made once for each plan. */
interface Subject extends Plan {
  readonly judgements: ReadonlyMap<string, Judgement>;
  readonly reads: ReadonlyMap<string, Reads>;
  readonly readForFacts: Reads;
}

function subjectOf(plan: Plan, asked: readonly Criterion[]): Subject {
  const { document, facts } = plan;
  const watched = recording(document, facts);
  const reads = (criterion: Criterion): Reads =>
    watched.reads(() => void judge(viewOf(watched.document, watched.facts), criterion, values, agreed));
  return {
    ...plan,
    judgements: new Map(asked.map((one) => [one.id, judge(viewOf(document, facts), one, values, agreed)])),
    reads: new Map(asked.map((one) => [one.id, reads(one)])),
    readForFacts: watched.reads(() => void deriveFacts(watched.document)),
  };
}

/**
 * What speaks for a criterion; for a red line, what crosses it. Not the things it is asked of: a plan without one of its systems is another
 * plan, and no worse.
 */
function evidenceOf({ document, facts, judgements }: Subject, criterion: Criterion): readonly Path[] {
  const judgement = judgements.get(criterion.id);
  if (!judgement) return [];
  const objects = scopeObjects(viewOf(document, facts), criterion.scope).map(({ path }) => keyOf(path));
  const places = [...new Map(spoken(judgement).map((path) => [keyOf(path), path])).values()];
  return places.filter((path) => !objects.some((object) => `${object}.`.startsWith(`${keyOf(path)}.`)));
}

function spoken({ evidence, outcome, steps }: Judgement): readonly Path[] {
  if (outcome !== 'violation') return evidence.map(({ path }) => path);
  return steps.flatMap(({ lacks }) => lacks.map(({ path }) => path));
}

function keyOf(path: Path): string {
  return path.join('.');
}

/** A plan after something was taken out. */
interface Rest {
  readonly document: Document;
  readonly facts: Facts;
}

function restOf({ document, facts, readForFacts }: Subject, places: readonly Path[]): Rest {
  const left = without(document, places);
  return { document: left, facts: sawAny(readForFacts, places) ? deriveFacts(left).facts : facts };
}

/** Did this work look at one of these places, or at something inside? */
function sawAny(reads: Reads, places: readonly Path[]): boolean {
  const known = seen.get(reads) ?? new Set([...reads.values, ...reads.keys].flatMap(prefixes));
  seen.set(reads, known);
  return places.some((path) => known.has(keyOf(path)));
}

/** Every place that was looked at, and every one that has such a place inside. */
const seen = new WeakMap<Reads, ReadonlySet<string>>();

function prefixes(place: string): readonly string[] {
  const keys = place.split('.');
  return keys.map((_key, index) => keys.slice(0, index + 1).join('.'));
}

/** Not applicable, or a red line that is no longer crossed, is a drop too. */
function dropped(before: Judgement, after: Judgement): boolean {
  if (before.outcome === 'violation') return after.outcome !== 'violation';
  if (!before.credit || !after.credit) return before.outcome !== after.outcome;
  const [was, is] = [before.credit, after.credit];
  return (['lower', 'upper'] as const).some((end) => is.value[end] < was.value[end] || is.level[end] < was.level[end]);
}

function judgedWithout(subject: Subject, criterion: Criterion, places: readonly Path[]): Judgement {
  const { document, facts } = restOf(subject, places);
  return judge(viewOf(document, facts), criterion, values, agreed);
}

/**
 * The places without which the criterion falls: these, and what does just as well and would take over. Nothing if it does not fall.
 */
function felledBy(subject: Subject, criterion: Criterion, places: readonly Path[]): readonly Path[] | undefined {
  const before = subject.judgements.get(criterion.id);
  if (!before) return undefined;
  const had = tallyOf(before);
  let gone = places;
  for (;;) {
    const after = judgedWithout(subject, criterion, gone);
    if (dropped(before, after)) return gone;
    const now = tallyOf(after);
    const instead = spoken(after).filter((path) => (now.get(keyOf(path)) ?? 0) > (had.get(keyOf(path)) ?? 0));
    if (instead.length === 0) return undefined;
    gone = [...gone, ...instead];
  }
}

/** How often each place speaks: the same review may look at several things. */
function tallyOf(judgement: Judgement): ReadonlyMap<string, number> {
  const tally = new Map<string, number>();
  for (const path of spoken(judgement)) tally.set(keyOf(path), (tally.get(keyOf(path)) ?? 0) + 1);
  return tally;
}

/** Places by what they are: all `risks[].owner` together. */
function kindsOf(places: readonly Path[]): ReadonlyMap<string, readonly Path[]> {
  const kinds = new Map<string, readonly Path[]>();
  for (const path of places) kinds.set(patternOf(path), [...(kinds.get(patternOf(path)) ?? []), path]);
  return kinds;
}

const examples = examplePlans().map((plan) => subjectOf(plan, criteria));
const kills = new Map<string, { readonly killed: number; readonly kinds: number }>();
const shownByNoExample: string[] = [];

/** Where a criterion stands highest among the examples, if it has any evidence there. */
function bestExample(criterion: Criterion): Subject | undefined {
  const worth = (subject: Subject): number =>
    evidenceOf(subject, criterion).length === 0 ? -1 : (subject.judgements.get(criterion.id)?.credit?.value.lower ?? 1);
  const best = examples.toSorted((a, b) => worth(b) - worth(a))[0];
  return best && worth(best) >= 0 ? best : undefined;
}

describe.each(criteria)('$id', (criterion) => {
  const shown = bestExample(criterion);
  if (!shown) shownByNoExample.push(criterion.id);
  const fixtures = fixturePlans(criterion.id, asFarAsItGoes).map((plan) =>
    subjectOf(plan, shown ? [criterion] : criteria),
  );
  const subjects = [...examples, ...fixtures].filter((subject) => evidenceOf(subject, criterion).length > 0);

  test('falls when all its evidence is taken out, alone but for criteria that looked at the same places', () => {
    expect(subjects.length, `nothing shows it: add a case to test/criteria/${criterion.id}.yaml`).toBeGreaterThan(0);
    for (const subject of subjects) {
      const places = felledBy(subject, criterion, evidenceOf(subject, criterion));
      expect(
        places,
        `${subject.name}: ${criterion.id} stays as it is without what it calls its evidence`,
      ).toBeDefined();
      if (places && subject.judgements.size > 1) expect(strangers(subject, places)).toEqual([]);
    }
  });

  test('falls when evidence of any one kind is taken out', () => {
    const kinds = new Map<string, boolean>();
    for (const subject of subjects)
      for (const [kind, places] of kindsOf(evidenceOf(subject, criterion)))
        kinds.set(kind, kinds.get(kind) || felledBy(subject, criterion, places) !== undefined);
    const survivors = [...kinds].flatMap(([kind, killed]) => (killed ? [] : [kind]));
    const theme = criterion.id.split('/')[0] ?? '';
    const before = kills.get(theme) ?? { killed: 0, kinds: 0 };
    kills.set(theme, { killed: before.killed + kinds.size - survivors.length, kinds: before.kinds + kinds.size });
    expect(
      survivors,
      `no plan is worse without these: a condition in \`levels\` of ${criterion.id} does not need what it looks at, or a fixture is missing in which it is the only evidence`,
    ).toEqual([]);
  });
});

/** Criteria that change without these places although they did not look there, nor hang on a fact that turned. */
function strangers(subject: Subject, places: readonly Path[]): readonly string[] {
  const rest = restOf(subject, places);
  const turned = factIds.filter((id) => rest.facts[id].value !== subject.facts[id].value);
  return criteria.flatMap((other) => {
    const reads = subject.reads.get(other.id);
    const before = subject.judgements.get(other.id);
    if (!reads || !before || sawAny(reads, places) || turned.some((fact) => reads.facts.has(fact))) return [];
    const after = judge(viewOf(rest.document, rest.facts), other, values, agreed);
    return changed(before, after) ? [`${other.id} changes in ${subject.name}`] : [];
  });
}

function changed(before: Judgement, after: Judgement): boolean {
  const said = ({ outcome, applies, credit, violated }: Judgement): string =>
    JSON.stringify([outcome, applies, credit, violated]);
  return said(before) !== said(after);
}

afterAll(() => {
  const rows = [...kills].map(([theme, { killed, kinds }]) => {
    const rate = Math.floor((100 * killed) / Math.max(kinds, 1));
    return `${theme.padEnd(26)}${rate} %, ${killed} of ${kinds}\n`;
  });
  const unseen = shownByNoExample.length === 0 ? '' : `Shown by no example: ${shownByNoExample.join(', ')}\n`;
  process.stdout.write(`\nKill rate, in kinds of evidence taken out:\n${rows.join('')}${unseen}`);
});
