import { createHash } from 'node:crypto';
import type { DocumentAssessment, Gap, Outcome } from '../assess/assessment.ts';
import type { Entry } from './baseline.ts';
import { lasting, valuesAt } from './places.ts';

/** A gap of a plan, and how the baseline knows it. */
export interface Recognition {
  readonly outcome: Outcome;
  readonly gap: Gap;
  /** What would be written of it. */
  readonly entry: Entry;
  /** Red lines crossed, and criticals below the level they need. */
  readonly blocks: boolean;
  /**
   * `same`: it is in the baseline. `moved`: what keeps this object from this level is the same as before, and is shown at
   * another place now. `further`: the object has passed the levels that the baseline has, and lacks the next.
   */
  readonly how: 'same' | 'moved' | 'further' | undefined;
  /** The entries by which it is known. */
  readonly by: readonly Entry[];
}

/** Every gap of a plan, held against its entries. `value`: what the plan says, if it is at hand. */
export function recognise(
  document: DocumentAssessment,
  entries: readonly Entry[],
  value: () => unknown,
): readonly Recognition[] {
  const byObject = grouped(entries, ({ criterion, object }) => JSON.stringify([criterion, object]));
  return document.outcomes.flatMap((outcome) =>
    [...grouped(outcome.gaps, ({ object }) => lasting(object))].flatMap(([object, gaps]) => {
      const its = byObject.get(JSON.stringify([outcome.id, object])) ?? [];
      // A red line or a critical is never let pass in bulk: each entry has to say why.
      const matchAny = matcher(gaps, its, value);
      const matchBlocking = matcher(
        gaps,
        its.filter(({ blocker }) => blocker !== undefined),
        value,
      );
      return gaps.map((gap): Recognition => {
        const blocks = isBlocking(outcome, gap);
        const entry = { criterion: outcome.id, object, path: lasting(gap.path), level: gap.toLevel };
        return { outcome, gap, entry, blocks, ...(blocks ? matchBlocking : matchAny)(entry) };
      });
    }),
  );
}

type Match = Pick<Recognition, 'how' | 'by'>;

/** How gaps of one criterion and object are known by the entries of the same. There may be ten thousands of both. */
function matcher(gaps: readonly Gap[], entries: readonly Entry[], value: () => unknown): (gap: Entry) => Match {
  if (entries.length === 0) return () => unknown;
  const byPlace = grouped(entries, ({ path, level }) => JSON.stringify([path, level]));
  const shown = new Set(gaps.map(({ path, toLevel }) => JSON.stringify([lasting(path), toLevel])));
  const highest = Math.max(...new Set(entries.map(({ level }) => level)));
  const hasPassed = gaps.every(({ toLevel }) => toLevel > highest);
  const others = new Map([1, 2, 3].map((level) => [level, once(() => otherwise(level))]));
  return ({ path, level }) => {
    const same = byPlace.get(JSON.stringify([path, level]));
    return same ? { how: 'same', by: same } : (others.get(level)?.() ?? unknown);
  };

  function otherwise(level: number): Match {
    if (hasPassed) return { how: 'further', by: entries };
    // Where any of several things would do, the one that is nearest to it is shown, and that may be another one now. If
    // nothing was mended where the baseline saw gaps, this is one of those. If something was, it is new.
    const left = entries.filter((one) => one.level === level && !shown.has(JSON.stringify([one.path, level])));
    const plan = left.length > 0 ? value() : undefined;
    const isUntouched = plan !== undefined && left.every(({ path, saw }) => sight(plan, path) === saw);
    return isUntouched ? { how: 'moved', by: left } : unknown;
  }
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const unknown: Match = { how: undefined, by: [] };

/** Of a red line, what crosses it; of a critical criterion, what keeps it below the level it needs. */
function isBlocking({ kind, outcome, level, applies }: Outcome, { toLevel }: Gap): boolean {
  if (kind === 'redline') return outcome === 'violation';
  if (kind !== 'critical' || level?.required === undefined || applies === 'no') return false;
  return level.lower < level.required && toLevel <= level.required;
}

/** A short digest of what stands at a place; `undefined` where nothing does. The order of keys and items is no part of it. */
export function sight(value: unknown, path: string): string | undefined {
  const found = valuesAt(value, path).filter((one) => one !== undefined && one !== null);
  if (found.length === 0) return undefined;
  return createHash('sha256').update(canonical(found)).digest('hex').slice(0, 8);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`);
  return `{${fields.sort().join(',')}}`;
}

function grouped<Value>(list: readonly Value[], by: (value: Value) => string): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of list) {
    const name = by(value);
    const group = groups.get(name);
    if (group) group.push(value);
    else groups.set(name, [value]);
  }
  return groups;
}
