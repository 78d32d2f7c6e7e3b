import type { Blank, Limits, Scalar, Write } from '../../src/blanks/blank.ts';
import type { Document } from '../../src/document/document.ts';
import type { Field } from '../../src/document/field.ts';
import { valueAt } from '../../src/document/path.ts';
import { fieldAt } from '../../src/document/vocabulary.ts';
import type { Path } from '../../src/source/position.ts';
import { usualDay, written, yearOf } from './days.ts';
import { reference } from './references.ts';
import { sentence } from './sentences.ts';

/** What an author has before them. */
export interface Asked {
  readonly path: Path;
  readonly field: Field;
  readonly limits: Limits;
  /** The plan as the checks see it. */
  readonly seen: Document;
  /** Counts the answers, so that no two are alike. */
  readonly turn: number;
}

/** An answer to a blank as an honest author might give it, with all that is written for it. */
export function writesFor({ path, limits, besides }: Blank, seen: Document, turn: number): readonly Write[] {
  const field = fieldAt(path);
  if (!field) throw new Error(`There is no field at ${path.join('.')}.`);
  return [...besides, ...answers[field.type]({ path, field, limits, seen, turn })];
}

const answers: Readonly<Record<Field['type'], (asked: Asked) => readonly Write[]>> = {
  text: ({ path, limits, turn }) => one(path, limits.among ? chosen(limits.among, limits) : said(turn, limits)),
  id: ({ path, turn }) => one(path, `made-up-${turn}`),
  texts: (asked) => list(asked, texts(asked)),
  enum: ({ path, field, limits }) => one(path, chosen(limits.among ?? field.values ?? [], limits)),
  enums: (asked) => list(asked, words(asked)),
  'yes-no': ({ path, limits }) => one(path, chosen(limits.among ?? ['yes', 'no'], limits)),
  // Less than this, and the money of a plan hardly counts as money.
  money: ({ path, limits }) => one(path, number(atLeast(20_000, limits), 0)),
  integer: numeric,
  number: numeric,
  percent: numeric,
  duration: numeric,
  date: ({ path, limits }) => one(path, day(limits, String(path.at(-1)))),
  years: ({ path, limits: { after = 20_000 } }) => one(path, { [yearOf(after) + 1]: 1000 }),
  ref: reference,
  refs: reference,
};

function one(path: Path, value: unknown): readonly Write[] {
  return [{ path, value }];
}

/** The whole list: what it says already and may go on saying, and what is asked for. */
function list({ path, limits, seen }: Asked, more: readonly Scalar[]): readonly Write[] {
  const stands = [valueAt(seen.value, path) ?? []].flat().filter((entry): entry is Scalar => entry !== null);
  const kept = stands.filter((entry) => !limits.except?.includes(entry));
  return [{ path, value: [...new Set([...kept, ...more])] }];
}

function texts({ limits, turn }: Asked): readonly Scalar[] {
  const wanted = [...(limits.including ?? []), ...(limits.among?.slice(0, 1) ?? [])];
  if (wanted.length > 0) return wanted;
  return Array.from({ length: limits.entries ?? 1 }, (_one, index) => said(turn * 10 + index, limits));
}

function words({ field, limits }: Asked): readonly Scalar[] {
  const { including = [], entries = 1, except = [] } = limits;
  const others = (limits.among ?? field.values ?? []).filter((word) => !except.includes(word));
  return [...new Set([...including, ...others])].slice(0, Math.max(including.length, entries));
}

function chosen(values: readonly Scalar[], { except = [] }: Limits): Scalar {
  return values.find((value) => !except.includes(value)) ?? 'no word will do';
}

function said(turn: number, { mentions = [] }: Limits): string {
  return sentence(turn, mentions[0]);
}

function numeric({ path, field, limits, turn }: Asked): readonly Write[] {
  const { minimum = 0, maximum = Infinity } = field;
  const { least = 0, most = Infinity } = limits;
  const within = { ...limits, least: Math.max(minimum, least), most: Math.min(maximum, most) };
  return one(path, number(path.at(-1) === 'people' ? atLeast(60, within) : within, turn));
}

/** Rather more than is asked for, unless that is too much. */
function atLeast(usualNumber: number, limits: Limits): Limits {
  const { least = 0, most = Infinity } = limits;
  return { ...limits, least: Math.max(least, Math.min(most, usualNumber)) };
}

function number({ least = 0, most = Infinity, among, except = [], after, before }: Limits, turn: number): Scalar {
  if (among) return among[0] ?? 1;
  if (after !== undefined) return firstFree(yearOf(after) + 1, except);
  if (before !== undefined) return yearOf(before) - 1;
  return firstFree(Math.max(least, Math.min(most, 3 + (turn % 5))), except);
}

function firstFree(wanted: number, except: readonly Scalar[]): number {
  const taken = except.map(Number);
  let found = wanted;
  while (taken.includes(found)) found += 1;
  return found;
}

function day({ after = -Infinity, before = Infinity }: Limits, key: string): string {
  return written(between(usualDay(key), after, before));
}

/** The day that is usual, or just before the last that will do; after another date soon after it. */
function between(wanted: number, after: number, before: number): number {
  if (after === -Infinity) return Math.min(wanted, before - 1);
  return before === Infinity ? after + 20 : Math.floor((after + before) / 2);
}
