import type { Assessment, DocumentAssessment } from '../assess/assessment.ts';
import { blockers } from './markdown/blocking.ts';
import { type Section, section, withinBudget } from './markdown/fit.ts';
import type { MarkdownOptions } from './markdown/options.ts';
import { chapter, chaptersToTell, principles } from './markdown/principles.ts';
import { diagnostics, dueLater, known, notApplicable, openFacts, reviews, waived } from './markdown/rest.ts';
import { nextSteps } from './markdown/steps.ts';
import { about, gateReasons, heading, overview, problems } from './markdown/verdict.ts';
import * as words from './markdown/words.ts';
import * as say from './phrases.ts';
import type { Reporter, ReportOptions } from './reporters.ts';

/** The first line, by which a program finds its own comment to write it anew. */
export const marker = '<!-- dbd-report -->';

/** GitHub shows nothing of a job summary over 1 MiB; other steps may write to it too. */
export const summaryBytes = 900 * 1024;
/** GitHub refuses a comment with more characters; there are never more of them than bytes. */
export const commentBytes = 65_536;

/** GitHub Flavored Markdown for a job summary. Everything is there and most of it folded, so `all` changes nothing. */
export const renderMarkdown: Reporter = (assessment, options) => markdown(assessment, options, { bytes: summaryBytes });

/** The same for a comment on a pull request. */
export const renderMarkdownComment: Reporter = (assessment, options) =>
  markdown(assessment, options, { bytes: commentBytes });

/**
 * The report in at most `bytes`, without its least severe parts where there is too much. A link is the path of the file, as
 * seen from the root of the repository; `base` stands before it for those who read the report elsewhere.
 */
export function markdown(
  assessment: Assessment,
  options: ReportOptions,
  { bytes, base = '' }: { readonly bytes: number; readonly base?: string },
): string {
  const { documents } = assessment;
  const all: MarkdownOptions = { ...options, bytes, base };
  const several = documents.length > 1;
  const sections = [
    section('verdict', () => `${marker}\n${heading(assessment)}`),
    section('gate', () => gateReasons(assessment)),
    section('problems', () => problems(assessment, all)),
    ...(documents.length === 0 ? [section('verdict', () => say.noDocuments)] : []),
    ...(several ? [section('overview', () => overview(assessment, all))] : []),
    ...documents.flatMap((document) => documentSections(document, several, all)),
    section('verdict', () => `*${say.closing}*`),
  ];
  return withinBudget(sections, bytes, (left) => words.leftOut(left, bytes));
}

function documentSections(
  document: DocumentAssessment,
  several: boolean,
  options: MarkdownOptions,
): readonly Section[] {
  const { frameworks } = document;
  return [
    section('scores', () => about(document, several, options)),
    section('blockers', () => blockers(document, options)),
    section('facts', () => openFacts(document)),
    section('steps', () => nextSteps(document, options)),
    ...frameworks.map((framework) => section('principles', () => principles(framework, frameworks.length > 1))),
    ...chaptersToTell(document).map((each) => {
      return section('details', () => chapter(document, each, options), each.score?.lower ?? 100);
    }),
    section('waived', () => waived(document, options)),
    section('known', () => known(document, options)),
    section('reviewer', () => reviews(document, options)),
    section('diagnostics', () => diagnostics(document, options)),
    section('notApplicable', () => notApplicable(document)),
    section('later', () => dueLater(document)),
  ];
}
