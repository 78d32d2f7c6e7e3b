import type { NotBelow } from '../checks/rating.ts';
import type { OptionsOf } from '../checks/registry.ts';
import { list, some } from './english.ts';
import type { Clause } from './markdown.ts';
import { fieldAtPath, isList, itemsAt, kindNoun, noun, type Stand, selfName, statement } from './place.ts';
import { says, type Teller } from './said.ts';
import { labelOf, value, values, whose } from './selection.ts';

type Present = OptionsOf<'present'>;
export const present: Teller<Present> = (options, stand) => {
  const { of, figure, or_none, mentions } = options;
  const rest = [
    ...(figure ? ['with a figure'] : []),
    ...limits(options, stand),
    ...(mentions ? [`with one of ${list(examplesOf(mentions), 'or')}`] : []),
    ...(or_none ? ['or writes an empty list where there is none'] : []),
  ];
  return says('states', of, stand, rest.map((one) => `, ${one}`).join(''));
};

function limits({ of, at_least, at_most }: Present, stand: Stand): readonly string[] {
  if (at_least === undefined && at_most === undefined) return [];
  const unit = fieldAtPath([of].flat()[0] ?? '', stand)?.unit;
  const of_unit = unit === undefined ? '' : ` ${unit}`;
  if (at_most === undefined && at_least === 0) return [unit === undefined ? 'as a number' : `as a number of ${unit}`];
  return [
    ...(at_least === undefined ? [] : [at_least === 1 ? 'at least one' : `at least ${at_least}${of_unit}`]),
    ...(at_most === undefined ? [] : [`at most ${at_most}${of_unit}`]),
  ];
}

/** Many words that mean the same are told by a few. */
function examplesOf(words: readonly string[]): readonly string[] {
  const shown = words.length > 6 ? words.slice(0, 4) : words;
  return [...shown.map((word) => `"${word}"`), ...(shown.length < words.length ? ['a word like these'] : [])];
}

type OneOf = OptionsOf<'one-of'>;
export const oneOf: Teller<OneOf> = (options, stand) => {
  const { of, where, same_as, not_below } = options;
  const [path = ''] = [of].flat();
  const filter = where ? `, in an entry${whose(where, of, stand)}` : '';
  const subject = `${subjectOf(path, stand)}${filter}`;
  const own = selfName(path, stand) !== undefined;
  const verb = isList(path, stand) && !own ? 'includes' : 'is';
  if (not_below) return { text: `${subject} is not below ${scale(not_below, stand)}` };
  if (same_as) return { text: `${subject} ${verb} ${isList(same_as, stand) ? 'one of ' : ''}${noun(same_as, stand)}` };
  if (options.in !== undefined) return { text: chosen(path, subject, verb, values(options.in, stand), stand) };
  const allowed = fieldAtPath(path, stand)?.values ?? [];
  const few = fieldAtPath(path, stand)?.type === 'yes-no' ? ['yes', 'no'] : allowed.length < 10 ? allowed : [];
  const words = few.length > 0 ? `: ${values(few, stand)}` : '';
  return says('states', path, stand, `${filter}${words}`);
};

function subjectOf(path: string, stand: Stand): string {
  return /^@?\.?id$/.test(path) ? (path.startsWith('@') ? stand.object : stand.item) : noun(path, stand);
}

function chosen(path: string, subject: string, verb: string, words: string, stand: Stand): string {
  const by = byKey(path, subject, stand);
  return verb === 'includes' && by === subject ? `among ${subject} is ${words}` : `${by} ${verb} ${words}`;
}

/** A question in words can be answered, but not be one of several words: its field can. */
function byKey(path: string, subject: string, stand: Stand): string {
  if (!/^(?:wh|how|by what)/.test(subject)) return subject;
  const { key, owner } = labelOf(path, stand);
  if (owner !== '') return `the ${key}${owner}`;
  return path.startsWith('.') ? `its ${key}` : key;
}

/** Words that must stand in a field: `among the contract terms are ...`. */
export function holding(path: string, wanted: readonly (string | readonly string[])[], stand: Stand): string {
  return `among ${byKey(path, noun(path, stand), stand)} ${wanted.length > 1 ? 'are' : 'is'} ${including(wanted, stand)}`;
}

function scale(against: NotBelow, stand: Stand): string {
  if (typeof against === 'string') return noun(against, stand);
  return `what ${noun(against.likelihood, stand)} and ${noun(against.impact, stand)} come to`;
}

type Refers = OptionsOf<'refers'>;
export const refers: Teller<Refers> = ({ of, to = [], kind = [] }, stand) => {
  const [path = ''] = [of].flat();
  const targets = [to].flat().map((one) => target(one, stand));
  const kinds = isOnly([kind].flat(), path, stand) ? [] : [kind].flat().map((one) => some(kindNoun(one).one));
  const wanted = [targets, kinds].filter((words) => words.length > 0).map((words) => list(words, 'or'));
  if (selfName(path, stand) !== undefined) return itself(path, wanted, stand);
  const link = isList(path, stand) ? 'among them' : 'which is';
  return says('names', of, stand, wanted.map((one) => `, ${link} ${one}`).join(''));
};

function itself(path: string, wanted: readonly string[], stand: Stand): Clause {
  const predicate = `is ${wanted.length > 0 ? wanted.join(' and ') : 'part of the plan'}`;
  return { text: `${selfName(path, stand)} ${predicate}`, ...(path === '.' && { predicate }) };
}

/** Whether the field can name nothing else: its meaning says it then. */
function isOnly(kinds: readonly string[], path: string, stand: Stand): boolean {
  const field = fieldAtPath(path, stand);
  return !field?.names && Array.isArray(field?.kinds) && field.kinds.every((one) => kinds.includes(one));
}

function target(path: string, stand: Stand): string {
  const own = selfName(path, stand);
  if (own !== undefined) return own === 'it' ? 'this one' : own;
  if (!fieldAtPath(path, stand)) return `one of the ${itemsAt(path, stand).many}`;
  return `${isList(path, stand) ? 'one of ' : ''}${noun(path, stand)}`;
}

type Owned = OptionsOf<'owned'>;
export const owned: Teller<Owned> = ({ of, other_than }, stand) => {
  const others = [other_than ?? []].flat().map((path) => noun(path, stand));
  const someone = [of]
    .flat()
    .every((path) => /\b(?:posts?|partners?)\b/.test(statement(path, stand).replace(/`.*/, '')));
  const who = someone ? '' : ', as one post or partner';
  return says('names', of, stand, `${who}${others.length > 0 ? `, someone other than ${list(others, 'or')}` : ''}`);
};

type Distinct = OptionsOf<'distinct'>;
export const distinct: Teller<Distinct> = ({ of, from }, stand) => {
  const subjects = [of].flat().map((path) => noun(path, stand));
  if (from === undefined)
    return {
      text: `${list(subjects, 'and')} ${subjects.length > 1 ? `${subjects.length > 2 ? 'all ' : ''}differ` : 'are different from one another'}`,
    };
  const others = [from].flat().map((path) => noun(path, stand));
  return { text: `${list(subjects, 'and')} is not the same as ${list(others, 'or')}` };
};

/** Values that must be among others; alternatives are joined by "or". */
export function including(wanted: readonly (string | readonly string[])[], stand: Stand): string {
  const single = wanted.flatMap((one) => (typeof one === 'string' ? [value(one, stand)] : []));
  const choices = wanted.flatMap((one) => (typeof one === 'string' ? [] : [`one of ${values(one, stand)}`]));
  return list([...single, ...choices], 'and');
}
