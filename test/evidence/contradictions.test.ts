import { describe, expect, test } from 'vitest';
import { contradictions } from '../../src/evidence/contradictions.ts';
import { echoIndex, sift } from '../../src/evidence/sift.ts';
import { documentOf, shown } from './plan.ts';

function budget(fields: string, lines: readonly string[], sources: readonly string[]): string {
  const list = (name: string, items: readonly string[]) =>
    items.length === 0
      ? ''
      : `, ${name}: [${items.map((item, index) => `{id: ${name}-${index}, ${item}}`).join(', ')}]`;
  return `work_plan: {budget: {${fields}${list('lines', lines)}${list('sources', sources)}}}`;
}

function screened(category: string, risk: string): string {
  return `risks: [{id: r, ${risk}}]\nsafeguards: {screening: {category: ${category}, answers: [{answer: yes, risk: r}]}}`;
}

/** A plan that stumbles, the place at which it is told so, and its honest twin. */
const table: readonly { code: string; name: string; plan: string; at: string; twins: readonly string[] }[] = [
  {
    code: 'document/open-and-sensitive',
    name: 'open data on a matter that can hurt',
    plan: 'data: {assets: [{id: a, openness: open, sensitive: yes}]}',
    at: 'data.assets.0.openness',
    twins: [
      'data: {assets: [{id: a, openness: open, sensitive: yes, anonymisation: {check_date: 2026-05-01}}]}',
      'data: {assets: [{id: a, openness: open, sensitive: no}]}',
      'data: {assets: [{id: a, openness: restricted, sensitive: yes}]}',
    ],
  },
  {
    code: 'document/open-and-sensitive',
    name: 'open data that point at a village',
    plan: 'data: {assets: [{id: a, openness: open, group_identifiable: yes, anonymisation: {method: Districts only}}]}',
    at: 'data.assets.0.openness',
    twins: ['data: {assets: [{id: a, openness: open, group_identifiable: no}]}'],
  },
  ...['kind: government', 'kind: security_force', 'conflict_party: yes'].map((power) => ({
    code: 'document/unbound-recipient',
    name: `a recipient with power over people (${power})`,
    plan: `partners: [{id: p, ${power}}]\ndata: {assets: [{id: a, sharing: [{with: p}]}]}`,
    at: 'data.assets.0.sharing.0.with',
    twins: [
      `partners: [{id: p, ${power}}]\ndata: {assets: [{id: a, sharing: [{with: p, agreement: 2026}]}]}`,
      `partners: [{id: p, ${power}}]\ndata: {assets: [{id: a, sharing: [{with: p, approver: p}]}]}`,
      'partners: [{id: p, kind: academia}]\ndata: {assets: [{id: a, sharing: [{with: p}]}]}',
    ],
  })),
  {
    code: 'document/no-offline-route',
    name: 'a system nobody can do without, and no other way in',
    plan: 'technology: {solutions: [{id: s, essential: yes}]}',
    at: 'technology.solutions.0.essential',
    twins: [
      'technology: {solutions: [{id: s, essential: yes, offline_route: {channel: Paper book}}]}',
      'technology: {solutions: [{id: s, essential: no}]}',
      'technology: {solutions: [{id: s, ours: no, essential: yes}]}',
    ],
  },
  {
    code: 'document/automation-unexplained',
    name: 'a machine that recommends',
    plan: 'technology: {solutions: [{id: s, automation: recommend}]}',
    at: 'technology.solutions.0.automation',
    twins: [
      'technology: {solutions: [{id: s, automation: recommend, ai: {purpose: Sorts calls by topic}}]}',
      'technology: {solutions: [{id: s, automation: none}]}',
      'technology: {solutions: [{id: s, ours: no, automation: decide}]}',
    ],
  },
  {
    code: 'document/gender-unfunded',
    name: 'a marker without money',
    plan: 'results: {outputs: [{id: o, gender_marker: GEN2}]}',
    at: 'results.outputs.0.gender_marker',
    twins: [
      'results: {outputs: [{id: o, gender_marker: GEN2}]}\nwork_plan: {budget: {lines: [{id: l, kind: gender}]}}',
      'results: {outputs: [{id: o, gender_marker: GEN1}]}',
    ],
  },
  {
    code: 'document/risk-understated',
    name: 'a level below likelihood times impact',
    plan: 'risks: [{id: r, likelihood: 3, impact: 3, level: low}]',
    at: 'risks.0.level',
    twins: [
      'risks: [{id: r, likelihood: 3, impact: 3, level: moderate}]',
      'risks: [{id: r, likelihood: 1, impact: 1, level: moderate}]',
      'risks: [{id: r, likelihood: 3, level: low}]',
    ],
  },
  {
    code: 'document/serious-risk-untreated',
    name: 'a high risk that nobody treats',
    plan: 'risks: [{id: r, level: high, owner: lead}]',
    at: 'risks.0',
    twins: [
      'risks: [{id: r, level: high, owner: lead, treatments: [{action: Query limits, due: 2027-01-01}]}]',
      'risks: [{id: r, level: moderate}]',
    ],
  },
  {
    code: 'document/serious-risk-untreated',
    name: 'a substantial risk that nobody owns',
    plan: 'risks: [{id: r, level: substantial, treatments: [{action: Query limits, due: 2027-01-01}]}]',
    at: 'risks.0',
    twins: ['risks: [{id: r, level: substantial, owner: lead, treatments: [{action: Query limits, due: 2027-01-01}]}]'],
  },
  {
    code: 'document/serious-risk-untreated',
    name: 'a high risk whose treatment has no date',
    plan: 'risks: [{id: r, level: high, owner: lead, treatments: [{action: Query limits}]}]',
    at: 'risks.0',
    twins: [
      'risks: [{id: r, level: high, owner: lead, treatments: [{action: Query limits}, {action: A log, due: 2027}]}]',
    ],
  },
  {
    code: 'document/answer-without-risk',
    name: 'a yes in the screening without a risk',
    plan: 'safeguards: {screening: {answers: [{answer: no}, {answer: yes}]}}',
    at: 'safeguards.screening.answers.1',
    twins: ['safeguards: {screening: {answers: [{answer: no}, {answer: yes, risk: r}]}}'],
  },
  {
    code: 'document/finding-leads-nowhere',
    name: 'a finding on gender that changes nothing',
    plan: 'safeguards: {gender: {findings: [{finding: Women share a phone, leads_to: []}]}}',
    at: 'safeguards.gender.findings.0',
    twins: ['safeguards: {gender: {findings: [{finding: Women share a phone, leads_to: [a]}]}}'],
  },
  {
    code: 'document/factor-leads-nowhere',
    name: 'a factor of conflict that changes nothing',
    plan: 'safeguards: {conflict: {factors: [{factor: Land titles}]}}',
    at: 'safeguards.conflict.factors.0',
    twins: ['safeguards: {conflict: {factors: [{factor: Land titles, leads_to: [a]}]}}'],
  },
  {
    code: 'document/norm-binds-nothing',
    name: 'a norm that binds nothing',
    plan: 'legal: {standards: [{id: n, name: CRC}]}',
    at: 'legal.standards.0',
    twins: ['legal: {standards: [{id: n, name: CRC, applies_to: [o]}]}'],
  },
  {
    code: 'document/barrier-unanswered',
    name: 'a high barrier that nothing answers',
    plan: 'stakeholders: {groups: [{id: g, barriers: [{level: low}, {level: high}]}]}',
    at: 'stakeholders.groups.0.barriers.1',
    twins: [
      'stakeholders: {groups: [{id: g, barriers: [{level: high, answer: [a]}]}]}',
      'stakeholders: {groups: [{id: g, barriers: [{level: medium}]}]}',
    ],
  },
  {
    code: 'evidence/wrong-order',
    name: 'an impact assessment after collection began',
    plan: 'data: {assets: [{id: a, collection_start: 2027-01-01, dpia: {date: 2027-02-01}}]}',
    at: 'data.assets.0.dpia.date',
    twins: [
      'data: {assets: [{id: a, collection_start: 2027-01-01, dpia: {date: 2026-12-01}}]}',
      'data: {assets: [{id: a, collection_start: 2027-01-01, dpia: {date: 2027}}]}',
      'data: {assets: [{id: a, dpia: {date: 2027-02-01}}]}',
      // Other data are collected sooner, or another system is in use.
      'data: {assets: [{id: a, collection_start: 2027-03-01, dpia: {date: 2027-02-01}}, {id: b, collection_start: 2026-01-01}]}',
      `technology: {solutions: [{id: s, go_live: 2026-01-01, stores: [b]}]}
data: {assets: [{id: a, collection_start: 2027-03-01, dpia: {date: 2027-02-01}}, {id: b}]}`,
    ],
  },
  {
    code: 'evidence/wrong-order',
    name: 'an impact assessment after the system that stores the data is in use',
    plan: 'technology: {solutions: [{id: s, go_live: 2027-01-01, stores: [a]}]}\ndata: {assets: [{id: a, dpia: {date: 2027-02-01}}]}',
    at: 'data.assets.0.dpia.date',
    twins: [
      'technology: {solutions: [{id: s, ours: no, go_live: 2027-01-01, stores: [a]}]}\ndata: {assets: [{id: a, dpia: {date: 2027-02-01}}]}',
      `technology: {solutions: [{id: s, go_live: 2027-01-01, stores: [a]}]}
data: {assets: [{id: a, collection_start: 2027-06-01, dpia: {date: 2027-02-01}}]}`,
    ],
  },
  {
    code: 'evidence/wrong-order',
    name: 'complaints after go-live',
    plan: 'technology: {solutions: [{id: s, go_live: 2027-01-01}]}\nsafeguards: {complaints: {live_from: 2027-01-02}}',
    at: 'safeguards.complaints.live_from',
    twins: [
      'technology: {solutions: [{id: s, go_live: 2027-01-01}]}\nsafeguards: {complaints: {live_from: 2027-01-01}}',
      'technology: {solutions: [{id: s, ours: no, go_live: 2027-01-01}]}\nsafeguards: {complaints: {live_from: 2027-01-02}}',
    ],
  },
  {
    code: 'evidence/wrong-order',
    name: 'training after go-live',
    plan: 'technology: {solutions: [{id: s, go_live: 2027-Q1}]}\nmanagement: {training: [{id: t, solutions: [s], by: 2027-Q2}]}',
    at: 'management.training.0.by',
    twins: [
      'technology: {solutions: [{id: s, go_live: 2027-Q1}]}\nmanagement: {training: [{id: t, solutions: [s], by: 2027-Q1}]}',
      'technology: {solutions: [{id: s, go_live: 2027-Q1}]}\nmanagement: {training: [{id: t, by: 2027-Q2}]}',
      `technology: {solutions: [{id: s, go_live: 2027-Q1}, {id: later, go_live: 2028}]}
management: {training: [{id: t, solutions: [later], by: 2027-Q2}]}`,
      // A refresher.
      `technology: {solutions: [{id: s, go_live: 2027-Q1}]}
management: {training: [{id: t, solutions: [s], audience: operators, by: 2026}, {id: u, solutions: [s], audience: operators, by: 2028}]}`,
    ],
  },
  {
    code: 'evidence/wrong-order',
    name: 'training of others after go-live is no refresher',
    plan: `technology: {solutions: [{id: s, go_live: 2027-Q1}]}
management: {training: [{id: t, solutions: [s], audience: operators, by: 2026}, {id: u, solutions: [s], audience: leadership, by: 2028}]}`,
    at: 'management.training.1.by',
    twins: [],
  },
  {
    code: 'evidence/wrong-order',
    name: 'nor is that of another group, or on another system',
    plan: `technology: {solutions: [{id: s, go_live: 2027-Q1}, {id: z, go_live: 2027-Q1}]}
stakeholders: {groups: [{id: clerks}, {id: agents}]}
management: {training: [{id: t, for: [clerks], solutions: [s], by: 2026}, {id: u, for: [agents], solutions: [z], by: 2026}, {id: v, for: [agents], solutions: [s], by: 2028}]}`,
    at: 'management.training.2.by',
    twins: [],
  },
  {
    code: 'evidence/wrong-order',
    name: 'a first audit after go-live',
    plan: 'technology: {solutions: [{id: s, go_live: 2027-01-01}]}\nsecurity: {audits: [{solutions: [s], date: 2027-06-01}]}',
    at: 'security.audits.0.date',
    twins: [
      'technology: {solutions: [{id: s, go_live: 2027-01-01}]}\nsecurity: {audits: [{solutions: [s], date: 2026-06-01}, {solutions: [s], date: 2027-06-01}]}',
      'technology: {solutions: [{id: s, go_live: 2027-01-01}]}\nsecurity: {audits: [{solutions: [s], date: 2027-06-01}, {solutions: [s], date: 2026-06-01}]}',
      'technology: {solutions: [{id: s, ours: no, go_live: 2027-01-01}]}\nsecurity: {audits: [{solutions: [s], date: 2027-06-01}]}',
    ],
  },
  {
    code: 'evidence/wrong-order',
    name: 'a first audit of a second system after its go-live',
    plan: `technology: {solutions: [{id: s, go_live: 2027-01-01}, {id: z, go_live: 2027-03-01}]}
security: {audits: [{solutions: [s], date: 2026-06-01}, {solutions: [s, z], date: 2027-06-01}]}`,
    at: 'security.audits.1.date',
    twins: [],
  },
  {
    code: 'document/total-mismatch',
    name: 'lines that do not add up to the total',
    plan: budget('total: 1000000', ['amount: 500000', 'amount: 400000'], []),
    at: 'work_plan.budget.total',
    twins: [
      budget('total: 1000000', ['amount: 500000', 'amount: 495000'], []),
      budget('total: 1000000', ['amount: 500000', 'kind: staff'], []),
      budget('total: 1000000, currency: USD', ['amount: 500000', 'amount: 400000, currency: EUR'], []),
      budget('total: 1000000, currency: USD', ['amount: 500000', 'amount: 400000, currency: EUR, rate: 1.25'], []),
      budget('total: 1000000', ['amount: 1000000', 'amount: 300000, kind: revenue'], []),
      budget('total: 1000000', [], []),
      budget('currency: USD', ['amount: 500000'], []),
    ],
  },
  {
    code: 'document/total-mismatch',
    name: 'sources that do not add up to the total',
    plan: budget('total: 1000000', ['amount: 1000000'], ['amount: 700000, status: confirmed']),
    at: 'work_plan.budget.total',
    twins: [
      budget('total: 1000000', [], ['amount: 700000, status: confirmed', 'amount: 300000, status: unfunded']),
      budget('total: 1000000, gap_plan: The mayors ask the fund in May', [], ['amount: 700000']),
    ],
  },
  {
    code: 'document/total-mismatch',
    name: 'sources above the total, whatever the plan for the gap',
    plan: budget('total: 1000000, gap_plan: The mayors ask the fund in May', [], ['amount: 1700000']),
    at: 'work_plan.budget.total',
    twins: [],
  },
  ...(
    [
      ['low', 'moderate'],
      ['exempt', 'moderate'],
      ['moderate', 'substantial'],
      ['substantial', 'high'],
      ['C', 'moderate'],
      ['B', 'high'],
    ] as const
  ).map(([category, level]) => ({
    code: 'document/category-understated',
    name: `a category ${category} over a risk that is ${level}`,
    plan: screened(category, `level: ${level}`),
    at: 'safeguards.screening.category',
    twins: [screened('high', `level: ${level}`), screened('A', `level: ${level}`), screened(category, 'level: low')],
  })),
  {
    code: 'document/category-understated',
    name: 'a category below what likelihood and impact make',
    plan: screened('moderate', 'level: low, likelihood: 4, impact: 4'),
    at: 'safeguards.screening.category',
    twins: [screened('moderate', 'likelihood: 3, impact: 3'), screened('moderate', 'kind: financial')],
  },
];

describe('a plan that disagrees with itself', () => {
  test.each(table)('$name: $code', ({ code, plan, at, twins }) => {
    const found = contradictions(documentOf(plan)).filter((one) => one.code === code);
    expect(found.map(({ path, severity }) => [shown(path), severity])).toEqual([[at, 'warning']]);
    expect(found[0]?.message).toMatch(/^[A-Z][^{}]+\.$/);
    for (const twin of twins) expect(contradictions(documentOf(twin)).map((one) => one.code)).not.toContain(code);
  });

  test('a risk without owner and treatment is told of both', () => {
    const found = contradictions(documentOf('risks: [{id: r, level: high}]'));
    expect(found.map(({ message }) => message)).toEqual([expect.stringMatching(/high.*treatment.*owner/)]);
  });

  test.each<[string, string, RegExp]>([
    [
      'the date, and what is exposed first',
      `technology: {solutions: [{id: s, go_live: 2027-03}, {id: z, go_live: 2027-01}]}
management: {training: [{id: t, solutions: [s, z], by: 2027-06}]}`,
      /^The training \(2027-06\) comes after "z" goes live \(2027-01\)\./,
    ],
    [
      'whose data are collected',
      'data: {assets: [{id: births, collection_start: 2027-01-01, dpia: {date: 2027-02-01}}]}',
      /\(2027-02-01\) comes after collection of "births" begins \(2027-01-01\)\./,
    ],
    [
      'both sums',
      budget('total: 1000000', ['amount: 900000'], ['amount: 800000']),
      /^The total is 1000000, but the lines add up to 900000 and the sources to 800000\./,
    ],
    [
      'the one sum there is',
      budget('total: 1000000', [], ['amount: 800000']),
      /^The total is 1000000, but the sources add up to 800000\./,
    ],
    ['the risk', screened('moderate', 'likelihood: 4, impact: 4'), /The category is moderate, .*"r", which is high\.$/],
    [
      'a date that is missing',
      'risks: [{id: r, level: high, treatments: [{action: Query limits}]}]',
      /^This risk is high\. It needs a date for its treatment \(`due`\) and an owner\.$/,
    ],
  ])('is told %s', (_name, plan, message) => {
    expect(contradictions(documentOf(plan)).map((one) => one.message)).toEqual([expect.stringMatching(message)]);
  });

  test.each([
    ['document/finding-leads-nowhere', 'safeguards: {gender: {findings: [{finding: Women share, leads_to: [ghost]}]}}'],
    ['document/no-offline-route', 'technology: {solutions: [{id: s, essential: yes, offline_route: {channel: tbd}}]}'],
    [
      'document/automation-unexplained',
      'technology: {solutions: [{id: s, automation: decide, ai: {purpose: to be decided}}]}',
    ],
    ['document/answer-without-risk', 'safeguards: {screening: {answers: [{answer: yes, risk: ghost}]}}'],
    [
      'document/serious-risk-untreated',
      'management: {team: [{id: lead, post: Head of records}]}\nrisks: [{id: r, level: high, owner: lead, treatments: [{action: tbd, due: 2027}]}]',
    ],
  ])('%s, also where what is written is no evidence', (code, plan) => {
    const { document } = sift(documentOf(plan), echoIndex([]));
    expect(contradictions(document).map((one) => one.code)).toContain(code);
  });

  test('is told so at the place in the file, whatever was taken out before it', () => {
    const plan = `stakeholders: {groups: [{id: g, barriers: [{level: high, answer: [ghost]}]}]}
risks: [{id: r-1, event: tbd}, {id: r-2, level: high}]`;
    const { document } = sift(documentOf(plan), echoIndex([]));
    expect(contradictions(document).map(({ path }) => shown(path))).toEqual([
      'risks.1',
      'stakeholders.groups.0.barriers.0',
    ]);
  });

  test('an empty plan does not', () => {
    expect(contradictions(documentOf(''))).toEqual([]);
  });
});
