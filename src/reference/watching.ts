import type { OptionsOf } from '../checks/registry.ts';
import { placesOf } from '../rubric/conditions.ts';
import { list } from './english.ts';
import type { Clause } from './markdown.ts';
import { noun, type Stand, thing } from './place.ts';
import { each, type Teller } from './said.ts';
import { values, whose } from './selection.ts';

type Portion = OptionsOf<'portion'>;
export const portion: Teller<Portion> = ({ of, to, at_least, equal_within }, stand) => {
  const share = `${percent(at_least ?? 0)} percent of `;
  const relation = equal_within === undefined ? `is at least ${at_least === 1 ? '' : share}` : 'equals ';
  const slack = equal_within === undefined ? '' : `, give or take ${percent(equal_within)} percent`;
  return { text: `${total(of, stand)} ${relation}${total(to, stand)}${slack}` };
};

function percent(share: number): number {
  return Number((share * 100).toFixed(4));
}

/** A path that stands twice counts twice. */
function total(of: string | readonly string[], stand: Stand): string {
  const paths = [of].flat();
  const different = [...new Set(paths)];
  const words = different.map((path) => {
    const times = paths.filter((one) => one === path).length;
    return `${times > 1 ? `${times} times ` : ''}${noun(path, stand)}`;
  });
  const summed = different.length > 1 || different.some((path) => /\[\]|^its\./.test(path));
  return `${summed ? 'the sum of ' : ''}${list(words, 'and')}`;
}

type Funded = OptionsOf<'funded'>;
export const funded: Teller<Funded> = ({ of = '@', kind, after }, stand) => {
  // Asked of a budget line, it is about its own money.
  if (of === '.' && kind === undefined && [...stand.from.item].every((place) => place === 'work_plan.budget.lines[]'))
    return itsMoney(after, stand);
  const line = `a budget line with money${kind === undefined ? '' : `, of kind ${values(kind, stand)},`}`;
  const late = after === undefined ? '' : `, in a year that ends after ${noun(after, stand)}`;
  return { text: `${line} pays for ${things(of, stand)}${late}` };
};

function itsMoney(after: string | undefined, stand: Stand): Clause {
  const late = after === undefined ? '' : ` in a year that ends after ${noun(after, stand)}`;
  const predicate = `has money${late}`;
  return { text: `${stand.item} ${predicate}`, predicate };
}

type Monitored = OptionsOf<'monitored'>;
const watchers = { indicator: 'results.indicators[]', review: 'monitoring.reviews[]' } as const;

export const monitored: Teller<Monitored> = ({ of = '@', by, where, has = [] }, stand) => {
  const lists = by === undefined ? Object.values(watchers) : [watchers[by]];
  const within: Stand = { ...stand, from: { ...stand.from, item: placesOf(lists, stand.from) }, item: 'it' };
  const who = by === undefined ? 'an indicator or a review' : by === 'indicator' ? 'an indicator' : 'a review';
  const text = `${who}${whose(where, lists, stand)} watches ${things(of, stand)}`;
  const clauses = stand.tell(has, within);
  return clauses.length === 0
    ? { text }
    : each(`there is ${text.replace(' watches ', ' that watches ')}`, true, clauses);
};

function things(of: string | readonly string[], stand: Stand): string {
  return list(
    [of].flat().map((path) => thing(path, stand)),
    'or',
  );
}
