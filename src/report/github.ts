import type { Assessment } from '../assess/assessment.ts';
import type { Severity } from '../gate/gravity.ts';
import { clip } from './clip.ts';
import { byGravity, findingsOf, isOpen } from './findings.ts';
import { type Group, grouped, wordsOf } from './grouped.ts';
import { visible } from './printable.ts';
import { lowestScore, verdictOf } from './verdict.ts';

/** GitHub shows ten annotations of each kind for a step and drops the rest without a word. */
const mostOfAKind = 10;
const longestTitle = 250;
/** 64 KB in UTF-8, with room to spare: a character takes three bytes for each unit at most. */
const longestMessage = 15_000;

const commands: Readonly<Record<Severity, { readonly name: string; readonly many: string }>> = {
  error: { name: 'error', many: 'errors' },
  warning: { name: 'warning', many: 'warnings' },
  note: { name: 'notice', many: 'notices' },
};

/** Workflow commands, one a line, the worst first. What is waived or known stays out. */
export function renderGithub(assessment: Assessment): string {
  const groups = grouped(findingsOf(assessment).filter(isOpen));
  const worstFirst = groups.toSorted((a, b) => byGravity(a.first, b.first));
  return (['error', 'warning', 'note'] as const)
    .flatMap((level) => ofLevel(worstFirst.filter((group) => group.level === level)))
    .map((line) => `${line}\n`)
    .join('');
}

function ofLevel(groups: readonly Group[]): readonly string[] {
  const more = groups.length - mostOfAKind;
  return groups.slice(0, mostOfAKind).map((group, index) => {
    const last = more > 0 && index === mostOfAKind - 1;
    return annotation(group, last ? `\n+${more} more ${commands[group.level].many}, see the summary.` : '');
  });
}

function annotation({ first, level, findings }: Group, tail: string): string {
  const { region } = first;
  const properties = {
    file: inProperty(visible(first.file)),
    ...(region && { line: region.line, endLine: region.line, col: region.column, endColumn: region.endColumn }),
    title: inProperty(clip(`${first.title} (${first.rule})`, longestTitle)),
  };
  const message = `${shortened(wordsOf(findings))}${tail}`;
  const pairs = Object.entries(properties).map(([key, value]) => `${key}=${value}`);
  return `::${commands[level].name} ${pairs.join(',')}::${inMessage(message)}`;
}

/** Whole lines: each of them is safe, and none is cut. */
function shortened(text: string): string {
  if (text.length <= longestMessage) return text;
  const kept = text.slice(0, longestMessage);
  return `${kept.slice(0, kept.lastIndexOf('\n'))}\n…`;
}

function inMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function inProperty(text: string): string {
  return inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Lines for `$GITHUB_OUTPUT`. A value is one line, whatever stands in it, so that it can set no other. */
export function stepOutputs(assessment: Assessment, sarifFile?: string): string {
  const gaps = findingsOf(assessment).filter(
    (finding) => isOpen(finding) && finding.kind !== 'diagnostic' && finding.kind !== 'problem',
  );
  const outputs = {
    score: lowestScore(assessment)?.toFixed(2) ?? '',
    verdict: verdictOf(assessment),
    gaps: String(gaps.length),
    ...(sarifFile !== undefined && { 'sarif-file': visible(sarifFile).replaceAll('\n', '\\u000a') }),
  };
  return Object.entries(outputs)
    .map(([key, value]) => `${key}=${value}\n`)
    .join('');
}
