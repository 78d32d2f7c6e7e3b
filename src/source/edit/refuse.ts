import { isAlias, type Node, visit, type YAMLSeq } from 'yaml';
import { linesOf } from '../lines.ts';
import type { Path } from '../position.ts';
import type { Parsed } from './parse.ts';

/** Why parents cannot be made: a new list begins with its first item. */
export function madeOf(path: Path): string | undefined {
  const step = path.find((each) => typeof each === 'number' && each !== 0);
  return step === undefined
    ? undefined
    : `A new list begins with its first item, so item ${Number(step) + 1} cannot be written yet.`;
}

/** Why writing below or over a node changes another place as well. */
export function sharedBy(parsed: Parsed, node: Node | null): string | undefined {
  const [user] = (node && parsed.users.get(node)) ?? [];
  return user && sharedWords(parsed, node, user);
}

function sharedWords(parsed: Parsed, node: Node | null, user: Node): string {
  const name = isAlias(user) ? user.source : '';
  return `Line ${lineOf(parsed, node)} is used again in line ${lineOf(parsed, user)} (*${name}), so a change would be made in both. Change line ${lineOf(parsed, node)} by hand.`;
}

/** Why a node may not go: it, or something in it, is used elsewhere. */
export function lost(parsed: Parsed, node: Node | null): string | undefined {
  if (!node || parsed.users.size === 0) return undefined;
  const inside = new Set<Node>();
  visit(node, { Node: (_key, each) => void inside.add(each) });
  for (const each of inside) {
    const user = parsed.users.get(each)?.find((other) => !inside.has(other));
    if (user) return sharedWords(parsed, each, user);
  }
  return undefined;
}

export const byHand = (parsed: Parsed, node: Node): string =>
  `Line ${lineOf(parsed, node)} is written in a way that cannot be changed safely here. Change it by hand.`;

export function lineOf({ text }: Parsed, node: Node | null): number {
  const [start, end] = node?.range ?? [0, 0];
  return linesOf(text).range(start, end).line;
}

/** A path leads on where there is a text or a number. */
export const single = (parsed: Parsed, node: Node | null): string =>
  `Line ${lineOf(parsed, node)} holds a single value, so nothing can be written below it. Change it by hand.`;

/** An item would leave a gap in the list. */
export function beyond(parsed: Parsed, list: YAMLSeq, step: number): string {
  const size = list.items.length;
  const ends = size === 0 ? 'is empty' : `ends with item ${size}`;
  return `The list in line ${lineOf(parsed, list)} ${ends}, so item ${step + 1} cannot be written yet.`;
}
