import { createHash } from 'node:crypto';
import { canonical } from '../document/canonical.ts';
import type { Diagnostic, Document, Item } from '../document/document.ts';
import { showPath, valueAt } from '../document/path.ts';
import { suggest } from '../document/suggest.ts';
import { normalise } from '../document/text.ts';
import { leavesOf } from '../evidence/leaves.ts';
import { namesNobody } from '../evidence/texts.ts';
import type { Criterion } from '../rubric/rubric.ts';
import type { Path } from '../source/position.ts';
import type { Judgement } from './judge.ts';

/** A reviewer's answer that can be used. */
export interface Review {
  readonly criterion: string;
  readonly level: number;
  readonly by: string;
  readonly date: string;
}

/** Reviews that settle a question, by criterion, and what is odd about the others. */
export interface Reviewing {
  readonly settled: ReadonlyMap<string, Review>;
  readonly diagnostics: readonly Diagnostic[];
}

/** A passage of fewer words could stand anywhere. */
const fewestWords = 3;

/**
 * Holds reviews, from the plan and from the file beside it, against the plan as it is now. A review settles what the machine leaves
 * open, never what it has found; one whose passage is gone is out of date. Of several on one criterion the latest counts.
 */
export function review(
  judgements: readonly Judgement[],
  document: Document,
  beside: readonly Item[],
  catalogue: readonly Criterion[],
): Reviewing {
  const texts = leavesOf(document)
    .filter(({ path }) => path[0] !== 'reviews')
    .map(({ value }) => normalise(String(value)));
  const answers = writtenIn(document, beside).map((written) => judged(written, judgements, document, texts, catalogue));
  const usable = answers.flatMap(({ review }) => review ?? []).sort((a, b) => (a.date < b.date ? -1 : 1));
  return {
    settled: new Map(usable.map((one) => [one.criterion, one])),
    diagnostics: answers.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** Twelve hex digits over what a question looks at: they change when that part of the plan does. */
export function digestOf(document: Document, { evidence }: Pick<Judgement, 'evidence'>): string {
  const seen = evidence.map(({ path }) => `${showPath(document, path)} ${canonical(valueAt(document.value, path))}`);
  return createHash('sha256')
    .update([...new Set(seen)].sort().join('\n'))
    .digest('hex')
    .slice(0, 12);
}

interface Written {
  readonly item: Item;
  /** Undefined in the file beside the plan. */
  readonly path: Path | undefined;
}

function writtenIn({ value }: Document, beside: readonly Item[]): readonly Written[] {
  const own = (value['reviews'] as readonly Item[] | undefined) ?? [];
  return [
    ...own.map((item, index) => ({ item, path: ['reviews', index] })),
    ...beside.map((item) => ({ item, path: undefined })),
  ];
}

interface Answer {
  readonly review?: Review;
  readonly diagnostics: readonly Diagnostic[];
}

function judged(
  { item, path }: Written,
  judgements: readonly Judgement[],
  document: Document,
  texts: readonly string[],
  catalogue: readonly Criterion[],
): Answer {
  const id = String(item['criterion'] ?? '');
  const judgement = judgements.find(({ criterion }) => criterion.id === id);
  const at = path ?? judgement?.evidence[0]?.path ?? [];
  const say = (code: string, severity: 'error' | 'warning' | 'note', message: string): Answer => ({
    diagnostics: [{ severity, code: `review/${code}`, path: at, message }],
  });
  const missing = missingIn(item);
  if (missing.length > 0) return say('incomplete', 'error', `This review does not count yet: ${missing.join(', ')}.`);
  if (!catalogue.some((criterion) => criterion.id === id))
    return say('unknown-criterion', 'error', unknown(id, catalogue));
  if (!judgement) return { diagnostics: [] };
  const given = { criterion: id, level: Number(item['level']), by: String(item['by']), date: String(item['date']) };
  const who = `The review of ${id} (${given.date})`;
  const quote = normalise(String(item['quote']));
  if (!texts.some((text) => text.includes(quote)))
    return say('stale', 'warning', `${who} quotes a passage that is no longer in the plan. Ask for a new review.`);
  if (item['digest'] !== undefined && item['digest'] !== digestOf(document, judgement))
    return say('stale', 'warning', `${who} was made before this part of the plan changed. Ask for a new review.`);
  return { review: given, ...(disagreement(judgement, given.level, who, say) ?? { diagnostics: [] }) };
}

function missingIn(item: Item): readonly string[] {
  const quote = normalise(String(item['quote'] ?? ''));
  return [
    ...['criterion', 'level', 'by', 'date', 'quote']
      .filter((key) => item[key] === undefined)
      .map((key) => `\`${key}\` is missing`),
    ...(item['by'] !== undefined && namesNobody(String(item['by'])) ? ['`by` names no post'] : []),
    ...(item['quote'] !== undefined && quote.split(' ').length < fewestWords
      ? [`\`quote\` needs ${fewestWords} words or more of the plan`]
      : []),
  ];
}

function unknown(id: string, catalogue: readonly Criterion[]): string {
  const close = suggest(
    id,
    catalogue.map((criterion) => criterion.id),
  );
  return `There is no criterion \`${id}\`.${close === undefined ? '' : ` Did you mean \`${close}\`?`}`;
}

/** What the fields show stands, whatever a reviewer says; but the two should talk. */
function disagreement(
  { credit, criterion }: Judgement,
  level: number,
  who: string,
  say: (code: string, severity: 'warning', message: string) => Answer,
): Answer | undefined {
  if (credit === undefined || (level >= credit.level.lower && level <= credit.level.upper)) return undefined;
  const seen = `${who} gives level ${level}; what is written shows level ${credit.level.lower}.`;
  const why =
    level > credit.level.upper
      ? 'Write what the reviewer knows: the level of the plan stays.'
      : 'The level of the plan stays. Ask the reviewer what is wrong with it.';
  return say('disagrees', 'warning', criterion.kind === 'redline' ? seen : `${seen} ${why}`);
}
