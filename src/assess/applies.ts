import { all, any, type Truth } from '../document/truth.ts';
import type { FactId, Facts } from '../facts/fact.ts';
import type { Applies } from '../rubric/rubric.ts';

/** Whether a criterion applies, from facts only, and which facts said so. */
export function applies(
  when: Applies,
  facts: Facts,
): { readonly truth: Truth; readonly because: string; readonly open: readonly FactId[] } {
  if (when === 'always') return { truth: 'yes', because: 'It applies to every programme.', open: [] };
  const ids = 'all' in when ? when.all : when.any;
  const truth = ('all' in when ? all : any)(ids.map((id) => facts[id].value));
  const wanted: Truth = truth;
  const speaking = ids.filter((id) => facts[id].value === wanted);
  return {
    truth,
    because: speaking.map((id) => `${id}: ${facts[id].value}`).join(', '),
    open: truth === 'unknown' ? speaking : [],
  };
}
