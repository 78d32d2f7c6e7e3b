import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
  type Document as YamlDocument,
} from 'yaml';

/** A node where it is used. Through an alias or a merge key, `use` is that place and `node` what it stands for. */
export interface Entry {
  readonly node: Node | null;
  /** The token that brings it here. */
  readonly use: Node | null;
  /** The key that holds it; absent in a list. */
  readonly key: Node | undefined;
}

/** A parsed document with its aliases resolved: every alias to the node it stands for. */
export interface Tree {
  readonly root: Entry;
  readonly follow: (node: Node | null) => Node | null;
  /** The entries of maps that were asked for: every place of a plan is looked up more than once. */
  readonly entries: WeakMap<YAMLMap, ReadonlyMap<string, Entry>>;
}

/** `undefined` stands for an alias without an anchor, which the caller has reported. */
export function treeOf(document: YamlDocument, targets: ReadonlyMap<Node, Node>): Tree {
  const follow = (node: Node | null): Node | null => (isAlias(node) ? (targets.get(node) ?? null) : node);
  const root = document.contents as Node | null;
  return { root: { node: follow(root), use: root, key: undefined }, follow, entries: new WeakMap() };
}

/** The entries of a map, merge keys applied: explicit keys win over merged ones, earlier merges over later ones. */
export function entriesOf(map: YAMLMap, tree: Tree): ReadonlyMap<string, Entry> {
  const known = tree.entries.get(map);
  if (known) return known;
  const pairs = map.items as Pair<Node, Node | null>[];
  const entries = new Map<string, Entry>();
  for (const pair of pairs.filter(({ key }) => !isMergeKey(key))) {
    entries.set(keyText(pair.key), { node: tree.follow(pair.value), use: pair.value, key: pair.key });
  }
  for (const pair of pairs.filter(({ key }) => isMergeKey(key))) {
    for (const use of mergedNodes(pair.value, tree)) {
      const target = tree.follow(use);
      if (!isMap(target)) continue;
      for (const [key, { node }] of entriesOf(target, tree))
        if (!entries.has(key)) entries.set(key, { node, use, key: pair.key });
    }
  }
  tree.entries.set(map, entries);
  return entries;
}

/** The maps that a merge key names, as written: one, or a list of them. */
export function mergedNodes(value: Node | null, tree: Tree): readonly Node[] {
  if (value === null) return [];
  const followed = tree.follow(value);
  return isSeq(followed) ? (followed.items as Node[]) : [value];
}

export function isMergeKey(key: Node | null): boolean {
  return isScalar(key) && key.type === 'PLAIN' && key.source === '<<';
}

/** The text of a key as it is written. */
function keyText(key: Node | null): string {
  return isScalar(key) ? (key.source ?? String(key.value)) : '';
}

/** The entry one step down; `undefined` where there is none. */
export function childOf(entry: Entry, step: string | number, tree: Tree): Entry | undefined {
  if (isSeq(entry.node) && typeof step === 'number') {
    const item = entry.node.items[step] as Node | undefined;
    return item && { node: tree.follow(item), use: item, key: undefined };
  }
  return isMap(entry.node) ? entriesOf(entry.node, tree).get(String(step)) : undefined;
}
