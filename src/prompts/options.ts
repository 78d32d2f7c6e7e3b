import type { Answer, Form, Prompt } from '../interview/form.ts';
import { printable } from '../report/printable.ts';
import { type Sign, signNames, signs } from './signs.ts';
import { words } from './words.ts';

/** An entry of a list, and what choosing it means. */
export interface Option {
  readonly label: string;
  readonly hint: string | undefined;
  readonly means:
    | { readonly kind: 'value'; readonly value: string }
    | { readonly kind: 'added'; readonly name: string }
    | { readonly kind: 'add' }
    | { readonly kind: 'sign'; readonly sign: Sign };
}

export type Listed = Extract<Form, { kind: 'choice' | 'choices' }>;

/**
 * The answers of a list. What the plan says already is among them even where the list does not have it: an answer
 * replaces the whole list, and nothing may get lost unseen.
 */
export function answersOf(form: Listed, draft: Answer): readonly Option[] {
  const known = new Set(form.choices.map(({ value }) => value));
  const others = draft.values.filter((value) => !known.has(value));
  return [
    ...form.choices.map(({ value, label, hint }): Option => ({ label, hint, means: { kind: 'value', value } })),
    ...others.map((value): Option => ({ label: value, hint: words.inPlan, means: { kind: 'value', value } })),
    ...draft.added.map((name): Option => ({ label: name, hint: words.newName, means: { kind: 'added', name } })),
    ...(form.add === undefined
      ? []
      : [{ label: words.add(form.add), hint: undefined, means: { kind: 'add' } } as const]),
  ];
}

/** What can be done instead of answering, as entries after the answers. */
export function waysOut(prompt: Prompt): readonly Option[] {
  return offered(prompt, false).map((sign) => ({
    label: words.entries[sign],
    hint: undefined,
    means: { kind: 'sign', sign },
  }));
}

/** The signs that a question offers. */
export function offered({ mayNotApply }: Prompt, canEdit: boolean): readonly Sign[] {
  return signNames.filter((sign) => (sign !== 'not-applicable' || mayNotApply) && (sign !== 'edit' || canEdit));
}

/** How an entry is typed: the sign, or nothing for an answer. */
export function signOf({ means }: Option): string | undefined {
  return means.kind === 'sign' ? signs[means.sign] : undefined;
}

/** An entry as one line: its sign or none, its label, and what there is to know about it. */
export function nameOf(option: Option, more: readonly string[] = []): string {
  const notes = [option.hint ?? [], more].flat();
  return printable(
    [signOf(option) ?? [], option.label, notes.length > 0 ? `(${notes.join('; ')})` : []].flat().join(' '),
  );
}

/** Whether an answer has this entry. */
export function isIn({ values, added }: Answer, { means }: Option): boolean {
  return means.kind === 'value' ? values.includes(means.value) : means.kind === 'added' && added.includes(means.name);
}

/** The chosen entries as an answer. */
export function answerOf(chosen: readonly Option[]): Answer {
  return {
    values: chosen.flatMap(({ means }) => (means.kind === 'value' ? [means.value] : [])),
    added: chosen.flatMap(({ means }) => (means.kind === 'added' ? [means.name] : [])),
  };
}
