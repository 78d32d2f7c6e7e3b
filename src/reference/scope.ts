import type { Selection } from '../checks/selection.ts';
import { placesOf } from '../rubric/conditions.ts';
import { atDocument } from '../rubric/paths.ts';
import type { Applies, ClosedScope, Scope } from '../rubric/rubric.ts';
import { tell } from './conditions.ts';
import { list } from './english.ts';
import { code } from './markdown.ts';
import { factWords, nounOf } from './nouns.ts';
import { itemsAt, keyOf, type Stand } from './place.ts';
import { ifWords, namedIn, value, whose } from './selection.ts';

type Selecting = Selection & { readonly when?: Parameters<typeof ifWords>[0] };

const thePlan: Stand = { from: atDocument, item: 'the plan', object: 'the plan', tell };

/** Where the conditions of a criterion stand. */
export function standOf(scope: Scope | undefined): Stand {
  if (scope === undefined) return thePlan;
  const places = placesOf(
    [scope].flat().flatMap(({ of }: Selecting | ClosedScope) => of),
    atDocument,
  );
  const names = [...new Set([...places].map((place) => nounOf(place).one))];
  const item = `this ${list(names, 'or')}`;
  return { from: { object: places, item: places }, item, object: item, tell };
}

/** What is asked about, in words. */
export function scopeWords(scope: Scope | undefined): readonly string[] {
  if (scope === undefined) return ['the plan as a whole'];
  if ('by' in scope) return [closedWords(scope)];
  return ([scope].flat() as readonly Selecting[]).map(selectionWords);
}

function selectionWords({ of, where, named_in, when }: Selecting): string {
  const things = list(
    [of].flat().map((path) => itemsAt(path, thePlan).one),
    'or',
  );
  const asked = when === undefined ? '' : `, ${ifWords(when, thePlan)}`;
  return `each ${things}${namedIn(named_in, thePlan)}${whose(where, of, thePlan)}${asked}`;
}

function closedWords({ of, by, values }: ClosedScope): string {
  const words = values.map((one) =>
    typeof one === 'string' ? value(one, thePlan) : `${value(one.value, thePlan)} (${ifWords(one.when, thePlan)})`,
  );
  const { one } = itemsAt(of, thePlan);
  return `one ${one} for each value of ${code(keyOf(by))}, whether or not the plan has it: ${list(words, 'and')}`;
}

/** When a criterion is asked, and when it is left out. */
export function appliesWords(applies: Applies): string {
  if (applies === 'always') return 'Always.';
  const facts = 'all' in applies ? applies.all : applies.any;
  const words = facts.map((fact) => `${factWords[fact]} (${code(fact)})`);
  const [only] = words;
  if (only !== undefined && words.length === 1) return `When ${only}. Left out when that is certainly not so.`;
  return 'all' in applies
    ? `When all of this is so: ${words.join('; ')}. Left out when one of these is certainly not so.`
    : `When one of these is so: ${words.join('; ')}. Left out when none of them is, for certain.`;
}
