import { addMonths, earlier, type Interval, parseDate } from '../document/date.ts';
import { all, type Truth } from '../document/truth.ts';
import type { Path } from '../source/position.ts';
import { best, type Check, holds, lacking, option, pathsOf } from './check.ts';
import { label } from './naming.ts';
import { items, missing, owners } from './path.ts';
import type { Finding, Node, View } from './view.ts';

interface Options {
  readonly of: string;
  /** The earliest of all dates at these paths. */
  readonly than: string | readonly string[];
  /** Where `than` finds no date at all: the first of these that is there. */
  readonly otherwise?: readonly string[];
  /** The same day is early enough. */
  readonly or_equal?: true;
  /** Moves the date to be met: 12 gives a year more, -3 asks for three months earlier. */
  readonly months?: number;
}

interface Deadline {
  readonly dates: readonly { readonly path: Path; readonly interval: Interval }[];
  /** A date that is asked for and missing could be the earliest. */
  readonly open: boolean;
  readonly name: string;
  /** The date that was asked for first, where it is nowhere and another one stands in. */
  readonly instead?: string;
}

/** The first date is earlier than the second. A quarter or a year is early enough only if every day of it is. */
export const before: Check<Options> = {
  summary: 'The first date is earlier than the second; a missing date fails.',
  properties: {
    of: option.path,
    than: option.paths,
    otherwise: { type: 'array', items: option.path, minItems: 1 },
    or_equal: option.flag,
    months: { type: 'integer' },
  },
  required: ['of', 'than'],
  run: (view, options) => {
    const deadline = deadlineOf(view, options);
    return best(
      items(view, options.of).map((node) => judge(node, deadline, options)),
      () => missing(view, options.of),
    );
  },
};

function deadlineOf(view: View, { than, otherwise = [] }: Options): Deadline {
  const paths = pathsOf(than);
  const first = datesAt(view, paths);
  if (first.dates.length > 0) return first;
  const fallback = otherwise.map((path) => datesAt(view, [path])).find(({ dates }) => dates.length > 0);
  return fallback ? { ...fallback, open: first.open || fallback.open, instead: first.name } : first;
}

function datesAt(view: View, paths: readonly string[]): Deadline {
  const dates = paths.flatMap((path) =>
    items(view, path).flatMap((node) => {
      const interval = parseDate(node.value);
      return interval ? [{ path: node.path, interval }] : [];
    }),
  );
  const asked = paths.reduce((sum, path) => sum + owners(view, path).length, 0);
  return { dates, open: dates.length < asked, name: paths.map(label).join(' and ') };
}

function judge(node: Node, deadline: Deadline, { of, or_equal, months = 0 }: Options): Finding {
  const date = parseDate(node.value);
  if (!date) return lacking(node.path, `${label(of)} is no date`);
  if (deadline.dates.length === 0)
    return lacking(node.path, `there is no date in ${deadline.name} to compare ${label(of)} with`, 'unknown');
  const verdicts = deadline.dates.map(({ interval }) => earlier(date, addMonths(interval, months), or_equal === true));
  const truth: Truth = all([...verdicts, deadline.open ? 'unknown' : 'yes']);
  if (truth === 'yes') return holds([node.path]);
  return lacking(node.path, complaint(label(of), deadline, all(verdicts), months), truth);
}

function complaint(date: string, { name, open, instead }: Deadline, verdict: Truth, months: number): string {
  if (verdict === 'no') return `${date} should come ${limit(name, months)}`;
  if (verdict === 'yes' && open) return `${instead ?? name} is missing, so ${date} cannot be compared with it`;
  return `it is not certain that ${date} comes ${limit(name, months)}: give both dates to the day`;
}

function limit(name: string, months: number): string {
  if (months === 0) return `before ${name}`;
  return months > 0 ? `within ${months} months after ${name}` : `at least ${-months} months before ${name}`;
}
