import { add, addFirst } from './edit/add.ts';
import { find, type Task } from './edit/find.ts';
import { type Parsed, parse } from './edit/parse.ts';
import { blockLines, inBlock, isFilled } from './edit/render.ts';
import { breakNear, insert, type Splice, splice } from './edit/splice.ts';
import { type Style, styleAt } from './edit/style.ts';
import { isFields, same, stepInto, unwritable, withValue } from './edit/values.ts';
import { withoutType, write } from './edit/write.ts';
import type { Path } from './position.ts';
import { read } from './read.ts';

/** A value to write at a place. An index equal to the length of a list appends an item; missing parents are made. */
export interface Edit {
  readonly path: Path;
  /** Plain scalars, lists and maps; `undefined` is nothing that can be written. */
  readonly value: unknown;
}

export type Editing = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly message: string };

type Order = (path: Path) => readonly string[];

/** A text that has been read. */
interface State {
  readonly text: string;
  readonly value: unknown;
}

type Step = { readonly ok: true; readonly state: State } | { readonly ok: false; readonly message: string };

/**
 * Writes `edits` one after the other, and touches nothing else: not a comment, a quote, an order or a line break.
 * `orderOf(path)`: keys of the map at `path` in their usual order, so that a new key goes after its usual predecessors.
 * Where that is not certain, the text stays as it is and the message says what to change by hand.
 */
export function edit(text: string, edits: readonly Edit[], orderOf: Order): Editing {
  let step = stateOf(text);
  for (const each of edits) {
    if (!step.ok) return step;
    step = change(step.state, each, orderOf);
  }
  return step.ok ? { ok: true, text: step.state.text } : step;
}

function stateOf(text: string): Step {
  if (/\r(?!\n)/.test(text))
    return refused(
      'The lines of this file end in a way that is no longer in use (CR). Save it with ordinary line ends first.',
    );
  const reading = read('', text);
  if (reading.ok) return { ok: true, state: { text, value: reading.source.value ?? null } };
  const [problem] = reading.problems;
  const line = problem?.position ? `Line ${problem.position.line}: ` : '';
  return refused(`The file cannot be read yet. ${line}${problem?.message ?? ''}`);
}

const refused = (message: string): { readonly ok: false; readonly message: string } => ({ ok: false, message });

function change(state: State, { path, value }: Edit, orderOf: Order): Step {
  const fault = unwritable(value);
  if (fault !== undefined) return refused(`This value cannot be written: ${fault}.`);
  const old = valueAt(state, path);
  if (same(old, value)) return { ok: true, state };
  const parts = partsOf(old, value, path);
  if (!parts) return changeOne(state, { path, value }, orderOf);
  let step: Step = { ok: true, state };
  for (const part of parts) {
    if (!step.ok) return step;
    step = change(step.state, part, orderOf);
  }
  return step;
}

const valueAt = ({ value }: State, path: Path): unknown => path.reduce<unknown>(stepInto, value);

/** A map or list that only grows, or changes in places, is changed in those places: its comments stay. */
function partsOf(old: unknown, value: unknown, path: Path): readonly Edit[] | undefined {
  if (isFields(old) && isFields(value)) {
    const keys = Object.keys(old);
    if (keys.length === 0 || !keys.every((key) => Object.hasOwn(value, key))) return undefined;
    return Object.entries(value).map(([key, inner]) => ({ path: [...path, key], value: inner }));
  }
  if (!(Array.isArray(old) && Array.isArray(value)) || old.length === 0) return undefined;
  const grows = value.length > old.length && old.every((item, at) => same(item, value[at]));
  if (!grows && value.length !== old.length) return undefined;
  return value.map((item, at) => ({ path: [...path, at], value: item }));
}

/** One change. The result is read again, and refused when anything but the place has another value. */
function changeOne(state: State, { path, value }: Edit, orderOf: Order): Step {
  const parsed = parse(state.text);
  const task = find(parsed, path, value, orderOf);
  if (task.kind === 'refusal') return refused(task.message);
  const untyped = task.kind === 'write' ? withoutType(state.text, task.slot, task.value) : [];
  if (untyped.length > 0) {
    const step = stateOf(splice(state.text, untyped));
    return step.ok ? changeOne(step.state, { path, value }, orderOf) : step;
  }
  const expected = withValue(state.value, path, value);
  const style = styleAt(parsed, task.near);
  for (const daring of [style, { ...style, texts: false }, { ...style, texts: false, blocks: false }]) {
    const step = stateOf(splice(state.text, splicesOf(parsed, task, daring)));
    if (step.ok && same(step.state.value, expected) && same(valueAt(step.state, path), value)) return step;
  }
  return refused(
    `This answer cannot be written without changing something else. Write it by hand in line ${nearestLine(state.text, path)}.`,
  );
}

function splicesOf(parsed: Parsed, task: Task, style: Style): readonly Splice[] {
  const { text } = parsed;
  if (task.kind === 'add') return add(text, task, style);
  if (task.kind === 'first') return addFirst(task.collection, task.key, task.value, style);
  if (task.slot.kind === 'root' && !task.slot.node) return fill(parsed, task.value, style);
  return write(text, task.slot, task.value, style);
}

/** Into a document that has no content yet: behind its comments. */
function fill({ text, end }: Parsed, value: unknown, style: Style): readonly Splice[] {
  const eol = breakNear(text, end);
  const { head, rest } = inBlock(value, { column: 0, used: 0, kind: 'root', compact: false, flush: true }, style);
  const lines = isFilled(value) && style.blocks ? blockLines(value, 0, style) : [head, ...rest];
  const open = /[^\n\uFEFF]$/.test(text.slice(0, end));
  return [insert(end, open ? eol + lines.join(eol) : lines.map((line) => line + eol).join(''))];
}

function nearestLine(text: string, path: Path): number {
  const reading = read('', text);
  return reading.ok ? reading.source.locateKey(path).line : 1;
}
