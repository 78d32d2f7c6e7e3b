import { createHash } from 'node:crypto';
import { type AssessOptions, type Assessor, assess, type LoadedDocument } from '../assess/assess.ts';
import type { Assessment, DocumentAssessment } from '../assess/assessment.ts';
import { loadDocument, loadReviews } from '../document/load.ts';
import { echoIndex } from '../evidence/sift.ts';
import { printable } from '../report/printable.ts';
import { reporters } from '../report/reporters.ts';
import { builtinCatalogue } from '../rubric/builtin.ts';
import type { Catalogue, Stage } from '../rubric/rubric.ts';
import { sentencesOf } from '../rubric/sentences.ts';
import type { Problem } from '../source/position.ts';
import { read } from '../source/read.ts';
import { type Console, colourLevel, columns, type ExitCode } from './console.ts';
import { findInputs, type Input } from './inputs.ts';
import { knownCriterion, knownFramework } from './names.ts';
import { type Output, parseOutputs, writeReport } from './outputs.ts';
import { problemLine } from './problems.ts';
import { version } from './version.ts';

/** Options of `dbd assess`, as the command line gives them. */
export interface AssessFlags {
  readonly framework?: string;
  readonly format: readonly string[];
  readonly only: readonly string[];
  readonly skip: readonly string[];
  readonly tier?: 'core' | 'full';
  readonly stage?: Stage;
  readonly all: boolean;
  readonly excerpts: boolean;
  readonly color: 'auto' | 'always' | 'never';
  readonly stdinFilename?: string;
}

type Reading =
  | { readonly kind: 'plan'; readonly document: DocumentAssessment }
  | { readonly kind: 'unusable'; readonly problems: readonly Problem[] }
  | { readonly kind: 'other' };

/** `dbd assess`: reads plans, judges them, writes reports. Unusable plans never keep the others from being assessed. */
export async function assessCommand(paths: readonly string[], flags: AssessFlags, console: Console): Promise<ExitCode> {
  const outputs = parseOutputs(flags.format.length > 0 ? flags.format : ['text']);
  const catalogue = builtinCatalogue();
  const options = assessOptions(flags, catalogue);
  const assessor: Assessor = { catalogue, echoes: echoIndex(sentencesOf(catalogue)) };

  const { inputs, problems } = await findInputs(paths, flags.stdinFilename, console);
  const readings: Reading[] = [];
  for (const input of inputs) readings.push(await readInput(input, assessor, options));

  const documents = readings.flatMap((reading) => (reading.kind === 'plan' ? [reading.document] : []));
  const all = [...problems, ...readings.flatMap((reading) => (reading.kind === 'unusable' ? reading.problems : []))];
  for (const problem of all) console.err(`${problemLine(problem)}\n`);
  if (documents.length === 0 && all.length === 0) {
    console.err(`${nothingFound(paths, readings)}\n`);
    return 3;
  }
  if (documents.length > 0) report(assessmentOf(documents, all, catalogue), outputs, flags, console);
  return all.length > 0 ? 2 : 0;
}

function report(assessment: Assessment, outputs: readonly Output[], flags: AssessFlags, console: Console): void {
  const options = { color: 0, width: columns(console), all: flags.all, excerpts: flags.excerpts } as const;
  for (const { format, file } of outputs) {
    if (file === undefined)
      console.out(reporters[format].render(assessment, { ...options, color: colourLevel(flags.color, console) }));
    else writeReport(file, reporters[format].render(assessment, options), console);
  }
}

async function readInput(input: Input, assessor: Assessor, options: AssessOptions): Promise<Reading> {
  const bytes = await bytesOf(input);
  if (!bytes.ok) return { kind: 'unusable', problems: [bytes.problem] };
  const reading = read(input.file, bytes.value);
  if (!reading.ok) return { kind: 'unusable', problems: reading.problems };
  const { source } = reading;
  if (!input.named && !looksLikePlan(source.value)) return { kind: 'other' };
  const loading = loadDocument(source);
  if (!loading.ok) return { kind: 'unusable', problems: loading.problems };
  const beside = input.reviews === undefined ? undefined : await readReviews(input.reviews);
  if (beside && beside.problems.length > 0) return { kind: 'unusable', problems: beside.problems };
  const digest = `sha256:${createHash('sha256').update(bytes.value).digest('hex')}`;
  const loaded: LoadedDocument = {
    source,
    digest,
    document: loading.document,
    diagnostics: loading.diagnostics,
    reviews: beside?.reviews ?? [],
  };
  return { kind: 'plan', document: assess(loaded, assessor, options) };
}

async function readReviews(input: NonNullable<Input['reviews']>): Promise<ReturnType<typeof loadReviews>> {
  const bytes = await bytesOf(input);
  if (!bytes.ok) return { reviews: [], problems: [bytes.problem] };
  const reading = read(input.file, bytes.value);
  return reading.ok ? loadReviews(reading.source) : { reviews: [], problems: reading.problems };
}

async function bytesOf(
  input: Pick<Input, 'file' | 'bytes'>,
): Promise<{ ok: true; value: Uint8Array } | { ok: false; problem: Problem }> {
  try {
    return { ok: true, value: await input.bytes() };
  } catch (error) {
    const denied = (error as NodeJS.ErrnoException).code === 'EACCES';
    const message = denied
      ? 'you have no permission to read this file'
      : `this file cannot be read: ${(error as Error).message}`;
    return { ok: false, problem: { code: 'source/unreadable', file: input.file, position: undefined, message } };
  }
}

/** In a folder there may be other YAML files; a plan begins with `dbd: 1`. */
function looksLikePlan(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'dbd');
}

function assessOptions({ framework, tier, stage, only, skip }: AssessFlags, catalogue: Catalogue): AssessOptions {
  knownFramework(framework, catalogue);
  for (const name of [...only, ...skip]) knownCriterion(name, catalogue);
  return { tier, only, skip, ...(stage !== undefined && { stage }), ...(framework !== undefined && { framework }) };
}

function assessmentOf(
  documents: readonly DocumentAssessment[],
  problems: readonly Problem[],
  catalogue: Catalogue,
): Assessment {
  const used = new Set(documents.flatMap((document) => document.frameworks.map(({ id }) => id)));
  return {
    tool: { name: 'dbd', version },
    frameworks: catalogue.frameworks
      .filter(({ framework }) => used.has(framework))
      .map(({ framework, name, version: edition, digest }) => ({ id: framework, name, version: edition, digest })),
    documents,
    problems,
    gate: { preset: 'advisory', verdict: 'passed', reasons: [] },
    exit: problems.length > 0 ? 2 : 0,
  };
}

function nothingFound(paths: readonly string[], readings: readonly Reading[]): string {
  const others =
    readings.length === 0
      ? ''
      : ` ${readings.length} other YAML file(s) were passed over: a plan begins with "dbd: 1".`;
  return printable(`No programme design document was found in ${paths.join(', ')}.${others}`);
}
