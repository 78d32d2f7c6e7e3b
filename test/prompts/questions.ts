import type { Asked } from './asker.ts';

/** A reply that answers. */
export function answer(values: readonly string[], added: readonly string[] = []): unknown {
  return { kind: 'answer', answer: { values, added } };
}

export function choices(labels: readonly string[]): { readonly value: string; readonly label: string }[] {
  return labels.map((label) => ({ value: label.toLowerCase(), label }));
}

/** One question of each kind. */
export const text: Asked = {};
export const long: Asked = { form: { kind: 'text', long: true } };
export const yesNo: Asked = { form: { kind: 'choice', choices: choices(['Yes', 'No']) } };
export const several: Asked = {
  form: { kind: 'choices', choices: choices(['Alpha', 'Beta', 'Gamma']), add: 'a post' },
};
