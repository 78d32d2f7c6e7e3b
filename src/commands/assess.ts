import { appendFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type AssessOptions, type Assessor, assess, type LoadedDocument } from '../assess/assess.ts';
import type { Assessment, DocumentAssessment } from '../assess/assessment.ts';
import { echoIndex } from '../evidence/sift.ts';
import { type Policy, policyFrom } from '../gate/ask.ts';
import type { Severity } from '../gate/gravity.ts';
import { type Preset, verdict } from '../gate/policy.ts';
import type { Waiver } from '../gate/waivers.ts';
import { printable } from '../report/printable.ts';
import { type ReportOptions, reporters } from '../report/reporters.ts';
import { builtinCatalogue } from '../rubric/builtin.ts';
import type { Catalogue, Stage } from '../rubric/rubric.ts';
import { sentencesOf } from '../rubric/sentences.ts';
import type { Problem } from '../source/position.ts';
import { loadConfig } from './config.ts';
import { type Console, colourLevel, columns, type ExitCode, UsageError } from './console.ts';
import { knownCriterion, knownFramework } from './names.ts';
import { type Output, parseOutputs, writeReport } from './outputs.ts';
import { eachPlan } from './plans.ts';
import { refuse, tellProblems } from './problems.ts';
import { today } from './today.ts';
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
  readonly gate?: Preset;
  readonly failOn?: Severity | 'none';
  readonly minScore: readonly string[];
  readonly strict: boolean;
  readonly exitZero: boolean;
  /** `false` for --no-waivers and --no-baseline. */
  readonly waivers?: string | false;
  readonly baseline?: string | false;
}

/** `dbd assess`: reads plans, judges them, writes reports. Unusable plans never keep the others from being assessed. */
export async function assessCommand(paths: readonly string[], asked: AssessFlags, console: Console): Promise<ExitCode> {
  const settings = loadConfig(console);
  if (settings.problems.length > 0) return refuse(settings.problems, console);
  // What the command line says wins over the settings of the repository.
  const flags: AssessFlags = { ...settings.config, ...asked };
  const outputs = parseOutputs(flags.format.length > 0 ? flags.format : ['text']);
  const catalogue = builtinCatalogue();
  const options = assessOptions(flags, catalogue);
  const policy = policyOf(flags, catalogue);
  const assessor: Assessor = { catalogue, echoes: echoIndex(sentencesOf(catalogue)) };

  const { inlineWaivers } = await import('../gate/inline.ts');
  const judged = (plan: LoadedDocument) => ({
    document: assess(plan, assessor, options),
    waivers: inlineWaivers(plan.source),
  });
  const { results, problems, others } = await eachPlan(paths, console, judged, flags.stdinFilename);
  const inline = results.flatMap(({ waivers }) => waivers);
  const overlays = await overlaysOf(inline, flags, catalogue, console);
  const all = [...problems, ...overlays.problems];
  tellProblems(all, console);
  if (results.length === 0 && all.length === 0) {
    console.err(`${nothingFound(paths, others)}\n`);
    return 3;
  }
  const documents = overlays.lay(results.map(({ document }) => document));
  const gate = verdict(documents, policy.preset, policy.assertions);
  const assessment = assessmentOf(documents, all, gate, flags, catalogue);
  // Where no plan could be read, people have been told; machines are told in their own way.
  const told = documents.length > 0 ? outputs : outputs.filter(({ format }) => format !== 'text');
  await report(assessment, told, flags, console);
  return assessment.exit;
}

/** Waivers and the baseline, where there are any: they are looked for in every run, and cost nothing where there are none. */
async function overlaysOf(
  inline: readonly Waiver[],
  { waivers: waiverFile, baseline: baselineFile }: AssessFlags,
  { criteria }: Catalogue,
  console: Console,
): Promise<{
  readonly problems: readonly Problem[];
  readonly lay: (documents: readonly DocumentAssessment[]) => readonly DocumentAssessment[];
}> {
  const { loadBaseline, loadWaivers } = await import('./overlays.ts');
  const ofFile = waiverFile === false ? { waivers: [], problems: [] } : loadWaivers(waiverFile, console);
  const { baseline, problems } =
    baselineFile === false ? { baseline: undefined, problems: [] } : loadBaseline(baselineFile, console);
  const waivers = [...inline, ...ofFile.waivers];
  const found = { problems: [...ofFile.problems, ...problems] };
  if (waivers.length === 0 && baseline === undefined) return { ...found, lay: (documents) => documents };
  const { overlaidAll } = await import('../gate/overlay.ts');
  const ids = criteria.map(({ id }) => id);
  const day = today(console);
  return { ...found, lay: (documents) => overlaidAll(documents, { waivers, baseline, today: day, criteria: ids }) };
}

function policyOf(flags: AssessFlags, { frameworks, criteria, themes }: Catalogue): Extract<Policy, { ok: true }> {
  const policy = policyFrom(flags, {
    principles: frameworks.flatMap(({ units }) => units.map(({ id }) => id)),
    themes: Object.keys(themes),
    criteria: criteria.map(({ id }) => id),
  });
  if (!policy.ok) throw new UsageError(policy.message);
  return policy;
}

async function report(
  assessment: Assessment,
  outputs: readonly Output[],
  flags: AssessFlags,
  console: Console,
): Promise<void> {
  const options = { color: 0, width: columns(console), all: flags.all, excerpts: flags.excerpts } as const;
  for (const { format, file } of outputs) {
    const render = await reporters[format].load();
    if (file === undefined) console.out(render(assessment, { ...options, color: colourLevel(flags.color, console) }));
    else writeReport(file, render(assessment, options), console);
  }
  if (outputs.some(({ format }) => format === 'github')) await tellGithub(assessment, outputs, options, console);
}

/** What GitHub Actions read besides the annotations: the summary of the job and the outputs of the step. */
async function tellGithub(
  assessment: Assessment,
  files: readonly Output[],
  options: ReportOptions,
  { env, cwd }: Console,
): Promise<void> {
  const { GITHUB_STEP_SUMMARY: summary, GITHUB_OUTPUT: outputs } = env;
  if (summary) {
    const { renderMarkdown } = await import('../report/markdown.ts');
    appendFileSync(resolve(cwd, summary), renderMarkdown(assessment, options));
  }
  if (outputs) {
    const { stepOutputs } = await import('../report/github.ts');
    appendFileSync(
      resolve(cwd, outputs),
      stepOutputs(assessment, files.find(({ format }) => format === 'sarif')?.file),
    );
  }
}

function assessOptions({ framework, tier, stage, only, skip }: AssessFlags, catalogue: Catalogue): AssessOptions {
  knownFramework(framework, catalogue);
  for (const name of [...only, ...skip]) knownCriterion(name, catalogue);
  return { tier, only, skip, ...(stage !== undefined && { stage }), ...(framework !== undefined && { framework }) };
}

function assessmentOf(
  documents: readonly DocumentAssessment[],
  problems: readonly Problem[],
  gate: Assessment['gate'],
  { exitZero }: AssessFlags,
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
    gate,
    // What could not be assessed wins over a gate that failed.
    exit: problems.length > 0 ? 2 : gate.verdict === 'failed' && !exitZero ? 1 : 0,
  };
}

function nothingFound(paths: readonly string[], count: number): string {
  const others = count === 0 ? '' : ` ${count} other YAML file(s) were passed over: a plan begins with "dbd: 1".`;
  return printable(`No programme design document was found in ${paths.join(', ')}.${others}`);
}
