import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type AssessOptions, assess } from '../assess/assess.ts';
import type { DocumentAssessment } from '../assess/assessment.ts';
import { echoIndex } from '../evidence/sift.ts';
import { type Baseline, baselineFile, type Entry } from '../gate/baseline.ts';
import { baselineText } from '../gate/baseline-text.ts';
import { type Allowed, type Change, created, pruned, updated } from '../gate/ratchet.ts';
import { printable } from '../report/printable.ts';
import { builtinCatalogue } from '../rubric/builtin.ts';
import type { Catalogue } from '../rubric/rubric.ts';
import { sentencesOf } from '../rubric/sentences.ts';
import type { Problem } from '../source/position.ts';
import { read } from '../source/read.ts';
import { settingsOf } from './config.ts';
import { type Console, type ExitCode, UsageError } from './console.ts';
import { knownFramework } from './names.ts';
import { replaceFile } from './outputs.ts';
import { loadBaseline, nameIn } from './overlays.ts';
import { eachPlan } from './plans.ts';
import { refuse } from './problems.ts';
import { today } from './today.ts';

/** Options of `dbd baseline`, as the command line gives them. */
export interface BaselineFlags {
  readonly file?: string;
  readonly framework?: string;
  /** Why new gaps may come in. */
  readonly allowIncrease?: string;
  /** Why red lines and criticals may be let pass. */
  readonly withBlockers?: string;
}

/** `dbd baseline create`: writes down the gaps that are there today. Never over a file that is there. */
export async function baselineCreateCommand(
  paths: readonly string[],
  flags: BaselineFlags,
  console: Console,
): Promise<ExitCode> {
  const file = flags.file ?? settingsOf(console).baseline ?? baselineFile;
  const blockers = reason(flags.withBlockers, '--with-blockers');
  if (existsSync(resolve(console.cwd, file)))
    throw new UsageError(`${printable(file)} is there already. To bring it up to date: dbd baseline update`);
  const { documents, problems } = await assessed(paths, flags, console);
  if (problems.length > 0) return refuse(problems, console);
  if (documents.length === 0) return nothing(paths, console);
  const change = created(file, documents, blockers);
  write(file, change.baseline, console);
  console.out(`Wrote ${printable(file)}: ${gaps(change.added.length)} of ${count(documents.length, 'plan')}.\n`);
  tellRefused(change, console);
  return 0;
}

/** `dbd baseline update`: removes what is fixed. Ends with 1 while there are new gaps that it did not let in; blockers are the gate's business. */
export async function baselineUpdateCommand(
  paths: readonly string[],
  flags: BaselineFlags,
  console: Console,
): Promise<ExitCode> {
  const allowed = allowedBy(flags, console);
  const { file, baseline, problems: unread } = opened(flags.file, console);
  if (!baseline) return refuse(unread, console);
  const there = [...baseline.plans.keys()].filter((plan) => isFile(plan, console));
  const { documents, problems } = await assessed(paths.length > 0 ? paths : there, flags, console);
  if (problems.length > 0) return refuse(problems, console);
  if (documents.length === 0 && paths.length > 0) return nothing(paths, console);
  const change = updated(baseline, documents, allowed);
  write(file, change.baseline, console);
  const gone = baseline.plans.size - there.length;
  const raised = change.raised.length > 0 ? `, ${change.raised.length} of the next level in their place` : '';
  console.out(`${printable(file)}: ${gaps(change.removed.length)} removed${raised}, ${change.added.length} added.\n`);
  if (gone > 0 && paths.length === 0)
    console.err(`${count(gone, 'plan')} of it cannot be found. To remove them: dbd baseline prune\n`);
  tellRefused(change, console);
  return change.refused.some(({ recognition }) => !recognition.blocks) ? 1 : 0;
}

/** `dbd baseline prune`: removes what is about plans, criteria or items that do not exist any more. */
export function baselinePruneCommand(flags: BaselineFlags, console: Console): ExitCode {
  const { file, baseline, problems } = opened(flags.file, console);
  if (!baseline) return refuse(problems, console);
  const plans = [...baseline.plans.keys()].filter((plan) => isFile(plan, console));
  const readings = plans.map((plan) => ({ plan, reading: read(plan, readFileSync(resolve(console.cwd, plan))) }));
  const unusable = readings.flatMap(({ reading }) => (reading.ok ? [] : reading.problems));
  if (unusable.length > 0) return refuse(unusable, console);
  const values = new Map(
    readings.map(({ plan, reading }) => [plan, reading.ok ? (reading.source.value ?? null) : null]),
  );
  const criteria = builtinCatalogue().criteria.map(({ id }) => id);
  const change = pruned(baseline, { criteria, planOf: (plan) => values.get(plan) });
  write(file, change.baseline, console);
  console.out(`${printable(file)}: ${gaps(change.removed.length)} removed.\n`);
  for (const { plan, entry } of change.removed)
    console.out(`  ${printable(`${plan}: ${entry.criterion} at ${entry.path}`)}\n`);
  return 0;
}

/** `dbd baseline show`: what it holds, by plan and criterion. */
export function baselineShowCommand(flags: BaselineFlags, console: Console): ExitCode {
  const { baseline, problems } = opened(flags.file, console);
  if (!baseline) return refuse(problems, console);
  for (const [plan, entries] of baseline.plans) {
    console.out(`${printable(plan)}: ${gaps(entries.length)}\n`);
    for (const criterion of [...new Set(entries.map((entry) => entry.criterion))]) {
      console.out(`  ${printable(criterion)}\n`);
      for (const entry of entries.filter((one) => one.criterion === criterion)) console.out(entryText(entry));
    }
  }
  if (baseline.plans.size === 0) console.err('The baseline is empty.\n');
  return 0;
}

function entryText({ object, path, level, blocker, increase, notes }: Entry): string {
  const about = path.startsWith(object) || object === '(document)' ? '' : `, for ${object}`;
  const lines = [
    `level ${level}: ${path}${about}`,
    ...(blocker === undefined ? [] : [`  blocks; let pass because: ${blocker}`]),
    ...(increase === undefined ? [] : [`  added ${increase.on}: ${increase.reason}`]),
    ...[...(notes?.above ?? []), ...(notes?.behind === undefined ? [] : [notes.behind])].map((note) => `  # ${note}`),
  ];
  return lines.map((line) => `    ${line.startsWith('  ') ? '  ' : ''}${printable(line)}\n`).join('');
}

function isFile(plan: string, { cwd }: Console): boolean {
  return statSync(resolve(cwd, plan), { throwIfNoEntry: false })?.isFile() === true;
}

function allowedBy(flags: BaselineFlags, console: Console): Allowed {
  const increase = reason(flags.allowIncrease, '--allow-increase');
  const blockers = reason(flags.withBlockers, '--with-blockers');
  return {
    ...(increase !== undefined && { increase: { reason: increase, on: today(console) } }),
    ...(blockers !== undefined && { blockers }),
  };
}

function reason(text: string | undefined, option: string): string | undefined {
  if (text === undefined) return undefined;
  const said = text.replaceAll(/\s+/g, ' ').trim();
  if (said === '') throw new UsageError(`${option} needs a reason, which is kept in the baseline.`);
  return said;
}

function opened(
  named: string | undefined,
  console: Console,
): { readonly file: string; readonly baseline: Baseline | undefined; readonly problems: readonly Problem[] } {
  const file = named ?? settingsOf(console).baseline ?? baselineFile;
  const { baseline, problems } = loadBaseline(named, console);
  if (!baseline && problems.length === 0)
    throw new UsageError(`there is no ${printable(file)} here. To make one: dbd baseline create`);
  return { file, baseline, problems };
}

async function assessed(
  paths: readonly string[],
  { framework }: BaselineFlags,
  console: Console,
): Promise<{ readonly documents: readonly DocumentAssessment[]; readonly problems: readonly Problem[] }> {
  const catalogue: Catalogue = builtinCatalogue();
  knownFramework(framework, catalogue);
  const assessor = { catalogue, echoes: echoIndex(sentencesOf(catalogue)) };
  const options: AssessOptions = { tier: undefined, only: [], skip: [], ...(framework !== undefined && { framework }) };
  const { results, problems } = await eachPlan(paths, console, (plan) => assess(plan, assessor, options));
  return { documents: problems.length > 0 ? [] : results, problems };
}

function write(file: string, baseline: Baseline, console: Console): void {
  const path = resolve(console.cwd, file);
  const text = baselineText(baseline, nameIn(file, console));
  try {
    if (!existsSync(path) || readFileSync(path, 'utf8') !== text) replaceFile(path, text);
  } catch (error) {
    throw new UsageError(`${printable(file)} could not be written: ${printable((error as Error).message)}`);
  }
}

/** Gaps that the gate will still see, where they are, and what can be done. */
function tellRefused({ refused }: Change, console: Console): void {
  const [blocking, other] = [
    refused.filter(({ recognition }) => recognition.blocks),
    refused.filter(({ recognition }) => !recognition.blocks),
  ];
  const places = [...blocking, ...other].map(({ plan, recognition: { gap, outcome } }) =>
    printable(`${plan}:${gap.position.line}:${gap.position.column}: ${outcome.id}: ${gap.path}`),
  );
  for (const place of new Set(places)) console.err(`${place}\n`);
  if (blocking.length > 0)
    console.err(
      `${gaps(blocking.length)} of red lines and critical criteria left out: a baseline has no end and nobody approves it. Write waivers for them, or say why: --with-blockers "<reason>"\n`,
    );
  if (other.length > 0)
    console.err(`${gaps(other.length)} left out because they are new. To let them in: --allow-increase "<reason>"\n`);
}

function nothing(paths: readonly string[], console: Console): ExitCode {
  console.err(`${printable(`No programme design document was found in ${paths.join(', ')}.`)}\n`);
  return 3;
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
const gaps = (number: number): string => count(number, 'gap');
