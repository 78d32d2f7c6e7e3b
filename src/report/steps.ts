import type { DocumentAssessment, Gap, Outcome } from '../assess/assessment.ts';
import { shown } from './rounding.ts';

/** One criterion to bring up one level. */
export interface Step {
  readonly outcome: Outcome;
  /** The place to begin. */
  readonly gap: Gap;
  /** What else is missing for that level, here and elsewhere. */
  readonly also: readonly Gap[];
}

const levels = [1, 2, 3] as const;

/** What to write next, best gain first, without the gaps in `told`, which the reader has already seen. */
export function stepsOf(document: DocumentAssessment, told: ReadonlySet<Gap>): readonly Step[] {
  const frameworks = document.frameworks.map((framework) => framework.id);
  const steps = document.outcomes.flatMap((outcome) => stepsTowards(outcome, told, frameworks));
  const gains = new Map(steps.map((step) => [step, shown(gainOf(step, frameworks))]));
  const gain = (step: Step): number => gains.get(step) ?? 0;
  return steps.toSorted((a, b) => gain(b) - gain(a) || urgency(b) - urgency(a) || a.gap.toLevel - b.gap.toLevel);
}

function stepsTowards(outcome: Outcome, told: ReadonlySet<Gap>, frameworks: readonly string[]): readonly Step[] {
  const open = outcome.gaps.filter((gap) => !told.has(gap) && isNext(gap, outcome.gaps));
  return levels.flatMap((level) => {
    const alike = open.filter((gap) => gap.toLevel === level);
    const [gap, ...also] = alike.toSorted((a, b) => points(b, frameworks) - points(a, frameworks));
    return gap === undefined ? [] : [{ outcome, gap, also }];
  });
}

/** A level counts only when all lower ones hold: what is missing below it on the same item comes first. */
function isNext(gap: Gap, gaps: readonly Gap[]): boolean {
  return !gaps.some((other) => other.toLevel < gap.toLevel && itemOf(other) === itemOf(gap));
}

/** The list item a gap is about; everything outside lists is one item. */
function itemOf(gap: Gap): string {
  const end = gap.at.findLastIndex((step) => typeof step === 'number');
  return JSON.stringify(gap.at.slice(0, end + 1));
}

/** Gaps on one item share their gain: it comes when all of them are closed. */
function gainOf(step: Step, frameworks: readonly string[]): number {
  const items = new Map([step.gap, ...step.also].map((gap) => [itemOf(gap), points(gap, frameworks)]));
  return [...items.values()].reduce((sum, gain) => sum + gain, 0);
}

function points(gap: Gap, frameworks: readonly string[]): number {
  return frameworks.reduce((sum, framework) => sum + (gap.gain[framework] ?? 0), 0);
}

/** Where points say nothing (under a cap), what must hold comes before what weighs much. */
function urgency(step: Step): number {
  return (step.outcome.kind === 'normal' ? 0 : 1000) + step.outcome.weight;
}
