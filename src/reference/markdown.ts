import { capital } from './english.ts';

/** What a condition asks, as a sentence; `parts` are the sentences that belong under it. */
export interface Clause {
  /** Without a capital and without a full stop. */
  readonly text: string;
  /** The same without its subject, where that is the thing in hand: `states what the data are used for`. */
  readonly predicate?: string;
  readonly parts?: readonly Clause[];
  /** Its parts must all hold and it says nothing else: it can be merged with what stands beside it. */
  readonly all?: true;
  /** Ways to meet it, of which one is enough. */
  readonly choices?: readonly Clause[];
}

/** Prose of a rubric: no character of it may start HTML. */
export function prose(text: string): string {
  return text.replaceAll('<', '&lt;').trim();
}

export function cell(text: string): string {
  return prose(text).replaceAll('|', '\\|');
}

export function code(text: string): string {
  return `\`${text}\``;
}

/** The anchor of a heading, as GitHub and most renderers make it. */
export function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}

export function bullets(clauses: readonly Clause[], depth = 0): readonly string[] {
  return clauses.flatMap(({ text, parts = [] }) => [
    `${'  '.repeat(depth)}- ${capital(text)}${parts.length > 0 ? ':' : '.'}`,
    ...bullets(parts, depth + 1),
  ]);
}

/** Blocks with one empty line between them. */
export function page(blocks: readonly string[]): string {
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
