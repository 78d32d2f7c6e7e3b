import type { Catalogue, Criterion } from '../rubric/rubric.ts';
import { prose } from './markdown.ts';
import { readWords } from './nouns.ts';

type Cited = Criterion['sources'][number];

/** A source with its document, section and address, and how much of it was read. */
export function sourceWords({ ref, section }: Cited, references: Catalogue['references']): string {
  const found = references[ref];
  if (!found) return ref;
  const { document, url, read } = found;
  // From memory a number or a quotation may be wrong, and an address may lead elsewhere.
  const parts =
    read === 'recalled'
      ? [prose(document), ...(isExact(section) ? [] : [prose(section)])]
      : [
          url === undefined
            ? prose(document)
            : `[${prose(document)}](${url.replaceAll('(', '%28').replaceAll(')', '%29')})`,
          prose(section),
        ];
  return `${parts.join(', ')}. (${readWords[read]}; key \`${ref}\`)`;
}

function isExact(section: string): boolean {
  return /\p{Nd}|["“”«»]|\b[IVX]+\b/u.test(section);
}
