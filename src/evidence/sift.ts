import type { Document, Entity, Item } from '../document/document.ts';
import { valueAt } from '../document/path.ts';
import type { Path } from '../source/position.ts';
import type { Dismissal } from './dismissal.ts';
import type { EchoIndex } from './echo.ts';
import { type Leaf, leavesOf } from './leaves.ts';
import { hollowNumbers } from './number-rules.ts';
import { emptyReferences, overloads } from './reference-rules.ts';
import { copiedTexts, emptyTexts } from './text-rules.ts';

export { dismissalDiagnostics } from './dismissal.ts';
export { type EchoIndex, echoIndex } from './echo.ts';

export interface Sifted {
  readonly document: Document;
  readonly dismissed: readonly Dismissal[];
}

/**
 * Takes out of a document what is no evidence, once and before any check: placeholders, denials, copies, the rubric's own words,
 * owners that are nobody, references that lead nowhere, money that pays for nothing, figures that cannot be, and
 * one thing standing in for many. What is left keeps its path: an element dropped from a list leaves a `null`.
 *
 * Deleting something never makes a dismissed thing count, with two exceptions that lie in their nature: of two copies the
 * first counts, and of an overload the first three.
 */
export function sift(document: Document, echoes: EchoIndex): Sifted {
  const leaves = leavesOf(document);
  const first = [
    ...emptyTexts(leaves, echoes),
    ...emptyReferences(document, leaves),
    ...hollowNumbers(document, leaves),
  ];
  const left = without(leaves, first);
  const second = [...copiedTexts(left), ...overloads(document, left)];
  const dismissed = [...first, ...second];
  if (dismissed.length === 0) return { document, dismissed };
  const value = prune(document.value, [], new Set(dismissed.map(({ path }) => keyOf(path)))) as Item;
  return { document: { value, entities: entitiesIn(document, value) }, dismissed };
}

function without(leaves: readonly Leaf[], dismissed: readonly Dismissal[]): readonly Leaf[] {
  const gone = new Set(dismissed.map(({ path }) => keyOf(path)));
  return leaves.filter(({ path }) => !gone.has(keyOf(path)));
}

function prune(value: unknown, path: Path, gone: ReadonlySet<string>): unknown {
  if (Array.isArray(value))
    return value.map((item, index) => (gone.has(keyOf([...path, index])) ? null : prune(item, [...path, index], gone)));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value as Item).flatMap(([key, item]) =>
      gone.has(keyOf([...path, key])) ? [] : [[key, prune(item, [...path, key], gone)]],
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
