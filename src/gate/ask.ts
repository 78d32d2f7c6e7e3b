import type { Severity } from './gravity.ts';
import type { Assertion, Preset } from './policy.ts';

/** What the command line asks of the gate. */
export interface Asked {
  readonly gate?: Preset;
  readonly failOn?: Severity | 'none';
  /** `65`, or `human-rights=60`. */
  readonly minScore: readonly string[];
  readonly strict: boolean;
}

/** The names that `--min-score` can speak of. */
export interface Names {
  readonly principles: readonly string[];
  readonly themes: readonly string[];
  readonly criteria: readonly string[];
}

export type Policy =
  | { readonly ok: true; readonly preset: Preset; readonly assertions: readonly Assertion[] }
  | { readonly ok: false; readonly message: string };

/** The gate as it was asked for. A value of 0 means zero, and not that nothing was asked. */
export function policyFrom({ gate, failOn, minScore, strict }: Asked, names: Names): Policy {
  const scores = minScore.map((text) => scoreAssertion(text, names));
  const fault = scores.find((one): one is string => typeof one === 'string');
  if (fault !== undefined) return { ok: false, message: fault };
  return {
    ok: true,
    preset: gate ?? 'advisory',
    assertions: [
      ...(failOn === undefined || failOn === 'none' ? [] : [{ kind: 'severity', least: failOn } as const]),
      ...scores.filter((one) => typeof one !== 'string'),
      ...(strict ? [{ kind: 'diagnostics' } as const] : []),
    ],
  };
}

function scoreAssertion(text: string, { principles, themes, criteria }: Names): Assertion | string {
  const [, name, digits] = /^(?:(.+)=)?(\d+(?:\.\d+)?)$/.exec(text.trim()) ?? [];
  const least = Number(digits);
  if (digits === undefined || least > 100)
    return `"${text}" is no score. Write a number from 0 to 100, such as 65, or human-rights=60.`;
  if (name === undefined) return { kind: 'overall', least };
  if (principles.includes(name)) return { kind: 'principle', id: name, least };
  const isCriterion = criteria.includes(name);
  if (!isCriterion && !themes.includes(name)) return `there is no principle, theme or criterion "${name}".`;
  if (!Number.isInteger(least) || least > 3)
    return `"${text}": themes and criteria have levels from 0 to 3, such as ${name}=2.`;
  return { kind: isCriterion ? 'criterion' : 'theme', id: name, level: least };
}
