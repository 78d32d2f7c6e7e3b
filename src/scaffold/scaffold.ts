import { azure } from './azure.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import type { Piece, System } from './piece.ts';
import { preCommit } from './pre-commit.ts';
import { settings } from './settings.ts';

/** The systems that `dbd init --ci` knows, by name. */
export const systems = { github, gitlab, azure, none: { pieces: () => [], next: [] } } as const satisfies Readonly<
  Record<string, System>
>;

export type SystemName = keyof typeof systems;

/** The files of a repository whose plans are assessed. `tool` is what npm installs, such as `name@1.2.3`. */
export function scaffold(system: SystemName, tool: string): readonly Piece[] {
  return [settings, ...systems[system].pieces(tool), preCommit(tool)];
}
