import { monthsBetween, parseDate } from '../document/date.ts';
import { best, type Check, holds, lacking, option } from './check.ts';
import { label } from './naming.ts';
import { items, missing } from './path.ts';
import type { Finding, Node, View } from './view.ts';

interface Options {
  readonly of: string;
  readonly months: number;
  /** The reference date; `programme.start` unless stated. */
  readonly against?: string;
}

/** The date lies within so many months before the reference date, or after it. */
export const fresh: Check<Options> = {
  summary: 'The date is within the stated number of months before the reference date, or after it.',
  properties: { of: option.path, months: option.count, against: option.path },
  required: ['of', 'months'],
  run: (view, options) =>
    best(
      items(view, options.of).map((node) => judge(view, node, options)),
      () => missing(view, options.of),
    ),
};

function judge(view: View, node: Node, { of, months, against = 'programme.start' }: Options): Finding {
  const date = parseDate(node.value);
  if (!date) return lacking(node.path, `${label(of)} is no date`);
  const reference = items(view, against).map(({ value }) => parseDate(value))[0];
  if (!reference) return lacking(node.path, `there is no ${label(against)} to compare ${label(of)} with`, 'unknown');
  const age = monthsBetween(date, reference);
  if (age.most <= months) return holds([node.path]);
  return lacking(
    node.path,
    `${label(of)} ${age.least <= months ? 'may be' : 'is'} more than ${months} months before ${label(against)}`,
    age.least <= months ? 'unknown' : 'no',
  );
}
