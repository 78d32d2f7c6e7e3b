import { nameOf, type Option, signOf } from './options.ts';

/** The answers that have all the words, or parts of words, of what was typed, in any order. */
export function matching(answers: readonly Option[], typed: string): readonly Option[] {
  const wanted = plain(typed).split(/\s+/).filter(Boolean);
  return answers.filter((option) => {
    if (option.means.kind === 'add') return true;
    const text = plain(`${nameOf(option)} ${option.means.kind === 'value' ? option.means.value : ''}`);
    return wanted.every((word) => text.includes(word));
  });
}

/** The ways out, or the only one whose sign was typed. */
export function waysMatching(ways: readonly Option[], typed: string): readonly Option[] {
  const exact = ways.filter((way) => [signOf(way), nameOf(way)].includes(typed.trim()));
  return exact.length > 0 ? exact : ways;
}

/** Without case and accents: people do not type them when they search. */
export function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
