import { valueAt } from '../document/path.ts';
import type { Path } from '../source/position.ts';
import { type Check, holds, lacking, lackOf, option, pathsOf } from './check.ts';
import { label } from './naming.ts';
import { items, missing as nothingAt } from './path.ts';
import type { Finding, View } from './view.ts';

interface Options {
  readonly of: string | readonly string[];
  readonly to: string | readonly string[];
  /** Smallest share of the whole, 0..1. */
  readonly at_least?: number;
  /** Largest difference, as a share of the whole, 0..1. */
  readonly equal_within?: number;
}

/** A sum of numbers is the stated share of another, or equals it. */
export const portion: Check<Options> = {
  summary: 'A sum of amounts or numbers equals, or is at least the stated share of, another.',
  properties: { of: option.paths, to: option.paths, at_least: option.share, equal_within: option.share },
  required: ['of', 'to'],
  run: (view, options) => {
    const part = numbers(view, options.of);
    const whole = numbers(view, options.to);
    const foreign = [...part, ...whole].find(({ value }) => value === undefined);
    if (foreign)
      return lacking(
        foreign.path,
        'this amount is in another currency: give its `rate`, so that it can be added',
        'unknown',
      );
    if (part.length === 0) return missing(view, options.of);
    if (whole.length === 0) return missing(view, options.to);
    const share = sum(part) / sum(whole);
    const fits =
      options.equal_within === undefined
        ? share >= (options.at_least ?? 0)
        : Math.abs(share - 1) <= options.equal_within + noise;
    const nodes = pathsOf(options.of).flatMap((path) => items(view, path));
    if (sum(whole) > 0 && fits) return holds(nodes.map((node) => node.path));
    const wanted = options.equal_within === undefined ? `at least ${percent(options.at_least ?? 0)}` : 'equal to it';
    return lacking(
      nodes[0]?.path ?? [],
      `${names(options.of)} adds up to ${sum(part)}, ${names(options.to)} to ${sum(whole)}: it should be ${wanted}`,
    );
  },
};

/** Sums of decimals are off in the last digits. */
const noise = 1e-9;

/** A number, in the currency of the budget; undefined for an amount in another one that has no rate. */
interface Amount {
  readonly path: Path;
  readonly value: number | undefined;
}

function numbers(view: View, of: string | readonly string[]): readonly Amount[] {
  return pathsOf(of).flatMap((path) =>
    items(view, path).flatMap(({ path: at, value }) =>
      typeof value === 'number' ? [{ path: at, value: converted(view, at, value) }] : [],
    ),
  );
}

/** Budget lines and sources may be in a currency of their own. */
function converted({ root }: View, path: Path, value: number): number | undefined {
  const currency = valueAt(root.value, [...path.slice(0, -1), 'currency']);
  if (currency === undefined || currency === valueAt(root.value, ['work_plan', 'budget', 'currency'])) return value;
  const rate = valueAt(root.value, [...path.slice(0, -1), 'rate']);
  return typeof rate === 'number' ? value * rate : undefined;
}

function missing(view: View, of: string | readonly string[]): Finding {
  return lackOf(nothingAt(view, pathsOf(of)[0] ?? ''));
}

/** Money and people are summed in order of size, so that the order of the file never shows in the last digit. */
function sum(amounts: readonly Amount[]): number {
  return amounts
    .map(({ value }) => value ?? 0)
    .sort((a, b) => a - b)
    .reduce((total, value) => total + value, 0);
}

function names(of: string | readonly string[]): string {
  return pathsOf(of).map(label).join(' and ');
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
