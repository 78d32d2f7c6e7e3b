/** Hours in each unit; a month is a twelfth of a year of 365 days. */
const hours = { minutes: 1 / 60, hours: 1, days: 24, weeks: 168, months: 730, quarters: 2190, years: 8760 } as const;
/** A unit of time. */
export type TimeUnit = keyof typeof hours;

const named: Readonly<Record<string, readonly [number, TimeUnit]>> = {
  hourly: [1, 'hours'],
  daily: [1, 'days'],
  weekly: [1, 'weeks'],
  fortnightly: [2, 'weeks'],
  monthly: [1, 'months'],
  quarterly: [1, 'quarters'],
  'half-yearly': [6, 'months'],
  yearly: [1, 'years'],
  annually: [1, 'years'],
};
const shape = /^(\d+(?:\.\d+)?) ?(minute|hour|day|week|month|quarter|year)s?$/;

/**
 * A duration or frequency as a number of `unit`: a plain number is in that unit already, `6 hours`, `2 weeks` and
 * `quarterly` are converted. `undefined` for anything else.
 */
export function parseFrequency(value: unknown, unit: TimeUnit): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) && value >= 0 ? value : undefined;
  if (typeof value !== 'string') return undefined;
  const text = value.trim().toLowerCase();
  const match = shape.exec(text);
  const [count, from] = match
    ? [Number(match[1]), `${match[2]}s` as TimeUnit]
    : Object.hasOwn(named, text)
      ? (named[text] ?? [undefined, unit])
      : [undefined, unit];
  if (count === undefined) return undefined;
  return from === unit ? count : Math.round(((count * hours[from]) / hours[unit]) * 1e6) / 1e6;
}
