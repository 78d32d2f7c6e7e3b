import { words } from './words.ts';

/** What a typed line does to a list of entries. */
export type Step =
  | { readonly kind: 'done' }
  | { readonly kind: 'entries'; readonly entries: readonly string[]; readonly isShorter: boolean }
  | { readonly kind: 'fault'; readonly message: string };

/** A line adds an entry, an empty one ends the list, and `-2` takes out the second. */
export function stepFor(kind: 'texts' | 'years', entries: readonly string[], typed: string): Step {
  const text = typed.trim();
  if (text === '') return entries.length > 0 ? { kind: 'done' } : { kind: 'fault', message: words.faults.empty };
  const out = /^-\s?(\d{1,3})$/.exec(text)?.[1];
  if (out !== undefined) return without(entries, Number(out));
  return kind === 'years'
    ? withYear(entries, text)
    : { kind: 'entries', entries: [...entries, text], isShorter: false };
}

function without(entries: readonly string[], number: number): Step {
  if (entries[number - 1] === undefined) return { kind: 'fault', message: words.faults.noEntry(number) };
  return { kind: 'entries', entries: entries.toSpliced(number - 1, 1), isShorter: true };
}

/** A year that is there already gets the new amount. */
function withYear(entries: readonly string[], text: string): Step {
  const [, year, amount] = /^(\d{4})\s*[:=\s]\s*(.+)$/.exec(text) ?? [];
  if (year === undefined || amount === undefined) return { kind: 'fault', message: words.faults.year };
  const entry = `${year}: ${amount}`;
  const at = entries.findIndex((one) => one.startsWith(`${year}:`));
  return {
    kind: 'entries',
    entries: at === -1 ? [...entries, entry] : entries.with(at, entry),
    isShorter: false,
  };
}
