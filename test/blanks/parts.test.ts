import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Item } from '../../src/document/document.ts';
import { valueAt } from '../../src/document/path.ts';
import type { Path } from '../../src/source/position.ts';
import { assessor, exampleText, loaded } from '../support.ts';
import { isAtTop, standing, tale, walk } from './walking.ts';

const ids = assessor.catalogue.criteria.map(({ id }) => id);

/** Keys and indices of everything in a plan, except what makes it a plan. */
function placesIn(value: unknown, at: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys.flatMap((key) => [[...at, key], ...placesIn((value as Item)[key as string], [...at, key])]);
}

const kept = ['dbd', 'programme', 'programme.title'];

function without(value: unknown, places: readonly Path[]): unknown {
  const copy = structuredClone(value);
  for (const place of places) {
    const holder = valueAt(copy, place.slice(0, -1));
    const key = place.at(-1);
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else if (typeof holder === 'object' && holder !== null) Reflect.deleteProperty(holder, String(key));
  }
  return copy;
}

function criterionOf(id: string): (typeof assessor.catalogue.criteria)[number] {
  const found = assessor.catalogue.criteria.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
}

describe('from any part of an example', () => {
  const { value } = loaded('plan.yaml', exampleText('first-draft-cash.yaml')).document;
  const places = placesIn(value).filter((place) => !kept.includes(place.join('.')));

  test('the walk comes to an end, and nothing that is there is written over', () => {
    fc.assert(
      fc.property(fc.subarray([...places], { maxLength: 40 }), fc.constantFrom(...ids), (gone, id) => {
        const walked = walk(standing(without(value, gone), criterionOf(id)), isAtTop, 150);
        expect(walked.end, tale(walked)).not.toBe('endless');
        expect(walked.faults, tale(walked)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});
