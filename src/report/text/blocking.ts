import type { DocumentAssessment, Gap, Outcome } from '../../assess/assessment.ts';
import type { Cap } from '../../score/kernel.ts';
import type { Blocker } from '../blockers.ts';
import { blockersOf, possibleBlockersOf } from '../blockers.ts';
import type { Block, Span } from '../layout.ts';
import { paragraph, spaced, token, words } from '../layout.ts';
import * as say from '../phrases.ts';
import type { TextOptions } from './shared.ts';
import { inset, linesOf, note, placed, placeSpan, stepSpans, toDos, whatIsThere } from './shared.ts';
import type { Advice } from './short.ts';
import { inShort } from './short.ts';
import { objectsOf } from './together.ts';

/** With more blockers than this they are told in short. */
const mostInFull = 3;
/** Lines for what to do; and where its place stands before it. */
const height = 2;
const heightWithPlace = 6;

/** So much is in the way that the rest of the report is kept short too. */
export function isHeavy(document: DocumentAssessment): boolean {
  return blockersOf(document).length + possibleBlockersOf(document).length > mostInFull;
}

/** What must change before the number can be more than a cap. */
export function blockers(document: DocumentAssessment, options: TextOptions): readonly Block[] {
  const found = blockersOf(document);
  const possible = possibleBlockersOf(document);
  const clear = possible.length === 0 ? 'good' : 'warn';
  const title = paragraph([
    words(say.blockersHeading(found.length, possible.length), found.length === 0 ? clear : 'bad'),
  ]);
  if (!options.all && isHeavy(document))
    return [title, ...inGroups(document, found, options), ...mayBlockInShort(possible)];
  const blocks = found.map((each) => inFull(document, each, options));
  return [title, ...spaced([...blocks, mayBlock(document, possible, options)])];
}

function inFull(document: DocumentAssessment, blocker: Blocker, options: TextOptions): readonly Block[] {
  const { outcome, objects } = blocker;
  return [
    paragraph([words(say.blockerTitle(outcome), 'bad')], 0, inset),
    paragraph([token(outcome.id, 'faint'), words(say.blockerReason(outcome, capsOf(document, outcome)))], inset),
    ...(objects.length === 0 ? [note(outcome.because)] : []),
    ...(options.all ? everyPlace(document, blocker, options) : firstPlace(document, blocker, options)),
    ...(objects.length === 0 ? outcome.evidence : []).map((place) => placed(document.path, place, [])),
  ];
}

/** The same words at the same place are said once, for all objects that they hold for. */
function everyPlace(document: DocumentAssessment, { objects }: Blocker, options: TextOptions): readonly Block[] {
  const keyOf = ({ first }: Blocker['objects'][number]): string =>
    JSON.stringify(first.map(({ message, position }) => [message, position.line, position.column]));
  const groups = [...new Set(objects.map(keyOf))].map((key) => objects.filter((object) => keyOf(object) === key));
  return groups.flatMap((group) => {
    const first = group[0]?.first ?? [];
    const [place] = first;
    if (place === undefined) return [];
    const names = objectsOf(
      group.map(({ target }) => target),
      first.map(({ message }) => message).join(),
    );
    return [
      placed(document.path, place, [
        ...stepSpans(first, options),
        ...(names.length > 0 ? [words(say.holdsFor(names))] : []),
        ...toDos(
          group.map(({ target }) => target),
          options,
        ),
        ...also(first),
      ]),
    ];
  });
}

function firstPlace(document: DocumentAssessment, { objects }: Blocker, options: TextOptions): readonly Block[] {
  return objects.slice(0, 1).flatMap(({ first, target }) => {
    const [place] = first;
    if (place === undefined) return [];
    const head = [placeSpan(document.path, place)];
    return [inShort({ ...adviceOf({ first, target }, objects.length), head }, options, heightWithPlace)];
  });
}

/** Red lines first, then the rest, each under one line that says how it counts. */
function inGroups(document: DocumentAssessment, found: readonly Blocker[], options: TextOptions): readonly Block[] {
  const keyOf = ({ outcome }: Blocker): string => say.blockersAlike(outcome, capsOf(document, outcome), 0);
  return [...new Set(found.map(keyOf))].flatMap((key) => {
    const group = found.filter((each) => keyOf(each) === key);
    const titles = group.slice(0, 1).map(({ outcome }) => {
      return paragraph([words(say.blockersAlike(outcome, capsOf(document, outcome), group.length), 'bad')]);
    });
    return [...titles, ...group.flatMap((each) => oneInShort(document, each, options))];
  });
}

function oneInShort(
  document: DocumentAssessment,
  { outcome, objects }: Blocker,
  options: TextOptions,
): readonly Block[] {
  const [object] = objects;
  const place = object?.first[0] ?? outcome.evidence[0];
  const crossed = outcome.outcome === 'violation' ? [note(say.blockerTitle(outcome))] : [];
  return [
    paragraph([...(place === undefined ? [] : [placeSpan(document.path, place)]), token(outcome.id)], 0, inset),
    ...crossed,
    object === undefined ? note(outcome.because) : inShort(adviceOf(object, objects.length), options, height),
  ];
}

function adviceOf({ first, target }: Blocker['objects'][number], objects: number): Advice {
  return { head: [], missing: first, always: false, target, tail: elsewhere(first, objects) };
}

function mayBlock(document: DocumentAssessment, possible: readonly Outcome[], options: TextOptions): readonly Block[] {
  if (possible.length === 0) return [];
  const one = (outcome: Outcome): Block => {
    const gap = outcome.gaps[0];
    const what = [token(outcome.id, 'faint'), ...(gap ? whatIsThere(gap, options) : []), words(outcome.question)];
    return gap ? placed(document.path, gap, what) : paragraph(what, inset);
  };
  return [paragraph([words(`${say.possibleBlockers}:`, 'warn')]), ...possible.map(one)];
}

/** Beside many blockers, only which ones and where. */
function mayBlockInShort(possible: readonly Outcome[]): readonly Block[] {
  if (possible.length === 0) return [];
  const ones = possible.map(({ id, gaps }) => say.atLine(id, gaps[0]?.position.line));
  return [paragraph([words(`${say.possibleBlockers}: ${ones.join(', ')}.`, 'warn')], 0, inset)];
}

function capsOf({ frameworks }: DocumentAssessment, { id }: Outcome): readonly Cap[] {
  return frameworks.flatMap(({ result }) => result.caps).filter((cap) => cap.criterion === id);
}

function also([place, ...others]: readonly Gap[]): readonly Span[] {
  const lines = linesOf(others).filter((line) => line !== place?.position.line);
  return lines.length > 0 ? [words(say.alsoAt(lines))] : [];
}

/** How many more places there are, in this object and in others. */
function elsewhere([place, ...others]: readonly Gap[], objects: number): readonly Span[] {
  const lines = linesOf(others).filter((line) => line !== place?.position.line);
  const more = lines.length + objects - 1;
  return more > 0 ? [words(say.morePlaces(more))] : [];
}
