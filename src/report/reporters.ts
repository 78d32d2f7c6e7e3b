import type { Assessment } from '../assess/assessment.ts';
import type { ColorLevel } from './palette.ts';

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

interface Format {
  readonly summary: string;
  /** Loaded when it is asked for: a run pays for the reports it writes. */
  readonly load: () => Promise<Reporter>;
}

export const reporters = {
  text: {
    summary: 'for people: the most important first',
    load: async () => (await import('./text.ts')).renderText,
  },
  json: {
    summary: 'for machines: the whole result, as `dbd schema result` describes it',
    load: async () => (await import('./json.ts')).renderJson,
  },
  jsonl: {
    summary: 'the same, one line for each plan',
    load: async () => (await import('./jsonl.ts')).renderJsonl,
  },
  markdown: {
    summary: 'for a job summary, or a comment on a pull request',
    load: async () => (await import('./markdown.ts')).renderMarkdown,
  },
  csv: {
    summary: 'for spreadsheets: a row for each plan and criterion',
    load: async () => (await import('./csv.ts')).renderCsv,
  },
  github: {
    summary: 'annotations for GitHub Actions',
    load: async () => (await import('./github.ts')).renderGithub,
  },
  gitlab: {
    summary: 'a Code Quality report for GitLab',
    load: async () => (await import('./gitlab.ts')).renderGitlab,
  },
  sarif: {
    summary: 'SARIF 2.1.0, for code scanning',
    load: async () => (await import('./sarif.ts')).renderSarif,
  },
  junit: {
    summary: 'JUnit XML: a case for each criterion',
    load: async () => (await import('./junit.ts')).renderJunit,
  },
  'junit-jenkins': {
    summary: 'the same, as the xUnit plugin of Jenkins reads it',
    load: async () => (await import('./junit.ts')).renderJunitJenkins,
  },
  rdjson: {
    summary: 'for reviewdog',
    load: async () => (await import('./rdjson.ts')).renderRdjson,
  },
} satisfies Record<string, Format>;
