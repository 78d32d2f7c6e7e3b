import type { Clause } from './clauses.ts';
import { type Entry, indexOf, type PhraseIndex, phraseIndex, startingAt } from './phrases.ts';
import type { Sign } from './signs.ts';

/** Finds signs in short texts, word by word, in time linear in the text. */
export interface Matcher {
  /** The words of the first sign that is said, not negated, not part of an exception and not among those to pass over. */
  readonly find: (clauses: readonly Clause[], passOver?: ReadonlySet<Sign>) => string | undefined;
  /** Signs of which any word is said, in whatever way. */
  readonly mentioned: (clauses: readonly Clause[]) => ReadonlySet<Sign>;
}

export function matcherOf(signs: readonly Sign[], exceptions: readonly string[] = []): Matcher {
  const wanted = indexOf(signs.flatMap((sign) => spokenBy(sign).map((text) => [text, sign] as const)));
  const excepted = phraseIndex(exceptions);
  const companions = new Map(signs.map((sign) => [sign, companionsOf(sign)]));
  return {
    find: (clauses, passOver) => {
      for (const words of clauses) {
        const said = oncePer((index: PhraseIndex<string>) =>
          words.some((_, at) => startingAt(words, at, index).length > 0),
        );
        const counts = (here: readonly Sign[]): Sign | undefined => {
          const close = here.filter((sign) => accompanied(companions.get(sign)?.with, said));
          // One language's companion speaks for all: "drone" is written alike in three, and their lists differ.
          const elsewhere = close.some((sign) => meansElse(companions.get(sign)?.unless, said));
          return elsewhere ? undefined : close.find((sign) => !passOver?.has(sign));
        };
        const found = first(words, wanted, excepted, counts);
        if (found !== undefined) return found;
      }
      return undefined;
    },
    mentioned: (clauses) =>
      new Set(clauses.flatMap((words) => words.flatMap((_, at) => startingAt(words, at, wanted).map(({ of }) => of)))),
  };
}

/** The words of a sign, any of which is enough. */
export function spokenBy(sign: Sign): readonly string[] {
  return typeof sign === 'string' ? [sign] : sign.say;
}

interface Companions {
  readonly with: PhraseIndex<string> | undefined;
  readonly unless: PhraseIndex<string> | undefined;
}

function companionsOf(sign: Sign): Companions {
  if (typeof sign === 'string') return { with: undefined, unless: undefined };
  return { with: sign.with && phraseIndex(sign.with), unless: sign.unless && phraseIndex(sign.unless) };
}

type Said = (index: PhraseIndex<string>) => boolean;

function accompanied(index: PhraseIndex<string> | undefined, said: Said): boolean {
  return index === undefined || said(index);
}

function meansElse(index: PhraseIndex<string> | undefined, said: Said): boolean {
  return index !== undefined && said(index);
}

function first(
  words: Clause,
  wanted: PhraseIndex<Sign>,
  excepted: PhraseIndex<string>,
  counting: (here: readonly Sign[]) => Sign | undefined,
): string | undefined {
  const covered = new Set<number>();
  for (const at of words.keys()) cover(covered, at, startingAt(words, at, excepted));
  for (const [at, word] of words.entries()) {
    if (word.negated || covered.has(at)) continue;
    const entries = startingAt(words, at, wanted);
    const sign = entries.length > 0 ? counting(entries.map(({ of }) => of)) : undefined;
    const length = entries.find(({ of }) => of === sign)?.phrase.length;
    if (length !== undefined)
      return words
        .slice(at, at + length)
        .map(({ raw }) => raw)
        .join(' ');
  }
  return undefined;
}

function cover(covered: Set<number>, at: number, entries: readonly Entry<string>[]): void {
  for (const { phrase } of entries) for (const offset of phrase.keys()) covered.add(at + offset);
}

/** A companion is looked for once in a clause, however often the sign is said there. */
function oncePer<T>(test: (one: T) => boolean): (one: T) => boolean {
  const known = new Map<T, boolean>();
  return (one) => {
    const answer = known.get(one) ?? test(one);
    known.set(one, answer);
    return answer;
  };
}
