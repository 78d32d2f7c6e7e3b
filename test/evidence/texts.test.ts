import { describe, expect, test } from 'vitest';
import { loadDocument } from '../../src/document/load.ts';
import { valueAt } from '../../src/document/path.ts';
import { isPlaceholder } from '../../src/document/placeholder.ts';
import { echoIndex, sift } from '../../src/evidence/sift.ts';
import { sourceOfValue } from '../document/source.ts';
import { dismissed, documentOf, withText } from './plan.ts';

/** A text whose emptiness nothing else could excuse. */
const place = 'technology.solutions.0.offline_route.channel';

describe('a placeholder is no evidence', () => {
  test.each([
    'TBD',
    'tbd.',
    '(TBD)',
    'ＴＢＤ',
    'T​BD',
    'tbc',
    'TBD (after inception)',
    'T.B.D.',
    'TBD 2027',
    'TBD 2027-Q1',
    '<to be completed>',
    '[ministry name]',
    '{{name of the ministry}}',
    'N/A (no data)',
    'N/A - no data',
    'N/D',
    'n.d.',
    'not yet',
    'Not yet known.',
    'not available',
    'WIP',
    'Work in progress',
    'Click here to enter text',
    'Click or tap here to enter text.',
    'to be confirmed by the ministry',
    'to be discussed',
    'Still to be discussed with the donor',
    'will be decided later',
    'It will be decided later with the ministry',
    'to be defined in 2027',
    'To be defined by 31 March 2027',
    'To be agreed with the supplier',
    'Donor (to be confirmed)',
    'Supplier: TBD',
    'TBD, to be confirmed',
    'To be completed during inception',
    'To be determined by the project team during inception',
    'A définir',
    'A DEFINIR',
    'à définir avec le ministère',
    'Sera précisé ultérieurement',
    'en cours',
    'Se definirá más adelante',
    'يُحدد لاحقاً',
    'سيُحدَّد لاحقاً مع الوزارة',
    'to be determined',
    'To be determined after the inception phase',
    'To be defined during implementation',
    'Lorem ipsum',
    'Lorem ipsum dolor sit amet',
    'n/a',
    'N.A.',
    'not applicable',
    'none',
    'nil',
    'unknown',
    'pending',
    'as appropriate',
    'As needed.',
    'аs needed',
    'where relevant',
    'see annex',
    'see above',
    'xxx',
    'XX',
    'X%',
    'XX %',
    '—',
    '...',
    '?!',
    '[insert text here]',
    'Insert description of the risk here',
    'etc.',
    'to do',
    'à déterminer',
    'À PRÉCISER',
    'à préciser lors de la phase de démarrage',
    'néant',
    'sans objet',
    'le cas échéant',
    'por definir',
    'Por definir con el ministerio',
    'Pendiente',
    'no aplica',
    'سيحدد لاحقا',
    'يحدد لاحقا بعد بدء المشروع',
    'لا ينطبق',
    'قيد التحديد',
  ])('%s', (text) => {
    expect(dismissed(withText(place, text))).toEqual([`placeholder ${place}`]);
  });

  test('lorem ipsum of any length', () => {
    expect(dismissed(withText(place, `Lorem ipsum ${'dolor sit amet '.repeat(40)}`))).toEqual([`placeholder ${place}`]);
  });

  test('whatever the field, the reason for a no included', () => {
    for (const field of [
      'facts.personal_data.because',
      'risks.0.event',
      'results.outputs.0.digital.reason',
      'data.assets.0.prohibited_uses.0',
    ])
      expect(dismissed(withText(field, 'to be determined'))).toEqual([`placeholder ${field}`]);
  });
});

describe('a text that denies what it is asked for is no evidence', () => {
  test.each([
    'No route planned',
    'No mechanism in place',
    'There is no mechanism',
    'There are no plans yet',
    'None identified',
    'Not considered',
    'Not yet planned',
    'No risk identified yet.',
    'Nothing is foreseen',
    'We have no plan',
    'Without any mechanism',
    'There will be no grievance mechanism',
    'We do not have a complaints mechanism yet',
    'We don’t have a mechanism',
    'There is no offline route',
    'There is no complaints and feedback mechanism',
    'It is not planned to test it',
    'It is not foreseen.',
    'No risks have been identified',
    'No complaint procedure exists',
    'Not needed',
    'None needed.',
    'Not required',
    'None available',
    'No documentation available',
    'Aucune documentation disponible',
    'No plan',
    'No mechanism in place. No route planned.',
    'No risk identified, none foreseen',
    'Pas encore',
    'Il n’existe aucun mécanisme',
    'Il n’est pas prévu de le tester',
    'Aucun risque n’a été identifié',
    'Todavía no',
    'No existe ningún mecanismo',
    'No está previsto',
    'لا توجد أي آلية',
    'Aucun mécanisme prévu',
    'Pas de mécanisme',
    'Il n’y a pas de mécanisme prévu',
    'Rien de prévu',
    'Sin mecanismo',
    'No hay mecanismo',
    'No se ha previsto',
    'Ningún riesgo identificado',
    'لا توجد آلية',
    'لا توجد مخاطر محددة',
    'ليس بعد',
  ])('%s', (text) => {
    expect(dismissed(withText(place, text))).toEqual([`negation ${place}`]);
  });

  test.each([
    'legal.laws.0.comment',
    'data.assets.0.prohibited_uses.0',
    'data.assets.0.dropped_fields.0',
    'data.assets.0.sharing.0.forbidden.0',
    'data.assets.0.retention.copies',
    'programme.out_of_scope.0',
    'results.outputs.0.digital.reason',
    'technology.solutions.0.limits',
    'technology.solutions.0.access.user_cost',
    'safeguards.complaints.no_reprisal',
    'challenge.problem',
    'challenge.evidence.0.claim',
    'safeguards.screening.answers.0.note',
    'risks.0.event',
    'facts.personal_data.because',
  ])('but at %s a no is the answer', (field) => {
    expect(dismissed(withText(field, 'No transfer to the police is planned'))).toEqual([]);
  });
});

describe('honest words that must not be dismissed', () => {
  test.each([
    // short facts
    'SMS',
    'Free',
    '24',
    'Daily',
    '0 with the free short code',
    'Paper book',
    'Xhosa',
    'x-ray room',
    'Karanga',
    'Radio',
    'All villages',
    'Team leader’s office',
    // sentences that begin like a placeholder
    'Insert cards are printed in Karan',
    'The threshold is to be agreed with the union by 2027-03, else 5 %',
    'To be agreed with the union by 2027-03, else 5 %',
    'To be agreed with each village in the dry season',
    'To be confirmed: two elders sign before anyone is paid',
    'To be completed by the midwife at birth',
    'To be discussed every Monday on the radio',
    'Donor council of the three districts',
    'Ministry of Water (registries)',
    '<10 minutes',
    '[98.2 FM]',
    '<https://registry.example.org>',
    'Not yet in the north, where the paper book goes on',
    'N’a pas besoin de réseau',
    'En cours de route, par la radio',
    'To be opened in each of the 12 villages from 2028',
    'TBD is the name of the local radio: 98.2',
    'To be decided by each village in an open meeting, women and elders present',
    'No child is turned away on any day on which the registrar is available',
    'Pending cases are read out each Monday',
    'Unknown callers get the same service within 2 days',
    'See annex 3 for the sharing agreement of 2026',
    'None of the 12 clinics has power at night, so paper stays',
    'Nil return each month by the agent',
    'Not applicable to children under 5, who come with a parent',
    // no, not, none, all
    'No phone and no reading needed',
    'No fee is required',
    'No appointment necessary',
    'No network available? The paper book is open',
    'No one waits long, as an agent is available',
    'Without the network nothing is lost: paper forms are available',
    'Without a phone, the agent is available',
    'Not one person loses a place',
    'No person is identified',
    'No agreement, no data',
    'Nobody',
    'There is not enough sun for the panel yet, so a hand crank is there',
    'No village can be identified',
    'No name is known',
    'No case leaves the mechanism',
    'No complaint is closed outside the procedure',
    'No payment until the audit is done',
    'Not before a grievance mechanism is in place',
    'No data is collected unless a purpose is defined',
    'No one waits; the route is the market day of each place',
    'No data leaves the district',
    'No person is listed by ethnicity',
    'No one is turned away',
    'No transfer without the approval of the ombudsman',
    'Not later than 14 days after receipt',
    'Not the vendor but the audit office tests it in 2027',
    'Nobody is refused a certificate without an appeal',
    'None of the records is kept after 24 months',
    'Without a phone number, a token is used',
    'All villages, by the paper book of the agent',
    'The team of the registrar, Monday to Saturday',
    'A plan for the day on which no network is available, with a paper book in each of the villages',
    // French
    'Aucune donnée ne quitte le district',
    'Pas plus de 14 jours après réception',
    'Sans téléphone, l’agent de village inscrit sur papier',
    'Toutes les familles peuvent passer par l’agent du village',
    'L’équipe du registre vient chaque lundi',
    'Sans téléphone, un agent est disponible',
    'Aucun document n’est nécessaire',
    'Aucun paiement avant que l’audit soit prévu',
    // Spanish
    'Sin internet, el libro de papel está disponible',
    'Ninguna cita es necesaria',
    'Ninguna persona pierde su subsidio',
    'No más de 14 días',
    'Sin teléfono se usa el libro de papel del agente',
    'Todas las aldeas, con el libro del agente',
    'El equipo de registro viene cada lunes',
    // Arabic
    'بدون هاتف: المكتب متاح',
    'بدون هاتف، المكتب متاح',
    'لا تغادر أي بيانات المنطقة',
    'لا يزيد عن أربعة عشر يوما',
    'كل القرى عبر الدفتر الورقي',
    'يأتي فريق التسجيل كل يوم اثنين',
  ])('%s', (text) => {
    expect(dismissed(withText(place, text))).toEqual([]);
  });
});

describe('a place for a number, a date or an id that is kept free', () => {
  test.each([
    'to be determined after the baseline survey',
    'To be confirmed by the ministry',
    'to be defined in 2027',
    'Still to be agreed',
    'T.B.D.',
    'N/D',
    'not yet',
    'not available',
    '<to be completed>',
    'à déterminer',
    'A définir avec le ministère',
    'por definir',
    'يُحدد لاحقاً',
  ])('%s is a note, not an error', (text) => {
    const value = {
      dbd: 1,
      programme: { title: 'Safe streets' },
      results: { indicators: [{ id: 'i-1', baseline: text, baseline_date: text, owner: text }] },
    };
    const loading = loadDocument(sourceOfValue(value));
    if (!loading.ok) throw new Error(JSON.stringify(loading.problems));
    expect(loading.diagnostics.map(({ severity, code }) => `${severity} ${code}`)).toEqual(
      Array.from({ length: 3 }, () => 'note document/placeholder'),
    );
    expect(valueAt(loading.document.value, ['results', 'indicators'])).toEqual([{ id: 'i-1' }]);
  });

  test.each(['to be confirmed: 2027-03', 'to be 5', 'not 5', 'to be determined after 300 visits'])(
    '%s is an error: something is meant',
    (text) => {
      expect(isPlaceholder(text)).toBe(false);
    },
  );

  test.each(['pending', 'unknown', 'wip'])('%s can be an id', (id) => {
    expect(isPlaceholder(id)).toBe(false);
  });
});

describe('an explicit "none"', () => {
  const listed = (list: string) =>
    documentOf(`technology: {solutions: [{id: s, exit: {closed_parts: ${list}}, use_rules: {prohibited: ${list}}}]}
data: {assets: [{id: a, dropped_fields: ${list}, prohibited_uses: ${list}}]}`);
  const places = [
    ['technology', 'solutions', 0, 'exit', 'closed_parts'],
    ['technology', 'solutions', 0, 'use_rules', 'prohibited'],
    ['data', 'assets', 0, 'dropped_fields'],
    ['data', 'assets', 0, 'prohibited_uses'],
  ];

  test.each(['[none]', 'none', '[None.]', '[néant]', '[ninguno]', '[لا يوجد]'])('%s is the empty list', (list) => {
    const sifted = sift(listed(list), echoIndex([]));
    expect(sifted.dismissed).toEqual([]);
    for (const place of places) expect(valueAt(sifted.document.value, place)).toEqual([]);
  });

  test.each(['[tbd]', '[n/a]', '[none, tbd]'])('%s is not', (list) => {
    const sifted = sift(listed(list), echoIndex([]));
    for (const place of places) expect([valueAt(sifted.document.value, place)].flat()).toContain(null);
  });

  test('beside something else is no item of the list', () => {
    expect(dismissed(listed('[none, "A closed map"]'))).toHaveLength(places.length);
  });

  test('is an answer where a cost is asked for, and not where a channel is', () => {
    expect(dismissed(withText('technology.solutions.0.access.user_cost', 'None'))).toEqual([]);
    expect(dismissed(withText(place, 'None'))).toEqual([`placeholder ${place}`]);
  });

  test('in a list of things that a programme needs is a placeholder', () => {
    expect(dismissed(withText('technology.solutions.0.access.languages.0', 'none'))).toEqual([
      'placeholder technology.solutions.0.access.languages.0',
    ]);
  });
});

describe('a thought copied from a sibling', () => {
  const risks = (...events: readonly string[]) =>
    `risks: [${events.map((event, index) => `{id: r-${index}, event: "${event}"}`).join(', ')}]`;

  test('counts once, at its first place', () => {
    expect(dismissed(documentOf(risks('The list is stolen', 'The list is stolen', 'The list is stolen')))).toEqual([
      'copy risks.1.event',
      'copy risks.2.event',
    ]);
  });

  test.each([
    ['case and punctuation', 'The list is stolen!', 'the list, is STOLEN'],
    ['look-alike letters', 'The list is stolen', 'The list is stоlen'],
    ['invisible letters', 'The list is stolen', 'The list is sto​len'],
  ])('is one whatever its %s', (_name, first, second) => {
    expect(dismissed(documentOf(risks(first, second)))).toEqual(['copy risks.1.event']);
  });

  test.each<[string, string]>([
    ['the same label of one or two words', risks('Server theft', 'Server theft')],
    ['two different thoughts', risks('The list is stolen by a clerk', 'The list is stolen by an army')],
    ['the same words in different fields', 'risks: [{id: r-1, event: The list is stolen, effect: The list is stolen}]'],
    [
      'the same city',
      'data: {assets: [{id: a, hosting: {place: National data centre in Karanga}}, {id: b, hosting: {place: National data centre in Karanga}}]}',
    ],
    [
      'the same channel without the technology',
      'technology: {solutions: [{id: a, offline_route: {channel: Paper book with the village agent}}, {id: b, offline_route: {channel: Paper book with the village agent}}]}',
    ],
    [
      'the same source',
      'challenge: {evidence: [{id: a, source: National census of 2025}, {id: b, source: National census of 2025}]}',
    ],
    [
      'the same role',
      'partners: [{id: a, role: Registers births in its district}, {id: b, role: Registers births in its district}]',
    ],
    [
      'the same languages',
      'technology: {solutions: [{id: a, access: {languages: [Karan sign language]}}, {id: b, access: {languages: [Karan sign language]}}]}',
    ],
    [
      'the same licence and format',
      'data: {assets: [{id: a, licence: Creative Commons BY 4.0}, {id: b, licence: Creative Commons BY 4.0}]}',
    ],
  ])('is not %s', (_name, plan) => {
    expect(dismissed(documentOf(plan))).toEqual([]);
  });

  test('is not seen in what was dismissed for another reason', () => {
    expect(dismissed(documentOf(risks('To be determined', 'To be determined')))).toEqual([
      'placeholder risks.0.event',
      'placeholder risks.1.event',
    ]);
  });
});
