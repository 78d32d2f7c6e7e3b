import { suggest } from '../document/suggest.ts';
import { type Comment, commentsIn } from '../source/comments.ts';
import type { Source } from '../source/source.ts';
import { type Terms, termFaults } from './terms.ts';
import type { Waiver } from './waivers.ts';

const word = 'dbd-ignore';
const form = `# ${word}[theme/criterion] reason until=2027-05-31 by=post`;

/**
 * The waivers in the comments of a plan: `# dbd-ignore[criterion, ...] reason until=YYYY-MM-DD by=post`. Text of the plan
 * is never one, whatever it looks like. At the end of a line a comment covers the key or item that begins on that line,
 * with all that is below; on a line of its own, what comes next, if both begin in the same column.
 */
export function inlineWaivers(source: Source): readonly Waiver[] {
  // Most plans have no comment that could be one: they need not be parsed again.
  if (!/#[^\S\n\r]*d/i.test(source.text)) return [];
  return commentsIn(source.text)
    .filter(isMeant)
    .flatMap((comment) => waiversOf(comment, source.file));
}

/** Also one that is misspelt: whoever wrote it relies on it. */
function isMeant({ text }: Comment): boolean {
  const first = /^(?:dbd\s+)?[^\s[(:]+/i.exec(text)?.[0] ?? '';
  return suggest(first, [word]) !== undefined;
}

function waiversOf(comment: Comment, file: string): readonly Waiver[] {
  const standing = { file, plan: file, position: comment.position };
  const { faults, criteria, terms } = parsed(comment.text);
  const wrong = [...faults, ...placeFaults(comment)];
  if (comment.about === undefined || wrong.length > 0)
    return [{ kind: 'malformed', ...standing, message: `This waives nothing. ${wrong.join(' ')} Write: ${form}` }];
  const covers = { at: comment.about.path };
  return criteria.map((criterion) => ({ kind: 'sound', ...standing, ...terms, criterion, covers }));
}

function placeFaults({ alone, about, position }: Comment): readonly string[] {
  if (about === undefined)
    return [
      alone
        ? 'Nothing comes after it. Put it above the key or item it is about.'
        : 'No key or item begins on this line. Put it on the line where one does.',
    ];
  return alone && about.column !== position.column
    ? ['It does not begin in the same column as what comes next. Put it straight above the key or item it is about.']
    : [];
}

interface Parsed {
  readonly faults: readonly string[];
  readonly criteria: readonly string[];
  readonly terms: Omit<Terms, 'criterion'>;
}

function parsed(text: string): Parsed {
  const [, head = '', list, rest = ''] = /^([^\s[]*)\s*(?:\[([^\]]*)\])?(.*)$/s.exec(text) ?? [];
  const [reason = '', ...pairs] = rest.split(/(?:^|\s)(until|by)=/);
  const criteria = (list ?? '').split(',').map((name) => name.trim());
  const given = (key: string): readonly string[] =>
    pairs.flatMap((part, at) => (at % 2 === 1 && pairs[at - 1] === key ? [unquoted(part)] : []));
  const [until = '', by = ''] = [given('until').join(' '), given('by').join(' ')];
  const terms = { reason: unquoted(reason.replace(/^\s*[:-]+\s/, '')), until, by };
  const twice = (['until', 'by'] as const).filter((key) => given(key).length > 1);
  const named = list !== undefined && criteria.every((name) => name !== '');
  const faults = [
    ...(head === word ? [] : [`The word is "${word}".`]),
    ...(named ? [] : ['It names no criterion in [brackets].']),
    ...(terms.reason === '' ? ['It gives no reason.'] : []),
    ...(until === '' ? ['It has no last day (until=).'] : []),
    ...(by === '' ? ['It names no post that approved it (by=).'] : []),
    ...twice.map((key) => `It says "${key}=" twice.`),
    ...[...(named ? criteria.map((criterion) => ({ criterion })) : []), ...(until === '' ? [] : [{ until }])]
      .flatMap(termFaults)
      .map(({ message }) => message),
  ];
  return { faults: [...new Set(faults)], criteria: [...new Set(criteria)], terms };
}

function unquoted(text: string): string {
  return text
    .trim()
    .replace(/^(["'])(.*)\1$/s, '$2')
    .trim();
}
