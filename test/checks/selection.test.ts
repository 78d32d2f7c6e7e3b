import { describe, expect, test } from 'vitest';
import { members, openFields, type Selection } from '../../src/checks/selection.ts';
import { documentOf, viewOf } from './plan.ts';

/** Ids of the members, those that may belong with a question mark. */
function chosen(selection: Selection, snippet: string, about?: string): readonly string[] {
  const view = viewOf(documentOf(snippet), about);
  return members(view, selection).map(({ value, belongs }) => {
    const id = typeof value === 'object' ? String((value as { id?: string }).id) : String(value);
    return belongs === 'yes' ? id : `${id}?`;
  });
}

const risks = `risks:
  - {id: plain, level: high, impact: 5, tags: [misuse, bias], owner: lead}
  - {id: mild, level: low, impact: 2, tags: [gender], owner: officer}
  - {id: silent}
management: {team: [{id: lead, post: Head of registration, discipline: [legal]}, {id: officer, post: Data protection officer, discipline: [gender]}]}`;
const of = 'risks[]';

describe('where', () => {
  test.each<[string, Selection['where'], readonly string[]]>([
    ['a value', { '.level': 'high' }, ['plain', 'silent?']],
    ['a list of values: one of them', { '.level': ['high', 'low'] }, ['plain', 'mild', 'silent?']],
    ['a number', { '.impact': 5 }, ['plain', 'silent?']],
    ['a field with several values: one is enough', { '.tags': 'bias' }, ['plain', 'silent?']],
    ['not a value', { '.level': { not: 'high' } }, ['mild', 'silent?']],
    ['not one of several values', { '.level': { not: ['high', 'low'] } }, ['silent?']],
    ['not among several values', { '.tags': { not: 'bias' } }, ['mild', 'silent?']],
    ['above a number', { '.impact': { above: 2 } }, ['plain', 'silent?']],
    ['above itself', { '.impact': { above: 5 } }, ['silent?']],
    [
      'perhaps: where the value is not found it may still come',
      { '.tags': { perhaps: 'bias' } },
      ['plain', 'mild?', 'silent?'],
    ],
    ['absent', { '.level': { absent: true } }, ['silent']],
    ['two fields', { '.level': 'high', '.impact': 5 }, ['plain', 'silent?']],
    ['two fields that contradict', { '.level': 'high', '.impact': 2 }, ['silent?']],
    ['a field behind a reference', { '.owner->discipline': 'legal' }, ['plain', 'silent?']],
    ['any of several maps', { any: [{ '.level': 'high' }, { '.impact': 2 }] }, ['plain', 'mild', 'silent?']],
    ['any with a certain one', { any: [{ '.level': 'high' }, { '.level': { absent: true } }] }, ['plain', 'silent']],
    ['nothing fits for certain', { '.level': 'moderate' }, ['silent?']],
  ])('%s', (_name, where, expected) => {
    expect(chosen({ of, where: where ?? {} }, risks)).toEqual(expected);
  });

  test.each<[string, Selection['where'], readonly string[]]>([
    ['written, or said to be none', { '.tags': { present: true } }, ['full', 'silent?']],
    ['a value, where the list is empty', { '.tags': 'misuse' }, ['full', 'silent?']],
    ['not a value, where the list is empty', { '.tags': { not: 'misuse' } }, ['none', 'silent?']],
    ['perhaps, where the list is empty', { '.tags': { perhaps: 'misuse' } }, ['full', 'none?', 'silent?']],
  ])('an empty list is an answer: %s', (_name, where, expected) => {
    const plan = 'risks: [{id: full, tags: [misuse]}, {id: none, tags: []}, {id: silent}]';
    expect(chosen({ of, where: where ?? {} }, plan)).toEqual(expected);
  });

  test('a value that is a path means the values there', () => {
    const plan = `${risks}\nsecurity: {incident: {owner: officer}}`;
    expect(chosen({ of, where: { '.owner': '@.owner' } }, plan, 'mild')).toEqual(['mild', 'silent?']);
  });

  test('a relation of the item', () => {
    const plan = 'technology: {solutions: [{id: reg}, {id: sms}]}\nrisks: [{id: r-1, about: [reg], level: high}]';
    expect(chosen({ of: 'technology.solutions[]', where: { 'its.risks.level': 'high' } }, plan)).toEqual([
      'reg',
      'sms?',
    ]);
  });

  test('no where at all takes every item', () => {
    expect(chosen({ of }, risks)).toEqual(['plain', 'mild', 'silent']);
  });
});

describe('named_in', () => {
  const plan = (fields: string) =>
    `partners: [{id: firm, name: Karan Software}, {id: donor, name: Fund for Births}]\ntechnology: {solutions: [{id: reg, ${fields}}]}\nsustainability: {handover: [{solution: reg, to: firm}]}`;
  test.each<[string, string, readonly string[], readonly string[]]>([
    ['a single reference that every item states', 'supplier: firm', ['technology.solutions[].supplier'], ['firm']],
    ['a single reference that is missing', 'kind: registry', ['technology.solutions[].supplier'], ['firm?', 'donor?']],
    [
      'a list of references can be longer',
      'openness: {maintainers: [firm]}',
      ['technology.solutions[].openness.maintainers'],
      ['firm', 'donor?'],
    ],
    [
      'two references, one of which names it',
      'supplier: donor',
      ['technology.solutions[].supplier', 'sustainability.handover[].to'],
      ['firm', 'donor'],
    ],
  ])('%s', (_name, fields, named_in, expected) => {
    expect(chosen({ of: 'partners[]', named_in }, plan(fields))).toEqual(expected);
  });
});

describe('the fields that leave it open whether an item belongs', () => {
  const view = viewOf(documentOf('technology: {solutions: [{id: reg, essential: yes}]}'));
  const [node] = members(view, { of: 'technology.solutions[]' });

  test.each<[string, NonNullable<Selection['where']>, readonly string[]]>([
    ['one of two', { '.essential': 'yes', '.public_facing': 'yes' }, ['.public_facing']],
    [
      'within any',
      { any: [{ '.public_facing': 'yes' }, { '.automation': { not: 'none' } }] },
      ['.public_facing', '.automation'],
    ],
    ['none, where everything is stated', { '.essential': 'yes' }, []],
    ['none, where absence is asked for', { '.automation': { absent: true } }, []],
  ])('%s', (_name, where, expected) => {
    expect(node && openFields(view, node, where)).toEqual(expected);
  });
});
