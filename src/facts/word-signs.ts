import type { Document } from '../document/document.ts';
import type { Path } from '../source/position.ts';
import { spotsAt } from './content.ts';
import { type FactId, factIds } from './fact.ts';
import { ar } from './words/ar.ts';
import { type Clause, readerOf } from './words/clauses.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { type Matcher, matcherOf } from './words/match.ts';

/** Statements about the programme: the only places whose words are held against a declared `no`. */
const statements = [
  'programme.title',
  'programme.summary',
  'challenge.sites[].name',
  'results.outcomes[].statement',
  'results.outputs[].statement',
  'results.indicators[].statement',
  'technology.solutions[].name',
  'data.assets[].name',
  'monitoring.reviews[].name',
  'work_plan.activities[].name',
  'work_plan.budget.lines[].what',
];

/**
 * Names of institutions and groups say who they are and not what the programme does: a Cloud Forest Reserve hosts no
 * data. They count only for facts about who takes part, and groups also where the fact is about the people themselves.
 */
const partnerNames = 'partners[].name';
const groupNames = 'stakeholders.groups[].name';
const takesPart: readonly FactId[] = ['security_forces', 'un_mission'];
const aboutPeople: readonly FactId[] = ['sensitive_data', 'biometrics_or_children', 'conflict_setting'];

function labelsFor(fact: FactId): readonly string[] {
  if (takesPart.includes(fact)) return [...statements, groupNames, partnerNames];
  return aboutPeople.includes(fact) ? [...statements, groupNames] : statements;
}

const languages = [en, fr, es, ar];
const read = readerOf(languages.map(({ negations }) => negations));
const matchers = new Map<FactId, Matcher>();

function matcherFor(fact: FactId): Matcher {
  const known =
    matchers.get(fact) ??
    matcherOf(
      languages.flatMap(({ signs }) => signs[fact] ?? []),
      languages.flatMap(({ except }) => except[fact] ?? []),
    );
  matchers.set(fact, known);
  return known;
}

/** A word in a label that speaks for a fact. */
export interface WordSign {
  readonly path: Path;
  readonly word: string;
}

/** Labels of a document, read once for all its facts. */
const readings = new WeakMap<Document, Map<string, readonly Label[]>>();

interface Label {
  readonly path: Path;
  readonly clauses: readonly Clause[];
}

function labelsAt(document: Document, at: string): readonly Label[] {
  const reading = readings.get(document) ?? new Map<string, readonly Label[]>();
  readings.set(document, reading);
  const labels =
    reading.get(at) ??
    spotsAt(document, at).flatMap(({ path, value }) =>
      typeof value === 'string' ? [{ path, clauses: read(value) }] : [],
    );
  reading.set(at, labels);
  return labels;
}

/**
 * Words against a declared `no`. A word that the author's own reason uses has been answered there: a plan that says
 * "the tablets belong to another programme" has seen the tablets.
 */
export function wordSigns(document: Document, fact: FactId, because: string): readonly WordSign[] {
  const matcher = matcherFor(fact);
  const answered = matcher.mentioned(read(because));
  return labelsFor(fact)
    .flatMap((at) => labelsAt(document, at))
    .flatMap(({ path, clauses }) => {
      const word = matcher.find(clauses, answered);
      return word === undefined ? [] : [{ path, word }];
    });
}

/** Facts for which any language lists words; for the test that none was forgotten. */
export const factsWithSigns: readonly FactId[] = factIds.filter((id) =>
  languages.every(({ signs }) => (signs[id] ?? []).length > 0),
);
