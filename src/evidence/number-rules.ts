import { parseDate } from '../document/date.ts';
import type { Document, Item } from '../document/document.ts';
import { valueAt } from '../document/path.ts';
import type { Path } from '../source/position.ts';
import { type Dismissal, dismissal } from './dismissal.ts';
import type { Leaf } from './leaves.ts';

/** Money below both is nominal: it pays for nothing. */
const nominal = { share: 0.001, amount: 500 } as const;
/** No programme has dates outside these years; a slip of the keyboard does. */
const years = { first: '1990', last: '2100' } as const;

/** Amounts that pay for nothing, and figures that cannot be. */
export function hollowNumbers(document: Document, leaves: readonly Leaf[]): readonly Dismissal[] {
  return [...nominalAmounts(document, leaves), ...impossibleFigures(document, leaves), ...impossibleDates(leaves)];
}

function nominalAmounts(document: Document, leaves: readonly Leaf[]): readonly Dismissal[] {
  const total = budgetTotal(document);
  return leaves.flatMap(({ path, value, field }) => {
    if (field.path !== 'work_plan.budget.lines[].amount' || typeof value !== 'number') return [];
    if (value <= 0) return [dismissal('nominal', path, 'A budget line of zero pays for nothing.')];
    const tiny = value < nominal.amount && (total === undefined || value < total * nominal.share);
    return tiny
      ? [dismissal('nominal', path, 'This amount is too small to pay for anything. Write what it really costs.')]
      : [];
  });
}

function budgetTotal(document: Document): number | undefined {
  const total = valueAt(document.value, ['work_plan', 'budget', 'total']);
  return typeof total === 'number' ? total : undefined;
}

/** A figure that another figure of the same item rules out. */
const rivals: readonly {
  readonly field: string;
  readonly other: string;
  readonly wrong: (value: number, other: number) => boolean;
  readonly message: string;
}[] = [
  {
    field: 'stakeholders.consultations[].women',
    other: 'people',
    wrong: (value, other) => value > other,
    message: 'There cannot be more women than people.',
  },
  {
    field: 'stakeholders.consultations[].persons_with_disabilities',
    other: 'people',
    wrong: (value, other) => value > other,
    message: 'There cannot be more persons with disabilities than people.',
  },
  {
    field: 'results.indicators[].target',
    other: 'baseline',
    wrong: (value, other) => value === other,
    message: 'The target is the same as the baseline, so nothing would change.',
  },
  {
    field: 'results.indicators[].by_group[].target',
    other: 'baseline',
    wrong: (value, other) => value === other,
    message: 'The target is the same as the baseline, so nothing would change.',
  },
];
const percentFields = new Set(['baseline', 'target', 'stop_below']);

function impossibleFigures(document: Document, leaves: readonly Leaf[]): readonly Dismissal[] {
  const total = budgetTotal(document);
  return leaves.flatMap(({ path, value, field }) => {
    if (typeof value !== 'number') return [];
    const rival = rivals.find((one) => one.field === field.path);
    const other = rival && sibling(document, path, rival.other);
    if (rival && typeof other === 'number' && rival.wrong(value, other) && !isHarmAvoided(document, path, value))
      return [dismissal('impossible', path, rival.message)];
    if (isPercent(document, path) && (value > 100 || value < 0))
      return [dismissal('impossible', path, 'A percentage lies between 0 and 100.')];
    if (field.path === 'partners[].amount' && total !== undefined && value > total) {
      return [dismissal('impossible', path, 'A partner cannot receive more than the whole budget.')];
    }
    return [];
  });
}

/** A harm that has not happened and must not: none before, none after is what was promised. */
function isHarmAvoided(document: Document, path: Path, target: number): boolean {
  return target === 0 && valueAt(document.value, [...path.slice(0, 3), 'measures']) === 'harm';
}

function isPercent(document: Document, path: Path): boolean {
  if (path[0] !== 'results' || path[1] !== 'indicators' || !percentFields.has(String(path.at(-1)))) return false;
  return valueAt(document.value, [...path.slice(0, 3), 'unit']) === 'percent';
}

function impossibleDates(leaves: readonly Leaf[]): readonly Dismissal[] {
  const byPath = new Map(
    leaves.filter(({ field }) => field.type === 'date').map((leaf) => [leaf.path.join('.'), leaf]),
  );
  const [first, last] = [parseDate(years.first)?.first ?? 0, parseDate(years.last)?.last ?? 0];
  return [...byPath.values()].flatMap(({ path, value }) => {
    const date = parseDate(value);
    if (!date) return [];
    if (date.last < first || date.first > last)
      return [dismissal('impossible', path, `This date is not between ${years.first} and ${years.last}.`)];
    const start =
      path.at(-1) === 'end' ? parseDate(byPath.get([...path.slice(0, -1), 'start'].join('.'))?.value) : undefined;
    return start && date.last < start.first ? [dismissal('impossible', path, 'The end comes before the start.')] : [];
  });
}

function sibling(document: Document, path: Path, key: string): unknown {
  return (valueAt(document.value, path.slice(0, -1)) as Item | undefined)?.[key];
}
