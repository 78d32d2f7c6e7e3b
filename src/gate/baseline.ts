import { type Comment, commentsIn } from '../source/comments.ts';
import type { Path, Position, Problem } from '../source/position.ts';
import type { Source } from '../source/source.ts';
import { joined } from './files.ts';
import { isDay } from './terms.ts';

/** The default name of the file. */
export const baselineFile = '.dbd-baseline.yaml';

/**
 * A gap that was there when the baseline was made. It is known by what it is about, never by its line, its index or how
 * many there are: the criterion, the object that was judged, the place, and the level that is missing.
 */
export interface Entry {
  readonly criterion: string;
  /** The object that was judged, as reports show it, without indices. */
  readonly object: string;
  /** The place, in the same way. */
  readonly path: string;
  readonly level: 1 | 2 | 3;
  /** Short digest of what stood there; absent when nothing did. Tells a place that was mended from one that only looks better than another now. */
  readonly saw?: string;
  /** Why it was let in later than when the baseline was made, and when. */
  readonly increase?: { readonly reason: string; readonly on: string };
  /** Why a red line or a critical criterion is in the baseline at all. */
  readonly blocker?: string;
  /** Comments of people: above it, and behind it. */
  readonly notes?: Notes;
  /** In the file; absent on a new one. */
  readonly position?: Position;
}

interface Notes {
  readonly above: readonly string[];
  readonly behind: string | undefined;
}

/** The known gaps of several plans, by the path under which each plan is assessed. */
export interface Baseline {
  readonly file: string;
  readonly plans: ReadonlyMap<string, readonly Entry[]>;
  /** Comments of people above a plan, by plan; above and below everything. */
  readonly notes?: { readonly plans: ReadonlyMap<string, Notes>; readonly foot: readonly string[] };
}

/** Reads a baseline. `planAt` turns the name of a plan, as written in the file, into the path under which it is assessed. */
export function readBaseline(
  source: Source,
  planAt: (name: string) => string = (name) => joined(source.file, name),
): { readonly baseline: Baseline; readonly problems: readonly Problem[] } {
  const value = (source.value ?? {}) as Readonly<Record<string, unknown>>;
  const faults = faultsIn(value);
  const problems = faults.map(({ path, message }) => ({
    code: 'baseline/malformed',
    file: source.file,
    position: source.locate(path),
    message,
  }));
  if (problems.length > 0) return { baseline: { file: source.file, plans: new Map() }, problems };
  const notes = notesIn(source.text);
  const plans = (value['plans'] ?? {}) as Readonly<Record<string, readonly Written[] | null>>;
  return {
    problems,
    baseline: {
      file: source.file,
      plans: new Map(
        Object.entries(plans).map(([name, entries]) => [
          planAt(name),
          (entries ?? []).map((entry, at) =>
            entryOf(entry, source.locate(['plans', name, at]), notes.at(['plans', name, at])),
          ),
        ]),
      ),
      notes: {
        plans: new Map(Object.keys(plans).map((name) => [planAt(name), notes.at(['plans', name])])),
        foot: notes.foot,
      },
    },
  };
}

interface Written {
  readonly criterion: string;
  readonly object?: string;
  readonly path: string;
  readonly level: 1 | 2 | 3;
  readonly saw?: string;
  readonly increase?: string;
  readonly on?: string;
  readonly blocker?: string;
}

function entryOf({ object, increase, on, ...rest }: Written, position: Position, notes: Notes): Entry {
  return {
    ...rest,
    object: object ?? '(document)',
    ...(increase !== undefined && { increase: { reason: increase, on: on ?? '' } }),
    ...((notes.above.length > 0 || notes.behind !== undefined) && { notes }),
    position,
  };
}

interface Fault {
  readonly path: Path;
  readonly message: string;
}

function faultsIn(value: unknown): readonly Fault[] {
  if (!isFields(value)) return [{ path: [], message: 'This is no baseline. Make one with: dbd baseline create' }];
  const { baseline, plans, ...others } = value;
  const unknown = Object.keys(others).map((key) => ({ path: [key], message: `A baseline has no "${key}".` }));
  const version =
    baseline === 1 ? [] : [{ path: ['baseline'], message: 'The first line of a baseline is "baseline: 1".' }];
  if (plans === undefined || plans === null) return [...version, ...unknown];
  if (!isFields(plans))
    return [
      ...version,
      ...unknown,
      { path: ['plans'], message: '"plans" has the name of each plan, and below it a list.' },
    ];
  const inPlans = Object.entries(plans).flatMap(([name, entries]): readonly Fault[] => {
    const path = ['plans', name];
    if (entries === null) return [];
    if (!Array.isArray(entries)) return [{ path, message: 'The name of a plan is followed by a list of gaps.' }];
    return entries.flatMap((entry: unknown, at) => entryFaults(entry, [...path, at]));
  });
  return [...version, ...unknown, ...inPlans];
}

const entryKeys: Readonly<Record<keyof Written, (value: unknown) => boolean>> = {
  criterion: isText,
  object: isText,
  path: isText,
  level: (value) => value === 1 || value === 2 || value === 3,
  saw: isText,
  increase: isText,
  on: (value) => isText(value) && isDay(value),
  blocker: isText,
};

function entryFaults(entry: unknown, path: Path): readonly Fault[] {
  if (!isFields(entry))
    return [{ path, message: 'A gap is written as {criterion: ..., object: ..., path: ..., level: ...}.' }];
  const wrong = Object.entries(entry).flatMap(([key, value]) => {
    if (!Object.hasOwn(entryKeys, key))
      return [{ path: [...path, key], message: `A gap of a baseline has no "${key}".` }];
    return entryKeys[key as keyof Written](value)
      ? []
      : [{ path: [...path, key], message: `"${key}" cannot be "${String(value)}".` }];
  });
  const missing = (['criterion', 'path', 'level'] as const)
    .filter((key) => !Object.hasOwn(entry, key))
    .map((key) => ({ path, message: `This gap has no "${key}".` }));
  return [...wrong, ...missing];
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function notesIn(text: string): { readonly at: (path: Path) => Notes; readonly foot: readonly string[] } {
  const comments = commentsIn(text).filter((comment) => !isOwn(comment));
  const byPath = new Map<string, Comment[]>();
  for (const comment of comments) {
    const key = JSON.stringify(comment.about?.path);
    byPath.set(key, [...(byPath.get(key) ?? []), comment]);
  }
  return {
    at: (path) => {
      const its = byPath.get(JSON.stringify(path)) ?? [];
      return {
        above: its.filter(({ alone }) => alone).map((comment) => comment.text),
        behind: its.find(({ alone }) => !alone)?.text,
      };
    },
    foot: comments.filter(({ about }) => about === undefined).map((comment) => comment.text),
  };
}

/** The head that is written into every baseline. */
export const head: readonly string[] = [
  'Gaps that were there before. The gate lets them pass; they count in every score.',
  'Written by dbd baseline. Entries may be deleted by hand; "dbd baseline update" removes what is fixed.',
];

function isOwn({ text, about }: Comment): boolean {
  return head.includes(text) && about?.path[0] === 'baseline';
}
