import type { Document } from '../document/document.ts';
import { showPath, valueAt } from '../document/path.ts';
import { fieldAt } from '../document/vocabulary.ts';
import type { Path } from '../source/position.ts';
import type { Source } from '../source/source.ts';
import type { Place } from './assessment.ts';

/** Turns paths into places of the file: the only step between values and lines. */
export interface Places {
  readonly at: (path: Path) => Place;
  /** The author's own words at a path, on one line. */
  readonly excerpt: (path: Path) => string | undefined;
  /** The path as it is shown: items by id. */
  readonly show: (path: Path) => string;
}

/** Ids and words of the vocabulary tell a reader nothing that the line itself does not. */
const telling: ReadonlySet<string> = new Set([
  'text',
  'texts',
  'date',
  'number',
  'integer',
  'money',
  'percent',
  'duration',
]);

export function placesOf(source: Source, document: Document): Places {
  const show = (path: Path): string => showPath(document, path);
  // Many criteria point at the same places.
  const known = new Map<string, Place>();
  return {
    show,
    at: (path) => {
      const key = path.join('\n');
      const place = known.get(key) ?? { path: show(path), at: path, position: source.locate(path) };
      known.set(key, place);
      return place;
    },
    excerpt: (path) => {
      const value = valueAt(source.value, path);
      const told = telling.has(fieldAt(path)?.type ?? '') && value !== undefined && typeof value !== 'object';
      const text = told ? String(value).replaceAll(/\s+/g, ' ').trim() : '';
      if (text === '') return undefined;
      return text.length > 100 ? `${text.slice(0, 99).trimEnd()}…` : text;
    },
  };
}
