import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { assess } from '../src/assess/assess.ts';
import type { Item } from '../src/document/document.ts';
import { loadDocument } from '../src/document/load.ts';
import { valueAt } from '../src/document/path.ts';
import { vocabulary } from '../src/document/vocabulary.ts';
import { reporters } from '../src/report/reporters.ts';
import type { Path } from '../src/source/position.ts';
import { read } from '../src/source/read.ts';
import { assessor, everything, examples, exampleText, loaded } from './support.ts';

/** Whatever stands in a plan, the answer is a report or problems with places: never an exception, never NaN. */
function survives(text: string): void {
  const reading = read('plan.yaml', text);
  if (!reading.ok) return;
  const loading = loadDocument(reading.source);
  if (!loading.ok) {
    expect(loading.problems.length).toBeGreaterThan(0);
    return;
  }
  const plan = { source: reading.source, digest: '', document: loading.document, diagnostics: loading.diagnostics };
  const document = assess(plan, assessor, everything);
  for (const { result } of document.frameworks) {
    const { lower = 0, upper = 0 } = result.score ?? {};
    expect(lower).toBeGreaterThanOrEqual(0);
    expect(upper).toBeLessThanOrEqual(100);
    expect(lower).toBeLessThanOrEqual(upper + 1e-9);
  }
  const assessment = {
    tool: { name: 'dbd', version: '0' },
    frameworks: [],
    documents: [document],
    problems: [],
    gate: { preset: 'advisory', verdict: 'passed', reasons: [] },
    exit: 0,
  } as const;
  for (const [name, render] of renderers) {
    const report = render(assessment, { color: 0, width: 80, all: true, excerpts: true });
    expect(report, name).not.toMatch(/undefined|NaN|\[object/);
  }
}

const renderers = await Promise.all(
  Object.entries(reporters).map(async ([name, { load }]) => [name, await load()] as const),
);

const junk = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    'tbd',
    'yes',
    'no',
    true,
    false,
    0,
    -1,
    1e308,
    2027,
    '2027-13-45',
    '٣٠',
    '🧭',
    [],
    {},
  ),
  fc.constantFrom<unknown>(
    [null],
    [[]],
    [{}],
    { id: 'x' },
    [{ id: 'x' }, { id: 'x' }],
    '__proto__',
    'constructor',
    'x'.repeat(5000),
  ),
  fc.string(),
  fc.double(),
  fc.array(fc.string(), { maxLength: 3 }),
);

function pathsOf(value: unknown, at: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value).flatMap((key) => {
    const step = Array.isArray(value) ? Number(key) : key;
    return [[...at, step], ...pathsOf((value as Item)[key], [...at, step])];
  });
}

function put(value: unknown, path: Path, what: unknown): unknown {
  const copy = structuredClone(value);
  const parent = valueAt(copy, path.slice(0, -1)) as Record<string | number, unknown>;
  parent[path.at(-1) ?? ''] = what;
  return copy;
}

describe('nothing in a plan breaks the tool', () => {
  test.each(examples)('%s with anything in any places', (name) => {
    const { value } = loaded(name, exampleText(name)).source;
    const paths = pathsOf(value);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(paths.length - 1), junk), { minLength: 1, maxLength: 12 }), (changes) => {
        const changed = changes.reduce<unknown>((plan, [at, what]) => {
          const path = paths[at] ?? ['dbd'];
          return valueAt(plan, path) === undefined ? plan : put(plan, path, what);
        }, value);
        survives(stringify(changed));
      }),
      { numRuns: 25 },
    );
  });

  test('any single field of the vocabulary holding anything', () => {
    fc.assert(
      fc.property(fc.constantFrom(...vocabulary), junk, ({ path }, what) => {
        const nested = path.split('.').reduceRight<unknown>((inner, key) => {
          return key.endsWith('[]') ? { [key.slice(0, -2)]: [inner] } : { [key]: inner };
        }, what) as Item;
        const programme = { title: 'Clean water', ...(nested['programme'] as Item | undefined) };
        survives(stringify({ dbd: 1, ...nested, programme }));
      }),
      { numRuns: 120 },
    );
  });
});
