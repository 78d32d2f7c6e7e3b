import type { Prompt, Reply } from '../interview/form.ts';
import type { ColorLevel } from '../report/palette.ts';
import { prompterKind } from './kind.ts';
import { plainPrompter } from './plain.ts';
import { richPrompter } from './rich.ts';

/** Puts questions to a person, and says things in between. */
export interface Prompter {
  readonly ask: (prompt: Prompt) => Promise<Reply>;
  readonly say: (text: string) => void;
  readonly close: () => void;
}

/** Where a person reads and types. */
export interface Place {
  readonly input: NodeJS.ReadStream;
  /** stderr, so that stdout is left for results. */
  readonly output: NodeJS.WriteStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly colour: ColorLevel;
}

/** The way of asking that suits the terminal. */
export function openPrompter(place: Place): Prompter {
  const { columns } = place.output;
  const isTTY = place.input.isTTY === true && place.output.isTTY === true;
  return prompterKind(place.env, { isTTY, columns }) === 'rich' ? richPrompter(place) : plainPrompter(place);
}
