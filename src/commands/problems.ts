import { printable } from '../report/printable.ts';
import type { Problem } from '../source/position.ts';
import type { Console, ExitCode } from './console.ts';

/** A reason why a file cannot be used, as one line that editors and terminals can follow. */
export function problemLine({ file, position, message }: Problem): string {
  const place = position === undefined ? file : `${file}:${position.line}:${position.column}`;
  return printable(`${place}: ${message}`);
}

/** Tells all that is wrong, a line each. */
export function tellProblems(problems: readonly Problem[], console: Console): void {
  for (const problem of problems) console.err(`${problemLine(problem)}\n`);
}

/** Tells why nothing was done, and ends the command. */
export function refuse(problems: readonly Problem[], console: Console): ExitCode {
  tellProblems(problems, console);
  return 2;
}
