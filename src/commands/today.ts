import { isDay } from '../gate/terms.ts';
import { type Console, UsageError } from './console.ts';

/** The day on which this runs, `2027-05-31` in UTC. `DBD_NOW` says another one. */
export function today({ env }: Console): string {
  const said = env['DBD_NOW'];
  if (said === undefined || said === '') return new Date().toISOString().slice(0, 10);
  const day = said.slice(0, 10);
  if (!isDay(day)) throw new UsageError('DBD_NOW should be a day, written as 2027-05-31.');
  return day;
}
