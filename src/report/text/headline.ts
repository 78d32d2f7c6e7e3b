import type { DocumentAssessment, FrameworkResult } from '../../assess/assessment.ts';
import type { Block } from '../layout.ts';
import { paragraph, words } from '../layout.ts';
import * as say from '../phrases.ts';
import { excerpt } from '../printable.ts';
import type { TextOptions } from './shared.ts';

const longestTitle = 160;
const labelWidth = 12;

/** What was assessed. The title is the document's own text: it goes where excerpts go. */
export function about(document: DocumentAssessment, options: TextOptions): readonly Block[] {
  const subject = say.aboutDocument(document.path, document.stage, document.setting);
  return [
    ...(options.excerpts ? [paragraph([words(excerpt(document.title, longestTitle), 'strong')])] : []),
    paragraph([words(subject, options.excerpts ? 'faint' : 'strong')]),
    ...(document.tier === 'full' ? [] : [paragraph([words(say.coreOnly[document.tier])])]),
  ];
}

/** The number of one framework, how sure it is, and what keeps it down. */
export function headline(framework: FrameworkResult): readonly Block[] {
  const { result } = framework;
  const name = paragraph([words(framework.name, 'strong')]);
  const score = labelled(say.labels.score, say.scoreOf(result.score));
  if (result.score === undefined) return [name, score];
  return [
    name,
    score,
    ...(result.band === undefined ? [] : [labelled(say.labels.band, result.band)]),
    labelled(say.labels.confidence, say.confidenceOf(result)),
    ...(result.caps.length === 0 ? [] : [labelled(say.labels.capped, say.cappedAt(result.caps))]),
    ...result.heldDownBy.map((id) => labelled(say.labels.heldDown, heldDownBy(framework, id))),
  ];
}

function heldDownBy({ units, result }: FrameworkResult, id: string): string {
  const title = units.find((unit) => unit.id === id)?.title ?? id;
  return say.heldDownBy(title, result.units.find((unit) => unit.id === id)?.score);
}

function labelled(label: string, text: string): Block {
  return { kind: 'labelled', label, width: labelWidth, spans: [words(text)] };
}
