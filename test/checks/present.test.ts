import { describe, expect, test } from 'vitest';
import { found, rows } from './plan.ts';

const need = 'challenge: {problem: Children have no proof of birth}';

describe('present', () => {
  rows([
    {
      name: 'a text that is there',
      plan: need,
      ask: { present: 'challenge.problem' },
      holds: 'yes',
      at: ['challenge.problem'],
    },
    {
      name: 'a text that is not',
      plan: '',
      ask: { present: 'challenge.problem' },
      holds: 'no',
      at: ['challenge.problem'],
    },
    {
      name: 'a placeholder',
      plan: 'challenge: {problem: to be determined}',
      ask: { present: 'challenge.problem' },
      holds: 'no',
      at: ['challenge.problem'],
    },
    {
      name: 'one of two fields',
      plan: need,
      ask: { present: ['challenge.problem', 'challenge.today'] },
      holds: 'no',
      at: ['challenge.today'],
    },
    {
      name: 'two fields of two',
      plan: `challenge: {problem: No proof of birth, today: Parents walk for a day}`,
      ask: { present: { of: ['challenge.problem', 'challenge.today'] } },
      holds: 'yes',
      at: ['challenge.problem', 'challenge.today'],
    },
    {
      name: 'one item of several is enough',
      plan: 'risks: [{id: r-1}, {id: r-2, event: The list is stolen}]',
      ask: { present: 'risks[].event' },
      holds: 'yes',
      at: ['risks.1.event'],
    },
    {
      name: 'a field that no item has is lacking in the first',
      plan: 'risks: [{id: r-1}, {id: r-2}]',
      ask: { present: 'risks[].event' },
      holds: 'no',
      at: ['risks.0.event'],
    },
    { name: 'a list that is not there', plan: '', ask: { present: 'risks[].event' }, holds: 'no', at: ['risks.event'] },
    {
      name: 'a field of the item in hand',
      plan: 'risks: [{id: r-1, event: The list is stolen}]',
      about: 'r-1',
      ask: { present: '.event' },
      holds: 'yes',
      at: ['risks.0.event'],
    },
    {
      name: 'a field of the scope object',
      plan: 'risks: [{id: r-1}]',
      about: 'r-1',
      ask: { present: '@.event' },
      holds: 'no',
      at: ['risks.0.event'],
    },
  ]);

  describe('figure: the text names a number', () => {
    const plan = (text: string) => `challenge: {magnitude: "${text}"}`;
    const ask = { present: { of: 'challenge.magnitude', figure: true } };
    rows([
      { name: 'digits', plan: plan('12,000 children'), ask, holds: 'yes', at: ['challenge.magnitude'] },
      { name: 'Arabic digits', plan: plan('١٢ ألف طفل'), ask, holds: 'yes', at: ['challenge.magnitude'] },
      {
        name: 'a number that stands alone',
        plan: 'challenge: {magnitude: 12000}',
        ask,
        holds: 'yes',
        at: ['challenge.magnitude'],
      },
      { name: 'no digits', plan: plan('very many children'), ask, holds: 'no', at: ['challenge.magnitude'] },
    ]);
  });

  describe('at_most and at_least', () => {
    const plan = (months: string) => `safeguards: {conflict: {update_months: ${months}}}`;
    const of = 'safeguards.conflict.update_months';
    rows([
      {
        name: 'exactly as many as allowed',
        plan: plan('12'),
        ask: { present: { of, at_most: 12 } },
        holds: 'yes',
        at: [of],
      },
      { name: 'one more', plan: plan('13'), ask: { present: { of, at_most: 12 } }, holds: 'no', at: [of] },
      {
        name: 'a length of time in words',
        plan: plan('2 quarters'),
        ask: { present: { of, at_most: 6 } },
        holds: 'yes',
        at: [of],
      },
      {
        name: 'exactly as many as asked',
        plan: plan('3'),
        ask: { present: { of, at_least: 3 } },
        holds: 'yes',
        at: [of],
      },
      { name: 'one fewer', plan: plan('2'), ask: { present: { of, at_least: 3 } }, holds: 'no', at: [of] },
      { name: 'missing is never few enough', plan: '', ask: { present: { of, at_most: 12 } }, holds: 'no', at: [of] },
      {
        name: 'zero where zero will do',
        plan: 'risks: [{id: r-1, stop: {hours: 0}}]',
        ask: { present: { of: 'risks[].stop.hours', at_least: 0 } },
        holds: 'yes',
        at: ['risks.0.stop.hours'],
      },
      {
        name: 'any item within the limit is enough',
        plan: 'safeguards: {complaints: {steps: [{step: Receipt, days: 40}, {step: Answer, days: 14}]}}',
        ask: { present: { of: 'safeguards.complaints.steps[].days', at_most: 30 } },
        holds: 'yes',
        at: ['safeguards.complaints.steps.1.days'],
      },
    ]);
  });

  describe('or_none: an empty list is an answer', () => {
    const of = 'technology.solutions[].exit.closed_parts';
    const plan = (parts: string) => `technology: {solutions: [{id: reg, exit: {${parts}}}]}`;
    const at = ['technology.solutions.0.exit.closed_parts'];
    rows([
      {
        name: 'an empty list',
        plan: plan('closed_parts: []'),
        ask: { present: { of, or_none: true } },
        holds: 'yes',
        at,
      },
      {
        name: 'an empty list without the option',
        plan: plan('closed_parts: []'),
        ask: { present: of },
        holds: 'no',
        at,
      },
      {
        name: 'a list that is not there',
        plan: plan('export_format: CSV'),
        ask: { present: { of, or_none: true } },
        holds: 'no',
        at,
      },
    ]);
  });

  describe('mentions: one of the words occurs as a word', () => {
    const of = 'strategy.theory_of_change';
    const plan = (text: string) => `strategy: {theory_of_change: "${text}"}`;
    const ask = { present: { of, mentions: ['because', 'puisque'] } };
    rows([
      {
        name: 'the word',
        plan: plan('If agents come, births are registered, BECAUSE the road is long'),
        ask,
        holds: 'yes',
        at: [of],
      },
      {
        name: 'another of the words',
        plan: plan('Les naissances sont inscrites, puisque l’agent vient'),
        ask,
        holds: 'yes',
        at: [of],
      },
      { name: 'only a part of a word', plan: plan('Agents come becausewise'), ask, holds: 'no', at: [of] },
    ]);
  });

  test('the message names the field and the limit', () => {
    const { lacks } = found(
      { present: { of: 'safeguards.conflict.update_months', at_most: 6 } },
      'safeguards: {conflict: {update_months: 12}}',
    );
    expect(lacks.map(({ message }) => message)).toEqual([expect.stringMatching(/update_months`.*\b12\b.*\b6\b/)]);
  });
});
