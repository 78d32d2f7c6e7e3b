import type { Where } from '../checks/selection.ts';
import type { Field } from '../document/field.ts';
import { homes, nodeAt } from '../document/vocabulary.ts';
import { list } from '../reference/english.ts';
import { factWords, nounOf } from '../reference/nouns.ts';
import { placesOf } from '../rubric/conditions.ts';
import { atDocument, fieldOf, type Pattern } from '../rubric/paths.ts';
import type { Applies, Criterion, ScopeSelection } from '../rubric/rubric.ts';
import { spoken } from './paper-boxes.ts';
import { askedBy, scopeOf } from './paper-fields.ts';
import { paperWords as words } from './paper-words.ts';

/** A kind of thing that criteria are answered for: its name, and the flags that decide which criteria are about it. */
export interface Listed {
  readonly list: Pattern;
  readonly fields: readonly Field[];
}

/** A field of a thing that so many criteria read is asked once, beside the name. */
const oftenRead = 3;

/** Everything that has to be named once, before the questions, in the order of a plan. */
export function listedIn(criteria: readonly Criterion[]): readonly Listed[] {
  const found = new Set(criteria.flatMap((one) => (isClosed(one) ? [] : scopeOf(one))));
  const lists = [...new Set([...homes.values()].map((home) => `${home}[]`))].filter((one) => found.has(one));
  const selections = criteria.flatMap(({ scope = [] }) => ('by' in scope ? [] : ([scope].flat() as ScopeSelection[])));
  return lists.map((at) => {
    const flags = selections
      .filter(({ of }) => placesOf(of, atDocument).has(at))
      .flatMap(({ where = {} }) => flagsOf(where))
      .map((key) => `${at}.${key}`);
    const name = nameAt(at);
    const shared = sharedAt(at, criteria);
    return {
      list: at,
      fields: [...new Set([...(name ? [name] : []), ...flags, ...shared])].flatMap((place) => fieldOf(place) ?? []),
    };
  });
}

function sharedAt(at: Pattern, criteria: readonly Criterion[]): readonly Pattern[] {
  const read = criteria.flatMap((one) =>
    askedBy(one).flatMap((asked) => (asked.kind === 'field' ? [asked.place] : [])),
  );
  const own = read.filter((place) => /^[a-z_.]+$/.test(place.startsWith(`${at}.`) ? place.slice(at.length + 1) : '-'));
  return [...new Set(own)].filter((place) => {
    const isShort = !/^(text|texts|years)$/.test(fieldOf(place)?.type ?? 'text');
    return isShort && own.filter((one) => one === place).length >= oftenRead;
  });
}

/** The first words of a thing, by which people know it. */
export function nameAt(at: Pattern): Pattern | undefined {
  const node = nodeAt(at.split('.').flatMap((key) => (key.endsWith('[]') ? [key.slice(0, -2), 0] : [key])));
  if (node?.type !== 'map') return undefined;
  const key = Object.entries(node.children).find(([, child]) => child.type === 'text')?.[0];
  return key === undefined ? undefined : `${at}.${key}`;
}

/** Flags of the thing itself; what belongs to its parts is asked by a criterion. */
function flagsOf(where: Where): readonly string[] {
  return Object.entries(where).flatMap(([field, test]) => {
    if (field === 'any') return (test as readonly Where[]).flatMap(flagsOf);
    const key = /^\.([a-z_]+)$/.exec(field)?.[1];
    const isOfValue = typeof test !== 'object' || Array.isArray(test) || 'not' in test || 'above' in test;
    return key === undefined || key === 'id' || !isOfValue ? [] : [key];
  });
}

function isClosed({ scope }: Criterion): boolean {
  return scope !== undefined && 'by' in scope;
}

/** The values of a closed list, each a thing whether or not the plan has it. */
export function closedValues({ scope }: Criterion): readonly string[] {
  if (scope === undefined || !('by' in scope)) return [];
  return scope.values.map((one) => spoken(typeof one === 'string' ? one : one.value));
}

const suppliers =
  'each private partner; each partner that supplies a system or hosts data, other than the institution that carries the programme';

/** Scopes that cannot be said from their parts in a sentence that people read once. */
export const eachWords: Readonly<Record<string, string>> = {
  'gender-and-inclusion/divide-barriers':
    'each group that uses a system, or that is furthest behind and is meant to use one',
  'partnerships/due-diligence': suppliers,
  'partnerships/protective-contracts': suppliers,
  'partnerships/partner-capacity':
    'each partner that handles 300,000 or more; each partner that hosts or receives data',
};

/** For which things a criterion is answered: "each data set about people". */
export function eachOf({ id, scope }: Criterion): string {
  if (scope === undefined) return '';
  const known = eachWords[id];
  if (known !== undefined) return known;
  if ('by' in scope) return `each ${nounOf([...placesOf(scope.of, atDocument)][0] ?? '').one} below`;
  const all = ([scope].flat() as readonly ScopeSelection[]).map(selected);
  return [...new Set(all)].map((one) => `each ${one}`).join('; ');
}

function selected({ of, where = {}, named_in = [], when }: ScopeSelection): string {
  const names = [...placesOf(of, atDocument)].map((place) => nounOf(place).one);
  const fact = typeof when === 'string' ? ` (if ${factWords[when]})` : '';
  const roles = named_in.map(
    (path) => namedWords[path.split('.').at(-1) ?? ''] ?? `named as ${spoken(path.split('.').at(-1) ?? '')}`,
  );
  return (
    [names.join(' or '), list([...new Set(roles)], 'or'), whereWords(where)].filter((one) => one !== '').join(' ') +
    fact
  );
}

const namedWords: Readonly<Record<string, string>> = {
  users: 'that uses a system',
  supplier: 'that supplies a system',
  provider: 'that hosts data',
  with: 'that receives data',
  responsible: 'that carries out an activity',
  implementing_partner: 'that carries the programme',
};

function whereWords(where: Where): string {
  const said = Object.entries(where).flatMap(([field, test]) => {
    if (field !== 'any') return [testWords(field, test)];
    return [list([...new Set((test as readonly Where[]).map(whereWords))], 'or')];
  });
  return said.filter((one) => one !== '').join(' and ');
}

/** What a yes means, where the name of the flag does not say it. */
const yesWords: Readonly<Record<string, string>> = {
  personal: 'about people',
  sensitive: 'about people',
  group_identifiable: 'about people',
  biometrics: 'about people',
  children: 'about people',
  public_facing: 'that the public uses',
  essential: 'that people depend on',
  furthest_behind: 'that is furthest behind',
};

const wholeTests: Readonly<Record<string, string>> = {
  '.id': 'other than the institution that carries the programme',
  '.affects': 'that can change something for a person',
  '.digital.decision': 'for which digital is core or enabling',
  'its.risks.level': 'with a substantial or high risk',
  'its.handover.retire': 'that is not switched off at the end',
  '.sites': 'that is used at named places',
  '.stores': 'that stores data',
  '.outputs': 'that works on an output',
};

/** What a system does or what is done with it, where the word of the vocabulary is no adjective. */
const verbs: Readonly<Record<string, string>> = {
  assist: 'assists people who decide',
  recommend: 'recommends',
  decide: 'decides',
  reuse: 'is reused',
  buy: 'is bought',
  adapt: 'is adapted',
  build: 'is built',
  open: 'is open',
  shared: 'is shared',
};

function testWords(field: string, test: Where[string]): string {
  const whole = wholeTests[field];
  if (whole !== undefined) return whole;
  const key = field.split(/\.|->/).at(-1) ?? '';
  if (test === 'yes') return field.includes('->') ? holding : (yesWords[key] ?? `that is ${spoken(key)}`);
  if (typeof test !== 'object' || Array.isArray(test)) return valueWords(key, [test].flat().map(String));
  if ('not' in test) return `whose ${spoken(key)} is not ${either(test.not)}`;
  if ('above' in test) return `with ${spoken(key)}${test.above > 0 ? ` above ${test.above}` : ''}`;
  return 'present' in test ? `with ${spoken(key)}` : '';
}

function valueWords(key: string, values: readonly string[]): string {
  if (key === 'kind') return `of the kind ${either(values)}`;
  const said = values.map((one) => verbs[one]);
  return said.includes(undefined)
    ? `whose ${spoken(key)} is ${either(values)}`
    : `that ${list(said as string[], 'or')}`;
}

const holding = 'that holds data about people';

function either(values: unknown): string {
  const said = [values].flat().map((one) => spoken(String(one)));
  return list(said, 'or');
}

/** When a question can be left out, as one line; nothing for a question to everybody. */
export function onlyIf(applies: Applies): string {
  if (applies === 'always') return '';
  const facts = ('all' in applies ? applies.all : applies.any).map((fact) => factWords[fact]);
  if ('all' in applies || facts.length === 1) return words.onlyIf(list(facts, 'and'));
  return words.onlyIfAny(facts.join('; '));
}
