import { isAlias, isCollection, isMap, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Path } from '../position.ts';
import { childOf, type Entry, entriesOf, isMergeKey } from '../tree.ts';
import type { Addition } from './add.ts';
import type { Parsed } from './parse.ts';
import { beyond, byHand, lineOf, lost, madeOf, sharedBy, single } from './refuse.ts';
import { isVoid, rootSlot, type Slot, slotsOf } from './slot.ts';
import { fieldsOf, Verbatim, withValue } from './values.ts';

/** What has to be done to the text. `near` is the collection whose habits are followed. */
export type Task =
  | { readonly kind: 'write'; readonly slot: Slot; readonly value: unknown; readonly near: Node | null }
  | ({ readonly kind: 'add'; readonly near: Node | null } & Addition)
  | {
      readonly kind: 'first';
      readonly collection: YAMLMap | YAMLSeq;
      readonly key: string | undefined;
      readonly value: unknown;
      readonly near: Node | null;
    };

export type Finding = Task | { readonly kind: 'refusal'; readonly message: string };

type Order = (path: Path) => readonly string[];

interface Search {
  readonly parsed: Parsed;
  readonly path: Path;
  readonly value: unknown;
  readonly orderOf: Order;
}

/** How `value` comes to stand at `path`. */
export function find(parsed: Parsed, path: Path, value: unknown, orderOf: Order): Finding {
  const search = { parsed, path, value, orderOf };
  return descend(search, parsed.tree.root, rootSlot(parsed.tree.root.use), null, 0);
}

function descend(search: Search, entry: Entry, slot: Slot, near: Node | null, depth: number): Finding {
  const { parsed, path, value } = search;
  const rest = path.slice(depth);
  const { node, use } = entry;
  if (rest.length === 0 || isVoid(node) || isAlias(use)) {
    const fault = reach(parsed, node, path, depth) ?? lost(parsed, use);
    if (fault) return refusal(fault);
    return { kind: 'write', slot, near, value: withValue(copyOf(node, parsed), rest, value) };
  }
  const shared = sharedBy(parsed, node);
  if (shared) return refusal(shared);
  if (isMap(node)) return intoMap(search, node, slot, near, depth);
  if (isSeq(node)) return intoList(search, node, slot, near, depth);
  return refusal(single(parsed, node));
}

function intoMap(search: Search, map: YAMLMap, slot: Slot, near: Node | null, depth: number): Finding {
  const { parsed, path, value, orderOf } = search;
  const step = path[depth] as string | number;
  const entry = childOf({ node: map, use: map, key: undefined }, step, parsed.tree);
  const slots = slotsOf(map, parsed.text);
  if (entry && !isMergeKey(entry.key ?? null)) {
    const inner = slots.find(({ keyNode }) => keyNode === entry.key);
    return inner ? descend(search, entry, inner, map, depth + 1) : refusal(byHand(parsed, map));
  }
  if (!entry && typeof step === 'number')
    return refusal(`Line ${lineOf(parsed, map)} holds named fields and no list. Change it by hand.`);
  const fault = entry ? reach(parsed, entry.node, path, depth + 1) : madeOf(path.slice(depth + 1));
  if (fault) return refusal(fault);
  const key = String(step);
  const whole = withValue(entry ? copyOf(entry.node, parsed) : null, path.slice(depth + 1), value);
  if (map.items.length === 0) return first(parsed, map, slot, near, key, whole);
  if (isBracketless(map)) {
    return { kind: 'write', slot, near, value: withValue(copyOf(map, parsed), [key], whole) };
  }
  const names = namesOf(map, slots, parsed);
  return {
    kind: 'add',
    collection: map,
    slots,
    at: placeFor(key, names, orderOf(path.slice(0, depth))),
    key,
    value: whole,
    near: map,
  };
}

function intoList(search: Search, list: YAMLSeq, slot: Slot, near: Node | null, depth: number): Finding {
  const { parsed, path, value } = search;
  const step = path[depth] as string | number;
  if (typeof step !== 'number')
    return refusal(
      `Line ${lineOf(parsed, list)} holds a list, and "${step}" is not the number of an item. Change it by hand.`,
    );
  const entry = childOf({ node: list, use: list, key: undefined }, step, parsed.tree);
  const slots = slotsOf(list, parsed.text);
  const inner = slots[step];
  if (entry && inner) return descend(search, entry, inner, list, depth + 1);
  const fault = step === list.items.length ? madeOf(path.slice(depth + 1)) : beyond(parsed, list, step);
  if (fault) return refusal(fault);
  const whole = withValue(null, path.slice(depth + 1), value);
  if (step === 0) return first(parsed, list, slot, near, undefined, whole);
  return { kind: 'add', collection: list, slots, at: step, key: undefined, value: whole, near: list };
}

/** Into `[]` or `{}`: written anew, unless a comment stands in the brackets. */
function first(
  { text }: Parsed,
  collection: YAMLMap | YAMLSeq,
  slot: Slot,
  near: Node | null,
  key: string | undefined,
  value: unknown,
): Finding {
  const [start, end] = collection.range ?? [0, 0];
  if (text.slice(start, end).includes('#')) return { kind: 'first', collection, key, value, near: collection };
  return { kind: 'write', slot, near, value: key === undefined ? [value] : fieldsOf([[key, value]]) };
}

const refusal = (message: string): Finding => ({ kind: 'refusal', message });

/** `[a: 1]`: a map in a list, without braces of its own. */
const isBracketless = (map: YAMLMap): boolean => map.flow === true && map.srcToken === undefined;

/** After the last of the usual predecessors, else before the first of the usual successors, else at the end. */
function placeFor(key: string, names: readonly string[], order: readonly string[]): number {
  const rank = order.indexOf(key);
  if (rank < 0) return names.length;
  const ranks = names.map((name) => order.indexOf(name));
  const before = ranks.findLastIndex((each) => each >= 0 && each < rank);
  if (before >= 0) return before + 1;
  const after = ranks.findIndex((each) => each > rank);
  return after < 0 ? names.length : after;
}

/** The keys of a map in the order of the file; a merge key has no name. */
function namesOf(map: YAMLMap, slots: readonly Slot[], { tree }: Parsed): readonly string[] {
  const names = new Map([...entriesOf(map, tree)].map(([name, { key }]) => [key, name]));
  return slots.map(({ keyNode }) => (isMergeKey(keyNode ?? null) ? '' : (names.get(keyNode) ?? '')));
}

/** The plain value of a node, aliases and merges followed, numbers as they are written. */
function copyOf(node: Node | null, parsed: Parsed): unknown {
  if (isMap(node)) {
    return fieldsOf([...entriesOf(node, parsed.tree)].map(([key, entry]) => [key, copyOf(entry.node, parsed)]));
  }
  if (isSeq(node)) return (node.items as Node[]).map((item) => copyOf(parsed.tree.follow(item), parsed));
  if (!isScalar(node)) return null;
  const { value, source } = node;
  if (typeof value === 'string') return value;
  return source === undefined || source === '' ? (value ?? null) : new Verbatim(source, value);
}

/** Why the rest of a path does not lead on from a node that is copied. */
function reach(parsed: Parsed, node: Node | null, path: Path, depth: number): string | undefined {
  const step = path[depth];
  if (step === undefined) return undefined;
  if (isVoid(node)) return madeOf(path.slice(depth));
  const list = isSeq(node);
  if (!isCollection(node)) return single(parsed, node);
  const child = childOf({ node, use: node, key: undefined }, step, parsed.tree);
  if (child) return reach(parsed, child.node, path, depth + 1);
  if (list ? step === node.items.length : typeof step === 'string') return madeOf(path.slice(depth + 1));
  return `There is no place for ${JSON.stringify(step)} in line ${lineOf(parsed, node)}. Change it by hand.`;
}
