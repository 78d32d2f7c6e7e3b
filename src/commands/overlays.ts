import { readFileSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { type Baseline, baselineFile, readBaseline } from '../gate/baseline.ts';
import { readWaivers, type SoundWaiver, waiversFile } from '../gate/waivers.ts';
import { printable } from '../report/printable.ts';
import type { Problem } from '../source/position.ts';
import { read } from '../source/read.ts';
import type { Source } from '../source/source.ts';
import { type Console, UsageError } from './console.ts';

/** The waivers of a file; without a name those of `.dbd-waivers.yaml` in the working folder, if it is there. */
export function loadWaivers(
  named: string | undefined,
  console: Console,
): { readonly waivers: readonly SoundWaiver[]; readonly problems: readonly Problem[] } {
  const file = sourceOf(named, waiversFile, console);
  if (!('source' in file)) return { waivers: [], problems: file.problems };
  return readWaivers(file.source, planAt(file.path, console));
}

/** The baseline of a file; without a name that of `.dbd-baseline.yaml` in the working folder, if it is there. */
export function loadBaseline(
  named: string | undefined,
  console: Console,
): { readonly baseline: Baseline | undefined; readonly problems: readonly Problem[] } {
  const file = sourceOf(named, baselineFile, console);
  if (!('source' in file)) return { baseline: undefined, problems: file.problems };
  const { baseline, problems } = readBaseline(file.source, planAt(file.path, console));
  return { baseline: problems.length > 0 ? undefined : baseline, problems };
}

/** The name that a file gives to a plan: seen from the folder of that file, so that it means the same wherever `dbd` runs. */
export function nameIn(file: string, { cwd }: Console): (plan: string) => string {
  const folder = dirname(resolve(cwd, file));
  return (plan) => slashed(relative(folder, resolve(cwd, plan)));
}

/** The path under which a plan is assessed, by the name that a file gives it. */
function planAt(path: string, { cwd }: Console): (name: string) => string {
  const folder = dirname(path);
  return (name) => {
    const way = relative(cwd, resolve(folder, name));
    return slashed(isAbsolute(way) ? resolve(folder, name) : way);
  };
}

const slashed = (path: string): string => path.split(sep).join('/');

/** Nothing is wrong where a file that nobody named is not there. */
function sourceOf(
  named: string | undefined,
  usual: string,
  { cwd }: Console,
): { readonly source: Source; readonly path: string } | { readonly problems: readonly Problem[] } {
  const file = named ?? usual;
  const path = resolve(cwd, file);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && named === undefined) return { problems: [] };
    throw new UsageError(
      code === 'ENOENT'
        ? `there is no ${printable(file)}.`
        : `${printable(file)} cannot be read: ${printable(message)}`,
    );
  }
  const reading = read(slashed(file), bytes);
  return reading.ok ? { source: reading.source, path } : { problems: reading.problems };
}
