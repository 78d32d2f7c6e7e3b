import { describe, expect, test } from 'vitest';
import { factIds } from '../../src/facts/fact.ts';
import { factOf, factsOf, places, reason } from './plan.ts';

const shows = 'data: {assets: [{id: a, personal: yes}]}';
const declares = (is: string, because?: string) =>
  `facts: {personal_data: {is: ${is}${because === undefined ? '' : `, because: "${because}"`}}}`;
const at = 'facts.personal_data.is';

describe('what the content shows and what the author declares', () => {
  test.each<[string, string, string, string, readonly string[]]>([
    ['shown and declared yes', `${shows}\n${declares('yes')}`, 'yes', 'yes', ['data.assets.0.personal']],
    ['shown and not declared', shows, 'yes', 'yes', ['data.assets.0.personal']],
    ['shown and declared unknown', `${shows}\n${declares('unknown')}`, 'yes', 'yes', ['data.assets.0.personal']],
    ['shown and declared no', `${shows}\n${declares('no', reason)}`, 'unknown', 'yes', [at, 'data.assets.0.personal']],
    ['not shown and declared yes', declares('yes'), 'yes', 'unknown', [at]],
    ['not shown and declared no, with a reason', declares('no', reason), 'no', 'unknown', [at]],
    ['not shown and declared no, without a reason', declares('no'), 'unknown', 'unknown', [at]],
    ['not shown and declared unknown', declares('unknown'), 'unknown', 'unknown', [at]],
    ['not shown and not declared', '', 'unknown', 'unknown', []],
  ])('%s', (_name, plan, value, derived, because) => {
    const { fact } = factOf('personal_data', plan);
    expect([fact.value, fact.derived, places(fact)]).toEqual([value, derived, because]);
  });

  test('a no that the content contradicts is told at both places', () => {
    const { told } = factOf('personal_data', `${shows}\n${declares('no', reason)}`);
    expect(told.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['facts/contradicted', at],
      ['facts/contradicted', 'data.assets.0.personal'],
    ]);
    expect(told[0]?.message).toMatch(/`data\.assets.*personal`/);
  });

  test('the short way to declare counts as much', () => {
    expect(factOf('personal_data', 'facts: {personal_data: yes}').fact.value).toBe('yes');
    expect(factOf('personal_data', 'facts: {personal_data: no}').fact.value).toBe('unknown');
  });
});

describe('the reason for a no', () => {
  const forty = 'x of forty characters, give or take none';

  test.each<[string, string, string]>([
    ['of forty characters', forty, 'no'],
    ['of thirty-nine characters', forty.slice(0, 39), 'unknown'],
    ['that is a placeholder', 'to be determined', 'unknown'],
    ['that is a placeholder, however long', 'To be determined after the inception phase', 'unknown'],
    ['of blanks', ' '.repeat(50), 'unknown'],
    ['short with many blanks around it', `   Not here.${' '.repeat(40)}`, 'unknown'],
    ['in French', 'Personne n’est inscrit; on compte seulement les ponts et les routes.', 'no'],
    ['in Spanish', 'Nadie queda anotado; solo se cuentan los puentes y los caminos del valle.', 'no'],
    ['in Arabic', 'لا يسجل أحد في هذا البرنامج، بل تعد الجسور والطرق فقط في الوادي.', 'no'],
  ])('%s', (_name, because, value) => {
    expect([forty.length, factOf('personal_data', declares('no', because)).fact.value]).toEqual([40, value]);
  });

  test('a missing one is asked for, at the no', () => {
    const { told } = factOf('personal_data', declares('no', 'Not here.'));
    expect(told.map(({ code, path }) => [code, path.join('.')])).toEqual([['facts/no-reason', at]]);
  });

  test('a copy of another is none, whatever its case', () => {
    const plan = `facts:
  personal_data: {is: no, because: "${reason}"}
  sensitive_data: {is: no, because: "${reason.toUpperCase()}"}`;
    expect(factOf('personal_data', plan).fact.value).toBe('no');
    const { fact, told } = factOf('sensitive_data', plan);
    expect(fact.value).toBe('unknown');
    expect(told.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['facts/no-reason', 'facts.sensitive_data.is'],
    ]);
  });

  test('does not depend on the order in which facts are written', () => {
    const plan = `facts:
  sensitive_data: {is: no, because: "${reason}"}
  personal_data: {is: no, because: "${reason}"}`;
    expect(['personal_data', 'sensitive_data'].map((id) => factOf(id as 'personal_data', plan).fact.value)).toEqual([
      'no',
      'unknown',
    ]);
  });

  test.each(factIds)('is enough for %s', (id) => {
    expect(factOf(id, `facts: {${id}: {is: no, because: "${reason}"}}`).fact.value).toBe('no');
  });
});

describe('a mission of the United Nations', () => {
  const cover = (setting: string, title = 'Safe streets') => `programme: {title: ${title}, setting: ${setting}}`;

  test('is no without a reason where the setting is another', () => {
    for (const setting of ['development', 'humanitarian']) {
      const { fact, told } = factOf('un_mission', cover(setting));
      expect([fact.value, places(fact), told]).toEqual(['no', ['programme.setting'], []]);
    }
  });

  test('is no for a declared no without a reason too', () => {
    const { fact, told } = factOf('un_mission', `${cover('development')}\nfacts: {un_mission: no}`);
    expect([fact.value, told]).toEqual(['no', []]);
  });

  test('stays unknown where a word speaks of one', () => {
    expect(factOf('un_mission', cover('development', 'Support to peacekeepers')).fact.value).toBe('unknown');
  });

  test('stays unknown where no setting is stated, or the author says so', () => {
    expect(factOf('un_mission', '').fact.value).toBe('unknown');
    expect(factOf('un_mission', `${cover('development')}\nfacts: {un_mission: unknown}`).fact.value).toBe('unknown');
  });

  test('is yes for a declared yes, and for the setting', () => {
    expect(factOf('un_mission', `${cover('development')}\nfacts: {un_mission: yes}`).fact.value).toBe('yes');
    expect(factOf('un_mission', cover('peacekeeping')).fact.value).toBe('yes');
  });

  test('no other fact follows from the setting alone', () => {
    const plan = cover('development');
    expect(factIds.filter((id) => id !== 'un_mission' && factOf(id, plan).fact.value !== 'unknown')).toEqual([]);
  });
});

describe('data that are said not to be personal', () => {
  const asset = (personal: string, ...names: readonly string[]) =>
    `data: {assets: [{id: a, name: Rain book, personal: ${personal}, fields: [${names.map((name) => `{name: ${name}}`).join(', ')}]}]}`;
  const toldOf = (plan: string) =>
    factsOf(plan)
      .diagnostics.filter(({ code }) => code === 'facts/field-named-like-person')
      .map(({ path }) => path.join('.'));

  test('and hold a field named like a person: told at both places', () => {
    expect(toldOf(asset('no', 'rainfall', 'full name'))).toEqual([
      'data.assets.0.personal',
      'data.assets.0.fields.1.name',
    ]);
  });

  test('name the first such field at the flag, and each field at its place', () => {
    const { diagnostics } = factsOf(asset('no', 'full name', 'رقم الهوية'));
    expect(diagnostics.map(({ severity, path }) => [severity, path.join('.')])).toEqual([
      ['warning', 'data.assets.0.personal'],
      ['warning', 'data.assets.0.fields.0.name'],
      ['warning', 'data.assets.0.fields.1.name'],
    ]);
    expect(diagnostics[0]?.message).toMatch(/`personal: no` .*`data\.assets\[id=a\]\.fields.*name`/);
  });

  test.each([
    ['which are personal', asset('yes', 'full name')],
    ['where nothing is said', 'data: {assets: [{id: a, fields: [{name: full name}]}]}'],
    ['with names of places', asset('no', 'village name', 'rainfall')],
  ])('but not %s', (_name, plan) => {
    expect(toldOf(plan)).toEqual([]);
  });

  test('and the fact is what it would be without the finding', () => {
    expect(factOf('personal_data', asset('no', 'full name')).fact.value).toBe('yes');
    expect(factOf('personal_data', asset('no', 'rainfall')).fact.value).toBe('unknown');
  });
});
