import type { Range } from '../../score/kernel.ts';
import { whole } from '../../score/rounding.ts';

export const length = 10;

/** `####--....`: what is sure, what is open, what is missing. The numbers beside it say the same. */
export function bar(score: Range | undefined): string {
  if (score === undefined) return ' '.repeat(length);
  const sure = Math.floor((whole(score.lower) * length) / 100);
  const possible = Math.floor((whole(score.upper) * length) / 100);
  return '#'.repeat(sure) + '-'.repeat(possible - sure) + '.'.repeat(length - possible);
}
