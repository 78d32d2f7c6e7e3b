import type { Item } from '../document/document.ts';
import type { Path } from '../source/position.ts';
import type { Node } from './view.ts';

/** How a message names an item: by its id, which the author chose and which gives nothing away. */
export function nameOf(node: Node): string {
  const id = (node.value as Item | undefined)?.['id'];
  if (typeof id === 'string') return `\`${id}\``;
  const index = node.path.at(-1);
  if (typeof index === 'number') return `item ${index + 1} of \`${node.path.at(-2)}\``;
  return index === undefined ? 'the plan' : `\`${index}\``;
}

/** What is said of an item, which is named once. */
export function about(node: Node, message: string, name = nameOf(node)): string {
  return message.startsWith(`${nameOf(node)}: `) ? message : `${name}: ${message}`;
}

/**
 * A path as the author knows it, from the nearest list or reference on: `.rights[].holders` is `holders`, and `.stores->dpia.date`
 * is `dpia.date`. A section's own name says nothing more: `safeguards.gender.date` is `gender.date`.
 */
export function label(path: string): string {
  const known = labels.get(path) ?? labelOf(path);
  labels.set(path, known);
  return known;
}

/** Paths come from rubrics, so there are only so many. */
const labels = new Map<string, string>();

function labelOf(path: string): string {
  const last =
    path
      .split(/\[\]\.?|->/)
      .filter((part) => part !== '' && part !== '.')
      .at(-1) ?? '';
  const keys = last.split('.').filter((key) => key !== '' && key !== '@' && key !== 'its');
  return `\`${keys.length === 0 ? 'id' : keys.slice(-2).join('.')}\``;
}

/** The same for a place of the document. */
export function labelAt(path: Path): string {
  const keys = path.slice(path.findLastIndex((key) => typeof key === 'number') + 1);
  return `\`${keys.slice(-2).join('.')}\``;
}
