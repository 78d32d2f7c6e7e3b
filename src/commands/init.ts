import { existsSync, lstatSync, mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { printable } from '../report/printable.ts';
import type { Piece } from '../scaffold/piece.ts';
import { type SystemName, scaffold, systems } from '../scaffold/scaffold.ts';
import { type Console, type ExitCode, UsageError } from './console.ts';
import { makeFile } from './outputs.ts';
import { version } from './version.ts';

/** Options of `dbd init`, as the command line gives them. */
export interface InitFlags {
  readonly ci: SystemName;
  readonly dryRun: boolean;
}

/** What npm installs in a pipeline: this version and no other, so that a score changes only when someone means it to. */
const tool = `dbd@${version}`;

/** What is to be done about one file, and what is there instead of it. */
interface Step {
  readonly piece: Piece;
  readonly act: 'write' | 'same' | 'keep' | 'differs';
  readonly there: string | undefined;
}

/** `dbd init`: gives a repository its settings, its workflow and its hook. Whatever is there already is never touched. */
export async function initCommand({ ci, dryRun }: InitFlags, console: Console): Promise<ExitCode> {
  checkPlace(console);
  const steps = scaffold(ci, tool).map((piece) => stepFor(piece, console));
  console.err(list(steps));
  const wanted = steps.filter(({ act }) => act === 'write').map(({ piece }) => piece);
  if (dryRun) for (const { path, text } of wanted) console.out(`==> ${path} <==\n${text}\n`);
  else for (const piece of wanted) create(piece, console);
  for (const step of steps) if (step.act === 'differs') console.err(await byHand(step));
  console.err(outcome(steps, wanted.length, dryRun));
  if (wanted.length > 0 && !dryRun) console.err(next(ci));
  return 0;
}

/** CI systems and pre-commit read their files at the root of a repository and nowhere else. */
function checkPlace({ cwd }: Console): void {
  let folder = realpathSync(cwd);
  const here = folder;
  while (!existsSync(join(folder, '.git'))) {
    const above = dirname(folder);
    if (above === folder) return;
    folder = above;
  }
  if (folder === here) return;
  throw new UsageError(
    `the files belong in the root of the repository, and this is a folder in it. Go there first: cd ${printable(relative(here, folder))}`,
  );
}

function stepFor(piece: Piece, console: Console): Step {
  const target = resolve(console.cwd, piece.path);
  checkInside(piece.path, target, console);
  // A link that leads nowhere is there too.
  if (lstatSync(target, { throwIfNoEntry: false }) === undefined) return { piece, act: 'write', there: undefined };
  const there = textOf(piece.path, target);
  return { piece, act: judge(piece, there), there };
}

function judge({ text, owner }: Piece, there: string): Step['act'] {
  if (there === text) return 'same';
  if (owner.kind === 'settings') return 'keep';
  return owner.kind === 'shared' && there.includes(owner.mark) ? 'keep' : 'differs';
}

/** A folder of a repository can be a link that leads out of it; nothing is written there. */
function checkInside(path: string, target: string, { cwd }: Console): void {
  const root = realpathSync(cwd);
  const real = realFolder(path, dirname(target));
  if (real !== root && !real.startsWith(root.endsWith(sep) ? root : `${root}${sep}`))
    throw new UsageError(`${path} cannot be written: a folder on the way is a link that leads out of this one.`);
}

/** Where the nearest folder that is there really is. */
function realFolder(path: string, folder: string): string {
  try {
    let nearest = folder;
    while (lstatSync(nearest, { throwIfNoEntry: false }) === undefined) nearest = dirname(nearest);
    const real = realpathSync(nearest);
    if (statSync(real).isDirectory()) return real;
  } catch {
    // A file, or a link that leads nowhere: no folder either.
  }
  throw new UsageError(`${path} cannot be written: what stands in the place of its folder is no folder.`);
}

function textOf(path: string, target: string): string {
  try {
    // Git on Windows may have checked it out with other line ends.
    return readFileSync(target, 'utf8').replaceAll('\r\n', '\n');
  } catch (error) {
    throw new UsageError(`${path} is there and cannot be read: ${printable((error as Error).message)}`);
  }
}

function create({ path, text }: Piece, { cwd }: Console): void {
  const target = resolve(cwd, path);
  try {
    mkdirSync(dirname(target), { recursive: true });
    if (!makeFile(target, text)) throw new Error('another program has just made it');
  } catch (error) {
    throw new UsageError(
      `${path} could not be written: ${printable((error as Error).message)}. The files before it are in place; when this is mended, run dbd init again.`,
    );
  }
}

const signs: Readonly<Record<Step['act'], string>> = {
  write: 'write',
  same: 'have',
  keep: 'keep',
  differs: 'keep',
};

function list(steps: readonly Step[]): string {
  const column = Math.max(...steps.map(({ piece }) => piece.path.length));
  const note = { write: '', same: '', keep: ' (yours, as it is)', differs: ' (yours; see below)' };
  return steps
    .map(({ piece, act }) => `  ${signs[act].padEnd(5)}  ${piece.path.padEnd(column)}  ${piece.purpose}${note[act]}\n`)
    .join('');
}

/** What is missing in a file that stays as it is. */
async function byHand({ piece: { path, text, owner }, there = '' }: Step): Promise<string> {
  if (owner.kind === 'shared')
    return `\n${path} is there already and stays as it is. Add this to it by hand, ${owner.where}:\n\n${owner.entry}`;
  const { createTwoFilesPatch } = await import('diff');
  const patch = createTwoFilesPatch(path, path, there, text, 'yours', `dbd ${version}`, { context: 1 });
  const lines = patch.split('\n').slice(2).map(printableLine).join('\n');
  return `\n${path} is there already and stays as it is. This version of dbd would write it so; take by hand what you want of it:\n\n${lines}`;
}

/** Safe for a terminal, with the blanks in front that make it YAML. */
function printableLine(line: string): string {
  const [blanks = ''] = /^.? */.exec(line) ?? [];
  return `${blanks}${printable(line.slice(blanks.length))}`;
}

function outcome(steps: readonly Step[], count: number, dryRun: boolean): string {
  const open = steps.some(({ act }) => act === 'differs');
  const files = count === 1 ? '1 file' : `${count} files`;
  if (count > 0) return dryRun ? `\nNothing was written; ${files} would be.\n` : `\nWrote ${files}.\n`;
  return open ? '\nNothing was changed.\n' : '\nNothing to do: everything is in place.\n';
}

function next(ci: SystemName): string {
  const lines = [
    'Commit these files.',
    ...systems[ci].next,
    ...(ci === 'none' ? ['For a pipeline too: dbd init --ci github, gitlab or azure.'] : []),
  ];
  return `What to do next:\n${lines.map((line) => `  ${line}\n`).join('')}`;
}
