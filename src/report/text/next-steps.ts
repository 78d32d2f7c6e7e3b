import type { DocumentAssessment, FrameworkResult, Gap } from '../../assess/assessment.ts';
import { blockersOf } from '../blockers.ts';
import type { Block, Span } from '../layout.ts';
import { paragraph, token, words } from '../layout.ts';
import * as say from '../phrases.ts';
import type { Step } from '../steps.ts';
import { stepsOf } from '../steps.ts';
import type { TextOptions } from './shared.ts';
import { heading, linesOf, placeSpan, stepSpans, toDo } from './shared.ts';

const stepsShown = 10;

/** The few things that gain most, without the gaps that stand under the blockers. */
export function nextSteps(document: DocumentAssessment, options: TextOptions): readonly Block[] {
  const told = new Set(blockersOf(document).flatMap(({ gaps }) => gaps));
  const steps = stepsOf(document, told).slice(0, stepsShown);
  const open = document.outcomes.flatMap(({ gaps }) => gaps).filter((gap) => !told.has(gap));
  const rest = open.length - steps.length;
  if (steps.length === 0) return told.size === 0 ? [paragraph([words(say.noGaps, 'good')])] : [];
  const capped = steps.some(({ gain }) => document.frameworks.some(({ id }) => say.isHidden(gain[id])));
  return [
    heading(say.stepsHeading(steps.length)),
    ...(capped ? [paragraph([words(say.cappedAdvice)])] : []),
    ...steps.flatMap((step) => stepBlocks(document, step, options)),
    ...(rest > 0 ? [paragraph([words(say.moreGaps(rest))])] : []),
  ];
}

function stepBlocks(
  document: DocumentAssessment,
  { outcome, gap, also, gain }: Step,
  options: TextOptions,
): readonly Block[] {
  const lines = linesOf(also).filter((line) => line !== gap.position.line);
  return [
    paragraph([placeSpan(document.path, gap), token(outcome.id), ...gains(document.frameworks, gain)], 0, 4),
    paragraph(
      [
        ...stepSpans([gap, ...also.filter(({ step }) => step === gap.step)], options),
        toDo(gap, options),
        ...(lines.length > 0 ? [words(say.alsoAt(lines))] : []),
      ],
      4,
    ),
  ];
}

/** What closing the gap gains in each framework that counts it; named where there are several. */
export function gains(frameworks: readonly FrameworkResult[], gain: Gap['gain']): readonly Span[] {
  return frameworks.flatMap(({ id }) => {
    const points = gain[id];
    if (points === undefined) return [];
    const gained = say.gainOf(points);
    return [token(frameworks.length > 1 ? `${gained} ${id}` : gained, 'good')];
  });
}
