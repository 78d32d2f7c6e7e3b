import type { Field, Leaf } from '../document/field.ts';

/** More words than this do not fit into a cell: they stand beside the question, and one is written down. */
const mostInCell = 3;

/** A question of the vocabulary as it stands on paper: no full stop, no words that only a file needs. */
export function questionOf({ description }: Pick<Leaf, 'description'>): string {
  return description
    .replace(/(?:: the id of| or post by id, or) .*$/s, '')
    .replace(/\.$/, '')
    .replaceAll(/\b[a-z]+(?:_[a-z]+)+\b/g, spoken)
    .replaceAll(/\b([Ss])olution(s?)\b/g, (_all, s: string, many: string) => `${s}ystem${many}`)
    .replaceAll('this document', 'the plan')
    .replaceAll('<', '&lt;')
    .replaceAll('|', '\\|');
}

/** A word of the vocabulary as people say it. */
export function spoken(value: string): string {
  return /^(un|sms|ussd)$/.test(value)
    ? value.toUpperCase()
    : value.replaceAll('_', ' ').replace(/^womens\b/, "women's");
}

/** A value to tick. */
export function box(word: string): string {
  return `☐ ${word}`;
}

/** More words than this are read more easily across the page, under the table. */
const mostBeside = 6;

/** Words to choose from that have no room in a table, each list as one line under it. */
export function notesFor(fields: readonly Field[]): string {
  return fields
    .filter((field) => valuesOf(field).length > mostBeside)
    .map((field) => `*${questionOf(field).replace(/; .*$/s, '')} – ${choiceOf(field)}.*`)
    .join('<br>\n');
}

function choiceOf(field: Field): string {
  return `${isMany(field) ? 'any of' : 'one of'}: ${valuesOf(field).join(', ')}`;
}

/** The question with what its cells have no room for. */
export function labelOf(field: Field): string {
  const words = valuesOf(field);
  const hints = [
    ...(words.length > mostBeside ? ['words below'] : words.length > mostInCell ? [choiceOf(field)] : []),
    ...(field.type === 'money' && !/currency/.test(field.description) ? ['in the currency of the budget'] : []),
  ];
  return [questionOf(field), ...hints.map((hint) => `<br>*${hint}*`)].join('');
}

/** Where the answer goes, in a cell of a table. */
export function cellFor(field: Field): string {
  const words = valuesOf(field);
  if (words.length > 0)
    return words.length > mostInCell ? room(0) : words.map(box).join(words.length > 2 ? '<br>' : ' &nbsp; ');
  switch (field.type) {
    case 'date':
      return day;
    case 'ref':
    case 'refs':
      return isPost(field) ? `who (post):<br>${room(0)}` : room(0);
    case 'years':
      return 'year: amount<br>&nbsp;';
    case 'text':
      return room(1);
    case 'texts':
      return '1.<br>2.';
    default:
      return blankNumber(field);
  }
}

/** The question and where the answer goes, as an item of a list; `lines` of them for words. */
export function lineFor(field: Field, lines = 2): string {
  const question = `- ${questionOf(field)}`;
  const words = valuesOf(field);
  if (words.length > 0) return `${question}${end(question)} ${words.map(box).join('  ')}`;
  switch (field.type) {
    case 'date':
      return `${question}: ${day}`;
    case 'ref':
    case 'refs':
      return `${question}${isPost(field) ? ' – who (post)' : ''}:\n\n${rules(1)}`;
    case 'text':
    case 'texts':
    case 'years':
      return `${question}${end(question)}\n\n${rules(lines)}`;
    default:
      return `${question}: ${blankNumber(field)}`;
  }
}

/** In code: underscores beside hyphens would be read as bold. */
const day = '`____-__-__`';

/** A line of underscores is a ruled line, in print as on the screen. */
export function rules(count: number): string {
  return Array.from({ length: count }, () => `  ${'_'.repeat(60)}`).join('\n\n');
}

/** Empty lines in a cell. */
export function room(lines: number): string {
  return `&nbsp;${'<br>&nbsp;'.repeat(lines)}`;
}

function blankNumber({ type, unit }: Field): string {
  const words = unit ?? (type === 'percent' ? 'percent' : '');
  return `________ ${words}`.trim();
}

function end(question: string): string {
  return /[?:]$/.test(question) ? '' : ':';
}

function valuesOf({ type, values = [] }: Field): readonly string[] {
  return type === 'yes-no' ? ['yes', 'no'] : values.map(spoken);
}

function isMany({ type }: Field): boolean {
  return type === 'enums';
}

function isPost({ kinds }: Field): boolean {
  return Array.isArray(kinds) && kinds.includes('post');
}

const longest = 80;

/** Words of a plan on one line: nothing in them may become Markdown. */
export function plain(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const cut = line.length > longest ? `${line.slice(0, longest).trimEnd()}…` : line;
  return cut.replaceAll(/[\\`*_{}[\]<>#|~!&]/g, (sign) =>
    sign === '<' ? '&lt;' : sign === '&' ? '&amp;' : `\\${sign}`,
  );
}
