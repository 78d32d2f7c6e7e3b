import type { Guard } from '../checks/guard.ts';
import type { Selection, Where } from '../checks/selection.ts';
import type { Condition } from '../checks/view.ts';
import type { FactId } from '../facts/fact.ts';
import type { Constants } from '../score/kernel.ts';

export const stages = ['concept', 'design', 'appraisal', 'implementation'] as const;
export type Stage = (typeof stages)[number];

/** A scope over a closed list of values, such as law topics: each value is an object whether or not the document names it. */
export interface ClosedScope {
  readonly of: string;
  readonly by: string;
  readonly values: readonly (string | { readonly value: string; readonly when: Guard | readonly Guard[] })[];
}
/** Things of a list; with `when`, only if these facts hold. */
export interface ScopeSelection extends Selection {
  readonly when?: Guard | readonly Guard[];
}
export type Scope = ScopeSelection | readonly ScopeSelection[] | ClosedScope;

export type Applies = 'always' | { readonly all: readonly FactId[] } | { readonly any: readonly FactId[] };

interface CriterionBase {
  /** `theme/name`; permanent. */
  readonly id: string;
  readonly title: string;
  /** Where it counts: a unit (or an action of one) per framework. */
  readonly homes: Readonly<Record<string, string>>;
  /** What else it serves; never scored. */
  readonly also?: Readonly<Record<string, readonly string[]>>;
  readonly weight: number;
  readonly tier: 'core' | 'extended';
  readonly from: Stage;
  readonly applies_when: Applies;
  /** What the credit is counted over; the document as a whole unless stated. */
  readonly scope?: Scope;
  readonly ask: string;
  readonly why: string;
  /** Templates: `{path|words when there is nothing at the path}`. */
  readonly recommend: Readonly<Partial<Record<'to_1' | 'to_2' | 'to_3', string>>>;
  readonly sources: readonly { readonly ref: string; readonly section: string }[];
}
export interface Ladder {
  readonly 1: readonly Condition[];
  readonly 2: readonly Condition[];
  readonly 3: readonly Condition[];
}
export interface LadderCriterion extends CriterionBase {
  readonly kind: 'normal' | 'critical';
  /** On a critical criterion: the level its lowest object must reach. */
  readonly required?: number;
  readonly levels: Ladder;
  /** The question for a reviewer. The machine then grants level 2 at most; level 3 is the reviewer's to give. */
  readonly review?: string;
}
export interface RedLine extends CriterionBase {
  readonly kind: 'redline';
  readonly violation: Where;
  /** Says what was found, once the line is crossed. A template as in `recommend`. */
  readonly crossed: string;
}
export type Criterion = LadderCriterion | RedLine;

/** One file of criteria on one theme. */
export interface Rubric {
  readonly rubric: string;
  readonly version: string;
  readonly title: string;
  readonly criteria: readonly Criterion[];
}

/** A principle, objective or goal of a strategy. */
interface FrameworkUnit {
  readonly id: string;
  /** The strategy's own title. */
  readonly title: string;
  readonly weight: number;
  readonly section: string;
  /** In our words. */
  readonly summary: string;
  /** Actions that criteria can name as their home; they count for the unit. */
  readonly actions?: Readonly<Record<string, string>>;
}
export interface Framework {
  /** Its id. */
  readonly framework: string;
  readonly version: string;
  readonly name: string;
  readonly source: { readonly document: string; readonly url: string };
  /** Values of `programme.setting` for which this is the framework used by default. */
  readonly settings: readonly string[];
  readonly constants: Constants;
  readonly units: readonly FrameworkUnit[];
}

/** A framework as its file writes it. */
export type FrameworkFile = Omit<Framework, 'constants'> & {
  readonly constants: {
    readonly values: Constants['values'];
    readonly cap_critical: number;
    readonly cap_redline: number;
    readonly small_unit: number;
    readonly full_unit: number;
    readonly bands: Constants['bands'];
    readonly confidence: Constants['confidence'];
  };
};

/** What the criteria rest on, and how much of it was read. */
export interface Reference {
  readonly document: string;
  readonly url?: string;
  readonly read: 'seen' | 'in part' | 'recalled';
}

/** Rubrics and frameworks that fit together: ids unique, homes and references resolved. */
export interface Catalogue {
  readonly frameworks: readonly (Framework & { readonly digest: string })[];
  readonly criteria: readonly Criterion[];
  /** Title of each theme, by its id. */
  readonly themes: Readonly<Record<string, string>>;
  readonly references: Readonly<Record<string, Reference>>;
}
