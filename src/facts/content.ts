import type { Document, Item } from '../document/document.ts';
import type { Path } from '../source/position.ts';

/** A value with its place. */
export interface Spot {
  readonly path: Path;
  readonly value: unknown;
}

/** Everything at a path such as `data.assets[].fields[].name`, lists opened. Systems that are only studied show nothing. */
export function spotsAt(document: Document, path: string): readonly Spot[] {
  let spots: readonly Spot[] = [{ path: [], value: document.value }];
  for (const key of path.replaceAll('[]', '').split('.')) {
    spots = spots.flatMap((spot) => elements(child(spot, key))).filter((spot) => !onlyStudied(spot));
  }
  return spots.filter(({ value }) => !isEmpty(value));
}

function child({ path, value }: Spot, key: string): Spot {
  const inside =
    typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Item)[key] : undefined;
  return { path: [...path, key], value: inside };
}

function elements({ path, value }: Spot): readonly Spot[] {
  if (!Array.isArray(value)) return value === undefined || value === null ? [] : [{ path, value }];
  return value.flatMap((one, index) =>
    one === null || one === undefined ? [] : [{ path: [...path, index], value: one }],
  );
}

function onlyStudied({ path, value }: Spot): boolean {
  return path.length === 3 && path[0] === 'technology' && path[1] === 'solutions' && (value as Item)['ours'] === 'no';
}

function isEmpty(value: unknown): boolean {
  return value === '' || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
}
