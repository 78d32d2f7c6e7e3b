import type { Ending } from './dialogue.ts';
import { type Plan, scoreOf } from './plan.ts';
import { summaryOf } from './summary.ts';
import { words } from './words.ts';

const mostListed = 10;

/** What is said at the end: what improved, what still blocks, and how to go on. `command` is what to type. */
export function closing(before: Plan, after: Plan, why: Ending['why'], open: number, command: string): string {
  const { moved, blocking } = summaryOf(before, after);
  const [start, now] = [scoreOf(before), scoreOf(after)].map((score) =>
    score === undefined ? words.noScore : `${score}`,
  );
  const lines = [
    { finished: words.finished, stopped: words.stopped, time: words.timeUp }[why],
    start === now ? words.sameScore(now ?? '') : words.newScore(start ?? '', now ?? ''),
    ...listed(
      words.improved,
      moved.map(({ title, from, to }) => words.rose(title, from, to)),
    ),
    ...listed(
      words.blocks,
      blocking.map(({ title, has, needs }) => (needs === 0 ? words.crossed(title) : words.below(title, has, needs))),
    ),
    ...(open > 0 ? [words.goOn(open, command)] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function listed(heading: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [];
  const rest = lines.length - mostListed;
  return [heading, ...lines.slice(0, mostListed).map((line) => `  - ${line}`), ...(rest > 0 ? [words.more(rest)] : [])];
}
