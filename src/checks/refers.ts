import type { EntityKind, Item } from '../document/document.ts';
import { best, type Check, holds, lacking, option, pathsOf, together } from './check.ts';
import { label, nameOf } from './naming.ts';
import { items, missing } from './path.ts';
import { scalars } from './selection.ts';
import type { Finding, View } from './view.ts';

interface Options {
  readonly of: string | readonly string[];
  /** What it must name: things at this path, or the item in hand (`.`) or the scope object (`@`). */
  readonly to?: string | readonly string[];
  /** Kinds it must name, where the field allows more. */
  readonly kind?: EntityKind | readonly EntityKind[];
}

/** An id resolves to something that exists. Ids that name nothing were removed before. */
export const refers: Check<Options> = {
  summary: 'The id names something that exists in the document.',
  properties: { of: option.paths, to: option.paths, kind: option.scalars },
  required: ['of'],
  run: (view, options) => together(pathsOf(options.of).map((path) => one(view, path, options))),
};

function one(view: View, path: string, { to, kind }: Options): Finding {
  const kinds = kind === undefined ? undefined : [kind].flat();
  const targets = to === undefined ? undefined : new Set(pathsOf(to).flatMap((target) => scalars(view, target)));
  const wanted = targets ? targetWords(view, pathsOf(to ?? '')) : `a ${kinds?.join(' or ') ?? 'thing of this plan'}`;
  return best(
    items(view, path).map((node) => {
      const id = typeof node.value === 'object' ? (node.value as Item)['id'] : node.value;
      const entity = typeof id === 'string' ? view.document.entities.get(id) : undefined;
      const right = entity !== undefined && (kinds?.includes(entity.kind) ?? true) && (targets?.has(entity.id) ?? true);
      return right ? holds([node.path]) : lacking(node.path, `${label(path)} does not name ${wanted}`);
    }),
    () => missing(view, path),
  );
}

function targetWords(view: View, to: readonly string[]): string {
  return to
    .map((path) => (path === '@' ? nameOf(view.object) : path === '.' ? nameOf(view.item) : label(path)))
    .join(' or ');
}
