import { normalise } from '../document/text.ts';
import { type Check, holds, lacking, lackOf, option, pathsOf } from './check.ts';
import { label } from './naming.ts';
import { items, missing } from './path.ts';
import { scalars } from './selection.ts';
import type { Finding, Node, View } from './view.ts';

interface Options {
  /** Several paths: all are there and differ from each other. */
  readonly of: string | readonly string[];
  /** What it must differ from; a missing one leaves the answer open. */
  readonly from?: string | readonly string[];
}

/** Posts, texts or values differ after normalising. */
export const distinct: Check<Options> = {
  summary: 'Posts, texts or values differ after normalising.',
  properties: { of: option.paths, from: option.paths },
  required: ['of'],
  run: (view, options) => {
    const paths = pathsOf(options.of);
    const found = paths.map((path) => items(view, path));
    const empty = paths.find((_path, index) => found[index]?.length === 0);
    if (empty !== undefined) return lackOf(missing(view, empty));
    const nodes = found.flat();
    return options.from === undefined
      ? amongThemselves(nodes, paths)
      : fromOthers(view, nodes, label(paths[0] ?? ''), pathsOf(options.from));
  },
};

function amongThemselves(nodes: readonly Node[], paths: readonly string[]): Finding {
  const texts = nodes.map((node) => normalise(String(node.value)));
  const copy = nodes.find((_node, index) => texts.indexOf(texts[index] ?? '') < index);
  return copy
    ? lacking(copy.path, `${paths.map(label).join(', ')} say the same`)
    : holds(nodes.map((node) => node.path));
}

function fromOthers(view: View, nodes: readonly Node[], name: string, from: readonly string[]): Finding {
  const place = nodes[0]?.path ?? [];
  const others = from.map((path) => scalars(view, path).map((value) => normalise(String(value))));
  const open = from.find((_path, index) => others[index]?.length === 0);
  const same = nodes.find((node) => others.flat().includes(normalise(String(node.value))));
  if (same) return lacking(same.path, `${name} is the same as ${from.map(label).join(' or ')}`);
  if (open !== undefined) return lacking(place, `there is no ${label(open)} to tell ${name} apart from`, 'unknown');
  return holds(nodes.map((node) => node.path));
}
