import type { DocumentAssessment } from '../assess/assessment.ts';
import type { Baseline, Entry } from './baseline.ts';
import { keyOf } from './baseline-text.ts';
import { type Recognition, recognise, sight } from './known.ts';
import { stepsOf, valuesAt } from './places.ts';
import { reader } from './reading.ts';

/** What may come into a baseline. */
export interface Allowed {
  /** Why gaps may be added that are new; absent: none may. */
  readonly increase?: { readonly reason: string; readonly on: string };
  /** Why red lines and criticals may be let pass; absent: none may. They belong in a waiver, which somebody approves and which ends. */
  readonly blockers?: string;
}

/** A baseline and how it came about. */
export interface Change {
  readonly baseline: Baseline;
  readonly removed: readonly Located[];
  /** New gaps that were let in. */
  readonly added: readonly Located[];
  /** Gaps of the next level, in the place of those of a level that was reached. */
  readonly raised: readonly Located[];
  /** Gaps that were not let in. */
  readonly refused: readonly { readonly plan: string; readonly recognition: Recognition }[];
}

interface Located {
  readonly plan: string;
  readonly entry: Entry;
}

/** A baseline of all gaps these plans have, but for red lines and criticals unless somebody says why. */
export function created(file: string, documents: readonly DocumentAssessment[], blockers: string | undefined): Change {
  const reading = reader();
  const plans = documents.map((document) => {
    const all = recognise(document, [], () => undefined);
    const [fit, refused] = parted(all, ({ blocks }) => !blocks || blockers !== undefined);
    const entries = fit.map((one) => written(one, reading(document), blockers));
    return { plan: document.path, entries, refused };
  });
  return {
    baseline: { file, plans: new Map(plans.map(({ plan, entries }) => [plan, entries])) },
    removed: [],
    added: plans.flatMap(({ plan, entries }) => entries.map((entry) => ({ plan, entry }))),
    raised: [],
    refused: plans.flatMap(({ plan, refused }) => refused.map((recognition) => ({ plan, recognition }))),
  };
}

/**
 * The baseline after these plans have changed: what is fixed goes, and where an object has passed a level its entries
 * become those of the next. Gaps that are new come in only if that is allowed. Other plans, and criteria that were not
 * judged in this run, stay as they are.
 */
export function updated(baseline: Baseline, documents: readonly DocumentAssessment[], allowed: Allowed): Change {
  const reading = reader();
  const changes = documents.map((document) => {
    const before = baseline.plans.get(document.path) ?? [];
    return { plan: document.path, before, ...renewed(document, before, reading(document), allowed) };
  });
  return {
    baseline: {
      ...baseline,
      plans: new Map([...baseline.plans, ...changes.map(({ plan, after }) => [plan, after] as const)]),
    },
    removed: changes.flatMap(({ plan, before, after }) => without(before, after).map((entry) => ({ plan, entry }))),
    added: changes.flatMap(({ plan, added }) => added.map((entry) => ({ plan, entry }))),
    raised: changes.flatMap(({ plan, raised }) => raised.map((entry) => ({ plan, entry }))),
    refused: changes.flatMap(({ plan, refused }) => refused.map((recognition) => ({ plan, recognition }))),
  };
}

interface Renewed {
  readonly after: readonly Entry[];
  readonly added: readonly Entry[];
  readonly raised: readonly Entry[];
  readonly refused: readonly Recognition[];
}

function renewed(document: DocumentAssessment, before: readonly Entry[], value: unknown, allowed: Allowed): Renewed {
  const judged = new Set(document.outcomes.map(({ id }) => id));
  const all = recognise(document, before, () => value);
  const [fresh, known] = parted(all, ({ how }) => how === undefined);
  const [fit, refused] = parted(fresh, ({ blocks }) =>
    blocks ? allowed.blockers !== undefined : allowed.increase !== undefined,
  );
  const [passed, held] = parted(known, ({ how }) => how === 'further');
  const raised = passed.map((one) => nextOf(one, value));
  const added = fit.map((one) => ({
    ...written(one, value, allowed.blockers),
    ...(allowed.increase && { increase: allowed.increase }),
  }));
  const after = [
    ...before.filter(({ criterion }) => !judged.has(criterion)),
    ...held.flatMap(({ how, by }) => (how === 'moved' ? by : by.map((one) => seen(one, value)))),
    ...raised,
    ...added,
  ];
  return { after: unique(after), added: unique(added), raised: unique(raised), refused };
}

function unique(entries: readonly Entry[]): readonly Entry[] {
  return [...new Map(entries.map((entry) => [keyOf(entry), entry])).values()];
}

/** The reasons that were given for a gap hold for the next level too. */
function nextOf({ by, entry }: Recognition, value: unknown): Entry {
  const { blocker, increase } = by[0] ?? {};
  return {
    ...seen(entry, value),
    ...(blocker !== undefined && { blocker }),
    ...(increase !== undefined && { increase }),
  };
}

function written({ entry, blocks }: Recognition, value: unknown, blockers: string | undefined): Entry {
  return { ...seen(entry, value), ...(blocks && blockers !== undefined && { blocker: blockers }) };
}

function seen({ saw: _before, ...entry }: Entry, value: unknown): Entry {
  const saw = sight(value, entry.path);
  return { ...entry, ...(saw !== undefined && { saw }) };
}

/** What there is of the world that a baseline speaks of. */
export interface Present {
  /** Ids of all criteria. */
  readonly criteria: readonly string[];
  /** What a plan says; `undefined` when the plan is gone. */
  readonly planOf: (plan: string) => unknown;
}

/** Without entries for plans, criteria and items that do not exist any more. Needs no assessment. */
export function pruned(baseline: Baseline, { criteria, planOf }: Present): Change {
  const known = new Set(criteria);
  const plans = [...baseline.plans].map(([plan, entries]) => {
    const value = planOf(plan);
    const [kept, gone] = parted(
      value === undefined ? [] : entries,
      ({ criterion, object, path }) => known.has(criterion) && [object, path].every((one) => hasItems(value, one)),
    );
    return { plan, kept, gone: value === undefined ? entries : gone };
  });
  return {
    baseline: { ...baseline, plans: new Map(plans.map(({ plan, kept }) => [plan, kept])) },
    removed: plans.flatMap(({ plan, gone }) => gone.map((entry) => ({ plan, entry }))),
    added: [],
    raised: [],
    refused: [],
  };
}

/** Whether every item that a path names by its id is there. */
function hasItems(value: unknown, path: string): boolean {
  const steps = stepsOf(path);
  const last = steps.findLastIndex((step) => step.startsWith('[id='));
  if (last < 0) return true;
  const named = path.slice(0, path.lastIndexOf(steps[last] ?? '') + (steps[last] ?? '').length);
  return valuesAt(value, named).length > 0;
}

function without(some: readonly Entry[], others: readonly Entry[]): readonly Entry[] {
  const known = new Set(others.map(keyOf));
  return some.filter((entry) => !known.has(keyOf(entry)));
}

function parted<Value>(list: readonly Value[], fits: (value: Value) => boolean): [readonly Value[], readonly Value[]] {
  return [list.filter(fits), list.filter((value) => !fits(value))];
}
