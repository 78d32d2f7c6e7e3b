import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { documentSchema } from '../../src/document/schema.ts';
import { vocabulary } from '../../src/document/vocabulary.ts';

type Schema = Readonly<Record<string, unknown>>;
const schema = documentSchema() as Schema;
const valid = new Ajv({ strict: true, allErrors: true }).compile(schema);

/** Every property of the schema, with the keys that lead to it. */
function properties(node: unknown, path: string): [string, Schema][] {
  if (typeof node !== 'object' || node === null) return [];
  const own = Object.entries(((node as Schema)['properties'] ?? {}) as Record<string, Schema>);
  const nested = [node, (node as Schema)['items'], ...(((node as Schema)['anyOf'] ?? []) as Schema[])].slice(1);
  return [
    ...own.flatMap(([key, child]): [string, Schema][] => [
      [`${path}.${key}`, child],
      ...properties(child, `${path}.${key}`),
    ]),
    ...nested.flatMap((child) => properties(child, path)),
  ];
}

describe('schema', () => {
  test('is draft-07 with an id, and says so', () => {
    expect(schema).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      $id: expect.any(String),
      title: expect.any(String),
      description: expect.any(String),
      required: ['dbd', 'programme'],
    });
    expect(new Ajv().validateSchema(schema)).toBe(true);
  });

  test('describes every property', () => {
    const all = properties(schema, '');
    expect(all.length).toBeGreaterThan(vocabulary.length);
    expect(all.filter(([, { description }]) => typeof description !== 'string' || description.length < 15)).toEqual([]);
  });

  test('has a property for every field of the vocabulary', () => {
    const names = new Set(properties(schema, '').map(([path]) => path.slice(1)));
    expect(vocabulary.filter(({ path }) => !names.has(path.replaceAll('[]', '')))).toEqual([]);
  });

  const cover = { dbd: 1, programme: { title: 'T' } };
  test.each<[string, object, boolean]>([
    ['the smallest document', cover, true],
    ['no version', { programme: { title: 'T' } }, false],
    ['another version', { ...cover, dbd: 2 }, false],
    ['no title', { dbd: 1, programme: {} }, false],
    ['an unknown key', { ...cover, summary: 'x' }, false],
    ['an unknown key below', { dbd: 1, programme: { title: 'T', sumary: 'x' } }, false],
    ['a fact in short', { ...cover, facts: { personal_data: 'yes' } }, true],
    ['a fact in full', { ...cover, facts: { personal_data: { is: 'no', because: 'None.' } } }, true],
    ['an unknown fact', { ...cover, facts: { personal: 'yes' } }, false],
    ['a quarter', { dbd: 1, programme: { title: 'T', start: '2027-Q3' } }, true],
    ['a year', { dbd: 1, programme: { title: 'T', start: 2027 } }, true],
    ['a fifth quarter', { dbd: 1, programme: { title: 'T', start: '2027-Q5' } }, false],
    ['a risk in words', { ...cover, risks: [{ id: 'r', likelihood: 'high', impact: 5 }] }, true],
    ['a risk out of range', { ...cover, risks: [{ id: 'r', likelihood: 6 }] }, false],
    ['an id with capitals', { ...cover, risks: [{ id: 'R1' }] }, false],
    ['hours with a unit', { ...cover, risks: [{ id: 'r', stop: { hours: '2 days' } }] }, true],
    ['money per year', { ...cover, work_plan: { budget: { lines: [{ by_year: { 2027: 5 } }] } } }, true],
    ['money per word', { ...cover, work_plan: { budget: { lines: [{ by_year: { soon: 5 } }] } } }, false],
    ['an institution by name', { dbd: 1, programme: { title: 'T', implementing_partner: 'Ministry of Health' } }, true],
  ])('%s: %j is valid: %s', (_, document, expected) => {
    expect(valid(document)).toBe(expected);
  });
});
