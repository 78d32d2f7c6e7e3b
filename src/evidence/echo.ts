import { normalise } from '../document/text.ts';

/** Knows the rubrics' own sentences. Made once for a run. */
export interface EchoIndex {
  /** Is most of this text taken from a rubric? */
  readonly has: (text: string) => boolean;
}

/** Words in a row that two texts must share to be alike there. */
const run = 4;
/** Shorter texts share words by chance. */
const fewest = 5;
const most = 0.6;

/** `{path|words}` in a recommendation stands for its words. */
export function echoIndex(sentences: readonly string[]): EchoIndex {
  const known = new Set(
    sentences.flatMap((sentence) => runsOf(normalise(sentence.replaceAll(/\{[^|}]*\|([^}]*)\}/g, '$1')).split(' '))),
  );
  return {
    has: (text) => {
      const words = normalise(text).split(' ');
      if (words.length < fewest) return false;
      const runs = runsOf(words);
      return runs.filter((one) => known.has(one)).length >= runs.length * most;
    },
  };
}

function runsOf(words: readonly string[]): readonly string[] {
  return words.slice(0, Math.max(0, words.length - run + 1)).map((_word, at) => words.slice(at, at + run).join(' '));
}
