import { showPath } from '../document/path.ts';
import type { FactId } from '../facts/fact.ts';
import type { Edit } from '../source/edit.ts';
import type { Plan } from './plan.ts';
import type { Question } from './questions.ts';
import { words } from './words.ts';

/** What "it does not apply, because" comes to: a fact of the plan that says so, or a sentence why it cannot be said. */
export type NotApplicable = { readonly edits: readonly Edit[] } | { readonly message: string };

/**
 * A criterion applies from facts, and only facts take it away. Where the author alone said so, the fact becomes a no with its reason; where the
 * plan shows it, the plan has to change.
 */
export function notApplicable(question: Question, because: string, plan: Plan): NotApplicable {
  if (question.kind !== 'criterion') return { message: words.notApplicableNever };
  const when = question.criterion.applies_when;
  if (when === 'always') return { message: words.notApplicableNever };
  const { facts } = plan.evaluation;
  const ids = ('all' in when ? when.all : when.any).filter((id) => facts[id].value !== 'no');
  const shown = ids.find((id) => facts[id].derived === 'yes');
  const free = ids.filter((id) => facts[id].derived !== 'yes');
  // One no is enough where all facts are needed; where any will do, each has to be one.
  const denied: readonly FactId[] = 'all' in when ? free.slice(0, 1) : shown === undefined ? free : [];
  if (denied.length === 0) {
    const place = facts[shown ?? 'uses_technology'].because[0];
    return { message: words.notApplicableShown(place ? showPath(plan.document, place) : (shown ?? '')) };
  }
  // The reason is the author's for one fact. The others are asked for theirs, as any no without a reason is.
  return {
    edits: denied.map((id, index) => ({ path: ['facts', id], value: index === 0 ? { is: 'no', because } : 'no' })),
  };
}
