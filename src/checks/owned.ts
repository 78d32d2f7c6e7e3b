import { best, type Check, holds, lacking, option, pathsOf, together } from './check.ts';
import { label } from './naming.ts';
import { items, missing } from './path.ts';
import { scalars } from './selection.ts';
import type { Finding, View } from './view.ts';

interface Options {
  readonly of: string | readonly string[];
  /** It must be someone else than this. */
  readonly other_than?: string | readonly string[];
}

/** One post (or, where the field allows it, one partner) is named. Owners that name nobody were removed before. */
export const owned: Check<Options> = {
  summary: 'It names one post of the team (or, where the field allows it, a partner).',
  properties: { of: option.paths, other_than: option.paths },
  required: ['of'],
  run: (view, options) => together(pathsOf(options.of).map((path) => one(view, path, options))),
};

function one(view: View, path: string, { other_than }: Options): Finding {
  const others = pathsOf(other_than ?? []).flatMap((other) => scalars(view, other));
  return best(
    items(view, path).map((node) => {
      const kind = view.document.entities.get(String(node.value))?.kind;
      if (kind !== 'post' && kind !== 'partner') return lacking(node.path, `${label(path)} names no post`);
      if (other_than === undefined) return holds([node.path]);
      if (others.length === 0) {
        return lacking(
          node.path,
          `there is no ${pathsOf(other_than).map(label).join(' or ')} to tell it apart from`,
          'unknown',
        );
      }
      return others.includes(String(node.value))
        ? lacking(node.path, `${label(path)} is the same as ${pathsOf(other_than).map(label).join(' or ')}`)
        : holds([node.path]);
    }),
    () => missing(view, path),
  );
}
