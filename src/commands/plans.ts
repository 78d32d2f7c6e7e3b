import { createHash } from 'node:crypto';
import { type AssessOptions, type Assessor, assess, type LoadedDocument } from '../assess/assess.ts';
import type { DocumentAssessment } from '../assess/assessment.ts';
import { loadDocument, loadReviews } from '../document/load.ts';
import type { Problem } from '../source/position.ts';
import { read } from '../source/read.ts';
import type { Source } from '../source/source.ts';
import type { Console } from './console.ts';
import { findInputs, type Input } from './inputs.ts';

export type Plan = LoadedDocument;

/** Files that were looked at. */
export interface Plans {
  readonly plans: readonly Plan[];
  /** Every reason why a file cannot be used. */
  readonly problems: readonly Problem[];
  /** How many files were no plans, and nobody said that they were. */
  readonly others: number;
}

/** The plans among these files. What cannot be used never keeps the others from being read. */
export async function readPlans(paths: readonly string[], console: Console, stdinFilename?: string): Promise<Plans> {
  const { inputs, problems } = await findInputs(paths, stdinFilename, console);
  const readings = await Promise.all(inputs.map(readPlan));
  return {
    plans: readings.flatMap(({ plan }) => plan ?? []),
    problems: [...problems, ...readings.flatMap((reading) => reading.problems)],
    others: readings.filter((reading) => reading.plan === undefined && reading.problems.length === 0).length,
  };
}

/** Assesses plans that have been read. */
export function assessPlans(
  plans: readonly Plan[],
  assessor: Assessor,
  options: AssessOptions,
): readonly DocumentAssessment[] {
  return plans.map((plan) => assess(plan, assessor, options));
}

interface PlanReading {
  readonly plan?: Plan;
  readonly problems: readonly Problem[];
}

async function readPlan(input: Input): Promise<PlanReading> {
  const file = await sourceOf(input);
  if (!('source' in file)) return file;
  const { source, digest } = file;
  if (!input.named && !looksLikePlan(source.value)) return { problems: [] };
  const loading = loadDocument(source);
  if (!loading.ok) return { problems: loading.problems };
  const beside = input.reviews === undefined ? { reviews: [], problems: [] } : await reviewsOf(input.reviews);
  if (beside.problems.length > 0) return { problems: beside.problems };
  const { document, diagnostics } = loading;
  return { plan: { source, digest, document, diagnostics, reviews: beside.reviews }, problems: [] };
}

async function reviewsOf(input: NonNullable<Input['reviews']>): Promise<ReturnType<typeof loadReviews>> {
  const file = await sourceOf(input);
  return 'source' in file ? loadReviews(file.source) : { reviews: [], problems: file.problems };
}

async function sourceOf({
  file,
  bytes,
}: Pick<Input, 'file' | 'bytes'>): Promise<
  { readonly source: Source; readonly digest: string } | { readonly problems: readonly Problem[] }
> {
  let content: Uint8Array;
  try {
    content = await bytes();
  } catch (error) {
    const denied = (error as NodeJS.ErrnoException).code === 'EACCES';
    const message = denied
      ? 'you have no permission to read this file'
      : `this file cannot be read: ${(error as Error).message}`;
    return { problems: [{ code: 'source/unreadable', file, position: undefined, message }] };
  }
  const reading = read(file, content);
  if (!reading.ok) return { problems: reading.problems };
  return { source: reading.source, digest: `sha256:${createHash('sha256').update(content).digest('hex')}` };
}

/** In a folder there may be other YAML files; a plan begins with `dbd: 1`. */
function looksLikePlan(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'dbd');
}
