import type { EntityKind } from '../document/document.ts';
import { entityKinds } from '../document/document.ts';
import { all, any, type Truth } from '../document/truth.ts';
import { homes } from '../document/vocabulary.ts';
import { type FactId, factIds } from '../facts/fact.ts';
import type { Path } from '../source/position.ts';
import { missing } from './path.ts';
import { scalars } from './selection.ts';
import type { Lack, View } from './view.ts';

/** When a condition is asked for: a fact, facts joined, the kind of the scope object, or a field's value. */
export type Guard =
  | FactId
  | { readonly any: readonly FactId[] }
  | { readonly all: readonly FactId[] }
  | { readonly object: EntityKind }
  | { readonly field: string; readonly is?: readonly string[]; readonly not?: readonly string[] };

/** `unknown` where the document is silent: the condition then counts in the lower bound and not in the upper. */
export function asked(view: View, guards: Guard | readonly Guard[] | undefined): Truth {
  if (guards === undefined) return 'yes';
  return all(
    (Array.isArray(guards) ? (guards as readonly Guard[]) : [guards as Guard]).map((guard) => one(view, guard)),
  );
}

/** The fields that are missing and would decide whether a condition is asked. Open facts are asked for elsewhere, all at once. */
export function openGuards(view: View, guards: Guard | readonly Guard[] | undefined): readonly Lack[] {
  return [guards ?? []].flat().flatMap((guard) => {
    if (typeof guard === 'string' || !('field' in guard) || one(view, guard) !== 'unknown') return [];
    const { path, message } = missing(view, guard.field);
    return [{ path, message: `${message}, and it decides what else is asked` }];
  });
}

function one(view: View, guard: Guard): Truth {
  if (typeof guard === 'string') return view.facts[guard].value;
  if ('any' in guard) return any(guard.any.map((fact) => view.facts[fact].value));
  if ('all' in guard) return all(guard.all.map((fact) => view.facts[fact].value));
  if ('object' in guard) {
    return kindAt(view.object.path) === guard.object ? 'yes' : 'no';
  }
  const values = scalars(view, guard.field);
  if (values.length === 0) return 'unknown';
  if (guard.not) return values.some((value) => !guard.not?.includes(String(value))) ? 'yes' : 'no';
  return !guard.is || values.some((value) => guard.is?.includes(String(value))) ? 'yes' : 'no';
}

/** The kind of the things of a list, whether or not this one has an id. */
function kindAt(path: Path): EntityKind | undefined {
  const list = path.filter((key) => typeof key === 'string').join('.');
  return typeof path.at(-1) === 'number' ? kinds.get(list) : undefined;
}

const kinds: ReadonlyMap<string, EntityKind> = new Map([...homes].map(([kind, home]) => [home, kind]));

const schemaOfFacts = { type: 'array', items: { enum: factIds }, minItems: 1 } as const;
const schemaOfGuard = {
  anyOf: [
    { enum: factIds },
    { type: 'object', properties: { any: schemaOfFacts }, required: ['any'], additionalProperties: false },
    { type: 'object', properties: { all: schemaOfFacts }, required: ['all'], additionalProperties: false },
    {
      type: 'object',
      properties: { object: { enum: entityKinds } },
      required: ['object'],
      additionalProperties: false,
    },
    {
      type: 'object',
      properties: {
        field: { $ref: '#/definitions/path' },
        is: { type: 'array', items: { type: 'string' } },
        not: { type: 'array', items: { type: 'string' } },
      },
      required: ['field'],
      additionalProperties: false,
    },
  ],
} as const;

/** JSON Schema of `when`. */
export const guardSchema = { anyOf: [schemaOfGuard, { type: 'array', items: schemaOfGuard, minItems: 1 }] } as const;
