import type { DocumentAssessment, Gap, Outcome } from '../../assess/assessment.ts';
import { messageOf } from '../diagnostic.ts';
import * as say from '../phrases.ts';
import { details } from './details.ts';
import { code, text } from './escape.ts';
import { acceptedGaps } from './gaps.ts';
import { lineOnly, type MarkdownOptions } from './options.ts';
import * as words from './words.ts';

// What stands behind the score and the steps. Each function gives the empty text where there is nothing to say.

const factsInFull = 5;

/** Open facts, the one that decides most first; the first few at once, the others behind a line. */
export function openFacts({ facts }: DocumentAssessment): string {
  const open = facts
    .filter(({ value, blocks }) => value === 'unknown' && blocks.length > 0)
    .toSorted((a, b) => b.blocks.length - a.blocks.length)
    .map(({ id, question, blocks, declared, because }) => {
      const wrote = declared === 'no' ? ` ${say.noWithoutGround(because[0]?.position.line)}` : '';
      return `- ${code(`facts.${id}.is`)}: ${text(`${question} ${say.blockedBy(blocks.length)}${wrote}`)}`;
    });
  if (open.length === 0) return '';
  const rest = open.slice(factsInFull);
  return [
    `### ${words.factsHeading(open.length)}`,
    say.factsAdvice,
    open.slice(0, factsInFull).join('\n'),
    ...(rest.length > 0 ? [details(words.moreFacts(rest.length), [rest.join('\n')])] : []),
  ].join('\n\n');
}

/** What is odd about the file itself, errors first. */
export function diagnostics(document: DocumentAssessment, options: MarkdownOptions): string {
  const order = ['error', 'warning', 'note'];
  const found = document.diagnostics.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  if (found.length === 0) return '';
  const lines = found.map((each) => {
    const where = each.file === undefined ? document : { ...document, path: each.file };
    return `- ${lineOnly(where, each.place, options)}, ${each.severity}: ${text(messageOf(each, options.excerpts))}`;
  });
  return details(words.diagnosticsSummary(found.map(({ severity }) => severity)), [lines.join('\n')]);
}

/** What only people can judge, and what they have judged. Who answered is a post of the plan's own words. */
export function reviews({ outcomes }: DocumentAssessment, { excerpts }: MarkdownOptions): string {
  const asked = outcomes.flatMap(({ id, title, outcome, review }) => {
    return review !== undefined && (outcome === 'manual' || review.answer !== undefined) ? [{ id, title, review }] : [];
  });
  if (asked.length === 0) return '';
  const answered = asked.filter(({ review }) => review.answer !== undefined).length;
  const lines = asked.map(({ id, title, review: { question, digest, answer } }) => {
    const by = answer && { ...answer, by: excerpts ? answer.by : words.somebody };
    const said = by === undefined ? words.toAnswer(question, digest) : say.toReview({ question, digest, answer: by });
    return `- **${text(title)}** (${code(id)}): ${text(said)}`;
  });
  return details(words.reviewerSummary(asked.length - answered, answered), [lines.join('\n')]);
}

/** What does not apply, under the reason: many criteria share one. */
export function notApplicable({ outcomes }: DocumentAssessment): string {
  const found = outcomes.filter(({ outcome }) => outcome === 'not_applicable');
  if (found.length === 0) return '';
  const lines = [...new Set(found.map(({ because }) => because))].map((because) => {
    const own = found.filter((outcome) => outcome.because === because).map(({ title }) => text(title));
    return `- ${because === '' ? '' : `**${text(because)}:** `}${own.join('; ')}`;
  });
  return details(words.notApplicableSummary(found.length), [lines.join('\n')]);
}

/** What a later stage will ask for. */
export function dueLater({ later }: DocumentAssessment): string {
  if (later.length === 0) return '';
  const lines = [...new Set(later.map(({ stage }) => stage))].map((stage) => {
    return `- ${text(words.atStage(stage))}: ${later
      .filter((each) => each.stage === stage)
      .map(named)
      .join('; ')}`;
  });
  return details(words.laterSummary(later.length), [lines.join('\n')]);
}

export function waived(document: DocumentAssessment, options: MarkdownOptions): string {
  const found = gapsOf(document, (gap) => gap.waived !== undefined);
  return found.length === 0 ? '' : acceptedGaps(document, words.waivedSummary(found.length), found, options);
}

export function known(document: DocumentAssessment, options: MarkdownOptions): string {
  const found = gapsOf(document, (gap) => gap.waived === undefined && gap.known === true);
  return found.length === 0 ? '' : acceptedGaps(document, words.knownSummary(found.length), found, options);
}

function gapsOf({ outcomes }: DocumentAssessment, wanted: (gap: Gap) => boolean): readonly (readonly [Outcome, Gap])[] {
  return outcomes.flatMap((outcome) => outcome.gaps.filter(wanted).map((gap) => [outcome, gap] as const));
}

function named({ id, title }: { readonly id: string; readonly title: string }): string {
  return `${text(title)} (${code(id)})`;
}
