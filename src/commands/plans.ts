import { createHash } from 'node:crypto';
import type { LoadedDocument } from '../assess/assess.ts';
import { loadDocument, loadReviews } from '../document/load.ts';
import type { Problem } from '../source/position.ts';
import { read } from '../source/read.ts';
import type { Source } from '../source/source.ts';
import type { Console } from './console.ts';
import { findInputs, type Input } from './inputs.ts';

/** What came of the files that were looked at. */
export interface Plans<Result> {
  /** One for each plan, in the order of the files. */
  readonly results: readonly Result[];
  /** Every reason why a file cannot be used. */
  readonly problems: readonly Problem[];
  /** How many files were no plans, and nobody said that they were. */
  readonly others: number;
}

/**
 * Does something with each plan among these files. What cannot be used never keeps the others from being read. One plan is let go before
 * the next is read: ten thousand of them do not fit side by side.
 */
export async function eachPlan<Result>(
  paths: readonly string[],
  console: Console,
  take: (plan: LoadedDocument) => Result,
  stdinFilename?: string,
): Promise<Plans<Result>> {
  const { inputs, problems } = await findInputs(paths, stdinFilename, console);
  const found: { results: Result[]; problems: Problem[]; others: number } = {
    results: [],
    problems: [...problems],
    others: 0,
  };
  for (const input of inputs) {
    const reading = await readPlan(input);
    if (reading.plan) found.results.push(take(reading.plan));
    found.problems.push(...reading.problems);
    if (!reading.plan && reading.problems.length === 0) found.others += 1;
  }
  return found;
}

interface PlanReading {
  readonly plan?: LoadedDocument;
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
