import type { Gap, Place } from '../../assess/assessment.ts';
import type { Block, Span } from '../layout.ts';
import { paragraph, token, words } from '../layout.ts';
import type { ColorLevel } from '../palette.ts';
import * as say from '../phrases.ts';
import { excerpt } from '../printable.ts';

export interface TextOptions {
  readonly color: ColorLevel;
  readonly width: number;
  readonly all: boolean;
  readonly excerpts: boolean;
}

export const inset = 4;

export function heading(text: string): Block {
  return paragraph([words(text, 'strong')]);
}

/** A line of its own, a little to the right. */
export function note(text: string): Block {
  return paragraph([words(text)], inset);
}

/** The form that editors and terminals make a link of: it begins the line. */
export function placeSpan(file: string, { position }: Place): Span {
  return token(`${file}:${position.line}:${position.column}`, 'strong');
}

/** A line that begins with a place. */
export function placed(file: string, place: Place, spans: readonly Span[]): Block {
  return paragraph([placeSpan(file, place), ...spans], 0, inset);
}

/** What is there, in our words and, where allowed, the document's own. */
export function whatIsThere(gap: Gap, options: TextOptions): readonly Span[] {
  const { message } = gap;
  if (!options.excerpts || gap.excerpt === undefined) return [words(message)];
  const text = excerpt(gap.excerpt);
  return [words(message), words(/ is missing\.$/.test(message) ? say.notCounted(text) : say.quoted(text), 'faint')];
}

/** What to write for gaps that stand together, each text once. */
export function toDos(gaps: readonly Gap[], options: TextOptions): readonly Span[] {
  return [...new Set(gaps.map((gap) => say.toDo(recommended(gap, options))))].map((text) => words(text));
}

/** With the plan's own names where they may be shown. */
export function recommended({ recommendation }: Gap, { excerpts }: TextOptions): string {
  return excerpts ? recommendation.named : recommendation.plain;
}

/** The places of one step as one: the first in full, what else is missing, and where. */
export function stepSpans(gaps: readonly Gap[], options: TextOptions): readonly Span[] {
  const [first] = gaps;
  if (first === undefined) return [];
  const messages = [...new Set(gaps.map(({ message }) => message))];
  const told = messages.slice(0, mostMessages);
  return [
    ...(messages.length > 1 ? [words(said(told))] : whatIsThere(first, options)),
    ...(messages.length > told.length ? [words(say.moreMissing(messages.length - told.length))] : []),
  ];
}

const mostMessages = 3;

/** Neighbours that speak of the same thing name it once: "`risk-1`: no owner; no due date." */
function said(messages: readonly string[]): string {
  return messages.reduce((text, message, index) => {
    const about = /^(`[^`]+`(?:, if it belongs here)?|Item \d+ of `[^`]+`): /.exec(message)?.[0];
    const goesOn = about !== undefined && messages[index - 1]?.startsWith(about);
    if (goesOn) return `${text.replace(/\.$/, '')}; ${message.slice(about.length)}`;
    return index === 0 ? message : `${text} ${message}`;
  }, '');
}

/** The lines that places stand on, each once, from the top. */
export function linesOf(places: readonly Place[]): readonly number[] {
  return [...new Set(places.map(({ position }) => position.line))].toSorted((a, b) => a - b);
}
