import fc, { type Arbitrary } from 'fast-check';
import type { Leaf, MapNode, Node } from '../../src/document/field.ts';
import { root } from '../../src/document/vocabulary.ts';

// Without the x of placeholders.
const id = fc.stringMatching(/^[a-s]{1,3}(-[a-s0-9]{1,2})?$/);
const text = fc.stringMatching(/^[A-Z][a-z ]{3,12}[a-z]$/);
const date = fc.constantFrom('2026', '2027-03', '2027-Q2', '2028-02-29', 2029);
const count = fc.nat({ max: 5000 });

const leaves: Readonly<Record<Leaf['type'], (leaf: Leaf) => Arbitrary<unknown>>> = {
  text: () => fc.oneof(text, count),
  texts: () => fc.array(text, { maxLength: 3 }),
  integer: ({ minimum = 0, maximum = 3000, words = {} }) =>
    fc.oneof(fc.integer({ min: minimum, max: maximum }), ...Object.keys(words).map((word) => fc.constant(word))),
  number: () => fc.oneof(count, fc.double({ noNaN: true, noDefaultInfinity: true })),
  money: () => count,
  percent: () => count,
  duration: () => fc.oneof(count, fc.constantFrom('6 hours', '2 weeks', 'quarterly')),
  date: () => date,
  'yes-no': () => fc.constantFrom('yes', 'no'),
  enum: ({ values = [] }) => fc.constantFrom(...values),
  enums: ({ values = [] }) => fc.subarray([...values]),
  id: () => id,
  ref: () => id,
  refs: () => fc.array(id, { maxLength: 3 }),
  years: () => fc.dictionary(fc.integer({ min: 2020, max: 2040 }).map(String), count, { maxKeys: 3 }),
};

function arbitrary(node: Node): Arbitrary<unknown> {
  if (node.type === 'list') return fc.array(mapOf(node.item), { maxLength: 2 });
  return node.type === 'map' ? mapOf(node) : leaves[node.type](node);
}

function mapOf(node: MapNode): Arbitrary<Record<string, unknown>> {
  const known = Object.keys(node.children);
  return fc
    .subarray(known, { maxLength: Math.min(known.length, 6) })
    .chain((keys) => fc.record(Object.fromEntries(keys.map((key) => [key, arbitrary(node.children[key] as Node)]))));
}

/** Any plan that follows the vocabulary; its references may lead nowhere. */
export const plan: Arbitrary<Record<string, unknown>> = mapOf(root).chain((sections) =>
  text.map((title) => ({ ...sections, dbd: 1, programme: { ...(sections['programme'] as object), title } })),
);
