import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Cover, draft, schemaFile } from '../draft/draft.ts';
import { printable } from '../report/printable.ts';
import { type Console, type ExitCode, UsageError } from './console.ts';
import { makeFile } from './outputs.ts';
import { schemaText } from './schema.ts';

/** Options of `dbd new`, as the command line gives them. */
export interface NewFlags extends Cover {
  readonly full: boolean;
  readonly schema: boolean;
}

/** `dbd new`: writes a plan to begin with. Whatever is there already is never touched. */
export function newCommand(file: string, flags: NewFlags, console: Console): ExitCode {
  if (flags.title.trim() === '') throw new UsageError('the title is empty. Write, for example, --title "Clean water".');
  const text = draft(flags, flags);
  if (file === '-') {
    if (flags.schema) throw new UsageError('--schema writes a file beside the plan: give the plan a file name too.');
    console.out(text);
    return 0;
  }
  checkName(file, console);
  if (!create(file, text, console)) throw new UsageError(taken(file, console));
  console.err(`Wrote ${printable(file)}.\n`);
  if (flags.schema) console.err(`${writeSchema(schemaPlace(file), console)}\n`);
  console.err(`What to do next:\n${nextSteps(file, console)}`);
  return 0;
}

function checkName(file: string, { cwd }: Console): void {
  if (/[/\\]$/.test(file) || (file !== '' && isFolder(resolve(cwd, file))))
    throw new UsageError(
      `${printable(file)} is a folder. Name the file in it: dbd new ${word(join(file, 'plan.yaml'))}`,
    );
  if (!/\.ya?ml$/i.test(file))
    throw new UsageError(`the name of a plan ends in .yaml. Write: dbd new ${word(`${file || 'plan'}.yaml`)}`);
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // Whatever is wrong with the name, making the file will say it.
    return false;
  }
}

function create(file: string, text: string, { cwd }: Console): boolean {
  try {
    return makeFile(resolve(cwd, file), text);
  } catch (error) {
    throw new UsageError(unwritten(file, error as NodeJS.ErrnoException));
  }
}

function unwritten(file: string, { code, message }: NodeJS.ErrnoException): string {
  const folder = dirname(file) === '.' ? 'this folder' : `the folder ${printable(dirname(file))}`;
  if (code === 'ENOENT') return `${folder} is not there. Make it first, or choose another place.`;
  if (code === 'ENOTDIR') return `${printable(dirname(file))} is a file and no folder. Choose another place.`;
  if (code === 'EACCES' || code === 'EPERM') return `you have no permission to write into ${folder}.`;
  return `${printable(file)} could not be written: ${printable(message)}`;
}

function taken(file: string, { cwd }: Console): string {
  let count = 2;
  const other = (): string => file.replace(/\.ya?ml$/i, (ending) => `-${count}${ending}`);
  while (existsSync(resolve(cwd, other()))) count += 1;
  return `${printable(file)} is already there, and dbd new never writes over a file. Choose another name: dbd new ${word(other())}`;
}

function writeSchema(place: string, console: Console): string {
  return create(place, schemaText('document'), console)
    ? `Wrote ${printable(place)} too, for your editor.`
    : `${printable(place)} was there already and stays as it is.`;
}

/** Without the schema beside the plan an editor can only say that it is not there. */
function nextSteps(file: string, { cwd }: Console): string {
  const place = schemaPlace(file);
  const rows = [
    [`dbd interview ${word(file)}`, 'asks for what is missing, and writes it in'],
    [`dbd assess ${word(file)}`, 'shows what is missing, and what helps most'],
    ...(existsSync(resolve(cwd, place))
      ? []
      : [[`dbd schema document > ${word(place)}`, 'lets your editor check and complete what you type']]),
  ];
  const column = Math.max(...rows.map(([command = '']) => command.length));
  return rows.map(([command = '', purpose]) => `  ${command.padEnd(column)}  ${purpose}\n`).join('');
}

/** Where the modeline of the plan looks for it. */
function schemaPlace(file: string): string {
  return join(dirname(file), schemaFile);
}

/** A file name as one word of a command line, to be copied from the screen. */
function word(name: string): string {
  const safe = printable(name.startsWith('-') ? `./${name}` : name);
  return /^[\p{L}\p{N}_./:@%+-]+$/u.test(safe) ? safe : `'${safe.replaceAll("'", "'\\''")}'`;
}
