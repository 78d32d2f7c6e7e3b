import type { MapNode } from './field.ts';
import { suggest } from './suggest.ts';
import { vocabulary } from './vocabulary.ts';
import { either, quote } from './wording.ts';

/** Says what an unknown key may have meant: a sibling, or the same key at another place. */
export function unknownKey(key: string, siblings: MapNode, at: string): string {
  const unknown = `${quote(key)} is not known here and is not read.`;
  if (key.trim().includes(' '))
    return `${unknown} Inside { } a comma begins a new field: put a text with a comma in quotes.`;
  const sibling = suggest(key, Object.keys(siblings.children));
  if (sibling) return `${unknown} Did you mean ${quote(sibling)}?`;
  const elsewhere = nearest(key, at);
  if (elsewhere.length > 0) return `${unknown} It belongs in ${either(elsewhere.map(quote))}.`;
  return `${unknown} Known here: ${excerpt(Object.keys(siblings.children))}.`;
}

const most = 2;
const shown = 12;

/** Places where the vocabulary has this key, the closest to `at`; none when there are too many to be of help. */
function nearest(key: string, at: string): readonly string[] {
  const places = (placesOf().get(key) ?? []).map((place) => ({ place, shared: shared(place, at) }));
  const closest = Math.max(...places.map((place) => place.shared), 0);
  const best = places.filter((place) => place.shared === closest).map(({ place }) => place);
  return best.length > most ? [] : best;
}

let index: Map<string, string[]> | undefined;

function placesOf(): ReadonlyMap<string, readonly string[]> {
  if (index) return index;
  index = new Map();
  for (const { path } of vocabulary) {
    const steps = path.split('.');
    for (const [depth, step] of steps.entries()) {
      const place = steps
        .slice(0, depth + 1)
        .join('.')
        .replace(/\[\]$/, '');
      const known = index.get(step.replace(/\[\]$/, '')) ?? [];
      if (!known.includes(place)) index.set(step.replace(/\[\]$/, ''), [...known, place]);
    }
  }
  return index;
}

function shared(a: string, b: string): number {
  const [left, right] = [a.split('.'), b.split('.')];
  const parting = left.findIndex((step, depth) => step !== right[depth]);
  return parting < 0 ? left.length : parting;
}

function excerpt(keys: readonly string[]): string {
  return keys.length > shown ? `${keys.slice(0, shown).join(', ')} and ${keys.length - shown} more` : keys.join(', ');
}
