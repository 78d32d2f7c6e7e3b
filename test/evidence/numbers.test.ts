import { describe, expect, test } from 'vitest';
import { riskLevel } from '../../src/evidence/risk-level.ts';
import { dismissed, documentOf } from './plan.ts';

type Rows = readonly (readonly [name: string, plan: string, ...expected: readonly string[]])[];
const check = (rows: Rows) =>
  test.each(rows.map(([name, plan, ...expected]) => ({ name, plan, expected })))('$name', ({ plan, expected }) => {
    expect(dismissed(documentOf(plan))).toEqual(expected);
  });

describe('money that pays for nothing', () => {
  const budget = (amount: number, total?: number) =>
    `work_plan: {budget: {${total === undefined ? '' : `total: ${total}, `}lines: [{id: l-1, amount: ${amount}}]}}`;
  const line = 'nominal work_plan.budget.lines.0.amount';
  check([
    ['zero', budget(0, 1_000_000), line],
    ['zero without a total', budget(0), line],
    ['under 500 and under a thousandth', budget(499, 1_000_000), line],
    ['one dollar without a total', budget(1), line],
    ['exactly 500', budget(500, 1_000_000)],
    ['under 500 in a small programme', budget(300, 100_000)],
    ['exactly a thousandth', budget(400, 400_000)],
    ['just under a thousandth and under 500', budget(399, 400_000), line],
    ['under a thousandth but not under 500', budget(900, 10_000_000)],
    ['a source of zero is the business of another rule', 'work_plan: {budget: {sources: [{id: s-1, amount: 0}]}}'],
  ]);
});

describe('figures that cannot be', () => {
  const talk = (fields: string) => `stakeholders: {consultations: [{id: c-1, ${fields}}]}`;
  const indicator = (fields: string) => `results: {indicators: [{id: i-1, ${fields}}]}`;
  const impossible = (path: string) => `impossible ${path}`;
  check([
    ['more women than people', talk('people: 20, women: 21'), impossible('stakeholders.consultations.0.women')],
    ['all of them women', talk('people: 20, women: 20')],
    ['women without people', talk('women: 21')],
    [
      'more persons with disabilities than people',
      talk('people: 20, persons_with_disabilities: 30'),
      impossible('stakeholders.consultations.0.persons_with_disabilities'),
    ],
    [
      'a target equal to the baseline',
      indicator('baseline: 10, target: 10'),
      impossible('results.indicators.0.target'),
    ],
    ['a harm that has not happened and must not', indicator('measures: harm, baseline: 0, target: 0')],
    ['nor to any group', indicator('measures: harm, by_group: [{group: women, baseline: 0, target: 0}]')],
    [
      'a harm that stays as it is',
      indicator('measures: harm, baseline: 3, target: 3'),
      impossible('results.indicators.0.target'),
    ],
    [
      'none of something good before and after',
      indicator('measures: use, baseline: 0, target: 0'),
      impossible('results.indicators.0.target'),
    ],
    ['a target below the baseline', indicator('baseline: 10, target: 3')],
    [
      'a target of a group equal to its baseline',
      indicator('by_group: [{group: women, baseline: 3, target: 3}, {group: men, baseline: 3, target: 4}]'),
      impossible('results.indicators.0.by_group.0.target'),
    ],
    [
      'a percentage above 100',
      indicator('unit: percent, baseline: 20, target: 120'),
      impossible('results.indicators.0.target'),
    ],
    ['a percentage of 100', indicator('unit: percent, baseline: 0, target: 100')],
    [
      'a percentage below 0',
      indicator('unit: percent, baseline: -1, target: 100'),
      impossible('results.indicators.0.baseline'),
    ],
    ['a count above 100', indicator('unit: count, baseline: 0, target: 120')],
    [
      'a partner that gets more than there is',
      'partners: [{id: p-1, amount: 2000}]\nwork_plan: {budget: {total: 1000}}',
      impossible('partners.0.amount'),
    ],
    ['a partner that gets it all', 'partners: [{id: p-1, amount: 1000}]\nwork_plan: {budget: {total: 1000}}'],
    ['a partner without a total', 'partners: [{id: p-1, amount: 1000}]'],
  ]);
});

describe('dates that cannot be', () => {
  check([
    [
      'an end before the start',
      'programme: {title: Safe streets, start: 2028-01-01, end: 2027-12-31}',
      'impossible programme.end',
    ],
    [
      'an end before the start of an activity',
      'work_plan: {activities: [{id: a-1, start: 2028, end: 2027}]}',
      'impossible work_plan.activities.0.end',
    ],
    ['an end in the year of the start', 'work_plan: {activities: [{id: a-1, start: 2028-03-01, end: 2028}]}'],
    ['an end on the day of the start', 'work_plan: {activities: [{id: a-1, start: 2028-03-01, end: 2028-03-01}]}'],
    ['an end without a start', 'work_plan: {activities: [{id: a-1, end: 2028-03-01}]}'],
    [
      'a slip of the keyboard',
      'data: {assets: [{id: a, collection_start: 20280}, {id: b, collection_start: 1028-03-01}]}',
      'impossible data.assets.1.collection_start',
    ],
    [
      'long ago',
      'legal: {standards: [{id: s-1, clause: Article 7 of 1948}]}\nchallenge: {evidence: [{id: e-1, date: 1990}]}',
    ],
    ['too long ago', 'challenge: {evidence: [{id: e-1, date: 1989-12-31}]}', 'impossible challenge.evidence.0.date'],
    ['far away', 'sustainability: {exit: {date: 2100}}'],
    ['too far away', 'sustainability: {exit: {date: 2101}}', 'impossible sustainability.exit.date'],
  ]);
});

describe('the level of a risk', () => {
  test.each([
    [1, 1, 'low'],
    [2, 2, 'low'],
    [4, 1, 'low'],
    [5, 1, 'moderate'],
    [1, 5, 'moderate'],
    [3, 3, 'moderate'],
    [2, 5, 'substantial'],
    [3, 4, 'substantial'],
    [3, 5, 'high'],
    [4, 4, 'high'],
    [5, 5, 'high'],
  ])('%d x %d is %s', (likelihood, impact, level) => {
    expect(riskLevel(likelihood, impact)).toEqual([level]);
  });

  test('is every level it could still be where a factor is missing', () => {
    expect(riskLevel(undefined, 5)).toEqual(['moderate', 'substantial', 'high']);
    expect(riskLevel(1, undefined)).toEqual(['low', 'moderate']);
    expect(riskLevel(undefined, undefined)).toEqual(['low', 'moderate', 'substantial', 'high']);
    expect(riskLevel(0, 'often')).toEqual(['low', 'moderate', 'substantial', 'high']);
  });
});
