import type { DocumentAssessment, Gap, Outcome } from '../assess/assessment.ts';
import { shown } from '../score/rounding.ts';

/** One criterion to bring up one level. */
export interface Step {
  readonly outcome: Outcome;
  /** The place to begin. */
  readonly gap: Gap;
  /** What else is missing for that level, here and elsewhere. */
  readonly also: readonly Gap[];
}

type Points = Gap['gain'][string];

const none: Points = { headline: 0, uncapped: 0 };
const levels = [1, 2, 3] as const;

/** What to write next, best gain first, without the gaps in `told`, which the reader has already seen. */
export function stepsOf(document: DocumentAssessment, told: ReadonlySet<Gap>): readonly Step[] {
  const frameworks = document.frameworks.map((framework) => framework.id);
  const steps = document.outcomes.flatMap((outcome) => stepsTowards(outcome, told, frameworks));
  const gains = new Map(steps.map((step) => [step, gainOf(step, frameworks)]));
  const gain = (step: Step, of: 'headline' | 'uncapped'): number => gains.get(step)?.[of] ?? 0;
  return steps.toSorted(
    (a, b) =>
      gain(b, 'headline') - gain(a, 'headline') ||
      gain(b, 'uncapped') - gain(a, 'uncapped') ||
      urgency(b) - urgency(a) ||
      a.gap.toLevel - b.gap.toLevel,
  );
}

function stepsTowards(outcome: Outcome, told: ReadonlySet<Gap>, frameworks: readonly string[]): readonly Step[] {
  const open = outcome.gaps.filter((gap) => !told.has(gap) && isNext(gap, outcome.gaps));
  return levels.flatMap((level) => {
    const alike = open.filter((gap) => gap.toLevel === level);
    const [gap, ...also] = alike.toSorted((a, b) => points(b, frameworks).uncapped - points(a, frameworks).uncapped);
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

/** Gaps of one step share their gain: it comes when all of them are closed. Cut to hundredths, so that noise decides nothing. */
function gainOf(step: Step, frameworks: readonly string[]): Points {
  const taken = new Map([step.gap, ...step.also].map((gap) => [gap.step, points(gap, frameworks)]));
  const total = [...taken.values()].reduce(sum, none);
  return { headline: shown(total.headline), uncapped: shown(total.uncapped) };
}

function points(gap: Gap, frameworks: readonly string[]): Points {
  return frameworks.map((framework) => gap.gain[framework] ?? none).reduce(sum, none);
}

function sum(a: Points, b: Points): Points {
  return { headline: a.headline + b.headline, uncapped: a.uncapped + b.uncapped };
}

/** Where points say nothing, what must hold comes before what weighs much. */
function urgency(step: Step): number {
  return (step.outcome.kind === 'normal' ? 0 : 1000) + step.outcome.weight;
}
