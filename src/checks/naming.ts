import type { Item } from '../document/document.ts';
import type { Node } from './view.ts';

/** How a message names an item: by its id, which the author chose and which gives nothing away. */
export function nameOf(node: Node): string {
  const id = (node.value as Item | undefined)?.['id'];
  if (typeof id === 'string') return `\`${id}\``;
  const index = node.path.at(-1);
  return typeof index === 'number' ? `item ${index + 1}` : index === undefined ? 'the plan' : `\`${index}\``;
}
