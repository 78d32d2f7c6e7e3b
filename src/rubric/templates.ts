import type { Path } from '../source/position.ts';
import type { Mistake } from './mistake.ts';
import { lostPath, type Standpoint } from './paths.ts';

const placeholder = /\{([^{}]*)\}/g;

/** Placeholders of a sentence that is filled in: each has a path, and words for when there is nothing to fill in. */
export function inTemplate(text: string, at: Path, from: Standpoint): readonly Mistake[] {
  const found = [...text.matchAll(placeholder)].flatMap(([whole, inside = '']) => {
    const [path = '', words = '', ...more] = inside.split('|').map((part) => part.trim());
    if (path !== '' && words !== '' && more.length === 0) return lostPath(inside.split('|')[0] ?? '', at, from);
    const example = `{${path || 'path'}|${words || 'words'}}`;
    return [{ at, message: `${whole} needs a path, and words for when nothing is there: write ${example}` }];
  });
  return /[{}]/.test(text.replaceAll(placeholder, '')) ? [...found, { at, message: 'a { or } has no partner' }] : found;
}

/** Sentences that are printed as they stand. */
export function withoutPlaceholder(text: string | undefined, at: Path): readonly Mistake[] {
  return [...(text ?? '').matchAll(placeholder)].map(([whole]) => ({
    at,
    message: `${whole} would be printed as it stands: only \`recommend\` and \`crossed\` are filled in`,
  }));
}
