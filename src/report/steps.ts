import type { DocumentAssessment, Gap, Outcome } from '../assess/assessment.ts';
import { shown } from '../score/rounding.ts';

/** One criterion to bring up one level. */
export interface Step {
  readonly outcome: Outcome;
  /** The place to begin. */
  readonly gap: Gap;
  /** What else is missing for that level, here and elsewhere. */
  readonly also: readonly Gap[];
  /** What all of it gains, per framework. */
  readonly gain: Gap['gain'];
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
  const lowest = lowestOf(outcome.gaps);
  const open = outcome.gaps.filter((gap) => !told.has(gap) && gap.toLevel === lowest.get(gap.object));
  return levels.flatMap((level) => {
    const alike = open.filter((gap) => gap.toLevel === level);
    const [gap, ...also] = alike.toSorted((a, b) => points(b, frameworks).uncapped - points(a, frameworks).uncapped);
    return gap === undefined ? [] : [{ outcome, gap, also, gain: totalOf([gap, ...also]) }];
  });
}

/** A level counts only when all lower ones hold: what is missing lowest on an object comes first. */
function lowestOf(gaps: readonly Gap[]): ReadonlyMap<string, number> {
  const lowest = new Map<string, number>();
  for (const { object, toLevel } of gaps) lowest.set(object, Math.min(toLevel, lowest.get(object) ?? toLevel));
  return lowest;
}

/** Gaps of one step share their gain: it comes when all of them are closed. */
export function totalOf(gaps: readonly Gap[]): Gap['gain'] {
  const taken = [...new Map(gaps.map((gap) => [gap.step, gap.gain])).values()];
  const frameworks = [...new Set(taken.flatMap((gain) => Object.keys(gain)))];
  return Object.fromEntries(
    frameworks.map((framework) => [framework, taken.map((gain) => gain[framework] ?? none).reduce(sum, none)]),
  );
}

/** Cut to hundredths, so that noise decides nothing. */
function gainOf({ gain }: Step, frameworks: readonly string[]): Points {
  const total = points({ gain }, frameworks);
  return { headline: shown(total.headline), uncapped: shown(total.uncapped) };
}

function points({ gain }: Pick<Gap, 'gain'>, frameworks: readonly string[]): Points {
  return frameworks.map((framework) => gain[framework] ?? none).reduce(sum, none);
}

function sum(a: Points, b: Points): Points {
  return { headline: a.headline + b.headline, uncapped: a.uncapped + b.uncapped };
}

/** Where points say nothing, what must hold comes before what weighs much. */
function urgency(step: Step): number {
  return (step.outcome.kind === 'normal' ? 0 : 1000) + step.outcome.weight;
}
