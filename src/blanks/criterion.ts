import { climb } from '../assess/ladder.ts';
import { type ScopeObject, scopeObjects } from '../assess/scope.ts';
import { matches, openFields, scalars, type Where } from '../checks/selection.ts';
import type { Node, View } from '../checks/view.ts';
import type { Item } from '../document/document.ts';
import { valueAt } from '../document/path.ts';
import { namesNobody } from '../evidence/texts.ts';
import type { ClosedScope, Criterion, LadderCriterion, RedLine, ScopeSelection } from '../rubric/rubric.ts';
import { atEnd, type Blank, type Desk, narrowed, type Scalar } from './blank.ts';
import { blanksOf } from './conditions.ts';
import { oneMore } from './entries.ts';
import { isListAt, kindAt } from './shapes.ts';
import { countable } from './sifting.ts';
import { lackingIn, spotOf, spotsOf, valueBlank } from './spot.ts';

/** What to write next so that one scope object comes to a level. */
export interface NextBlanks {
  readonly object: ScopeObject;
  readonly toLevel: 1 | 2 | 3;
  readonly blanks: readonly Blank[];
}

/** What could be written next for a criterion, object by object. Objects that are at the top, or that no writing could raise, are left out. */
export function nextBlanks(seen: View, criterion: Criterion): readonly NextBlanks[] {
  const desk: Desk = { ...seen, blanks: blanksOf };
  const next = criterion.kind === 'redline' ? onRedLine(desk, criterion) : onLadder(desk, criterion);
  const nameless = namesFirst(desk);
  return next
    .filter(({ blanks }) => blanks.length > 0)
    .map((one) => ({
      ...one,
      blanks: [...nameless, ...nobodies(one.object), ...one.blanks.map((blank) => countable(desk, blank))],
    }));
}

/** A post or a partner without a name is nobody: whatever rests on it waits for the name. */
function namesFirst({ document }: Desk): readonly Blank[] {
  return [...document.entities.values()].flatMap(({ kind, path, value }) => {
    const key = kind === 'post' ? 'post' : 'name';
    const isNamed = (kind !== 'post' && kind !== 'partner') || Object.hasOwn(value, key);
    return isNamed ? [] : [{ path: [...path, key], limits: {}, besides: [] }];
  });
}

/** A post that is called "all staff" is nobody either, and whatever names it does not count. */
function nobodies({ candidates }: ScopeObject): readonly Blank[] {
  return candidates
    .filter(({ path, value }) => kindAt(path) === 'post' && namesNobody(String((value as Item)['post'] ?? 'one post')))
    .map(({ path }) => ({ path: [...path, 'post'], limits: {}, besides: [] }));
}

function onLadder(desk: Desk, criterion: LadderCriterion): readonly NextBlanks[] {
  const { scope, levels } = criterion;
  const objects = scopeObjects(desk, scope);
  if (objects.length === 0 && scope !== undefined && !('by' in scope)) {
    const selections = [scope].flat() as readonly ScopeSelection[];
    const blanks = selections.slice(0, 1).flatMap((selection) => oneMore(desk, selection, { has: levels[1] }));
    return [{ object: nothing, toLevel: 1, blanks }];
  }
  return objects.map((object) => {
    const [node] = object.candidates;
    if (!node) return { object, toLevel: 1, blanks: closed(desk, scope as ClosedScope, object, criterion) };
    const open = object.belongs === 'unknown' ? deciding(desk, criterion, node) : [];
    if (open.length > 0) return { object, toLevel: 1, blanks: open };
    const best = climb(desk, levels, object);
    const reached =
      object.candidates.find((one) => climb(desk, levels, { ...object, candidates: [one] }).lower === best.lower) ??
      node;
    const toLevel = Math.min(best.lower + 1, 3) as 1 | 2 | 3;
    const blanks =
      best.lower === 3
        ? membership(desk, object, scope)
        : blanksOf(levels[toLevel], { ...desk, object: reached, item: reached });
    return { object, toLevel, blanks };
  });
}

const nothing: ScopeObject = {
  path: [],
  candidates: [],
  belongs: 'yes',
  subject: { path: [], value: undefined },
  open: [],
};

/** A value of a closed list that nothing speaks of yet. */
function closed(
  desk: Desk,
  { of, by }: ClosedScope,
  { value }: ScopeObject,
  { levels }: LadderCriterion,
): readonly Blank[] {
  const wanted = value?.replace(/^\[[^=]*=(.*)\]$/, '$1') ?? '';
  return oneMore(desk, { of, where: { [by]: wanted } }, { has: levels[1] });
}

/** Where a thing at the top would have to be named to count for certain. */
function membership(desk: Desk, { belongs, subject }: ScopeObject, scope: LadderCriterion['scope']): readonly Blank[] {
  const id = (subject.value as Item | undefined)?.['id'];
  if (belongs === 'yes' || typeof id !== 'string') return [];
  const lists = ([scope ?? []].flat() as readonly ScopeSelection[]).flatMap(({ named_in = [] }) => named_in);
  return lists.slice(0, 1).flatMap((list): readonly Blank[] => {
    // A list can name more; of references to one thing only one that names nothing yet, for the others are choices made.
    const blank = lackingIn(desk, list)[0] ?? valueBlank(desk, list);
    if (!blank) return [];
    if (isListAt(blank.path)) return [atEnd(blank, { including: [id] })];
    return valueAt(desk.root.value, blank.path) === undefined ? [atEnd(blank, { among: [id] })] : [];
  });
}

/** The flags that decide whether the question is about this thing. */
function deciding(desk: Desk, { scope }: Criterion, node: Node): readonly Blank[] {
  const inHand = { ...desk, object: node, item: node };
  return ([scope ?? []].flat() as readonly ScopeSelection[])
    .flatMap(({ where = {} }) => openFields(inHand, node, where).map((field) => ({ field, test: where[field] })))
    .flatMap(({ field, test }) => {
      const blank = scalars(inHand, field).length === 0 ? spotOf(inHand, field) : lackingIn(inHand, field)[0];
      const among = typeof test === 'object' && 'perhaps' in test ? [test.perhaps].flat() : undefined;
      return blank ? [among ? atEnd(blank, { among }) : blank] : [];
    });
}

/** What settles a red line, or leads back over it. */
function onRedLine(desk: Desk, criterion: RedLine): readonly NextBlanks[] {
  const { scope, violation } = criterion;
  return scopeObjects(desk, scope).flatMap((object) => {
    const [node] = object.candidates;
    if (!node) return [];
    const inHand = { ...desk, object: node, item: node };
    const truth = matches(inHand, node, violation);
    if (truth === 'no') return [];
    const open = object.belongs === 'unknown' ? deciding(desk, criterion, node) : [];
    const blanks =
      truth === 'unknown' ? spotsOf(inHand, openFields(inHand, node, violation)) : waysBack(inHand, violation);
    return [{ object, toLevel: 1 as const, blanks: open.length > 0 ? open : blanks }];
  });
}

/** Where `any` names what is missing, it is put right; else one of the fields that together cross the line is changed. */
function waysBack(desk: Desk, violation: Where): readonly Blank[] {
  const crossed = [violation['any'] ?? []].flat() as readonly Where[];
  const remedies = crossed
    .filter((way) => matches(desk, desk.item, way) === 'yes')
    .flatMap((way) => changed(desk, way));
  return remedies.length > 0 ? remedies : changed(desk, violation);
}

function changed(desk: Desk, where: Where): readonly Blank[] {
  return Object.entries(where).flatMap(([field, test]) => {
    if (field === 'any') return [];
    const blank = valueBlank(desk, field);
    const isWords = typeof test !== 'object' || Array.isArray(test);
    return blank ? [isWords ? narrowed(blank, { except: [test].flat() as Scalar[] }) : blank] : [];
  });
}
