import { describe } from 'vitest';
import { type Row, rows } from './plan.ts';

const of = 'safeguards.complaints.live_from';
const than = 'technology.solutions[].go_live';

function plan(date: string, ...goLive: readonly (string | undefined)[]): string {
  const solutions = goLive.map((day, index) => `{id: s-${index}${day === undefined ? '' : `, go_live: ${day}`}}`);
  return `safeguards: {complaints: {live_from: ${date}}}\ntechnology: {solutions: [${solutions.join(', ')}]}`;
}

const order = (name: string, date: string, goLive: string, holds: Row['holds'], options: object = {}): Row => ({
  name: `${name}: ${date} against ${goLive}`,
  plan: plan(date, goLive),
  ask: { before: { of, than, ...options } },
  holds,
  at: [of],
});

describe('before', () => {
  describe('whole days', () => {
    rows([
      order('the day before', '2027-05-30', '2027-05-31', 'yes'),
      order('the same day is not before', '2027-05-31', '2027-05-31', 'no'),
      order('the day after', '2027-06-01', '2027-05-31', 'no'),
      order('the same day with or_equal', '2027-05-31', '2027-05-31', 'yes', { or_equal: true }),
      order('the day after with or_equal', '2027-06-01', '2027-05-31', 'no', { or_equal: true }),
    ]);
  });

  describe('partial dates mean every one of their days', () => {
    rows([
      order('a month that is over', '2027-04', '2027-05-01', 'yes'),
      order('a month in which the day falls', '2027-05', '2027-05-15', 'unknown'),
      order('a month that begins with the day', '2027-05', '2027-05-01', 'no'),
      order('a quarter that is over', '2027-Q1', '2027-04-01', 'yes'),
      order('a quarter in which the day falls', '2027-Q2', '2027-05-15', 'unknown'),
      order('a quarter against the next', '2027-Q1', '2027-Q2', 'yes'),
      order('a quarter against itself', '2027-Q2', '2027-Q2', 'unknown'),
      order('a quarter against the one before', '2027-Q2', '2027-Q1', 'no'),
      order('a year that is over', '2026', '2027', 'yes'),
      order('a year in which the day falls', '2027', '2027-12-31', 'unknown'),
      order('a year that begins with the day', '2027', '2027-01-01', 'no'),
      order('the last day of a year with or_equal', '2027', '2027-12-31', 'yes', { or_equal: true }),
      order('a day in the year of go-live', '2027-03-01', '2027', 'unknown'),
    ]);
  });

  describe('months moves the date to be met', () => {
    rows([
      order('a year more', '2028-05-30', '2027-05-31', 'yes', { months: 12 }),
      order('a year more and a day', '2028-05-31', '2027-05-31', 'no', { months: 12 }),
      order('three months earlier', '2027-02-27', '2027-05-31', 'yes', { months: -3 }),
      order('three months earlier, too late', '2027-03-31', '2027-05-31', 'no', { months: -3 }),
      order('the shorter month ends earlier', '2027-02-28', '2027-05-31', 'no', { months: -3 }),
    ]);
  });

  describe('the earliest of several dates is to be met', () => {
    rows([
      {
        name: 'before all',
        plan: plan('2027-01-01', '2028-01-01', '2027-02-01'),
        ask: { before: { of, than } },
        holds: 'yes',
        at: [of],
      },
      {
        name: 'after one',
        plan: plan('2027-03-01', '2028-01-01', '2027-02-01'),
        ask: { before: { of, than } },
        holds: 'no',
        at: [of],
      },
      {
        name: 'before all that are stated, one is missing',
        plan: plan('2027-01-01', '2028-01-01', undefined),
        ask: { before: { of, than } },
        holds: 'unknown',
        at: [of],
      },
      {
        name: 'after one, whatever the missing one is',
        plan: plan('2029-01-01', '2028-01-01', undefined),
        ask: { before: { of, than } },
        holds: 'no',
        at: [of],
      },
      {
        name: 'a list of paths',
        plan: `${plan('2027-03-01', '2028-01-01')}\ndata: {assets: [{id: births, collection_start: 2027-02-01}]}`,
        ask: { before: { of, than: [than, 'data.assets[].collection_start'] } },
        holds: 'no',
        at: [of],
      },
    ]);
  });

  describe('otherwise: where no such date exists at all', () => {
    const options = { of, than, otherwise: ['work_plan.activities[].start', 'programme.start'] };
    const cover = (start: string) =>
      `programme: {title: T-shirt, start: ${start}}\nsafeguards: {complaints: {live_from: 2027-05-01}}`;
    rows([
      {
        name: 'the first fallback that is there',
        plan: `${cover('2020-01-01')}\nwork_plan: {activities: [{id: a-1, start: 2027-06-01}]}`,
        ask: { before: options },
        holds: 'yes',
        at: [of],
      },
      { name: 'the second fallback', plan: cover('2027-06-01'), ask: { before: options }, holds: 'yes', at: [of] },
      {
        name: 'the second fallback, missed',
        plan: cover('2027-04-01'),
        ask: { before: options },
        holds: 'no',
        at: [of],
      },
      {
        name: 'a go-live date is asked for and missing',
        plan: `${cover('2027-06-01')}\ntechnology: {solutions: [{id: s-1}]}`,
        ask: { before: options },
        holds: 'unknown',
        at: [of],
      },
      {
        name: 'the fallback is not asked when a date exists',
        plan: `${cover('2027-06-01')}\ntechnology: {solutions: [{id: s-1, go_live: 2027-01-01}]}`,
        ask: { before: options },
        holds: 'no',
        at: [of],
      },
      {
        name: 'no date anywhere',
        plan: 'safeguards: {complaints: {live_from: 2027-05-01}}',
        ask: { before: options },
        holds: 'unknown',
        at: [of],
      },
    ]);
  });

  describe('the date itself', () => {
    rows([
      {
        name: 'is missing',
        plan: 'technology: {solutions: [{id: s-1, go_live: 2027-01-01}]}',
        ask: { before: { of, than } },
        holds: 'no',
        at: [of],
      },
      {
        name: 'one of several is early enough',
        plan: 'risks: [{id: r-1, exposed_from: 2027-06-01, treatments: [{due: 2028-01-01}, {due: 2027-01-01}]}]',
        about: 'r-1',
        ask: { before: { of: '.treatments[].due', than: '.exposed_from' } },
        holds: 'yes',
        at: ['risks.0.treatments.1.due'],
      },
      {
        name: 'a year that no calendar has is dropped',
        plan: plan('1066', '2027-01-01'),
        ask: { before: { of, than } },
        holds: 'no',
        at: [of],
      },
    ]);
  });
});
