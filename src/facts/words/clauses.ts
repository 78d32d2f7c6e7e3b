import { normalise } from '../../document/text.ts';
import { formsOf } from './forms.ts';
import { type Entry, indexOf, type PhraseIndex, startingAt } from './phrases.ts';
import type { Negations } from './signs.ts';

interface Word {
  /** As shown to people. */
  readonly raw: string;
  /** As compared: without accents, and for Arabic also without the small words written on its front. */
  readonly forms: readonly string[];
  readonly negated: boolean;
}

/** A part of a sentence. Words in different parts have nothing to do with each other. */
export type Clause = readonly Word[];

/** Reads a text into clauses, once for all facts. */
type Reader = (text: string) => readonly Clause[];

const comma: Word = { raw: ',', forms: [], negated: false };
type Kind = keyof Negations;
/** Where two begin at the same word, the earlier kind wins: "not only" before "not". */
const kinds = ['neutral', 'no', 'without', 'next', 'any', 'or', 'but', 'articles'] as const satisfies readonly Kind[];

/** How many words a negation reaches, and how many more a word such as "any" or "or" carries it on. */
const reach = { no: 3, without: 3, next: 1, any: 3, or: 2, comma: 1 };

export function readerOf(languages: readonly Negations[] = []): Reader {
  const index = indexOf(
    kinds.flatMap((kind) =>
      languages.flatMap((language) => language[kind].map((text): readonly [string, Kind] => [text, kind])),
    ),
  );
  return (text) => partsOf(text).map((words) => (languages.length === 0 ? words : withNegation(words, index)));
}

/** Points, semicolons, colons, brackets and dashes end a part; a comma stays as a word that matches nothing. */
function partsOf(text: string): readonly Clause[] {
  return text
    .split(/[;:!?()[\]\n…؛؟–—]|\.(?=\s|$)| - /)
    .map((part) =>
      part.split(/[,،]/).flatMap((piece, index) => {
        const words = normalise(piece)
          .split(' ')
          .filter((raw) => raw !== '')
          .map((raw): Word => ({ raw, forms: formsOf(raw), negated: false }));
        return index === 0 ? words : [comma, ...words];
      }),
    )
    .filter((clause) => clause.length > 0);
}

/** What was denied before this word, and how many more words that reaches. */
interface Denial {
  readonly by: 'no' | 'without' | undefined;
  readonly left: number;
}

function withNegation(words: Clause, index: PhraseIndex<Kind>): Clause {
  let denial: Denial = { by: undefined, left: 0 };
  let skip = 0;
  return words.map((word, at) => {
    const negated = word !== comma && denial.left > 0;
    if (skip > 0) skip -= 1;
    else {
      const found = word === comma ? undefined : foremost(startingAt(words, at, index));
      skip = (found?.phrase.length ?? 1) - 1;
      denial = word === comma ? afterComma(denial) : after(denial, found?.of);
    }
    return negated ? { ...word, negated } : word;
  });
}

function foremost(entries: readonly Entry<Kind>[]): Entry<Kind> | undefined {
  return kinds.flatMap((kind) => entries.filter(({ of }) => of === kind))[0];
}

function afterComma({ by }: Denial): Denial {
  return { by, left: by === 'no' ? reach.comma : 0 };
}

function after({ by, left }: Denial, kind: Kind | undefined): Denial {
  switch (kind) {
    case 'no':
    case 'without':
      return { by: kind, left: reach[kind] };
    case 'next':
      return { by, left: Math.max(left, reach.next) };
    // "Without any" opens a list, as "no" does.
    case 'any':
      return by === undefined ? { by, left } : { by: 'no', left: Math.max(left, reach.any) };
    case 'or':
      return by === undefined ? { by, left } : { by, left: Math.max(left - 1, reach.or) };
    case 'but':
      return { by: undefined, left: 0 };
    case 'articles':
      return { by, left };
    default:
      return { by, left: Math.max(0, left - 1) };
  }
}
