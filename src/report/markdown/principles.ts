import type { DocumentAssessment, FrameworkResult, Outcome } from '../../assess/assessment.ts';
import { isAccepted } from '../../gate/gravity.ts';
import { type Chapter, chaptersOf } from '../chapters.ts';
import * as say from '../phrases.ts';
import { bar } from '../text/bar.ts';
import { details } from './details.ts';
import { cell, code, text } from './escape.ts';
import { openGaps } from './gaps.ts';
import type { MarkdownOptions } from './options.ts';
import { row } from './verdict.ts';
import * as words from './words.ts';

/** One row for each principle, with a bar, and one line for all that have no criterion yet. */
export function principles(framework: FrameworkResult, several: boolean): string {
  const covered = framework.units.filter((unit) => !framework.notCovered.includes(unit.id));
  const titles = new Map(framework.units.map((unit) => [unit.id, unit.title]));
  const notCovered = framework.notCovered.map((id) => titles.get(id) ?? id);
  const scores = new Map(framework.result.units.map((unit) => [unit.id, unit]));
  const rows = covered.map((unit) => {
    const scored = scores.get(unit.id);
    return row([
      say.rangeOf(scored?.score),
      scored?.score === undefined ? '' : code(drawn(bar(scored.score))),
      say.applicability(scored, unit.total),
      cell(unit.title + say.unitCaps(scored?.caps ?? [])),
    ]);
  });
  const open = framework.result.units.some(({ score }) => score !== undefined && bar(score).includes('-'));
  return [
    `### ${text(words.principlesHeading(several ? framework.name : undefined))}`,
    ...(rows.length > 0 ? ['', row(words.principleColumns), row(['--:', '---', '--:', '---']), ...rows] : []),
    ...(open ? ['', words.barLegend] : []),
    ...(notCovered.length > 0 ? ['', text(say.notYetCovered(notCovered))] : []),
  ].join('\n');
}

const shades: Readonly<Record<string, string>> = { '#': '█', '-': '▒', '.': '░' };

function drawn(signs: string): string {
  return signs.replace(/[#.-]/g, (sign) => shades[sign] ?? sign);
}

/** The principles in which something is to be told. */
export function chaptersToTell(document: DocumentAssessment): readonly Chapter[] {
  return chaptersOf(document).filter((chapter) => chapter.outcomes.some(isToldHere));
}

/** What does not apply and what only people can judge has a place of its own. */
function isToldHere({ outcome, gaps }: Outcome): boolean {
  return outcome === 'met' || outcome === 'clear' || gaps.some((gap) => !isAccepted(gap));
}

/** Every open gap of a principle, behind one line that can be opened. */
export function chapter(document: DocumentAssessment, { title, score, outcomes }: Chapter, options: MarkdownOptions) {
  const gaps = outcomes.flatMap((outcome) => outcome.gaps).filter((gap) => !isAccepted(gap));
  const short = outcomes.filter((outcome) => outcome.gaps.some((gap) => !isAccepted(gap)));
  const sound = outcomes.filter(({ outcome }) => outcome === 'met' || outcome === 'clear');
  return details(words.principleSummary(title, say.rangeOf(score), gaps.length), [
    ...short.flatMap((outcome) => [
      `**${text(outcome.title)}** (${code(outcome.id)}): ${text(say.standing(outcome))}`,
      openGaps(document, outcome, options),
    ]),
    ...(['met', 'clear'] as const).flatMap((name) => {
      const titles = sound.filter(({ outcome }) => outcome === name).map(({ title: each }) => text(each));
      return titles.length === 0 ? [] : [`${words.soundly[name]} ${titles.join('; ')}.`];
    }),
  ]);
}
