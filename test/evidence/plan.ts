import type { Document, Item } from '../../src/document/document.ts';
import { loadDocument } from '../../src/document/load.ts';
import { type EchoIndex, echoIndex, sift } from '../../src/evidence/sift.ts';
import type { Path } from '../../src/source/position.ts';
import { read } from '../../src/source/read.ts';
import { sourceOfValue } from '../document/source.ts';

const noEchoes = echoIndex([]);
const cover = { dbd: 1, programme: { title: 'Safe streets' } };

/** A plan from a snippet of YAML; the version line, and a cover where the snippet has none, are put before it. */
export function documentOf(snippet: string): Document {
  const title = /^programme:/m.test(snippet) ? '' : `programme: {title: ${cover.programme.title}}\n`;
  const reading = read('plan.yaml', `dbd: 1\n${title}${snippet}`);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return loadedValue(reading.source.value);
}

export function loadedValue(value: unknown): Document {
  const loading = loadDocument(sourceOfValue(value));
  if (!loading.ok) throw new Error(JSON.stringify(loading.problems));
  return loading.document;
}

/** A plan with one text at a place such as `risks.0.event`. */
export function withText(place: string, text: string): Document {
  const [first = '', ...rest] = place.split('.');
  const section = nested(rest, text) as object;
  return loadedValue({ ...cover, [first]: first === 'programme' ? { ...cover.programme, ...section } : section });
}

function nested([key, ...rest]: readonly string[], text: string): unknown {
  if (key === undefined) return text;
  const inner = nested(rest, text);
  return /^\d+$/.test(key) ? [inner] : { [key]: inner };
}

/** What is dismissed, as `reason at.its.path`. */
export function dismissed(document: Document, echoes: EchoIndex = noEchoes): readonly string[] {
  return sift(document, echoes).dismissed.map(({ reason, path }) => `${reason} ${shown(path)}`);
}

export function shown(path: Path): string {
  return path.join('.');
}

/** The plan with the keys of every map in another order; lists keep theirs. */
export function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value as Item)
      .reverse()
      .map(([key, one]) => [key, turned(one)]),
  );
}
