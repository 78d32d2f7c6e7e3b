import type { DocumentAssessment, Gap, Outcome } from '../assess/assessment.ts';

/** A criterion that holds the whole score down, with the places to change. */
export interface Blocker {
  readonly outcome: Outcome;
  /** What keeps it below the required level. */
  readonly gaps: readonly Gap[];
  /** The same by scope object, each with what stands first in its way; the last gap asks for the required level. */
  readonly objects: readonly { readonly first: readonly Gap[]; readonly target: Gap }[];
}

/** Red lines crossed, then critical criteria below the level they need, heaviest first. */
export function blockersOf(document: DocumentAssessment): readonly Blocker[] {
  return document.outcomes
    .filter((outcome) => outcome.outcome === 'violation' || (outcome.applies === 'yes' && isBelow(outcome)))
    .toSorted((a, b) => rank(a) - rank(b) || b.weight - a.weight)
    .map((outcome) => {
      const gaps = blockingGaps(outcome);
      return { outcome, gaps, objects: objectsOf(gaps) };
    });
}

/** Red lines and critical criteria that may block once it is known whether they apply. */
export function possibleBlockersOf(document: DocumentAssessment): readonly Outcome[] {
  return document.outcomes.filter((outcome) => {
    if (outcome.kind === 'redline') return outcome.outcome === 'unknown';
    return outcome.applies === 'unknown' && isBelow(outcome);
  });
}

function isBelow({ kind, level }: Outcome): boolean {
  return kind === 'critical' && level?.required !== undefined && level.lower < level.required;
}

/** What lies above the required level is an improvement, not a blocker. */
function blockingGaps({ gaps, level }: Outcome): readonly Gap[] {
  const needed = gaps.filter((gap) => gap.toLevel <= (level?.required ?? 3));
  return needed.length > 0 ? needed : gaps;
}

function objectsOf(gaps: readonly Gap[]): Blocker['objects'] {
  const byObject = new Map<string, Gap[]>();
  for (const gap of gaps) {
    const own = byObject.get(gap.object);
    if (own === undefined) byObject.set(gap.object, [gap]);
    else own.push(gap);
  }
  return [...byObject.values()].flatMap((own) => {
    const lowest = Math.min(...own.map(({ toLevel }) => toLevel));
    const target = own.toSorted((a, b) => b.toLevel - a.toLevel)[0];
    return target === undefined ? [] : [{ first: own.filter(({ toLevel }) => toLevel === lowest), target }];
  });
}

function rank(outcome: Outcome): number {
  return outcome.outcome === 'violation' ? 0 : 1;
}
