import type { Document, Entity, EntityKind } from '../document/document.ts';
import { idPattern } from '../document/scalar.ts';
import type { Path } from '../source/position.ts';
import { type Dismissal, dismissal } from './dismissal.ts';
import type { Leaf } from './leaves.ts';
import { isOrganisation, namesNobody } from './texts.ts';

/** References that name nothing, themselves, or nobody. */
export function emptyReferences(document: Document, leaves: readonly Leaf[]): readonly Dismissal[] {
  const nobodies = nobodiesIn(document);
  return leaves.flatMap((leaf) => {
    const { value, field } = leaf;
    const refers = field.type === 'ref' || field.type === 'refs';
    if (!refers || typeof value !== 'string') return [];
    return faultsOf(leaf, value, document.entities.get(value), nobodies);
  });
}

function faultsOf(
  leaf: Leaf,
  value: string,
  entity: Entity | undefined,
  nobodies: ReadonlySet<Entity>,
): readonly Dismissal[] {
  const { path, field } = leaf;
  if (!entity) {
    if (field.names && !idPattern.test(value)) return namesNobody(value) ? [nobodyHere(path)] : [];
    return [dismissal('dangling', path, `There is no "${value}" in this document.`)];
  }
  const fault = misplaced(leaf, entity) ?? nobody(leaf, entity, nobodies);
  return fault ? [dismissal(fault.reason, path, fault.message)] : [];
}

function nobodyHere(path: Path): Dismissal {
  return dismissal('nobody', path, 'This names nobody in particular. Name one post, or one institution, in full.');
}

type Fault = { readonly reason: 'dangling' | 'itself' | 'nobody'; readonly message: string } | undefined;

function misplaced({ path, value, field }: Leaf, entity: Entity): Fault {
  const kinds: readonly EntityKind[] | 'any' = field.kinds ?? 'any';
  if (kinds !== 'any' && !kinds.includes(entity.kind))
    return { reason: 'dangling', message: `"${String(value)}" cannot be named here.` };
  const itself = path.slice(0, entity.path.length).every((key, index) => key === entity.path[index]);
  return itself ? { reason: 'itself', message: `"${String(value)}" names itself here. Name another one.` } : undefined;
}

function nobody({ field }: Leaf, entity: Entity, nobodies: ReadonlySet<Entity>): Fault {
  if (!nobodies.has(entity)) return undefined;
  // Where no post can be named, an organisation is asked for: UNDP can give money, employ or hold data.
  if (entity.kind === 'partner' && !field.kinds?.includes('post') && isOrganisation(titleOf(entity))) return undefined;
  return {
    reason: 'nobody',
    message: 'This names nobody in particular. Name one post, such as a head of unit, who answers for it.',
  };
}

/** Posts and partners that name nobody. Without a title they do so too: leaving it out must not make them count. */
function nobodiesIn(document: Document): ReadonlySet<Entity> {
  return new Set(
    [...document.entities.values()].filter(
      (entity) => (entity.kind === 'post' || entity.kind === 'partner') && namesNobody(titleOf(entity)),
    ),
  );
}

function titleOf({ kind, value }: Entity): string {
  const title = kind === 'post' ? value['post'] : value['name'];
  return typeof title === 'string' ? title : '';
}

/** How many things of one kind a post, an activity or a line can stand for. */
const most = 3;
/** How many tags one risk can carry; from the second number on it is a catch-all, which covers none of what it lumps together. */
const tags = { most: 2, catchAll: 5 } as const;

/** One post, activity, line or risk behind more than it can carry: what comes after the third does not count. */
export function overloads(document: Document, leaves: readonly Leaf[]): readonly Dismissal[] {
  return [
    ...overloadedOwners(document, leaves),
    ...overloadedTreatments(leaves),
    ...overloadedLines(document, leaves),
    ...overloadedRisks(leaves),
  ];
}

function overloadedOwners(document: Document, leaves: readonly Leaf[]): readonly Dismissal[] {
  const owners = leaves.filter(({ path }) => path.at(-1) === 'owner');
  return beyond(
    owners.filter(({ value }) => document.entities.get(String(value))?.value['share'] !== 100),
    ({ path, value }) => ({ group: `${String(value)} ${listOf(path)}`, item: itemOf(path) }),
    ({ value }) =>
      `"${String(value)}" already owns ${most} others of this kind. Name another post, or give this one full time (\`share: 100\`).`,
  );
}

function overloadedTreatments(leaves: readonly Leaf[]): readonly Dismissal[] {
  return beyond(
    leaves.filter(({ field }) => field.path === 'risks[].treatments[].activity'),
    ({ path, value }) => ({ group: String(value), item: itemOf(path) }),
    ({ value }) =>
      `The activity "${String(value)}" already treats ${most} other risks. One activity cannot answer them all.`,
  );
}

function overloadedLines(document: Document, leaves: readonly Leaf[]): readonly Dismissal[] {
  return beyond(
    leaves.filter(({ field }) => field.path === 'work_plan.budget.lines[].covers'),
    ({ path, value }) => ({
      group: `${itemOf(path)} ${document.entities.get(String(value))?.kind}`,
      item: String(value),
    }),
    () => `This line already pays for ${most} others of this kind. Split it, so that one can see what each costs.`,
  );
}

function overloadedRisks(leaves: readonly Leaf[]): readonly Dismissal[] {
  const byRisk = new Map<string, Leaf[]>();
  for (const leaf of leaves.filter(({ field }) => field.path === 'risks[].tags')) {
    byRisk.set(itemOf(leaf.path), [...(byRisk.get(itemOf(leaf.path)) ?? []), leaf]);
  }
  return [...byRisk.values()].flatMap((own) => {
    const left = own.length >= tags.catchAll ? own : own.slice(tags.most);
    return left.map(({ path }) =>
      dismissal(
        'overload',
        path,
        `One risk can show at most ${tags.most} kinds of harm. Write a risk of its own for this one.`,
      ),
    );
  });
}

/** Those that come after the third different item of their group. */
function beyond(
  leaves: readonly Leaf[],
  keyOf: (leaf: Leaf) => { readonly group: string; readonly item: string },
  message: (leaf: Leaf) => string,
): readonly Dismissal[] {
  const seen = new Map<string, Set<string>>();
  return leaves.flatMap((leaf) => {
    const { group, item } = keyOf(leaf);
    const items = seen.get(group) ?? new Set();
    seen.set(group, items);
    if (items.size >= most && !items.has(item)) return [dismissal('overload', leaf.path, message(leaf))];
    items.add(item);
    return [];
  });
}

/** The list of the outermost item, without indices: owners of treatments count by risk. */
function listOf(path: Path): string {
  return path
    .slice(
      0,
      path.findIndex((key) => typeof key === 'number'),
    )
    .join('.');
}

function itemOf(path: Path): string {
  return path.slice(0, path.findIndex((key) => typeof key === 'number') + 1).join('.');
}
