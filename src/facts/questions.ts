import { fieldAt } from '../document/vocabulary.ts';
import { type FactId, factIds } from './fact.ts';

/** The question that settles each fact: the vocabulary's own words, so that editors and reports ask the same. */
export const factQuestions = Object.fromEntries(
  factIds.map((id) => [id, fieldAt(['facts', id, 'is'])?.description ?? id]),
) as Readonly<Record<FactId, string>>;
