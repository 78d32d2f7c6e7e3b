import { plain } from './matching.ts';
import type { Option } from './options.ts';
import { words } from './words.ts';

export type Numbers =
  | { readonly ok: true; readonly options: readonly Option[] }
  | { readonly ok: false; readonly message: string };

/** "1, 3" as entries of a list. The words of an entry do as well as its number. */
export function readNumbers(typed: string, answers: readonly Option[], several: boolean): Numbers {
  const said = answers.filter(({ label }) => plain(label) === plain(typed.trim()));
  if (said.length === 1) return { ok: true, options: said };
  const pieces = digits(typed)
    .split(/[\s,;،、]+/)
    .filter(Boolean);
  if (pieces.length === 0) return { ok: false, message: several ? words.faults.noneTicked : words.faults.empty };
  if (pieces.length > 1 && !several) return { ok: false, message: words.faults.onlyOne };
  const found = pieces.map((piece) => (/^\d+\.?$/.test(piece) ? answers[Number.parseInt(piece, 10) - 1] : undefined));
  const missing = pieces[found.indexOf(undefined)];
  return missing === undefined
    ? { ok: true, options: [...new Set(found)].filter((option) => option !== undefined) }
    : { ok: false, message: words.faults.noNumber(missing, answers.length) };
}

/** Digits of other scripts as those that programs read. */
function digits(text: string): string {
  return text.normalize('NFKC').replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}
