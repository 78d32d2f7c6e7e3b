import type { DocumentAssessment, Outcome } from '../../assess/assessment.ts';
import { chaptersOf } from '../chapters.ts';
import type { Block } from '../layout.ts';
import { paragraph, spaced, token, words } from '../layout.ts';
import * as say from '../phrases.ts';
import { gains } from './next-steps.ts';
import type { TextOptions } from './shared.ts';
import { heading, linesOf, note, placeSpan, toDos, whatIsThere } from './shared.ts';
import { together } from './together.ts';

/** Every criterion under its principle, with its level and every gap. */
export function everything(document: DocumentAssessment, options: TextOptions): readonly Block[] {
  const groups = chaptersOf(document).map(({ title, outcomes }) => [
    heading(title),
    ...spaced(outcomes.map((outcome) => criterion(document, outcome, options))),
  ]);
  return groups.length === 0 ? [] : spaced([[heading(say.headings.everything)], ...groups]);
}

/** Every fact, settled or not, and the places that speak. */
export function allFacts({ facts, path }: DocumentAssessment): readonly Block[] {
  if (facts.length === 0) return [];
  return [
    heading(say.headings.facts),
    ...facts.flatMap(({ id, value, declared, derived, because }) => [
      paragraph([token(id, 'strong'), words(say.factValue(value, declared, derived))], 0, 4),
      ...because.map((place) => paragraph([placeSpan(path, place), token(place.path, 'faint')], 0, 4)),
    ]),
  ];
}

function criterion(document: DocumentAssessment, outcome: Outcome, options: TextOptions): readonly Block[] {
  const lines = linesOf(outcome.evidence);
  return [
    paragraph([words(outcome.title, 'strong'), token(outcome.id, 'faint')], 0, 4),
    note(say.standing(outcome)),
    ...(outcome.review === undefined || !asksReviewer(outcome) ? [] : [note(say.toReview(outcome.review))]),
    ...(lines.length > 0 ? [note(say.seenAt(lines))] : []),
    ...together(outcome.gaps).flatMap(({ gap, objects, gain, asks }) => [
      paragraph(
        [
          placeSpan(document.path, gap),
          ...(outcome.kind === 'redline' ? [] : [words(say.towards(gap.toLevel))]),
          ...gains(document.frameworks, gain),
        ],
        0,
        4,
      ),
      note(gap.path),
      paragraph(
        [
          ...whatIsThere(gap, options),
          ...(objects.length > 0 ? [words(say.holdsFor(objects))] : []),
          ...toDos(asks, options),
        ],
        4,
      ),
    ]),
  ];
}

/** Open, or answered: below level 3 of the machine there is nothing to review yet. */
function asksReviewer({ outcome, review }: Outcome): boolean {
  return outcome === 'manual' || review?.answer !== undefined;
}
