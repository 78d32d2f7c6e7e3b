import { readFileSync } from 'node:fs';
import { printable } from '../report/printable.ts';
import { UsageError } from './console.ts';

/** The text of a plan that has to be there. Throws a UsageError that says how to begin one. */
export function textOf(path: string, file: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw unreadable(file, error as Error);
    throw new UsageError(`there is no ${file} yet. To begin one: dbd new ${file}`);
  }
}

/** The text of a file, or nothing where there is none. Throws a UsageError when it is there and cannot be read. */
export function textIfAny(path: string, file: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw unreadable(file, error as Error);
  }
}

function unreadable(file: string, { message }: Error): UsageError {
  return new UsageError(`${printable(file)} cannot be read: ${printable(message)}`);
}
