import type { Case } from './case.ts';

/** Dates of one thing: late against early, with the same day, an overlapping interval, and one of them left out as twins. */
function pair(
  code: string,
  at: string,
  plan: (early: string, late: string) => string,
  names: string,
  severity?: 'error',
): Case {
  const [early, late] = ['2028-03-01', '2028-02-28'];
  return {
    code: `invariant/${code}`,
    name: at,
    plan: plan(early, late),
    at,
    names,
    ...(severity && { severity }),
    twins: [plan(late, early), plan(early, early), plan(early, '2028'), plan('2028', late), plan('tbd', late)],
  };
}

const asset = (fields: string): string => `data: {assets: [{id: births, ${fields}}]}`;
const system = (fields: string): string => `technology: {solutions: [{id: reg, ${fields}}]}`;
const beforeUse = (code: string, map: string, key: string): Case =>
  pair(
    code,
    `technology.solutions.0.${map}.${key}`,
    (early, late) => system(`${map}: {${key}: ${early}}, go_live: ${late}`),
    'go_live: 2028-02-28',
  );
const partner = (fields: string): string => `partners: [{id: tarn, name: Tarn Software, ${fields}}]`;
const bought = (date: string, start: string, covers = 'reg'): string =>
  `${system('name: Register')}\nsafeguards: {due_diligence: {date: ${date}, covers: [${covers}]}}\n` +
  `management: {procurement: [{id: pr-reg, solutions: [reg], start: ${start}}]}`;
const risk = (exposed: string, ...dues: readonly string[]): string =>
  `risks: [{id: r, exposed_from: ${exposed}, treatments: [${dues.map((due) => `{action: Lock ${due}, due: ${due}}`).join(', ')}]}]`;

export const orderCases: readonly Case[] = [
  pair(
    'post-ends-before-it-begins',
    'management.team.0.to',
    (early, late) => `management: {team: [{id: lead, post: Head of unit, from: ${early}, to: ${late}}]}`,
    'from: 2028-03-01',
    'error',
  ),
  pair(
    'feedback-before-talks',
    'stakeholders.consultations.0.fed_back',
    (early, late) => `stakeholders: {consultations: [{id: con, date: ${early}, fed_back: ${late}}]}`,
    'date: 2028-03-01',
    'error',
  ),
  pair(
    'target-before-baseline',
    'results.indicators.0.target_date',
    (early, late) => `results: {indicators: [{id: ind, baseline_date: ${early}, target_date: ${late}}]}`,
    'baseline_date: 2028-03-01',
    'error',
  ),
  pair(
    'freeze-after-go-live',
    'technology.solutions.0.freeze',
    (early, late) => system(`freeze: ${early}, go_live: ${late}`),
    'go_live: 2028-02-28',
  ),
  pair(
    'handover-before-agreed',
    'sustainability.handover.0.agreed',
    (early, late) =>
      `${system('name: R')}\nsustainability: {handover: [{solution: reg, agreed: ${early}, date: ${late}}]}`,
    '"reg"',
  ),
  pair(
    'shared-before-agreed',
    'data.assets.0.sharing.0.agreement',
    (early, late) =>
      `${partner('kind: academia')}\n${asset(`sharing: [{with: tarn, agreement: ${early}, from: ${late}}]`)}`,
    '"tarn"',
  ),
  pair(
    'published-before-check',
    'data.assets.0.anonymisation.check_date',
    (early, late) => asset(`publish_from: ${late}, anonymisation: {check_date: ${early}}`),
    'publish_from: 2028-02-28',
  ),
  pair(
    'notice-after-collection',
    'data.assets.0.notice.tested',
    (early, late) => asset(`notice: {tested: ${early}}, collection_start: ${late}`),
    'collection_start: 2028-02-28',
  ),
  beforeUse('told-after-go-live', 'disclosure', 'date'),
  beforeUse('legal-review-after-go-live', 'observation', 'legal_review'),
  beforeUse('access-test-after-go-live', 'access', 'test_date'),
  beforeUse('offline-route-after-go-live', 'offline_route', 'from'),
  beforeUse('rules-after-go-live', 'use_rules', 'adopted'),
  beforeUse('clearance-after-go-live', 'clearance', 'date'),
  pair(
    'vetted-after-agreement',
    'partners.0.due_diligence.date',
    (early, late) => partner(`due_diligence: {date: ${early}}, agreement: {date: ${late}}`),
    'agreement.date: 2028-02-28',
  ),
  pair(
    'support-before-rights-policy',
    'partners.0.rights_policy.assessed',
    (early, late) => partner(`rights_policy: {assessed: ${early}}, support_from: ${late}`),
    'support_from: 2028-02-28',
  ),
  pair(
    'ethics-review-after-pilot',
    'work_plan.activities.0.pilot.ethics_review',
    (early, late) => `work_plan: {activities: [{id: act, start: ${late}, pilot: {ethics_review: ${early}}}]}`,
    'start: 2028-02-28',
  ),
  pair(
    'screening-too-late',
    'safeguards.screening.date',
    (early, late) =>
      `programme: {title: Safe streets, appraisal: ${late}, start: 2029-01-01}\nsafeguards: {screening: {date: ${early}}}`,
    'programme.appraisal',
  ),
  pair(
    'screening-too-late',
    'safeguards.screening.date',
    (early, late) => `programme: {title: Safe streets, start: ${late}}\nsafeguards: {screening: {date: ${early}}}`,
    'programme.start',
  ),
  pair(
    'work-before-agreement',
    'partners.0.agreement.date',
    (early, late) =>
      `${partner(`agreement: {date: ${early}}`)}\nwork_plan: {activities: [{id: act-later, start: 2029, responsible: tarn}, {id: act-build, start: ${late}, responsible: tarn}]}`,
    '"act-build"',
  ),
  {
    ...pair(
      'bought-before-rights-assessment',
      'management.procurement.0.start',
      bought,
      'safeguards.due_diligence.date: 2028-03-01',
    ),
    twins: [bought('2028-02-01', '2028-02-28'), bought('2028-03-01', '2028-02-28', '')],
  },
  {
    code: 'invariant/bought-before-rights-assessment',
    name: 'one of two systems that are bought together',
    plan: bought('2028-03-01', '2028-02-28')
      .replace('solutions: [reg]', 'solutions: [map, reg]')
      .replace('[{id: reg', '[{id: map}, {id: reg'),
    at: 'management.procurement.0.start',
    names: '"pr-reg"',
    twins: [],
  },
  {
    code: 'invariant/treated-too-late',
    name: 'every treatment comes after people are exposed',
    plan: risk('2028-01-01', '2028-02-01', '2028-03-01'),
    at: 'risks.0.treatments',
    names: 'exposed_from: 2028-01-01',
    twins: [risk('2028-01-01', '2027-12-01', '2028-03-01'), risk('2028-01-01', '2028'), risk('2028-01-01', 'tbd')],
  },
];
