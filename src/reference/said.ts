import { pathsOf } from '../checks/check.ts';
import { list } from './english.ts';
import type { Clause } from './markdown.ts';
import { itemsAt, listOf, ownerOf, type Stand, statement } from './place.ts';

/** A check in words: its options, and where it stands. */
export type Teller<Options> = (options: Options, stand: Stand) => Clause;

/** One sentence about the thing that the paths start from. */
export function says(verb: string, of: string | readonly string[], stand: Stand, rest = ''): Clause {
  const paths = pathsOf(of);
  const predicate = `${verb} ${list(
    paths.map((path) => statement(path, stand)),
    'and',
  )}${rest}`;
  const [first = ''] = paths;
  if (/^\./.test(first)) return { text: `${stand.item} ${predicate}`, predicate };
  const relation = /^its\.[a-z]+/.exec(first)?.[0];
  if (relation !== undefined && !paths.some((path) => path.includes('->')))
    return { text: `at least one ${itemsAt(relation, stand).one} ${predicate.replaceAll(ownerOf(first, stand), '')}` };
  const lists = new Set(paths.map((path) => listOf(path, stand)?.one));
  const [listed] = lists.size === 1 ? lists : [];
  const plan = listed === undefined ? 'the plan' : `at least one ${listed}`;
  const subject = first.startsWith('@') ? stand.object : plan;
  // What the owner of the field is called stands in front already.
  return { text: `${subject} ${predicate.replaceAll(` of ${subject}`, '')}` };
}

/** Conditions on each of several things, after what those are called. */
export function each(text: string, single: boolean, has: readonly Clause[]): Clause {
  if (has.length === 0) return { text };
  const [only] = has;
  const relatives = relative(has, single);
  if (relatives !== undefined && (has.length === 1 || relatives.length < 150)) return { text: `${text}, ${relatives}` };
  const them = `${text}, and for ${single ? 'it' : 'each of them'}`;
  if (!only || has.length > 1) return { text: `${them} all of this holds`, parts: has };
  return { text: `${them}, ${only.text}`, ...(only.parts && { parts: only.parts }) };
}

/** Short conditions as relative clauses: `which states what happens, and whose \`kind\` is \`divider\``. */
function relative(has: readonly Clause[], single: boolean): string | undefined {
  const predicates = has.flatMap(({ predicate }) => predicate ?? []);
  const tests = has.flatMap(({ text, parts, predicate }) =>
    predicate === undefined && parts === undefined && text.startsWith('its ') ? [text.slice('its '.length)] : [],
  );
  if (predicates.length + tests.length < has.length) return undefined;
  return [
    ...(predicates.length > 0 ? [`${single ? 'which' : 'each of which'} ${predicates.join(', and ')}`] : []),
    ...(tests.length > 0 ? [`whose ${list(tests, 'and')}`] : []),
  ].join(', and ');
}

/** All of them, as one. */
export function together(clauses: readonly Clause[]): Clause {
  const parts = flat(clauses);
  const [only] = parts;
  return only && parts.length === 1 ? only : { text: 'all of this holds', parts, all: true };
}

/** What must all hold stands on one level, and each sentence once. */
export function flat(clauses: readonly Clause[]): readonly Clause[] {
  const level = leftOut(clauses.flatMap((clause) => (clause.all ? (clause.parts ?? []) : [clause])));
  return level.filter(
    (clause, index) => level.findIndex((other) => JSON.stringify(other) === JSON.stringify(clause)) === index,
  );
}

/** Fields that must all be left out are told in one sentence. */
function leftOut(clauses: readonly Clause[]): readonly Clause[] {
  const gone = clauses.filter(({ text }) => missing.test(text));
  const [first] = gone;
  const keys = new Set(gone.flatMap(({ text }) => text.match(/`[^`]+`/g) ?? []));
  if (!first || gone.length < 2) return clauses;
  const text = `${first.text.replace(/`.*/, '')}${list([...keys], 'and')} ${keys.size > 1 ? 'are' : 'is'} left out`;
  return clauses.flatMap((clause) => (clause === first ? [{ text }] : gone.includes(clause) ? [] : [clause]));
}

const missing = /^(?:its|the plan's) `[^`]+`(?:(?:, | and )`[^`]+`)* (?:is|are) left out$/;
