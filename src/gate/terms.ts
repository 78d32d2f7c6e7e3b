import { parseDate } from '../document/date.ts';

/** What every waiver has to say, wherever it stands. */
export interface Terms {
  /** Id of a criterion, or a theme. A red line that is crossed is covered by its own id only. */
  readonly criterion: string;
  readonly reason: string;
  /** Last day on which it holds, `2027-05-31`. */
  readonly until: string;
  /** Post that approved it. */
  readonly by: string;
}

/** What is wrong with the terms that are there. */
export function termFaults({ criterion, until }: Partial<Terms>): readonly {
  readonly term: keyof Terms;
  readonly message: string;
}[] {
  return [
    ...(criterion === undefined || name.test(criterion.trim())
      ? []
      : [
          {
            term: 'criterion' as const,
            message: 'A criterion is written as theme/criterion, and a theme in one word.',
          },
        ]),
    ...(until === undefined || isDay(until.trim())
      ? []
      : [
          {
            term: 'until' as const,
            message: '"until" should be one day, written as year-month-day, such as 2027-05-31.',
          },
        ]),
  ];
}

const name = /^[a-z0-9-]+(?:\/[a-z0-9-]+)?$/;

/** Whether it is a day of the calendar, written as `2027-05-31`. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && parseDate(text) !== undefined;
}
