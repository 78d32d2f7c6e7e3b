import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, earlier, type Interval, monthsBetween, parseDate } from '../../src/document/date.ts';

const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
const shown = (interval: Interval | undefined) => interval && [iso(interval.first), iso(interval.last)];
const at = (text: string): Interval => parseDate(text) as Interval;

const interval = fc
  .tuple(fc.integer({ min: -20_000, max: 40_000 }), fc.nat({ max: 400 }))
  .map(([first, length]): Interval => ({ first, last: first + length }));

describe('parseDate', () => {
  test.each([
    ['2027', '2027-01-01', '2027-12-31'],
    [2027, '2027-01-01', '2027-12-31'],
    ['2028-02', '2028-02-01', '2028-02-29'],
    ['2027-12', '2027-12-01', '2027-12-31'],
    ['2026-Q3', '2026-07-01', '2026-09-30'],
    ['2026-Q4', '2026-10-01', '2026-12-31'],
    ['2028-02-29', '2028-02-29', '2028-02-29'],
    [' 2027-05-31 ', '2027-05-31', '2027-05-31'],
    ['0099-03-01', '0099-03-01', '0099-03-01'],
  ])('%s is %s to %s', (text, first, last) => {
    expect(shown(parseDate(text))).toEqual([first, last]);
  });

  test.each([
    '2027-02-29',
    '2027-02-30',
    '2027-13',
    '2027-00',
    '2027-04-31',
    '2027-01-00',
    '2027-Q5',
    '2027-q1',
    '27-01-01',
    '2027-5-1',
    '31/05/2027',
    '2027-05-31T00:00:00Z',
    'May 2027',
    'Q3 2026',
    '',
    '20270',
    20_270,
    2027.5,
    -2027,
    null,
    undefined,
    true,
    {},
    [],
  ])('%j is no date', (value) => {
    expect(parseDate(value)).toBeUndefined();
  });

  test('reads every day of the calendar back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (day) => {
        expect(parseDate(iso(day))).toEqual({ first: day, last: day });
      }),
    );
  });
});

describe('earlier', () => {
  test.each([
    ['2027-05-01', '2027-05-02', false, 'yes'],
    ['2027-05-01', '2027-05-01', false, 'no'],
    ['2027-05-01', '2027-05-01', true, 'yes'],
    ['2027-05-02', '2027-05-01', true, 'no'],
    ['2027', '2028-01-01', false, 'yes'],
    ['2027', '2027-06-01', false, 'unknown'],
    ['2027-Q2', '2027-Q2', false, 'unknown'],
    ['2027-Q2', '2027-06-30', true, 'yes'],
    ['2027-Q3', '2027-Q2', true, 'no'],
  ] as const)('%s before %s (or equal: %s): %s', (a, b, orEqual, expected) => {
    expect(earlier(at(a), at(b), orEqual)).toBe(expected);
  });

  test('is what holds for every pair of days, for none, or for some', () => {
    const short = fc
      .tuple(fc.integer({ min: 0, max: 12 }), fc.nat({ max: 4 }))
      .map(([first, length]): Interval => ({ first, last: first + length }));
    fc.assert(
      fc.property(short, short, fc.boolean(), (a, b, orEqual) => {
        const days = ({ first, last }: Interval) =>
          Array.from({ length: last - first + 1 }, (_, index) => first + index);
        const pairs = days(a).flatMap((x) => days(b).map((y) => (orEqual ? x <= y : x < y)));
        const expected = pairs.every(Boolean) ? 'yes' : pairs.some(Boolean) ? 'unknown' : 'no';
        expect(earlier(a, b, orEqual)).toBe(expected);
      }),
    );
  });
});

describe('months', () => {
  test.each([
    ['2027-01-31', 1, '2027-02-28', '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29', '2028-02-29'],
    ['2027-12-15', 1, '2028-01-15', '2028-01-15'],
    ['2027-01-15', -1, '2026-12-15', '2026-12-15'],
    ['2027-Q1', 12, '2028-01-01', '2028-03-31'],
  ])('%s and %i months is %s to %s', (text, count, first, last) => {
    expect(shown(addMonths(at(text), count))).toEqual([first, last]);
  });

  test.each([
    ['2027-01-01', '2028-01-01', 12, 12],
    ['2026-09-01', '2029-09-01', 36, 36],
    ['2027-01-16', '2027-02-01', 16 / 31, 16 / 31],
    ['2027', '2028-12-31', 12, 23 + 30 / 31],
  ])('from %s to %s are %d to %d months', (a, b, least, most) => {
    const between = monthsBetween(at(a), at(b));
    expect(between.least).toBeCloseTo(least);
    expect(between.most).toBeCloseTo(most);
  });

  test('adding whole months never swaps the ends nor changes the number of months between', () => {
    fc.assert(
      fc.property(interval, fc.integer({ min: -600, max: 600 }), (before, count) => {
        const after = addMonths(before, count);
        expect(after.first).toBeLessThanOrEqual(after.last);
        const { least } = monthsBetween(
          { first: before.last, last: before.last },
          { first: after.last, last: after.last },
        );
        expect(Math.abs(least - count)).toBeLessThan(0.15);
      }),
    );
  });
});
