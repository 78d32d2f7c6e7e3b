import type { Scalar, Write } from '../../src/blanks/blank.ts';
import { firstKey, kindsAt } from '../../src/blanks/shapes.ts';
import type { EntityKind } from '../../src/document/document.ts';
import { valueAt } from '../../src/document/path.ts';
import { fieldAt, homes, nodeAt } from '../../src/document/vocabulary.ts';
import type { Path } from '../../src/source/position.ts';
import type { Asked } from './answering.ts';
import { sentence } from './sentences.ts';

/** Names what the limits ask for, else what the plan has, and now and then something new. */
export function reference(asked: Asked): readonly Write[] {
  const { path, field, limits, seen, turn } = asked;
  const { including = [], among = [], entries = 1 } = limits;
  if (including.length > 0) return named(asked, including);
  if (among.length > 0) return named(asked, among.slice(0, entries));
  const stands = field.type === 'ref' ? 0 : [valueAt(seen.value, path) ?? []].flat().length;
  const wanted = Math.max(1, entries - stands);
  const known = turn % 3 === 0 ? [] : inPlan(asked).slice(0, wanted);
  const made = Array.from({ length: wanted - known.length }, (_one, index) => somethingNew(asked, index));
  return [...made.flatMap(({ writes }) => writes), ...named(asked, [...known, ...made.map(({ id }) => id)])];
}

function named({ path, field, limits, seen }: Asked, ids: readonly Scalar[]): readonly Write[] {
  if (field.type === 'ref') return [{ path, value: ids[0] }];
  const stands = [valueAt(seen.value, path) ?? []].flat().filter((id): id is Scalar => id !== null);
  const kept = stands.filter((id) => !limits.except?.includes(id));
  return [{ path, value: [...new Set([...kept, ...ids])] }];
}

function kindsFor({ path, field, limits }: Asked): readonly EntityKind[] {
  return limits.kinds ?? (field.kinds === 'any' ? ['activity'] : kindsAt(path));
}

/** What of the plan will do and is not named here yet; nothing names itself. */
function inPlan(asked: Asked): readonly string[] {
  const { path, limits, seen } = asked;
  const kinds = kindsFor(asked);
  const stands = [valueAt(seen.value, path)].flat();
  return [...seen.entities.values()]
    .filter(
      ({ id, kind, path: at }) =>
        kinds.includes(kind) &&
        !limits.except?.includes(id) &&
        !stands.includes(id) &&
        !at.every((key, index) => path[index] === key),
    )
    .map(({ id }) => id);
}

interface Made {
  readonly id: string;
  readonly writes: readonly Write[];
}

/** A post rather than an organisation, where either will do. */
function somethingNew(asked: Asked, index: number): Made {
  const kinds = kindsFor(asked);
  const kind = kinds.includes('post') ? 'post' : kinds[0];
  const home = kind && homes.get(kind);
  if (!home) throw new Error(`Nothing can be named at ${asked.path.join('.')}.`);
  const list = home.split('.');
  const others = valueAt(asked.seen.value, list);
  const item = [...list, (Array.isArray(others) ? others.length : 0) + index];
  const turn = asked.turn + index * 1000;
  const id = `${kind.slice(0, 2)}-new-${turn}`;
  return { id, writes: [{ path: [...item, 'id'], value: id }, ...nameOf(item, turn)] };
}

function nameOf(item: Path, turn: number): readonly Write[] {
  const shape = nodeAt(item);
  const key = shape?.type === 'map' ? firstKey(shape.children) : undefined;
  const field = key === undefined ? undefined : fieldAt([...item, key]);
  if (key === undefined || !field) return [];
  if (field.type === 'text') return [{ path: [...item, key], value: sentence(turn + 5000) }];
  return field.type === 'enum' ? [{ path: [...item, key], value: field.values?.[0] }] : [];
}
