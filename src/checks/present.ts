import { parseFrequency, type TimeUnit } from '../document/frequency.ts';
import { normalise } from '../document/text.ts';
import { fieldAt } from '../document/vocabulary.ts';
import { best, type Check, holds, lacking, option, pathsOf, together } from './check.ts';
import { label } from './naming.ts';
import { elements, missing, select } from './path.ts';
import type { Finding, Node, View } from './view.ts';

interface Options {
  readonly of: string | readonly string[];
  /** The text holds a figure, e.g. a version or a size. */
  readonly figure?: true;
  /** Months, hours, people: at most, at least. */
  readonly at_most?: number;
  readonly at_least?: number;
  /** An empty list is an explicit "none". */
  readonly or_none?: true;
  /** At least one of these words occurs. */
  readonly mentions?: readonly string[];
}

/** The field has content. What is no content (placeholders, copies, negations) was removed before. */
export const present: Check<Options> = {
  summary: 'The field has content: not empty, not a placeholder, not copied, not negated.',
  properties: {
    of: option.paths,
    figure: option.flag,
    at_most: option.number,
    at_least: option.number,
    or_none: option.flag,
    mentions: { type: 'array', items: { type: 'string' }, minItems: 1 },
  },
  required: ['of'],
  run: (view, options) => together(pathsOf(options.of).map((path) => one(view, path, options))),
};

function one(view: View, path: string, options: Options): Finding {
  const found = select(view, path).flatMap((node) =>
    Array.isArray(node.value) && node.value.length === 0 ? (options.or_none ? [node] : []) : elements(node),
  );
  return best(
    found.map((node) => judge(node, path, options)),
    () => missing(view, path),
  );
}

function judge(node: Node, path: string, options: Options): Finding {
  const complaint = fault(node, options);
  return complaint === undefined ? holds([node.path]) : lacking(node.path, `${label(path)} ${complaint}`);
}

function fault({ path, value }: Node, { figure, at_most, at_least, mentions }: Options): string | undefined {
  if (figure && !/\p{Nd}/u.test(String(value))) return 'gives no figure';
  if (at_most !== undefined || at_least !== undefined) {
    const number = parseFrequency(value, (fieldAt(path)?.unit ?? 'months') as TimeUnit);
    if (number === undefined) return 'is no number';
    if (at_most !== undefined && number > at_most) return `is ${number}, more than ${at_most}`;
    if (at_least !== undefined && number < at_least) return `is ${number}, less than ${at_least}`;
  }
  const text = normalise(String(value));
  if (mentions && !mentions.some((word) => ` ${text} `.includes(` ${normalise(word)} `)))
    return `does not mention what is asked for (${mentions.slice(0, 3).join(', ')} or the like)`;
  return undefined;
}
