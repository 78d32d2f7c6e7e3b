import type { DocumentAssessment, Gap, Outcome } from '../../assess/assessment.ts';
import { isAccepted } from '../../gate/gravity.ts';
import type { Cap } from '../../score/kernel.ts';
import type { Blocker } from '../blockers.ts';
import { blockersOf, possibleBlockersOf } from '../blockers.ts';
import * as say from '../phrases.ts';
import { isHeavy } from '../text/blocking.ts';
import { recommended, stepSpans } from '../text/shared.ts';
import { code, text } from './escape.ts';
import { fileLine, lineOnly, type MarkdownOptions } from './options.ts';
import * as words from './words.ts';

/** Where much stands in the way, one. */
const placesInFull = 3;
const linesShown = 6;

/** What must change before the number can be more than a cap: red lines first, each kind under one line that says how it counts. */
export function blockers(document: DocumentAssessment, options: MarkdownOptions): string {
  const found = blockersOf(document);
  const possible = possibleBlockersOf(document);
  const heavy = isHeavy(document);
  const keyOf = ({ outcome }: Blocker): string => say.blockersAlike(outcome, capsOf(document, outcome), 0);
  const groups = [...new Set(found.map(keyOf))].map((key) => found.filter((each) => keyOf(each) === key));
  return [
    `### ${words.blockersHeading(found.length, possible.length)}`,
    ...groups.flatMap((group) => {
      return group.slice(0, 1).flatMap(({ outcome }) => {
        const alike = say.blockersAlike(outcome, capsOf(document, outcome), group.length);
        return ['', text(alike), '', ...group.flatMap((each) => one(document, each, heavy, options))];
      });
    }),
    ...(possible.length === 0
      ? []
      : ['', words.mayBlock, '', ...possible.map(({ id, title }) => `- ${text(title)} (${code(id)})`)]),
  ].join('\n');
}

function one(
  document: DocumentAssessment,
  { outcome, gaps, objects }: Blocker,
  heavy: boolean,
  options: MarkdownOptions,
): readonly string[] {
  const places = heavy ? 1 : placesInFull;
  const told = objects.slice(0, places).map(({ first, target }) => {
    const [place] = first;
    const missing = missingAt(first, heavy, options);
    const link = place === undefined ? [] : [fileLine(document, place, options)];
    return `  - ${[...link, ...missing, words.toDo, text(recommended(target, options))].join(' ')}`;
  });
  const rest = objects
    .slice(places)
    .flatMap(({ first }) => first.slice(0, 1))
    .toSorted((a, b) => a.position.line - b.position.line);
  const lines = rest.slice(0, linesShown).map((place) => lineOnly(document, place, options));
  const more = rest.length > lines.length ? [`${rest.length - lines.length} more`] : [];
  const passes = gaps.length > 0 && gaps.every(isAccepted);
  return [
    `- **${text(say.blockerTitle(outcome))}** (${code(outcome.id)})${passes ? ` ${words.accepted}` : ''}`,
    ...told,
    ...(rest.length > 0 ? [`  - ${words.alsoOn(rest.length, [...lines, ...more].join(', '))}`] : []),
    ...(objects.length > 0 ? [] : [`  - ${[...seen(document, outcome, options), text(outcome.because)].join(' ')}`]),
  ];
}

/**
 * What is missing at a place. Where much stands in the way it is left to the details and to the place itself, but advice to
 * settle something says nothing without what there is to settle.
 */
export function missingAt(gaps: readonly Gap[], heavy: boolean, options: MarkdownOptions): readonly string[] {
  if (heavy && !gaps.some(({ message }) => say.isOpen(message))) return [];
  return stepSpans(gaps, options).map((span) => text(span.text));
}

function seen(document: DocumentAssessment, { evidence }: Outcome, options: MarkdownOptions): readonly string[] {
  return evidence.slice(0, 1).map((place) => fileLine(document, place, options));
}

function capsOf({ frameworks }: DocumentAssessment, outcome: Outcome): readonly Cap[] {
  return frameworks.flatMap(({ result }) => result.caps.filter(({ criterion }) => criterion === outcome.id));
}
