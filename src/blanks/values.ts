import { pathsOf } from '../checks/check.ts';
import { items } from '../checks/path.ts';
import type { OptionsOf } from '../checks/registry.ts';
import { scalars } from '../checks/selection.ts';
import { nodeAt } from '../document/vocabulary.ts';
import { atEnd, type Blank, type Desk, type Limits, narrowed, type Scalar } from './blank.ts';
import { oneMore } from './entries.ts';
import { namedBySome } from './references.ts';
import { isListAt } from './shapes.ts';
import { each, spotOf, valueBlank } from './spot.ts';

type OneOf = OptionsOf<'one-of'>;

export function blanksOfOneOf(desk: Desk, options: OneOf): readonly Blank[] {
  const path = pathsOf(options.of)[0] ?? '';
  if (options.same_as !== undefined) return sameAs(desk, path, options.same_as);
  const limits: Limits = options.in === undefined ? {} : { among: [options.in].flat() };
  if (options.where !== undefined || holdsWords(desk, path)) return oneMore(desk, options, { limits });
  const blank = valueBlank(desk, path);
  return blank ? [withoutMisfits(desk, path, atEnd(blank, limits), limits)] : [];
}

/** Where a reference is asked for, none of the things that say something else already: what they say is not to change. */
function withoutMisfits(desk: Desk, path: string, blank: Blank, { among }: Limits): Blank {
  const key = /->([a-z_]+)$/.exec(path)?.[1];
  if (blank.limits.kinds === undefined || key === undefined || among === undefined) return blank;
  const misfits = [...desk.document.entities.values()]
    .filter(({ kind, value }) => blank.limits.kinds?.includes(kind) && value[key] !== undefined)
    .filter(({ value }) => ![value[key]].flat().some((one) => among.includes(one as Scalar)))
    .map(({ id }) => id);
  return misfits.length === 0 ? blank : narrowed(blank, { except: [...(blank.limits.except ?? []), ...misfits] });
}

/** A list of words that must hold one of those asked for. */
function holdsWords(desk: Desk, path: string): boolean {
  const spot = spotOf(desk, path);
  const type = spot && nodeAt(spot.path)?.type;
  return type === 'enums' || type === 'texts';
}

/** The value in hand is what it is: what it has to agree with is written. */
function sameAs(desk: Desk, path: string, other: string): readonly Blank[] {
  const values = scalars(desk, path);
  const others = scalars(desk, other);
  const target = valueBlank(desk, other);
  if (values.length > 0 && other.includes('[]')) return namedBySome(desk, other, values);
  if (values.length > 0 && target && isListAt(target.path)) return [atEnd(target, { including: values })];
  // An id is what other parts of the plan hold on to: it never changes.
  if (others.length > 0 && !path.endsWith('.id')) {
    const own = valueBlank(desk, path);
    return own ? [atEnd(own, { among: others })] : [];
  }
  return target ? [values.length > 0 ? atEnd(target, { among: values }) : target] : [];
}

type Distinct = OptionsOf<'distinct'>;

export function blanksOfDistinct(desk: Desk, { of, from }: Distinct): readonly Blank[] {
  const paths = pathsOf(of);
  const empty = paths.filter((path) => items(desk, path).length === 0);
  if (empty.length > 0) return each(desk, empty);
  const open = pathsOf(from ?? []).filter((path) => scalars(desk, path).length === 0);
  const others = pathsOf(from ?? paths.slice(0, 1)).flatMap((path) => scalars(desk, path));
  if (open.length > 0) return each(desk, open, () => ({ except: paths.flatMap((path) => scalars(desk, path)) }));
  return each(desk, from === undefined ? paths.slice(1, 2) : paths.slice(0, 1), () => ({ except: others }));
}
