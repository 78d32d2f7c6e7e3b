import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { entriesOf, isMergeKey, mergedNodes, type Tree } from './tree.ts';

/** Something in the tree that has no plain value. */
export interface Fault {
  readonly node: Node;
  readonly kind: 'circular' | 'merge-of-no-map' | 'key-is-no-text' | 'too-many-copies';
}

interface Budget {
  left: number;
  readonly faults: Fault[];
}

/**
 * The plain value of a tree: maps, lists and scalars. Aliases are copied, up to `most` nodes in all.
 * Keys such as `__proto__` become ordinary properties: nothing a file says reaches a prototype.
 */
export function plainValue(tree: Tree, most: number): { readonly value: unknown; readonly faults: readonly Fault[] } {
  const budget: Budget = { left: most, faults: [] };
  const value = plain(tree.root.node, tree.root.use, tree, budget, new Set());
  return { value, faults: budget.faults };
}

function plain(node: Node | null, use: Node | null, tree: Tree, budget: Budget, open: Set<Node>): unknown {
  budget.left -= 1;
  if (budget.left < 0) {
    if (budget.left === -1 && use) budget.faults.push({ node: use, kind: 'too-many-copies' });
    return undefined;
  }
  if (isScalar(node)) return node.value ?? undefined;
  if (node === null || !(isMap(node) || isSeq(node))) return undefined;
  if (open.has(node)) {
    if (use) budget.faults.push({ node: use, kind: 'circular' });
    return undefined;
  }
  open.add(node);
  const value = isSeq(node)
    ? (node.items as Node[]).map((item) => plain(tree.follow(item), item, tree, budget, open) ?? null)
    : mapValue(node, tree, budget, open);
  open.delete(node);
  return value;
}

function mapValue(node: Parameters<typeof entriesOf>[0], tree: Tree, budget: Budget, open: Set<Node>): object {
  const pairs = node.items as Pair<Node, Node | null>[];
  for (const { key, value } of pairs) {
    if (!isScalar(key) || key.value === null) budget.faults.push({ node: key ?? node, kind: 'key-is-no-text' });
    else if (isMergeKey(key)) budget.faults.push(...mergeFaults(value, key, tree, open));
  }
  if (budget.faults.length > 0) return {};
  const result = {};
  for (const [key, entry] of entriesOf(node, tree)) {
    const value = plain(entry.node, entry.use, tree, budget, open);
    Object.defineProperty(result, key, { value: value ?? null, enumerable: true, writable: true, configurable: true });
  }
  return result;
}

function mergeFaults(value: Node | null, key: Node, tree: Tree, open: ReadonlySet<Node>): readonly Fault[] {
  const uses = mergedNodes(value, tree);
  if (uses.length === 0) return [{ node: value ?? key, kind: 'merge-of-no-map' }];
  return uses.flatMap((use): readonly Fault[] => {
    const target = tree.follow(use);
    if (!isMap(target)) return [{ node: use, kind: 'merge-of-no-map' }];
    return open.has(target) || mergesItself(target, tree, new Set()) ? [{ node: use, kind: 'circular' }] : [];
  });
}

/** Whether a map merges itself, directly or through others: following it would never end. */
function mergesItself(node: Node, tree: Tree, seen: ReadonlySet<Node>): boolean {
  if (!isMap(node)) return false;
  if (seen.has(node)) return true;
  const next = new Set([...seen, node]);
  return (node.items as Pair<Node, Node | null>[])
    .filter(({ key }) => isMergeKey(key))
    .some(({ value }) => mergedNodes(value, tree).some((use) => mergesItself(tree.follow(use) ?? use, tree, next)));
}
