import type { Form } from '../interview/form.ts';
import type { Block } from '../report/layout.ts';
import type { Option } from './options.ts';

/** One line, or one text, that a person types. */
export interface LineRequest {
  readonly label: string;
  /** What an empty line stands for; `undefined` when it stands for nothing. */
  readonly current: string | undefined;
  /** Several lines are usual. */
  readonly several: boolean;
  /** What is wrong with what was typed, as a sentence. It is shown, and what was typed can be corrected. */
  readonly refuse: (typed: string) => string | undefined;
}

export interface ListRequest {
  readonly label: string;
  readonly answers: readonly Option[];
  readonly ways: readonly Option[];
  /** What is chosen now. */
  readonly chosen: readonly Option[];
}

/** What was ticked, and the entry that was then chosen instead of accepting it. */
export interface Ticked {
  readonly chosen: readonly Option[];
  readonly then: Option | undefined;
}

export type Edited =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'none' | 'failed' }
  | { readonly kind: 'stopped' };

/** How things are shown and typed. Everywhere `undefined` means that nobody will answer any more. */
export interface Medium {
  readonly print: (blocks: readonly Block[]) => void;
  /** What was typed, unchanged. An empty line is what `current` says. */
  readonly line: (request: LineRequest) => Promise<string | undefined>;
  readonly pick: (request: ListRequest) => Promise<Option | undefined>;
  readonly tick: (request: ListRequest) => Promise<Ticked | undefined>;
  readonly edit: (text: string) => Promise<Edited>;
  /** Whether a person has an editor to write in. */
  readonly canEdit: boolean;
  /** What an empty answer does where there is one already, in words. */
  readonly keeps: (kind: Form['kind']) => string;
}
