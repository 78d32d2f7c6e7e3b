import type { DocumentAssessment, FrameworkResult, Gap } from '../../assess/assessment.ts';
import { blockersOf } from '../blockers.ts';
import type { Block, Span } from '../layout.ts';
import { heightOf, paragraph, token, words } from '../layout.ts';
import * as say from '../phrases.ts';
import type { Step } from '../steps.ts';
import { stepsOf } from '../steps.ts';
import { isHeavy } from './blocking.ts';
import type { TextOptions } from './shared.ts';
import { heading, inset, linesOf, placeSpan } from './shared.ts';
import { inShort } from './short.ts';

const stepsShown = 10;
const height = 2;

/** The few things that gain most, without the gaps that stand under the blockers. */
export function nextSteps(document: DocumentAssessment, options: TextOptions): readonly Block[] {
  const { steps, told } = shown(document);
  if (steps.length === 0) return told.size === 0 ? [paragraph([words(say.noGaps, 'good')])] : [];
  const capped = steps.some(({ gain }) => document.frameworks.some(({ id }) => say.isHidden(gain[id])));
  return [
    heading(say.stepsHeading(steps.length)),
    ...(capped ? [paragraph([words(say.cappedAdvice)])] : []),
    ...steps.flatMap((step) => stepBlocks(document, step, options)),
  ];
}

/** How many gaps the report keeps for later. */
export function moreGaps(document: DocumentAssessment): number {
  const { steps, told } = shown(document);
  return document.outcomes.flatMap(({ gaps }) => gaps).filter((gap) => !told.has(gap)).length - steps.length;
}

function shown(document: DocumentAssessment): { readonly steps: readonly Step[]; readonly told: ReadonlySet<Gap> } {
  const told = new Set(blockersOf(document).flatMap(({ gaps }) => gaps));
  return { steps: stepsOf(document, told).slice(0, stepsShown), told };
}

/** Where much stands in the way, a step is told by what to do alone, without the name of its question. */
function stepBlocks(
  document: DocumentAssessment,
  { outcome, gap, also, gain }: Step,
  options: TextOptions,
): readonly Block[] {
  const place = placeSpan(document.path, gap);
  const gained = gains(document.frameworks, gain);
  const missing = [gap, ...also.filter(({ step }) => step === gap.step)];
  if (isHeavy(document))
    return [inShort({ head: [place, ...gained], missing, always: false, target: gap, tail: [] }, options, height)];
  const lines = linesOf(also).filter((line) => line !== gap.position.line);
  const tail = lines.length > 0 ? [words(say.alsoAt(lines))] : [];
  const head = [place, token(outcome.id), ...gained];
  const rest = { missing, always: true, target: gap, tail };
  if (heightOf(head, 0, inset, options.width) > 1) return [inShort({ ...rest, head }, options, height + 1)];
  return [paragraph(head, 0, inset), inShort({ ...rest, head: [] }, options, height)];
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
