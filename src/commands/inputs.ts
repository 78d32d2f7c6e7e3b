import { readFileSync, type Stats, statSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Problem } from '../source/position.ts';
import { limits } from '../source/read.ts';
import type { Console } from './console.ts';

/** A file to be read as a plan. `named` files must be plans; files found in a folder or by a pattern may be something else. */
export interface Input {
  readonly file: string;
  readonly named: boolean;
  readonly bytes: () => Promise<Uint8Array>;
  /** The file with reviews that stands beside it, `plan.review.yaml`. */
  readonly reviews?: { readonly file: string; readonly bytes: () => Promise<Uint8Array> };
}

export interface Inputs {
  readonly inputs: readonly Input[];
  readonly problems: readonly Problem[];
}

/** Files, folders, patterns and `-` to inputs, each file once, sorted by path. */
export async function findInputs(
  asked: readonly string[],
  stdinFilename: string | undefined,
  console: Console,
): Promise<Inputs> {
  const parts = await Promise.all(asked.map((one) => find(one, stdinFilename, console)));
  const byFile = new Map<string, Input>();
  for (const input of parts.flatMap((part) => part.inputs)) {
    if (input.named || !byFile.has(input.file)) byFile.set(input.file, input);
  }
  return {
    inputs: [...byFile.values()].sort((a, b) => (a.file < b.file ? -1 : 1)),
    problems: parts.flatMap((part) => part.problems),
  };
}

async function find(asked: string, stdinFilename: string | undefined, console: Console): Promise<Inputs> {
  if (asked === '-')
    return { inputs: [{ file: stdinFilename ?? '<stdin>', named: true, bytes: console.stdin }], problems: [] };
  const path = resolve(console.cwd, asked);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined)
    return isPattern(asked) ? glob(asked, console.cwd, console) : refused(asked, 'there is no such file or folder');
  if (stats.isDirectory()) return glob('**/*.{yaml,yml}', path, console);
  const fault = unreadable(stats);
  return fault === undefined ? { inputs: [fileInput(path, true, console)], problems: [] } : refused(asked, fault);
}

/** Refused before a byte is read: a device or a pipe may never end, and a huge file would fill the memory. */
function unreadable(stats: Stats): string | undefined {
  if (!stats.isFile()) return 'this is no ordinary file';
  if (stats.size > limits.bytes) {
    return `the file is too large: ${Math.ceil(stats.size / 1e6)} MB, and a plan has at most ${Math.floor(limits.bytes / 1e6)} MB`;
  }
  return undefined;
}

/** Links to folders are not followed: they may lead out of the repository, or back to where they stand. */
async function glob(pattern: string, from: string, console: Console): Promise<Inputs> {
  const { glob: find } = await import('tinyglobby');
  const files = await find([pattern.split(sep).join('/')], {
    cwd: from,
    absolute: true,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**'],
  });
  const fit = files.filter((file) => unreadable(statSync(file)) === undefined);
  return { inputs: fit.map((file) => fileInput(file, false, console)), problems: [] };
}

function fileInput(path: string, named: boolean, console: Console): Input {
  const beside = path.replace(/(\.ya?ml)?$/, '.review.yaml');
  const stats = statSync(beside, { throwIfNoEntry: false });
  const reviews = stats !== undefined &&
    unreadable(stats) === undefined && {
      file: shown(beside, console),
      bytes: async () => readFileSync(beside),
    };
  return { file: shown(path, console), named, bytes: async () => readFileSync(path), ...(reviews && { reviews }) };
}

/** Relative to the working folder, with forward slashes, so that output is the same on every machine. */
function shown(path: string, { cwd }: Console): string {
  const way = relative(cwd, path);
  return (way === '' ? '.' : isAbsolute(way) ? path : way).split(sep).join('/');
}

function isPattern(text: string): boolean {
  return /[*?{}[\]]/.test(text);
}

function refused(file: string, message: string): Inputs {
  return { inputs: [], problems: [{ code: 'source/unreadable', file, position: undefined, message }] };
}
