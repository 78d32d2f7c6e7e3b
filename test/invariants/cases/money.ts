import type { Case } from './case.ts';

const line = (fields: string): string => `work_plan: {budget: {currency: USD, lines: [{id: ln-pump, ${fields}}]}}`;
const years = 'programme: {title: Safe streets, start: 2027-03-01, end: 2029}\n';

function funds(sources: string, ...lines: readonly string[]): string {
  const items = lines.map((one, index) => `{id: ln-${index}, ${one}}`).join(', ');
  return `work_plan: {budget: {currency: USD, sources: [${sources}], lines: [${items}]}}`;
}
const evaluated = (lines: string, stage = 'design'): string =>
  `programme: {title: Safe streets, stage: ${stage}}\nmonitoring: {evaluations: [{id: ev-end, kind: final, cost: 40000}]}\n` +
  `work_plan: {budget: {lines: [${lines}]}}`;

export const moneyCases: readonly Case[] = [
  {
    code: 'invariant/years-and-amount',
    name: 'years that do not add up',
    plan: line('amount: 100000, by_year: {2027: 60000, 2028: 50000}'),
    at: 'work_plan.budget.lines.0.by_year',
    names: 'amount',
    twins: [
      line('amount: 100000, by_year: {2027: 60000, 2028: 40000}'),
      line('amount: 100000, by_year: {2027: 61000, 2028: 40000}'),
      line('by_year: {2027: 60000}'),
      line('amount: 100000'),
    ],
  },
  {
    code: 'invariant/year-outside-programme',
    name: 'money after the end',
    plan: `${years}${line('by_year: {2029: 5000, 2030: 5000}')}`,
    at: 'work_plan.budget.lines.0.by_year.2030',
    names: 'programme.end',
    twins: [
      `${years}${line('by_year: {2027: 5000, 2029: 5000}')}`,
      `${years}${line('by_year: {2029: 5000, 2030: 0}')}`,
      line('by_year: {2030: 5000}'),
    ],
  },
  {
    code: 'invariant/year-outside-programme',
    name: 'money before the start',
    plan: `${years}${line('by_year: {2026: 5000, 2027: 5000}')}`,
    at: 'work_plan.budget.lines.0.by_year.2026',
    names: 'programme.start',
    twins: [],
  },
  {
    code: 'invariant/fund-overspent',
    name: 'lines take more than a source gives',
    plan: funds('{id: fd-lakes, amount: 100000}', 'amount: 80000, source: fd-lakes', 'amount: 30000, source: fd-lakes'),
    at: 'work_plan.budget.sources.0.amount',
    names: '"fd-lakes"',
    twins: [
      funds('{id: fd-lakes, amount: 100000}', 'amount: 80000, source: fd-lakes', 'amount: 21000, source: fd-lakes'),
      funds('{id: fd-lakes, amount: 100000}', 'amount: 80000, source: fd-lakes', 'amount: 30000'),
      funds(
        '{id: fd-lakes, amount: 100000}',
        'amount: 80000, source: fd-lakes',
        'amount: 30000, source: fd-lakes, kind: revenue',
      ),
      funds('{id: fd-lakes, amount: 100000}', 'amount: 180000, currency: KES, source: fd-lakes'),
      funds('{id: fd-lakes, amount: 100000, currency: EUR, rate: 1.1}', 'amount: 110000, source: fd-lakes'),
      funds('{id: fd-lakes}', 'amount: 80000, source: fd-lakes'),
    ],
  },
  {
    code: 'invariant/fund-overspent',
    name: 'and so in two currencies',
    plan: funds('{id: fd-lakes, amount: 100000, currency: EUR, rate: 1.1}', 'amount: 120000, source: fd-lakes'),
    at: 'work_plan.budget.sources.0.amount',
    names: '"fd-lakes"',
    twins: [funds('{id: fd-lakes, amount: 100000, currency: EUR}', 'amount: 120000, source: fd-lakes')],
  },
  {
    code: 'invariant/fund-unused',
    name: 'a source that nothing spends',
    plan: funds('{id: fd-a, amount: 9000}, {id: fd-b, amount: 5000}', 'amount: 9000, source: fd-a'),
    at: 'work_plan.budget.sources.1',
    names: '"fd-b"',
    twins: [
      funds('{id: fd-a, amount: 9000}, {id: fd-b, amount: 5000}', 'amount: 9000, source: fd-a', 'amount: 5000'),
      funds(
        '{id: fd-a, amount: 9000}, {id: fd-b, amount: 5000}',
        'amount: 9000, source: fd-a',
        'amount: 5000, source: fd-b',
      ),
      funds('{id: fd-a, amount: 9000}, {id: fd-b, status: unfunded}', 'amount: 9000, source: fd-a'),
      funds('{id: fd-a, amount: 9000}'),
      `programme: {title: Safe streets, stage: concept}\n${funds('{id: fd-a}, {id: fd-b}', 'amount: 9000, source: fd-a')}`,
    ],
  },
  {
    code: 'invariant/evaluation-unfunded',
    name: 'an evaluation that no line pays',
    plan: evaluated('{id: ln-a, kind: staff, amount: 90000}'),
    at: 'monitoring.evaluations.0.cost',
    names: '"ev-end"',
    twins: [
      evaluated('{id: ln-a, kind: staff, covers: [ev-end]}'),
      evaluated('{id: ln-a, kind: evaluation}'),
      evaluated('{id: ln-a, kind: monitoring}'),
      evaluated('{id: ln-a, kind: staff}, {id: ln-b}'),
      evaluated('{id: ln-a, kind: staff, covers: [ev-ned]}'),
      evaluated(''),
      evaluated('{id: ln-a, kind: staff}').replace('cost: 40000', 'cost: 0'),
      evaluated('{id: ln-a, kind: staff}').replace(', cost: 40000', ''),
      evaluated('{id: ln-a, kind: staff}', 'concept'),
    ],
  },
];
