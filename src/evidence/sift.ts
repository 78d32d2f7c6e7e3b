import type { Document, Entity, Item } from '../document/document.ts';
import { valueAt } from '../document/path.ts';
import type { Path } from '../source/position.ts';
import type { Dismissal } from './dismissal.ts';
import type { EchoIndex } from './echo.ts';
import { type Leaf, leavesOf } from './leaves.ts';
import { hollowNumbers } from './number-rules.ts';
import { emptyReferences, overloads } from './reference-rules.ts';
import { copiedTexts, emptyTexts, explicitNones, type NoneList } from './text-rules.ts';

export { dismissalDiagnostics } from './dismissal.ts';
export { type EchoIndex, echoIndex } from './echo.ts';

export interface Sifted {
  readonly document: Document;
  readonly dismissed: readonly Dismissal[];
}

/**
 * Takes out of a document what is no evidence, once and before any check: placeholders, denials, copies, the rubric's own
 * words, owners that are nobody, references that lead nowhere, money that pays for nothing, figures that cannot be, and one
 * thing standing in for many. What is left keeps its path: an element dropped from a list leaves a `null`. Only a list that
 * says "none" and nothing else becomes the empty list, which is an answer; a list of which nothing is left is none.
 *
 * Deleting something never makes a dismissed thing count, with three exceptions that lie in their nature: of two copies the
 * first counts; of an overload the first three; and a risk with five tags or more, a catch-all that covers none of what it
 * lumps together, covers two once it has four: whoever narrows it down has thought about what it is.
 */
export function sift(document: Document, echoes: EchoIndex): Sifted {
  const written = leavesOf(document);
  const nones = explicitNones(written);
  const leaves = without(
    written,
    nones.flatMap(({ items }) => items),
  );
  const first = [
    ...emptyTexts(leaves, echoes),
    ...emptyReferences(document, leaves),
    ...hollowNumbers(document, leaves),
  ];
  const left = without(
    leaves,
    first.map(({ path }) => path),
  );
  const second = [...copiedTexts(left), ...overloads(document, left)];
  const dismissed = [...first, ...second];
  if (dismissed.length + nones.length === 0) return { document, dismissed };
  const value = pruned(document.value, changes(dismissed, nones)) as Item;
  return { document: { value, entities: entitiesIn(document, value) }, dismissed };
}

function without(leaves: readonly Leaf[], paths: readonly Path[]): readonly Leaf[] {
  if (paths.length === 0) return leaves;
  const gone = new Set(paths.map(keyOf));
  return leaves.filter(({ path }) => !gone.has(keyOf(path)));
}

/** What changes, as a tree: whatever has no branch here is handed on untouched. */
type Change = Map<string | number, Change> | 'gone' | 'none';

function changes(dismissed: readonly Dismissal[], nones: readonly NoneList[]): Change {
  const root: Change = new Map();
  for (const { path } of dismissed) plant(root, path, 'gone');
  for (const { path } of nones) plant(root, path, 'none');
  return root;
}

function plant(root: Map<string | number, Change>, path: Path, change: Change): void {
  let branch = root;
  for (const key of path.slice(0, -1)) {
    const next = branch.get(key);
    const child = next instanceof Map ? next : new Map<string | number, Change>();
    branch.set(key, child);
    branch = child;
  }
  branch.set(path.at(-1) ?? '', change);
}

function pruned(value: unknown, change: Change | undefined): unknown {
  if (change === 'none') return [];
  if (!(change instanceof Map)) return value;
  if (Array.isArray(value))
    return value.map((item, index) => (change.get(index) === 'gone' ? null : pruned(item, change.get(index))));
  return Object.fromEntries(
    Object.entries(value as Item).flatMap(([key, item]) =>
      change.get(key) === 'gone' ? [] : [[key, pruned(item, change.get(key))]],
    ),
  );
}

function entitiesIn(document: Document, value: Item): ReadonlyMap<string, Entity> {
  return new Map(
    [...document.entities].map(([id, entity]) => [
      id,
      { ...entity, value: (valueAt(value, entity.path) ?? {}) as Item },
    ]),
  );
}

function keyOf(path: Path): string {
  return path.join('\n');
}
