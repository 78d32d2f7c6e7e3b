import type { Document, Item } from '../document/document.ts';
import type { Path } from '../source/position.ts';
import type { Node } from './view.ts';

/** Derived relations (document vocabulary, rule 9): what belongs to a thing although the thing does not say so itself. */
const relationNames = [
  'risks',
  'indicators',
  'reviews',
  'lines',
  'activities',
  'solutions',
  'data',
  'procurements',
  'interfaces',
  'consultations',
  'trainings',
  'threats',
  'audits',
  'continuity',
  'handover',
  'costs',
  'consents',
  'requirements',
] as const;
export type RelationName = (typeof relationNames)[number];

export interface Relations {
  of(thing: Node, relation: RelationName): readonly Node[];
  /** The list in which such things are written. */
  home(relation: RelationName): Path;
}

export function isRelation(name: string): name is RelationName {
  return (relationNames as readonly string[]).includes(name);
}

const homes: Readonly<Record<RelationName, Path>> = {
  risks: ['risks'],
  indicators: ['results', 'indicators'],
  reviews: ['monitoring', 'reviews'],
  lines: ['work_plan', 'budget', 'lines'],
  activities: ['work_plan', 'activities'],
  solutions: ['technology', 'solutions'],
  data: ['data', 'assets'],
  procurements: ['management', 'procurement'],
  interfaces: ['technology', 'interfaces'],
  consultations: ['stakeholders', 'consultations'],
  trainings: ['management', 'training'],
  threats: ['security', 'threats'],
  audits: ['security', 'audits'],
  continuity: ['security', 'continuity'],
  handover: ['sustainability', 'handover'],
  costs: ['sustainability', 'costs'],
  consents: ['governance', 'consents'],
  requirements: ['security', 'requirements'],
};

/** What to say where a thing has none. `name` is the thing's. */
export const withoutAny: Readonly<Record<RelationName, (name: string) => string>> = {
  risks: (name) => `no risk names ${name} in \`about\``,
  indicators: (name) => `no indicator is about ${name} or tracks it`,
  reviews: (name) => `no review looks at ${name}`,
  lines: (name) => `no budget line covers ${name}`,
  activities: (name) => `no activity is for ${name}`,
  solutions: (name) => `no solution names ${name}`,
  data: (name) => `no data set is stored for ${name}`,
  procurements: (name) => `no procurement names ${name}`,
  interfaces: (name) => `no interface starts from ${name}`,
  consultations: (name) => `no consultation was held with ${name}`,
  trainings: (name) => `no training is for ${name}`,
  threats: (name) => `no threat to ${name} is written`,
  audits: (name) => `no security audit covers ${name}`,
  continuity: (name) => `nothing says how work goes on without ${name}`,
  handover: (name) => `no handover of ${name} is written`,
  costs: (name) => `no running costs of ${name} are written`,
  consents: (name) => `no consent is about ${name}`,
  requirements: (name) => `no question is answered with ${name}`,
};

/** Fields by which an item names the thing it belongs to. */
const naming = {
  indicators: ['of', 'tracks', 'by_group'],
  reviews: ['looks_at'],
  procurements: ['solutions'],
  interfaces: ['from'],
  consultations: ['with'],
  trainings: ['solutions', 'for'],
  threats: ['solution'],
  audits: ['solutions'],
  continuity: ['solution'],
  handover: ['solution'],
  costs: ['solution'],
  consents: ['about'],
  requirements: ['sources'],
} as const satisfies Partial<Record<RelationName, readonly string[]>>;
type NamedRelation = keyof typeof naming;

/** The list of the vocabulary that a relation leads to. */
export const relationKinds = Object.fromEntries(
  Object.entries(homes).map(([relation, path]) => [relation, `${path.join('.')}[]`]),
) as Readonly<Record<RelationName, string>>;

/** Which field of an activity, or of a solution, names a thing of this kind. */
const namedByActivity: Readonly<Record<string, string>> = {
  solution: 'solutions',
  group: 'for',
  asset: 'collects',
  output: 'output',
};
const namedBySolution: Readonly<Record<string, string>> = {
  output: 'outputs',
  asset: 'stores',
  group: 'users',
  need: 'needs',
  partner: 'supplier',
};

/** Where a relation to a thing of this kind would be written: in a field of the other item, or of the thing itself. */
export function linkedBy(
  relation: RelationName,
  kind: string,
  mayName: (field: string) => boolean,
): { readonly ofItem: string } | { readonly ofThing: string } | undefined {
  if (relation === 'data') return kind === 'solution' ? { ofThing: 'stores' } : undefined;
  const key = namingKeys(relation, kind).find((one) => one !== undefined && mayName(one));
  return key === undefined ? undefined : { ofItem: key };
}

function namingKeys(relation: Exclude<RelationName, 'data'>, kind: string): readonly (string | undefined)[] {
  if (relation === 'solutions') return [namedBySolution[kind]];
  if (relation === 'activities') return [namedByActivity[kind]];
  if (relation === 'risks') return ['about'];
  if (relation === 'lines') return ['covers'];
  return naming[relation satisfies NamedRelation];
}

/** Relations of one document. Answers are kept, so asking twice costs nothing. */
export function relationsOf(document: Document): Relations {
  const known = new Map<string, readonly Node[]>();
  return {
    home: (relation) => homes[relation],
    of: (thing, relation) => {
      const id = (thing.value as Item | undefined)?.['id'];
      if (typeof id !== 'string') return [];
      const key = `${relation} ${id}`;
      const nodes =
        known.get(key) ??
        related(document, { id, kind: document.entities.get(id)?.kind ?? '', item: thing.value as Item }, relation);
      known.set(key, nodes);
      return nodes;
    },
  };
}

interface Thing {
  readonly id: string;
  readonly kind: string;
  readonly item: Item;
}

function related(document: Document, thing: Thing, relation: RelationName): readonly Node[] {
  switch (relation) {
    case 'solutions':
      return solutionsOf(document, thing);
    case 'data':
      return dataOf(document, thing);
    case 'risks':
      return risksOf(document, thing);
    case 'activities':
      return activitiesOf(document, thing);
    case 'lines':
      return listNaming(
        document,
        'lines',
        ['id', 'covers', 'activity'],
        [thing.id, ...idsOf(activitiesOf(document, thing))],
      );
    default:
      return listNaming(document, relation, naming[relation satisfies NamedRelation], [thing.id]);
  }
}

function solutionsOf(document: Document, { id, kind }: Thing): readonly Node[] {
  const key = namedBySolution[kind];
  return key
    ? listNaming(document, 'solutions', [key], [id]).filter((node) => (node.value as Item)['ours'] !== 'no')
    : [];
}

function dataOf(document: Document, thing: Thing): readonly Node[] {
  const solutions =
    thing.kind === 'solution' ? [thing.item] : solutionsOf(document, thing).map((node) => node.value as Item);
  return listNaming(
    document,
    'data',
    ['id'],
    solutions.flatMap((solution) => idsAt(solution, 'stores')),
  );
}

/** Risks about the thing, a solution serving it, or data stored by it (vocabulary rule 9). */
function risksOf(document: Document, thing: Thing): readonly Node[] {
  const solutions = thing.kind === 'output' ? solutionsOf(document, thing) : [];
  const data = thing.kind === 'output' || thing.kind === 'solution' ? dataOf(document, thing) : [];
  return listNaming(document, 'risks', ['about'], [thing.id, ...idsOf(solutions), ...idsOf(data)]);
}

function activitiesOf(document: Document, { id, kind, item }: Thing): readonly Node[] {
  if (kind === 'risk') return listNaming(document, 'activities', ['id'], treatmentActivities(item));
  const key = namedByActivity[kind];
  return listNaming(document, 'activities', key ? ['id', key] : ['id'], [id]);
}

function listNaming(
  document: Document,
  relation: RelationName,
  keys: readonly string[],
  ids: readonly string[],
): readonly Node[] {
  const wanted = new Set(ids);
  return nodesAt(document.value, homes[relation]).filter((node) =>
    keys.some((key) => idsAt(node.value as Item, key).some((id) => wanted.has(id))),
  );
}

function nodesAt(value: Item, path: Path): readonly Node[] {
  let at: unknown = value;
  for (const key of path) at = (at as Item | undefined)?.[key];
  if (!Array.isArray(at)) return [];
  return at.flatMap((item, index) =>
    typeof item === 'object' && item !== null ? [{ path: [...path, index], value: item }] : [],
  );
}

function idsAt(item: Item, key: string): readonly string[] {
  const value = item[key];
  return (Array.isArray(value) ? value : [value])
    .map((one) => (key === 'by_group' ? (one as Item | undefined)?.['group'] : one))
    .filter((id) => typeof id === 'string');
}

function idsOf(nodes: readonly Node[]): readonly string[] {
  return nodes.flatMap((node) => idsAt(node.value as Item, 'id'));
}

function treatmentActivities(risk: Item): readonly string[] {
  const treatments = risk['treatments'];
  return Array.isArray(treatments)
    ? treatments.flatMap((treatment) => (treatment ? idsAt(treatment as Item, 'activity') : []))
    : [];
}
