import type { Diagnostic, Item } from '../../document/document.ts';
import { type Context, has, idsIn, inside, type Listed, type Rule, warning } from '../listed.ts';
import { all, called, isAfter, isConcept, isWhole, programmeOf } from './reading.ts';

/** Rounding explains this share of an amount, and no more. */
const rounding = 0.01;

export const moneyRules: readonly Rule[] = [
  yearsAndAmount,
  yearOutsideProgramme,
  fundOverspent,
  fundUnused,
  evaluationUnfunded,
];

function budgetOf({ document }: Context): Item {
  return inside(inside(document.value, 'work_plan'), 'budget');
}

function linesOf({ list }: Context): readonly Listed[] {
  return list('work_plan', 'budget', 'lines').filter(({ item }) => item['kind'] !== 'revenue');
}

function yearsAndAmount(context: Context): readonly Diagnostic[] {
  return context.list('work_plan', 'budget', 'lines').flatMap(({ path, item }) => {
    const { amount } = item;
    const years = Object.values(inside(item, 'by_year'));
    if (typeof amount !== 'number' || years.length === 0 || !years.every((year) => typeof year === 'number')) return [];
    const sum = total(years as readonly number[]);
    if (Math.abs(sum - amount) <= Math.abs(amount) * rounding) return [];
    const message = `The years of ${called(item, 'this line')} add up to ${plain(sum)}, and its \`amount\` is ${plain(amount)}. Correct a year or the amount.`;
    return [warning('invariant/years-and-amount', [...path, 'by_year'], message)];
  });
}

function yearOutsideProgramme(context: Context): readonly Diagnostic[] {
  const { start, end } = programmeOf(context);
  return context.list('work_plan', 'budget', 'lines').flatMap(({ path, item }) =>
    Object.entries(inside(item, 'by_year'))
      .filter(([year, amount]) => amount !== 0 && (isAfter(year, end) || isAfter(start, year)))
      .map(([year]) => {
        const [key, limit] = isAfter(year, end) ? ['end', end] : ['start', start];
        const message = `${called(item, 'This line')} has money in ${year}, and \`programme.${key}\` is ${String(limit)}. Correct the year, or the date.`;
        return warning('invariant/year-outside-programme', [...path, 'by_year', year], message);
      }),
  );
}

/** What the lines take from a source, as far as it can be counted in the currency of that source. */
function fundOverspent(context: Context): readonly Diagnostic[] {
  const budget = budgetOf(context);
  const lines = linesOf(context);
  return context.list('work_plan', 'budget', 'sources').flatMap(({ path, item: fund }) => {
    const own = lines.filter(({ item }) => fund['id'] !== undefined && item['source'] === fund['id']);
    const spent = total(own.map(({ item }) => amountIn(budget, item, fund) ?? 0));
    const { amount } = fund;
    if (typeof amount !== 'number' || spent <= amount * (1 + rounding)) return [];
    const message = `The budget lines that name ${called(fund, 'this source')} add up to ${plain(spent)}, and it gives ${plain(amount)}. Pay a line from another source, or correct an amount.`;
    return [warning('invariant/fund-overspent', [...path, 'amount'], message)];
  });
}

/** The amount of a line in the currency of a source; nothing where no rate leads from one to the other. */
function amountIn(budget: Item, line: Item, fund: Item): number | undefined {
  const { amount } = line;
  if (typeof amount !== 'number') return undefined;
  const [from, to] = [line['currency'] ?? budget['currency'], fund['currency'] ?? budget['currency']];
  if (from === to) return amount;
  const [rate, per] = [rateOf(budget, line), rateOf(budget, fund)];
  return rate === undefined || per === undefined || per === 0 ? undefined : (amount * rate) / per;
}

function rateOf(budget: Item, { currency, rate }: Item): number | undefined {
  if (currency === undefined || currency === budget['currency']) return 1;
  return typeof rate === 'number' ? rate : undefined;
}

function fundUnused(context: Context): readonly Diagnostic[] {
  const lines = linesOf(context);
  if (isConcept(context) || !all(lines, (line) => has(line, 'source'))) return [];
  return context
    .list('work_plan', 'budget', 'sources')
    .filter(({ item }) => typeof item['id'] === 'string' && item['status'] !== 'unfunded')
    .filter(({ item: fund }) => !lines.some(({ item }) => item['source'] === fund['id']))
    .map(({ path, item }) =>
      warning(
        'invariant/fund-unused',
        path,
        `No budget line spends ${called(item, 'this source')}, although each line says where its money comes from. Name it in the \`source\` of what it pays for.`,
      ),
    );
}

/** An evaluation has a cost, and each line says what it is for: one of them has to be the evaluation. */
function evaluationUnfunded(context: Context): readonly Diagnostic[] {
  const lines = linesOf(context);
  if (isConcept(context) || !all(lines, (line) => has(line, 'kind')) || !isWhole(lines, 'covers')) return [];
  return context
    .list('monitoring', 'evaluations')
    .filter(({ item }) => typeof item['cost'] === 'number' && item['cost'] > 0)
    .flatMap(({ path, item: evaluation }) => {
      const id = String(evaluation['id'] ?? '');
      const paying = lines.filter(
        ({ item }) =>
          item['kind'] === 'evaluation' || item['kind'] === 'monitoring' || idsIn(item, 'covers').includes(id),
      );
      if (paying.length > 0) return [];
      const message = `${called(evaluation, 'This evaluation')} has a cost, and no budget line of kind evaluation or monitoring, and none that covers it, pays for it. Add the line.`;
      return [warning('invariant/evaluation-unfunded', [...path, 'cost'], message)];
    });
}

function total(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

/** Without separators, as amounts are written in a plan. */
function plain(amount: number): string {
  return String(Math.round(amount));
}
