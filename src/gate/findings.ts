import type { DocumentAssessment, LocatedDiagnostic } from '../assess/assessment.ts';
import type { Path, Position } from '../source/position.ts';

/** A finding about a waiver or a baseline. */
export type OverlayFinding = LocatedDiagnostic;

/** Makes a finding about an overlay that stands at this position. */
export function finding(
  document: DocumentAssessment,
  what: Pick<OverlayFinding, 'severity' | 'code' | 'message'> & { readonly quotes?: string | undefined },
  where: { readonly file: string; readonly position: Position; readonly path: string; readonly at?: Path },
): OverlayFinding {
  const { quotes, ...rest } = what;
  const path = where.at ?? [];
  return {
    ...rest,
    path,
    place: { path: where.path, at: path, position: where.position },
    ...(quotes !== undefined && { quotes }),
    ...(where.file !== document.path && { file: where.file }),
  };
}
