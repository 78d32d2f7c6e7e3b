import { printable } from '../printable.ts';

// Nothing that a plan says may become a link, a mention, HTML or a command. Services look for mentions and links in what
// is shown, after Markdown has been read, so that a backslash does not stop them: a space without width does.
const gap = '\u200b';
const written = '&#8203;';

const longestText = 1000;
const longestCode = 300;

/** Mentions and references of GitHub and GitLab, emoji, addresses. */
const references: readonly (readonly [RegExp, string])[] = [
  [/[@#!~%&$](?=[\p{L}\p{N}_"])/gu, `$&${gap}`],
  [/\bgh(?=-\d)/gi, `$&${gap}`],
  [/:(?=\/\/|[a-z+-][\w+-]*:)/gi, `$&${gap}`],
  [/\b(?:mailto|xmpp):/gi, `$&${gap}`],
  [/\bwww(?=\.)/gi, `$&${gap}`],
];
const commit = /\b(?=\d*[a-f])(?=[a-f]*\d)[\da-f]{7,40}\b/gi;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', [gap]: written };

/** Prose of any origin on one line. What stands between backticks is code, as in our own sentences. */
export function text(raw: string, longest = longestText): string {
  return cut(raw, longest)
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? part : atStart(inline(part), index)))
    .join('');
}

/** The same without code, for a cell of a table, where a bar would end the cell. */
export function cell(raw: string, longest = longestText): string {
  return inline(cut(raw, longest));
}

/** A text in the place of an element: Markdown is not read there. */
export function html(raw: string, longest = longestText): string {
  return entitled(harmless(cut(raw, longest)));
}

/** Shown as it is: no mark within it means anything. Not for a cell. */
export function code(raw: string): string {
  const shown = cut(raw, longestCode);
  const fence = '`'.repeat(1 + Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length)));
  const pad = /^`|`$|^ .* $/.test(shown) ? ' ' : '';
  return shown === '' ? '' : `${fence}${pad}${shown}${pad}${fence}`;
}

/** A link to a line of a file below the folder that the report is read in; without one, where the file lies elsewhere. */
export function link(label: string, file: string, line: number | undefined, base: string): string {
  if (/^\/|^$|(^|\/)\.\.(\/|$)/.test(file) || file.length > longestText) return label;
  const path = file.split('/').map(encoded).join('/');
  return `[${label}](${base}${path}${line === undefined ? '' : `#L${line}`})`;
}

/** A lone surrogate, which no address can hold, is in no file name that can be opened either. */
function encoded(segment: string): string {
  const whole = segment.replace(/\p{Cs}/gu, '\ufffd');
  return encodeURIComponent(whole).replace(/[!'()*~]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
}

function inline(shown: string): string {
  return entitled(harmless(shown).replace(/[\\`*_[\]|~$]/g, '\\$&'));
}

/** A dash, a number or a sign at the start would begin a list, a heading or a quotation. */
function atStart(part: string, index: number): string {
  if (index > 0) return part;
  return part.replace(/^(\d+)(?=[.)])/, '$1\\').replace(/^[-+=#:]/, '\\$&');
}

function entitled(shown: string): string {
  return shown.replace(/[&<>\u200b]/g, (character) => entities[character] ?? '');
}

function harmless(shown: string): string {
  return references
    .reduce((before, [pattern, after]) => before.replace(pattern, after), shown)
    .replace(commit, (digits) => digits.replace(/.{6}(?=.)/g, `$&${gap}`));
}

/** Printable, and no longer than a reader bears. */
function cut(raw: string, longest: number): string {
  const shown = printable(raw.length > longest * 4 ? raw.trimStart().slice(0, longest * 4) : raw);
  return shown.length <= longest ? shown : `${shown.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
