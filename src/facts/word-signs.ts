import type { Document } from '../document/document.ts';
import type { Path } from '../source/position.ts';
import { spotsAt } from './content.ts';
import { type FactId, factIds } from './fact.ts';
import { ar } from './words/ar.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { type Matcher, matcherOf } from './words/match.ts';

/** Labels and statements: the only places whose words are held against a declared `no`. */
const labels = [
  'programme.title',
  'programme.summary',
  'challenge.sites[].name',
  'stakeholders.groups[].name',
  'results.outcomes[].statement',
  'results.outputs[].statement',
  'results.indicators[].statement',
  'technology.solutions[].name',
  'data.assets[].name',
  'partners[].name',
  'monitoring.reviews[].name',
  'work_plan.activities[].name',
  'work_plan.budget.lines[].what',
];

const languages = [en, fr, es, ar];
const except = languages.flatMap((language) => language.except);
const negations = languages.flatMap((language) => language.negations);
const matchers = new Map<FactId, Matcher>();

function matcherFor(fact: FactId): Matcher {
  const known =
    matchers.get(fact) ??
    matcherOf(
      languages.flatMap(({ signs }) => signs[fact] ?? []),
      except,
      negations,
    );
  matchers.set(fact, known);
  return known;
}

/** A word in a label that speaks for a fact. */
export interface WordSign {
  readonly path: Path;
  readonly word: string;
}

/**
 * Words against a declared `no`. A word that the author's own reason uses has been answered there: a plan that says
 * "the tablets belong to another programme" has seen the tablets.
 */
export function wordSigns(document: Document, fact: FactId, because: string): readonly WordSign[] {
  const matcher = matcherFor(fact);
  const answered = ` ${because.toLowerCase()} `;
  return labels
    .flatMap((path) => spotsAt(document, path))
    .flatMap(({ path, value }) => {
      const word = typeof value === 'string' ? matcher.find(value) : undefined;
      return word === undefined || answered.includes(word) ? [] : [{ path, word }];
    });
}

/** Facts for which any language lists words; for the test that none was forgotten. */
export const factsWithSigns: readonly FactId[] = factIds.filter((id) =>
  languages.every(({ signs }) => (signs[id] ?? []).length > 0),
);
