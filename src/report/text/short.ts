import type { Gap } from '../../assess/assessment.ts';
import type { Block, Span } from '../layout.ts';
import { heightOf, paragraph, words } from '../layout.ts';
import * as say from '../phrases.ts';
import type { TextOptions } from './shared.ts';
import { inset, recommended, stepSpans, whatIsThere } from './shared.ts';

export interface Advice {
  /** What stands before it on the same line, at the margin. */
  readonly head: readonly Span[];
  /** What is missing there. */
  readonly missing: readonly Gap[];
  /** Whether it is said even where that cuts the advice: of much advice, most may be done already. */
  readonly always: boolean;
  /** The gap that says what to write. */
  readonly target: Gap;
  /** Where else. */
  readonly tail: readonly Span[];
}

/**
 * What is missing and what to do in `height` lines where that can be done without cutting a thought in two. Where it is not
 * wanted always, what is missing gives way: it can be seen at the place.
 */
export function inShort({ head, missing, target, tail, always }: Advice, options: TextOptions, height: number): Block {
  const [whole = '', ...shorter] = cuts(recommended(target, options));
  const indent = head.length > 0 ? 0 : inset;
  const spans = (there: readonly Span[], advice: string): readonly Span[] => [
    ...head,
    ...there,
    words(there.length > 0 ? say.toDo(advice) : advice),
    ...tail,
  ];
  const fits = (there: readonly Span[], advice: string): boolean =>
    heightOf(spans(there, advice), indent, inset, options.width) <= height;
  const first = firstOf(missing, options);
  // Advice to settle something says nothing without what there is to settle.
  const least = always || missing.some(({ message }) => say.isOpen(message)) ? first : [];
  const there = [stepSpans(missing, options), first].find((each) => fits(each, whole)) ?? least;
  const advice = [whole, ...shorter].find((each) => fits(there, each)) ?? shorter.at(-1) ?? whole;
  return paragraph(spans(there, advice), indent, inset);
}

/** The advice in whole, then without its last sentences, then with the better half of its first one. */
function cuts(text: string): readonly string[] {
  const sentences = sentencesOf(text);
  const [first = ''] = sentences;
  const clauses = clauseEnds(first).filter((end) => end >= first.length / 2);
  return [
    sentences.join(' '),
    ...sentences
      .map((_, index) => sentences.slice(0, index).join(' '))
      .filter((part) => part !== '')
      .toReversed(),
    ...clauses.toReversed().map((end) => first.slice(0, end)),
  ].map((part, index) => (index === 0 ? part : say.goesOn(part)));
}

/** Where a sentence may pause: after a comma, colon or semicolon, outside quoted names and brackets. */
function clauseEnds(sentence: string): readonly number[] {
  return [...sentence.matchAll(/[,:;](?= )/g)]
    .map(({ index }) => index)
    .filter((end) => {
      const before = sentence.slice(0, end);
      return before.split('"').length % 2 === 1 && before.split('(').length === before.split(')').length;
    });
}

/** The first thing that is missing, and how many more. */
function firstOf([first, ...others]: readonly Gap[], options: TextOptions): readonly Span[] {
  if (first === undefined) return [];
  const more = new Set(others.map(({ message }) => message).filter((message) => message !== first.message)).size;
  return [...whatIsThere(first, options), ...(more > 0 ? [words(say.moreMissing(more))] : [])];
}

const segments = new Intl.Segmenter('en', { granularity: 'sentence' });

/** A shorter one only leads to the next. */
const shortest = 60;

/** Whole sentences. A full stop inside a quoted name ends none, and the first says enough to stand alone. */
function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = [];
  for (const { segment } of segments.segment(text)) {
    const last = sentences.at(-1);
    const goesOn =
      last !== undefined && (last.split('"').length % 2 === 0 || (sentences.length === 1 && last.length < shortest));
    if (goesOn) sentences[sentences.length - 1] = last + segment;
    else sentences.push(segment);
  }
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}
