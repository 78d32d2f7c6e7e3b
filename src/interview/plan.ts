import { type AssessOptions, type Assessor, type Evaluation, evaluate } from '../assess/assess.ts';
import type { Document } from '../document/document.ts';
import { loadDocument } from '../document/load.ts';
import type { Problem } from '../source/position.ts';
import { read } from '../source/read.ts';
import type { Written } from './record.ts';

/** A plan on the table: its text, what it says, and what that comes to. */
export interface Plan extends Written {
  readonly document: Document;
  readonly evaluation: Evaluation;
}

export type Opening =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads and evaluates the text of a plan. */
export function openPlan(file: string, text: string, assessor: Assessor, options: AssessOptions): Opening {
  const reading = read(file, text);
  if (!reading.ok) return reading;
  const loading = loadDocument(reading.source);
  if (!loading.ok) return loading;
  const evaluation = evaluate(loading.document, assessor, options);
  return {
    ok: true,
    plan: {
      text,
      raw: reading.source.value,
      seen: evaluation.view.document,
      document: loading.document,
      evaluation,
    },
  };
}

/** The score that is shown: the lower bound, rounded down, of the first framework; `undefined` where nothing applies yet. */
export function scoreOf({ evaluation }: Plan): number | undefined {
  const score = evaluation.results[0]?.result.score;
  return score ? Math.floor(score.lower + 1e-9) : undefined;
}
