import type { Diagnostic } from '../document/document.ts';
import type { Path } from '../source/position.ts';

/** Why something that is written does not count as evidence. */
export type Reason =
  | 'placeholder'
  | 'copy'
  | 'echo'
  | 'negation'
  | 'nobody'
  | 'nominal'
  | 'impossible'
  | 'dangling'
  | 'itself'
  | 'overload';

export interface Dismissal {
  readonly path: Path;
  readonly reason: Reason;
  /** Why it does not count and what would do, one sentence. */
  readonly message: string;
}

export function dismissal(reason: Reason, path: Path, message: string): Dismissal {
  return { path, reason, message };
}

/** What was dismissed, for the reader. References that lead nowhere have been reported when the document was loaded. */
export function dismissalDiagnostics(dismissed: readonly Dismissal[]): readonly Diagnostic[] {
  return dismissed
    .filter(({ reason }) => reason !== 'dangling')
    .map(({ path, reason, message }) => ({
      severity: reason === 'placeholder' ? 'note' : 'warning',
      code: `evidence/${reason}`,
      path,
      message,
    }));
}
