import { closeSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { reporters } from '../report/reporters.ts';
import { type Console, UsageError } from './console.ts';

type FormatName = keyof typeof reporters;

/** Where one report goes; without a file, to stdout. */
export interface Output {
  readonly format: FormatName;
  readonly file: string | undefined;
}

/** Reads `-f name[=path]`. Throws a UsageError on an unknown name or when two reports would share stdout. */
export function parseOutputs(asked: readonly string[]): readonly Output[] {
  const outputs = asked.map((one): Output => {
    const [name = '', ...rest] = one.split('=');
    if (!Object.hasOwn(reporters, name)) {
      throw new UsageError(`there is no format "${name}". Choose one of: ${Object.keys(reporters).join(', ')}.`);
    }
    return { format: name as FormatName, file: rest.length > 0 ? rest.join('=') : undefined };
  });
  if (outputs.filter(({ file }) => file === undefined).length > 1) {
    throw new UsageError('only one report can go to the screen. Give the others a file: --format json=result.json');
  }
  if (outputs.some(({ file }) => file === ''))
    throw new UsageError('there is no file name after "=". Write, for example, --format json=result.json');
  return outputs;
}

/** Writes whole or not at all: a reader never sees half a report. */
export function writeReport(file: string, text: string, { cwd }: Console): void {
  try {
    replaceFile(resolve(cwd, file), text);
  } catch (error) {
    throw new UsageError(`the report could not be written to ${file}: ${(error as Error).message}`);
  }
}

/** Puts a text in the place of a file, whole or not at all, with the rights the file had. A link stays a link. Throws what the system says. */
export function replaceFile(path: string, text: string): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  const target = stats === undefined ? path : realpathSync(path);
  const draft = join(dirname(target), `.${process.pid}.${Date.now()}.dbd.tmp`);
  try {
    writeFileSync(draft, text, { flush: true, ...(stats && { mode: stats.mode }) });
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/**
 * Makes a new file, whole or not at all. False when the name is taken, also by a link that leads nowhere: the system
 * decides that, so two runs at once cannot both have it. Throws what the system says.
 */
export function makeFile(path: string, text: string): boolean {
  let handle: number;
  try {
    handle = openSync(path, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
  return true;
}
