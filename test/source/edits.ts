import { type Edit, edit } from '../../src/source/edit.ts';
import type { Path } from '../../src/source/position.ts';
import { read } from '../../src/source/read.ts';
import type { Source } from '../../src/source/source.ts';
import type { Dice } from './odd-yaml.ts';

export function sourceOf(text: string): Source {
  const reading = read('plan.yaml', text);
  if (!reading.ok) throw new Error(`${JSON.stringify(reading.problems[0])}\n${text}`);
  return reading.source;
}

/** The usual order of keys in these tests. */
export const order = (path: Path): readonly string[] =>
  path.length === 0 ? ['dbd', 'programme', 'facts', 'results', 'technology'] : ['id', 'name', 'kind', 'reason', 'note'];

/** The text with the edits made; a refusal is an error. */
export function edited(text: string, ...edits: readonly Edit[]): string {
  const editing = edit(text, edits, order);
  if (!editing.ok) throw new Error(editing.message);
  return editing.text;
}

/** Every place of a value, parents first. */
export function pathsOf(value: unknown, path: Path = []): readonly Path[] {
  if (Array.isArray(value)) return [path, ...value.flatMap((item, at) => pathsOf(item, [...path, at]))];
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))];
}

export const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, step)
        ? (inner as Record<string | number, unknown>)[step]
        : undefined,
    value,
  );

const texts = [
  ...[
    'one',
    'two words',
    'yes',
    'no',
    'Yes',
    'on',
    'null',
    '~',
    '',
    ' ',
    '5',
    '0x1f',
    '1e3',
    '12:30:45',
    '2027-03-01',
    '2027-3-1',
  ],
  ...[
    'a: b',
    'a #b',
    '# c',
    '- d',
    '-',
    '? e',
    '*f',
    '&g',
    '!h',
    '|',
    '>',
    '%i',
    '@j',
    '`k`',
    '"l"',
    "'m'",
    '{n}',
    '[o',
    'p]',
    'q,r',
  ],
  ...[
    '<<',
    '=',
    '...',
    '---',
    'ends:',
    ':starts',
    ' leading',
    'trailing ',
    'tab\there',
    'nul\0',
    '\u2028',
    '\ud800',
    'é\u0301',
    '🌍',
    'سجل',
  ],
  ...[
    'two\nlines',
    'two\nlines\n',
    'many\n\n\nlines\n\n\n',
    '  deep\nlines',
    '\nlate',
    'blank \n \nlines ',
    '\n',
    'cr\rlf\r\n',
    'x\n# no\n- y',
  ],
  `${'a sentence that is long, and goes on: it says nothing '.repeat(4)}at all`,
  `${'two  blanks '.repeat(15)}end`,
  'https://example.org/'.repeat(9),
];

function someValue(dice: Dice, depth: number): unknown {
  const roll = dice.below(10);
  if (depth > 0 && roll === 0) return Array.from({ length: dice.below(4) }, () => someValue(dice, depth - 1));
  if (depth > 0 && roll === 1) {
    const keys = ['id', 'name', 'reason', 'k e y', 'on', '5', 'a: b', '<<', '__proto__'].filter(() => dice.chance(35));
    return Object.fromEntries(
      keys.filter((key) => key !== '__proto__').map((key) => [key, someValue(dice, depth - 1)]),
    );
  }
  if (roll === 2) return dice.pick([0, 5, -1, 1.5, 1e21, 1e-9, true, false, null]);
  return dice.pick(texts);
}

/** A change that can be made to the value: over something, as a new key, as the next item, or some steps below nothing. */
export function oddEdit(dice: Dice, value: unknown): Edit {
  const path = dice.pick(pathsOf(value));
  const here = at(value, path);
  const written = someValue(dice, 2);
  const key = dice.pick(['new', 'name', 'reason', 'on', '2028', 'a: b', '"', '__proto__']);
  if (here === null || here === undefined || dice.chance(40)) {
    const below = (here ?? null) === null && path.length > 0 && dice.chance(50);
    return { path: below ? [...path, ...dice.pick<Path>([['new'], [0], ['new', 0, 'id']])] : path, value: written };
  }
  if (Array.isArray(here))
    return { path: [...path, here.length, ...dice.pick<Path>([[], [], ['id']])], value: written };
  if (typeof here !== 'object') return { path, value: written };
  const inside = at(here, [key]);
  if (inside !== undefined && inside !== null) return { path: [...path, key], value: written };
  return { path: [...path, key, ...dice.pick<Path>([[], [], ['id'], [0]])], value: written };
}

/** The one stretch of a text that is not as it was: all before and behind it is the same, byte for byte. */
export function difference(before: string, after: string): { readonly start: number; readonly end: number } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return { start, end: before.length - tail };
}

/**
 * The stretch of the text that may go: what is written at the path, or at the nearest parent where that holds
 * nothing yet or is a reference to another place. With the last item of a list goes the comment on its line.
 * Nothing may go where an entry is added.
 */
function stretch(source: Source, path: Path): readonly [number, number] {
  const steps = [...path.keys(), path.length].map((length) => path.slice(0, length));
  const known = steps.findLast((each) => at(source.value, each) !== undefined) ?? [];
  const shared = steps.find((each) => each.length <= known.length && source.definedAt(each) !== undefined);
  if (!shared && known.length < path.length && filled(at(source.value, known))) return [0, 0];
  const { line, column, endLine, endColumn } = source.locate(shared ?? known);
  const [start, end] = [offsetOf(source.text, line, column), offsetOf(source.text, endLine, endColumn)];
  const isBlock = filled(at(source.value, known)) && !/^[*[{]/.test(source.text.slice(start));
  return [start, isBlock ? `${source.text}\n`.indexOf('\n', end) : end];
}

const filled = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0;

function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let left = line - 1; left > 0; left -= 1) start = text.indexOf('\n', start) + 1;
  return start + column - 1 + (line === 1 && text.startsWith('\uFEFF') ? 1 : 0);
}

/** A type, or a reference to nothing, stands before the value and may go with it. */
const prefix = /^\s*(?:!!str|\*a\d*)(?:\s+|$)/;

/** Comments and values that are gone though they are not part of what was replaced. Empty when all is well. */
export function losses(before: string, after: string, path: Path): readonly string[] {
  const { start, end } = difference(before, after);
  const [from, to] = stretch(sourceOf(before), path);
  const above = before.slice(start, Math.min(end, Math.max(start, from)));
  const below = before.slice(Math.max(start, Math.min(end, to)), end);
  return [...above.split(/\r?\n/), ...below.split(/\r?\n/)]
    .map((line) => line.replace(prefix, ''))
    .filter((line) => !/^[\s,]*$/.test(line) && !after.includes(line));
}
