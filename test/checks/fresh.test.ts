import { describe } from 'vitest';
import { type Row, rows } from './plan.ts';

const of = 'safeguards.gender.date';
const row = (name: string, date: string, start: string, holds: Row['holds'], months = 12): Row => ({
  name: `${name}: ${date} for a start on ${start}`,
  plan: `programme: {title: Births, start: ${start}}\nsafeguards: {gender: {date: ${date}}}`,
  ask: { fresh: { of, months } },
  holds,
  at: [of],
});

describe('fresh', () => {
  rows([
    row('exactly a year', '2026-01-01', '2027-01-01', 'yes'),
    row('a day more than a year', '2025-12-31', '2027-01-01', 'no'),
    row('after the start', '2027-06-01', '2027-01-01', 'yes'),
    row('three years are allowed', '2024-01-01', '2027-01-01', 'yes', 36),
    row('a year, all of it in time', '2026', '2027-01-01', 'yes'),
    row('a year, some of it in time', '2025', '2026-06-01', 'unknown'),
    row('a year, none of it in time', '2024', '2027-01-01', 'no'),
    row('a quarter, some of it in time', '2026-Q1', '2027-02-15', 'unknown'),
    row('a month, all of it in time', '2026-03', '2027-02-15', 'yes'),
    row('the start is only a year', '2026-06-30', '2027', 'unknown'),
    {
      name: 'no date',
      plan: 'programme: {title: Births, start: 2027-01-01}',
      ask: { fresh: { of, months: 12 } },
      holds: 'no',
      at: [of],
    },
    {
      name: 'no start to hold it against',
      plan: 'safeguards: {gender: {date: 2026-01-01}}',
      ask: { fresh: { of, months: 12 } },
      holds: 'unknown',
      at: [of],
    },
    {
      name: 'one of several is recent',
      plan: 'programme: {title: Births, start: 2027-01-01}\nchallenge: {evidence: [{id: e-1, date: 2020}, {id: e-2, date: 2026-05-01}]}',
      ask: { fresh: { of: 'challenge.evidence[].date', months: 24 } },
      holds: 'yes',
      at: ['challenge.evidence.1.date'],
    },
    {
      name: 'against another date',
      plan: 'programme: {title: Births, start: 2030-01-01, appraisal: 2026-06-01}\nsafeguards: {gender: {date: 2026-01-01}}',
      ask: { fresh: { of, months: 12, against: 'programme.appraisal' } },
      holds: 'yes',
      at: [of],
    },
    {
      name: 'against another date that is missing',
      plan: 'programme: {title: Births, start: 2026-06-01}\nsafeguards: {gender: {date: 2026-01-01}}',
      ask: { fresh: { of, months: 12, against: 'programme.appraisal' } },
      holds: 'unknown',
      at: [of],
    },
  ]);
});
