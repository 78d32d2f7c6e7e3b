import type { Assessment, DocumentAssessment } from '../../assess/assessment.ts';
import { blockersOf } from '../blockers.ts';
import type { Block, Span } from '../layout.ts';
import { paragraph, token, words } from '../layout.ts';
import * as say from '../phrases.ts';
import { heading } from './shared.ts';

const reasonsShown = 10;

/** One line for each document and framework, before the details. */
export function overview({ documents }: Assessment): readonly Block[] {
  const several = documents.some(({ frameworks }) => frameworks.length > 1);
  const rows = documents.flatMap((document) => documentRows(document, several));
  return [
    heading(say.overviewHeading(documents.length)),
    { kind: 'table', rows, right: several ? [true, false, true, false, false] : [true, false, true, false] },
  ];
}

function documentRows(document: DocumentAssessment, several: boolean): readonly (readonly Span[])[] {
  const blockers = say.blockerCount(blockersOf(document).length);
  return document.frameworks.map(({ id, result }) => [
    token(say.rangeOf(result.score)),
    token(result.band ?? '-'),
    token(blockers),
    ...(several ? [token(id)] : []),
    token(document.path, 'strong'),
  ]);
}

/** The verdict, where one was asked for. `advisory` never fails, so it stays silent unless there is something to say. */
export function gate({ gate: { preset, verdict, reasons }, documents }: Assessment, all: boolean): readonly Block[] {
  const pass = letPass(documents);
  if (preset === 'advisory' && reasons.length === 0) return pass;
  const told = all ? reasons : reasons.slice(0, reasonsShown);
  const rest = reasons.length - told.length;
  return [
    paragraph([words(say.gateHeading(preset, verdict), verdict === 'passed' ? 'good' : 'bad')]),
    ...told.map(({ document, message, assertion }) =>
      paragraph([token(document, 'strong'), words(message), token(assertion, 'faint')], 0, 4),
    ),
    ...(rest > 0 ? [paragraph([words(say.moreReasons(rest))])] : []),
    ...pass,
  ];
}

/** What is not held against the plans although it is open: nobody may overlook that it is there. */
function letPass(documents: readonly DocumentAssessment[]): readonly Block[] {
  const gaps = documents.flatMap(({ outcomes }) => outcomes.flatMap((outcome) => outcome.gaps));
  const ends = gaps.flatMap(({ waived }) => waived?.until ?? []).toSorted();
  const known = gaps.filter((gap) => gap.known === true).length;
  return ends.length + known === 0 ? [] : [paragraph([words(say.letPass(ends.length, ends[0], known))])];
}
