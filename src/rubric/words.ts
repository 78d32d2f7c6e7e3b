import { entityKinds } from '../document/document.ts';
import type { Field } from '../document/field.ts';
import { suggest } from '../document/suggest.ts';
import { normalise } from '../document/text.ts';
import { fieldOf, kindsOf, type Pattern } from './paths.ts';

/** How a check compares: a filter letter by letter, a value that is looked at by itself without regard to case and the like. */
export type Spelling = 'exact' | 'loose';

const numeric: ReadonlySet<Field['type']> = new Set(['integer', 'number', 'money', 'percent']);
const most = 15;

/**
 * What is wrong with a word that is held against a field: no value of it would ever be equal. `undefined` where one of the
 * places accepts anything, and where there is none (the lost path is told elsewhere).
 */
export function wrongWord(
  value: string | number,
  places: ReadonlySet<Pattern>,
  spelling: Spelling,
): string | undefined {
  const fields = [...places].map(fieldOf);
  if (fields.length === 0 || fields.some((field) => !field || accepts(field, value, spelling))) return undefined;
  const known = fields as readonly Field[];
  const name = known.map(({ path }) => path).join(' or ');
  const words = known.flatMap(wordsOf);
  if (words.length === 0) return `"${value}" is no number, and ${name} holds numbers`;
  const readAs = known.map((field) => field.words?.[value]).find((word) => word !== undefined);
  return `"${value}" is no value of ${name}${hint(String(readAs ?? value), words)}`;
}

/** What is wrong with a kind of thing that the ids at these places should name. */
export function wrongKind(kind: string | number, places: ReadonlySet<Pattern>): string | undefined {
  const possible = kindsOf(places);
  if (possible.length === 0 || possible.some((one) => one === kind)) return undefined;
  return entityKinds.some((one) => one === kind)
    ? `${[...places].join(' or ')} never names a thing of kind "${kind}"${hint('', possible)}`
    : `"${kind}" is no kind of thing${hint(String(kind), possible)}`;
}

/** `; did you mean "high"?`, or all there are when nothing is alike. */
export function hint(word: string, known: readonly string[]): string {
  const meant = suggest(word, known);
  if (meant !== undefined) return `; did you mean "${meant}"?`;
  return known.length > most ? '' : `; it should be one of: ${[...new Set(known)].join(', ')}`;
}

function accepts(field: Field, value: string | number, spelling: Spelling): boolean {
  if (numeric.has(field.type)) return Number.isFinite(Number(value));
  const words = wordsOf(field);
  if (words.length === 0) return true;
  return words.some((word) => (spelling === 'exact' ? word === value : normalise(word) === normalise(String(value))));
}

/** The closed list of a field; empty where it has none. */
function wordsOf({ type, values = [] }: Field): readonly string[] {
  return type === 'yes-no' ? ['yes', 'no'] : values;
}
