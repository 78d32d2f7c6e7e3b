import { describe, expect, test } from 'vitest';
import { normalise } from '../../src/document/text.ts';
import { echoIndex, sift } from '../../src/evidence/sift.ts';
import { assessor, examples, exampleText, loaded } from '../support.ts';
import { dismissed, shown, withText } from './plan.ts';

const ask =
  'What divides and what connects people here, who controls networks and data, and how does each part of the programme touch that?';
const recommend =
  'Name two dividers, two connectors and one digital factor, dated within a year of the start, and say which work, system or risk answers each of them.';
const template = 'Add a risk that names {.id|the system} in `about`, and say who could be hurt by it and how badly.';
const index = echoIndex([ask, recommend, template]);
const place = 'safeguards.conflict.factors.0.factor';

describe('the words of a rubric are no evidence', () => {
  test.each([
    ['a question', ask],
    ['a recommendation', recommend],
    ['in capitals and without punctuation', recommend.toUpperCase().replaceAll(/[,.]/g, '')],
    ['with look-alike letters', recommend.replaceAll('o', 'о')],
    ['the clauses in another order', ask.split(', ').reverse().join(', ')],
    [
      'the short clauses in another order',
      'Which work, system or risk answers each of them, and say: two connectors, dated within a year of the start, one digital factor, name two dividers.',
    ],
    [
      'the words in alphabetical order',
      recommend
        .split(/[ ,.]+/)
        .sort()
        .join(' '),
    ],
    [
      'shuffled, with a word replaced',
      recommend
        .replace('digital', 'technical')
        .split(/[ ,.]+/)
        .sort()
        .join(' '),
    ],
    ['with a word replaced', recommend.replace('digital', 'technical')],
    ['with a word added at either end', `Please ${recommend} Thanks`],
    ['the first half', recommend.split(' ').slice(0, 12).join(' ')],
    ['the second half', recommend.split(' ').slice(12).join(' ')],
    [
      'a template with its own words',
      'Add a risk that names the system in about, and say who could be hurt by it and how badly.',
    ],
    ['two sentences run together', `${ask} ${recommend}`],
  ])('%s', (_name, text) => {
    expect(dismissed(withText(place, text), index)).toEqual([`echo ${place}`]);
  });

  test.each([
    [
      'an answer with some of the same words',
      'Land titles divide herders and farmers; the market and the radio connect people here.',
    ],
    [
      'an answer that begins with the question',
      'Who controls networks and data? The ministry owns the towers in the north, and two firms close to the governor sell all SIM cards.',
    ],
    [
      'an answer with a clause of the rubric in it',
      'We asked elders in nine villages how does each part of the programme touch that river.',
    ],
    ['four words by chance', 'within a year of'],
    ['a short answer', 'networks and data'],
    [
      'the same words in an order of their own',
      'People here touch each other’s data; a programme controls how networks connect and what divides.',
    ],
    ['another language', 'Deux communautés se disputent les titres fonciers près de la rivière.'],
  ])('but not %s', (_name, text) => {
    expect(dismissed(withText(place, text), index)).toEqual([]);
  });
});

describe('what a thing is called', () => {
  const policy = 'UN human rights due diligence policy';
  const heap = echoIndex([`${policy}.`, 'Write a policy on human rights and due diligence of the UN system.']);

  test.each([
    'legal.standards.0.name',
    'legal.standards.0.reference',
    'safeguards.rights.0.right',
    'safeguards.rights.0.instrument',
    'management.team.0.post',
    'management.procurement.0.what',
    'technology.interfaces.0.standard',
    'partners.0.name',
  ])('%s is no echo', (field) => {
    expect(dismissed(withText(field, policy), heap)).toEqual([]);
    expect(dismissed(withText(field, 'human rights due diligence policy system'), heap)).toEqual([]);
  });

  test.each(['safeguards.conflict.factors.0.factor', 'risks.0.event'])('%s is', (field) => {
    expect(dismissed(withText(field, policy), heap)).toEqual([`echo ${field}`]);
  });
});

describe('the rubrics that ship', () => {
  const sentences = assessor.catalogue.criteria.flatMap((criterion) =>
    [criterion.ask, ...Object.values(criterion.recommend)].map((text) => text.replaceAll(/\{[^|}]*\|([^}]*)\}/g, '$1')),
  );

  test('know every sentence of their own that is long enough to tell', () => {
    const long = sentences.filter((text) => text.split(/\s+/).length >= 6);
    expect(long.length).toBeGreaterThan(60);
    expect(long.filter((text) => !assessor.echoes.has(text))).toEqual([]);
  });

  test('know it with any one word replaced, where it has thirteen words or more', () => {
    const changed = sentences
      .map((text) => text.split(/\s+/))
      .filter((words) => words.length >= 13 && !words.some((word) => /\p{L}\p{P}\p{L}/u.test(word)))
      .flatMap((words) => words.map((_word, at) => words.with(at, 'otherwise').join(' ')));
    expect(changed.length).toBeGreaterThan(500);
    expect(changed.filter((text) => !assessor.echoes.has(text))).toEqual([]);
  });

  test('know it with its words in any order, where it has ten words or more', () => {
    const sorted = sentences
      .map((text) => normalise(text).split(' '))
      .filter((words) => words.length >= 10)
      .map((words) => words.toSorted().join(' '));
    expect(sorted.length).toBeGreaterThan(60);
    expect(sorted.filter((text) => !assessor.echoes.has(text))).toEqual([]);
  });

  test.each(examples)('take nothing in %s for an echo', (name) => {
    const { document } = loaded(name, exampleText(name));
    const echoed = sift(document, assessor.echoes).dismissed.filter(({ reason }) => reason === 'echo');
    expect(echoed.map(({ path }) => shown(path))).toEqual([]);
  });

  test('take no honest answer for an echo', () => {
    expect(
      [
        'Land titles are disputed between herders and farmers in the two northern districts.',
        'The ombudsman, who is not part of the ministry, hears appeals within 30 days.',
        'A clerk could sell the list; families who fled would be found and pressed for money.',
        'Women share one phone per household; men hold it in the evening, so calls come at noon.',
        'The register is switched off by the head of registration within 4 hours of a confirmed leak.',
        'Records are wiped 24 months after the last payment; backups follow within 30 days.',
        'Whoever refuses still gets the paper form, the same certificate and the same fee.',
        'Data protection officer of the national registry, who reports to parliament.',
        'Le médiateur reçoit les plaintes sans téléphone, chaque lundi, au marché.',
        'La lista se borra a los dos años del último pago y la copia de respaldo también.',
        'يستطيع أي شخص تقديم شكوى شفهية لدى مكتب أمين المظالم كل يوم اثنين.',
        'No network above the third bend of the river, so tablets store records for two days.',
      ].filter((text) => assessor.echoes.has(text)),
    ).toEqual([]);
  });
});
