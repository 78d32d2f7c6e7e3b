import type { Path } from '../source/position.ts';
import type { EntityKind } from './document.ts';
import { type Field, isListed, type ListNode, type MapNode, type Node, type Section } from './field.ts';
import { challenge } from './vocabulary/challenge.ts';
import { data } from './vocabulary/data.ts';
import { facts } from './vocabulary/facts.ts';
import { governance } from './vocabulary/governance.ts';
import { legal } from './vocabulary/legal.ts';
import { management } from './vocabulary/management.ts';
import { monitoring } from './vocabulary/monitoring.ts';
import { integer, map } from './vocabulary/node.ts';
import { partners } from './vocabulary/partners.ts';
import { programme } from './vocabulary/programme.ts';
import { results } from './vocabulary/results.ts';
import { reviews } from './vocabulary/reviews.ts';
import { risks } from './vocabulary/risks.ts';
import { safeguards } from './vocabulary/safeguards.ts';
import { security } from './vocabulary/security.ts';
import { stakeholders } from './vocabulary/stakeholders.ts';
import { strategy } from './vocabulary/strategy.ts';
import { sustainability } from './vocabulary/sustainability.ts';
import { technology } from './vocabulary/technology.ts';
import { workPlan } from './vocabulary/work-plan.ts';

/** The sections in the order of a project document. */
export const sections: readonly Section[] = [
  { name: 'programme', title: 'Cover', node: programme },
  { name: 'facts', title: 'What the programme is', node: facts },
  { name: 'challenge', title: 'I. Development challenge', node: challenge },
  { name: 'strategy', title: 'II. Strategy', node: strategy },
  { name: 'stakeholders', title: 'III. Stakeholder engagement', node: stakeholders },
  { name: 'results', title: 'III. Results and V. Results framework', node: results },
  { name: 'technology', title: 'III. Digital solutions', node: technology },
  { name: 'data', title: 'III. Digital solutions: data', node: data },
  { name: 'partners', title: 'III. Partnerships', node: partners },
  { name: 'risks', title: 'III. Risks and X. Risk management', node: risks },
  { name: 'safeguards', title: 'X. Risk management and screening annex', node: safeguards },
  { name: 'security', title: 'X. Security and information integrity', node: security },
  { name: 'management', title: 'IV. Project management', node: management },
  { name: 'monitoring', title: 'VI. Monitoring and evaluation', node: monitoring },
  { name: 'work_plan', title: 'VII. Multi-year work plan', node: workPlan },
  { name: 'governance', title: 'VIII. Governance and management arrangements', node: governance },
  { name: 'legal', title: 'IX. Legal context', node: legal },
  { name: 'sustainability', title: 'III. Sustainability and scaling up', node: sustainability },
  { name: 'reviews', title: 'Answers of reviewers', node: reviews },
];

/** The document as a whole: the version line and the sections. */
export const root: MapNode = map('A programme design document, read and assessed by dbd.', {
  dbd: integer('Version of this vocabulary: always 1.', { minimum: 1, maximum: 1 }),
  ...Object.fromEntries(sections.map(({ name, node }) => [name, node])),
});

/** Every value a document can hold, in document order. */
export const vocabulary: readonly Field[] = fieldsOf(root, '');

/** Where things of each kind are defined: `post` in `management.team`. */
export const homes: ReadonlyMap<EntityKind, string> = new Map(
  vocabulary.flatMap(({ type, kinds, path }) =>
    type === 'id' && kinds !== undefined && kinds !== 'any'
      ? kinds.map((kind): [EntityKind, string] => [kind, path.replace(/\[\]\.id$/, '')])
      : [],
  ),
);

/** What the vocabulary says of a place: a value, a map or a list. Any index stands for any item. */
export function nodeAt(path: Path): Node | undefined {
  let node: Node | undefined = root;
  for (const step of path) node = node && childOf(node, step);
  return node;
}

/** The field at a place; an item of a list of words or ids has the field of its list. `undefined` for maps and lists of maps. */
export function fieldAt(path: Path): Field | undefined {
  return byPath.get(
    path
      .map((step) => (typeof step === 'number' ? '[]' : `.${step}`))
      .join('')
      .replace(/^\./, ''),
  );
}

const byPath: ReadonlyMap<string, Field> = new Map(
  vocabulary.flatMap((field) => {
    const itself: [string, Field] = [field.path, field];
    return isListed(field) ? [itself, [`${field.path}[]`, field] as const] : [itself];
  }),
);

function fieldsOf(node: MapNode, prefix: string): Field[] {
  return Object.entries(node.children).flatMap(([key, child]): Field[] => {
    if (child.type === 'map') return fieldsOf(child, `${prefix}${key}.`);
    if (child.type === 'list') return fieldsOf(child.item, `${prefix}${key}[].`);
    return [{ ...child, path: prefix + key }];
  });
}

function childOf(node: Node, step: string | number): Node | undefined {
  if (node.type === 'list') return typeof step === 'number' ? (node as ListNode).item : undefined;
  if (node.type === 'map') return Object.hasOwn(node.children, step) ? node.children[step] : undefined;
  return isListed(node) && typeof step === 'number' ? node : undefined;
}
