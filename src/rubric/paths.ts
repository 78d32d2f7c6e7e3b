import { isRelation, type RelationName, relationKinds } from '../checks/relations.ts';
import type { EntityKind } from '../document/document.ts';
import type { Field } from '../document/field.ts';
import { homes, vocabulary } from '../document/vocabulary.ts';

/** A place of the vocabulary, such as `risks[].owner`; the document as a whole is the empty text. */
type Pattern = string;

const fields = new Map<Pattern, Field>(vocabulary.map((field) => [field.path, field]));
const places = new Set<Pattern>(['', ...vocabulary.flatMap((field) => prefixes(field.path))]);
const lists = new Map<EntityKind, Pattern>(
  [...homes].map(([kind, home]) => [kind, home.endsWith('[]') ? home : `${home}[]`]),
);

function prefixes(path: string): Pattern[] {
  const keys = path.split('.');
  return keys.flatMap((_key, index) => {
    const prefix = keys.slice(0, index + 1).join('.');
    return prefix.endsWith('[]') ? [prefix, prefix.slice(0, -2)] : [prefix];
  });
}

/** What `.`, `@` and `its.` mean at one place of a rubric. */
export interface Standpoint {
  readonly object: ReadonlySet<Pattern>;
  readonly item: ReadonlySet<Pattern>;
}
export const atDocument: Standpoint = { object: new Set(['']), item: new Set(['']) };

/** The places of the vocabulary that a rubric path can mean; none when it is misspelt. Throws on a malformed path. */
export function meanings(path: string, from: Standpoint): ReadonlySet<Pattern> {
  const match = /^(@|\.|its\.[a-z]+)?(.*)$/s.exec(path);
  const head = match?.[1] ?? '';
  let at: ReadonlySet<Pattern> = startOf(head, from);
  for (const [index, part] of (match?.[2] ?? '').split('->').entries()) {
    if (index > 0) at = followed(at);
    for (const key of part.split('.').filter((one) => one !== '')) at = child(at, key.replace('[]', ''));
  }
  return at;
}

function startOf(head: string, from: Standpoint): ReadonlySet<Pattern> {
  if (head === '') return new Set(['']);
  if (head === '@') return from.object;
  if (head === '.') return from.item;
  const relation = head.slice('its.'.length);
  return isRelation(relation) ? new Set([relationKinds[relation satisfies RelationName]]) : new Set();
}

function child(at: ReadonlySet<Pattern>, key: string): ReadonlySet<Pattern> {
  const found = [...at].flatMap((pattern) => {
    const base = places.has(`${pattern}[]`) ? `${pattern}[]` : pattern;
    const path = base === '' ? key : `${base}.${key}`;
    return places.has(path) ? [places.has(`${path}[]`) ? `${path}[]` : path] : [];
  });
  return new Set(found);
}

function followed(at: ReadonlySet<Pattern>): ReadonlySet<Pattern> {
  const kinds = [...at].flatMap((pattern) => {
    const field = fields.get(pattern);
    if (field?.type !== 'ref' && field?.type !== 'refs') return [];
    return field.kinds === 'any' ? [...lists.keys()] : (field.kinds ?? []);
  });
  return new Set(kinds.flatMap((kind) => lists.get(kind) ?? []));
}
