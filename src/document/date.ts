import type { Truth } from './truth.ts';

/** The days a date can mean, both ends included; days since 1970-01-01. */
export interface Interval {
  readonly first: number;
  readonly last: number;
}

const msPerDay = 86_400_000;
const shape = /^(\d{4})(?:-(?:Q([1-4])|(\d{2})(?:-(\d{2}))?))?$/;

/** Reads `YYYY`, `YYYY-MM`, `YYYY-Qn` or `YYYY-MM-DD`; `undefined` for anything that is no day of the calendar. */
export function parseDate(value: unknown): Interval | undefined {
  const match = shape.exec(typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '');
  if (!match) return undefined;
  const [, yearText, quarter, monthText, dayText] = match;
  const year = Number(yearText);
  if (quarter) return months(year, Number(quarter) * 3 - 2, 3);
  if (!monthText) return months(year, 1, 12);
  const month = Number(monthText);
  if (month < 1 || month > 12) return undefined;
  if (!dayText) return months(year, month, 1);
  const day = Number(dayText);
  if (day < 1 || day > daysInMonth(year, month)) return undefined;
  const first = dayNumber(year, month, day);
  return { first, last: first };
}

/** Is `a` before `b` (with `orEqual`: not after it)? `unknown` when the answer depends on the days meant. */
export function earlier(a: Interval, b: Interval, orEqual: boolean): Truth {
  const slack = orEqual ? 1 : 0;
  if (a.last < b.first + slack) return 'yes';
  return a.first < b.last + slack ? 'unknown' : 'no';
}

/** Moves both ends; a day that the target month lacks becomes its last day. */
export function addMonths(interval: Interval, count: number): Interval {
  return { first: moved(interval.first, count), last: moved(interval.last, count) };
}

/** Calendar months from a day of `a` to a day of `b`, at least and at most; parts of a month are fractions. */
export function monthsBetween(a: Interval, b: Interval): { readonly least: number; readonly most: number } {
  return { least: monthNumber(b.first) - monthNumber(a.last), most: monthNumber(b.last) - monthNumber(a.first) };
}

/** Days in a month of the Gregorian calendar; months count from 1. */
export function daysInMonth(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

function months(year: number, month: number, count: number): Interval {
  return { first: dayNumber(year, month, 1), last: dayNumber(year, month + count, 1) - 1 };
}

/** `Date.UTC` would read the years 0 to 99 as 1900 to 1999. */
function dayNumber(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) / msPerDay;
}

function moved(day: number, count: number): number {
  const date = new Date(day * msPerDay);
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth() + count;
  const year = Math.floor(month / 12);
  const inYear = month - year * 12 + 1;
  return dayNumber(year, inYear, Math.min(date.getUTCDate(), daysInMonth(year, inYear)));
}

function monthNumber(day: number): number {
  const date = new Date(day * msPerDay);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  return year * 12 + month + (date.getUTCDate() - 1) / daysInMonth(year, month + 1);
}
