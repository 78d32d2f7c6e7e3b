import type { Diagnostic } from '../document/document.ts';
import type { Truth } from '../document/truth.ts';
import type { FactId } from '../facts/fact.ts';
import type { FrameworkScore } from '../score/kernel.ts';
import type { Path, Position, Problem } from '../source/position.ts';

/** A path of the document with its place in the file. */
export interface Place {
  /** As shown: `results.outputs[id=out-1].digital`. */
  readonly path: string;
  readonly at: Path;
  readonly position: Position;
}

/** Why the gate lets a gap pass. It changes no score. */
export interface Waived {
  readonly reason: string;
  /** Post that approved it. */
  readonly by: string;
  /** Last day, `2027-05-31`. */
  readonly until: string;
  /** Where the waiver stands: a comment of the plan, or the file of waivers. */
  readonly file: string;
  readonly line: number;
}

export interface Gap extends Place {
  /** Twelve hex digits over criterion, semantic path, level and kind of condition: the same in every run. */
  readonly id: string;
  /** The same for all gaps that have to be closed together to reach `toLevel` on one object. */
  readonly step: string;
  /** The scope object it was seen on, as shown. */
  readonly object: string;
  /** What is there and what is missing, one sentence. */
  readonly message: string;
  readonly toLevel: 1 | 2 | 3;
  /** What to write, with the plan's own names, and without any words of the plan. */
  readonly recommendation: { readonly named: string; readonly plain: string };
  /** Points gained, per framework, if this criterion reached `toLevel` on this object: of the headline, and of the score before caps. */
  readonly gain: Readonly<Record<string, { readonly headline: number; readonly uncapped: number }>>;
  /** The document's own words at the place, one line, at most 100 characters; absent when the thing is missing. */
  readonly excerpt: string | undefined;
  /** Absent while nobody has waived it. */
  readonly waived?: Waived;
  /** Whether the baseline knows it: it was there before, and the gate lets it pass. */
  readonly known?: true;
}

export type OutcomeName = 'met' | 'partial' | 'gap' | 'unknown' | 'not_applicable' | 'manual' | 'violation' | 'clear';

/** What one criterion came to in one document. */
export interface Outcome {
  readonly id: string;
  readonly title: string;
  readonly theme: string;
  readonly kind: 'normal' | 'critical' | 'redline';
  readonly tier: 'core' | 'extended';
  readonly weight: number;
  /** Unit id per framework id. */
  readonly homes: Readonly<Record<string, string>>;
  readonly outcome: OutcomeName;
  /** Of the lowest scope object. Absent on a red line and where the criterion does not apply. */
  readonly level: { readonly lower: number; readonly upper: number; readonly required: number | undefined } | undefined;
  /** Mean over scope objects, 0..1. */
  readonly value: { readonly lower: number; readonly upper: number } | undefined;
  readonly applies: Truth;
  /** Which facts decided, in words. */
  readonly because: string;
  readonly evidence: readonly (Place & { readonly level: 1 | 2 | 3 })[];
  readonly gaps: readonly Gap[];
  /** The question as asked of a reader, and why it matters. */
  readonly question: string;
  readonly why: string;
  /** The question for a reviewer, on a manual criterion. */
  readonly review:
    | {
        readonly question: string;
        /** Changes when what the question looks at does. */
        readonly digest: string;
        readonly answer: { readonly level: number; readonly by: string; readonly date: string } | undefined;
      }
    | undefined;
}

export interface LocatedDiagnostic extends Diagnostic {
  readonly place: Place;
  /** Where the place is when that is not the plan: a file of waivers, or a baseline. */
  readonly file?: string;
}

export interface FactFinding {
  readonly id: FactId;
  readonly value: Truth;
  readonly declared: Truth | undefined;
  readonly derived: Truth;
  readonly because: readonly Place[];
  /** The question that settles it. */
  readonly question: string;
  /** Criteria whose applicability hangs on it while it is unknown. */
  readonly blocks: readonly string[];
}

export interface FrameworkResult {
  readonly id: string;
  readonly name: string;
  readonly result: FrameworkScore;
  readonly units: readonly {
    readonly id: string;
    readonly title: string;
    readonly criteria: readonly string[];
    readonly total: number;
  }[];
  /** Ids of units for which no criterion exists yet: shown, never scored. */
  readonly notCovered: readonly string[];
}

export interface DocumentAssessment {
  readonly path: string;
  readonly digest: string;
  /** The file as it was read, for the reports that count bytes or lines. Absent when the assessment was read from a result. */
  readonly text?: string;
  readonly title: string;
  readonly stage: string;
  readonly setting: string | undefined;
  /** `core` was asked for; `small`: core because the programme is small. */
  readonly tier: 'core' | 'full' | 'small';
  readonly facts: readonly FactFinding[];
  readonly frameworks: readonly FrameworkResult[];
  readonly outcomes: readonly Outcome[];
  /** Criteria that become due at a later stage. */
  readonly later: readonly { readonly id: string; readonly title: string; readonly stage: string }[];
  readonly diagnostics: readonly LocatedDiagnostic[];
}

interface Reason {
  readonly assertion: string;
  readonly document: string;
  readonly message: string;
}
export interface Assessment {
  readonly tool: { readonly name: 'dbd'; readonly version: string };
  readonly frameworks: readonly {
    readonly id: string;
    readonly name: string;
    readonly version: string;
    readonly digest: string;
  }[];
  readonly documents: readonly DocumentAssessment[];
  /** Files that could not be used. */
  readonly problems: readonly Problem[];
  readonly gate: {
    readonly preset: 'advisory' | 'review' | 'strict';
    readonly verdict: 'passed' | 'failed';
    readonly reasons: readonly Reason[];
  };
  /** What the process ends with: 0 passed, 1 the gate failed, 2 something could not be assessed, 3 nothing was found. */
  readonly exit: 0 | 1 | 2 | 3;
}
