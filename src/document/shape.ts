import type { Path } from '../source/position.ts';
import type { MapNode, Node } from './field.ts';
import { quote } from './wording.ts';

/** What was expected in a place that holds something of another shape. */
export type Shape = 'map' | 'list' | 'items' | 'years' | 'value';

/** Says what stands in a place, what was expected, and how to write it. */
export function misshapen(shape: Shape, node: Node, value: unknown, path: Path): string {
  const name = path.length === 0 ? 'The document' : quote(showSteps(path));
  const key = path.findLast((step) => typeof step === 'string') ?? 'dbd';
  return `${name} should ${expected[shape]}; found ${found(value)}. ${advice(shape, node, value, key)}`;
}

const expected: Readonly<Record<Shape, string>> = {
  map: 'have parts of its own',
  list: 'be a list of items',
  items: 'be a list of words',
  years: 'give an amount for each year',
  value: 'be a single value',
};

function found(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a set of keys' : 'a single value';
}

function advice(shape: Shape, node: Node, value: unknown, key: string): string {
  if (node.type === 'map')
    return `Write each part on its own line below it, for example ${quote(`${part(node, value)}: …`)}.`;
  if (node.type === 'list')
    return `Begin each item with a hyphen, for example ${quote(`- ${part(node.item, undefined)}: …`)}.`;
  if (shape === 'items') return `Write ${quote(`${key}: [one, two]`)}.`;
  if (shape === 'years') return `Write ${quote(`${key}: {2027: 50000, 2028: 40000}`)}.`;
  if (node.type === 'ref' || node.type === 'refs') return 'Write only the id.';
  return Array.isArray(value)
    ? 'Write one value; a longer text can run over several lines after `|`.'
    : 'Write only the value.';
}

/** A part to show as an example: the one that would take the misplaced word, else the first. */
function part({ children }: MapNode, value: unknown): string {
  const entries = Object.entries(children);
  const taker = entries.find(([, child]) => child.type === 'enum' && child.values?.some((word) => word === value));
  return (taker ?? entries[0] ?? ['id'])[0];
}

/** The path before ids are known: indices count from 0. */
function showSteps(path: Path): string {
  return path.map((step, depth) => (typeof step === 'number' ? `[${step}]` : depth > 0 ? `.${step}` : step)).join('');
}
