import { pathsOf } from '../checks/check.ts';
import { items, owners } from '../checks/path.ts';
import type { OptionsOf } from '../checks/registry.ts';
import { scalars } from '../checks/selection.ts';
import type { Node } from '../checks/view.ts';
import type { EntityKind } from '../document/document.ts';
import { fieldAt, nodeAt } from '../document/vocabulary.ts';
import { type Blank, type Desk, narrowed, type Scalar } from './blank.ts';
import { oneMore } from './entries.ts';
import { isListAt, isSame, kindsAt } from './shapes.ts';
import { again, each, spotOf } from './spot.ts';

type Owned = OptionsOf<'owned'>;

export function blanksOfOwned(desk: Desk, { of, other_than }: Owned): readonly Blank[] {
  const open = pathsOf(other_than ?? []).filter((path) => scalars(desk, path).length === 0);
  const others = pathsOf(other_than ?? []).flatMap((path) => scalars(desk, path));
  const unmet = pathsOf(of).filter((path) => desk.decide([{ owned: { of: path, other_than } }], desk).holds !== 'yes');
  const named = unmet.filter((path) => scalars(desk, path).length > 0);
  if (open.length > 0 && named.length === unmet.length) return each(desk, open);
  return each(desk, unmet, (path) => {
    const spot = spotOf(desk, path);
    const kinds = spot ? kindsAt(spot.path).filter((kind) => kind === 'post' || kind === 'partner') : [];
    return { kinds: spot?.limits.kinds ?? kinds, ...(others.length > 0 && { except: others }) };
  });
}

type Refers = OptionsOf<'refers'>;

/** The reference that names nothing that will do; or the list it has to be found in, where the author has chosen what it names. */
export function blanksOfRefers(desk: Desk, options: Refers): readonly Blank[] {
  const { of, to, kind } = options;
  const kinds = kind === undefined ? undefined : [kind].flat();
  const targets = to === undefined ? undefined : pathsOf(to).flatMap((path) => scalars(desk, path));
  const stated = pathsOf(of).flatMap((path) => items(desk, path))[0];
  if (targets && stated && isChosen(desk, stated, kinds)) {
    const listed = pathsOf(to ?? []).flatMap((path) => listedToo(desk, path, stated))[0];
    if (listed) return [listed];
  }
  if (targets?.length === 0) return each(desk, to ?? []);
  if (of === '.' && stated && kinds === undefined)
    return pathsOf(to ?? []).flatMap((path) => namingToo(desk, path, stated));
  return pathsOf(of)
    .filter((path) => desk.decide([{ refers: { ...options, of: path } }], desk).holds !== 'yes')
    .flatMap((path) => toOneOf(desk, path, { targets, kinds }));
}

interface Targets {
  readonly targets: readonly Scalar[] | undefined;
  readonly kinds: readonly EntityKind[] | undefined;
}

function toOneOf(desk: Desk, path: string, { targets, kinds }: Targets): readonly Blank[] {
  if (targets && path.includes('[]')) return namedBySome(desk, path, targets);
  const found = items(desk, path)[0];
  const blank = found && typeof found.value !== 'object' ? again(found) : spotOf(desk, path);
  if (!blank) return [];
  // Where the way there is broken, what is asked for first is the way.
  if (blank.limits.kinds !== undefined) return [blank];
  if (!/^refs?$/.test(nodeAt(blank.path)?.type ?? '')) return [blank];
  const isOne = targets?.length === 1 && nodeAt(blank.path)?.type === 'refs';
  const wanted = targets && (isOne ? { including: targets } : { among: targets });
  return [narrowed(blank, { kinds: kinds ?? kindsAt(blank.path), ...wanted })];
}

/** A single thing that the author has chosen: what it has to be named in is extended, and not the choice changed. */
function isChosen(desk: Desk, { path, value }: Node, kinds: readonly EntityKind[] | undefined): boolean {
  const kind = desk.document.entities.get(String(value))?.kind;
  return fieldAt(path)?.type === 'ref' && kind !== undefined && (kinds?.includes(kind) ?? true);
}

/** What is in hand is one of several references: it stays, and the list that `to` looks into names it too. */
function namingToo(desk: Desk, to: string, { value }: Node): readonly Blank[] {
  return to.includes('[]')
    ? namedBySome(desk, to, [value as Scalar])
    : each(desk, to, () => ({ including: [value as Scalar] }));
}

/** One more entry of the list that `to` looks into, which names the thing: a supplier among those who receive the data. */
function listedToo(desk: Desk, to: string, { value }: Node): Blank | undefined {
  const [, list, key] = /^(.*)\.([a-z_]+)$/.exec(to.replaceAll('[]', '')) ?? [];
  if (list === undefined || key === undefined || list === '' || list === '@') return undefined;
  const spot = spotOf(desk, list);
  const isItem = spot !== undefined && typeof spot.path.at(-2) === 'number';
  return isItem ? oneMore(desk, { of: list, where: { [`.${key}`]: value as Scalar } })[0] : undefined;
}

/** A list can name more; a reference to one thing names no other once it names something. */
function hasRoom(desk: Desk, key: string): boolean {
  const blank = spotOf(desk, key);
  return blank !== undefined && (isListAt(blank.path) || items(desk, key).length === 0);
}

/** One entry of a list has to name the thing: one that is there and is not the thing itself, else a new one. */
export function namedBySome(desk: Desk, path: string, targets: readonly Scalar[]): readonly Blank[] {
  const at = path.lastIndexOf('[]') + 2;
  const things = targets.map((id) => desk.document.entities.get(String(id))?.path);
  const key = path.slice(at).replace(/->.*$/, '');
  const entry = owners(desk, path).find(
    (one) => !things.some((thing) => isSame(thing, one.path)) && hasRoom({ ...desk, item: one }, key),
  );
  const blank = entry
    ? spotOf({ ...desk, item: entry }, key)
    : oneMore(desk, { of: path.slice(0, at) }, { different: key })[0];
  if (!blank) return [];
  return [narrowed(blank, isListAt(blank.path) ? { including: targets } : { among: targets })];
}
