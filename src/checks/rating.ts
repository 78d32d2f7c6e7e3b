import { any, type Truth } from '../document/truth.ts';
import { riskLevel } from '../evidence/risk-level.ts';
import { holds, lacking, option } from './check.ts';
import { label } from './naming.ts';
import { scalars } from './selection.ts';
import type { Finding, Node, View } from './view.ts';

/** Either a field on the same scale, or the two factors a risk level is computed from. */
export type NotBelow = string | { readonly likelihood: string; readonly impact: string };

export const notBelowSchema = {
  anyOf: [
    option.path,
    {
      type: 'object',
      properties: { likelihood: option.path, impact: option.path },
      required: ['likelihood', 'impact'],
      additionalProperties: false,
    },
  ],
} as const;

/** Whether a stated level is not below another; open where the other could still be higher. */
export function levelAtLeast(view: View, node: Node, against: NotBelow, scale: readonly string[]): Finding {
  const stated = scale.indexOf(String(node.value));
  const others =
    typeof against === 'string' ? scalars(view, against).map((level) => [level]) : [computed(view, against)];
  if (others.length === 0) return lacking(node.path, `there is no ${label(String(against))} to compare it with`);
  const truths = others.map((levels): Truth => {
    const ranks = levels.map((level) => scale.indexOf(String(level)));
    if (stated >= Math.max(...ranks)) return 'yes';
    return stated < Math.min(...ranks) ? 'no' : 'unknown';
  });
  const truth = any(truths);
  return truth === 'yes'
    ? holds([node.path])
    : lacking(
        node.path,
        typeof against === 'string'
          ? `it is rated ${String(node.value)}, which is below ${label(against)}`
          : ratedTooLow(view, String(node.value), against),
        truth,
      );
}

function ratedTooLow(view: View, level: string, { likelihood, impact }: Exclude<NotBelow, string>): string {
  const open = [likelihood, impact].filter((path) => scalars(view, path).length === 0).map(label);
  return open.length > 0
    ? `${open.join(' and ')} ${open.length > 1 ? 'are' : 'is'} missing, so its level cannot be checked`
    : `it is rated ${level}, but likelihood and impact make it higher`;
}

function computed(
  view: View,
  factors: { readonly likelihood: string; readonly impact: string },
): readonly (string | number)[] {
  return riskLevel(scalars(view, factors.likelihood)[0], scalars(view, factors.impact)[0]);
}
