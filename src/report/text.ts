import type { Assessment, DocumentAssessment } from '../assess/assessment.ts';
import { blockersOf } from './blockers.ts';
import type { Block } from './layout.ts';
import { layout, paragraph, spaced, words } from './layout.ts';
import { palette } from './palette.ts';
import * as say from './phrases.ts';
import { blockers } from './text/blocking.ts';
import { allFacts, everything } from './text/everything.ts';
import { about, headline } from './text/headline.ts';
import { moreGaps, nextSteps } from './text/next-steps.ts';
import { gate, overview } from './text/overview.ts';
import { diagnostics, dueLater, forReviewer, moreFacts, openFacts, principles } from './text/sections.ts';
import type { TextOptions } from './text/shared.ts';

/** With more documents than this, only the table and the blockers are shown. */
const documentsInFull = 3;

/** The report for people: the most important first, about a screen for one document; everything with `all`. */
export function renderText(assessment: Assessment, options: TextOptions): string {
  const { documents } = assessment;
  const inFull = options.all || documents.length <= documentsInFull;
  const blocks = spaced([
    ...(documents.length === 0 ? [[paragraph([words(say.noDocuments)])]] : []),
    ...(documents.length > 1 ? [overview(assessment)] : []),
    ...documents.flatMap((document) => (inFull ? full(document, options) : brief(document, options))),
    ...(inFull ? [] : [[paragraph([words(say.detailsAdvice)])]]),
    gate(assessment, options.all),
    [...(inFull && !options.all ? allAdds(documents) : []), paragraph([words(say.closing)])],
  ]);
  return layout(blocks, options.width, palette(options.color));
}

function full(document: DocumentAssessment, options: TextOptions): readonly (readonly Block[])[] {
  const several = document.frameworks.length > 1;
  const { all } = options;
  const rest = all
    ? [everything(document, options), allFacts(document), diagnostics(document, options), dueLater(document, all)]
    : [
        nextSteps(document, options),
        diagnostics(document, options),
        [...forReviewer(document), ...dueLater(document, all)],
      ];
  return [
    about(document, options),
    ...document.frameworks.map(headline),
    blockers(document, options),
    ...document.frameworks.map((framework) => principles(framework, several, options)),
    openFacts(document, all),
    ...rest,
  ];
}

/** What the reader has not seen yet. */
function allAdds(documents: readonly DocumentAssessment[]): readonly Block[] {
  if (documents.length === 0) return [];
  const count = (more: (document: DocumentAssessment) => number): number =>
    documents.map(more).reduce((sum, each) => sum + each, 0);
  return [paragraph([words(say.allAdds(count(moreGaps), count(moreFacts)))])];
}

function brief(document: DocumentAssessment, options: TextOptions): readonly (readonly Block[])[] {
  if (blockersOf(document).length === 0) return [];
  return [about(document, options), blockers(document, options)];
}
