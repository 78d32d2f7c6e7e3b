import { describe } from 'vitest';
import { rows } from './plan.ts';

const plan = (watchers: string, cover = 'start: 2027-01-01, end: 2028-12-31') => `programme: {title: Births, ${cover}}
technology: {solutions: [{id: reg}]}
${watchers}`;
const indicator = (fields: string) => plan(`results: {indicators: [{id: i-1, tracks: [reg], ${fields}}]}`);
const review = (fields: string) => plan(`monitoring: {reviews: [{id: v-1, looks_at: [reg], ${fields}}]}`);
const thing = ['technology.solutions.0'];
const watched = ['results.indicators.0'];
const looked = ['monitoring.reviews.0'];

describe('monitored', () => {
  const ask = { monitored: {} };
  rows([
    {
      name: 'an indicator',
      plan: indicator('baseline: 0, target: 10, frequency_months: 6'),
      about: 'reg',
      ask,
      holds: 'yes',
      at: watched,
    },
    {
      name: 'an indicator of it as an output',
      plan: plan(
        'results: {outputs: [{id: o-1}], indicators: [{id: i-1, of: o-1, baseline: 0, target: 9, frequency_months: 6}]}',
      ),
      about: 'o-1',
      ask,
      holds: 'yes',
      at: watched,
    },
    {
      name: 'an indicator of a group',
      plan: plan(
        'stakeholders: {groups: [{id: parents}]}\nresults: {indicators: [{id: i-1, by_group: [{group: parents}], baseline: 0, target: 9, frequency_months: 6}]}',
      ),
      about: 'parents',
      ask,
      holds: 'yes',
      at: watched,
    },
    {
      name: 'an indicator without a baseline',
      plan: indicator('target: 10, frequency_months: 6'),
      about: 'reg',
      ask,
      holds: 'no',
      at: watched,
    },
    {
      name: 'an indicator without a target',
      plan: indicator('baseline: 0, target: X%, frequency_months: 6'),
      about: 'reg',
      ask,
      holds: 'no',
      at: watched,
    },
    {
      name: 'a target equal to the baseline',
      plan: indicator('baseline: 10, target: 10, frequency_months: 6'),
      about: 'reg',
      ask,
      holds: 'no',
      at: watched,
    },
    {
      name: 'an indicator without a frequency',
      plan: indicator('baseline: 0, target: 10'),
      about: 'reg',
      ask,
      holds: 'no',
      at: ['results.indicators.0.frequency_months'],
    },
    {
      name: 'an indicator of something else',
      plan: plan('results: {indicators: [{id: i-1, baseline: 0, target: 9, frequency_months: 6}]}'),
      about: 'reg',
      ask,
      holds: 'no',
      at: thing,
    },
    { name: 'a review', plan: review('every_months: 3'), about: 'reg', ask, holds: 'yes', at: looked },
    {
      name: 'a review without a frequency',
      plan: review('name: Use review'),
      about: 'reg',
      ask,
      holds: 'no',
      at: ['monitoring.reviews.0.every_months'],
    },
    {
      name: 'a review beside an indicator that falls short',
      plan: plan(
        'results: {indicators: [{id: i-1, tracks: [reg]}]}\nmonitoring: {reviews: [{id: v-1, looks_at: [reg], every_months: 3}]}',
      ),
      about: 'reg',
      ask,
      holds: 'yes',
      at: looked,
    },
    { name: 'nothing', plan: plan(''), about: 'reg', ask, holds: 'no', at: thing },
  ]);

  describe('at least twice in the life of the programme', () => {
    const every = (months: number | string, cover: string) =>
      plan(`monitoring: {reviews: [{id: v-1, looks_at: [reg], every_months: ${months}}]}`, cover);
    const at = ['monitoring.reviews.0.every_months'];
    rows([
      {
        name: 'once a year in two years',
        plan: every(12, 'start: 2027-01-01, end: 2028-12-31'),
        about: 'reg',
        ask,
        holds: 'yes',
        at: looked,
      },
      {
        name: 'every thirteen months in two years',
        plan: every(13, 'start: 2027-01-01, end: 2028-12-31'),
        about: 'reg',
        ask,
        holds: 'no',
        at,
      },
      {
        name: 'every two weeks in a month',
        plan: every('2 weeks', 'start: 2027-01-01, end: 2027-01-31'),
        about: 'reg',
        ask,
        holds: 'yes',
        at: looked,
      },
      {
        name: 'an end that is only a year may be too early',
        plan: every(9, 'start: 2027-01-01, end: 2028'),
        about: 'reg',
        ask,
        holds: 'unknown',
        at,
      },
      { name: 'no dates', plan: every(1, 'number: 12'), about: 'reg', ask, holds: 'unknown', at },
      { name: 'no end', plan: every(1, 'start: 2027-01-01'), about: 'reg', ask, holds: 'unknown', at },
    ]);
  });

  describe('by: only an indicator, or only a review', () => {
    rows([
      {
        name: 'a review where an indicator is asked for',
        plan: review('every_months: 3'),
        about: 'reg',
        ask: { monitored: { by: 'indicator' } },
        holds: 'no',
        at: thing,
      },
      {
        name: 'a review where a review is asked for',
        plan: review('every_months: 3'),
        about: 'reg',
        ask: { monitored: { by: 'review' } },
        holds: 'yes',
        at: looked,
      },
      {
        name: 'an indicator where a review is asked for',
        plan: indicator('baseline: 0, target: 10, frequency_months: 6'),
        about: 'reg',
        ask: { monitored: { by: 'review' } },
        holds: 'no',
        at: thing,
      },
      {
        name: 'an indicator where an indicator is asked for',
        plan: indicator('baseline: 0, target: 10, frequency_months: 6'),
        about: 'reg',
        ask: { monitored: { by: 'indicator' } },
        holds: 'yes',
        at: watched,
      },
    ]);
  });

  describe('of, where and has', () => {
    const where = { '.inputs': 'complaints' };
    const has = [{ present: '.rule' }];
    rows([
      {
        name: 'things at a path',
        plan: review('every_months: 3'),
        ask: { monitored: { of: 'technology.solutions[]' } },
        holds: 'yes',
        at: looked,
      },
      {
        name: 'ids at a path',
        plan: `${review('every_months: 3')}\nsustainability: {handover: [{solution: reg}]}`,
        ask: { monitored: { of: 'sustainability.handover[].solution' } },
        holds: 'yes',
        at: looked,
      },
      {
        name: 'nothing at the path',
        plan: review('every_months: 3'),
        ask: { monitored: { of: 'data.assets[]' } },
        holds: 'no',
        at: ['data.assets'],
      },
      {
        name: 'where: the review fits',
        plan: review('every_months: 3, inputs: [complaints]'),
        about: 'reg',
        ask: { monitored: { where } },
        holds: 'yes',
        at: looked,
      },
      {
        name: 'where: it does not',
        plan: review('every_months: 3, inputs: [budget]'),
        about: 'reg',
        ask: { monitored: { where } },
        holds: 'no',
        at: thing,
      },
      {
        name: 'where: it does not say',
        plan: review('every_months: 3'),
        about: 'reg',
        ask: { monitored: { where } },
        holds: 'no',
        at: thing,
      },
      {
        name: 'has: the review has it',
        plan: review('every_months: 3, rule: Use below 30 percent ends it'),
        about: 'reg',
        ask: { monitored: { has } },
        holds: 'yes',
        at: [...looked, 'monitoring.reviews.0.rule'],
      },
      {
        name: 'has: it has not',
        plan: review('every_months: 3'),
        about: 'reg',
        ask: { monitored: { has } },
        holds: 'no',
        at: ['monitoring.reviews.0.rule'],
      },
    ]);
  });
});
