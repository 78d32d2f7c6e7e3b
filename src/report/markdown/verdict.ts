import type { Assessment, DocumentAssessment, FrameworkResult } from '../../assess/assessment.ts';
import { isAccepted } from '../../gate/gravity.ts';
import { blockersOf } from '../blockers.ts';
import * as say from '../phrases.ts';
import { cell, code, link, text } from './escape.ts';
import type { MarkdownOptions } from './options.ts';
import * as words from './words.ts';

const reasonsShown = 10;
const problemsShown = 20;
const longestTitle = 160;
const longestReason = 400;
/** The share of the report that the table of plans may take. */
const overviewShare = 1 / 4;

/** Whether the gate has anything to say: `advisory` never fails. */
function gateSpeaks({ gate: { preset, reasons } }: Assessment): boolean {
  return preset !== 'advisory' || reasons.length > 0;
}

/** The line that says it all. */
export function heading(assessment: Assessment): string {
  const { documents, gate } = assessment;
  const [only] = documents;
  const subject = documents.length === 1 && only !== undefined ? words.scores(only) : words.plans(documents.length);
  return `## ${gateSpeaks(assessment) ? `${words.gateHeading(gate.verdict)}: ` : ''}${text(subject)}`;
}

/** Where there are several plans, each begins with its score and its name. */
function documentHeading(document: DocumentAssessment, { excerpts }: MarkdownOptions): string {
  const { title, path } = document;
  return `## ${text(words.scores(document))}: ${excerpts ? text(title, longestTitle) : code(path)}`;
}

export function gateReasons(assessment: Assessment): string {
  const { preset, verdict, reasons } = assessment.gate;
  if (reasons.length === 0) return '';
  const told = reasons.slice(0, reasonsShown).map(({ document, message, assertion }) => {
    return `- ${text(message, longestReason)} (${code(assertion)}, ${code(document)})`;
  });
  const rest = reasons.length - told.length;
  return [words.whyGate(preset, verdict), '', ...told, ...(rest > 0 ? ['', words.more(rest, 'reason')] : [])].join(
    '\n',
  );
}

export function problems({ problems: found }: Assessment, { base }: MarkdownOptions): string {
  if (found.length === 0) return '';
  const told = found.slice(0, problemsShown).map(({ file, position, message }) => {
    const place = position === undefined ? file : `${file}:${position.line}`;
    return `- ${link(code(place), file, position?.line, base)} ${text(message, longestReason)}`;
  });
  const rest = found.length - told.length;
  return [
    `### ${words.problemsHeading(found.length)}`,
    '',
    ...told,
    ...(rest > 0 ? ['', words.more(rest, 'reason')] : []),
  ].join('\n');
}

/** One row for each plan and framework, as many as there is room for. */
export function overview({ documents }: Assessment, options: MarkdownOptions): string {
  const several = documents.some(({ frameworks }) => frameworks.length > 1);
  const rows = documents
    .flatMap((document) => document.frameworks.map((framework) => ({ document, framework })))
    .toSorted((a, b) => lowerOf(a.framework) - lowerOf(b.framework));
  const lines: string[] = [];
  let room = options.bytes * overviewShare;
  for (const { document, framework } of rows) {
    const line = overviewRow(document, framework, several, options);
    room -= Buffer.byteLength(line);
    if (room < 0) break;
    lines.push(line);
  }
  const columns = [...words.overviewColumns, ...(several ? [words.frameworkColumn] : [])];
  const rest = rows.length - lines.length;
  return [
    words.weakestFirst,
    '',
    row(columns),
    row(columns.map((_, index) => (index === 0 || index === 2 || index === 3 ? '--:' : '---'))),
    ...lines,
    ...(rest > 0 ? ['', words.more(rest, 'row')] : []),
  ].join('\n');
}

function overviewRow(
  document: DocumentAssessment,
  { id, result }: FrameworkResult,
  several: boolean,
  options: MarkdownOptions,
): string {
  const { path, outcomes, title } = document;
  const open = outcomes.reduce((sum, { gaps }) => sum + gaps.filter((gap) => !isAccepted(gap)).length, 0);
  const name = link(cell(path, longestTitle), path, undefined, options.base);
  return row([
    say.rangeOf(result.score),
    cell(result.band ?? '-', longestTitle),
    `${blockersOf(document).length}`,
    `${open}`,
    options.excerpts ? `${name} ${cell(title, longestTitle)}` : name,
    ...(several ? [cell(id, longestTitle)] : []),
  ]);
}

/** What was assessed, under a heading where there are several, and the number of each framework, how sure it is, and what keeps it down. */
export function about(document: DocumentAssessment, several: boolean, options: MarkdownOptions): string {
  const { path, stage, setting, tier, title, frameworks } = document;
  const subject = [`stage ${stage}`, ...(setting === undefined ? [] : [`setting ${setting}`])].join(', ');
  return [
    ...(several ? [documentHeading(document, options), ''] : []),
    ...(options.excerpts && !several ? [`**${text(title, longestTitle)}**\\`] : []),
    `${link(code(path), path, undefined, options.base)}, ${text(subject)}`,
    ...(tier === 'full' ? [] : ['', text(say.coreOnly[tier])]),
    ...frameworks.flatMap((framework) => ['', ...headline(framework)]),
  ].join('\n');
}

function headline({ name, result, units }: FrameworkResult): readonly string[] {
  const { score, band, caps, heldDownBy } = result;
  const title = `**${text(name, longestTitle)}**`;
  if (score === undefined) return [title, '', labelled(say.labels.score, say.scoreOf(score))];
  const held = heldDownBy.map((id) => {
    return say.heldDownBy(
      units.find((unit) => unit.id === id)?.title ?? id,
      result.units.find((unit) => unit.id === id)?.score,
    );
  });
  return [
    title,
    '',
    labelled(say.labels.score, say.scoreOf(score)),
    ...(band === undefined ? [] : [labelled(say.labels.band, band)]),
    labelled(say.labels.confidence, say.confidenceOf(result)),
    ...(caps.length === 0 ? [] : [labelled(say.labels.capped, say.cappedAt(caps))]),
    ...held.map((each) => labelled(say.labels.heldDown, each)),
  ];
}

function labelled(label: string, said: string): string {
  return `- ${label}: ${text(said, longestReason)}`;
}

function lowerOf({ result }: FrameworkResult): number {
  return result.score?.lower ?? Number.POSITIVE_INFINITY;
}

export function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
