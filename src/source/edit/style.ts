import { isCollection, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Parsed } from './parse.ts';
import { isPlain } from './scalar.ts';
import { isBlock, type Slot, slotsOf } from './slot.ts';

/** How new lines are written, so that they look like their neighbours. */
export interface Style {
  /** How far a map stands to the right of its key. */
  readonly step: number;
  /** How far the dashes of a list stand to the right of its key. */
  readonly listStep: number;
  /** From a dash to what follows it. */
  readonly gap: number;
  /** Short lists of words stand in brackets. */
  readonly flowLists: boolean;
  /** Short maps stand in braces: behind a key, and behind a dash. */
  readonly flowValues: boolean;
  readonly flowItems: boolean;
  /** Everything in double quotes, as in JSON. */
  readonly json: boolean;
  /** What may be tried: several lines at all, and texts of several lines. */
  readonly blocks: boolean;
  readonly texts: boolean;
}

/** What one collection shows. `undefined`: it does not show it. */
type Habits = { -readonly [key in 'step' | 'listStep' | 'gap' | 'flowLists' | 'flowItems']?: Style[key] };

/** The style around a collection: its own habits, then those of what it holds, then the first in the file. */
export function styleAt(parsed: Parsed, near: Node | null): Style {
  const habits: Habits = {};
  if (isCollection(near)) learn(near as YAMLMap | YAMLSeq, parsed.text, habits);
  const root = parsed.tree.root.node;
  if (root !== near && isCollection(root)) learn(root as YAMLMap | YAMLSeq, parsed.text, habits);
  const step = habits.step ?? (habits.listStep || 2);
  return {
    step,
    listStep: habits.listStep ?? step,
    gap: habits.gap ?? 2,
    flowLists: habits.flowLists ?? true,
    flowItems: habits.flowItems ?? false,
    flowValues: isMap(near) && holdsFlowMaps(near),
    json: quotesAll(root) || quotesAll(near),
    blocks: true,
    texts: true,
  };
}

function learn(collection: YAMLMap | YAMLSeq, text: string, habits: Habits): void {
  if (isSeq(collection)) ofList(collection, text, habits);
  if (isBlock(collection)) for (const slot of slotsOf(collection, text)) ofSlot(slot, text, habits);
  for (const child of childrenOf(collection)) if (isCollection(child)) learn(child as YAMLMap | YAMLSeq, text, habits);
}

function ofSlot(slot: Slot, text: string, habits: Habits): void {
  const { node } = slot;
  if (!(isCollection(node) && isBlock(node))) return;
  const inner = slotsOf(node as YAMLMap | YAMLSeq, text)[0];
  if (!inner) return;
  const shift = inner.column - slot.column;
  if (slot.kind === 'value' && isMap(node)) habits.step ??= shift;
  if (slot.kind === 'value' && isSeq(node)) habits.listStep ??= shift;
}

function ofList(list: YAMLSeq, text: string, habits: Habits): void {
  const items = list.items as Node[];
  if (items.some(isMap)) habits.flowItems ??= items.every((item) => isMap(item) && item.flow === true);
  else if (items.length > 0 && !items.some(isCollection)) habits.flowLists ??= list.flow === true;
  if (list.flow) return;
  const gap = slotsOf(list, text)
    .map(({ node, start }) => text.slice(start, node?.range?.[0] ?? start))
    .find((lead) => /^- {1,7}$/.test(lead))?.length;
  if (gap !== undefined) habits.gap ??= gap;
}

function holdsFlowMaps(map: YAMLMap): boolean {
  const maps = (map.items as Pair<Node, Node | null>[]).map(({ value }) => value).filter((value) => isMap(value));
  return maps.length > 0 && maps.every((value) => value.flow === true && value.items.length > 0);
}

/** Whether a collection in brackets puts its keys in double quotes, or the texts of a list that do not need them. */
function quotesAll(node: Node | null): boolean {
  if (!isCollection(node) || node.flow !== true || node.items.length === 0) return false;
  if (isMap(node)) return node.items.every(({ key }) => isQuoted(key));
  const items = node.items as Node[];
  const needless = items.some((item) => isScalar(item) && isPlain(String(item.value), true));
  return items.every((item) => quotesAll(item) || (needless && isQuoted(item)));
}

const isQuoted = (node: unknown): boolean => isScalar(node) && node.type === 'QUOTE_DOUBLE';

function childrenOf(collection: YAMLMap | YAMLSeq): readonly (Node | null)[] {
  return isMap(collection)
    ? (collection.items as Pair<Node, Node | null>[]).map(({ value }) => value)
    : (collection.items as Node[]);
}
