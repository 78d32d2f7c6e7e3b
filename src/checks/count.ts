import type { Item } from '../document/document.ts';
import { normalise } from '../document/text.ts';
import type { Truth } from '../document/truth.ts';
import { type Check, holds, label, lacking, option, pathsOf } from './check.ts';
import { nameOf } from './naming.ts';
import { anchor, items } from './path.ts';
import { members, type Selection } from './selection.ts';
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
  return values.size >= (options.at_least ?? 1) && missing(values, options).length === 0;
}

function missing(values: ReadonlySet<string>, { including = [] }: Options): readonly string[] {
  return including
    .map((one) => (typeof one === 'string' ? [one] : one))
    .filter((alternatives) => !alternatives.some((value) => values.has(normalise(value))))
    .map((alternatives) => alternatives.join(' or '));
}

function lacksOf(
  view: View,
  candidates: readonly Candidate[],
  sure: readonly Candidate[],
  options: Options,
): readonly Lack[] {
  const path = pathsOf(options.of)[0] ?? '';
  const place = candidates.at(-1)?.node.path ?? anchor(view, path);
  const values = new Set(sure.flatMap((one) => one.values));
  const without = missing(values, options);
  const what = options.different ? `different ${label(options.different)}` : label(path);
  const wanted = options.at_least ?? 1;
  const few = values.size < wanted ? [`${values.size} of at least ${wanted} ${what}`] : [];
  const names = without.length > 0 ? [`not among ${what}: ${without.join(', ')}`] : [];
  const failing = candidates.find(({ finding }) => finding.holds !== 'yes');
  if (failing && few.length > 0) {
    return failing.finding.lacks.map((lack) => ({
      path: lack.path,
      message: `${few[0]}; ${nameOf(failing.node)}: ${lack.message}`,
    }));
  }
  return lacking(place, [...few, ...names].join('; ')).lacks;
}
