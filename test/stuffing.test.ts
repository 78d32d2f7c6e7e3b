import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../src/assess/assess.ts';
import type { Item } from '../src/document/document.ts';
import type { Node } from '../src/document/field.ts';
import { loadDocument } from '../src/document/load.ts';
import { normalise } from '../src/document/text.ts';
import { root } from '../src/document/vocabulary.ts';
import { isFunctionWord } from '../src/evidence/texts.ts';
import { assessor, everything, examples, exampleText, loaded, sourceOf } from './support.ts';

/*
 * The rubric's own words are no evidence. Every text field that a plan leaves out, in every item it has, is filled with them at once,
 * sections and lists that are missing included: the strongest attack that words alone can make.
 */
const sentences = assessor.catalogue.criteria.flatMap(({ ask, why, title, recommend }) => [
  ask,
  why,
  title,
  ...Object.values(recommend).map((text) => text.replaceAll(/\{[^|}]*\|([^}]*)\}/g, '$1')),
]);
const keywords = [...new Set(sentences.flatMap((sentence) => normalise(sentence).split(' ')))].filter(
  (word) => /^\p{L}{4,}$/u.test(word) && !isFunctionWord(word),
);

/** The value with `next()` in each text field that is empty. */
function stuffed(node: Node, value: unknown, next: () => string): unknown {
  if (node.type === 'text') return value ?? next();
  if (node.type === 'texts') return value ?? [next(), next()];
  if (node.type === 'list')
    return (Array.isArray(value) ? value : [undefined]).map((item) => stuffed(node.item, item, next));
  if (node.type !== 'map') return value;
  const item = (value ?? {}) as Item;
  return Object.fromEntries(
    Object.entries(node.children).flatMap(([key, child]) => {
      const filled = stuffed(child, item[key], next);
      return filled === undefined ? [] : [[key, filled]];
    }),
  );
}

/** The level that the lowest object of each criterion surely reaches. */
function levels(value: unknown): ReadonlyMap<string, number> {
  const loading = loadDocument(sourceOf(value));
  if (!loading.ok) throw new Error(JSON.stringify(loading.problems));
  const { judgements } = evaluate(loading.document, assessor, everything);
  return new Map(
    judgements.flatMap(({ criterion, credit }): [string, number][] =>
      credit === undefined ? [] : [[criterion.id, credit.level.lower]],
    ),
  );
}

/** A name that speaks of a system can make a criterion apply that did not: what the plan then shows for it was there before. */
function raised(value: unknown, next: () => string): readonly string[] {
  const before = levels(value);
  return [...levels(stuffed(root, value, next))].flatMap(([id, level]) =>
    level > Math.max(1, before.get(id) ?? 3) ? [`${id}: ${before.get(id)} -> ${level}`] : [],
  );
}

describe.each(examples)('%s', (name) => {
  const { value } = loaded(name, exampleText(name)).source;

  test('the rubric says nothing for the plan: its sentences never raise a criterion above level 1', () => {
    fc.assert(
      fc.property(fc.nat(sentences.length), (start) => {
        const all = [...sentences.slice(start), ...sentences.slice(0, start)].values();
        const next = (): string => all.next().value ?? sentences[start] ?? '';
        expect(raised(value, next)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test('nor do its keywords, heaped up', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.subarray(keywords, { minLength: 9, maxLength: 15 })), (words) => {
        expect(raised(value, () => (words.next().value as string[]).join(' '))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});

test('single keywords in a plan without structure stay words: level 1 at most', () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.constantFrom(...keywords)), (words) => {
      const plan = { dbd: 1, programme: { title: 'Clean water', stage: 'implementation' } };
      expect(raised(plan, () => words.next().value as string)).toEqual([]);
    }),
    { numRuns: 50 },
  );
});
