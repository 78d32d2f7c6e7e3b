import type { OptionsOf } from '../checks/registry.ts';
import { list } from './english.ts';
import { type Clause, code } from './markdown.ts';
import { fieldAtPath, inside, itemsAt, keyOf, ownerOf, type Stand, selfName } from './place.ts';
import { each, type Teller, together } from './said.ts';
import { namedIn, tests, whose } from './selection.ts';
import { holding, including } from './values.ts';

type Every = OptionsOf<'every'>;
export const every: Teller<Every> = ({ of, where, named_in, has }, stand) => {
  const things = list(
    [of].flat().map((path) => itemsAt(path, stand).one),
    'or',
  );
  const clauses = stand.tell(has, inside(of, stand));
  const text = `each ${things}${namedIn(named_in, stand)}${whose(where, of, stand)}`;
  const [only] = clauses;
  if (!only || clauses.length > 1) return { text: `for ${text}, all of this holds`, parts: clauses };
  // After a test of its own the subject would be lost: "each system whose supplier names this partner names ...".
  if (only.predicate && where === undefined) return { text: `${text} ${only.predicate}` };
  return { text: `for ${text}, ${only.text}`, ...(only.parts && { parts: only.parts }) };
};

type Count = OptionsOf<'count'>;
export const count: Teller<Count> = (options, stand) => {
  const { of, has = [] } = options;
  const within = inside(of, stand);
  const clauses = stand.tell(has, within);
  if ([of].flat().every((path) => selfName(path, stand) !== undefined)) return itself(options, within, clauses);
  const words = namedWords(options, stand);
  if (words !== undefined) return { text: words };
  const wanted = options.at_least ?? 1;
  const single = wanted === 1 && options.including === undefined;
  return each(`${amount(options, wanted, stand)}${among(options, within)}`, single, clauses);
};

/** Words that a field must hold, where nothing else is asked of them. */
function namedWords(
  { of, where, at_least, different, including: wanted, has }: Count,
  stand: Stand,
): string | undefined {
  const [path = ''] = [of].flat();
  const plain = [where, at_least, different, has].every((one) => one === undefined) && [of].flat().length === 1;
  if (!plain || wanted === undefined || !fieldAtPath(path, stand)) return undefined;
  return holding(path, wanted, stand);
}

function amount({ of, where, different }: Count, wanted: number, stand: Stand): string {
  const things = [of].flat().map((path) => itemsAt(path, stand));
  const filter = whose(where, of, stand);
  if (wanted === 1)
    return `there is at least one ${list(
      things.map(({ one }) => one),
      'or',
    )}${filter}`;
  const differ = different ? ` that differ in ${code(keyOf(different))}${ownerOf(different, inside(of, stand))}` : '';
  return `there are at least ${wanted} ${list(
    things.map(({ many }) => many),
    'or',
  )}${differ}${filter}`;
}

function among({ including: wanted, different }: Count, within: Stand): string {
  if (wanted === undefined) return '';
  const what = different ? `${code(keyOf(different))}${ownerOf(different, within)} ` : '';
  return different
    ? `, and among their ${what}${wanted.length > 1 ? 'are' : 'is'} ${including(wanted, within)}`
    : `, among them ${including(wanted, within)}`;
}

/** A count of the thing itself asks whether it is of a kind. */
function itself({ where }: Count, within: Stand, clauses: readonly Clause[]): Clause {
  const said: readonly Clause[] = where ? tests(where, within).map((text) => ({ text })) : [];
  return together([...said, ...clauses]);
}
