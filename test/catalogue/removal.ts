import type { Document, Entity, Item } from '../../src/document/document.ts';
import { valueAt } from '../../src/document/path.ts';
import type { Path } from '../../src/source/position.ts';

type Tree = Map<string | number, Tree> | 'gone';

/**
 * The document without what stands at these places, as sifting would leave it: a key is no longer there, an item of a list
 * leaves a `null`, so that all other places stay where they are. A thing that is gone has no id any more.
 */
export function without({ value, entities }: Document, places: readonly Path[]): Document {
  const tree: Tree = new Map();
  for (const place of places) plant(tree, place);
  const left = pruned(value, tree) as Item;
  const things = [...entities].flatMap(([id, entity]): [string, Entity][] => {
    const thing = valueAt(left, entity.path) as Item | null | undefined;
    return thing?.['id'] === id ? [[id, { ...entity, value: thing }]] : [];
  });
  return { value: left, entities: new Map(things) };
}

function plant(tree: Map<string | number, Tree>, [key, ...rest]: Path): void {
  if (key === undefined || tree.get(key) === 'gone') return;
  if (rest.length === 0) {
    tree.set(key, 'gone');
    return;
  }
  const known = tree.get(key);
  const branch = known instanceof Map ? known : new Map<string | number, Tree>();
  tree.set(key, branch);
  plant(branch, rest);
}

function pruned(value: unknown, tree: Tree | undefined): unknown {
  if (!(tree instanceof Map) || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value))
    return value.map((item, index) => (tree.get(index) === 'gone' ? null : pruned(item, tree.get(index))));
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) =>
      tree.get(key) === 'gone' ? [] : [[key, pruned(item, tree.get(key))]],
    ),
  );
}
