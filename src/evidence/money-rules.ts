import type { Diagnostic, Item } from '../document/document.ts';
import { type Context, has, inside, type Listed, type Rule, warning } from './listed.ts';

/** Rounding explains this share of a total, and no more. */
const rounding = 0.01;

export const moneyRules: readonly Rule[] = [genderWithoutMoney, totalAndSums];

/** GEN2 and GEN3 promise money for equality. */
function genderWithoutMoney({ list }: Context): readonly Diagnostic[] {
  const paid = list('work_plan', 'budget', 'lines').some(({ item }) => item['kind'] === 'gender');
  if (paid) return [];
  return list('results', 'outputs')
    .filter(({ item }) => item['gender_marker'] === 'GEN2' || item['gender_marker'] === 'GEN3')
    .map(({ path, item }) =>
      warning(
        'document/gender-unfunded',
        [...path, 'gender_marker'],
        `${String(item['gender_marker'])} is claimed, and no budget line is of kind gender. Add such a line, or code the output lower.`,
      ),
    );
}

/** A total is what is spent and what comes in. Sums are compared only where every amount and its currency are known. */
function totalAndSums({ document, list }: Context): readonly Diagnostic[] {
  const budget = inside(inside(document.value, 'work_plan'), 'budget');
  const total = budget['total'];
  if (typeof total !== 'number') return [];
  const lines = sumOf(
    budget,
    list('work_plan', 'budget', 'lines').filter(({ item }) => item['kind'] !== 'revenue'),
  );
  const sources = sumOf(budget, list('work_plan', 'budget', 'sources'));
  // Money still to be found need not be listed where a plan for the gap is written.
  const short = sources !== undefined && sources < total && has(budget, 'gap_plan');
  if (!differs(lines, total) && (short || !differs(sources, total))) return [];
  const sums = [
    ...(lines === undefined ? [] : [`the lines add up to ${plain(lines)}`]),
    ...(sources === undefined ? [] : [`the sources to ${plain(sources)}`]),
  ].join(' and ');
  const told = lines === undefined ? sums.replace('the sources to', 'the sources add up to') : sums;
  return [
    warning(
      'document/total-mismatch',
      ['work_plan', 'budget', 'total'],
      `The total is ${plain(total)}, but ${told}. Correct what is wrong, or add what is missing.`,
    ),
  ];
}

/** In the currency of the budget; nothing where an amount is missing or cannot be converted. */
function sumOf(budget: Item, items: readonly Listed[]): number | undefined {
  if (items.length === 0) return undefined;
  let sum = 0;
  for (const { item } of items) {
    const rate = item['rate'] ?? (foreign(budget, item) ? undefined : 1);
    if (typeof item['amount'] !== 'number' || typeof rate !== 'number') return undefined;
    sum += item['amount'] * rate;
  }
  return sum;
}

function foreign(budget: Item, item: Item): boolean {
  return item['currency'] !== undefined && item['currency'] !== budget['currency'];
}

function differs(sum: number | undefined, total: number): boolean {
  return sum !== undefined && Math.abs(sum - total) > total * rounding;
}

/** Without separators, as amounts are written in a plan. */
function plain(amount: number): string {
  return String(Math.round(amount));
}
