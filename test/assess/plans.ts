import { stringify } from 'yaml';
import type { Item } from '../../src/document/document.ts';
import { exampleText, loaded } from '../support.ts';

/** An example plan as plain values. */
export function exampleValue(name: string): unknown {
  return loaded(name, exampleText(name)).source.value;
}

export function yamlOf(value: unknown): string {
  return stringify(value, { aliasDuplicateObjects: false, lineWidth: 0 });
}

/** The same plan with the keys of every map in another order. */
export function keysShuffled(value: unknown, seed: number): unknown {
  const random = generator(seed);
  const walk = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(walk);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(shuffled(Object.entries(one), random).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(value);
}

/** The same plan with the items of every list that has ids in another order. */
export function itemsShuffled(value: unknown, seed: number): unknown {
  const random = generator(seed);
  const walk = (one: unknown): unknown => {
    if (Array.isArray(one)) {
      const items = one.map(walk);
      return items.every((item) => (item as Item | null)?.['id'] !== undefined) ? shuffled(items, random) : items;
    }
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(value);
}

function shuffled<Value>(list: readonly Value[], random: () => number): Value[] {
  return list
    .map((value) => ({ value, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value);
}

/** Numbers below 1 that follow from the seed alone (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
