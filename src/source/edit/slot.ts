import { type CST, isCollection, isMap, isScalar, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { columnOf, lineEnd } from './splice.ts';

/** A place that holds a value: behind a key, behind a dash, between commas, or the whole document. */
export interface Slot {
  readonly kind: 'value' | 'item' | 'root';
  /** Inside `{ }` or `[ ]`. */
  readonly flow: boolean;
  /** Behind `?`, which moves the colon to a line of its own. */
  readonly explicit: boolean;
  /** The first sign of the entry: its key, with what belongs to it, or its dash. */
  readonly start: number;
  /** How far right the key or the dash stands; in brackets that says nothing, and is 0. */
  readonly column: number;
  /** Where something that comes before everything else about the value goes: behind the colon, the dash, `&name` or `!type`. */
  readonly door: number;
  /** Whether there is a colon or a dash. `{a}` and `? a` have none. */
  readonly open: boolean;
  /** Signs before the value that belong to it: `&name` and `!type`. */
  readonly anchor: CST.SourceToken | undefined;
  readonly tag: CST.SourceToken | undefined;
  /** The value as written; `undefined` where nothing is. */
  readonly node: Node | undefined;
  readonly keyNode: Node | undefined;
}

const blank = new Set<CST.Token['type']>(['space', 'newline', 'comment', 'comma']);

/** The slots of a map or list, in the order of the file. */
export function slotsOf(collection: YAMLMap | YAMLSeq, text: string): readonly Slot[] {
  const flow = collection.flow === true;
  if (isMap(collection))
    return (collection.items as Pair<Node, Node | null>[]).map((pair) => slotOfPair(pair, flow, text));
  const source = collection.srcToken as CST.BlockSequence | CST.FlowCollection | undefined;
  const items = (source?.items ?? []).filter((item) =>
    flow ? item.key || item.value || item.sep : item.start.some(({ type }) => type === 'seq-item-ind'),
  );
  return (collection.items as Node[]).map((node, at) => slotOfItem(node, items[at], flow, text));
}

function slotOfPair(pair: Pair<Node, Node | null>, flow: boolean, text: string): Slot {
  const item = pair.srcToken as CST.CollectionItem | undefined;
  const first = item?.start.find(({ type }) => !blank.has(type));
  const start = first?.offset ?? pair.key.range?.[0] ?? 0;
  const lead = item?.sep ?? [];
  return {
    kind: 'value',
    flow,
    explicit: item?.start.some(({ type }) => type === 'explicit-key-ind') ?? false,
    start,
    column: flow ? 0 : columnOf(text, start),
    ...leadOf(lead, pair.key.range?.[1] ?? start),
    node: written(pair.value),
    keyNode: pair.key,
  };
}

function slotOfItem(node: Node, item: CST.CollectionItem | undefined, flow: boolean, text: string): Slot {
  const dash = item?.start.findIndex(({ type }) => type === 'seq-item-ind') ?? -1;
  const lead = (dash < 0 ? item?.start : item?.start.slice(dash)) ?? [];
  const start = lead.find(({ type }) => !blank.has(type))?.offset ?? node.range?.[0] ?? 0;
  return {
    kind: 'item',
    flow,
    explicit: false,
    start,
    column: flow ? 0 : columnOf(text, start),
    ...leadOf(lead, start),
    node: written(node),
    keyNode: undefined,
  };
}

/** The whole document. */
export function rootSlot(node: Node | null): Slot {
  const start = node?.range?.[0] ?? 0;
  return {
    kind: 'root',
    flow: false,
    explicit: false,
    start,
    column: 0,
    door: start,
    open: false,
    anchor: undefined,
    tag: undefined,
    node: written(node),
    keyNode: undefined,
  };
}

function leadOf(lead: readonly CST.SourceToken[], otherwise: number): Pick<Slot, 'door' | 'open' | 'anchor' | 'tag'> {
  const signs = lead.filter(({ type }) => !blank.has(type));
  const last = signs.at(-1);
  return {
    door: last ? last.offset + last.source.length : otherwise,
    open: signs.some(({ type }) => type === 'map-value-ind' || type === 'seq-item-ind'),
    anchor: signs.find(({ type }) => type === 'anchor'),
    tag: signs.find(({ type }) => type === 'tag'),
  };
}

function written(node: Node | null): Node | undefined {
  return node?.range && node.range[1] > node.range[0] ? node : undefined;
}

/** Nothing is written, or a null. */
export function isVoid(node: Node | null | undefined): boolean {
  return !node || (isScalar(node) && (node.value === null || node.value === undefined));
}

/** A map or list of several lines, without brackets. */
export const isBlock = (node: Node | undefined): boolean => isCollection(node) && node.flow !== true;

export function isBlockScalar(node: Node | undefined): boolean {
  return isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
}

/** Where the content of a slot ends: behind its last sign. Behind a text that keeps its empty lines, at the start of a line. */
export function endOf(slot: Slot, text: string): number {
  const last = lastOf(slot, text);
  const end = last.node?.range?.[1] ?? last.door;
  return isBlockScalar(last.node) && text[end - 1] === '\n' && !keepsLines(last, text) ? lineEnd(text, end - 1) : end;
}

/** Whether empty lines behind a slot would become part of it: it ends in a text with `|+`. */
export function keepsLines(slot: Slot, text: string): boolean {
  const { node } = lastOf(slot, text);
  const sign = node && isBlockScalar(node) ? (node.srcToken as CST.BlockScalar).props[0] : undefined;
  return sign !== undefined && 'source' in sign && sign.source.includes('+');
}

/** The innermost slot at the end of a slot. */
function lastOf(slot: Slot, text: string): Slot {
  const inner = isBlock(slot.node) ? slotsOf(slot.node as YAMLMap | YAMLSeq, text).at(-1) : undefined;
  return inner ? lastOf(inner, text) : slot;
}

/** The end of the last line of a slot, in front of its line break. */
export function lastLineEnd(slot: Slot, text: string): number {
  const end = endOf(slot, text);
  return lineEnd(text, end > 0 && text[end - 1] === '\n' ? end - 1 : end);
}
