import { decide } from '../../src/checks/decide.ts';
import { relationsOf } from '../../src/checks/relations.ts';
import type { View } from '../../src/checks/view.ts';
import type { Document, Entity, Item } from '../../src/document/document.ts';
import type { Facts } from '../../src/facts/fact.ts';
import type { Path } from '../../src/source/position.ts';

/** What some work looked at, as places (`risks.2.owner`) and facts. */
export interface Reads {
  /** Places whose value was taken, or was looked for and is not there. */
  readonly values: Set<string>;
  /** Places that were only seen to be there, as one of the keys of a map. */
  readonly keys: Set<string>;
  readonly facts: Set<string>;
}

/** A document whose every value tells when it is looked at. */
export interface Recording {
  readonly document: Document;
  readonly facts: Facts;
  /** What `work` looks at. */
  readonly reads: (work: () => void) => Reads;
}

export function recording({ value, entities }: Document, facts: Facts): Recording {
  let reads = nothing();
  const wrapped = new WeakMap<object, object>();

  /** One wrapper for each thing, so that a thing found by its id is the thing found in its list. */
  const wrap = (target: unknown, place: string): unknown => {
    if (typeof target !== 'object' || target === null) return target;
    const known = wrapped.get(target) ?? watched(target, place);
    wrapped.set(target, known);
    return known;
  };
  const watched = (target: object, place: string): object => {
    const at = (key: string): string => (place === '' ? key : `${place}.${key}`);
    const isOurs = (key: string | symbol): key is string =>
      typeof key === 'string' && (!Array.isArray(target) || /^\d+$/.test(key));
    return new Proxy(target, {
      get(_target, key) {
        const found = Reflect.get(target, key) as unknown;
        if (!isOurs(key)) return found;
        reads.values.add(at(key));
        return wrap(found, at(key));
      },
      has(_target, key) {
        if (isOurs(key)) reads.values.add(at(key));
        return Reflect.has(target, key);
      },
      ownKeys() {
        for (const key of Object.keys(target)) reads.keys.add(at(key));
        return Reflect.ownKeys(target);
      },
      getOwnPropertyDescriptor(_target, key) {
        // Listing keys comes here for each of them: a key that is there has only been seen. Asking for one that is not is a question.
        if (isOurs(key)) (Object.hasOwn(target, key) ? reads.keys : reads.values).add(at(key));
        return Reflect.getOwnPropertyDescriptor(target, key);
      },
    });
  };

  class Watched extends Map<string, Entity> {
    override get(id: string): Entity | undefined {
      const entity = super.get(id);
      if (entity) reads.values.add([...entity.path, 'id'].join('.'));
      return entity;
    }
    override has(id: string): boolean {
      return this.get(id) !== undefined;
    }
  }
  const things = new Watched(
    [...entities].map(([id, entity]) => [id, { ...entity, value: wrap(entity.value, entity.path.join('.')) as Item }]),
  );
  return {
    document: { value: wrap(value, '') as Item, entities: things },
    facts: new Proxy(facts, {
      get(_target, id) {
        reads.facts.add(String(id));
        return Reflect.get(facts, id) as unknown;
      },
    }),
    reads: (work) => {
      const [before, own] = [reads, nothing()];
      reads = own;
      work();
      reads = before;
      return own;
    },
  };
}

function nothing(): Reads {
  return { values: new Set(), keys: new Set(), facts: new Set() };
}

/** What a criterion sees. Always new: a view remembers what it has looked up, and would not look again. */
export function viewOf(document: Document, facts: Facts): View {
  const root = { path: [], value: document.value };
  return { document, facts, relations: relationsOf(document), root, object: root, item: root, decide };
}

/** A place as the vocabulary names it: `risks.2.owner` is `risks[].owner`. */
export function patternOf(place: string | Path): string {
  const path = typeof place === 'string' ? place : place.join('.');
  return path.replaceAll(/\.\d+(?=\.|$)/g, '[]');
}
