import type { Gap, Outcome } from '../assess/assessment.ts';

/** How bad it is that a gap is open: what blocks is an error, what other core criteria ask a warning, the rest a note. */
export type Severity = 'error' | 'warning' | 'note';

/** The worst first. */
export const severities: readonly Severity[] = ['error', 'warning', 'note'];

export function severityOf({ outcome, tier }: Outcome, blocks: boolean): Severity {
  if (outcome === 'violation' || blocks) return 'error';
  return tier === 'core' ? 'warning' : 'note';
}

/** A gap that the gate lets pass: somebody waived it, or the baseline knows it. It counts in the score all the same. */
export function isAccepted({ waived, known }: Gap): boolean {
  return waived !== undefined || known === true;
}

/** Whether every one of them passes. Where nothing says what is missing, there is nothing that anybody could have accepted. */
export function areAccepted(gaps: readonly Gap[]): boolean {
  return gaps.length > 0 && gaps.every(isAccepted);
}
