import { readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { AssessOptions, Assessor } from '../assess/assess.ts';
import { loadDocument } from '../document/load.ts';
import { showPath } from '../document/path.ts';
import { sections } from '../document/vocabulary.ts';
import { echoIndex } from '../evidence/sift.ts';
import { answerAll } from '../interview/answer-all.ts';
import { closing } from '../interview/closing.ts';
import { converse, type Ending } from '../interview/dialogue.ts';
import { laterText, readLater } from '../interview/later.ts';
import { openPlan, type Plan } from '../interview/plan.ts';
import { begin, remaining, type Session, type Setting } from '../interview/session.ts';
import { words } from '../interview/words.ts';
import { builtinCatalogue } from '../rubric/builtin.ts';
import type { Catalogue, Stage } from '../rubric/rubric.ts';
import { sentencesOf } from '../rubric/sentences.ts';
import { read } from '../source/read.ts';
import { type Console, colourLevel, type ExitCode, UsageError } from './console.ts';
import { isCriterion, knownCriterion, knownFramework } from './names.ts';
import { replaceFile } from './outputs.ts';
import { printForm } from './print-form.ts';
import { refuse } from './problems.ts';
import { textIfAny, textOf } from './texts.ts';

/** Options of `dbd interview`, as the command line gives them. */
export interface InterviewFlags {
  readonly gaps: boolean;
  readonly only: readonly string[];
  readonly timeBox?: number;
  readonly answers?: string;
  readonly dryRun: boolean;
  readonly framework?: string;
  readonly stage?: Stage;
  readonly print?: string;
}

/** `dbd interview`: asks what matters next, and writes each answer into the plan at once. */
export async function interviewCommand(file: string, flags: InterviewFlags, console: Console): Promise<ExitCode> {
  const catalogue = builtinCatalogue();
  const assessor: Assessor = { catalogue, echoes: echoIndex(sentencesOf(catalogue)) };
  const setting: Setting = {
    file,
    assessor,
    options: optionsFrom(flags, catalogue),
    wanted: { gaps: flags.gaps, only: flags.only },
  };
  const path = resolve(console.cwd, file);
  if (flags.print !== undefined) return printForm(flags.print, path, setting, flags, console);
  const opening = openPlan(file, textOf(path, file), assessor, setting.options);
  if (!opening.ok) return refuse(opening.problems, console);
  const desk: Desk = { path, sidecar: join(dirname(path), `.${basename(path)}.later.json`), setting, flags, console };
  const session = begin(opening.plan, readLater(textIfAny(desk.sidecar, basename(desk.sidecar))));
  return flags.answers === undefined ? atKeyboard(session, desk) : fromAnswers(flags.answers, session, desk);
}

/** What an interview works with. */
interface Desk {
  readonly path: string;
  /** What was put aside is remembered here; the file can be deleted at any time. */
  readonly sidecar: string;
  readonly setting: Setting;
  readonly flags: InterviewFlags;
  readonly console: Console;
}

function optionsFrom({ framework, stage, only }: InterviewFlags, catalogue: Catalogue): AssessOptions {
  knownFramework(framework, catalogue);
  // A place of the plan has a dot or stands for a section; anything else has to be a theme or a criterion.
  for (const name of only) if (!isCriterion(name, catalogue) && !isPlace(name)) knownCriterion(name, catalogue);
  return {
    tier: undefined,
    only: [],
    skip: [],
    ...(framework !== undefined && { framework }),
    ...(stage !== undefined && { stage }),
  };
}

function isPlace(name: string): boolean {
  const section = name.split(/[.[]/)[0];
  return sections.some((one) => one.name === section);
}

async function atKeyboard(from: Session, desk: Desk): Promise<ExitCode> {
  const { setting, console, flags, path } = desk;
  const { input, output } = console.person;
  if (input.isTTY !== true || output.isTTY !== true) {
    const open = remaining(from, setting);
    throw new UsageError(words.noKeyboard(open.length, open[0]?.blank.path.join('.') ?? ''));
  }
  const { openPrompter } = await import('../prompts/prompter.ts');
  const prompter = openPrompter({ input, output, env: console.env, colour: colourLevel('auto', terminalOf(console)) });
  const end = flags.timeBox === undefined ? Number.POSITIVE_INFINITY : Date.now() + flags.timeBox * 60_000;
  // With --dry-run the file stays as it is, and what would be in it is kept here.
  let text = from.plan.text;
  const asking = converse(from, setting, {
    ask: prompter.ask,
    say: prompter.say,
    isOver: () => Date.now() >= end,
    current: () => (flags.dryRun ? text : readFileSync(path, 'utf8')),
    keep: (session) => {
      if (session.plan.text !== text && !flags.dryRun) replaceFile(path, session.plan.text);
      text = session.plan.text;
      if (!flags.dryRun) remember(session, desk.sidecar);
    },
  });
  const ending = await asking.finally(prompter.close);
  await finish(from.plan, ending, desk);
  return ending.why === 'stopped' ? 130 : 0;
}

/** Colours are for where the questions are. */
function terminalOf(console: Console): Console {
  return {
    ...console,
    terminal: { isTTY: console.person.output.isTTY === true, columns: console.person.output.columns },
  };
}

function remember({ later }: Session, sidecar: string): void {
  if (later.size > 0) replaceFile(sidecar, laterText(later));
  else rmSync(sidecar, { force: true });
}

/** Without a person: each question is answered from the file, or put aside for this run. */
async function fromAnswers(file: string, from: Session, desk: Desk): Promise<ExitCode> {
  const { setting, console, flags, path } = desk;
  const reading = read(file, textOf(resolve(console.cwd, file), file));
  if (!reading.ok) return refuse(reading.problems, console);
  const loading = loadDocument(reading.source);
  if (!loading.ok) return refuse(loading.problems, console);
  const { session, unanswered } = answerAll(from, { document: loading.document }, setting, (then, question) => {
    if (!flags.dryRun) replaceFile(path, then.plan.text);
    console.err(`${words.answered(showPath(then.plan.document, question.blank.path))}\n`);
  });
  await finish(from.plan, { session: { ...session, later: from.later }, why: 'finished' }, desk);
  if (unanswered > 0) console.err(`${words.notAsked(unanswered)}\n`);
  return 0;
}

async function finish(before: Plan, { session, why }: Ending, desk: Desk): Promise<void> {
  const { setting, console, flags } = desk;
  if (flags.dryRun) console.out(await difference(setting.file, before.text, session.plan.text));
  const open = remaining(session, setting).length + session.later.size;
  const put = flags.dryRun ? console.err : console.out;
  put(closing(before, session.plan, why, open, commandFor(setting)));
}

async function difference(file: string, before: string, after: string): Promise<string> {
  if (before === after) return '';
  const { createTwoFilesPatch } = await import('diff');
  return createTwoFilesPatch(file, file, before, after, '', '', { context: 2 });
}

/** What to type to go on. */
function commandFor({ file, wanted, options }: Setting): string {
  const flags = [
    ...(wanted.gaps ? ['--gaps'] : []),
    ...(wanted.only.length > 0 ? [`--only ${wanted.only.join(',')}`] : []),
    ...(options.framework === undefined ? [] : [`--framework ${options.framework}`]),
    ...(options.stage === undefined ? [] : [`--stage ${options.stage}`]),
  ];
  return ['dbd interview', /[^\w./-]/.test(file) ? JSON.stringify(file) : file, ...flags].join(' ');
}
