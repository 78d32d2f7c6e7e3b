import { describe, expect, test } from 'vitest';
import { found, rows } from './plan.ts';

const plan = (total: string, ...amounts: readonly number[]) =>
  `work_plan: {budget: {${total}lines: [${amounts.map((amount, index) => `{id: l-${index}, amount: ${amount}}`).join(', ')}]}}`;
const of = 'work_plan.budget.lines[].amount';
const to = 'work_plan.budget.total';
const amount = (index: number) => `work_plan.budget.lines.${index}.amount`;

describe('portion', () => {
  describe('at_least: a share of the whole', () => {
    const ask = { portion: { of, to, at_least: 0.1 } };
    rows([
      { name: 'more', plan: plan('total: 10000, ', 2000), ask, holds: 'yes', at: [amount(0)] },
      { name: 'exactly', plan: plan('total: 10000, ', 400, 600), ask, holds: 'yes', at: [amount(0), amount(1)] },
      { name: 'less', plan: plan('total: 10000, ', 999), ask, holds: 'no', at: [amount(0)] },
      { name: 'no whole', plan: plan('', 2000), ask, holds: 'no', at: [to] },
      { name: 'no part', plan: plan('total: 10000, '), ask, holds: 'no', at: ['work_plan.budget.lines'] },
      { name: 'a whole of zero', plan: plan('total: 0, ', 2000), ask, holds: 'no', at: [amount(0)] },
      {
        name: 'any share when none is stated',
        plan: plan('total: 10000, ', 600),
        ask: { portion: { of, to } },
        holds: 'yes',
        at: [amount(0)],
      },
      {
        name: 'sums of several paths',
        plan: 'stakeholders: {consultations: [{id: c-1, people: 20, women: 11}, {id: c-2, people: 20, women: 1}]}',
        ask: {
          portion: {
            of: ['stakeholders.consultations[].women'],
            to: ['stakeholders.consultations[].people'],
            at_least: 0.3,
          },
        },
        holds: 'yes',
        at: ['stakeholders.consultations.0.women', 'stakeholders.consultations.1.women'],
      },
    ]);
  });

  describe('equal_within: a difference that is allowed', () => {
    const ask = { portion: { of, to, equal_within: 0.01 } };
    rows([
      { name: 'equal', plan: plan('total: 10000, ', 4000, 6000), ask, holds: 'yes', at: [amount(0), amount(1)] },
      {
        name: 'a little less',
        plan: plan('total: 10000, ', 4000, 5950),
        ask,
        holds: 'yes',
        at: [amount(0), amount(1)],
      },
      {
        name: 'a little more',
        plan: plan('total: 10000, ', 4000, 6050),
        ask,
        holds: 'yes',
        at: [amount(0), amount(1)],
      },
      { name: 'much less', plan: plan('total: 10000, ', 4000, 5800), ask, holds: 'no', at: [amount(0)] },
      { name: 'much more', plan: plan('total: 10000, ', 4000, 6200), ask, holds: 'no', at: [amount(0)] },
    ]);
  });

  describe('amounts in another currency are added at their rate', () => {
    const ask = { portion: { of, to, equal_within: 0.01 } };
    const mixed = (rate: string): string =>
      `work_plan: {budget: {currency: USD, total: 10000, lines: [{id: a, amount: 4000000, currency: XAF${rate}}, {id: b, amount: 6000, currency: USD}]}}`;
    rows([
      { name: 'with a rate', plan: mixed(', rate: 0.001'), ask, holds: 'yes', at: [amount(0), amount(1)] },
      { name: 'with a rate that does not fit', plan: mixed(', rate: 0.002'), ask, holds: 'no', at: [amount(0)] },
      { name: 'without a rate', plan: mixed(''), ask, holds: 'unknown', at: [amount(0)] },
    ]);
  });

  test('says both sums', () => {
    expect(found({ portion: { of, to, at_least: 0.1 } }, plan('total: 10000, ', 900)).lacks[0]?.message).toMatch(
      /`amount`.* 900\b.*total` .*10000\b.*10 %/,
    );
  });
});
