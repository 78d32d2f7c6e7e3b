/** What is told whole or not at all, the most severe first. */
const severity = [
  'verdict',
  'gate',
  'problems',
  'overview',
  'scores',
  'blockers',
  'steps',
  'principles',
  'facts',
  'details',
  'waived',
  'known',
  'reviewer',
  'diagnostics',
  'notApplicable',
  'later',
] as const;

export type PartName = (typeof severity)[number];

export interface Section {
  readonly name: PartName;
  /** The lower, the longer it stays. */
  readonly rank: number;
  /** The empty text where there is nothing to say. */
  readonly write: () => string;
}

/** `score`, 0..100, puts the weakest first among those of one name. */
export function section(name: PartName, write: Section['write'], score = 0): Section {
  return { name, write, rank: severity.indexOf(name) + score / 101 };
}

/** These always have something to say: it need not be written to know that it is left out. */
const neverEmpty: ReadonlySet<PartName> = new Set(['verdict', 'scores', 'blockers', 'principles', 'details']);

/** Bytes kept for saying what was cut. */
const noteBytes = 1500;
const separator = '\n\n';

/**
 * The sections that fit, in their order, with one empty line between. The least severe go first, and whole. Whatever is less
 * severe than a section that does not fit goes too: nobody shall take what is left for the worst there is.
 */
export function withinBudget(
  sections: readonly Section[],
  bytes: number,
  note: (left: readonly PartName[]) => string,
): string {
  const bySeverity = sections.toSorted((a, b) => a.rank - b.rank);
  const kept: Written[] = [];
  let used = 0;
  let next = 0;
  for (; next < bySeverity.length && used <= bytes; next += 1) {
    const each = writtenOf(bySeverity[next]);
    if (each !== undefined) kept.push(each);
    used += each?.size ?? 0;
  }
  const left: PartName[] = [];
  while (used > bytes || (left.length > 0 && used > bytes - noteBytes)) {
    const last = kept.pop();
    if (last === undefined) break;
    left.unshift(last.section.name);
    used -= last.size;
  }
  if (left.length > 0)
    left.push(
      ...bySeverity
        .slice(next)
        .filter(saysSomething)
        .map(({ name }) => name),
    );
  const texts = new Map(kept.map(({ section: each, text }) => [each, text]));
  const inOrder = sections.flatMap((each) => texts.get(each) ?? []);
  return `${[...inOrder, ...(left.length > 0 ? [note(left)] : [])].join(separator)}\n`;
}

interface Written {
  readonly section: Section;
  readonly text: string;
  readonly size: number;
}

function writtenOf(each: Section | undefined): Written | undefined {
  const text = each?.write() ?? '';
  if (each === undefined || text === '') return undefined;
  return { section: each, text, size: Buffer.byteLength(text) + separator.length };
}

function saysSomething({ name, write }: Section): boolean {
  return neverEmpty.has(name) || write() !== '';
}
