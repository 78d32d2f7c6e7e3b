import type { OptionsOf } from '../checks/registry.ts';
import { list } from './english.ts';
import { listOf, noun, type Stand } from './place.ts';
import type { Teller } from './said.ts';

type Before = OptionsOf<'before'>;
export const before: Teller<Before> = ({ of, than, otherwise = [], or_equal, months = 0 }, stand) => {
  const dates = [than].flat().map((path) => dateOf(path, stand));
  const limit = dates.length > 1 ? `the earliest of ${list(dates, 'and')}` : (dates[0] ?? '');
  const instead =
    otherwise.length === 0
      ? ''
      : ` (where no such date is given: ${otherwise.map((path) => dateOf(path, stand)).join(', or else ')})`;
  return { text: `${noun(of, stand)} ${comes(months, or_equal === true)} ${limit}${instead}` };
};

function comes(months: number, sameDay: boolean): string {
  if (months < 0) return `is ${sameDay ? '' : 'more than '}${-months} months ${sameDay ? 'or more ' : ''}before`;
  if (months > 0) return `is ${sameDay ? 'at most' : 'less than'} ${months} months after`;
  return sameDay ? 'is the same as or before' : 'is before';
}

type Fresh = OptionsOf<'fresh'>;
export const fresh: Teller<Fresh> = ({ of, months, against = 'programme.start' }, stand) => ({
  text: `${noun(of, stand)} is at most ${months} months before ${dateOf(against, stand)}, or later`,
});

/** A date to be met. Of a list every one counts. */
function dateOf(path: string, stand: Stand): string {
  const listed = listOf(path, stand);
  return `${noun(path, stand)}${listed === undefined ? '' : ` of any ${listed.one}`}`;
}
