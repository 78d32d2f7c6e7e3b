import type { Prompt, Reply } from '../interview/form.ts';
import { type Block, layout } from '../report/layout.ts';
import { type ColorLevel, palette } from '../report/palette.ts';
import { converse } from './conversation.ts';
import { type Interruption, interruption } from './interruption.ts';
import type { Medium } from './medium.ts';
import type { Place, Prompter } from './prompter.ts';
import { paragraphs } from './shown.ts';

/** Lines are easier to read when they do not run over the whole of a wide screen. */
const widest = 100;

/** What a medium is built on. */
export interface Screen {
  readonly place: Place;
  readonly print: (blocks: readonly Block[]) => void;
  /** Text with line breaks between words, as wide as the screen. */
  readonly fold: (text: string) => string;
  readonly write: (text: string) => void;
  readonly interrupted: Interruption;
}

/** A prompter on a terminal. What differs is how a medium shows and reads; `end` lets go of what it holds. */
export function prompterOn(
  place: Place,
  colour: ColorLevel,
  mediumOn: (screen: Screen) => { readonly medium: Medium; readonly end: () => void },
): Prompter {
  const { input, output } = place;
  const interrupted = interruption();
  const paint = palette(colour);
  // A terminal that is gone makes reading and writing fail; there is nobody left to tell.
  for (const stream of [input, output]) stream.on('error', interrupted.stop);
  const write = (text: string): void => {
    if (output.writable) output.write(text);
  };
  const width = (): number => Math.min(output.columns || 80, widest);
  const print = (blocks: readonly Block[]): void => {
    if (blocks.length > 0) write(layout(blocks, width(), paint));
  };
  const fold = (text: string): string => layout(paragraphs(text), width(), palette(0)).trimEnd();
  const { medium, end } = mediumOn({ place, print, fold, write, interrupted });
  let topic: string | undefined;
  return {
    ask: async (prompt: Prompt): Promise<Reply> => {
      if (interrupted.signal.aborted) return { kind: 'stop' };
      const reply = await converse(prompt, topic, medium);
      topic = prompt.topic;
      return reply;
    },
    say: (text) => print([{ kind: 'space' }, ...paragraphs(text)]),
    close: () => {
      end();
      interrupted.release();
    },
  };
}
