import { items } from '../checks/path.ts';
import type { View } from '../checks/view.ts';
import type { Item } from '../document/document.ts';

/**
 * Fills `{path|words}` from the document; where there is nothing at the path the words stand instead.
 * An id becomes the name of what it names, so that the sentence can be read aloud.
 */
export function fill(template: string, view: View): string {
  return template.replaceAll(/\{([^|}]*)\|([^}]*)\}/g, (_all, path: string, words: string) => {
    const value = items(view, path)[0]?.value;
    return value === undefined || typeof value === 'object' ? words : spoken(view, String(value));
  });
}

function spoken(view: View, value: string): string {
  const named: Item | undefined = view.document.entities.get(value)?.value;
  const name = named?.['name'] ?? named?.['post'];
  return typeof name === 'string' && name !== '' ? name : value;
}
