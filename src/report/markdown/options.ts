import type { DocumentAssessment, Place } from '../../assess/assessment.ts';
import type { ReportOptions } from '../reporters.ts';
import { code, link } from './escape.ts';

export interface MarkdownOptions extends ReportOptions {
  /** The report stays under it. */
  readonly bytes: number;
  /** Put before the path in every link, such as `../blob/main/`; the empty text where the report lies at the root. */
  readonly base: string;
}

type Placed = Pick<Place, 'position'>;

/** `a.yaml:12` as a link. The folder stands once, under the score. */
export function fileLine({ path }: DocumentAssessment, { position }: Placed, { base }: MarkdownOptions): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return link(code(`${name}:${position.line}`), path, position.line, base);
}

/** `line 12` as a link, where the file is known. */
export function lineOnly({ path }: DocumentAssessment, { position }: Placed, { base }: MarkdownOptions): string {
  return link(`line ${position.line}`, path, position.line, base);
}
