import type { Path, Position, Problem } from '../source/position.ts';
import type { Source } from '../source/source.ts';
import { joined } from './files.ts';
import { type Terms, termFaults } from './terms.ts';

/**
 * A decision of a post that the gate lets a gap pass, for a reason and until a day. It never changes a score. One that
 * is malformed waives nothing, and is told.
 */
export type Waiver = SoundWaiver | MalformedWaiver;

/** Where a waiver stands. */
interface Standing {
  readonly file: string;
  readonly position: Position;
  /** The plan it is for; absent: every plan. */
  readonly plan: string | undefined;
}

export interface SoundWaiver extends Standing, Terms {
  readonly kind: 'sound';
  /** What it covers, with all that is below: a place of the plan, or a path as reports show it. */
  readonly covers: { readonly at: Path } | { readonly path: string };
}

export interface MalformedWaiver extends Standing {
  readonly kind: 'malformed';
  readonly message: string;
}

/** The default name of the file. */
export const waiversFile = '.dbd-waivers.yaml';

/** Path of a waiver that covers a whole plan. */
export const wholePlan = '(document)';

const required = ['criterion', 'path', 'reason', 'until', 'by'] as const;
type Key = (typeof required)[number] | 'plan';
const keys: readonly Key[] = [...required, 'plan'];

/**
 * Reads a file of waivers: a list of `{criterion, path, reason, until, by}`, and `plan` where a waiver is for one plan.
 * `planAt` turns the name of a plan, as written in the file, into the path under which that plan is assessed.
 */
export function readWaivers(
  source: Source,
  planAt: (name: string) => string = (name) => joined(source.file, name),
): { readonly waivers: readonly SoundWaiver[]; readonly problems: readonly Problem[] } {
  const { value } = source;
  if (value === undefined || value === null) return { waivers: [], problems: [] };
  const told = (path: Path, message: string): Problem => ({
    code: 'waiver/malformed',
    file: source.file,
    position: source.locate(path),
    message,
  });
  if (!Array.isArray(value))
    return {
      waivers: [],
      problems: [told([], 'This should be a list of waivers. Begin each with a hyphen: "- criterion: ...".')],
    };
  const problems = value.flatMap((item: unknown, index) =>
    entryFaults(item).map(({ key, message }) => told(key === undefined ? [index] : [index, key], message)),
  );
  if (problems.length > 0) return { waivers: [], problems };
  return {
    problems,
    waivers: (value as readonly Readonly<Record<Key, string>>[]).map((item, index) => ({
      kind: 'sound',
      criterion: item.criterion.trim(),
      covers: { path: item.path.trim() },
      reason: item.reason.trim(),
      until: item.until.trim(),
      by: item.by.trim(),
      plan: item.plan === undefined ? undefined : planAt(item.plan.trim()),
      file: source.file,
      position: source.locate([index]),
    })),
  };
}

interface Fault {
  readonly key: string | undefined;
  readonly message: string;
}

function entryFaults(item: unknown): readonly Fault[] {
  if (typeof item !== 'object' || item === null || Array.isArray(item))
    return [{ key: undefined, message: `A waiver has these keys: ${required.join(', ')}.` }];
  const fields = item as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(fields).filter((key) => !keys.some((known) => known === key));
  const missing = required.filter((key) => !Object.hasOwn(fields, key));
  const misshapen = keys.filter((key) => Object.hasOwn(fields, key) && !isText(fields[key]));
  return [
    ...unknown.map((key) => ({ key, message: `A waiver has no "${key}". It has these keys: ${keys.join(', ')}.` })),
    ...missing.map((key) => ({ key: undefined, message: `This waiver has no "${key}". ${hints[key]}` })),
    ...misshapen.map((key) => ({ key, message: `"${key}" should be one line of text. ${hints[key]}` })),
    ...termFaults(texts(fields)).map(({ term, message }) => ({ key: term, message })),
  ];
}

function texts(fields: Readonly<Record<string, unknown>>): Partial<Terms> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => isText(value)));
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

const hints: Readonly<Record<Key, string>> = {
  criterion: 'Write the id of a criterion, or a theme for all its criteria.',
  path: `Write the path as the report shows it, such as data.assets[id=register], or ${wholePlan} for the whole plan.`,
  reason: 'Say why the gap may stay for now.',
  until: 'Write its last day as year-month-day.',
  by: 'Name the post that approved it.',
  plan: 'Write the plan as a file name, seen from this file.',
};
