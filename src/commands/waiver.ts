import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type AssessOptions, assess, type LoadedDocument } from '../assess/assess.ts';
import type { DocumentAssessment } from '../assess/assessment.ts';
import { showPath } from '../document/path.ts';
import { suggest } from '../document/suggest.ts';
import { echoIndex } from '../evidence/sift.ts';
import type { OverlayFinding } from '../gate/findings.ts';
import { inlineWaivers } from '../gate/inline.ts';
import { overlaidAll } from '../gate/overlay.ts';
import type { SoundWaiver, Waiver } from '../gate/waivers.ts';
import { printable } from '../report/printable.ts';
import { builtinCatalogue } from '../rubric/builtin.ts';
import { sentencesOf } from '../rubric/sentences.ts';
import type { Problem } from '../source/position.ts';
import { settingsOf } from './config.ts';
import { type Console, type ExitCode, UsageError } from './console.ts';
import { loadWaivers } from './overlays.ts';
import { eachPlan } from './plans.ts';
import { refuse } from './problems.ts';
import { today } from './today.ts';

/** Options of `dbd waiver`, as the command line gives them. */
export interface WaiverFlags {
  readonly file?: string;
  readonly expiring?: string;
}

/** `dbd waiver list`: every waiver, the one that ends first before the others. */
export async function waiverListCommand(
  paths: readonly string[],
  { file, expiring }: WaiverFlags,
  console: Console,
): Promise<ExitCode> {
  const day = today(console);
  const last = expiring === undefined ? undefined : dayAfter(day, daysIn(expiring));
  const { plans, waivers, problems } = await gathered(paths, file, console);
  if (problems.length > 0) return refuse(problems, console);
  const sound = waivers
    .filter((one): one is SoundWaiver => one.kind === 'sound' && (last === undefined || one.until <= last))
    .toSorted((a, b) => compare(a.until, b.until) || compare(a.file, b.file) || a.position.line - b.position.line);
  for (const waiver of sound) console.out(entry(waiver, plans, day));
  if (sound.length === 0) console.err(last === undefined ? 'There are no waivers.\n' : `No waiver ends by ${last}.\n`);
  const broken = waivers.filter(({ kind }) => kind === 'malformed').length;
  if (broken > 0) console.err(`${broken} more cannot be read. To see why: dbd waiver lint\n`);
  return 0;
}

/** `dbd waiver lint`: what is wrong with the waivers; ends with 1 if anything is. */
export async function waiverLintCommand(
  paths: readonly string[],
  { file }: WaiverFlags,
  console: Console,
): Promise<ExitCode> {
  const day = today(console);
  const { plans, waivers, problems } = await gathered(paths, file, console);
  if (problems.length > 0) return refuse(problems, console);
  if (plans.length === 0) {
    console.err(`${printable(`No programme design document was found in ${paths.join(', ')}.`)}\n`);
    return 3;
  }
  const catalogue = builtinCatalogue();
  const assessor = { catalogue, echoes: echoIndex(sentencesOf(catalogue)) };
  const documents = plans.map((plan) => assess(plan, assessor, everything));
  const criteria = catalogue.criteria.map(({ id }) => id);
  const overlaid = overlaidAll(documents, { waivers, baseline: undefined, today: day, criteria });
  const lines = [...overlaid.flatMap(findingLines), ...lostPlans(waivers, documents, console)];
  for (const line of [...new Set(lines)]) console.out(`${line}\n`);
  if (lines.length === 0) console.err(`Nothing is wrong with the waivers: ${waivers.length}.\n`);
  return lines.length > 0 ? 1 : 0;
}

/** Whatever may be asked of a plan: a waiver is unused only if nothing needs it. */
const everything: AssessOptions = { framework: 'all', tier: 'full', only: [], skip: [] };

async function gathered(
  paths: readonly string[],
  file: string | undefined,
  console: Console,
): Promise<{
  readonly plans: readonly LoadedDocument[];
  readonly waivers: readonly Waiver[];
  readonly problems: readonly Problem[];
}> {
  const { waivers, problems } = loadWaivers(file ?? settingsOf(console).waivers, console);
  const reading = await eachPlan(paths, console, (plan) => plan);
  return {
    plans: reading.results,
    waivers: [...waivers, ...reading.results.flatMap(({ source }) => inlineWaivers(source))],
    problems: [...problems, ...reading.problems],
  };
}

function findingLines({ path, diagnostics }: DocumentAssessment): readonly string[] {
  return diagnostics
    .filter(({ code }) => code.startsWith('waiver/'))
    .map((one: OverlayFinding) => line(one.file ?? path, one.place.position, one.severity, one.message, one.code));
}

/** Plans that a waiver names and that are not there. */
function lostPlans(
  waivers: readonly Waiver[],
  documents: readonly DocumentAssessment[],
  { cwd }: Console,
): readonly string[] {
  const names = documents.map(({ path }) => path);
  return waivers.flatMap(({ plan, file, position }) => {
    if (plan === undefined || names.includes(plan) || existsSync(resolve(cwd, plan))) return [];
    const near = suggest(plan, names);
    const message = `There is no plan ${plan}, so this waives nothing.${near === undefined ? '' : ` Did you mean ${near}?`}`;
    return [line(file, position, 'warning', message, 'waiver/unknown')];
  });
}

function line(
  file: string,
  position: SoundWaiver['position'],
  severity: string,
  message: string,
  code: string,
): string {
  return printable(`${file}:${position.line}:${position.column}: ${severity}: ${message} (${code})`);
}

function entry(waiver: SoundWaiver, plans: readonly LoadedDocument[], day: string): string {
  const { until, criterion, file, position, by, reason } = waiver;
  return [
    `${until}, ${ending(until, day)}: ${criterion}`,
    `  ${file}:${position.line}:${position.column} covers ${covered(waiver, plans)}`,
    `  Approved by ${by}: ${reason}`,
  ]
    .map((text) => `${text.startsWith('  ') ? '  ' : ''}${printable(text)}\n`)
    .join('');
}

function covered({ covers, plan }: SoundWaiver, plans: readonly LoadedDocument[]): string {
  if ('path' in covers) return `${covers.path} ${plan === undefined ? 'in every plan' : `in ${plan}`}`;
  const own = plans.find(({ source }) => source.file === plan);
  return own ? showPath(own.document, covers.at) : covers.at.join('.');
}

function ending(until: string, day: string): string {
  const days = Math.round((Date.parse(until) - Date.parse(day)) / msPerDay);
  if (days < 0) return `ended ${count(-days)} ago`;
  return days === 0 ? 'last day' : `${count(days)} left`;
}

const count = (days: number): string => (days === 1 ? '1 day' : `${days} days`);

const msPerDay = 86_400_000;

function daysIn(text: string): number {
  const [, number, unit = 'd'] = /^(\d{1,4})([dw])?$/.exec(text.trim()) ?? [];
  if (number === undefined) throw new UsageError('--expiring takes a number of days or weeks, such as 30d or 6w.');
  return Number(number) * (unit === 'w' ? 7 : 1);
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * msPerDay).toISOString().slice(0, 10);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
