import { readFileSync } from 'node:fs';
import { UsageError } from './console.ts';

/** The text of a plan that has to be there. Throws a UsageError that says how to begin one. */
export function textOf(path: string, file: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
      throw new UsageError(`${file} cannot be read: ${(error as Error).message}`);
    throw new UsageError(`there is no ${file} yet. To begin one: dbd new ${file}`);
  }
}

/** The text of a file, or nothing where there is none. */
export function textIfAny(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
