import type { Truth } from '../document/truth.ts';

/** The numbers of a framework, from its file. Values and caps are 0..1, floors and bands 0..100. */
export interface Constants {
  /** Value of levels 0 to 3. */
  readonly values: readonly [number, number, number, number];
  readonly capCritical: number;
  readonly capRedline: number;
  /** A unit with fewer applicable criteria weighs n / smallUnit. */
  readonly smallUnit: number;
  /** A unit with at least this many applicable criteria is full and subject to the floors. */
  readonly fullUnit: number;
  /** Best first. `score` is the overall lower bound asked for; `floor` what every full unit must reach. */
  readonly bands: readonly { readonly name: string; readonly score: number; readonly floor: number }[];
  /** Widest range in points for each word; wider is `low`. */
  readonly confidence: { readonly high: number; readonly medium: number };
}

/** One criterion as the kernel sees it. */
export interface ScoredCriterion {
  readonly id: string;
  readonly weight: number;
  readonly applies: Truth;
  /** Mean value over the scope objects, 0..1. */
  readonly value: { readonly lower: number; readonly upper: number };
  /** Present on a critical criterion: the level asked for and the level of its lowest scope object. */
  readonly critical?: { readonly required: number; readonly lower: number; readonly upper: number };
  /** Present on a red line, which adds nothing to the score. `unknown` caps the lower bound only. */
  readonly violated?: Truth;
}

/** A principle, objective or goal. */
export interface Unit {
  readonly id: string;
  readonly weight: number;
  readonly criteria: readonly ScoredCriterion[];
}

/** 0..100, unrounded. */
export interface Range {
  readonly lower: number;
  readonly upper: number;
  readonly uncapped: number;
}
export interface Cap {
  readonly criterion: string;
  readonly kind: 'critical' | 'redline';
  /** 0..100 */
  readonly cap: number;
  /** `yes`: caps both bounds; `unknown`: the lower bound only. */
  readonly certain: 'yes' | 'unknown';
}
export interface UnitScore {
  readonly id: string;
  /** `undefined` when nothing applies: printed n/a, never 0 and never 100. */
  readonly score: Range | undefined;
  readonly caps: readonly Cap[];
  /** Criteria with applies = yes, and with yes or unknown. */
  readonly applicable: number;
  readonly possible: number;
}
export interface FrameworkScore {
  readonly score: Range | undefined;
  readonly band: string | undefined;
  /** The units that keep the band below what the number alone would give. */
  readonly heldDownBy: readonly string[];
  readonly confidence: 'high' | 'medium' | 'low' | undefined;
  /** Share of the applicable weight whose level is certain, 0..1. */
  readonly coverage: number;
  readonly caps: readonly Cap[];
  readonly units: readonly UnitScore[];
}
