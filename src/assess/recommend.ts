import { items } from '../checks/path.ts';
import type { Node, View } from '../checks/view.ts';
import type { Item } from '../document/document.ts';
import { valueAt } from '../document/path.ts';
import { fieldAt } from '../document/vocabulary.ts';

/** A sentence twice: as a person would say it, and without any words of the plan, for places where those may not be shown. */
export interface Recommendation {
  readonly named: string;
  readonly plain: string;
}

/**
 * Fills `{path|words}` from the document; where there is nothing at the path the words stand instead.
 * An id becomes the name of what it names, in quotes, so that the sentence can be read aloud.
 */
export function fill(template: string, view: View): Recommendation {
  const filled = (speak: (view: View, node: Node) => string | undefined): string =>
    template.replaceAll(/\{([^|}]*)\|([^}]*)\}/g, (_all, path: string, words: string) => {
      const node = items(view, path)[0];
      return (node && typeof node.value !== 'object' && speak(view, node)) || words;
    });
  return { named: filled(spoken), plain: filled(plain) };
}

function spoken(view: View, { path, value }: Node): string {
  const named: Item | undefined = view.document.entities.get(String(value))?.value;
  const name = named?.['name'] ?? named?.['post'];
  if (typeof name === 'string' && name !== '') return `"${name}"`;
  return isText(path) ? `"${String(value)}"` : String(value).replaceAll('_', ' ');
}

/** An id for a name; dates, numbers and words of the vocabulary stay; any other text is the plan's own. */
function plain(view: View, { path, value }: Node): string | undefined {
  if (!isText(path)) return String(value).replaceAll('_', ' ');
  const id = valueAt(view.document.value, [...path.slice(0, -1), 'id']);
  return typeof id === 'string' ? id : undefined;
}

function isText(path: Node['path']): boolean {
  const type = fieldAt(path)?.type;
  return type === 'text' || type === 'texts';
}
