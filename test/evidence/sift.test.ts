import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document, Item } from '../../src/document/document.ts';
import { valueAt } from '../../src/document/path.ts';
import { contradictions } from '../../src/evidence/contradictions.ts';
import { echoIndex, sift } from '../../src/evidence/sift.ts';
import type { Path } from '../../src/source/position.ts';
import { plan } from '../document/plan.ts';
import { assessor } from '../support.ts';
import { documentOf, loadedValue, shown, turned } from './plan.ts';

const echo = 'Say who could be hurt if it is misused, wrong or switched off.';
const index = echoIndex([echo]);
const words = ['tbd', 'No mechanism in place', 'The list is stolen', echo, 'Paper book'];

/** Plans with some empty texts, in which every thing stands four times under ids of its own: copies and overloads abound. */
const loose: fc.Arbitrary<Document> = fc
  .tuple(plan, fc.array(fc.nat({ max: words.length * 2 }), { minLength: 1, maxLength: 20 }))
  .map(([value, picks]) => {
    let at = 0;
    const replaced = (one: unknown): unknown => {
      if (Array.isArray(one)) return one.map(replaced);
      if (typeof one === 'object' && one !== null)
        return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, replaced(inner)]));
      if (typeof one !== 'string' || !/^[A-Z].*[a-z]$/.test(one) || /^GEN/.test(one)) return one;
      at += 1;
      return words[picks[at % picks.length] ?? 0] ?? one;
    };
    const programme = { ...(value['programme'] as Item), title: 'Safe streets' };
    return loadedValue({ ...(fourfold(replaced(value)) as Item), programme });
  });

function fourfold(value: unknown): unknown {
  if (Array.isArray(value)) return value.flatMap((one) => (isItem(one) ? copies(one) : [one]));
  return isItem(value) ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, fourfold(one)])) : value;
}

function copies(item: Item): readonly Item[] {
  return ['', '-b', '-c', '-d'].map((suffix) => ({ ...item, ...('id' in item && { id: `${item['id']}${suffix}` }) }));
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every value that is not a map or a list, with its place. */
function leaves(value: unknown, path: Path = []): readonly (readonly [string, unknown])[] {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object') return [[shown(path), value]];
  return Object.entries(value).flatMap(([key, one]) =>
    leaves(one, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

describe('sifting', () => {
  test('finds something to take out of these plans', () => {
    const reasons = fc
      .sample(loose, { numRuns: 1000, seed: 7 })
      .flatMap((document) => sift(document, index).dismissed.map(({ reason }) => reason));
    for (const reason of ['placeholder', 'negation', 'echo', 'copy', 'dangling', 'impossible', 'overload'])
      expect(reasons).toContain(reason);
  });

  test('takes out what it names, at its place, and adds nothing', () => {
    fc.assert(
      fc.property(loose, (document) => {
        const sifted = sift(document, index);
        const gone = new Set(sifted.dismissed.map(({ path }) => shown(path)));
        const kept = leaves(document.value).filter(([path]) => !gone.has(path));
        expect(leaves(sifted.document.value)).toEqual(kept);
        for (const { path, message } of sifted.dismissed) {
          expect(valueAt(document.value, path)).toBeDefined();
          expect(valueAt(sifted.document.value, path) ?? undefined).toBeUndefined();
          expect(message).toMatch(/^\S.*\.$/);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('twice takes out no more than once', () => {
    fc.assert(
      fc.property(loose, (document) => {
        const once = sift(document, index).document;
        const twice = sift(once, index);
        expect(twice.dismissed).toEqual([]);
        expect(twice.document.value).toEqual(once.value);
      }),
      { numRuns: 150 },
    );
  });

  test('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(loose, (document) => {
        const other = loadedValue(turned(document.value));
        const both = [document, other].map((one) =>
          sift(one, index)
            .dismissed.map(({ reason, path }) => `${reason} ${shown(path)}`)
            .sort(),
        );
        expect(both[1]).toEqual(both[0]);
      }),
      { numRuns: 150 },
    );
  });

  test('never throws, and neither does looking for contradictions', () => {
    fc.assert(
      fc.property(loose, (document) => {
        sift(document, assessor.echoes);
        for (const { path, message } of contradictions(document)) {
          expect(valueAt(document.value, path)).toBeDefined();
          expect(message).toMatch(/\.$/);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('keeps the index of ids in step with what is left', () => {
    const { document } = sift(documentOf('risks: [{id: r-1, event: tbd, effect: Families are found}]'), index);
    expect(document.entities.get('r-1')?.value).toEqual({ id: 'r-1', effect: 'Families are found' });
  });

  test('leaves a gap in a list, so that its neighbours keep their place', () => {
    const { document } = sift(documentOf('programme: {title: Safe streets, out_of_scope: [tbd, Cameras]}'), index);
    expect(valueAt(document.value, ['programme', 'out_of_scope'])).toEqual([null, 'Cameras']);
  });

  test('hands back a plan in which nothing is wrong as it is', () => {
    const document = documentOf('risks: [{id: r-1, event: The list is stolen}]');
    expect(sift(document, index).document).toBe(document);
  });
});
