import { label } from '../checks/naming.ts';
import { anchor, items } from '../checks/path.ts';
import { matches, openFields } from '../checks/selection.ts';
import type { Lack, Node, View } from '../checks/view.ts';
import { all, any, type Truth } from '../document/truth.ts';
import type { Criterion, LadderCriterion, RedLine } from '../rubric/rubric.ts';
import { applies } from './applies.ts';
import type { OutcomeName } from './assessment.ts';
import { type Credit, credit } from './credit.ts';
import { atBottom, type Climb, climb } from './ladder.ts';
import { fill, type Recommendation } from './recommend.ts';
import { emptyScope, hasSubject, type ScopeObject, scopeObjects } from './scope.ts';

/** A step not yet taken: what one scope object lacks for one level. */
export interface Step {
  readonly object: ScopeObject;
  readonly toLevel: 1 | 2 | 3;
  readonly lacks: readonly Lack[];
  readonly recommendation: Recommendation;
  /** What the criterion would come to with this step taken; for a red line, whether it would still be crossed. */
  readonly then: { readonly credit: Credit | undefined; readonly violated: Truth | undefined };
}

/** What the checks say of one criterion, before places and points. */
export interface Judgement {
  readonly criterion: Criterion;
  readonly applies: Truth;
  readonly because: string;
  readonly open: ReturnType<typeof applies>['open'];
  readonly outcome: OutcomeName;
  readonly credit: Credit | undefined;
  readonly violated: Truth | undefined;
  readonly evidence: Climb['evidence'];
  readonly steps: readonly Step[];
}

/** Judges one criterion. `values` are the values of the levels 0 to 3 that rank scope objects; `reviewed` the level a reviewer gave. */
export function judge(view: View, criterion: Criterion, values: readonly number[], reviewed?: number): Judgement {
  const asked = applies(criterion.applies_when, view.facts);
  const subject = asked.truth === 'no' || criterion.kind === 'redline' ? certain : hasSubject(view, criterion);
  const truth = all([asked.truth, subject.truth]);
  const because = subject.truth === 'no' ? noSubject : asked.because;
  const open = [...asked.open, ...subject.open];
  const base = {
    criterion,
    applies: truth,
    because,
    open,
    credit: undefined,
    violated: undefined,
    evidence: [],
    steps: [],
  };
  if (truth === 'no') return { ...base, outcome: 'not_applicable' };
  return criterion.kind === 'redline'
    ? { ...base, ...redLine(view, criterion, truth) }
    : { ...base, ...ladder(view, criterion, truth, values, reviewed) };
}

type Verdict = Pick<Judgement, 'outcome' | 'credit' | 'violated' | 'evidence' | 'steps'>;

function ladder(
  view: View,
  criterion: LadderCriterion,
  applies: Truth,
  values: readonly number[],
  reviewed: number | undefined,
): Verdict {
  const climbs = climbsOf(view, criterion);
  const total = credit(climbs, values);
  const granted =
    criterion.review === undefined
      ? total
      : credit(
          climbs.map((one) => grant(one, reviewed)),
          values,
        );
  return {
    outcome: outcomeOf(applies, granted, total),
    credit: granted,
    violated: undefined,
    evidence: climbs.flatMap(({ evidence }) => evidence),
    steps: climbs.flatMap((one) => stepsOf(view, criterion, one, climbs, values)),
  };
}

function climbsOf(view: View, criterion: LadderCriterion): readonly Climb[] {
  const objects = scopeObjects(view, criterion.scope);
  if (objects.length > 0 || criterion.scope === undefined)
    return objects.map((object) => climb(view, criterion.levels, object));
  const nothing = emptyScope(view, criterion.scope);
  return [atBottom(nothing, nothing.open)];
}

/** Level 3 is a reviewer's to give: open until one has answered. */
function grant(climb: Climb, reviewed: number | undefined): Climb {
  if (climb.lower < 3 || reviewed === 3) return climb;
  return reviewed === undefined ? { ...climb, lower: 2 } : { ...climb, lower: 2, upper: 2 };
}

const certain = { truth: 'yes', open: [] } as const;
const noSubject = 'the plan has nothing that this question is about';

/** `total` is what the machine saw; `granted` is what it may give where a reviewer has the last word. */
function outcomeOf(applies: Truth, granted: Credit, total: Credit): OutcomeName {
  if (applies === 'unknown') return 'unknown';
  if (granted.value.lower === 1) return 'met';
  if (total.value.lower === 1) return granted.value.upper < 1 ? 'partial' : 'manual';
  if (granted.value.upper === 0) return 'gap';
  return granted.value.lower === 0 ? 'unknown' : 'partial';
}

/** Steps to the next level, and on to the required one where that is higher. */
function stepsOf(
  view: View,
  criterion: LadderCriterion,
  one: Climb,
  climbs: readonly Climb[],
  values: readonly number[],
): readonly Step[] {
  // At level 3 there is no step up, but a flag may be missing that would make it count.
  const next = Math.min(one.lower + 1, 3);
  const target = Math.max(next, criterion.required ?? 0);
  const { subject, belongs } = one.object;
  const inHand = { ...view, object: subject, item: subject };
  const isOpen = belongs === 'unknown' && one.object.open.length > 0;
  return ([1, 2, 3] as const)
    .filter((level) => level >= next && level <= target)
    .map((toLevel) => ({
      object: one.object,
      toLevel,
      // What else would be asked of a thing that may not belong here can wait.
      lacks: toLevel === next && one.object.open.length > 0 ? one.object.open : one.lacks[toLevel],
      recommendation: isOpen && toLevel === next ? settle(criterion) : fill(recommendation(criterion, toLevel), inHand),
      then: { credit: credit(after(criterion, climbs, one, toLevel), values), violated: undefined },
    }))
    .filter(({ lacks }) => lacks.length > 0);
}

/** The climbs with one step taken. */
function after({ review }: LadderCriterion, climbs: readonly Climb[], one: Climb, level: 1 | 2 | 3): readonly Climb[] {
  const then = climbs.map((other) => (other.object === one.object ? taken(other, level) : other));
  return review === undefined ? then : then.map((other) => grant(other, undefined));
}

function taken(climb: Climb, level: 1 | 2 | 3): Climb {
  return {
    ...climb,
    lower: level,
    upper: Math.max(level, climb.upper) as 1 | 2 | 3,
    object: { ...climb.object, belongs: 'yes' },
  };
}

/** Where the answer hangs on something that is not written, that comes first. */
function settle({ ask }: Criterion): Recommendation {
  const text = `Settle this first, and write what is missing. ${ask}`;
  return { named: text, plain: text };
}

function recommendation({ recommend }: Criterion, level: 1 | 2 | 3): string {
  return recommend[`to_${level}`] ?? recommend.to_3 ?? recommend.to_2 ?? recommend.to_1 ?? '';
}

function redLine(view: View, criterion: RedLine, applies: Truth): Verdict {
  const objects = scopeObjects(view, criterion.scope).map((object) => {
    const node = object.candidates[0] ?? { path: object.path, value: undefined };
    const inHand = { ...view, object: node, item: node };
    const truth = all([object.belongs, matches(inHand, node, criterion.violation)]);
    const open = [...object.open, ...missingFields(inHand, node, criterion.violation)];
    return { object, inHand, truth, open };
  });
  const violated = any(objects.map(({ truth }) => truth));
  const crossed = objects.filter(({ truth }) => truth !== 'no' && truth === violated);
  return {
    outcome:
      violated === 'unknown' || (applies === 'unknown' && violated !== 'no')
        ? 'unknown'
        : violated === 'yes'
          ? 'violation'
          : 'clear',
    credit: undefined,
    violated,
    evidence: [],
    steps: crossed.map(({ object, inHand, open }) => ({
      object,
      toLevel: 1,
      lacks: violated === 'yes' ? [crossing(criterion, inHand)] : open.slice(0, 1),
      recommendation: violated === 'yes' ? fill(recommendation(criterion, 1), inHand) : settle(criterion),
      then: {
        credit: undefined,
        violated: any(objects.filter((other) => other.object !== object).map((other) => other.truth)),
      },
    })),
  };
}

/** What was found, at the first field that says so. */
function crossing({ crossed, violation }: RedLine, view: View): Lack {
  const field = Object.keys(violation).find((one) => one !== 'any') ?? '.';
  return { path: items(view, field)[0]?.path ?? view.item.path, message: fill(crossed, view).plain };
}

/** What would settle a red line that is open. */
function missingFields(view: View, node: Node, violation: RedLine['violation']): readonly Lack[] {
  return openFields(view, node, violation).map((field) => ({
    path: anchor(view, field),
    message: `whether this crosses a red line is open: ${label(field)} is missing`,
  }));
}
