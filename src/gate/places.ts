import { suggest } from '../document/suggest.ts';

/** The steps of a path as reports show it: `risks[id=r1].owner` is `risks`, `[id=r1]`, `owner`. */
export function stepsOf(path: string): readonly string[] {
  return path.match(/\["(?:[^"\\]|\\.)*"\]|\[[^\]]*\]|[^.[\]]+/g) ?? [];
}

/** Whether a path is the other one, or below it. */
export function isWithin(path: string, whole: string): boolean {
  return path === whole || (path.startsWith(whole) && /^[.[]/.test(path.slice(whole.length)));
}

/**
 * The path without indices: an item is named by its id, and items that have none share the place of their list. So
 * moving an item changes nothing. Items that must be told apart need ids.
 */
export function lasting(path: string): string {
  return path.replaceAll(/\[\d+\]/g, '[]');
}

/** All values at a path as reports show it. `[]` stands for every item without an id, `[2]` for one of them. */
export function valuesAt(value: unknown, path: string): readonly unknown[] {
  let found: readonly unknown[] = [value];
  for (const step of path === '(document)' ? [] : stepsOf(path)) {
    found = found.flatMap((one) => below(one, step));
  }
  return found;
}

function below(value: unknown, step: string): readonly unknown[] {
  if (Array.isArray(value)) {
    if (step === '[]') return value.filter((item) => idOf(item) === undefined);
    const id = /^\[id=(.*)\]$/s.exec(step)?.[1];
    return id === undefined ? value.slice(indexOf(step), indexOf(step) + 1) : value.filter((item) => idOf(item) === id);
  }
  const key = keyOf(step);
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? [(value as Readonly<Record<string, unknown>>)[key]]
    : [];
}

function indexOf(step: string): number {
  const index = Number(/^\[(\d+)\]$/.exec(step)?.[1]);
  return Number.isNaN(index) ? Number.POSITIVE_INFINITY : index;
}

function keyOf(step: string): string {
  if (!step.startsWith('["')) return step;
  try {
    return String(JSON.parse(step.slice(1, -1)));
  } catch {
    return step;
  }
}

function idOf(item: unknown): string | undefined {
  const id = typeof item === 'object' && item !== null ? (item as { readonly id?: unknown }).id : undefined;
  return typeof id === 'string' ? id : undefined;
}

/**
 * Whether a path leads somewhere: to something in the plan, or to (or above) one of the paths that reports speak of.
 * Otherwise the path that was probably meant, if one is near.
 */
export function existing(
  path: string,
  value: unknown,
  spoken: readonly string[],
): { readonly exists: boolean; readonly meant: string | undefined } {
  if (valuesAt(value, path).length > 0 || spoken.some((one) => isWithin(one, path)))
    return { exists: true, meant: undefined };
  return { exists: false, meant: nearest(path, value, spoken) };
}

/** The first step that leads nowhere is replaced by the nearest that does, and so on. */
function nearest(path: string, value: unknown, spoken: readonly string[]): string | undefined {
  let so = '';
  for (const step of stepsOf(path)) {
    const names = namesBelow(so, value, spoken);
    const name = names.includes(step) ? step : suggest(step, names);
    if (name === undefined) return undefined;
    so = extended(so, name);
  }
  return so === path || so === '' ? undefined : so;
}

function namesBelow(path: string, value: unknown, spoken: readonly string[]): readonly string[] {
  const depth = path === '' ? 0 : stepsOf(path).length;
  const told = spoken.filter((one) => path === '' || isWithin(one, path)).flatMap((one) => stepsOf(one)[depth] ?? []);
  const inPlan = (path === '' ? [value] : valuesAt(value, path)).flatMap(namesIn);
  return [...new Set([...inPlan, ...told])].filter((name) => name !== '(document)');
}

function namesIn(value: unknown): readonly string[] {
  if (Array.isArray(value))
    return value.map((item, at) => (idOf(item) === undefined ? `[${at}]` : `[id=${idOf(item)}]`));
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

function extended(path: string, step: string): string {
  return path === '' || step.startsWith('[') ? `${path}${step}` : `${path}.${step}`;
}
