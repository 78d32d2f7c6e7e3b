import type { Entity, Item } from '../document/document.ts';
import { nodeAt } from '../document/vocabulary.ts';
import type { Path } from '../source/position.ts';
import { labelAt, nameOf } from './naming.ts';
import { isRelation, type RelationName, withoutAny } from './relations.ts';
import type { Lack, Node, View } from './view.ts';

type Start = { from: 'document' | 'object' | 'item' } | { from: 'its'; relation: RelationName };
type Step = { step: 'key'; key: string; list: boolean } | { step: 'follow' };
interface RubricPath {
  readonly start: Start;
  readonly steps: readonly Step[];
}

const parsed = new Map<string, RubricPath>();

/**
 * The path language of rubrics. `a.b` starts at the document, `.b` at the item in hand, `@.b` at the scope object,
 * `its.risks` at a derived relation of the item; `[]` marks a list and `->` follows ids to what they name.
 * Throws on a malformed path: the rubric loader has refused it before a plan is read.
 */
export function parsePath(text: string): RubricPath {
  const known = parsed.get(text);
  if (known) return known;
  const match = /^(@|\.|its\.[a-z]+)?(.*)$/s.exec(text);
  const head = match?.[1];
  const path = { start: startOf(head), steps: stepsOf(match?.[2] ?? '') };
  parsed.set(text, path);
  return path;
}

function startOf(head: string | undefined): Start {
  if (head === undefined) return { from: 'document' };
  if (head === '@') return { from: 'object' };
  if (head === '.') return { from: 'item' };
  const relation = head.slice('its.'.length);
  if (!isRelation(relation)) throw new SyntaxError(`"${relation}" is no relation`);
  return { from: 'its', relation };
}

function stepsOf(text: string): Step[] {
  return text.split('->').flatMap((part, index) => {
    const keys = part
      .split('.')
      .flatMap((key): Step[] => (key === '' ? [] : [{ step: 'key', key: keyOf(key), list: key.endsWith('[]') }]));
    return index === 0 ? keys : [{ step: 'follow' } as const, ...keys];
  });
}

function keyOf(text: string): string {
  const match = /^([a-z][a-z0-9_]*)(?:\[\])?$/.exec(text);
  if (!match?.[1]) throw new SyntaxError(`"${text}" is no key`);
  return match[1];
}

/** Everything at a path that is there. A list is one node; use `items` for its elements. */
export function select(view: View, path: string): readonly Node[] {
  const { start, steps } = parsePath(path);
  return start.from === 'document'
    ? once(selected, view, path, () => walk(view, [view.root], steps))
    : walk(view, startNodes(view, start), steps);
}

/** As `select`, with lists opened to their elements. */
export function items(view: View, path: string): readonly Node[] {
  const opened = (): readonly Node[] => {
    const nodes = select(view, path);
    // Most paths end at one value, which needs no copy.
    return nodes.some(({ value }) => Array.isArray(value)) ? nodes.flatMap(elements) : nodes;
  };
  return parsePath(path).start.from === 'document' ? once(elementsAt, view, path, opened) : opened();
}

type Known = WeakMap<Node, Map<string, readonly Node[]>>;
const selected: Known = new WeakMap();
const elementsAt: Known = new WeakMap();

/** What stands at a path of the document is the same for every scope object that asks. */
function once(known: Known, { root }: View, path: string, find: () => readonly Node[]): readonly Node[] {
  const paths = known.get(root) ?? new Map<string, readonly Node[]>();
  known.set(root, paths);
  const nodes = paths.get(path) ?? find();
  paths.set(path, nodes);
  return nodes;
}

function walk(view: View, from: readonly Node[], steps: readonly Step[]): readonly Node[] {
  let nodes = from;
  for (const step of steps) {
    const next: Node[] = [];
    for (const node of nodes) {
      for (const each of elements(node)) {
        const found = step.step === 'key' ? child(each, step.key) : follow(view, each);
        if (found) next.push(found);
      }
    }
    nodes = next;
  }
  return nodes;
}

/**
 * The things that have, or lack, what a path ends with, counted at its last list or reference: for `.stores->dpia.date` the data sets, for
 * `a[].b.c` the items of `a`, whether or not they have a `b`.
 */
export function owners(view: View, path: string): readonly Node[] {
  const { start, steps } = parsePath(path);
  const inner = steps.slice(0, -1);
  const last = inner.findLastIndex((step) => step.step === 'follow' || step.list);
  return walk(view, startNodes(view, start), inner.slice(0, last + 1)).flatMap(elements);
}

/** Where the thing at a path would have to be written: the first place of the chain that lacks it. */
export function anchor(view: View, path: string): Path {
  return missing(view, path).path;
}

/** What is not there, as the first step of the chain that leads nowhere: without a supplier, its terms are not what is missing. */
export function missing(view: View, path: string): Lack {
  const { start, steps } = parsePath(path);
  const from = start.from === 'its' ? view.relations.of(view.item, start.relation)[0] : startNodes(view, start)[0];
  if (start.from === 'its' && !from)
    return { path: view.relations.home(start.relation), message: withoutAny[start.relation](nameOf(view.item)) };
  let node: Node = from ?? view.root;
  for (const [index, step] of steps.entries()) {
    node = elements(node)[0] ?? node;
    if (Array.isArray(node.value)) return { path: node.path, message: `${labelAt(node.path)} lists nothing yet` };
    const next = step.step === 'follow' ? follow(view, node) : child(node, step.key);
    if (!next) return lackAt(node, steps, index);
    node = next;
  }
  return { path: node.path, message: `${labelAt(node.path)} is missing` };
}

function lackAt(node: Node, steps: readonly Step[], index: number): Lack {
  const [step, before] = [steps[index], steps[index - 1]];
  if (step?.step !== 'key') return { path: node.path, message: `${labelAt(node.path)} names nothing in this plan` };
  if (before?.step === 'follow' && !nodeAt([...node.path, step.key]))
    return { path: node.path, message: `${nameOf(node)} has no \`${step.key}\`: name something that has one` };
  const path = [...node.path, ...keysFrom(steps.slice(index))];
  return { path, message: `${labelAt(path)} is missing` };
}

function keysFrom(steps: readonly Step[]): string[] {
  const keys: string[] = [];
  for (const step of steps) {
    if (step.step === 'follow') break;
    keys.push(step.key);
  }
  return keys;
}

function startNodes(view: View, start: Start): readonly Node[] {
  switch (start.from) {
    case 'document':
      return [view.root];
    case 'object':
      return [view.object];
    case 'item':
      return [view.item];
    case 'its':
      return view.relations.of(view.item, start.relation);
  }
}

/** The elements of a list; any other node itself. Dropped elements (null) are passed over. */
export function elements(node: Node): readonly Node[] {
  if (!Array.isArray(node.value)) return node.value === undefined || node.value === null ? [] : [node];
  const nodes: Node[] = [];
  for (const [index, value] of node.value.entries()) {
    if (value === null || value === undefined || studiedOnly(node.path, value)) continue;
    nodes.push({ path: [...node.path, index], value });
  }
  return nodes;
}

/** A system the programme studies or regulates and does not run is in no scope. */
function studiedOnly(path: Path, value: unknown): boolean {
  return path.length === 2 && path[0] === 'technology' && path[1] === 'solutions' && (value as Item)['ours'] === 'no';
}

function child(node: Node, key: string): Node | undefined {
  if (typeof node.value !== 'object' || node.value === null || !Object.hasOwn(node.value, key)) return undefined;
  const value = (node.value as Item)[key];
  return value === null || value === undefined ? undefined : { path: [...node.path, key], value };
}

function follow(view: View, node: Node): Node | undefined {
  const entity = typeof node.value === 'string' ? view.document.entities.get(node.value) : undefined;
  return entity && nodeOf(entity);
}

function nodeOf(entity: Entity): Node {
  return { path: entity.path, value: entity.value };
}

/** What an id names; anything else is itself. */
export function named(view: View, node: Node): Node {
  return follow(view, node) ?? node;
}
