import { gains } from '../assess/gain.ts';
import type { Judgement } from '../assess/judge.ts';
import type { Blank } from '../blanks/blank.ts';
import { nextBlanks } from '../blanks/criterion.ts';
import { showPath, valueAt } from '../document/path.ts';
import type { FactId } from '../facts/fact.ts';
import { factIds } from '../facts/fact.ts';
import type { Criterion } from '../rubric/rubric.ts';
import type { Path } from '../source/position.ts';
import type { Plan } from './plan.ts';

/** What can be asked of a plan now. */
export type Question =
  | { readonly kind: 'basic'; readonly id: string; readonly blank: Blank }
  | { readonly kind: 'fact'; readonly id: string; readonly blank: Blank; readonly fact: FactId; readonly hangs: number }
  | {
      readonly kind: 'criterion';
      readonly id: string;
      readonly blank: Blank;
      readonly criterion: Criterion;
      readonly object: Path;
      readonly toLevel: 1 | 2 | 3;
      /** Points that the step would bring, in the headline and before caps. */
      readonly gain: { readonly headline: number; readonly uncapped: number };
      /** A red line, or a critical criterion below the level it needs. */
      readonly blocks: boolean;
    };

/** Which questions are wanted: all, or only some. */
export interface Wanted {
  /** Only what is not met yet: no questions about the cover or the facts. */
  readonly gaps: boolean;
  /** Themes, criteria or places of the plan; none means all. */
  readonly only: readonly string[];
}

/** Everything that is open, in the order in which it is worth asking. */
export function questionsOf(plan: Plan, wanted: Wanted): readonly Question[] {
  const before = wanted.gaps || wanted.only.length > 0 ? [] : [...basics(plan), ...facts(plan)];
  return [...before, ...criteria(plan)].filter((question) => isWanted(question, wanted, plan));
}

function isWanted(question: Question, { only }: Wanted, { document }: Plan): boolean {
  if (only.length === 0) return true;
  const place = showPath(document, question.blank.path);
  const plain = question.blank.path.filter((key) => typeof key === 'string').join('.');
  return only.some(
    (name) =>
      place.startsWith(name) ||
      plain.startsWith(name) ||
      (question.kind === 'criterion' &&
        (question.criterion.id === name || question.criterion.id.startsWith(`${name}/`))),
  );
}

/** What decides everything else: where, how far, from when to when. */
const cover: readonly Path[] = [
  ['programme', 'setting'],
  ['programme', 'stage'],
  ['programme', 'countries'],
  ['programme', 'start'],
  ['programme', 'end'],
  ['programme', 'summary'],
];

function basics({ document }: Plan): readonly Question[] {
  return cover
    .filter((path) => valueAt(document.value, path) === undefined)
    .map((path) => ({ kind: 'basic', id: path.join('.'), blank: { path, limits: {}, besides: [] } }));
}

/** Facts that are open and on which criteria hang; where a "no" waits for its reason, the reason. */
function facts({ evaluation, document }: Plan): readonly Question[] {
  return factIds.flatMap((fact): readonly Question[] => {
    const { value, declared, derived } = evaluation.facts[fact];
    const hangs = evaluation.judgements.filter(({ open }) => open.includes(fact)).length;
    if (value !== 'unknown') return [];
    const needsReason = declared === 'no' && derived === 'unknown';
    const path: Path = ['facts', fact, needsReason ? 'because' : 'is'];
    if (!needsReason && hangs === 0) return [];
    // Written as one word, the reason needs the long form.
    const short = typeof valueAt(document.value, ['facts', fact]) === 'string';
    const besides = needsReason && short ? [{ path: ['facts', fact, 'is'], value: 'no' }] : [];
    return [{ kind: 'fact', id: path.join('.'), blank: { path, limits: {}, besides }, fact, hangs }];
  });
}

function criteria(plan: Plan): readonly Question[] {
  const { evaluation, document } = plan;
  const open = evaluation.judgements
    .filter(({ applies, outcome }) => applies !== 'no' && outcome !== 'met' && outcome !== 'clear')
    .flatMap((judgement) => ofCriterion(plan, judgement));
  return open.toSorted(
    (a, b) =>
      Number(b.blocks) - Number(a.blocks) ||
      b.gain.headline - a.gain.headline ||
      b.gain.uncapped - a.gain.uncapped ||
      b.criterion.weight - a.criterion.weight ||
      compare(a.criterion.id, b.criterion.id) ||
      compare(showPath(document, a.object), showPath(document, b.object)),
  );
}

type OfCriterion = Extract<Question, { kind: 'criterion' }>;

function ofCriterion({ evaluation, document }: Plan, judgement: Judgement): readonly OfCriterion[] {
  const { criterion, credit, outcome } = judgement;
  const blocks =
    outcome === 'violation' ||
    (criterion.kind === 'critical' && (credit?.level.lower ?? 0) < (criterion.required ?? 0));
  return nextBlanks(evaluation.view, criterion).flatMap(({ object, toLevel, blanks }) => {
    const step = judgement.steps.find((one) => one.object.path === object.path && one.toLevel === toLevel);
    const points = step ? Object.values(gains(judgement, step, evaluation.counted)) : [];
    const gain = {
      headline: points.reduce((sum, one) => sum + one.headline, 0),
      uncapped: points.reduce((sum, one) => sum + one.uncapped, 0),
    };
    return blanks.map((blank) => ({
      kind: 'criterion',
      id: `${criterion.id} ${showPath(document, blank.path)}`,
      blank,
      criterion,
      object: object.path,
      toLevel,
      gain,
      blocks,
    }));
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
