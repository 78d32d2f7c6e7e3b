import type { Item } from '../document/document.ts';
import { normalise } from '../document/text.ts';
import type { Truth } from '../document/truth.ts';
import type { Path } from '../source/position.ts';
import { type Check, holds, lacking, option, pathsOf } from './check.ts';
import { about, label, nameOf } from './naming.ts';
import { anchor, items, missing } from './path.ts';
import { isRelation, withoutAny } from './relations.ts';
import { members, type Selection, whereWords } from './selection.ts';
import type { Condition, Finding, Lack, Node, View } from './view.ts';

interface Options extends Selection {
  /** 1 unless stated. */
  readonly at_least?: number;
  /** Count different values of this field instead of items. */
  readonly different?: string;
  /** Values that must be among them; a list means one of these. */
  readonly including?: readonly (string | readonly string[])[];
  readonly has?: readonly Condition[];
}

interface Candidate {
  readonly node: Node;
  readonly finding: Finding;
  readonly values: readonly string[];
}

/** At least so many different objects or values match. An object whose own fields leave that open does not match. */
export const count: Check<Options> = {
  summary: 'At least n different objects or values match.',
  properties: {
    of: option.paths,
    where: option.where,
    at_least: option.count,
    different: option.path,
    including: { type: 'array', items: option.scalars, minItems: 1 },
    has: option.conditions,
  },
  required: ['of'],
  run: (view, options) => {
    const candidates = members(view, options)
      .filter((member) => member.belongs === 'yes')
      .map((member) => candidate(view, member, options));
    const sure = candidates.filter(({ finding }) => finding.holds === 'yes');
    const possible = candidates.filter(({ finding }) => finding.holds !== 'no');
    if (enough(sure, options)) return holds(sure.flatMap(({ node, finding }) => [node.path, ...finding.evidence]));
    const truth: Truth = enough(possible, options) ? 'unknown' : 'no';
    return { holds: truth, evidence: [], lacks: lacksOf(view, candidates, sure, options) };
  },
};

function candidate(view: View, node: Node, { has, different }: Options): Candidate {
  const inHand = { ...view, item: node };
  const finding = has ? view.decide(has, inHand) : holds([]);
  const values = different ? items(inHand, different).map((one) => normalise(String(one.value))) : [identity(node)];
  return { node, finding, values };
}

function identity(node: Node): string {
  if (typeof node.value !== 'object') return normalise(String(node.value));
  const id = (node.value as Item)['id'];
  return typeof id === 'string' ? id : JSON.stringify(node.path);
}

function enough(candidates: readonly Candidate[], options: Options): boolean {
  const values = new Set(candidates.flatMap((one) => one.values));
  return values.size >= (options.at_least ?? 1) && notIncluded(values, options).length === 0;
}

function notIncluded(values: ReadonlySet<string>, { including = [] }: Options): readonly string[] {
  return including
    .map((one) => (typeof one === 'string' ? [one] : one))
    .filter((alternatives) => !alternatives.some((value) => values.has(normalise(value))))
    .map((alternatives) => alternatives.join(' or '));
}

/** What the candidate closest to the mark lacks; where there is none, what would have to be listed. */
function lacksOf(
  view: View,
  candidates: readonly Candidate[],
  sure: readonly Candidate[],
  options: Options,
): readonly Lack[] {
  const path = pathsOf(options.of)[0] ?? '';
  const values = new Set(sure.flatMap((one) => one.values));
  const without = notIncluded(values, options);
  const what = options.different ? label(options.different) : label(path);
  const wanted = options.at_least ?? 1;
  const closest = candidates
    .filter(({ finding }) => finding.holds !== 'yes')
    .toSorted((a, b) => a.finding.lacks.length - b.finding.lacks.length)[0];
  if (values.size < wanted && closest) {
    const few = wanted === 1 ? '' : `${tally(values.size, wanted, what)}; `;
    return closest.finding.lacks.map((lack, index) => ({
      path: lack.path,
      message: `${index === 0 ? few : ''}${about(closest.node, lack.message)}`,
    }));
  }
  const few = values.size < wanted ? [fewWords(view, candidates, values.size, options)] : [];
  const names = without.length > 0 ? [`${what} does not include ${without.join(', ')}`] : [];
  return lacking(placeOf(view, candidates, path), [...names, ...(names.length > 0 ? [] : few)].join('; ')).lacks;
}

/** Entries that are complete, out of those that have to be. */
function tally(have: number, wanted: number, what: string): string {
  return `at least ${wanted} complete entries are needed in ${what}, and there ${have === 1 ? 'is' : 'are'} ${have}`;
}

function fewWords(view: View, candidates: readonly Candidate[], have: number, options: Options): string {
  const path = pathsOf(options.of)[0] ?? '';
  const what = label(options.different ?? path);
  const wanted = options.at_least ?? 1;
  const fitting = options.where ? whereWords(view, options.where) : '';
  if (wanted > 1 || have > 0) return `${tally(have, wanted, what)}${fitting}`;
  if (candidates.length === 0 && items(view, path).length === 0) return missing(view, path).message;
  const relation = /^its\.([a-z]+)$/.exec(path)?.[1] ?? '';
  if (isRelation(relation)) return `${withoutAny[relation](nameOf(view.item))}${fitting}`;
  return `there is no entry in ${what}${fitting}`;
}

/** Beside the last one that is there; of several that are words in lists, the list that holds them all. */
function placeOf(view: View, candidates: readonly Candidate[], path: string): Path {
  const paths = candidates.map(({ node }) => node.path);
  const last = paths.at(-1);
  if (!last) return anchor(view, path);
  if (typeof candidates.at(-1)?.node.value === 'object') return last;
  const shared = last.findIndex((key, depth) => paths.some((other) => other[depth] !== key));
  const common = shared === -1 ? last : last.slice(0, shared);
  return typeof common.at(-1) === 'number' && common.length === last.length ? common.slice(0, -1) : common;
}
