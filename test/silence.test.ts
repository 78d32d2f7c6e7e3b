import { describe, expect, test } from 'vitest';
import { evaluate } from '../src/assess/assess.ts';
import type { Item } from '../src/document/document.ts';
import { loadDocument } from '../src/document/load.ts';
import { valueAt } from '../src/document/path.ts';
import type { Path } from '../src/source/position.ts';
import { assessor, everything, examples, exampleText, loaded, sourceOf } from './support.ts';

/** Lists whose items a criterion counts its credit over: deleting such a thing changes what the programme is. */
const scopeLists: ReadonlySet<string> = new Set(
  assessor.catalogue.criteria.flatMap(({ scope }) =>
    scope === undefined ? [] : [scope].flat().flatMap((one) => [one.of].flat().map((of) => of.replace('[]', ''))),
  ),
);

function pathsOf(value: unknown, at: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Array.isArray(value) ? value.map((one, index) => [index, one] as const) : Object.entries(value);
  return entries.flatMap(([key, one]) => [[...at, key], ...pathsOf(one, [...at, key])]);
}

/** A scope object as a whole, or something that contains one. */
function holdsScopeObject(value: unknown, path: Path): boolean {
  const name = path.filter((key) => typeof key === 'string').join('.');
  if (scopeLists.has(name)) return typeof path.at(-1) === 'number' || holdsItems(value, path);
  return [...scopeLists].some((list) => list.startsWith(`${name}.`)) && typeof path.at(-1) !== 'number';
}

function holdsItems(value: unknown, path: Path): boolean {
  return Array.isArray(valueAt(value, path));
}

function without(value: unknown, [key, ...rest]: Path): unknown {
  if (Array.isArray(value))
    return rest.length === 0
      ? value.filter((_one, index) => index !== key)
      : value.map((one, index) => (index === key ? without(one, rest) : one));
  const item = value as Item;
  if (rest.length === 0) return Object.fromEntries(Object.entries(item).filter(([name]) => name !== key));
  return { ...item, [String(key)]: without(item[String(key)], rest) };
}

/** Lower bounds by name: the headline, the units and the criteria. */
function lowerBounds(value: unknown): ReadonlyMap<string, number> {
  const loading = loadDocument(sourceOf(value));
  if (!loading.ok) return new Map();
  const { judgements, results } = evaluate(loading.document, assessor, everything);
  return new Map([
    ...judgements.flatMap(({ criterion, credit }): [string, number][] =>
      credit ? [[criterion.id, credit.value.lower]] : [],
    ),
    ...results.flatMap(({ id, result }): [string, number][] => [
      [id, result.score?.lower ?? 0],
      ...result.units.map((unit): [string, number] => [`${id}/${unit.id}`, unit.score?.lower ?? 0]),
    ]),
  ]);
}

describe('silence never pays', () => {
  test.each(examples)(
    'deleting anything from %s never raises a lower bound',
    (name) => {
      const value = loaded(name, exampleText(name)).source.value;
      const before = lowerBounds(value);
      const paid = pathsOf(value)
        .filter((path) => !holdsScopeObject(value, path))
        .flatMap((path) => {
          const after = lowerBounds(without(value, path));
          const raised = [...after].filter(
            ([key, lower]) => lower > (before.get(key) ?? Number.POSITIVE_INFINITY) + 1e-9,
          );
          return raised.map(([key, lower]) => `${path.join('.')}: ${key} ${before.get(key)} -> ${lower}`);
        });
      expect(paid).toEqual([]);
    },
    300_000,
  );
});
