import type { Path } from '../source/position.ts';

/** Something wrong in a rubric, framework or sources file, and the key or item it stands at. */
export interface Mistake {
  readonly at: Path;
  readonly message: string;
}
