import type { Diagnostic, Item } from '../../document/document.ts';
import type { Path } from '../../source/position.ts';
import { type Context, type Listed, type Rule, warning } from '../listed.ts';
import { isAfter, valueIn } from './reading.ts';

/** Two dates of one thing of which the first has to come first. */
export interface Order {
  readonly code: string;
  /** A calendar that runs backwards cannot be right; a safeguard that comes late can be the plan. */
  readonly severity?: 'error';
  readonly things: (context: Context) => readonly Listed[];
  readonly early: string;
  readonly late: string;
  /** The date that is told: the safeguard, or the one that is probably the slip. */
  readonly at: 'early' | 'late';
  readonly says: (item: Item, early: string, late: string) => string;
}

/** The rule that a table of orders comes to. */
export function ordered(orders: readonly Order[]): Rule {
  return (context) => orders.flatMap((order) => order.things(context).flatMap((item) => inOrder(order, item)));
}

function inOrder({ code, severity, early, late, at, says }: Order, { path, item }: Listed): readonly Diagnostic[] {
  const [before, after] = [valueIn(item, early), valueIn(item, late)];
  if (!isAfter(before, after)) return [];
  const place: Path = [...path, ...(at === 'early' ? early : late).split('.')];
  return [{ ...warning(code, place, says(item, String(before), String(after))), ...(severity && { severity }) }];
}
