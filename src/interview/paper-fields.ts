import type { checks } from '../checks/registry.ts';
import { isRelation } from '../checks/relations.ts';
import { nounOf, relationWords } from '../reference/nouns.ts';
import { placesOf } from '../rubric/conditions.ts';
import { atDocument, fieldOf, meanings, type Pattern, type Standpoint } from '../rubric/paths.ts';
import type { ClosedScope, Criterion, ScopeSelection } from '../rubric/rubric.ts';

/** Something that a criterion reads: a field of the vocabulary, or a thing that has to be there, in words. */
export type Asked =
  | { readonly kind: 'field'; readonly place: Pattern; readonly count: number; readonly level: Level }
  | {
      readonly kind: 'thing';
      readonly at: Pattern;
      readonly list: Pattern;
      readonly words: string;
      readonly level: Level;
    };

type Level = 1 | 2 | 3;
type Options = Readonly<Record<string, unknown>>;

/** The things that a criterion is answered for; none for the plan as a whole. */
export function scopeOf({ scope }: Criterion): readonly Pattern[] {
  if (scope === undefined) return [];
  return [
    ...placesOf(
      [scope].flat().flatMap((one: ScopeSelection | ClosedScope) => one.of),
      atDocument,
    ),
  ];
}

/** What the levels of a criterion read, each once, in the order of the levels. */
export function askedBy(criterion: Criterion): readonly Asked[] {
  const places = scopeOf(criterion);
  const object = new Set(places.length === 0 ? [''] : places);
  const from: Standpoint = { object, item: object };
  const found =
    criterion.kind === 'redline'
      ? inWhere(criterion.violation as Options, from)
      : levels.flatMap((level) => {
          const asked = inConditions(criterion.levels[level] as readonly Options[], from);
          return asked.map((one) => ({ ...one, level }));
        });
  const seen = new Map<string, Asked>();
  for (const one of found) {
    const key = keyOf(one);
    const known = seen.get(key);
    if (known?.kind === 'field' && one.kind === 'field')
      seen.set(key, { ...known, count: Math.max(known.count, one.count) });
    else if (!known) seen.set(key, one);
  }
  return [...seen.values()];
}

/** What makes it the same as another: a field is asked once for a criterion. */
export function keyOf(one: Asked): string {
  return one.kind === 'field' ? one.place : `${one.at} ${one.words}`;
}

const levels = [1, 2, 3] as const;

/** What a value is compared with is asked where it belongs; here only when it stands in the same thing. */
const compared: ReadonlySet<string> = new Set([
  'than',
  'to',
  'from',
  'same_as',
  'other_than',
  'not_below',
  'against',
  'after',
]);
/** Fall-backs, and other ways to meet the same: one way is enough on paper. */
const left: ReadonlySet<string> = new Set(['otherwise', 'or', 'named_in']);

function inConditions(conditions: readonly Options[], from: Standpoint, count = 1): readonly Asked[] {
  return conditions.flatMap((condition) =>
    Object.entries(condition).flatMap(([check, options]) => {
      if (typeof options === 'string' || Array.isArray(options)) return inPaths(options, from, count);
      return inCheck(check as keyof typeof checks, options as Options, from, count);
    }),
  );
}

function inCheck(check: keyof typeof checks, options: Options, from: Standpoint, count: number): readonly Asked[] {
  if (check === 'monitored' || check === 'funded') return inService(check, options, from);
  const items: Standpoint = { object: from.object, item: placesOf(options['of'] ?? '@', from) };
  const many = Math.max(count, Number(options['at_least'] ?? 1));
  return Object.entries(options).flatMap(([name, value]): readonly Asked[] => {
    if (left.has(name)) return [];
    if (name === 'when') return inGuards(value, from);
    if (name === 'where') return inWhere(value as Options, items, many);
    if (name === 'has') return inConditions(value as readonly Options[], items, many);
    if (name === 'different') return inPaths(value, items, many);
    if (compared.has(name)) return inPaths(value, from, 1).filter((one) => isOwn(one, from));
    return name === 'of' ? inPaths(value, from, many) : [];
  });
}

/** What watches or pays for a thing has no field in it: the thing itself is asked for. */
function inService(check: 'monitored' | 'funded', options: Options, from: Standpoint): readonly Asked[] {
  const [of = ''] = placesOf(options['of'] ?? '@', from);
  // What a reference names is watched or paid for in the same breath.
  const at = fieldOf(of) ? ([...from.item][0] ?? '') : of;
  if (check === 'funded')
    return [{ kind: 'thing', at, list: 'work_plan.budget.lines[]', words: fundedWords, level: 1 }];
  const relations = options['by'] === undefined ? ['indicators', 'reviews'] : [`${String(options['by'])}s`];
  const places = new Set(relations.flatMap((one) => [...meanings(`its.${one}`, from)]));
  const items: Standpoint = { object: from.object, item: places };
  const words = `${[...places].map((place) => nounOf(place).one).join(' or ')} that watches this`;
  return [
    { kind: 'thing', at, list: [...places][0] ?? '', words, level: 1 },
    ...(relations.length > 1 ? [] : inWhere((options['where'] ?? {}) as Options, items)),
    ...inConditions((options['has'] ?? []) as readonly Options[], items),
  ];
}

const fundedWords = 'budget line that pays for this';

function inGuards(guards: unknown, from: Standpoint): readonly Asked[] {
  return [guards].flat().flatMap((guard) => {
    if (typeof guard !== 'object' || guard === null || !('field' in guard)) return [];
    return inPaths((guard as { field: string }).field, from, 1).filter((one) => isOwn(one, from));
  });
}

/** A test against the thing in hand is a link, and the form says for which thing it is filled in. */
function inWhere(where: Options, from: Standpoint, count = 1): readonly Asked[] {
  return Object.entries(where).flatMap(([field, test]) => {
    if (field === 'any') return (test as readonly Options[]).flatMap((one) => inWhere(one, from, count));
    if (test === '@') return [...from.item].slice(0, 1).flatMap((list) => linked(list, from));
    if (JSON.stringify(test).includes('"@')) return [];
    if (/^its\.[a-z]+(\.id)?$/.test(field)) return [];
    return inPaths(field, from, count);
  });
}

/** An item that names the thing in hand. */
function linked(list: Pattern, { object }: Standpoint): readonly Asked[] {
  const [at = ''] = object;
  return at === list ? [] : [{ kind: 'thing', at, list, words: `${nounOf(list).one} for this`, level: 1 }];
}

function isOwn(one: Asked, { object, item }: Standpoint): boolean {
  return (
    one.kind === 'field' && [...object, ...item].some((place) => place !== '' && one.place.startsWith(`${place}.`))
  );
}

/** The fields that a path means, and the references that it follows on the way. */
function inPaths(paths: unknown, from: Standpoint, count: number): readonly Asked[] {
  const given = [paths].flat().filter((path) => typeof path === 'string');
  return given.flatMap((path) => {
    // What stands inside a thing that a part of the thing in hand names is too far away for one page.
    const isNear = from.item === from.object || !/^\./.test(path);
    const hops = path.split('->');
    return hops.flatMap((hop, index) => {
      const isInside = index > 0 && (hop === '' || !isNear);
      return isInside ? [] : inPath(hops.slice(0, index + 1).join('->'), from, count);
    });
  });
}

function inPath(path: string, from: Standpoint, count: number): readonly Asked[] {
  const places = [...meanings(path, from)];
  const fields = places.filter((place) => fieldOf(place) && fieldOf(place)?.type !== 'id');
  if (fields.length > 0) return fields.map((place) => ({ kind: 'field', place, count, level: 1 }));
  const relation = /^its\.([a-z]+)$/.exec(path)?.[1];
  const [list = ''] = places;
  if (relation === undefined || !isRelation(relation)) return [];
  const how = relation === 'indicators' ? 'that measures' : relationWords(relation, from.item);
  const words = `${nounOf(list).one} ${how} this`;
  return [{ kind: 'thing', at: [...from.item][0] ?? '', list, words, level: 1 }];
}
