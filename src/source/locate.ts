import { isCollection, isScalar, type Node } from 'yaml';
import type { Lines } from './lines.ts';
import type { Path, Position } from './position.ts';
import type { Source } from './source.ts';
import { childOf, type Entry, type Tree } from './tree.ts';

/** Positions on demand: nothing is computed for places nobody asks about. */
export function locatorOf(tree: Tree, lines: Lines, text: string): Pick<Source, 'locate' | 'locateKey' | 'definedAt'> {
  const start = (): Position => firstContent(tree, lines);
  const rangeOf = (node: Node | null | undefined): Position | undefined =>
    node?.range ? lines.range(node.range[0], endOf(node, node.range[1], text)) : undefined;
  const ofKey = ({ key, use }: Entry): Position => rangeOf(key ?? use) ?? start();
  const ofValue = (entry: Entry): Position =>
    writtenNowhere(entry) ? ofKey(entry) : (rangeOf(entry.use) ?? ofKey(entry));

  const locateWith = (found: (entry: Entry) => Position) => (path: Path) => {
    const { entry, complete } = walk(tree, path);
    if (entry === tree.root) return complete ? found({ ...entry, key: undefined }) : start();
    return complete ? found(entry) : ofKey(entry);
  };
  return {
    locate: locateWith(ofValue),
    locateKey: locateWith(ofKey),
    definedAt: (path) => {
      const { entry, complete } = walk(tree, path);
      return complete && entry.node !== entry.use ? rangeOf(entry.node) : undefined;
    },
  };
}

/** As far along the path as the tree goes. */
function walk(tree: Tree, path: Path): { readonly entry: Entry; readonly complete: boolean } {
  let entry = tree.root;
  for (const step of path) {
    const next = childOf(entry, step, tree);
    if (!next) return { entry, complete: false };
    entry = next;
  }
  return { entry, complete: true };
}

/** `key:` with nothing behind it: the key is the best place to look at. */
function writtenNowhere({ use, node }: Entry): boolean {
  return use === null || (isScalar(node) && node.value === null && node.range?.[0] === node.range?.[1]);
}

/** `yaml` counts the line breaks below a block map or list as part of it. */
function endOf(node: Node, end: number, text: string): number {
  return isCollection(node) ? text.slice(0, end).trimEnd().length : end;
}

/** The first token of the content, the best place for what is missing at the top. */
function firstContent(tree: Tree, lines: Lines): Position {
  const [offset] = tree.root.use?.range ?? [0];
  return lines.range(offset, offset);
}
