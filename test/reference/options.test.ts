import { describe, expect, test } from 'vitest';
import { checks } from '../../src/checks/registry.ts';
import type { Where } from '../../src/checks/selection.ts';
import type { Condition } from '../../src/checks/view.ts';
import { tell, tellers } from '../../src/reference/conditions.ts';
import { kindNoun, type Stand, selfName } from '../../src/reference/place.ts';
import { scopeWords, standOf } from '../../src/reference/scope.ts';
import { tests } from '../../src/reference/selection.ts';
import type { LadderCriterion, Scope } from '../../src/rubric/rubric.ts';
import { catalogue } from './pages.ts';

test('every check has words', () => {
  expect(Object.keys(tellers).toSorted()).toEqual(Object.keys(checks).toSorted());
});

type Options = Readonly<Record<string, unknown>>;
interface Said {
  readonly check: keyof typeof checks;
  readonly options: Options;
  readonly stand: Stand;
}

/** Every condition of a criterion, nested ones too, where the renderer meets it. */
function conditionsOf({ levels, scope }: LadderCriterion): readonly Said[] {
  const said: Said[] = [];
  const listening = (conditions: readonly Condition[], stand: Stand): ReturnType<typeof tell> => {
    for (const condition of conditions) {
      const [check, given] = Object.entries(condition)[0] as [keyof typeof checks, unknown];
      const short = typeof given === 'string' || Array.isArray(given);
      said.push({ check, options: short ? { of: given } : (given as Options), stand });
    }
    return tell(conditions, stand);
  };
  for (const level of [1, 2, 3] as const) listening(levels[level], { ...standOf(scope), tell: listening });
  return said;
}

function words({ check, stand }: Said, options: Options): string {
  return JSON.stringify(tell([{ [check]: options }], { ...stand, tell }));
}

/** Lists of words that mean the same are told by a few of them. */
const manyWords = 6;
/** Another place of the plan, for options that cannot be left out. */
const elsewhere = (path: string): string => (path === 'programme.appraisal' ? 'programme.end' : 'programme.appraisal');
/** Keys without which the rest means nothing: the form of a rubric asks for them. */
const needed: ReadonlySet<string> = new Set(['of', 'by', 'values', 'value', 'field', 'likelihood', 'impact']);

interface Variant {
  readonly what: string;
  readonly options: Options;
}

/** The same condition with one thing changed: each must be heard. */
function variants({ check, options }: Said): readonly Variant[] {
  return Object.entries(options).flatMap(([name, value]) => {
    const change = (what: string, other: unknown): Variant => ({ what, options: { ...options, [name]: other } });
    const { [name]: _gone, ...without } = options;
    const isRequired = (checks[check].required as readonly string[]).includes(name);
    return [
      ...(isRequired ? [] : [{ what: `without ${name}`, options: without }]),
      ...(isRequired && typeof value === 'string' ? [change(`another ${name}`, elsewhere(value))] : []),
      ...inner(value).map(({ what, value: other }) => change(`${name}${what}`, other)),
    ];
  });
}

/** A value with one thing in it changed or left out. */
function inner(value: unknown): readonly { readonly what: string; readonly value: unknown }[] {
  if (typeof value === 'number') return [{ what: ' changed', value: value + 1 }];
  if (Array.isArray(value)) {
    const single = value.length < 2 || (value.length > manyWords && value.every((one) => typeof one === 'string'));
    return [
      ...(single
        ? []
        : value.map((_one, index) => ({ what: ` without [${index}]`, value: value.toSpliced(index, 1) }))),
      ...value.flatMap((one, index) =>
        inner(one).map(({ what, value: other }) => ({ what: `[${index}]${what}`, value: value.with(index, other) })),
      ),
    ];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => {
    const { [key]: _gone, ...without } = value as Options;
    return [
      ...(Object.keys(without).length > 0 && !needed.has(key) ? [{ what: ` without ${key}`, value: without }] : []),
      ...inner(one).map(({ what, value: other }) => ({ what: `.${key}${what}`, value: { ...value, [key]: other } })),
    ];
  });
}

/** Nested conditions are heard on their own. */
const nested: ReadonlySet<string> = new Set(['has', 'or']);

function unheard(said: Said): readonly string[] {
  const now = words(said, said.options);
  return variants(said)
    .filter(({ what }) => ![...nested].some((name) => what.startsWith(`${name}[`)))
    .filter(({ options }) => words(said, options) === now)
    .filter(({ what }) => !isSaidAnyway(said, what, now))
    .map(({ what }) => `${said.check} ${JSON.stringify(said.options)}: ${what} changes no word`);
}

/** What the sentence says anyway: a kind that is the only one the field can name, and a thing that is meant when none is named. */
function isSaidAnyway({ check, options, stand }: Said, what: string, now: string): boolean {
  if (check === 'refers' && what === 'without kind')
    return [options['kind']].flat().every((kind) => now.includes(kindNoun(String(kind)).one));
  return what === 'without of' && selfName(String(options['of']), stand) === stand.object;
}

const ladders = catalogue.criteria.filter((criterion) => criterion.kind !== 'redline');

describe('no option of a condition is passed over in silence', () => {
  test.each(ladders)('$id', (criterion) => {
    const said = conditionsOf(criterion);
    expect(said.length).toBeGreaterThanOrEqual(3);
    expect(said.flatMap(unheard)).toEqual([]);
  });

  test('all options that ship are among those tried', () => {
    const tried = new Set(
      ladders
        .flatMap(conditionsOf)
        .flatMap((one) =>
          variants(one).flatMap(({ what }) => `${one.check} ${what.replace(/^(?:without|another) /, '')}`),
        ),
    );
    const shipped = new Set(
      ladders
        .flatMap(conditionsOf)
        .flatMap(({ check, options }) => Object.keys(options).map((name) => `${check} ${name}`)),
    );
    const missed = [...shipped].filter((name) => ![...tried].some((one) => one.startsWith(name)));
    expect(missed).toEqual([]);
  });
});

describe('no part of a scope is passed over in silence', () => {
  const scoped = catalogue.criteria.filter(({ scope }) => scope !== undefined);
  test.each(scoped)('$id', ({ scope }) => {
    const now = JSON.stringify(scopeWords(scope));
    const silent = inner(scope).filter(({ value }) => JSON.stringify(scopeWords(value as Scope)) === now);
    expect(silent.map(({ what }) => what)).toEqual([]);
  });
});

test('every test of a red line is told', () => {
  const lines = catalogue.criteria.filter((criterion) => criterion.kind === 'redline');
  expect(lines.length).toBeGreaterThan(0);
  for (const { violation, scope } of lines) {
    const stand = standOf(scope);
    const now = tests(violation, stand).join();
    expect(inner(violation).filter(({ value }) => tests(value as Where, stand).join() === now)).toEqual([]);
  }
});
