/** What a person can do on any question instead of answering it. */
export type Sign = 'back' | 'later' | 'why' | 'not-applicable' | 'stop' | 'edit';

/** How each is typed, in the order in which they are offered. */
export const signs: Readonly<Record<Sign, string>> = {
  edit: ':edit',
  back: '<',
  later: '>',
  why: '?',
  'not-applicable': '!',
  stop: ':stop',
};

export const signNames = Object.keys(signs) as readonly Sign[];

/** The sign that is the whole of what was typed. With a blank before it, it is a text like any other. */
export function readSign(typed: string): Sign | undefined {
  // Full-width signs come from keyboards for Chinese and Japanese, the other question mark from those for Arabic.
  const plain = typed.normalize('NFKC').replace('؟', '?').trimEnd().toLowerCase();
  return signNames.find((name) => signs[name] === plain);
}
