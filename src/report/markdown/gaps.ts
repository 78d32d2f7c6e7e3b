import type { DocumentAssessment, Gap, Outcome } from '../../assess/assessment.ts';
import { isAccepted } from '../../gate/gravity.ts';
import { whyAccepted } from '../accepted.ts';
import * as say from '../phrases.ts';
import { totalOf } from '../steps.ts';
import { recommended, whatIsThere } from '../text/shared.ts';
import { details } from './details.ts';
import { code, text } from './escape.ts';
import { lineOnly, type MarkdownOptions } from './options.ts';
import { gainsOf } from './steps.ts';

/** What is open in a criterion, by what to do: each advice once, and under it the places that it is for. */
export function openGaps(document: DocumentAssessment, outcome: Outcome, options: MarkdownOptions): string {
  const open = outcome.gaps.filter((gap) => !isAccepted(gap));
  const advised = grouped(open, (gap) => JSON.stringify([gap.toLevel, recommended(gap, options)]));
  return advised
    .flatMap((gaps) => {
      const [first] = gaps;
      if (first === undefined) return [];
      const towards = outcome.kind === 'redline' ? '' : say.towards(first.toLevel);
      const head = `${gainsOf(document, totalOf(gaps))}${towards}`.trimEnd();
      const advice = text(recommended(first, options));
      // What several objects lack at one place is said once.
      const places = grouped(gaps, ({ position, message }) => JSON.stringify([position.line, message]));
      return [
        `- ${head === '' ? '' : `${head}: `}${advice}`,
        ...places.flatMap(([gap]) => (gap === undefined ? [] : [`  - ${told(document, gap, options)}`])),
      ];
    })
    .join('\n');
}

/** Gaps that the gate lets pass, one line each with the reason. */
export function acceptedGaps(
  document: DocumentAssessment,
  summary: string,
  gaps: readonly (readonly [Outcome, Gap])[],
  options: MarkdownOptions,
): string {
  const lines = gaps.map(([{ id }, gap]) => {
    const why = text(whyAccepted(gap, options.excerpts));
    return `- ${code(id)} ${told(document, gap, options)}${why === '' ? '' : ` ${why}`}`;
  });
  return details(summary, [lines.join('\n')]);
}

function told(document: DocumentAssessment, gap: Gap, options: MarkdownOptions): string {
  const spans = whatIsThere(gap, options).map((span) => text(span.text));
  return `${lineOnly(document, gap, options)}: ${spans.join(' ')}`;
}

/** In the order in which each key first comes. */
function grouped<Value>(values: readonly Value[], keyOf: (value: Value) => string): readonly (readonly Value[])[] {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return [...groups.values()];
}
