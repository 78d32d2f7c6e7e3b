import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { addOverlayCommands } from './cli-overlays.ts';
import type { AssessFlags } from './commands/assess.ts';
import { type Console, type ExitCode, UsageError } from './commands/console.ts';
import type { InitFlags } from './commands/init.ts';
import type { InterviewFlags } from './commands/interview.ts';
import type { NewFlags } from './commands/new.ts';
import { version } from './commands/version.ts';

const afterHelp = `
Exit codes:
  0  assessed, and the gate passed
  1  assessed, and the gate failed
  2  could not assess: a bad option, a file that cannot be read, or YAML with mistakes
  3  no programme design document was found
  130  an interview was stopped; what was confirmed is saved

Examples:
  $ dbd new plan.yaml --title "Clean water"
  $ dbd assess plan.yaml
  $ dbd assess programmes/ --format json=result.json
  $ dbd new plan.yaml && dbd interview plan.yaml
  $ cat plan.yaml | dbd assess - --stdin-filename plan.yaml`;

/** Runs the command line. Never throws, never ends the process: the caller sets the exit code. */
export async function main(argv: readonly string[], console: Console = processConsole()): Promise<number> {
  let code: ExitCode = 0;
  const program = commandLine(console, (exit) => {
    code = exit;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    console.err(`dbd: ${error instanceof UsageError ? error.message : bugReport(error, console)}\n`);
    return 2;
  }
}

function commandLine(console: Console, finish: (code: ExitCode) => void): Command {
  const program = new Command('dbd')
    .description('Assesses programme designs, written as YAML, against published digital strategies.')
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: console.out, writeErr: console.err })
    .showHelpAfterError('Run "dbd --help" to see what is possible.')
    .addHelpText('after', afterHelp);

  program
    .command('assess', { isDefault: true })
    .description('assess plans: files, folders, patterns, or - for standard input')
    .argument('<paths...>', 'plans to assess')
    .addOption(new Option('--framework <id>', 'undp, peacekeeping or all; by default the one for programme.setting'))
    .addOption(
      new Option(
        '-f, --format <name[=path]>',
        'text, json, jsonl, markdown, csv, github, gitlab, sarif, junit, junit-jenkins or rdjson; to the screen or to a file; may be repeated',
      )
        .argParser(collect)
        .default([], 'text'),
    )
    .addOption(
      new Option('--only <names>', 'only these themes or criteria, with commas between')
        .argParser(collectNames)
        .default([], 'all'),
    )
    .addOption(
      new Option('--skip <names>', 'leave out these themes or criteria').argParser(collectNames).default([], 'none'),
    )
    .addOption(
      new Option(
        '--tier <tier>',
        'core: a first look with the core criteria; by default core for a small programme, else full',
      ).choices(['core', 'full']),
    )
    .addOption(stageOption('judge as at this stage; by default the one the plan states'))
    .option('--all', 'show every gap, not the ten that gain most', false)
    .option('--no-excerpts', 'never show the words of the plan, only ids, paths and line numbers')
    .addOption(
      new Option('--color <when>', 'colours in the text report').choices(['auto', 'always', 'never']).default('auto'),
    )
    .option('--stdin-filename <path>', 'the name to report for standard input')
    .addOption(
      new Option(
        '--gate <preset>',
        'what makes it fail: advisory nothing, review red lines and criticals, strict more',
      ).choices(['advisory', 'review', 'strict']),
    )
    .addOption(
      new Option('--fail-on <severity>', 'fail on open gaps as bad as this or worse').choices([
        'none',
        'note',
        'warning',
        'error',
      ]),
    )
    .addOption(
      new Option(
        '--min-score <score>',
        'fail below this score: 65, human-rights=60, or a theme or criterion and its level; may be repeated',
      )
        .argParser(collect)
        .default([], 'none'),
    )
    .option('--waivers <file>', 'the file of waivers; by default .dbd-waivers.yaml, if it is there')
    .option('--no-waivers', 'look at no file of waivers')
    .option('--baseline <file>', 'the gaps that were there before; by default .dbd-baseline.yaml, if it is there')
    .option('--no-baseline', 'look at no baseline')
    .option('--strict', 'fail on warnings about the file itself too', false)
    .option('--exit-zero', 'report a gate that failed, and end with 0 all the same', false)
    .action(async (paths: string[], flags: AssessFlags) => {
      const { assessCommand } = await import('./commands/assess.ts');
      finish(await assessCommand(paths, flags, console));
    });

  program
    .command('new')
    .description('write a plan to begin with, with hints; never over a file that is there')
    .argument('[file]', 'the file to make, or - for the screen', 'plan.yaml')
    .option('--title <text>', 'title of the programme', 'New programme')
    .addOption(
      new Option('--setting <setting>', 'kind of operation')
        .choices(['development', 'peacekeeping', 'humanitarian'])
        .default('development'),
    )
    .addOption(stageOption('how far the plan is').default('concept'))
    .option('--full', 'every field of every section, as comments, and not the sections alone', false)
    .option('--schema', 'write dbd.schema.json beside it too, so that an editor can check and complete', false)
    .action(async (file: string, flags: NewFlags) => {
      const { newCommand } = await import('./commands/new.ts');
      finish(newCommand(file, flags, console));
    });

  program
    .command('interview')
    .description('ask what matters next, and write each answer into the plan')
    .argument('[plan]', 'the plan to fill in', 'plan.yaml')
    .option('--gaps', 'only what is not met yet: no questions about the cover or the facts', false)
    .addOption(
      new Option('--only <names>', 'only these themes, criteria or places of the plan, with commas between')
        .argParser(collectNames)
        .default([], 'all'),
    )
    .addOption(
      new Option('--time-box <minutes>', 'stop after so many minutes').argParser((value) => {
        const minutes = Number(value);
        if (!(minutes > 0)) throw new InvalidArgumentError('Give a number of minutes, for example 30.');
        return minutes;
      }),
    )
    .option('--answers <file>', 'no questions: take the answers from a file that is written like a plan')
    .option(
      '--print <file>',
      'no questions: write them as a form to print, for a workshop without a computer; - for the screen',
    )
    .option('--dry-run', 'leave the plan as it is, and print what would change', false)
    .option('--framework <id>', 'undp, peacekeeping or all; by default the one for programme.setting')
    .addOption(stageOption('ask what is due at this stage; by default the one the plan states'))
    .action(async (file: string, flags: InterviewFlags) => {
      const { interviewCommand } = await import('./commands/interview.ts');
      finish(await interviewCommand(file, flags, console));
    });

  program
    .command('init')
    .description('give a repository its settings, its pipeline and its hook; never over a file that is there')
    .addOption(
      new Option('--ci <system>', 'the system that runs the pipeline')
        .choices(['github', 'gitlab', 'azure', 'none'])
        .default('none'),
    )
    .option('--dry-run', 'write nothing, and print the files that would be written', false)
    .action(async (flags: InitFlags) => {
      const { initCommand } = await import('./commands/init.ts');
      finish(await initCommand(flags, console));
    });

  addOverlayCommands(program, console, finish);

  program
    .command('schema')
    .description('print the JSON Schema of plans, rubrics, results or waivers')
    .addArgument(new Argument('<kind>', 'what to describe').choices(['document', 'rubric', 'result', 'waivers']))
    .action(async (kind: 'document' | 'rubric' | 'result' | 'waivers') => {
      const { schemaText } = await import('./commands/schema.ts');
      console.out(schemaText(kind));
    });
  return program;
}

function stageOption(description: string): Option {
  return new Option('--stage <stage>', description).choices(['concept', 'design', 'appraisal', 'implementation']);
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

function collectNames(value: string, before: readonly string[]): readonly string[] {
  const names = value.split(',').map((name) => name.trim());
  if (names.includes('')) throw new InvalidArgumentError('There is an empty name in the list.');
  return [...before, ...names];
}

function bugReport(error: unknown, { env }: Console): string {
  const detail = error instanceof Error ? (env['DBD_DEBUG'] ? error.stack : error.message) : String(error);
  return `this is a bug in dbd, not in your plan. Please report it with the plan if you can. ${detail}`;
}

function processConsole(): Console {
  // A reader that has seen enough (head, less) closes the pipe: that is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    env: process.env,
    cwd: process.cwd(),
    terminal: { isTTY: process.stdout.isTTY === true, columns: process.stdout.columns },
    person: { input: process.stdin, output: process.stderr },
    stdin: async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    },
  };
}
