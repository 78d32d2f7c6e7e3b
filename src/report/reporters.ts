import type { Assessment } from '../assess/assessment.ts';
import { renderJson } from './json.ts';
import type { ColorLevel } from './palette.ts';
import { renderText } from './text.ts';

export interface ReportOptions {
  /** As `chalk` counts: 0 is none. Only the text report has colour. */
  readonly color: ColorLevel;
  /** Columns of the page. */
  readonly width: number;
  /** Everything, not only what matters most. */
  readonly all: boolean;
  /** Whether text of the document may be shown, its title included. */
  readonly excerpts: boolean;
}

/** A view of an assessment: no clock, no files, no terminal, no scores of its own. */
export type Reporter = (assessment: Assessment, options: ReportOptions) => string;

export const reporters = {
  text: { summary: 'for people: the most important first', render: renderText },
  json: { summary: 'for machines: the whole result, as `dbd schema result` describes it', render: renderJson },
} satisfies Record<string, { summary: string; render: Reporter }>;
