import type { Guard } from '../checks/guard.ts';
import type { Where } from '../checks/selection.ts';
import type { EntityKind } from '../document/document.ts';
import { list, some } from './english.ts';
import { code } from './markdown.ts';
import { factWords, nounOf } from './nouns.ts';
import { fieldAtPath, inside, isList, itemsAt, keyOf, kindNoun, noun, ownerOf, type Stand, selfName } from './place.ts';

type Scalar = string | number;
type Test = Exclude<Where[string], readonly Where[]>;

const isPath = (value: Scalar): value is string => typeof value === 'string' && /^(@|\.|its\.)/.test(value);

/** A value as an author writes it, or what a path leads to. */
export function value(one: Scalar, stand: Stand): string {
  if (one === 'yes' || one === 'no') return one;
  return isPath(one) ? noun(one, stand) : code(String(one));
}

/** Values to choose from. Of a long list of spellings a few say what is meant. */
export function values(many: Scalar | readonly Scalar[], stand: Stand, last: 'and' | 'or' = 'or'): string {
  const all = [many].flat().filter((one, index, every) => firstSpelling(one, index, every));
  const few = all.length > 10 ? all.slice(0, 3) : all;
  return list([...few.map((one) => value(one, stand)), ...(few.length < all.length ? ['the like'] : [])], last);
}

function firstSpelling(one: Scalar, index: number, all: readonly Scalar[]): boolean {
  return all.findIndex((other) => String(other).toLowerCase() === String(one).toLowerCase()) === index;
}

/** Whose the tested field is, and its key. */
interface Label {
  readonly key: string;
  readonly owner: string;
}

export function labelOf(field: string, stand: Stand): Label {
  // The id stands for the thing itself.
  if (/(^|\.)id$/.test(field))
    return { key: '', owner: field === '.id' ? 'it' : itemsAt(field.replace(/\.id$/, ''), stand).many };
  if (field === '.' || field === '@') return { key: '', owner: selfName(field, stand) ?? '' };
  if (/^its\.[a-z]+$/.test(field)) return { key: '', owner: itemsAt(field, stand).many };
  return { key: code(keyOf(field)), owner: ownerOf(field, stand) };
}

/** Field tests, each a sentence on the item in hand: `its \`kind\` is \`divider\``. */
export function tests(where: Where, stand: Stand): readonly string[] {
  return Object.entries(where).map(([field, test]) => {
    if (field !== 'any') return testWords([field], test as Test, stand);
    const maps = test as readonly Where[];
    return sameTest(maps, stand) ?? `either ${maps.map((one) => list(tests(one, stand), 'and')).join(', or ')}`;
  });
}

/** Maps that put the same test to different fields are one sentence. */
function sameTest(maps: readonly Where[], stand: Stand): string | undefined {
  const entries = maps.map((one) => Object.entries(one));
  const first = JSON.stringify(entries[0]?.[0]?.[1]);
  if (!entries.every((one) => one.length === 1 && one[0]?.[0] !== 'any' && JSON.stringify(one[0]?.[1]) === first))
    return undefined;
  return testWords(
    entries.flatMap((one) => one.map(([field]) => field)),
    entries[0]?.[0]?.[1] as Test,
    stand,
  );
}

function testWords(fields: readonly string[], test: Test, stand: Stand): string {
  const byOwner = new Map<string, string[]>();
  for (const field of fields) {
    const { key, owner } = labelOf(field, stand);
    byOwner.set(owner, [...(byOwner.get(owner) ?? []), key]);
  }
  const [field = ''] = fields;
  if (/^its\.[a-z]+(\.id)?$/.test(field) && typeof test === 'object' && ('absent' in test || 'present' in test))
    return `there are ${'absent' in test ? 'no ' : ''}${list([...byOwner.keys()], 'or')}`;
  const subjects = [...byOwner].map(([owner, keys]) => {
    if (keys[0] === '') return owner === 'it' || owner === stand.item ? owner : `the ${owner}`;
    const its = stand.item === 'the plan' ? "the plan's" : 'its';
    return owner === '' ? `${its} ${list(keys, 'or')}` : `the ${list(keys, 'or')}${owner}`;
  });
  return `${list(subjects, 'or')} ${predicate(field, test, stand)}`;
}

function predicate(field: string, test: Test, stand: Stand): string {
  const isMany = isList(field, stand) || /^its\./.test(field);
  const verb = isMany ? includes(field) : 'is';
  if (typeof test !== 'object') return `${names(field, [test], stand) ?? verb} ${value(test, stand)}`;
  if ('absent' in test) return 'is left out';
  if ('present' in test) return 'is filled in';
  if ('above' in test) return `is more than ${test.above}`;
  if ('not' in test) return `${other(field, verb, isMany)} ${values(test.not, stand)}`;
  if ('perhaps' in test)
    return `${verb}, or may turn out to ${isMany ? 'include' : 'be'}, ${values(test.perhaps, stand)}`;
  return `${names(field, test, stand) ?? verb} ${values(test, stand)}`;
}

/** Things are several, a field is one. */
function includes(field: string): string {
  return /^its\.[a-z]+(\.id)?$/.test(field) ? 'include' : 'includes';
}

function other(field: string, verb: string, isMany: boolean): string {
  if (field === '.id') return 'is not';
  return isMany ? `${verb} something other than` : 'is other than';
}

/** An id names a thing. */
function names(field: string, wanted: readonly Scalar[], stand: Stand): string | undefined {
  const type = fieldAtPath(field, stand)?.type;
  return (type === 'ref' || type === 'refs') && wanted.every(isPath) ? 'names' : undefined;
}

/** Field tests, to follow the name of a list: ` whose \`kind\` is \`divider\``. Empty without tests. */
export function whose(where: Where | undefined, of: string | readonly string[], stand: Stand): string {
  if (where === undefined) return '';
  const said = tests(where, inside(of, stand)).map((one) =>
    one.startsWith('its ')
      ? `whose ${one.slice('its '.length)}`
      : one.startsWith('it ')
        ? `which ${one.slice('it '.length)}`
        : `where ${one}`,
  );
  return ` ${said.join(' and ')}`;
}

/** References that put a thing in: ` named in \`technology.solutions.supplier\``. */
export function namedIn(paths: readonly string[] | undefined, stand: Stand): string {
  if (paths === undefined) return '';
  return ` named in ${list(
    paths.map((path) => `${code(keyOf(path))}${ownerOf(path, stand)}`),
    'or',
  )}`;
}

/** When a condition is asked: `if the programme uses digital technology`. Empty where it always is. */
export function ifWords(when: Guard | readonly Guard[] | undefined, stand: Stand): string {
  if (when === undefined) return '';
  const guards = [when].flat() as readonly Guard[];
  const kinds = guards.flatMap((guard) => (isKind(guard) ? [`for ${some(kindNoun(guard.object).one)}`] : []));
  const others = guards.flatMap((guard) => (isKind(guard) ? [] : [guardWords(guard, stand)]));
  return [...kinds, ...(others.length > 0 ? [`if ${others.join(', and ')}`] : [])].join(', ');
}

function isKind(guard: Guard): guard is { readonly object: EntityKind } {
  return typeof guard === 'object' && 'object' in guard;
}

function guardWords(guard: Exclude<Guard, { readonly object: EntityKind }>, stand: Stand): string {
  if (typeof guard === 'string') return factWords[guard];
  if ('any' in guard) return `one of these is so (${guard.any.map((fact) => factWords[fact]).join('; ')})`;
  if ('all' in guard) return `all of this is so (${guard.all.map((fact) => factWords[fact]).join('; ')})`;
  const { key, owner } = labelOf(guard.field, stand);
  const subject = owner === '' ? `the field ${key}` : `the ${key}${owner}`;
  const verb = isList(guard.field, stand) ? 'includes' : 'is';
  if (guard.not) return `${subject} ${verb} something other than ${values(guard.not, stand)}`;
  return guard.is ? `${subject} ${verb} ${values(guard.is, stand)}` : `${subject} is filled in`;
}

/** A guard on the kind of thing settles what `this` is. */
export function narrowed(when: Guard | readonly Guard[] | undefined, stand: Stand): Stand {
  const [kind] = ([when ?? []].flat() as readonly Guard[]).flatMap((guard) => (isKind(guard) ? [guard.object] : []));
  if (kind === undefined) return stand;
  const { one } = kindNoun(kind);
  const only = (places: ReadonlySet<string>): ReadonlySet<string> =>
    new Set([...places].filter((place) => nounOf(place).one === one));
  const isObject = stand.item === stand.object;
  const object = only(stand.from.object);
  return {
    ...stand,
    from: { object, item: isObject ? object : stand.from.item },
    object: `this ${one}`,
    // "For a system, it ..." has just named it.
    item: isObject ? 'it' : stand.item,
  };
}
