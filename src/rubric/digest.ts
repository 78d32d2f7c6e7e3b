import { createHash } from 'node:crypto';
import { canonical } from '../document/canonical.ts';
import type { Criterion, FrameworkFile } from './rubric.ts';
import { sentencesOf } from './sentences.ts';

/**
 * A fingerprint of everything that can move a score in a framework: the framework, its own criteria, and every sentence that ships,
 * for a plan that repeats one is given no credit for it, whichever criterion the sentence belongs to.
 */
export function digestOf(
  framework: FrameworkFile,
  criteria: readonly Criterion[],
  frameworks: readonly FrameworkFile[],
): string {
  const own = criteria.filter((criterion) => Object.hasOwn(criterion.homes, framework.framework));
  const sentences = [...sentencesOf({ criteria, frameworks })].sort();
  return `sha256:${createHash('sha256')
    .update(canonical([framework, own, sentences]))
    .digest('hex')}`;
}
