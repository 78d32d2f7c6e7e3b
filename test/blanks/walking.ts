import { type AssessOptions, evaluate } from '../../src/assess/assess.ts';
import type { Judgement } from '../../src/assess/judge.ts';
import type { Blank, Write } from '../../src/blanks/blank.ts';
import { type NextBlanks, nextBlanks } from '../../src/blanks/criterion.ts';
import type { Document } from '../../src/document/document.ts';
import { loadDocument } from '../../src/document/load.ts';
import type { Criterion } from '../../src/rubric/rubric.ts';
import { assessor, sourceOf } from '../support.ts';
import { writesFor } from './answering.ts';
import { faultsOf } from './faults.ts';
import { written } from './writing.ts';

/** Where a plan stands on one criterion, and what could be written next: the step to the lowest level first. */
export interface Standing {
  readonly criterion: Criterion;
  readonly value: unknown;
  /** The plan as the checks see it. */
  readonly seen: Document;
  readonly judgement: Judgement;
  readonly next: readonly NextBlanks[];
  /** What is wrong with the blanks themselves. */
  readonly faults: readonly string[];
}

const unlimited: AssessOptions = { framework: 'all', tier: 'full', stage: 'implementation', only: [], skip: [] };

/** Where a plan stands on each criterion, or on some. */
export function standings(value: unknown, only: readonly string[] = []): readonly Standing[] {
  const loading = loadDocument(sourceOf(value));
  if (!loading.ok) throw new Error(JSON.stringify(loading.problems));
  const { view, judgements } = evaluate(loading.document, assessor, { ...unlimited, only });
  return judgements.map((judgement) => {
    const next = nextBlanks(view, judgement.criterion).toSorted((a, b) => a.toLevel - b.toLevel);
    const faults = next.flatMap(({ blanks }) => blanks.flatMap((blank) => faultsOf(blank, loading.document)));
    return { criterion: judgement.criterion, value, seen: view.document, judgement, next, faults };
  });
}

export function standing(value: unknown, { id }: Criterion): Standing {
  const found = standings(value, [id]).find(({ criterion }) => criterion.id === id);
  if (!found) throw new Error(`${id} is not judged`);
  return found;
}

/** Nothing more can be had by writing: where a reviewer gives the last level, that one is not the author's. */
export function isAtTop({ judgement: { outcome } }: Standing): boolean {
  return outcome === 'met' || outcome === 'clear' || outcome === 'manual';
}

/** Of a red line whether it is settled; else the mean of the levels, as it counts for the score. */
export function hasRisen(from: Standing): (now: Standing) => boolean {
  const before = from.judgement.credit?.value.lower;
  return (now) => isAtTop(now) || (before !== undefined && (now.judgement.credit?.value.lower ?? 0) > before);
}

/** How a walk ended. */
export interface Walk {
  /** What was wanted has come; there is no question; an answer that kept to its limits is not accepted; too many answers. */
  readonly end: 'arrived' | 'no question' | 'refused' | 'endless';
  readonly last: Standing;
  /** The answers, one line each. */
  readonly trail: readonly string[];
  readonly faults: readonly string[];
}

/** Answers the first question again and again. */
export function walk(from: Standing, arrived: (now: Standing) => boolean, most = 120): Walk {
  let last = from;
  const trail: string[] = [];
  const faults = new Set(from.faults);
  const ended = (end: Walk['end']): Walk => ({ end, last, trail, faults: [...faults] });
  for (let turn = 1; turn <= most; turn += 1) {
    if (arrived(last)) return ended('arrived');
    const step = last.next[0];
    const blank = step?.blanks[0];
    if (!blank) return ended('no question');
    const writes = writesFor(blank, last.seen, turn);
    trail.push(said(step.toLevel, blank, writes));
    const now = standing(written(last.value, writes), last.criterion);
    for (const fault of now.faults) faults.add(fault);
    const isAsked = now.next.some(({ blanks }) => blanks.some((one) => isSameQuestion(one, blank)));
    last = now;
    if (isAsked && !arrived(now)) return ended('refused');
  }
  return ended('endless');
}

function isSameQuestion(one: Blank, other: Blank): boolean {
  return JSON.stringify([one.path, one.limits]) === JSON.stringify([other.path, other.limits]);
}

function said(toLevel: number, { path, limits }: Blank, writes: readonly Write[]): string {
  const answers = writes.map(
    (write) => `${write.path.join('.')}=${JSON.stringify('value' in write ? write.value : [write.add])}`,
  );
  return `to ${toLevel}: ${path.join('.')} ${JSON.stringify(limits)} => ${answers.join('; ')}`;
}

/** For the message of a red test: how the walk ended, after which answers. */
export function tale({ end, last, trail, faults }: Walk): string {
  const lacks = last.judgement.steps.flatMap((step) =>
    step.lacks.map(({ path, message }) => `${path.join('.')}: ${message}`),
  );
  return [
    `${last.criterion.id}: ${end} after ${trail.length} answers, ${last.judgement.outcome}`,
    ...trail.slice(-4).map((line) => `  ${line.slice(0, 300)}`),
    ...lacks.slice(0, 3).map((line) => `  lacks ${line.slice(0, 200)}`),
    ...faults.slice(0, 3).map((line) => `  fault ${line}`),
  ].join('\n');
}
