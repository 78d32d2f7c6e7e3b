import { parsePath } from '../checks/path.ts';
import type { Path } from '../source/position.ts';
import { atDocument, meanings, type Standpoint } from './paths.ts';
import type { ClosedScope, Criterion, Scope } from './rubric.ts';

/** A path in a rubric that leads nowhere in a document. */
export interface LostPath {
  readonly at: Path;
  readonly message: string;
}

/** Options that hold a path (or several); `in`, `including` and the like hold values. */
const pathOptions = new Set([
  'of',
  'than',
  'otherwise',
  'to',
  'from',
  'after',
  'different',
  'same_as',
  'named_in',
  'other_than',
  'field',
  'against',
]);
const conditionOptions = new Set(['has', 'or']);

/** Every path of a criterion that the vocabulary does not know. A misspelt path would never be met, in silence. */
export function lostPaths(criterion: Criterion, at: Path): readonly LostPath[] {
  const standpoint = scopeStandpoint(criterion.scope);
  const scope = criterion.scope === undefined ? [] : inMap(criterion.scope, [...at, 'scope'], atDocument);
  const templates = Object.entries(criterion.recommend).flatMap(([level, text]) =>
    templatesIn(text, [...at, 'recommend', level], standpoint),
  );
  if (criterion.kind === 'redline')
    return [
      ...scope,
      ...templatesIn(criterion.crossed, [...at, 'crossed'], standpoint),
      ...inMap(criterion.violation, [...at, 'violation'], standpoint),
      ...templates,
    ];
  const levels = Object.entries(criterion.levels).flatMap(([level, conditions]) =>
    inConditions(conditions, [...at, 'levels', level], standpoint),
  );
  return [...scope, ...levels, ...templates];
}

function templatesIn(text: string, at: Path, from: Standpoint): readonly LostPath[] {
  return [...text.matchAll(/\{([^|}]*)(?:\|[^}]*)?\}/g)].flatMap((match) => lost(match[1] ?? '', at, from));
}

function scopeStandpoint(scope: Scope | undefined): Standpoint {
  if (scope === undefined) return atDocument;
  const selections = Array.isArray(scope) ? scope : [scope];
  const patterns = selections.flatMap((one: { of: string | readonly string[] }) =>
    [one.of].flat().flatMap((path) => [...meanings(path, atDocument)]),
  );
  return { object: new Set(patterns), item: new Set(patterns) };
}

function inConditions(conditions: unknown, at: Path, from: Standpoint): readonly LostPath[] {
  return (conditions as readonly Record<string, unknown>[]).flatMap((condition, index) =>
    Object.entries(condition).flatMap(([check, options]) =>
      typeof options === 'string' || Array.isArray(options)
        ? [options].flat().flatMap((path: string) => lost(path, [...at, index, check], from))
        : inOptions(options as Record<string, unknown>, [...at, index, check], from),
    ),
  );
}

/** Paths of `where` and `has` stand at the items that `of` selects; those of `or` and `when` where the condition stands. */
function inOptions(options: Record<string, unknown>, at: Path, from: Standpoint): readonly LostPath[] {
  const items = { object: from.object, item: itemsOf(options, at, from) };
  return Object.entries(options).flatMap(([name, value]) => {
    const place = [...at, name];
    if (name === 'or') return inConditions(value, place, from);
    if (conditionOptions.has(name)) return inConditions(value, place, items);
    if (name === 'where' || name === 'different') return inMap({ [name]: value }, at, items);
    return inMap({ [name]: value }, at, from);
  });
}

function itemsOf(options: Record<string, unknown>, at: Path, from: Standpoint): ReadonlySet<string> {
  if (at.at(-1) === 'monitored') return new Set(['results.indicators[]', 'monitoring.reviews[]']);
  const paths = [(options['of'] as string | readonly string[] | undefined) ?? '@'].flat();
  return new Set(paths.flatMap((path) => [...meanings(path, from)]));
}

function inMap(value: unknown, at: Path, from: Standpoint): readonly LostPath[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => inMap(one, [...at, index], from));
  if (typeof value !== 'object' || value === null) return [];
  const map = value as Record<string, unknown>;
  const inner = isClosed(map) || 'of' in map ? { object: from.object, item: itemsOf(map, [], from) } : from;
  return Object.entries(map).flatMap(([key, entry]) => {
    const place = [...at, key];
    if (/^(@|\.|its\.)/.test(key)) return lost(key, place, inner);
    if (pathOptions.has(key))
      return [entry]
        .flat()
        .flatMap((path) => lost(String(path), place, key === 'of' || key === 'named_in' ? from : inner));
    if (key === 'by' && isClosed(map)) return lost(String(entry), place, inner);
    return inMap(entry, place, inner);
  });
}

function isClosed(map: Record<string, unknown>): map is Record<string, unknown> & ClosedScope {
  return 'by' in map && 'values' in map;
}

function lost(path: string, at: Path, from: Standpoint): readonly LostPath[] {
  try {
    parsePath(path);
  } catch (error) {
    return [{ at, message: `"${path}" is no path: ${(error as Error).message}` }];
  }
  return meanings(path, from).size > 0
    ? []
    : [{ at, message: `"${path}" leads nowhere in a programme design document` }];
}
