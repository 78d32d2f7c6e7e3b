import { parsePath } from '../checks/path.ts';
import { isRelation, type RelationName, relationKinds } from '../checks/relations.ts';
import { type EntityKind, entityKinds } from '../document/document.ts';
import type { Field } from '../document/field.ts';
import { homes, vocabulary } from '../document/vocabulary.ts';
import type { Path } from '../source/position.ts';
import type { Mistake } from './mistake.ts';

/** A place of the vocabulary, such as `risks[].owner`; the document as a whole is the empty text. */
export type Pattern = string;

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

/** A path that leads nowhere would never be met, in silence. */
export function lostPath(path: string, at: Path, from: Standpoint): readonly Mistake[] {
  try {
    parsePath(path);
  } catch (error) {
    return [{ at, message: `"${path}" is no path: ${(error as Error).message}` }];
  }
  // Where it starts from a thing that is itself lost, that one is told.
  if (startOf(headOf(path), from).size === 0 || meanings(path, from).size > 0) return [];
  return [{ at, message: `"${path}" leads nowhere in a programme design document` }];
}

/** What the vocabulary says of a place; nothing where it holds a map or things. */
export function fieldOf(place: Pattern): Field | undefined {
  return fields.get(place);
}

/** Kinds of things that are at these places, or that the ids there can name. */
export function kindsOf(at: ReadonlySet<Pattern>): readonly EntityKind[] {
  return [...at].flatMap((place) => {
    const kinds = (fields.get(place) ?? fields.get(`${place}.id`))?.kinds ?? [];
    return kinds === 'any' ? entityKinds : kinds;
  });
}

/** The places of the vocabulary that a rubric path can mean; none when it is misspelt. */
export function meanings(path: string, from: Standpoint): ReadonlySet<Pattern> {
  const head = headOf(path);
  let at: ReadonlySet<Pattern> = startOf(head, from);
  for (const [index, part] of path.slice(head.length).split('->').entries()) {
    if (index > 0) at = followed(at);
    for (const key of part.split('.').filter((one) => one !== '')) at = child(at, key.replace('[]', ''));
  }
  return at;
}

function headOf(path: string): string {
  return /^(?:@|\.|its\.[a-z]+)?/.exec(path)?.[0] ?? '';
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
  const references = [...at].filter((place) => /^refs?$/.test(fields.get(place)?.type ?? ''));
  return new Set(kindsOf(new Set(references)).flatMap((kind) => lists.get(kind) ?? []));
}
