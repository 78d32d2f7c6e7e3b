import { evaluate } from '../../src/assess/assess.ts';
import { countedIn, frameworkResult } from '../../src/assess/framework.ts';
import { type Judgement, judge } from '../../src/assess/judge.ts';
import { decide } from '../../src/checks/decide.ts';
import { relationsOf } from '../../src/checks/relations.ts';
import type { View } from '../../src/checks/view.ts';
import type { Document, Entity, Item } from '../../src/document/document.ts';
import { loadDocument } from '../../src/document/load.ts';
import { valueAt } from '../../src/document/path.ts';
import { sift } from '../../src/evidence/sift.ts';
import { deriveFacts } from '../../src/facts/derive.ts';
import type { Facts } from '../../src/facts/fact.ts';
import type { Path } from '../../src/source/position.ts';
import { everything as asked, assessor, examples, exampleText, loaded, sourceOf } from '../support.ts';

/*
 * Exhaustive over every path of every example: deleting it never raises a lower bound. There are thousands of paths and a hundred criteria,
 * so a criterion is judged again only where the deletion can reach it: it read the place while it was judged, or the facts or
 * what counts as evidence elsewhere have changed. Everything else is the same computation on the same values.
 */

/** Lists whose items a criterion counts its credit over: deleting such a thing changes what the programme is. */
const scopeLists: ReadonlySet<string> = new Set(
  assessor.catalogue.criteria.flatMap(({ scope }) =>
    scope === undefined ? [] : [scope].flat().flatMap((one) => [one.of].flat().map((of) => of.replace('[]', ''))),
  ),
);

function pathsOf(value: unknown, at: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Array.isArray(value) ? value.map((one, index) => [index, one] as const) : Object.entries(value);
  return entries.flatMap(([key, one]) => [[...at, key], ...pathsOf(one, [...at, key])]);
}

/** The place without indices: `risks.treatments.due`. */
function nameOf(path: Path): string {
  return path.filter((key) => typeof key === 'string').join('.');
}

/** A scope object as a whole, or something that contains one. */
function holdsScopeObject(value: unknown, path: Path): boolean {
  const name = nameOf(path);
  if (scopeLists.has(name)) return typeof path.at(-1) === 'number' || Array.isArray(valueAt(value, path));
  return [...scopeLists].some((list) => list.startsWith(`${name}.`)) && typeof path.at(-1) !== 'number';
}

function without(value: unknown, [key, ...rest]: Path): unknown {
  if (Array.isArray(value))
    return rest.length === 0
      ? value.filter((_one, index) => index !== key)
      : value.map((one, index) => (index === key ? without(one, rest) : one));
  const item = value as Item;
  if (rest.length === 0) return Object.fromEntries(Object.entries(item).filter(([name]) => name !== key));
  return { ...item, [String(key)]: without(item[String(key)], rest) };
}

/** A value that tells which places are looked at. */
function watched<Value>(value: Value, name: string, seen: Set<string>): Value {
  if (typeof value !== 'object' || value === null) return value;
  const look = (key: PropertyKey): string => {
    const place = typeof key !== 'string' || Array.isArray(value) ? name : name === '' ? key : `${name}.${key}`;
    seen.add(place);
    return place;
  };
  return new Proxy(value, {
    get: (target, key) => watched(Reflect.get(target, key), look(key), seen),
    has: (target, key) => look(key) !== undefined && Reflect.has(target, key),
    ownKeys: (target) => look('') !== undefined && seen.add(name) && Reflect.ownKeys(target),
    getOwnPropertyDescriptor: (target, key) => {
      look(key);
      return Reflect.getOwnPropertyDescriptor(target, key);
    },
  } as ProxyHandler<Value & object>);
}

function viewOf(document: Document, facts: Facts): View {
  const root = { path: [], value: document.value };
  return { document, facts, relations: relationsOf(document), root, object: root, item: root, decide };
}

function watchedDocument({ value, entities }: Document, seen: Set<string>): Document {
  const root = watched(value, '', seen);
  const watch = (entity: Entity): Entity => ({ ...entity, value: (valueAt(root, entity.path) ?? {}) as Item });
  return { value: root, entities: new Map([...entities].map(([id, entity]) => [id, watch(entity)])) };
}

/** One tier: a fact that is left out makes a small programme an ordinary one, which is asked more questions. */
const everything = { ...asked, tier: 'full' } as const;
const values = assessor.catalogue.frameworks[0]?.constants.values ?? [];

/** A plan judged once, with the places that each criterion looked at. */
function baseline(value: unknown) {
  const loading = loadDocument(sourceOf(value));
  if (!loading.ok) throw new Error(JSON.stringify(loading.problems));
  const { document } = sift(loading.document, assessor.echoes);
  const { facts } = deriveFacts(document);
  const { judgements } = evaluate(loading.document, assessor, everything);
  const reads = new Map(
    judgements.map(({ criterion }) => {
      const seen = new Set<string>();
      judge(viewOf(watchedDocument(document, seen), facts), criterion, values);
      return [criterion.id, seen];
    }),
  );
  return { document, facts, judgements, reads, written: loading.document };
}
type Baseline = ReturnType<typeof baseline>;

/** Sections that decide what is asked at all. */
const deciding: ReadonlySet<string> = new Set(['dbd', 'programme', 'facts', 'reviews']);

/** The judgements after a deletion; `undefined` where the plan can no longer be assessed. */
function afterDeleting(before: Baseline, value: unknown, path: Path): readonly Judgement[] | undefined {
  const loading = loadDocument(sourceOf(without(value, path)));
  if (!loading.ok) return undefined;
  const whole = (): readonly Judgement[] => evaluate(loading.document, assessor, everything).judgements;
  if (deciding.has(String(path[0])) || nameOf(path) === 'work_plan.budget.total') return whole();
  const { document } = sift(loading.document, assessor.echoes);
  const sameElsewhere = JSON.stringify(document.value) === JSON.stringify(without(before.document.value, path));
  const { facts } = deriveFacts(document);
  const sameFacts = Object.entries(facts).every(([id, { value: now, derived }]) => {
    const then = before.facts[id as keyof Facts];
    return then.value === now && then.derived === derived;
  });
  if (!sameElsewhere || !sameFacts) return whole();
  const place = nameOf(path);
  const reaches = (seen: ReadonlySet<string>): boolean =>
    [...seen].some((one) => one === place || one.startsWith(`${place}.`) || place.startsWith(`${one}.`));
  const view = viewOf(document, facts);
  return before.judgements.map((judgement) =>
    reaches(before.reads.get(judgement.criterion.id) ?? new Set())
      ? judge(view, judgement.criterion, values)
      : judgement,
  );
}

/** Lower bounds by name: the headline, the units and the criteria. */
function lowerBounds(judgements: readonly Judgement[]): ReadonlyMap<string, number> {
  const asked = judgements.map(({ criterion }) => criterion);
  const results = assessor.catalogue.frameworks.map((framework) =>
    frameworkResult(countedIn(framework, judgements), asked),
  );
  return new Map([
    ...judgements.flatMap(({ criterion, credit }): [string, number][] =>
      credit ? [[criterion.id, credit.value.lower]] : [],
    ),
    ...results.flatMap(({ id, result }): [string, number][] => [
      [id, result.score?.lower ?? 0],
      ...result.units.map((unit): [string, number] => [`${id}/${unit.id}`, unit.score?.lower ?? 0]),
    ]),
  ]);
}

/** Deletions that raise a lower bound of an example, in words. */
export function payingDeletions(name: string): readonly string[] {
  const value = loaded(name, exampleText(name)).source.value;
  const before = baseline(value);
  const bounds = lowerBounds(before.judgements);
  return pathsOf(value)
    .filter((path) => !holdsScopeObject(value, path))
    .flatMap((path) =>
      [...lowerBounds(afterDeleting(before, value, path) ?? [])]
        .filter(([key, lower]) => lower > (bounds.get(key) ?? Number.POSITIVE_INFINITY) + 1e-9)
        .map(([key, lower]) => `${path.join('.')}: ${key} ${bounds.get(key)} -> ${lower}`),
    );
}

/** Deletions after which judging only what they can reach differs from judging everything. Every `step`th is tried. */
export function wrongShortcuts(name: string, step: number): readonly string[] {
  const value = loaded(name, exampleText(name)).source.value;
  const before = baseline(value);
  return pathsOf(value)
    .filter((_path, index) => index % step === 0)
    .filter((path) => {
      const loading = loadDocument(sourceOf(without(value, path)));
      if (!loading.ok) return false;
      const whole = lowerBounds(evaluate(loading.document, assessor, everything).judgements);
      const short = lowerBounds(afterDeleting(before, value, path) ?? []);
      return JSON.stringify([...short].sort()) !== JSON.stringify([...whole].sort());
    })
    .map((path) => path.join('.'));
}

/** Two halves, so that two workers share the work. */
export const halves = [
  examples.filter((_name, at) => at % 2 === 0),
  examples.filter((_name, at) => at % 2 === 1),
] as const;
