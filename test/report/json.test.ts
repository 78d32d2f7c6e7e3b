import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderJson } from '../../src/report/json.ts';
import { resultSchema } from '../../src/report/result-schema.ts';
import { someAssessment } from './arbitrary.ts';
import { assessment, document, framework, gain, gap, outcome, range } from './build.ts';
import { sample } from './sample.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Schema = { [key: string]: unknown };

const render = (subject: Parameters<typeof renderJson>[0], excerpts = true) => renderJson(subject, { excerpts });
const validate = new Ajv({ strict: true, allErrors: true }).compile(resultSchema());

/** Every object in the result with the schema that describes it. */
function* objects(value: Json, schema: Schema): Generator<[{ [key: string]: Json }, Schema]> {
  const [actual = schema] = (schema['anyOf'] as Schema[] | undefined) ?? [];
  if (Array.isArray(value)) for (const item of value) yield* objects(item, actual['items'] as Schema);
  else if (typeof value === 'object' && value !== null) {
    yield [value, actual];
    const properties = actual['properties'] as { [key: string]: Schema } | undefined;
    for (const [key, child] of Object.entries(value)) yield* objects(child, properties?.[key] ?? {});
  }
}

describe('json', () => {
  test('keeps the keys of the contract, in its order', () => {
    const result = JSON.parse(render(sample));
    expect(Object.keys(result)).toEqual(['schema', 'tool', 'frameworks', 'documents', 'gate']);
    const [first] = result.documents;
    expect(Object.keys(first).slice(0, 9)).toEqual([
      'path',
      'digest',
      'title',
      'stage',
      'setting',
      'facts',
      'frameworks',
      'criteria',
      'diagnostics',
    ]);
    expect(Object.keys(first.facts[0])).toEqual(['id', 'value', 'declared', 'derived', 'because']);
    expect(Object.keys(first.frameworks[0]).slice(0, 4)).toEqual(['id', 'score', 'caps', 'principles']);
    expect(Object.keys(first.frameworks[0].score)).toEqual([
      'lower',
      'upper',
      'uncapped',
      'band',
      'confidence',
      'coverage',
    ]);
    expect(Object.keys(first.frameworks[0].principles[0]).slice(0, 7)).toEqual([
      'id',
      'title',
      'lower',
      'upper',
      'criteria',
      'applicable',
      'total',
    ]);
    expect(Object.keys(first.criteria[0]).slice(0, 12)).toEqual([
      'id',
      'title',
      'kind',
      'weight',
      'outcome',
      'level',
      'value',
      'applies',
      'because',
      'evidence',
      'gaps',
      'waiver',
    ]);
    expect(Object.keys(first.criteria[0].gaps[0]).slice(0, 8)).toEqual([
      'id',
      'path',
      'line',
      'column',
      'message',
      'to_level',
      'recommendation',
      'gain',
    ]);
    expect(Object.keys(first.diagnostics[0])).toEqual([
      'severity',
      'code',
      'path',
      'line',
      'column',
      'message',
      'file',
    ]);
  });

  test('rounds down, without losing a hundredth to the machine', () => {
    const base = framework();
    const result = { ...base.result, score: range(59.939, 99.999, 0.57 * 100), coverage: 0.57 };
    const gaps = [gap({ gain: { undp: gain(3, 1.999), peacekeeping: gain(2.345) } })];
    const subject = document({
      frameworks: [{ ...base, result }],
      outcomes: [outcome({ gaps, value: { lower: 0.2, upper: 0.29 } })],
    });
    const [parsed] = JSON.parse(render(assessment([subject]))).documents;
    expect(parsed.frameworks[0].score).toMatchObject({ lower: 59.93, upper: 99.99, uncapped: 57, coverage: 0.57 });
    expect(parsed.criteria[0].value).toEqual({ lower: 0.2, upper: 0.29 });
    expect(parsed.criteria[0].gaps[0]).toMatchObject({
      gain: 2.34,
      gains: [
        { framework: 'peacekeeping', headline: 2.34, uncapped: 2.34 },
        { framework: 'undp', headline: 1.99, uncapped: 3 },
      ],
    });
  });

  test('says null where there is nothing', () => {
    const base = framework();
    const result = { ...base.result, score: undefined, band: undefined, confidence: undefined };
    const subject = document({
      setting: undefined,
      frameworks: [{ ...base, result, notCovered: ['goal-9'] }],
      outcomes: [outcome({ level: undefined, value: undefined })],
    });
    const [parsed] = JSON.parse(render(assessment([subject]))).documents;
    expect(parsed.setting).toBeNull();
    expect(parsed.frameworks[0].score).toMatchObject({
      lower: null,
      upper: null,
      uncapped: null,
      band: null,
      confidence: null,
    });
    expect(parsed.frameworks[0].principles.at(-1)).toEqual({
      id: 'goal-9',
      title: 'goal-9',
      lower: null,
      upper: null,
      criteria: [],
      applicable: 0,
      total: 0,
      covered: false,
    });
    expect(parsed.criteria[0]).toMatchObject({ level: null, value: null, waiver: null });
  });

  test('holds no text of the document but its title, and that only where excerpts are allowed', () => {
    const gaps = [gap({ excerpt: 'Secret place' })];
    const subject = assessment([document({ title: 'Secret name', outcomes: [outcome({ gaps })] })]);
    expect(render(subject)).not.toContain('Secret place');
    expect(render(subject)).toContain('Secret name');
    expect(render(subject, false)).not.toContain('Secret');
    expect(JSON.parse(render(subject, false)).documents[0].title).toBeNull();
  });

  test('is valid, ends with a line break, is safe in a terminal, the same twice, and keeps the title', () => {
    fc.assert(
      fc.property(someAssessment, (subject) => {
        const text = render(subject);
        const result = JSON.parse(text);
        expect(validate(result), JSON.stringify(validate.errors)).toBe(true);
        expect(text).toMatch(/^\{\n {2}"schema"/);
        expect(text.endsWith('}\n')).toBe(true);
        expect(text).not.toMatch(/[^\P{C}\n]|[\u2028\u2029]/u);
        expect(render(structuredClone(subject))).toBe(text);
        expect(result.documents.map(({ title }: { title: string }) => title)).toEqual(
          subject.documents.map(({ title }) => title),
        );
      }),
    );
  });
});

describe('schema', () => {
  const schema = resultSchema() as Schema;

  test('describes every property, and every object is closed and in the order of the output', () => {
    let seen = 0;
    for (const [value, described] of objects(JSON.parse(render(sample)), schema)) {
      const properties = described['properties'] as { [key: string]: Schema } | undefined;
      if (properties === undefined) continue;
      seen += 1;
      expect(Object.keys(value)).toEqual(Object.keys(properties));
      expect(described['additionalProperties']).toBe(false);
      for (const [key, property] of Object.entries(properties)) {
        expect(property['description'], key).toMatch(/^[A-Za-z].*\.(\)\.)?$/);
      }
    }
    expect(seen).toBeGreaterThan(50);
  });

  test('refuses a result with any key left out or any key added', () => {
    const result = JSON.parse(render(sample));
    for (const [value, described] of objects(result, schema)) {
      if (described['properties'] === undefined) continue;
      value['surprise'] = 1;
      expect(validate(result)).toBe(false);
      delete value['surprise'];
      for (const [key, kept] of Object.entries(value)) {
        delete value[key];
        expect(validate(result), key).toBe(false);
        value[key] = kept;
      }
    }
    expect(validate(result)).toBe(true);
  });

  test.each([
    ['outcome', { outcome: 'fine' as never }],
    ['kind', { kind: 'huge' as never }],
    ['level', { level: { lower: 4, upper: 4, required: undefined } }],
    ['value', { value: { lower: 0.2, upper: 1.2 } }],
  ])('refuses a wrong %s', (_, wrong) => {
    expect(validate(JSON.parse(render(assessment([document({ outcomes: [outcome(wrong)] })]))))).toBe(false);
  });
});
