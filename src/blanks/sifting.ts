import type { Entity } from '../document/document.ts';
import type { Field } from '../document/field.ts';
import { valueAt } from '../document/path.ts';
import { fieldAt } from '../document/vocabulary.ts';
import { isOrganisation, namesNobody } from '../evidence/texts.ts';
import type { Path } from '../source/position.ts';
import { type Blank, type Desk, type Limits, narrowed } from './blank.ts';
import { isWithin, kindsAt } from './shapes.ts';

/*
 * What would be sifted out again is not asked for: a post that is nobody, one that owns too much, a thing that names itself. The rules are
 * those of src/evidence/reference-rules.ts.
 */

/** How many things of one kind a post can own, and an activity treat. */
const most = 3;
/** A risk of many harms is a risk of none. */
const mostTags = 2;

export function isTooMuch({ path }: Blank, { including = [] }: Limits): boolean {
  return fieldAt(path)?.path === 'risks[].tags' && including.length > mostTags;
}

/** The blank, without answers that would not count there. */
export function countable(desk: Desk, blank: Blank): Blank {
  const field = fieldAt(blank.path);
  if (blank.path.at(-1) === 'target' || blank.path.at(-1) === 'baseline') return differing(desk, blank);
  if (field?.type !== 'ref' && field?.type !== 'refs') return blank;
  const kinds = blank.limits.kinds ?? kindsAt(blank.path);
  const out = [...desk.document.entities.values()]
    .filter(({ kind }) => kinds.includes(kind))
    .filter((entity) => isNobody(entity, field) || isItself(entity, blank.path) || isFull(desk, entity, blank.path))
    .map(({ id }) => id);
  if (out.length === 0) return blank;
  const { among, except = [], ...others } = blank.limits;
  const left = among?.filter((id) => !out.includes(String(id))) ?? [];
  // Where none is left, something new is asked for.
  const limits = { ...others, except: [...new Set([...except, ...out])], ...(left.length > 0 && { among: left }) };
  return { ...blank, limits };
}

/** A baseline and a target that are alike measure nothing. */
function differing({ root }: Desk, blank: Blank): Blank {
  const other = blank.path.at(-1) === 'target' ? 'baseline' : 'target';
  const value = valueAt(root.value, [...blank.path.slice(0, -1), other]);
  return typeof value === 'number' ? narrowed(blank, { except: [value] }) : blank;
}

function isNobody({ kind, value }: Entity, field: Field): boolean {
  if (kind !== 'post' && kind !== 'partner') return false;
  const title = String(value[kind === 'post' ? 'post' : 'name'] ?? '');
  if (kind === 'partner' && !field.kinds?.includes('post') && isOrganisation(title)) return false;
  return namesNobody(title);
}

function isItself({ path }: Entity, place: Path): boolean {
  return isWithin(place, path);
}

/** It is named by as many others as it can carry. */
function isFull({ root }: Desk, { id, value }: Entity, place: Path): boolean {
  const shape = fieldAt(place)?.path;
  const carries = shape === 'risks[].treatments[].activity' || (place.at(-1) === 'owner' && value['share'] !== 100);
  const at = place.findIndex((key) => typeof key === 'number');
  if (!carries || at === -1) return false;
  const inItem = place.slice(at + 1);
  const others = [valueAt(root.value, place.slice(0, at)) ?? []].flat();
  return others.filter((other, index) => index !== place[at] && namesAt(other, inItem).includes(id)).length >= most;
}

/** What an item names at a place in it; of a list on the way every element. */
function namesAt(value: unknown, path: Path): readonly unknown[] {
  const [key, ...rest] = path;
  if (key === undefined) return [value];
  if (typeof key === 'number') return [value ?? []].flat().flatMap((one) => namesAt(one, rest));
  return namesAt(valueAt(value, [key]), rest);
}
