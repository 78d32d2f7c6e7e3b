import { daysInMonth } from './date.ts';
import type { EntityKind } from './document.ts';
import type { Leaf } from './field.ts';

const longest = 40;

/** Kinds of things as the reader knows them. */
export const kindNames: Readonly<Record<EntityKind, string>> = {
  need: 'a need',
  evidence: 'an item of evidence',
  site: 'a site',
  assumption: 'an assumption',
  landscape: 'an existing system',
  group: 'a group',
  consultation: 'a consultation',
  outcome: 'an outcome',
  output: 'an output',
  indicator: 'an indicator',
  solution: 'a solution',
  interface: 'an interface',
  asset: 'a data set',
  partner: 'a partner',
  risk: 'a risk',
  right: 'a right',
  channel: 'a complaint channel',
  requirement: 'a question for early warning',
  source: 'an information source',
  post: 'a post',
  training: 'a training',
  procurement: 'a procurement',
  review: 'a review',
  evaluation: 'an evaluation',
  activity: 'an activity',
  fund: 'a source of money',
  line: 'a budget line',
  gate: 'a gate',
  standard: 'a standard',
};

/** A value of the file in a message: one line, short. */
export function quote(text: string): string {
  const line = text
    .slice(0, 4 * longest)
    .replace(/\s+/g, ' ')
    .trim();
  return `\`${line.length > longest ? `${line.slice(0, longest).trim()}…` : line}\``;
}

/** `a, b or c` */
export function either(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** What to write instead of something that is no date. */
export function dateHint(raw: string): string {
  const quarter = /^(?:Q([1-4])[-/ ,]*(\d{4})|(\d{4})[-/ ,]*Q([1-4]))$/i.exec(raw.trim());
  if (quarter) return `Write ${quarter[2] ?? quarter[3]}-Q${quarter[1] ?? quarter[4]}.`;
  const made = knownDate(raw.trim());
  if (!made) return 'Write year-month-day, for example 2027-05-31; 2027-05, 2027-Q2 and 2027 are dates too.';
  const [year = 0, month = 0, day] = made;
  if (month < 1 || month > 12) return 'Months are 01 to 12: write year-month-day, for example 2027-05-31.';
  const days = daysInMonth(year, month);
  if (day !== undefined && (day < 1 || day > days)) return `That month has ${days} days.`;
  return `Write ${[year, ...made.slice(1).map((part) => String(part).padStart(2, '0'))].join('-')}.`;
}

/** Year, month and day of forms that can mean one day only; 05/06/2027 can mean two. */
function knownDate(text: string): readonly number[] | undefined {
  const yearFirst = /^(\d{4})[-/. ](\d{1,2})(?:[-/. ](\d{1,2}))?(?:[T ][\d:.]+(?:Z|[+-][\d:]+)?)?$/.exec(text);
  if (yearFirst) return yearFirst.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)]));
  const yearLast = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text);
  if (!yearLast) return undefined;
  const [a = 0, b = 0, year = 0] = yearLast.slice(1).map(Number);
  if (a > 12 && b <= 12) return [year, b, a];
  return b > 12 && a <= 12 ? [year, a, b] : undefined;
}

/** What to write instead of something that is no number. */
export function numberHint(raw: string, { type, unit, words }: Leaf): string {
  if (words) return `Write a number, or one of: ${Object.keys(words).join(', ')}.`;
  const numbers = raw.slice(0, 4 * longest).match(/\d[\d_]*(?:[,' \u00a0\u2009\u202f]\d{3}(?!\d))*(?:\.\d+)?/g) ?? [];
  const digits = numbers[0]?.replace(/[^\d.]/g, '');
  if (numbers[0] === raw.trim()) return `Write the digits without marks between them: ${digits}.`;
  const example = numbers.length === 1 ? `: ${digits}` : '';
  const what = type === 'money' ? 'without a currency' : unit ? `in ${unit}` : 'without other words';
  return `Write the number alone, ${what}${example}.`;
}
