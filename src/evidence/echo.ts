import { normalise } from '../document/text.ts';
import { isFunctionWord } from './texts.ts';

/** Knows the rubrics' own sentences. Made once for a run. */
export interface EchoIndex {
  /** Is this text taken from a rubric: most of a sentence, its words in another order, or a heap of its keywords? */
  readonly has: (text: string) => boolean;
}

/** Words in a row that two texts must share to be alike there. */
const run = 4;
/** Shorter texts share words by chance. */
const fewest = { sentence: 5, keywords: 9, shuffled: 10 } as const;
/** How much of a text has to be the rubric's: of its runs, and of its words in any order. */
const most = { runs: 0.6, shuffled: 0.85 } as const;

/** `{path|words}` in a recommendation stands for its words. */
export function echoIndex(sentences: readonly string[]): EchoIndex {
  const known = sentences.map((sentence) => normalise(sentence.replaceAll(/\{[^|}]*\|([^}]*)\}/g, '$1')));
  const runs = new Set(known.flatMap(runsOf));
  const holders = holdersOf(known);
  return {
    has: (text) => {
      const bare = normalise(text);
      const words = bare.split(' ');
      if (words.length < fewest.sentence) return false;
      return isTaken(runsOf(bare), runs) || isShuffled(words, holders) || isHeap(words, holders);
    },
  };
}

/** In which sentences each word stands, by number. */
type Holders = ReadonlyMap<string, readonly number[]>;

function holdersOf(sentences: readonly string[]): Holders {
  const holders = new Map<string, number[]>();
  for (const [number, sentence] of sentences.entries()) {
    for (const word of new Set(sentence.split(' '))) {
      const numbers = holders.get(word);
      if (numbers) numbers.push(number);
      else holders.set(word, [number]);
    }
  }
  return holders;
}

function isTaken(own: readonly string[], runs: ReadonlySet<string>): boolean {
  // Most texts share nothing: counting what is foreign ends early.
  let foreign = own.length - own.length * most.runs;
  for (const one of own) {
    if (!runs.has(one)) foreign -= 1;
    if (foreign < 0) return false;
  }
  return true;
}

/** A recommendation whose short clauses change places shares few runs and still every word. */
function isShuffled(words: readonly string[], holders: Holders): boolean {
  const needed = words.length * most.shuffled;
  if (words.length < fewest.shuffled || words.filter((word) => holders.has(word)).length < needed) return false;
  const shared = new Map<number, number>();
  for (const number of words.flatMap((word) => holders.get(word) ?? []))
    shared.set(number, (shared.get(number) ?? 0) + 1);
  return Math.max(0, ...shared.values()) >= needed;
}

function isHeap(words: readonly string[], holders: Holders): boolean {
  return words.length >= fewest.keywords && words.every((word) => holders.has(word)) && !words.some(isFunctionWord);
}

/** Every four words in a row, cut out of the text as they stand. */
function runsOf(text: string): readonly string[] {
  const starts = [0];
  for (let at = text.indexOf(' '); at !== -1; at = text.indexOf(' ', at + 1)) starts.push(at + 1);
  return starts
    .slice(0, Math.max(0, starts.length - run + 1))
    .map((start, index) => text.slice(start, (starts[index + run] ?? text.length + 1) - 1));
}
