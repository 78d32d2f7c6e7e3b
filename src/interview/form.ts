/** One of several answers. */
export interface Choice {
  readonly value: string;
  /** As people read it; never only the value. */
  readonly label: string;
  /** A short line more, e.g. that the plan has it already. */
  readonly hint?: string;
}

/** What an answer looks like: the same for the screen, for paper and for a file of answers. */
export type Form =
  | { readonly kind: 'text' /** Several sentences are usual: an editor is offered. */; readonly long: boolean }
  | { readonly kind: 'texts' }
  | { readonly kind: 'number' /** e.g. "months"; empty for a bare number. */; readonly unit: string }
  | { readonly kind: 'date' }
  | { readonly kind: 'years' }
  | {
      readonly kind: 'choice';
      readonly choices: readonly Choice[];
      /** Words for "something that is not in the list": its name is typed, and it is added to the plan. */
      readonly add?: string;
    }
  | { readonly kind: 'choices'; readonly choices: readonly Choice[]; readonly add?: string };

/** What a person answered: values of choices, words as typed, one for each entry; `added` are names of things that the plan does not have yet. */
export interface Answer {
  readonly values: readonly string[];
  readonly added: readonly string[];
}

/** A question as it is put to a person. */
export interface Prompt {
  /** One line above: where we are and how the score stands. */
  readonly progress: string;
  /** What the question is about: "About the beneficiary registry". */
  readonly topic: string;
  readonly ask: string;
  /** What to write, in one or two short lines. */
  readonly hint: string;
  /** Why it is asked and where that comes from: shown when a person asks for it. */
  readonly why: string;
  readonly form: Form;
  /** What the plan says now, or what was answered before going back. */
  readonly current: Answer | undefined;
  /** Whether "it does not apply, because" is a possible reply. */
  readonly mayNotApply: boolean;
  /** What is wrong with an answer, as a sentence; `undefined` when it can be written. */
  readonly fault: (answer: Answer) => string | undefined;
}

export type Reply =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'back' }
  | { readonly kind: 'later' }
  | { readonly kind: 'not-applicable'; readonly because: string }
  | { readonly kind: 'stop' };
