import { parseDate } from '../document/date.ts';
import type { Item } from '../document/document.ts';
import { all, type Truth } from '../document/truth.ts';
import { best, type Check, holds, lacking, option, pathsOf } from './check.ts';
import { label, nameOf } from './naming.ts';
import { anchor, items, named } from './path.ts';
import type { Finding, Node, View } from './view.ts';

interface Options {
  /** What must be paid for: a thing or ids of things; the scope object unless stated. */
  readonly of?: string | readonly string[];
  /** Kinds of budget line that count; any unless stated. */
  readonly kind?: string | readonly string[];
  /** The line has money in a year that ends after this date. */
  readonly after?: string;
}

/** A budget line with money, on a source that is not unfunded, covers the thing or its activity. */
export const funded: Check<Options> = {
  summary: 'A budget line above zero, on a source that is not unfunded, covers the thing or its activity.',
  properties: { of: option.paths, kind: option.scalars, after: option.path },
  required: [],
  run: (view, options) => {
    const paths = pathsOf(options.of ?? '@');
    const things = paths.flatMap((path) => items(view, path).map((node) => named(view, node)));
    if (things.length === 0)
      return lacking(anchor(view, paths[0] ?? '@'), 'there is nothing that a budget line could pay for');
    return best(
      things.flatMap((one) =>
        view.relations
          .of(one, 'lines')
          .filter((line) => isOfKind(line, options))
          .map((line) => judge(view, line, options)),
      ),
      () => ({
        path: things[0]?.path ?? [],
        message: `no budget line${kindWords(options)} names ${things.map(nameOf).join(' or ')} in \`covers\``,
      }),
    );
  },
};

function isOfKind(line: Node, { kind }: Options): boolean {
  return kind === undefined || [kind].flat().includes(String((line.value as Item)['kind']));
}

function judge(view: View, line: Node, { after }: Options): Finding {
  const item = line.value as Item;
  if (typeof item['amount'] !== 'number' || item['amount'] <= 0)
    return lacking(line.path, `${nameOf(line)}: it has no amount above zero`);
  const paid = sourceIsFunded(view, item);
  const inTime = after === undefined ? 'yes' : paysAfter(view, item, after);
  const truth = all([paid, inTime]);
  if (truth === 'yes') return holds([line.path]);
  return lacking(line.path, `${nameOf(line)}: ${paid === 'yes' ? late(inTime, after) : unpaid(paid)}`, truth);
}

/** A line without a source, or a source without a status, may still turn out unfunded. */
function sourceIsFunded(view: View, line: Item): Truth {
  const fund = view.document.entities.get(String(line['source']));
  const status = fund?.kind === 'fund' ? fund.value['status'] : undefined;
  if (status === undefined) return 'unknown';
  return status === 'unfunded' ? 'no' : 'yes';
}

function paysAfter(view: View, line: Item, after: string): Truth {
  const date = items(view, after).map((node) => parseDate(node.value))[0];
  const years = Object.entries((line['by_year'] as Item | undefined) ?? {});
  if (!date || years.length === 0) return 'unknown';
  return years.some(([year, amount]) => Number(amount) > 0 && (parseDate(year)?.last ?? 0) > date.last) ? 'yes' : 'no';
}

function unpaid(paid: Truth): string {
  return paid === 'no'
    ? 'its `source` is unfunded'
    : 'it does not say which `source` pays, or that source has no `status`';
}

function late(inTime: Truth, after = ''): string {
  return inTime === 'no'
    ? `it has no money after ${label(after)}`
    : `whether it has money after ${label(after)} is open: state \`by_year\` and that date`;
}

function kindWords({ kind }: Options): string {
  return kind === undefined ? '' : ` of kind ${[kind].flat().join(' or ')}`;
}
