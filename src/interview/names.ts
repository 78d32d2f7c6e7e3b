import type { Entity, EntityKind } from '../document/document.ts';
import { idPattern } from '../document/scalar.ts';
import { kindNames } from '../document/wording.ts';

const nameKeys = ['name', 'post', 'statement', 'what', 'event', 'right', 'claim', 'text', 'question', 'type', 'stage'];

/** What a thing is called in the plan: its name, or the first words of what it says; else its id. */
export function nameOf({ id, value }: Pick<Entity, 'id' | 'value'>): string {
  const name = nameKeys.map((key) => value[key]).find((one) => typeof one === 'string' && one.trim() !== '');
  return typeof name === 'string' ? short(name) : id;
}

const longest = 60;

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest).trimEnd()}…` : line;
}

/** The kind without its article: "data set". */
export function kindWord(kind: EntityKind): string {
  return kindNames[kind].replace(/^an? /, '');
}

/** An id made of a name, which nothing else in the plan has: "Head of registry" is `head-of-registry`. */
export function idFor(name: string, taken: ReadonlySet<string>, fallback: string): string {
  const made = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '')
    .split('-')
    .slice(0, 4)
    .join('-');
  const base = idPattern.test(made) ? made : fallback;
  let id = base;
  for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`;
  return id;
}

/** What a new name stands for: where a post can answer, a post. */
export function kindToAdd(kinds: readonly EntityKind[]): EntityKind | undefined {
  return kinds.includes('post') ? 'post' : kinds[0];
}

/** A name that is typed for something new, and what it is: "partner: Water office" where a partner is meant and not a post. */
export function kindNamed(
  typed: string,
  kinds: readonly EntityKind[],
): { readonly kind: EntityKind; readonly name: string } {
  const said = /^([\p{L} ]+):\s*(\S.*)$/u.exec(typed.trim());
  const kind = said && kinds.find((one) => kindWord(one) === said[1]?.trim().toLowerCase());
  return kind ? { kind, name: said[2] ?? '' } : { kind: kindToAdd(kinds) ?? 'post', name: typed.trim() };
}
