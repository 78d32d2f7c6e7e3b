import type { Write } from '../../src/blanks/blank.ts';

type Container = Record<string | number, unknown>;

/** The value of a plan with something written into it. */
export function written(value: unknown, writes: readonly Write[]): unknown {
  const copy = structuredClone(value);
  for (const write of writes) {
    const last = write.path.at(-1) ?? '';
    const at = containerOf(copy as Container, write.path);
    at[last] = 'value' in write ? write.value : [...new Set([[at[last] ?? []].flat(), write.add].flat())];
  }
  return copy;
}

/** The map or list that holds the end of a path; made, with everything on the way, where it is not there. */
function containerOf(value: Container, path: Write['path']): Container {
  let at = value;
  for (const [index, key] of path.slice(0, -1).entries()) {
    at[key] ??= typeof path[index + 1] === 'number' ? [] : {};
    at = at[key] as Container;
  }
  return at;
}
