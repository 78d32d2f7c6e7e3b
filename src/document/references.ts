import type { Diagnostic, Entity, EntityKind } from './document.ts';
import { idPattern } from './scalar.ts';
import { suggest } from './suggest.ts';
import { homes } from './vocabulary.ts';
import type { Reference } from './walk.ts';
import { either, kindNames, quote } from './wording.ts';

/** A guess looks at every id; a file made of wrong references must not take for ever. */
const mostGuesses = 200;

const unresolvedReference = { severity: 'error', code: 'document/unresolved-reference' } as const;

type Kinds = readonly EntityKind[] | 'any';

/** References that lead nowhere, or to something of the wrong kind. */
export function checkReferences(
  references: readonly Reference[],
  entities: ReadonlyMap<string, Entity>,
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const { id, field, path } of references) {
    const isId = idPattern.test(id);
    if (field.names && !isId) continue;
    const kinds = field.kinds ?? 'any';
    const entity = entities.get(id);
    if (!entity) {
      const guess = diagnostics.length < mostGuesses ? suggest(id, idsOf(entities, kinds)) : undefined;
      const message = unresolved(id, kinds, guess, field.names === true);
      diagnostics.push({ ...unresolvedReference, path, message, ...(!isId && { quotes: quote(id) }) });
    } else if (kinds !== 'any' && !kinds.includes(entity.kind)) {
      const message = `${quote(id)} is ${kindNames[entity.kind]}; ${wanted(kinds)} is expected here.`;
      diagnostics.push({ severity: 'error', code: 'document/wrong-kind', path, message });
    }
  }
  return diagnostics;
}

function unresolved(id: string, kinds: Kinds, guess: string | undefined, names: boolean): string {
  const nothing =
    kinds === 'any'
      ? `Nothing in this document has the id ${quote(id)}.`
      : `${quote(id)} is not the id of ${wanted(kinds)}.`;
  if (guess) return `${nothing} Did you mean ${quote(guess)}?`;
  if (id.includes(',')) return `${nothing} Several ids are written as a list: \`[one, two]\`.`;
  const places = kinds === 'any' ? [] : kinds.map((kind) => quote(homes.get(kind) ?? kind));
  const define =
    places.length > 0 ? ` Define it in ${either(places)}, or correct the id.` : ' Define it, or correct the id.';
  return `${nothing}${names ? ' A plain name is fine too: write it in full, with capital letters.' : ''}${define}`;
}

function wanted(kinds: Kinds): string {
  return kinds === 'any' ? 'an id' : either(kinds.map((kind) => kindNames[kind]));
}

function* idsOf(entities: ReadonlyMap<string, Entity>, kinds: Kinds): Iterable<string> {
  for (const { id, kind } of entities.values()) if (kinds === 'any' || kinds.includes(kind)) yield id;
}
