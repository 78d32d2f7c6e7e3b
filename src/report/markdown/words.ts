import type { DocumentAssessment, LocatedDiagnostic } from '../../assess/assessment.ts';
import { whole } from '../../score/rounding.ts';
import type { PartName } from './fit.ts';

// The sentences that only the Markdown report has; the rest it shares with the text report.

/** `1 gap`, `2 gaps`. */
function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** `24 of 100, Not evident`; with several frameworks, each number with its framework's id. */
export function scores({ frameworks }: DocumentAssessment): string {
  const told = frameworks.map(({ id, result: { score, band } }) => {
    const number = score === undefined ? 'no score' : `${whole(score.lower)} of 100`;
    if (frameworks.length > 1) return `${number} (${id})`;
    return band === undefined ? number : `${number}, ${band}`;
  });
  return told.length === 0 ? 'no score' : told.join(', ');
}

export function gateHeading(verdict: string): string {
  return `Gate ${verdict}`;
}

export function whyGate(preset: string, verdict: string): string {
  return verdict === 'failed' ? `Why the gate (${preset}) failed:` : `What the gate (${preset}) found:`;
}

export function plans(count: number): string {
  return counted(count, 'plan');
}

export function problemsHeading(count: number): string {
  return `Could not be assessed: ${counted(count, 'reason')}`;
}

export function more(count: number, one: string, many?: string): string {
  return `And ${counted(count, `more ${one}`, many === undefined ? undefined : `more ${many}`)}.`;
}

export const weakestFirst = 'The weakest first.';
export const overviewColumns = ['Score', 'Band', 'Blockers', 'Open gaps', 'Plan'] as const;
export const frameworkColumn = 'Framework';
export const principleColumns = ['Score', '', 'Criteria that apply', 'Principle'] as const;

export function blockersHeading(count: number, possible: number): string {
  if (count > 0) return `Blockers: ${count}`;
  return possible > 0 ? 'Blockers: none for certain' : 'Blockers: none';
}

export const mayBlock = 'May block, not settled yet:';

export function alsoOn(places: number, lines: string): string {
  return `And ${counted(places, 'more place')}, on ${lines}.`;
}

export const accepted = 'The gate lets it pass; the score counts it all the same.';

export function stepsHeading(count: number): string {
  return count === 1 ? 'Next step' : `Next steps: the ${count} that gain most points`;
}

export function nothingNew(waived: number, known: number): string {
  const parts = [
    ...(waived > 0 ? [counted(waived, 'waived gap')] : []),
    ...(known > 0 ? [`${counted(known, 'gap')} known from the baseline`] : []),
  ];
  return `Nothing else is missing. Below: ${parts.join(' and ')}.`;
}

export const toDo = '**To do:**';

export function principlesHeading(framework: string | undefined): string {
  return framework === undefined ? 'Principles' : `Principles of ${framework}`;
}

export const barLegend = '█ is sure, ▒ is open, ░ is missing.';

export function factsHeading(count: number): string {
  return `Settle first: ${counted(count, 'open fact')}`;
}

export function moreFacts(count: number): string {
  return counted(count, 'more open fact');
}

/** What stands before the titles of criteria that leave nothing to do. */
export const soundly = { met: 'Met:', clear: 'Red lines not crossed:' } as const;

export const somebody = 'somebody';

export function toAnswer(question: string, digest: string): string {
  return `${question} (Answer under \`reviews\`, with \`digest: ${digest}\`.)`;
}

export function diagnosticsSummary(severities: readonly LocatedDiagnostic['severity'][]): string {
  const told = (['error', 'warning', 'note'] as const).flatMap((severity) => {
    const count = severities.filter((each) => each === severity).length;
    return count === 0 ? [] : [counted(count, severity)];
  });
  return `In the file: ${told.join(', ')}`;
}

export function principleSummary(title: string, score: string, gaps: number): string {
  return `${title}: ${score === 'n/a' ? 'no score' : `${score} of 100`}, ${gaps === 0 ? 'no open gaps' : counted(gaps, 'open gap')}`;
}

export function waivedSummary(gaps: number): string {
  return `Waived: ${counted(gaps, 'gap')}`;
}

export function knownSummary(gaps: number): string {
  return `Known from the baseline: ${counted(gaps, 'gap')}`;
}

export function reviewerSummary(open: number, answered: number): string {
  const parts = [
    ...(open > 0 ? [`${counted(open, 'question')} that only people can judge`] : []),
    ...(answered > 0 ? [`${answered} answered`] : []),
  ];
  return `For a reviewer: ${parts.join(', ')}`;
}

export function notApplicableSummary(count: number): string {
  return `Does not apply: ${counted(count, 'criterion', 'criteria')}`;
}

export function laterSummary(count: number): string {
  return `Due later: ${counted(count, 'criterion', 'criteria')}`;
}

export function atStage(stage: string): string {
  return `At stage ${stage}`;
}

/** What parts of the report are called where they are cut. */
const parts: Readonly<Record<PartName, string>> = {
  verdict: 'the verdict',
  gate: 'why the gate says so',
  problems: 'what could not be assessed',
  overview: 'the overview',
  scores: 'the scores',
  blockers: 'the blockers',
  steps: 'the next steps',
  principles: 'the table of principles',
  facts: 'the facts to settle',
  details: 'the gaps of a principle',
  waived: 'what is waived',
  known: 'what the baseline knows',
  reviewer: 'the questions for a reviewer',
  diagnostics: 'what is odd in the file',
  notApplicable: 'what does not apply',
  later: 'what is due later',
};

/** `Left out, to stay under 64 KiB: the gaps of 2 principles; what is due later (of 3 plans).` */
export function leftOut(left: readonly PartName[], bytes: number): string {
  const told = [...new Set(left)].map((name) => {
    const count = left.filter((each) => each === name).length;
    if (count === 1) return parts[name];
    return name === 'details' ? `the gaps of ${count} principles` : `${parts[name]} (of ${count} plans)`;
  });
  const limit = `${Math.round(bytes / 1024)} KiB`;
  return `**Left out, to stay under ${limit}:** ${told.join('; ')}. \`dbd assess --all\` shows everything.`;
}
