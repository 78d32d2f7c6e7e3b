import type { Gap } from '../../assess/assessment.ts';
import { totalOf } from '../steps.ts';

/** Gaps that read the same at the same place, of one scope object or several. */
export interface Told {
  readonly gap: Gap;
  /** Names of the objects, where there are several and the text names not all of them. */
  readonly objects: readonly string[];
  /** What closing it for all of them gains. */
  readonly gain: Gap['gain'];
  /** Those whose advice belongs here: it stands where the last gap of its step does. */
  readonly asks: readonly Gap[];
}

/** What may or may not belong here is missing in any case when another object needs it for certain. */
const hedge = ', if it belongs here';

/** Each text at a place once, in the order in which it first comes. */
export function together(gaps: readonly Gap[]): readonly Told[] {
  const groups = [...new Set(gaps.map(keyOf))].map((key) => gaps.filter((gap) => keyOf(gap) === key));
  const last = new Map(groups.flatMap((group, index) => group.map((gap) => [askOf(gap), index] as const)));
  return groups.flatMap((group, index) => {
    const gap = group.toSorted((a, b) => a.message.length - b.message.length)[0];
    if (gap === undefined) return [];
    const asks = group.filter((each) => last.get(askOf(each)) === index);
    return [{ gap, objects: objectsOf(group, gap.message), gain: totalOf(group), asks }];
  });
}

function keyOf({ position, toLevel, message, excerpt, path }: Gap): string {
  const text = message.replace(hedge, '');
  return JSON.stringify([position.line, position.column, path, toLevel, text, excerpt]);
}

function askOf({ step, recommendation }: Gap): string {
  return JSON.stringify([step, recommendation.named]);
}

/** Names of the objects, where there are several and `message` names not all of them. */
export function objectsOf(gaps: readonly Gap[], message: string): readonly string[] {
  const names = [...new Set(gaps.map(({ object }) => nameOf(object)))];
  const told = names.every((name) => message.includes(`\`${name}\``));
  return names.length < 2 || told ? [] : names;
}

/** The id where the object has one, else its path. */
function nameOf(object: string): string {
  return /\[id=([^\]]+)\]$/.exec(object)?.[1] ?? object;
}
