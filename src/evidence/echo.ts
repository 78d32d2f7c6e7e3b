import { normalise } from '../document/text.ts';
import { isFunctionWord } from './texts.ts';

/** Knows the rubrics' own sentences. Made once for a run. */
export interface EchoIndex {
  /** Is this text taken from a rubric: most of a sentence, or a heap of its keywords? */
  readonly has: (text: string) => boolean;
}

/** Words in a row that two texts must share to be alike there. */
const run = 4;
/** Shorter texts share words by chance. */
const fewest = { sentence: 5, keywords: 6 } as const;
const most = 0.6;

/** `{path|words}` in a recommendation stands for its words. */
export function echoIndex(sentences: readonly string[]): EchoIndex {
  const known = sentences.map((sentence) => normalise(sentence.replaceAll(/\{[^|}]*\|([^}]*)\}/g, '$1')).split(' '));
  const runs = new Set(known.flatMap(runsOf));
  const keywords = new Set(known.flat());
  return {
    has: (text) => {
      const words = normalise(text).split(' ');
      if (words.length < fewest.sentence) return false;
      const own = runsOf(words);
      if (own.filter((one) => runs.has(one)).length >= own.length * most) return true;
      return (
        words.length >= fewest.keywords && words.every((word) => keywords.has(word)) && !words.some(isFunctionWord)
      );
    },
  };
}

function runsOf(words: readonly string[]): readonly string[] {
  return words.slice(0, Math.max(0, words.length - run + 1)).map((_word, at) => words.slice(at, at + run).join(' '));
}
