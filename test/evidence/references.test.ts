import { describe, expect, test } from 'vitest';
import { echoIndex } from '../../src/evidence/echo.ts';
import { dismissalDiagnostics, sift } from '../../src/evidence/sift.ts';
import { dismissed, documentOf, shown } from './plan.ts';

const team = (title: string) => `management: {team: [{id: who, post: "${title}"}]}\nrisks: [{id: r-1, owner: who}]`;

describe('owners that are nobody', () => {
  test.each([
    'All',
    'all.',
    'Everyone',
    'The team',
    'Project team',
    'Programme Team',
    'Staff',
    'UNDP',
    'The Government',
    'All partners',
    'Various',
    'Stakeholders',
    'TBD',
    'UNDP team',
    'UNDP Country Office',
    'Project management team',
    'Project Management Unit',
    'UN Country Team',
    'Team members',
    'Local authorities',
    'Ministry',
    'The line ministry',
    'Implementing partner',
    'The implementing partners',
    'Project',
    'Programme office',
    'Donor (to be confirmed)',
    '[name of the post]',
    'Equipe du projet',
    'Autorités locales',
    'Partenaire d’exécution',
    'Equipo de gestión del proyecto',
    'Ministerio',
    'السلطات المحلية',
    'الوزارة',
    'Tous',
    'L’équipe du projet',
    'Le Gouvernement',
    'Todos',
    'El equipo',
    'PNUD',
    'الجميع',
    'فريق المشروع',
    'الحكومة',
  ])('%s', (title) => {
    expect(dismissed(documentOf(team(title)))).toContain('nobody risks.0.owner');
  });

  test.each([
    'Team leader',
    'Head of the project management unit',
    'Ministry of Water, director of registries',
    'Ministry of Local Government, head of records',
    'Office manager',
    'Country director',
    'UNDP programme officer',
    'Local authorities liaison',
    'Chef de projet',
    'Coordinadora del proyecto',
    'مدير المشروع',
    'Head of the registration team',
    'Project manager',
    'All-source analyst',
    'Staff welfare officer',
    'Partnerships officer',
    'UNDP Deputy Resident Representative',
    'Government data protection officer',
    'Consultant statistician in the office of the registrar',
    'Management and oversight officer',
    'Mission Chief of Staff',
    'Chef d’équipe',
    'Jefe de equipo',
    'رئيس الفريق',
    'DPO',
  ])('but not %s', (title) => {
    expect(dismissed(documentOf(team(title)))).toEqual([]);
  });

  test('a partner with such a name is nobody too, and so is a post whose title is left out', () => {
    const plan = 'partners: [{id: who, name: Government}]\nrisks: [{id: r-1, accepted_by: who}]';
    expect(dismissed(documentOf(plan))).toEqual(['nobody risks.0.accepted_by']);
    expect(dismissed(documentOf('management: {team: [{id: who}]}\nrisks: [{id: r-1, owner: who}]'))).toEqual([
      'nobody risks.0.owner',
    ]);
  });

  test('an organisation is an answer where an organisation is asked for, and only there', () => {
    const plan = (name: string) => `partners: [{id: who, name: ${name}}]
work_plan: {budget: {sources: [{id: f-1, from: who}]}}
management: {team: [{id: lead, post: Head of records, employer: who}]}
risks: [{id: r-1, accepted_by: who}]`;
    expect(dismissed(documentOf(plan('UNDP')))).toEqual(['nobody risks.0.accepted_by']);
    expect(dismissed(documentOf(plan('TBD')))).toContain('nobody work_plan.budget.sources.0.from');
    expect(dismissed(documentOf(plan('Partners')))).toContain('nobody management.team.0.employer');
    expect(dismissed(documentOf(plan('Ministry of Local Government')))).toEqual([]);
  });
});

describe('references that lead nowhere', () => {
  test.each<[string, string, readonly string[]]>([
    ['an id that nothing has', 'risks: [{id: r-1, owner: ghost}]', ['dangling risks.0.owner']],
    [
      'one of several',
      'technology: {solutions: [{id: reg}]}\nrisks: [{id: r-1, about: [ghost, reg]}]',
      ['dangling risks.0.about.0'],
    ],
    [
      'a thing of the wrong kind',
      'stakeholders: {groups: [{id: parents}]}\nrisks: [{id: r-1, owner: parents}]',
      ['dangling risks.0.owner'],
    ],
    ['itself', 'work_plan: {activities: [{id: a-1, after: [a-1]}]}', ['itself work_plan.activities.0.after.0']],
    [
      'a line that covers itself',
      'work_plan: {budget: {lines: [{id: l-1, amount: 9000, covers: [l-1]}]}}',
      ['itself work_plan.budget.lines.0.covers.0'],
    ],
    [
      'a review that looks at itself',
      'monitoring: {reviews: [{id: v-1, looks_at: [v-1]}]}',
      ['itself monitoring.reviews.0.looks_at.0'],
    ],
    [
      'an indicator that tracks itself',
      'results: {indicators: [{id: i-1, tracks: [i-1]}]}',
      ['itself results.indicators.0.tracks.0'],
    ],
    ['another of its kind', 'work_plan: {activities: [{id: a-1}, {id: a-2, after: [a-1]}]}', []],
    ['a plain name where a name will do', 'governance: {board: {seats: [{held_by: Council of elders}]}}', []],
    [
      'an institution that carries the award',
      'programme: {title: Safe streets, implementing_partner: Ministry of Works}',
      [],
    ],
  ])('%s', (_name, plan, expected) => {
    expect(dismissed(documentOf(plan))).toEqual(expected);
  });

  test('are reported once: when the plan was loaded', () => {
    const { dismissed: all } = sift(documentOf('risks: [{id: r-1, owner: ghost, event: tbd}]'), echoIndex([]));
    expect(dismissalDiagnostics(all).map(({ code, severity, path }) => [code, severity, shown(path)])).toEqual([
      ['evidence/placeholder', 'note', 'risks.0.event'],
    ]);
  });
});

describe('one thing that stands for too many', () => {
  const risks = (count: number, fields: string) =>
    `risks: [${Array.from({ length: count }, (_one, index) => `{id: r-${index}, ${fields}}`).join(', ')}]`;
  const lead = (share = '') => `\nmanagement: {team: [{id: lead, post: Head of registration${share}}]}`;

  test('a post owns three of a kind', () => {
    expect(dismissed(documentOf(risks(3, 'owner: lead') + lead()))).toEqual([]);
    expect(dismissed(documentOf(risks(5, 'owner: lead') + lead()))).toEqual([
      'overload risks.3.owner',
      'overload risks.4.owner',
    ]);
  });

  test('a post in full time owns as many as it can', () => {
    expect(dismissed(documentOf(risks(9, 'owner: lead') + lead(', share: 100')))).toEqual([]);
    expect(dismissed(documentOf(risks(4, 'owner: lead') + lead(', share: 99')))).toEqual(['overload risks.3.owner']);
  });

  test('things of different kinds are counted apart', () => {
    const plan = `${risks(3, 'owner: lead') + lead()}\nmonitoring: {reviews: [{id: v-1, owner: lead}, {id: v-2, owner: lead}, {id: v-3, owner: lead}]}`;
    expect(dismissed(documentOf(plan))).toEqual([]);
  });

  test('several treatments of one risk are one thing', () => {
    const treatments = 'treatments: [{owner: lead}, {owner: lead}]';
    expect(dismissed(documentOf(risks(3, treatments) + lead()))).toEqual([]);
    expect(dismissed(documentOf(risks(4, treatments) + lead()))).toEqual([
      'overload risks.3.treatments.0.owner',
      'overload risks.3.treatments.1.owner',
    ]);
  });

  test('an activity treats three risks', () => {
    const plan = (count: number) =>
      `${risks(count, 'treatments: [{activity: a-1}]')}\nwork_plan: {activities: [{id: a-1}]}`;
    expect(dismissed(documentOf(plan(3)))).toEqual([]);
    expect(dismissed(documentOf(plan(4)))).toEqual(['overload risks.3.treatments.0.activity']);
  });

  test('a budget line covers three of a kind', () => {
    const plan = `${risks(4, 'kind: financial')}
technology: {solutions: [{id: s-1}, {id: s-2}, {id: s-3}]}
work_plan: {budget: {lines: [{id: l-1, amount: 9000, covers: [r-0, s-1, r-1, s-2, r-2, s-3, r-3]}, {id: l-2, amount: 9000, covers: [r-3]}]}}`;
    expect(dismissed(documentOf(plan))).toEqual(['overload work_plan.budget.lines.0.covers.6']);
  });

  test('a risk shows two kinds of harm', () => {
    expect(dismissed(documentOf(risks(1, 'tags: [misuse, bias]')))).toEqual([]);
    expect(dismissed(documentOf(risks(1, 'tags: [misuse, bias, gender, exclusion]')))).toEqual([
      'overload risks.0.tags.2',
      'overload risks.0.tags.3',
    ]);
  });

  test('a catch-all of five and more shows none', () => {
    expect(dismissed(documentOf(risks(1, 'tags: [misuse, bias, gender, exclusion, conflict]')))).toHaveLength(5);
  });

  test('what leads nowhere is not counted', () => {
    const plan = `${risks(4, 'kind: financial')}\nwork_plan: {budget: {lines: [{id: l-1, amount: 9000, covers: [ghost, r-0, r-1, r-2]}]}}`;
    expect(dismissed(documentOf(plan))).toEqual(['dangling work_plan.budget.lines.0.covers.0']);
  });
});
