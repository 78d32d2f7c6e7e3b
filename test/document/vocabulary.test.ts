import { describe, expect, test } from 'vitest';
import { entityKinds } from '../../src/document/document.ts';
import type { Node } from '../../src/document/field.ts';
import { fieldAt, homes, nodeAt, root, sections, vocabulary } from '../../src/document/vocabulary.ts';
import { factIds } from '../../src/facts/fact.ts';

/** Every place of the vocabulary, maps and lists included, with what is said about it. */
function places(node: Node, path: string): [string, string][] {
  const here: [string, string] = [path, node.description];
  if (node.type === 'list') return [here, ...places(node.item, `${path}[]`).slice(1)];
  if (node.type !== 'map') return [here];
  return [
    here,
    ...Object.entries(node.children).flatMap(([key, child]) => places(child, path ? `${path}.${key}` : key)),
  ];
}
const everyPlace = places(root, '');

const words = (text: string) => text.toLowerCase().match(/[a-z]+/g) ?? [];

describe('vocabulary', () => {
  test('has the version line, eighteen sections and the answers of reviewers', () => {
    expect(sections.map(({ name }) => name)).toEqual(Object.keys(root.children).slice(1));
    expect(sections).toHaveLength(19);
    expect(new Set(sections.map(({ name }) => name)).size).toBe(19);
    expect(root.children['dbd']).toMatchObject({ type: 'integer', minimum: 1, maximum: 1 });
  });

  test('holds every field once', () => {
    expect(vocabulary.length).toBeGreaterThanOrEqual(620);
    expect(new Set(vocabulary.map(({ path }) => path)).size).toBe(vocabulary.length);
  });

  test('explains every place in a sentence that says more than its name', () => {
    const thin = everyPlace.filter(([path, description]) => {
      const name = words(path.split('.').at(-1) ?? '');
      const said = words(description).filter((word) => !['the', 'a', 'an', 'of', 'this', ...name].includes(word));
      return description.length < 15 || said.length < 2 || !/^[A-Z].*[.?]$/s.test(description);
    });
    expect(thin).toEqual([]);
  });

  test('never says the same of two fields side by side', () => {
    const seen = everyPlace.map(([path, said]) => `${path.replace(/[^.]*$/, '')} ${said}`);
    const twice = seen.filter((said, index) => seen.indexOf(said) !== index && !/^facts\.|Short id/.test(said));
    expect(twice).toEqual([]);
  });

  test('gives words to choose from exactly where a word is chosen', () => {
    for (const { path, type, values } of vocabulary) {
      const chosen = type === 'enum' || type === 'enums';
      expect([path, new Set(values ?? []).size, values?.length ?? 0]).toEqual(
        chosen ? [path, values?.length, values?.length] : [path, 0, 0],
      );
      if (chosen) expect(values?.length).toBeGreaterThan(1);
    }
  });

  test('says what every id is and what every reference may name', () => {
    for (const { path, type, kinds } of vocabulary) {
      const related = type === 'id' || type === 'ref' || type === 'refs';
      expect([path, kinds !== undefined]).toEqual([path, related]);
      if (kinds !== undefined && kinds !== 'any') expect(entityKinds).toEqual(expect.arrayContaining([...kinds]));
    }
  });

  test('has one home for each kind of thing', () => {
    expect([...homes.keys()].sort()).toEqual([...entityKinds].sort());
    expect(vocabulary.filter(({ type }) => type === 'id')).toHaveLength(entityKinds.length);
    expect(homes.get('post')).toBe('management.team');
    expect(homes.get('channel')).toBe('safeguards.complaints.channels');
  });

  test('asks for the facts that rubrics know', () => {
    expect(Object.keys((root.children['facts'] as { children: object }).children)).toEqual([...factIds]);
  });

  test.each([
    [['risks', 3, 'owner'], 'risks[].owner'],
    [['programme', 'countries', 0], 'programme.countries'],
    [['programme', 'countries'], 'programme.countries'],
    [['technology', 'solutions', 0, 'access', 'modes', 2], 'technology.solutions[].access.modes'],
    [['facts', 'personal_data', 'is'], 'facts.personal_data.is'],
    [['dbd'], 'dbd'],
    [['risks', 'owner'], undefined],
    [['risks', 3], undefined],
    [['programme', 'title', 0], undefined],
    [['__proto__'], undefined],
    [['constructor', 'name'], undefined],
    [[], undefined],
  ])('fieldAt(%j) is %s', (path, expected) => {
    expect(fieldAt(path)?.path).toBe(expected);
  });

  test('nodeAt and fieldAt agree on every field', () => {
    for (const field of vocabulary) {
      const path = field.path.split('.').flatMap((step) => (step.endsWith('[]') ? [step.slice(0, -2), 0] : [step]));
      expect(fieldAt(path)).toBe(field);
      expect(nodeAt(path)).toMatchObject({ type: field.type, description: field.description });
    }
    expect(nodeAt(['toString'])).toBeUndefined();
    expect(nodeAt(['risks', 0])).toMatchObject({ type: 'map' });
  });

  test.each([
    ['technology.solutions[].kind', 'earth_observation'],
    ['challenge.evidence[].kind', 'press'],
    ['strategy.alignment[].framework', 'regional_framework'],
    ['partners[].kind', 'intergovernmental'],
    ['technology.solutions[].access.modes', 'radio'],
    ['results.indicators[].unit', 'seconds'],
    ['safeguards.screening.category', 'B'],
    ['work_plan.budget.lines[].kind', 'subgrant'],
    ['results.indicators[].direction', 'at_most'],
  ])('%s knows %s', (path, value) => {
    expect(vocabulary.find((field) => field.path === path)?.values).toContain(value);
  });
});
