import { printable } from '../report/printable.ts';
import type { Problem } from '../source/position.ts';

/** A reason why a file cannot be used, as one line that editors and terminals can follow. */
export function problemLine({ file, position, message }: Problem): string {
  const place = position === undefined ? file : `${file}:${position.line}:${position.column}`;
  return printable(`${place}: ${message}`);
}
