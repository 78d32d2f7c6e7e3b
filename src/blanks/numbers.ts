import { pathsOf } from '../checks/check.ts';
import { items, select } from '../checks/path.ts';
import type { OptionsOf } from '../checks/registry.ts';
import { members, scalars } from '../checks/selection.ts';
import type { Node } from '../checks/view.ts';
import { fieldAt } from '../document/vocabulary.ts';
import { riskLevel } from '../evidence/risk-level.ts';
import { atEnd, type Blank, type Desk, type Limits, narrowed } from './blank.ts';
import { oneMore } from './entries.ts';
import { again, spotOf, spotsOf, valueBlank } from './spot.ts';

type Present = OptionsOf<'present'>;

/** What is missing or will not do; of a list of things that are there, one more that will. */
export function blanksOfPresent(desk: Desk, options: Present): readonly Blank[] {
  const { of, figure, at_most, at_least, or_none, mentions } = options;
  const limits: Limits = {
    ...(figure && { figure }),
    ...(at_least !== undefined && { least: at_least }),
    ...(at_most !== undefined && { most: at_most }),
    ...(mentions && { mentions }),
  };
  return pathsOf(of).flatMap((path): readonly Blank[] => {
    if (desk.decide([{ present: { ...options, of: path } }], desk).holds === 'yes') return [];
    const found = items(desk, path)[0];
    // Another entry says what none of those says that are there.
    if (found && path.includes('[]')) return anotherEntry(desk, path, limits);
    const blank = valueBlank(desk, path);
    if (!blank) return [];
    const { none: _none, ...asked } = blank;
    return [atEnd(or_none ? withNone(desk, path, blank) : asked, limits)];
  });
}

function anotherEntry(desk: Desk, path: string, limits: Limits): readonly Blank[] {
  const at = path.lastIndexOf('[]') + 2;
  return oneMore(desk, { of: path.slice(0, at) }, { limits, different: path.slice(at) });
}

/** An empty list is an answer, of words and ids as well. */
function withNone(desk: Desk, path: string, blank: Blank): Blank {
  const isList = blank.none === undefined && select(desk, path).length === 0;
  return isList ? { ...blank, none: blank.path } : blank;
}

type Portion = OptionsOf<'portion'>;

export function blanksOfPortion(desk: Desk, { of, to, at_least, equal_within }: Portion): readonly Blank[] {
  const part = numbersAt(desk, of);
  const whole = numbersAt(desk, to);
  for (const [paths, found] of [
    [of, part],
    [to, whole],
  ] as const) {
    if (found.length > 0) continue;
    const spot = spotOf(desk, pathsOf(paths)[0] ?? '');
    return spot ? [narrowed(spot, { least: 1 })] : [];
  }
  const [last] = part.toReversed();
  if (!last) return [];
  const others = sum(part) - Number(last.value);
  const exact = sum(whole) - others;
  if (equal_within === undefined)
    return [narrowed(again(last), { least: Math.ceil((at_least ?? 0) * sum(whole) - others) })];
  if (exact > 0) return [narrowed(again(last), { least: exact, most: exact })];
  const total = whole[0];
  return total && whole.length === 1 ? [narrowed(again(total), { least: sum(part), most: sum(part) })] : [];
}

function numbersAt(desk: Desk, of: string | readonly string[]): readonly Node[] {
  return pathsOf(of)
    .flatMap((path) => items(desk, path))
    .filter(({ value }) => typeof value === 'number');
}

function sum(nodes: readonly Node[]): number {
  return nodes.reduce((total, { value }) => total + Number(value), 0);
}

interface Rating {
  readonly of: string | readonly string[];
  readonly not_below: string | { readonly likelihood: string; readonly impact: string };
}

/** A level that is not below the one that likelihood and impact come to. */
export function blanksOfRating(desk: Desk, { of, not_below }: Rating): readonly Blank[] {
  const path = pathsOf(of)[0] ?? '';
  const factors = typeof not_below === 'string' ? [not_below] : [not_below.likelihood, not_below.impact];
  const missing = factors.filter((one) => scalars(desk, one).length === 0);
  if (missing.length > 0) return spotsOf(desk, missing);
  const found = members(desk, { of })[0];
  const blank = found ? again(found) : spotOf(desk, path);
  if (!blank) return [];
  const scale = fieldAt(blank.path)?.values ?? [];
  const [likelihood, impact] = factors.map((one) => scalars(desk, one)[0]);
  const levels = typeof not_below === 'string' ? [likelihood] : riskLevel(likelihood, impact);
  const least = Math.max(...levels.map((level) => scale.indexOf(String(level))));
  return [narrowed(blank, { among: scale.slice(Math.max(0, least)) })];
}
