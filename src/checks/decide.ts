import { any, not } from '../document/truth.ts';
import type { Check } from './check.ts';
import { option, together } from './check.ts';
import { asked, type Guard, openGuards } from './guard.ts';
import { checks } from './registry.ts';
import type { Condition, Finding, View } from './view.ts';

/** Options that every check has. */
interface Common {
  /** Asked for only when these hold (all of them). */
  readonly when?: Guard | readonly Guard[];
  /** What does just as well: conditions that must all hold. */
  readonly or?: readonly Condition[];
}

const notAsked: Finding = { holds: 'yes', evidence: [], lacks: [] };

/** All conditions of a level, or of a `has`, on the item in hand. */
export function decide(conditions: readonly Condition[], view: View): Finding {
  return together(conditions.map((condition) => one(condition, view)));
}

interface Parsed extends Common {
  readonly name: keyof typeof checks;
  readonly own: unknown;
}

const parsed = new WeakMap<Condition, Parsed>();

/** A condition taken apart, once: it is decided for every scope object of every plan. */
export function parseCondition(condition: Condition): Parsed {
  const known = parsed.get(condition);
  if (known) return known;
  const [name, options] = Object.entries(condition)[0] as [keyof typeof checks, unknown];
  const { when, or, ...own } = (
    typeof options === 'string' || Array.isArray(options) ? { of: options } : options
  ) as Common & Record<string, unknown>;
  const made = { name, own, ...(when !== undefined && { when }), ...(or !== undefined && { or }) };
  parsed.set(condition, made);
  return made;
}

function one(condition: Condition, view: View): Finding {
  const { name, own, when, or } = parseCondition(condition);
  const check = checks[name] as unknown as Check<unknown>;
  const wanted = asked(view, when);
  if (wanted === 'no') return notAsked;
  const first = check.run(view, own);
  const finding = first.holds === 'yes' || or === undefined ? first : better(first, decide(or, view));
  const truth = any([not(wanted), finding.holds]);
  if (truth === 'yes') return { ...finding, holds: 'yes', lacks: [] };
  // Whether it is asked at all hangs on a field that is not there: that field comes first.
  const open = wanted === 'unknown' ? openGuards(view, when) : [];
  return { ...finding, holds: truth, lacks: open.length > 0 ? open : finding.lacks };
}

/** Either counts; the reader is told about the one that lacks least, and of two alike about the first, which the rubric prefers. */
function better(first: Finding, alternative: Finding): Finding {
  if (alternative.holds === 'yes') return alternative;
  const closest = alternative.lacks.length < first.lacks.length ? alternative : first;
  return { ...closest, holds: any([first.holds, alternative.holds]) };
}

/** JSON Schema of a list of conditions: each a single-key map, so that a misspelt option has one exact message. */
export const conditionsSchema = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    minProperties: 1,
    maxProperties: 1,
    additionalProperties: false,
    properties: Object.fromEntries(Object.entries(checks).map(([name, check]) => [name, optionsSchema(check)])),
  },
} as const;

function optionsSchema(check: Check<never>): object {
  const own = {
    type: 'object',
    description: check.summary,
    properties: { ...check.properties, when: { $ref: '#/definitions/when' }, or: { $ref: '#/definitions/conditions' } },
    required: check.required,
    additionalProperties: false,
  };
  return { if: { type: ['string', 'array'] }, then: option.paths, else: own };
}
