/** A story in which things come in their order. */
const usual: Readonly<Record<string, string>> = {
  freeze: '2028-01-15',
  collection_start: '2028-03-01',
  go_live: '2028-06-01',
  start: '2027-02-01',
  from: '2027-02-01',
  end: '2029-06-30',
  due: '2027-10-01',
  horizon: '2030-06-30',
};

/** Milliseconds. */
const dayLength = 86_400_000;

/** The day on which an author would put the field `key`, counted from 1970. */
export function usualDay(key: string): number {
  return Date.parse(usual[key] ?? '2026-11-20') / dayLength;
}

/** As a plan writes it. */
export function written(day: number): string {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}

export function yearOf(day: number): number {
  return new Date(day * dayLength).getUTCFullYear();
}
