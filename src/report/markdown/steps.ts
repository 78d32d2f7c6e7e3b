import type { DocumentAssessment, Gap } from '../../assess/assessment.ts';
import { isAccepted } from '../../gate/gravity.ts';
import { blockersOf } from '../blockers.ts';
import * as say from '../phrases.ts';
import { stepsOf } from '../steps.ts';
import { isHeavy } from '../text/blocking.ts';
import { linesOf, recommended } from '../text/shared.ts';
import { missingAt } from './blocking.ts';
import { code, text } from './escape.ts';
import { fileLine, type MarkdownOptions } from './options.ts';
import * as words from './words.ts';

const stepsShown = 10;

/** The few things that gain most, without what stands under the blockers and what the gate lets pass. */
export function nextSteps(document: DocumentAssessment, options: MarkdownOptions): string {
  const gaps = document.outcomes.flatMap((outcome) => outcome.gaps);
  const accepted = gaps.filter(isAccepted);
  const blocking = blockersOf(document).flatMap((blocker) => blocker.gaps);
  const steps = stepsOf(document, new Set([...blocking, ...accepted])).slice(0, stepsShown);
  if (steps.length === 0) return blocking.length > 0 ? '' : nothing(accepted);
  const heavy = isHeavy(document);
  const capped = steps.some(({ gain }) => document.frameworks.some(({ id }) => say.isHidden(gain[id])));
  return [
    `### ${words.stepsHeading(steps.length)}`,
    '',
    ...(capped ? [say.cappedAdvice, ''] : []),
    ...steps.map(({ outcome, gap, also, gain }, index) => {
      const number = `${index + 1}. `;
      const missing = [gap, ...also.filter(({ step }) => step === gap.step)];
      const lines = linesOf(also).filter((line) => line !== gap.position.line);
      const said = [
        ...missingAt(missing, heavy, options),
        words.toDo,
        text(recommended(gap, options)),
        ...(lines.length > 0 ? [say.alsoAt(lines)] : []),
      ];
      const title = `${gainsOf(document, gain)}${text(outcome.title)} (${code(outcome.id)})`;
      return `${number}${fileLine(document, gap, options)} ${title}\\\n${' '.repeat(number.length)}${said.join(' ')}`;
    }),
  ].join('\n');
}

/** What closing it gains in each framework that counts it; named where there are several. */
export function gainsOf({ frameworks }: DocumentAssessment, gain: Gap['gain']): string {
  return frameworks
    .flatMap(({ id }) => {
      const points = gain[id];
      if (points === undefined) return [];
      const gained = say.gainOf(points);
      return [`**${gained}${frameworks.length > 1 ? ` ${text(id)}` : ''}** `];
    })
    .join('');
}

function nothing(accepted: readonly Gap[]): string {
  if (accepted.length === 0) return say.noGaps;
  const waived = accepted.filter((gap) => gap.waived !== undefined).length;
  return words.nothingNew(waived, accepted.length - waived);
}
