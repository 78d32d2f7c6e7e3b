import { option } from '../checks/check.ts';
import { checks } from '../checks/registry.ts';
import type { Path } from '../source/position.ts';
import type { Mistake } from './mistake.ts';
import { lostPath, meanings, type Pattern, type Standpoint } from './paths.ts';
import { type Spelling, wrongKind, wrongWord } from './words.ts';

type Options = Readonly<Record<string, unknown>>;
type Scalar = string | number;
type Visit = (value: unknown, at: Path, from: Standpoint) => readonly Mistake[];

/** The parts of the schema of an option that tell where paths are. */
interface Part {
  readonly $ref?: string;
  readonly anyOf?: readonly Part[];
  readonly items?: Part;
  readonly properties?: Readonly<Record<string, Part>>;
}

/** Options that speak of the items `of` selects; all others speak from where the condition stands. */
const ofItems: ReadonlySet<string> = new Set(['where', 'has', 'different']);

/** What is linted, by the definition that the schema of an option refers to: a new option of a check needs nothing here. */
const visits: Readonly<Record<string, Visit>> = {
  '#/definitions/path': (value, at, from) => (typeof value === 'string' ? lostPath(value, at, from) : []),
  '#/definitions/where': inWhere,
  '#/definitions/conditions': inConditions,
  '#/definitions/when': inGuards,
};
const common: Options = { when: { $ref: '#/definitions/when' }, or: option.conditions };

/** Paths and words of a list of conditions that no document could ever meet. */
export function inConditions(conditions: unknown, at: Path, from: Standpoint): readonly Mistake[] {
  return (conditions as readonly Options[]).flatMap((condition, index) =>
    Object.entries(condition).flatMap(([check, options]) => {
      const place = [...at, index, check];
      if (typeof options === 'string' || Array.isArray(options)) return visit(option.paths, options, place, from);
      return inOptions(check as keyof typeof checks, options as Options, place, from);
    }),
  );
}

function inOptions(check: keyof typeof checks, options: Options, at: Path, from: Standpoint): readonly Mistake[] {
  const properties: Options = { ...checks[check].properties, ...common };
  const items: Standpoint = { object: from.object, item: itemsOf(check, options, from) };
  return Object.entries(options).flatMap(([name, value]) => {
    const place = [...at, name];
    return [
      ...visit(properties[name] as Part, value, place, ofItems.has(name) ? items : from),
      ...(wordsOf[`${check} ${name}`]?.(value, place, { options, items }) ?? []),
    ];
  });
}

function visit(part: Part, value: unknown, at: Path, from: Standpoint): readonly Mistake[] {
  if (part.$ref !== undefined) return visits[part.$ref]?.(value, at, from) ?? [];
  if (part.anyOf) return part.anyOf.flatMap((one) => visit(one, value, at, from));
  const { items, properties = {} } = part;
  if (Array.isArray(value)) return items ? value.flatMap((one, index) => visit(items, one, [...at, index], from)) : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    properties[key] ? visit(properties[key], one, [...at, key], from) : [],
  );
}

interface Place {
  readonly options: Options;
  readonly items: Standpoint;
}

/** Options that hold words of the vocabulary, and what they are held against. */
const wordsOf: Readonly<Record<string, (value: unknown, at: Path, place: Place) => readonly Mistake[]>> = {
  'one-of in': (value, at, { items }) => inWords(value, at, (word) => wrongWord(word, items.item, 'loose')),
  'count including': (value, at, { options, items }) => {
    const field = meanings(String(options['different'] ?? '.'), items);
    return inWords(value, at, (word) => wrongWord(word, field, 'loose'));
  },
  'refers kind': (value, at, { items }) => inWords(value, at, (word) => wrongKind(word, items.item)),
  'funded kind': (value, at) => {
    const kind = new Set(['work_plan.budget.lines[].kind']);
    return inWords(value, at, (word) => wrongWord(word, kind, 'exact'));
  },
};

const watchers: Readonly<Record<string, Pattern>> = {
  indicator: 'results.indicators[]',
  review: 'monitoring.reviews[]',
};

function itemsOf(check: string, { of = '@', by }: Options, from: Standpoint): ReadonlySet<Pattern> {
  if (check === 'monitored')
    return new Set(Object.values(by === undefined ? watchers : { by: watchers[String(by)] ?? '' }));
  return placesOf(of, from);
}

/** The places that a path, or several, can mean. */
export function placesOf(of: unknown, from: Standpoint): ReadonlySet<Pattern> {
  return new Set([of].flat().flatMap((path) => [...meanings(String(path), from)]));
}

function inWords(value: unknown, at: Path, wrong: (word: Scalar) => string | undefined): readonly Mistake[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => inWords(one, [...at, index], wrong));
  const message = wrong(value as Scalar);
  return message === undefined ? [] : [{ at, message }];
}

/** Field tests: a value that begins like a path is one, any other is held against the field. */
export function inWhere(where: unknown, at: Path, from: Standpoint): readonly Mistake[] {
  return Object.entries(where as Options).flatMap(([field, test]) => {
    const place = [...at, field];
    if (field === 'any')
      return (test as readonly unknown[]).flatMap((one, index) => inWhere(one, [...place, index], from));
    return [...lostPath(field, place, from), ...inTest(test, place, from, meanings(field, from))];
  });
}

function inTest(test: unknown, at: Path, from: Standpoint, field: ReadonlySet<Pattern>): readonly Mistake[] {
  if (Array.isArray(test)) return test.flatMap((one, index) => inTest(one, [...at, index], from, field));
  if (typeof test === 'object')
    return Object.entries(test as Options)
      .filter(([name]) => name === 'not' || name === 'perhaps')
      .flatMap(([name, values]) => inTest(values, [...at, name], from, field));
  if (typeof test === 'string' && /^(@|\.|its\.)/.test(test)) return lostPath(test, at, from);
  return heldAgainst(test, at, field, 'exact');
}

/** Guards stand where their condition stands. */
export function inGuards(guards: unknown, at: Path, from: Standpoint): readonly Mistake[] {
  if (Array.isArray(guards)) return guards.flatMap((one, index) => inGuards(one, [...at, index], from));
  if (typeof guards !== 'object' || guards === null || !('field' in guards)) return [];
  const { field, is = [], not = [] } = guards as { field: string; is?: readonly string[]; not?: readonly string[] };
  const places = meanings(field, from);
  return [
    ...lostPath(field, [...at, 'field'], from),
    ...heldAgainst(is, [...at, 'is'], places, 'exact'),
    ...heldAgainst(not, [...at, 'not'], places, 'exact'),
  ];
}

export function heldAgainst(
  words: unknown,
  at: Path,
  field: ReadonlySet<Pattern>,
  spelling: Spelling,
): readonly Mistake[] {
  return inWords(words, at, (word) => wrongWord(word, field, spelling));
}
