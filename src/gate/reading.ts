import type { DocumentAssessment } from '../assess/assessment.ts';
import { read } from '../source/read.ts';

/** What a plan says, as plain values; `undefined` when the plan is not at hand, as for an assessment read from a result. */
export type Reader = (document: DocumentAssessment) => unknown;

/** Reads each plan once, and only if somebody asks. */
export function reader(): Reader {
  const known = new Map<string, unknown>();
  return ({ path, text }) => {
    if (text === undefined) return undefined;
    if (!known.has(path)) {
      const reading = read(path, text);
      known.set(path, reading.ok ? reading.source.value : undefined);
    }
    return known.get(path);
  };
}
