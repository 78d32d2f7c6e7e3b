import { type Command, Option } from 'commander';
import type { BaselineFlags } from './commands/baseline.ts';
import type { Console, ExitCode } from './commands/console.ts';
import type { WaiverFlags } from './commands/waiver.ts';

const waiverHelp = `
A waiver lets the gate pass a gap for a reason and until a day. It changes no score. In a plan, as a comment:
  # dbd-ignore[theme/criterion] reason until=2027-05-31 by=post
or in .dbd-waivers.yaml, as items of a list:
  - {criterion: theme/criterion, path: data.assets[id=register], reason: ..., until: 2027-05-31, by: post}
A theme stands for all its criteria, but a red line that is crossed has to be named itself.`;

const baselineHelp = `
A baseline holds the gaps that were there when it was made, so that the gate fails on new ones only. Moving or
reordering items changes nothing: an item is known by its id. Items without ids in one list are known together.
Red lines that are crossed and criticals below their level stay out, unless you say why: a waiver is better for them,
because somebody approves it and it ends.`;

/** Adds `dbd waiver` and `dbd baseline`. */
export function addOverlayCommands(program: Command, console: Console, finish: (code: ExitCode) => void): void {
  addWaiver(program, console, finish);
  addBaseline(program, console, finish);
}

function addWaiver(program: Command, console: Console, finish: (code: ExitCode) => void): void {
  const waiver = program
    .command('waiver')
    .description('gaps that the gate lets pass for a reason and until a day')
    .addHelpText('after', waiverHelp);
  const file = (): Option =>
    new Option('--file <file>', 'the file of waivers; by default .dbd-waivers.yaml, if it is there');

  waiver
    .command('list')
    .description('print the waivers, the one that ends first before the others')
    .argument('[plans...]', 'plans whose comments are read too', ['.'])
    .option('--expiring <time>', 'only those that end within this time, such as 30d or 6w, or have ended')
    .addOption(file())
    .action(async (paths: string[], flags: WaiverFlags) => {
      const { waiverListCommand } = await import('./commands/waiver.ts');
      finish(await waiverListCommand(paths, flags, console));
    });
  waiver
    .command('lint')
    .description('say which waivers are malformed, unknown, unused or expired; ends with 1 if any is')
    .argument('[plans...]', 'plans to hold them against', ['.'])
    .addOption(file())
    .action(async (paths: string[], flags: WaiverFlags) => {
      const { waiverLintCommand } = await import('./commands/waiver.ts');
      finish(await waiverLintCommand(paths, flags, console));
    });
}

function addBaseline(program: Command, console: Console, finish: (code: ExitCode) => void): void {
  const baseline = program
    .command('baseline')
    .description('gaps that were there before, so that the gate fails on new ones only')
    .addHelpText('after', baselineHelp);
  const file = (): Option => new Option('--file <file>', 'the baseline; by default .dbd-baseline.yaml');
  const framework = (): Option =>
    new Option('--framework <id>', 'undp, peacekeeping or all; by default the one for programme.setting');
  const blockers = (): Option =>
    new Option(
      '--with-blockers <reason>',
      'let red lines and criticals pass too; the reason is kept with each of them',
    );

  baseline
    .command('create')
    .description('write down the gaps that are there today; never over a file that is there')
    .argument('[plans...]', 'plans: files, folders or patterns', ['.'])
    .addOption(file())
    .addOption(framework())
    .addOption(blockers())
    .action(async (paths: string[], flags: BaselineFlags) => {
      const { baselineCreateCommand } = await import('./commands/baseline.ts');
      finish(await baselineCreateCommand(paths, flags, console));
    });
  baseline
    .command('update')
    .description('remove what is fixed; ends with 1 while there are new gaps')
    .argument('[plans...]', 'plans; by default those that the baseline names')
    .addOption(file())
    .addOption(framework())
    .option('--allow-increase <reason>', 'let new gaps in; the reason is kept with each of them')
    .addOption(blockers())
    .action(async (paths: string[], flags: BaselineFlags) => {
      const { baselineUpdateCommand } = await import('./commands/baseline.ts');
      finish(await baselineUpdateCommand(paths, flags, console));
    });
  baseline
    .command('prune')
    .description('remove what is about plans, criteria or items that do not exist any more')
    .addOption(file())
    .action(async (flags: BaselineFlags) => {
      const { baselinePruneCommand } = await import('./commands/baseline.ts');
      finish(baselinePruneCommand(flags, console));
    });
  baseline
    .command('show')
    .description('print what it holds, by plan and criterion')
    .addOption(file())
    .action(async (flags: BaselineFlags) => {
      const { baselineShowCommand } = await import('./commands/baseline.ts');
      finish(baselineShowCommand(flags, console));
    });
}
