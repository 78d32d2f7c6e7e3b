import type { Case } from './case.ts';

const fed = (promised: string, ...fields: readonly string[]): string =>
  `results: {indicators: [{id: ind, data: tally, disaggregation: [${promised}]}]}\n` +
  `data: {assets: [{id: tally, fields: [${fields.map((name) => `{name: ${name}}`).join(', ')}]}]}`;
const kept = (fields: string, rest = ''): string =>
  `data: {assets: [{id: tally, collection_start: 2027-10-01, retention: {${fields}}}]}\n${rest}`;
const burn = (end: string): string => `work_plan: {activities: [{id: act-burn, end: ${end}}]}`;
const exit = (date: string, action: string): string =>
  `sustainability: {exit: {date: ${date}, steps: [{about: tally, action: ${action}}]}}`;
const shared = (from: string, end: string): string =>
  `partners: [{id: univ, name: University of Ruan}]\ndata: {assets: [{id: tally, sharing: [{with: univ, from: ${from}}]}]}\n${end}`;
const hosted = (partner: string, flag: string, rest = ''): string =>
  `partners: [{id: host, name: Northgate Data, ${partner}}]\n` +
  `data: {${rest}assets: [{id: tally, ${flag}, hosting: {provider: host}}]}`;
const mission = 'programme: {title: Safe streets, setting: peacekeeping}\n';

export const dataCases: readonly Case[] = [
  {
    code: 'invariant/cannot-be-broken-down',
    name: 'a field that nobody asks for',
    plan: fed('sex, age, language', 'age band', 'sex'),
    at: 'results.indicators.0.disaggregation',
    names: '"tally"',
    twins: [
      fed('sex, age, language', 'age band', 'sex', 'mother tongue'),
      fed('sex, age, disability', 'year of birth', 'women or men', 'impairment yes or no'),
      fed('sex, age', 'Sexe', 'Date de naissance'),
      fed('sex, age', 'Género', 'Edad'),
      fed('sex, age, disability', 'الجنس', 'العمر', 'الإعاقة'),
      // In words that are not known here, nothing is certain.
      fed('sex, age', 'idade', 'sobrenome'),
      fed('sex, age', 'age band}, {needed_for: ind'),
      fed('none', 'age band'),
      // Where someone lives or comes from can be read off almost any field.
      fed('sex, location, ethnicity, income, displacement', 'sex', 'health post'),
      fed('', 'age band'),
      fed('sex, age'),
    ],
  },
  {
    code: 'invariant/cannot-be-broken-down',
    name: 'and so in Arabic',
    plan: fed('sex, disability', 'الجنس', 'القرية'),
    at: 'results.indicators.0.disaggregation',
    names: 'disability',
    twins: [],
  },
  {
    code: 'invariant/deleted-before-retention-ends',
    name: 'the work that deletes ends before anything may go',
    plan: kept('months: 36, activity: act-burn', burn('2030-02-15')),
    at: 'data.assets.0.retention.months',
    names: '"act-burn"',
    twins: [
      kept('months: 12, activity: act-burn', burn('2030-02-15')),
      kept('months: 36, activity: act-burn', burn('2030')),
      kept('months: 36, activity: act-burn', `${burn('2031-01-15')}\n${exit('2030-02-15', 'destroy')}`),
      kept('activity: act-burn', burn('2030-02-15')),
      kept('months: 36', burn('2030-02-15')),
    ],
  },
  {
    code: 'invariant/deleted-before-retention-ends',
    name: 'the exit destroys what is still to be kept',
    plan: kept('months: 36', exit('2030-02-15', 'destroy')),
    at: 'data.assets.0.retention.months',
    names: 'sustainability.exit',
    twins: [kept('months: 36', exit('2030-02-15', 'transfer')), kept('months: 12', exit('2030-02-15', 'destroy'))],
  },
  {
    code: 'invariant/shared-after-destroyed',
    name: 'a transfer of what is gone',
    plan: shared('2030-03-01', exit('2030-02-15', 'destroy')),
    at: 'data.assets.0.sharing.0.from',
    names: 'sustainability.exit.date: 2030-02-15',
    twins: [
      shared('2029-03-01', exit('2030-02-15', 'destroy')),
      shared('2030-03-01', exit('2030-02-15', 'archive')),
      shared('2030-03-01', exit('2030', 'destroy')),
    ],
  },
  ...['personal', 'sensitive', 'group_identifiable'].map((flag) => ({
    code: 'invariant/host-may-be-forced',
    name: `a party to the conflict holds ${flag} data`,
    plan: hosted('conflict_party: yes', `${flag}: yes`),
    at: 'data.assets.0.hosting.provider',
    names: '"tally"',
    twins: [
      hosted(
        'conflict_party: yes',
        `${flag}: yes`,
        'compelled_disclosure: The head nurse asks the legal office first., ',
      ),
      hosted('conflict_party: yes', `${flag}: no`),
      hosted('conflict_party: no', `${flag}: yes`),
    ],
  })),
  ...['government', 'private'].map((kind) => ({
    code: 'invariant/host-may-be-forced',
    name: `a host of kind ${kind} in a mission`,
    plan: mission + hosted(`kind: ${kind}`, 'personal: yes'),
    at: 'data.assets.0.hosting.provider',
    names: 'data.compelled_disclosure',
    twins: [hosted(`kind: ${kind}`, 'personal: yes'), mission + hosted('kind: un', 'personal: yes')],
  })),
];
