import { monthsBetween, parseDate } from '../document/date.ts';
import type { Item } from '../document/document.ts';
import { parseFrequency } from '../document/frequency.ts';
import { all, type Truth } from '../document/truth.ts';
import { best, type Check, holds, lacking, option, pathsOf, together } from './check.ts';
import { nameOf } from './naming.ts';
import { anchor, items, named } from './path.ts';
import { members, type Where, whereWords } from './selection.ts';
import type { Condition, Finding, Node, View } from './view.ts';

interface Options {
  /** What must be watched: a thing or ids of things; the scope object unless stated. */
  readonly of?: string | readonly string[];
  /** Only an indicator, or only a review, will do. */
  readonly by?: 'indicator' | 'review';
  readonly where?: Where;
  readonly has?: readonly Condition[];
}

/**
 * An indicator with baseline and target tracks it, or a review looks at it, often enough to show it failing:
 * at least twice within the life of the programme.
 */
export const monitored: Check<Options> = {
  summary:
    'An indicator with baseline and target tracks it, or a review looks at it, at least twice in the life of the programme.',
  properties: { of: option.paths, by: { enum: ['indicator', 'review'] }, where: option.where, has: option.conditions },
  required: [],
  run: (view, options) => {
    const paths = pathsOf(options.of ?? '@');
    const things = paths.flatMap((path) => items(view, path).map((node) => named(view, node)));
    if (things.length === 0) return lacking(anchor(view, paths[0] ?? '@'), 'there is nothing that could be watched');
    return best(
      things.flatMap((one) => watchers(view, one, options)),
      () => ({
        path: things[0]?.path ?? [],
        message: `no ${options.by ?? 'indicator or review'}${options.where ? whereWords(view, options.where) : ''} watches ${things.map(nameOf).join(' or ')}`,
      }),
    );
  },
};

function watchers(view: View, watched: Node, options: Options): readonly Finding[] {
  const inHand = { ...view, item: watched };
  const findings = (
    relation: 'indicators' | 'reviews',
    judge: (view: View, node: Node) => Finding,
  ): readonly Finding[] =>
    members(inHand, { of: `its.${relation}`, ...(options.where && { where: options.where }) })
      .filter((member) => member.belongs === 'yes')
      .map((member) => together([judge(view, member), view.decide(options.has ?? [], { ...view, item: member })]));
  return [
    ...(options.by === 'review' ? [] : findings('indicators', indicator)),
    ...(options.by === 'indicator' ? [] : findings('reviews', review)),
  ];
}

function indicator(view: View, node: Node): Finding {
  const item = node.value as Item;
  if (typeof item['baseline'] !== 'number' || typeof item['target'] !== 'number') {
    return lacking(node.path, `${nameOf(node)} has no baseline and target that differ`);
  }
  return repeated(view, node, 'frequency_months');
}

function review(view: View, node: Node): Finding {
  return repeated(view, node, 'every_months');
}

function repeated(view: View, node: Node, field: string): Finding {
  const every = parseFrequency((node.value as Item)[field], 'months');
  const truth = every === undefined || every === 0 ? 'no' : twiceInLife(view, every);
  if (truth === 'yes') return holds([node.path]);
  const message =
    every === undefined || every === 0
      ? `${nameOf(node)} does not say how often (\`${field}\`)`
      : `${nameOf(node)} does not come round twice between the start and the end of the programme`;
  return lacking([...node.path, field], message, truth);
}

function twiceInLife(view: View, everyMonths: number): Truth {
  const [start, end] = ['programme.start', 'programme.end'].map(
    (path) => items(view, path).map((node) => parseDate(node.value))[0],
  );
  if (!start || !end) return 'unknown';
  const life = monthsBetween(start, end);
  // A programme that ends on the last day of a month is a day short of whole months.
  return all([
    everyMonths * 2 <= Math.ceil(life.least) ? 'yes' : everyMonths * 2 <= Math.ceil(life.most) ? 'unknown' : 'no',
  ]);
}
