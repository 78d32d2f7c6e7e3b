import type { Case } from './case.ts';

const after = (handover: string, rest = '', partner = 'local: yes'): string =>
  `partners: [{id: moh, name: Ministry of Health, ${partner}}]\ntechnology: {solutions: [{id: reg}, {id: map}]}\n` +
  `sustainability: {handover: [{solution: reg, ${handover}}]${rest}}`;
const exit = (date: string, action: string): string =>
  `, exit: {date: ${date}, steps: [{about: reg, action: ${action}}]}`;
const costs = (...items: readonly string[]): string => `, costs: [${items.map((item) => `{${item}}`).join(', ')}]`;

export const sustainabilityCases: readonly Case[] = [
  {
    code: 'invariant/two-ends',
    name: 'switched off and handed over',
    plan: after('to: moh, retire: yes'),
    at: 'sustainability.handover.0.retire',
    names: '"reg"',
    severity: 'error',
    twins: [after('retire: yes'), after('to: moh'), after('to: moh, retire: no')],
  },
  {
    code: 'invariant/two-ends',
    name: 'the exit retires what has a new owner',
    plan: after('to: moh', exit('2029', 'retire')),
    at: 'sustainability.exit.steps.0.action',
    names: 'sustainability.handover',
    twins: [after('to: moh', exit('2029', 'transfer')), after('conditions: none yet', exit('2029', 'retire'))],
  },
  {
    code: 'invariant/two-ends',
    name: 'the exit gives away what is switched off',
    plan: after('retire: yes', exit('2029', 'transfer')),
    at: 'sustainability.exit.steps.0.action',
    names: '"reg"',
    twins: [after('retire: yes', exit('2029', 'retire'))],
  },
  {
    code: 'invariant/handover-after-exit',
    name: 'nobody is left to hand over',
    plan: after('date: 2029-07-31', exit('2029-06-30', 'transfer')),
    at: 'sustainability.handover.0.date',
    names: 'sustainability.exit.date: 2029-06-30',
    twins: [
      after('date: 2029-06-30', exit('2029-06-30', 'transfer')),
      after('date: 2029-07-31', exit('2029', 'transfer')),
      after('date: 2029-07-31'),
    ],
  },
  ...['none', 'draft'].map((status) => ({
    code: 'invariant/handover-without-agreement',
    name: `an agreement that is ${status}`,
    plan: after('to: moh', '', `agreement: {status: ${status}}`),
    at: 'sustainability.handover.0.to',
    names: '"moh"',
    twins: [
      after('to: moh', '', 'agreement: {status: agreed}'),
      after('to: moh, agreed: 2028-03-01', '', `agreement: {status: ${status}}`),
      after('to: moh'),
      after('to: National Archive'),
    ],
  })),
  {
    code: 'invariant/cost-after-retirement',
    name: 'money for what is switched off',
    plan: after('retire: yes, date: 2029-06-30', costs('solution: reg, year: 2030, amount: 5000')),
    at: 'sustainability.costs.0.year',
    names: 'sustainability.handover',
    twins: [
      after('retire: yes, date: 2029-06-30', costs('solution: reg, year: 2029, amount: 5000')),
      after('retire: yes, date: 2029-06-30', costs('solution: map, year: 2030, amount: 5000')),
      after('retire: yes, date: 2029-06-30', costs('solution: reg, year: 2030, amount: 0')),
      after('retire: yes', costs('solution: reg, year: 2030, amount: 5000')),
    ],
  },
  {
    code: 'invariant/handover-without-money',
    name: 'costs that end where the new owner begins',
    plan: after('to: moh, date: 2029-06-30', costs('solution: reg, year: 2028, amount: 5000')),
    at: 'sustainability.handover.0.to',
    names: 'sustainability.costs',
    twins: [
      after('to: moh, date: 2029-06-30', costs('solution: reg, year: 2029, amount: 5000')),
      after('to: moh, date: 2029-06-30', costs('solution: reg, year: 2028', 'solution: reg, year: 2030')),
      after('to: moh, date: 2029-06-30', costs('solution: reg, year: 2028', 'amount: 6000')),
      after('to: moh, date: 2029-06-30', costs('solution: reg, year: 2028', 'solution: reg, amount: 6000')),
      after('to: moh, date: 2029-06-30', costs('solution: map, year: 2028')),
      after('to: moh, date: 2029-06-30'),
      after('to: moh', costs('solution: reg, year: 2028')),
    ],
  },
  {
    code: 'invariant/handover-without-money',
    name: 'a new owner with a plain name',
    plan: after('to: National Archive, date: 2029-06-30', costs('solution: reg, year: 2028, amount: 5000')),
    at: 'sustainability.handover.0.to',
    names: 'The new owner takes over "reg"',
    twins: [],
  },
  {
    code: 'invariant/handover-without-money',
    name: 'years for which nobody pays',
    plan: after('to: moh, date: 2029-06-30', costs('solution: reg, year: 2030, status: none')),
    at: 'sustainability.handover.0.to',
    names: '"moh"',
    twins: [after('to: moh, date: 2029-06-30', costs('solution: reg, year: 2030, status: planned'))],
  },
];
