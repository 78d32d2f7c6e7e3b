import type { Finding, Lack, View } from '../checks/view.ts';
import type { Ladder } from '../rubric/rubric.ts';
import type { Path } from '../source/position.ts';
import type { ScopeObject } from './scope.ts';

export type Level = 0 | 1 | 2 | 3;
const rungs = [1, 2, 3] as const;

/** How far one scope object climbs: surely (`lower`) and possibly (`upper`). */
export interface Climb {
  readonly object: ScopeObject;
  readonly lower: Level;
  readonly upper: Level;
  readonly evidence: readonly { readonly path: Path; readonly level: 1 | 2 | 3 }[];
  /** What is missing for each level that is not surely reached. */
  readonly lacks: Readonly<Record<1 | 2 | 3, readonly Lack[]>>;
}

/** The level of one scope object. A level holds only when all lower ones hold. */
export function climb(view: View, ladder: Ladder, object: ScopeObject): Climb {
  const candidates = object.candidates.map((node) => climbOne({ ...view, object: node, item: node }, ladder, object));
  const best = candidates.reduce<Climb | undefined>(
    (first, one) => (first && first.lower >= one.lower ? first : one),
    undefined,
  );
  if (!best) return atBottom(object, object.open);
  return { ...best, upper: Math.max(...candidates.map((one) => one.upper)) as Level };
}

/** Nothing to look at: level 0, whatever the rest of the document says. */
export function atBottom(object: ScopeObject, lacks: readonly Lack[]): Climb {
  return { object, lower: 0, upper: 0, evidence: [], lacks: { 1: lacks, 2: [], 3: [] } };
}

function climbOne(view: View, ladder: Ladder, object: ScopeObject): Climb {
  const findings = rungs.map((level) => view.decide(ladder[level], view)) as [Finding, Finding, Finding];
  const reached = (test: (finding: Finding) => boolean): Level => {
    const first = findings.findIndex((finding) => !test(finding));
    return (first === -1 ? 3 : first) as Level;
  };
  const lower = reached(({ holds }) => holds === 'yes');
  return {
    object,
    lower,
    upper: reached(({ holds }) => holds !== 'no'),
    evidence: rungs
      .filter((level) => level <= lower)
      .flatMap((level) => findings[level - 1]?.evidence.map((path) => ({ path, level })) ?? []),
    lacks: { 1: findings[0].lacks, 2: findings[1].lacks, 3: findings[2].lacks },
  };
}
