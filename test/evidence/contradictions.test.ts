import { describe, expect, test } from 'vitest';
import { contradictions } from '../../src/evidence/contradictions.ts';
import { documentOf, shown } from './plan.ts';

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
      'risks: [{id: r, level: high, owner: lead, treatments: [{action: Query limits}]}]',
      'risks: [{id: r, level: moderate}]',
    ],
  },
  {
    code: 'document/serious-risk-untreated',
    name: 'a substantial risk that nobody owns',
    plan: 'risks: [{id: r, level: substantial, treatments: [{action: Query limits}]}]',
    at: 'risks.0',
    twins: ['risks: [{id: r, level: substantial, owner: lead, treatments: [{action: Query limits}]}]'],
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
    ],
  },
  {
    code: 'evidence/wrong-order',
    name: 'complaints after go-live',
    plan: 'technology: {solutions: [{id: s, go_live: 2027-01-01}]}\nsafeguards: {complaints: {live_from: 2027-01-02}}',
    at: 'safeguards.complaints.live_from',
    twins: [
      'technology: {solutions: [{id: s, go_live: 2027-01-01}]}\nsafeguards: {complaints: {live_from: 2027-01-01}}',
    ],
  },
  {
    code: 'evidence/wrong-order',
    name: 'training after go-live',
    plan: 'technology: {solutions: [{id: s, go_live: 2027-Q1}]}\nmanagement: {training: [{id: t, solutions: [s], by: 2027-Q2}]}',
    at: 'management.training.0.by',
    twins: [
      'technology: {solutions: [{id: s, go_live: 2027-Q1}]}\nmanagement: {training: [{id: t, solutions: [s], by: 2027-Q1}]}',
    ],
  },
  {
    code: 'evidence/wrong-order',
    name: 'a first audit after go-live',
    plan: 'technology: {solutions: [{id: s, go_live: 2027-01-01}]}\nsecurity: {audits: [{solutions: [s], date: 2027-06-01}]}',
    at: 'security.audits.0.date',
    twins: [
      'technology: {solutions: [{id: s, go_live: 2027-01-01}]}\nsecurity: {audits: [{solutions: [s], date: 2026-06-01}, {solutions: [s], date: 2027-06-01}]}',
    ],
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

  test('an empty plan does not', () => {
    expect(contradictions(documentOf(''))).toEqual([]);
  });
});
