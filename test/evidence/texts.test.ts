import { describe, expect, test } from 'vitest';
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
    // Spanish
    'Ninguna persona pierde su subsidio',
    'No más de 14 días',
    'Sin teléfono se usa el libro de papel del agente',
    'Todas las aldeas, con el libro del agente',
    'El equipo de registro viene cada lunes',
    // Arabic
    'لا تغادر أي بيانات المنطقة',
    'لا يزيد عن أربعة عشر يوما',
    'كل القرى عبر الدفتر الورقي',
    'يأتي فريق التسجيل كل يوم اثنين',
  ])('%s', (text) => {
    expect(dismissed(withText(place, text))).toEqual([]);
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
