/**
 * A page break that printing respects: browsers, editors and converters that print the HTML of Markdown start a new page here, and
 * GitHub shows nothing.
 */
export const pageBreak = '<div style="page-break-before: always"></div>';

/** Lines on a sheet of A4 in letters of 9 points. It is a guess: where it is wrong by a few, a page is a little fuller or emptier. */
export const sheet = 60;

/** The parts of the form, each on a new page unless its first question, or half a page of it, still fits on the sheet that is begun. */
export function paged(parts: readonly string[]): string {
  let used = 0;
  const broken = parts.map((part, index) => {
    const fits = index > 0 && used + Math.min(heightOf(openingOf(part)), sheet / 2) <= sheet;
    used = ((fits ? used : 0) + heightOf(part)) % sheet;
    return index === 0 || fits ? part : `${pageBreak}\n\n${part}`;
  });
  return broken.join('\n');
}

/** A part up to its second question. */
function openingOf(part: string): string {
  return part
    .split(/^(?=### )/m)
    .slice(0, 2)
    .join('');
}

/** About how many sheets a form takes. */
export function sheetsOf(form: string): number {
  return form.split(pageBreak).reduce((sum, part) => sum + Math.ceil(heightOf(part) / sheet), 0);
}

/** About how many lines a piece of Markdown takes in print. */
export function heightOf(markdown: string): number {
  return markdown.split('\n').reduce((sum, line) => sum + lineHeight(line), 0);
}

/** Letters on a line across the page. */
const across = 109;
const [empty, rule, heading, border] = [0.4, 1.3, 1.5, 0.4];

function lineHeight(line: string): number {
  if (line === '') return empty;
  if (/^\|[ |-]*\|$/.test(line)) return 0;
  if (line.startsWith('|')) return rowHeight(line.slice(2, -2).split(' | '));
  if (/^ *_+$/.test(line)) return rule;
  return Math.ceil(line.length / across) * (line.startsWith('#') ? heading : 1);
}

/** The question takes about a third of the page, and half of it where there is one answer. */
function rowHeight([question = '', ...cells]: readonly string[]): number {
  const wide = cells.length === 1 ? across / 2 : across / 3;
  const narrow = (across - wide) / cells.length;
  return Math.max(cellHeight(question, wide), ...cells.map((cell) => cellHeight(cell, narrow))) + border;
}

function cellHeight(cell: string, wide: number): number {
  const lines = cell.replaceAll('&nbsp;', ' ').split('<br>');
  return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / wide)), 0);
}
