import { describe, expect, test } from 'vitest';
import { type FactId, factIds } from '../../src/facts/fact.ts';
import { rules } from '../../src/facts/rules.ts';
import { factOf, places } from './plan.ts';

/** For each fact: a smallest plan for each sign of it, and where the sign stands. */
const signs: Readonly<Record<FactId, readonly (readonly [plan: string, at: string])[]>> = {
  uses_technology: [
    ['technology: {solutions: [{id: s}]}', 'technology.solutions.0'],
    ['results: {outputs: [{id: o, digital: {decision: core}}]}', 'results.outputs.0.digital.decision'],
    ['results: {outputs: [{id: o, digital: {decision: enabling}}]}', 'results.outputs.0.digital.decision'],
  ],
  builds_software: [
    ['technology: {solutions: [{id: s, route: build}]}', 'technology.solutions.0.route'],
    ['technology: {solutions: [{id: s, route: adapt}]}', 'technology.solutions.0.route'],
  ],
  third_party_or_procured: [
    [
      'partners: [{id: p, name: Tarn Works}]\ntechnology: {solutions: [{id: s, supplier: p}]}',
      'technology.solutions.0.supplier',
    ],
    [
      'partners: [{id: p, name: Tarn Works}]\ndata: {assets: [{id: a, hosting: {provider: p}}]}',
      'data.assets.0.hosting.provider',
    ],
    ['partners: [{id: p, kind: private}]', 'partners.0.kind'],
    [
      'technology: {solutions: [{id: s}]}\nmanagement: {procurement: [{id: b, solutions: [s]}]}',
      'management.procurement.0.solutions.0',
    ],
    ['work_plan: {budget: {lines: [{id: l, kind: licence}]}}', 'work_plan.budget.lines.0.kind'],
    ['work_plan: {budget: {lines: [{id: l, kind: hosting}]}}', 'work_plan.budget.lines.0.kind'],
  ],
  collects_data: [
    ['data: {assets: [{id: a}]}', 'data.assets.0'],
    ['data: {assets: [{id: a}]}\ntechnology: {solutions: [{id: s, stores: [a]}]}', 'technology.solutions.0.stores.0'],
    [
      'data: {assets: [{id: a}]}\nwork_plan: {activities: [{id: w, collects: [a]}]}',
      'work_plan.activities.0.collects.0',
    ],
    ['results: {indicators: [{id: i, unit: people}]}', 'results.indicators.0.unit'],
    ['results: {indicators: [{id: i, unit: households}]}', 'results.indicators.0.unit'],
  ],
  public_facing: [
    ['technology: {solutions: [{id: s, public_facing: yes}]}', 'technology.solutions.0.public_facing'],
    [
      'stakeholders: {groups: [{id: g, kind: target}]}\ntechnology: {solutions: [{id: s, users: [g]}]}',
      'technology.solutions.0.users.0',
    ],
    [
      'stakeholders: {groups: [{id: g, kind: affected}]}\ntechnology: {solutions: [{id: s, users: [g]}]}',
      'technology.solutions.0.users.0',
    ],
  ],
  essential_service: [
    ['technology: {solutions: [{id: s, essential: yes}]}', 'technology.solutions.0.essential'],
    ['technology: {solutions: [{id: s, affects: [none, entitlement]}]}', 'technology.solutions.0.affects.1'],
    ['data: {assets: [{id: a, condition_of_service: yes}]}', 'data.assets.0.condition_of_service'],
  ],
  personal_data: [
    ['data: {assets: [{id: a, personal: yes}]}', 'data.assets.0.personal'],
    ...[
      'full name',
      'Name',
      'phone number',
      'home address',
      'face',
      'fingerprint of the thumb',
      'case number',
      'national ID',
      'nom',
      'téléphone',
      'apellido',
      'dirección',
      'رقم الهوية',
    ].map((name) => [`data: {assets: [{id: a, fields: [{name: ${name}}]}]}`, 'data.assets.0.fields.0.name'] as const),
  ],
  sensitive_data: [
    ['data: {assets: [{id: a, sensitive: yes}]}', 'data.assets.0.sensitive'],
    ['data: {assets: [{id: a, group_identifiable: yes}]}', 'data.assets.0.group_identifiable'],
    ...[
      'ethnicity',
      'ethnic group',
      'religion',
      'health status',
      'date of displacement',
      'political affiliation',
      'GPS position',
      'étnico',
      'santé',
      'نزوح',
    ].map((name) => [`data: {assets: [{id: a, fields: [{name: ${name}}]}]}`, 'data.assets.0.fields.0.name'] as const),
  ],
  biometrics_or_children: [
    ['data: {assets: [{id: a, biometrics: yes}]}', 'data.assets.0.biometrics'],
    ['data: {assets: [{id: a, children: yes}]}', 'data.assets.0.children'],
    ...['fingerprints', 'iris scan', 'face', 'child age', 'huellas', 'enfants', 'بصمة'].map(
      (name) => [`data: {assets: [{id: a, fields: [{name: ${name}}]}]}`, 'data.assets.0.fields.0.name'] as const,
    ),
  ],
  shares_data: [
    [
      'partners: [{id: p, name: Tarn Works}]\ndata: {assets: [{id: a, sharing: [{with: p}]}]}',
      'data.assets.0.sharing.0',
    ],
    [
      'partners: [{id: p, name: Tarn Works}, {id: q, name: Valley Council}]\ndata: {assets: [{id: a, controller: q, hosting: {provider: p}}]}',
      'data.assets.0.hosting.provider',
    ],
    ['data: {assets: [{id: a}]}\ntechnology: {interfaces: [{id: i, data: [a]}]}', 'technology.interfaces.0.data.0'],
  ],
  publishes_data: [
    ['data: {assets: [{id: a, openness: open}]}', 'data.assets.0.openness'],
    ['data: {assets: [{id: a, openness: shared}]}', 'data.assets.0.openness'],
    ['data: {assets: [{id: a, publish_from: 2028}]}', 'data.assets.0.publish_from'],
  ],
  ai_or_automated_decisions: [
    ...['assist', 'recommend', 'decide'].map(
      (how) => [`technology: {solutions: [{id: s, automation: ${how}}]}`, 'technology.solutions.0.automation'] as const,
    ),
    ['technology: {solutions: [{id: s, ai: {purpose: Sorts calls by topic}}]}', 'technology.solutions.0.ai'],
    ['technology: {solutions: [{id: s, kind: analytics, affects: [reputation]}]}', 'technology.solutions.0.affects'],
    ['data: {assets: [{id: a, biometrics: yes}]}', 'data.assets.0.biometrics'],
  ],
  observes_people: [
    ...['monitoring', 'sensor', 'drone', 'camera', 'social_listening'].map(
      (kind) => [`technology: {solutions: [{id: s, kind: ${kind}}]}`, 'technology.solutions.0.kind'] as const,
    ),
    [
      'technology: {solutions: [{id: s, observation: {mandate: Resolution of the council}}]}',
      'technology.solutions.0.observation',
    ],
  ],
  early_warning: [
    ...['monitoring', 'alert', 'hotline', 'sensor', 'drone'].map(
      (kind) => [`technology: {solutions: [{id: s, kind: ${kind}}]}`, 'technology.solutions.0.kind'] as const,
    ),
    ['security: {requirements: [{id: q}]}', 'security.requirements.0'],
  ],
  conflict_setting: [
    ['programme: {title: Safe streets, setting: peacekeeping}', 'programme.setting'],
    ['partners: [{id: p, conflict_party: yes}]', 'partners.0.conflict_party'],
  ],
  un_mission: [['programme: {title: Safe streets, setting: peacekeeping}', 'programme.setting']],
  security_forces: [
    ['partners: [{id: p, kind: security_force}]', 'partners.0.kind'],
    ['partners: [{id: p, rights_policy: {assessed: 2026}}]', 'partners.0.rights_policy'],
    ['partners: [{id: p, support_from: 2027-01}]', 'partners.0.support_from'],
  ],
  field_deployment: [
    ['challenge: {sites: [{id: h}]}', 'challenge.sites.0'],
    ['technology: {solutions: [{id: s, devices: 1}]}', 'technology.solutions.0.devices'],
    ['technology: {solutions: [{id: s, operating: {power: Solar}}]}', 'technology.solutions.0.operating'],
  ],
  physical_devices: [
    ['technology: {solutions: [{id: s, devices: 1}]}', 'technology.solutions.0.devices'],
    ['work_plan: {budget: {lines: [{id: l, kind: devices}]}}', 'work_plan.budget.lines.0.kind'],
  ],
  pilot_to_scale: [
    ['work_plan: {activities: [{id: w, kind: pilot}]}', 'work_plan.activities.0.kind'],
    ['technology: {solutions: [{id: s, maturity: idea}]}', 'technology.solutions.0.maturity'],
    ['technology: {solutions: [{id: s, maturity: pilot}]}', 'technology.solutions.0.maturity'],
    ['governance: {gates: [{id: g, stage: scale}]}', 'governance.gates.0.stage'],
  ],
};

/** For each fact: plans that come close and do not show it. */
const nothing: Readonly<Record<FactId, readonly string[]>> = {
  uses_technology: [
    'technology: {solutions: []}',
    'technology: {solutions: [{id: s, ours: no}]}',
    'results: {outputs: [{id: o, digital: {decision: none}}]}',
  ],
  builds_software: [
    'technology: {solutions: [{id: s, route: buy}]}',
    'technology: {solutions: [{id: s, route: build, ours: no}]}',
  ],
  third_party_or_procured: [
    'partners: [{id: p, kind: government}]',
    'technology: {solutions: [{id: s, supplier: ghost}]}',
    'programme: {title: Safe streets, implementing_partner: p}\npartners: [{id: p, name: Tarn Works}]\ntechnology: {solutions: [{id: s, supplier: p}]}',
    'programme: {title: Safe streets, implementing_partner: p}\npartners: [{id: p, name: Tarn Works}, {id: q, name: Valley Council}]\ndata: {assets: [{id: a, controller: q, hosting: {provider: p}}]}',
    'partners: [{id: p, name: Tarn Works}]\ndata: {assets: [{id: a, controller: p, hosting: {provider: p}}]}',
    'work_plan: {budget: {lines: [{id: l, kind: staff}]}}',
    'management: {procurement: [{id: b, what: Chairs}]}',
  ],
  collects_data: [
    'data: {assets: []}',
    'results: {indicators: [{id: i, unit: days}]}',
    'technology: {solutions: [{id: s}]}',
  ],
  public_facing: [
    'technology: {solutions: [{id: s, public_facing: no}]}',
    'stakeholders: {groups: [{id: g, kind: staff}]}\ntechnology: {solutions: [{id: s, users: [g]}]}',
    'stakeholders: {groups: [{id: g, kind: target}]}',
    'stakeholders: {groups: [{id: g, kind: target}]}\ntechnology: {solutions: [{id: s, users: [g], ours: no}]}',
  ],
  essential_service: [
    'technology: {solutions: [{id: s, essential: no, affects: [none, reputation]}]}',
    'data: {assets: [{id: a, condition_of_service: no}]}',
  ],
  personal_data: [
    'data: {assets: [{id: a, personal: no}]}',
    ...[
      'village name',
      'place name',
      'facility name',
      'rainfall',
      'surface of the road',
      'product name',
      'nom du lieu',
    ].map((name) => `data: {assets: [{id: a, fields: [{name: ${name}}]}]}`),
  ],
  sensitive_data: [
    'data: {assets: [{id: a, sensitive: no, group_identifiable: no}]}',
    ...['health facility', 'health centre', 'job position', 'district', 'soil type'].map(
      (name) => `data: {assets: [{id: a, fields: [{name: ${name}}]}]}`,
    ),
  ],
  biometrics_or_children: [
    'data: {assets: [{id: a, biometrics: no, children: no}]}',
    'data: {assets: [{id: a, fields: [{name: surface}, {name: minority report}, {name: childcare places}]}]}'.replace(
      ', {name: minority report}',
      '',
    ),
  ],
  shares_data: [
    'data: {assets: [{id: a, sharing: []}]}',
    'partners: [{id: p, name: Tarn Works}]\ndata: {assets: [{id: a, controller: p, hosting: {provider: p}}]}',
    'technology: {interfaces: [{id: i, standard: OpenAPI 3.1}]}',
  ],
  publishes_data: [
    'data: {assets: [{id: a, openness: restricted}]}',
    'technology: {solutions: [{id: s, openness: {public_from: 2028}}]}',
  ],
  ai_or_automated_decisions: [
    'technology: {solutions: [{id: s, automation: none}]}',
    'technology: {solutions: [{id: s, kind: analytics, affects: [none]}]}',
    'technology: {solutions: [{id: s, kind: registry, affects: [reputation]}]}',
    'technology: {solutions: [{id: s, automation: decide, ours: no}]}',
    'data: {assets: [{id: a, biometrics: no}]}',
  ],
  observes_people: [
    'technology: {solutions: [{id: s, kind: earth_observation}]}',
    'technology: {solutions: [{id: s, kind: registry}]}',
    'technology: {solutions: [{id: s, kind: camera, ours: no}]}',
  ],
  early_warning: [
    'technology: {solutions: [{id: s, kind: earth_observation}]}',
    'technology: {solutions: [{id: s, kind: registry}]}',
    'technology: {solutions: [{id: s, kind: alert, ours: no}]}',
  ],
  conflict_setting: [
    'programme: {title: Safe streets, setting: development}',
    'partners: [{id: p, conflict_party: no}]',
  ],
  un_mission: ['programme: {title: Safe streets, stage: design}'],
  security_forces: ['partners: [{id: p, kind: government}]'],
  field_deployment: [
    'technology: {solutions: [{id: s, devices: 0}]}',
    'challenge: {sites: []}',
    'technology: {solutions: [{id: s, ours: no, devices: 9}]}',
  ],
  physical_devices: [
    'technology: {solutions: [{id: s, devices: 0}]}',
    'work_plan: {budget: {lines: [{id: l, kind: hosting}]}}',
  ],
  pilot_to_scale: [
    'work_plan: {activities: [{id: w, kind: research}]}',
    'technology: {solutions: [{id: s, maturity: proven_here}]}',
    'governance: {gates: [{id: g, stage: go_live}]}',
  ],
};

describe.each(factIds)('%s', (id) => {
  test.each(signs[id])('is shown by %s', (plan, at) => {
    const { fact } = factOf(id, plan);
    expect(fact).toMatchObject({ value: 'yes', derived: 'yes', declared: undefined });
    expect(places(fact)).toContain(at);
  });

  test.each(nothing[id])('is not shown by %s', (plan) => {
    expect(factOf(id, plan).fact).toMatchObject({ value: 'unknown', derived: 'unknown' });
  });

  test('is unknown where the plan is silent', () => {
    const { fact, told } = factOf(id, '');
    expect(fact).toMatchObject({ value: 'unknown', derived: 'unknown', because: [] });
    expect(told).toEqual([]);
  });

  test('every sign of the rules is in this table', () => {
    expect(signs[id].length).toBeGreaterThanOrEqual(rules[id].length);
  });
});

test('a system that is only studied shows nothing at all', () => {
  const everything =
    'id: s, ours: no, name: Register, kind: camera, route: build, supplier: p, public_facing: yes, essential: yes, automation: decide, affects: [entitlement], stores: [a], users: [g], devices: 9, maturity: pilot, operating: {power: Solar}, ai: {purpose: Sorts calls by topic}, observation: {limits: No faces}';
  const plan = `stakeholders: {groups: [{id: g, kind: target}]}\npartners: [{id: p, kind: un}]\ntechnology: {solutions: [{${everything}}]}`;
  expect(factIds.filter((id) => factOf(id, plan).fact.value === 'yes')).toEqual([]);
});

test('what is no evidence shows nothing', () => {
  expect(factOf('personal_data', 'data: {assets: [{id: a, personal: tbd}]}').fact.value).toBe('unknown');
  expect(factOf('third_party_or_procured', 'technology: {solutions: [{id: s, supplier: ghost}]}').fact.value).toBe(
    'unknown',
  );
  expect(
    factOf('ai_or_automated_decisions', 'technology: {solutions: [{id: s, ai: {purpose: to be determined}}]}').fact
      .value,
  ).toBe('unknown');
});
