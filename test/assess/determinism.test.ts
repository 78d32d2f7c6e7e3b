import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Assessor, assess } from '../../src/assess/assess.ts';
import type { DocumentAssessment } from '../../src/assess/assessment.ts';
import { echoIndex } from '../../src/evidence/sift.ts';
import { renderJson } from '../../src/report/json.ts';
import { loadCatalogue } from '../../src/rubric/load.ts';
import { sentencesOf } from '../../src/rubric/sentences.ts';
import { read } from '../../src/source/read.ts';
import type { Source } from '../../src/source/source.ts';
import { assessed, assessor, everything, examples, exampleText, loaded } from '../support.ts';
import { exampleValue, itemsShuffled, keysShuffled, yamlOf } from './plans.ts';

function jsonOf(document: DocumentAssessment): string {
  return renderJson(
    {
      tool: { name: 'dbd', version: '0.0.0' },
      frameworks: assessor.catalogue.frameworks.map(({ framework, name, version, digest }) => ({
        id: framework,
        name,
        version,
        digest,
      })),
      documents: [document],
      problems: [],
      gate: { preset: 'advisory', verdict: 'passed', reasons: [] },
      exit: 0,
    },
    { excerpts: true },
  );
}

/** The result without lines and columns. Diagnostics stand in the order of lines: they are sorted by what they say. */
function placeless(document: DocumentAssessment): unknown {
  const result = JSON.parse(jsonOf(document), (key, value) => (key === 'line' || key === 'column' ? undefined : value));
  const [only] = result.documents;
  only.diagnostics = only.diagnostics.map((one: unknown) => JSON.stringify(one)).sort();
  return result;
}

describe.each(examples)('the result for %s', (name) => {
  const text = exampleText(name);

  test('is the same bytes for the same bytes', () => {
    expect(jsonOf(assessed(name, text))).toBe(jsonOf(assessed(name, text)));
  });
  test('does not hang on the order of keys', () => {
    const value = exampleValue(name);
    const before = placeless(assessed(name, yamlOf(value)));
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        expect(placeless(assessed(name, yamlOf(keysShuffled(value, seed))))).toEqual(before);
      }),
      { numRuns: 3 },
    );
  });
  test('does not hang on layout: comments, line endings, a byte order mark', () => {
    const before = placeless(assessed(name, text));
    expect(placeless(assessed(name, yamlOf(exampleValue(name))))).toEqual(before);
    expect(placeless(assessed(name, text.replaceAll('\n', '\r\n')))).toEqual(before);
    expect(placeless(assessed(name, `\uFEFF# A note.\n${text}`))).toEqual(before);
  });
  test('comes to the same scores and levels whatever the order of items', () => {
    const value = exampleValue(name);
    const told = (document: DocumentAssessment): unknown => [
      document.facts.map((fact) => [fact.id, fact.value]),
      document.frameworks.map(({ result }) => result),
      document.outcomes.map(({ id, outcome, level, value: credit, applies }) => [id, outcome, level, credit, applies]),
    ];
    const before = told(assessed(name, text));
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        expect(told(assessed(name, yamlOf(itemsShuffled(value, seed))))).toEqual(before);
      }),
      { numRuns: 3 },
    );
  });
});

test('the order of plans leaves each result alone', () => {
  const all = (names: readonly string[]): ReadonlyMap<string, string> =>
    new Map(names.map((name) => [name, jsonOf(assessed(name, exampleText(name)))]));
  const [forward, backward] = [all(examples), all([...examples].reverse())];
  for (const name of examples) expect(backward.get(name)).toBe(forward.get(name));
});

test('the order of rubric files, and of criteria in them, leaves each result alone', () => {
  const folder = resolve(import.meta.dirname, '../../rubrics');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => sourceOf(file, readFileSync(resolve(folder, file), 'utf8')));
  const loading = loadCatalogue(sources.map(({ file, value }) => sourceOf(file, yamlOf(backwards(value)))).reverse());
  if (!loading.ok) throw new Error(loading.problems.map(({ message }) => message).join('\n'));
  const { catalogue } = loading;
  expect(catalogue.frameworks.map(({ digest }) => digest)).toEqual(
    assessor.catalogue.frameworks.map(({ digest }) => digest),
  );
  const other: Assessor = { catalogue, echoes: echoIndex([...sentencesOf(catalogue)].reverse()) };
  for (const name of examples) {
    const document = loaded(name, exampleText(name));
    expect(jsonOf(assess(document, other, everything))).toBe(jsonOf(assess(document, assessor, everything)));
  }
});

function sourceOf(file: string, text: string): Source {
  const reading = read(file, text);
  if (!reading.ok) throw new Error(file);
  return reading.source;
}

function backwards(value: unknown): unknown {
  const { criteria, ...rest } = value as { criteria?: readonly unknown[] };
  return criteria === undefined ? value : { ...rest, criteria: [...criteria].reverse() };
}
