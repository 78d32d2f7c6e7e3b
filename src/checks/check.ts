import { all, any, type Truth } from '../document/truth.ts';
import type { Path } from '../source/position.ts';
import type { Finding, Lack, View } from './view.ts';

/** A small named test that a level of a criterion can use. */
export interface Check<Options> {
  /** One sentence for the reference: what it asks of a document. */
  readonly summary: string;
  /** JSON Schema (draft-07) of the options' properties; `when` and `or` are common to all checks. */
  readonly properties: Readonly<Record<string, object>>;
  readonly required: readonly string[];
  /** Must say `no` to an empty document, and must say what is lacking whenever it does not say `yes`. */
  readonly run: (view: View, options: Options) => Finding;
}

export function holds(evidence: readonly Path[]): Finding {
  return { holds: 'yes', evidence, lacks: [] };
}

export function lacking(path: Path, message: string, truth: Truth = 'no'): Finding {
  return { holds: truth, evidence: [], lacks: [{ path, message }] };
}

/** A finding that says no, for what is missing. */
export function lackOf({ path, message }: Lack): Finding {
  return lacking(path, message);
}

/** All must hold: evidence and lacks of all. */
export function together(findings: readonly Finding[]): Finding {
  const [only] = findings;
  if (only && findings.length === 1) return only;
  return {
    holds: all(findings.map((finding) => finding.holds)),
    evidence: findings.flatMap((finding) => finding.evidence),
    lacks: findings.flatMap((finding) => finding.lacks),
  };
}

/** One is enough: the best finding, the first of equals. `none` says what is missing when there is nothing to look at. */
export function best(findings: readonly Finding[], none: () => Lack): Finding {
  const truth = any(findings.map((finding) => finding.holds));
  return findings.find((finding) => finding.holds === truth) ?? lackOf(none());
}

/** JSON Schema of a path (see path.ts). */
export const pathSchema = { type: 'string', pattern: '^(@|\\.|its\\.[a-z]+|[a-z])[a-z0-9_.>\\[\\]-]*$' } as const;
/** JSON Schema of a value or a list of values. */
export const scalarsSchema = {
  anyOf: [{ type: ['string', 'number'] }, { type: 'array', items: { type: ['string', 'number'] }, minItems: 1 }],
} as const;

/** Schemas of options that several checks share. */
export const option = {
  path: { $ref: '#/definitions/path' },
  paths: {
    anyOf: [{ $ref: '#/definitions/path' }, { type: 'array', items: { $ref: '#/definitions/path' }, minItems: 1 }],
  },
  scalars: { $ref: '#/definitions/scalars' },
  where: { $ref: '#/definitions/where' },
  conditions: { $ref: '#/definitions/conditions' },
  count: { type: 'integer', minimum: 1 },
  number: { type: 'number' },
  share: { type: 'number', exclusiveMinimum: 0, maximum: 1 },
  flag: { const: true },
} as const;

/** A list of paths from an option that may be a single one. */
export function pathsOf(of: string | readonly string[]): readonly string[] {
  return typeof of === 'string' ? [of] : of;
}
