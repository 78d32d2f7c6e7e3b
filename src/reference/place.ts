import { isRelation } from '../checks/relations.ts';
import type { Condition } from '../checks/view.ts';
import type { Field } from '../document/field.ts';
import { nodeAt, homes as vocabularyHomes } from '../document/vocabulary.ts';
import { placesOf } from '../rubric/conditions.ts';
import { fieldOf, meanings, type Standpoint } from '../rubric/paths.ts';
import { list, small } from './english.ts';
import { type Clause, code } from './markdown.ts';
import { fieldWords, meaningWords, type Noun, nounOf, relationWords } from './nouns.ts';

/** Where a condition stands, and what the thing in hand and the thing that is asked about are called there. */
export interface Stand {
  readonly from: Standpoint;
  /** `this system`, or `it` inside a list. */
  readonly item: string;
  readonly object: string;
  readonly tell: (conditions: readonly Condition[], stand: Stand) => readonly Clause[];
}

interface Parts {
  readonly head: 'document' | 'item' | 'object' | 'its';
  readonly relation: string;
  /** Keys between the arrows, as an author writes them. */
  readonly keys: readonly string[];
}

function partsOf(path: string): Parts {
  const match = /^(@|\.|its\.([a-z]+))?(.*)$/s.exec(path);
  const [, head, relation = '', rest = ''] = match ?? [];
  const keys = rest.split('->').map((part) => part.replace(/^\./, '').replaceAll('[]', ''));
  return { head: head === undefined ? 'document' : headOf(head), relation, keys };
}

function headOf(head: string): Parts['head'] {
  if (head === '@') return 'object';
  return head === '.' ? 'item' : 'its';
}

/** A path that means the thing itself, and what that is called. */
export function selfName(path: string, stand: Stand): string | undefined {
  if (path === '.') return stand.item;
  return path === '@' ? stand.object : undefined;
}

/** The field of a place, where it has one value or a list of words or ids. */
export function fieldAtPath(path: string, stand: Stand): Field | undefined {
  return [...meanings(path, stand.from)].map(fieldOf).find((field) => field !== undefined);
}

/** Whether it holds several values. */
export function isList(path: string, stand: Stand): boolean {
  return ['refs', 'enums', 'texts'].includes(fieldAtPath(path, stand)?.type ?? '');
}

/** The last keys of a path, as they are written in a plan: `dpia.date`. */
export function keyOf(path: string): string {
  return partsOf(path).keys.at(-1) ?? '';
}

/** Whose the field is, where it is not the thing in hand: ` of the activity named in \`test\``. */
export function ownerOf(path: string, stand: Stand): string {
  const { head, relation, keys } = partsOf(path);
  const named = keys
    .slice(0, -1)
    .map((key, index) => ` of the ${namedBy(path, index + 1, stand)} named in ${code(key)}`)
    .toReversed()
    .join('');
  if (head === 'its') return `${named} of the ${related(relation, stand)}`;
  const isOther = head === 'object' && stand.object !== stand.item && stand.object !== 'the plan';
  return isOther ? `${named} of ${stand.object}` : named;
}

function related(relation: string, stand: Stand): string {
  if (!isRelation(relation)) return relation;
  const [pattern = ''] = meanings(`its.${relation}`, stand.from);
  return `${nounOf(pattern).many} ${relationWords(relation, stand.from.item)} ${stand.item}`;
}

function namedBy(path: string, hops: number, stand: Stand): string {
  const prefix = path.split('->').slice(0, hops).join('->');
  const kinds = thingsAt(`${prefix}->`, stand);
  return isList(prefix, stand) ? kinds.many : kinds.one;
}

/** What the things at a place are called; too many kinds are just things. */
function thingsAt(path: string, stand: Stand): Noun {
  const found = [...placesOf(path, stand.from)].map(nounOf);
  if (found.length === 0 || found.length > 3) return { one: 'thing', many: 'things' };
  return {
    one: list([...new Set(found.map(({ one }) => one))], 'or'),
    many: list([...new Set(found.map(({ many }) => many))], 'or'),
  };
}

/** The items that a list, a relation or a list of words has, ready to follow a number. */
export function itemsAt(path: string, stand: Stand): Noun {
  const { head, relation, keys } = partsOf(path);
  const last = keys.at(-1) ?? '';
  const own = selfName(path, stand);
  if (own !== undefined) return { one: own, many: own };
  if (head === 'its' && keys.length === 1 && last === '') {
    const words = isRelation(relation) ? `${relationWords(relation, stand.from.item)} ${stand.item}` : relation;
    const { one, many } = thingsAt(path, stand);
    return { one: `${one} ${words}`, many: `${many} ${words}` };
  }
  const field = fieldAtPath(path, stand);
  if (last === '') {
    const { one, many } = thingsAt(path, stand);
    const owner = ` named in ${code(keys.at(-2) ?? '')}${ownerOf(path.replace(/->$/, ''), stand)}`;
    return { one: one + owner, many: many + owner };
  }
  if (field) {
    const where = ` in ${noun(path, stand)}`;
    return { one: `entry${where}`, many: `entries${where}` };
  }
  const { one, many } = thingsAt(path, stand);
  const owner = ` (${code(last)})${ownerOf(path, stand)}`;
  return { one: one + owner, many: many + owner };
}

/** What a field holds, to follow "states": `what the data are used for (\`purpose\`)`. */
export function statement(path: string, stand: Stand): string {
  return owned(meaningOf(path, stand), path, stand);
}

/** The same as a thing that can be earlier, equal or covered. */
export function noun(path: string, stand: Stand): string {
  const own = selfName(path, stand);
  if (own !== undefined) return own;
  const [pattern = ''] = meanings(path, stand.from);
  if (fieldWords[pattern] !== undefined) return fieldWords[pattern];
  const words = meaningOf(path, stand)
    .replace(/^when\b/, 'the date when')
    .replace(/^how many\b/, 'the number that tells how many');
  return owned(words, path, stand);
}

/** The owner is named once: not "the last day of the activity of the activity named in ...". */
function owned(words: string, path: string, stand: Stand): string {
  const owner = ownerOf(path, stand);
  const twice = /^ of the (\S+) named in/.exec(owner)?.[1];
  const short = twice === undefined ? words : words.replace(new RegExp(` of the ${twice}$`), '');
  return `${short} (${code(keyOf(path))})${owner}`;
}

/** The list of the plan that a path from its top goes through: one item of it is enough, or any of them counts. */
export function listOf(path: string, stand: Stand): Noun | undefined {
  const [pattern = ''] = meanings(path, stand.from);
  const end = pattern.replace(/\[\]$/, '').lastIndexOf('[]');
  return /^[a-z]/.test(path) && !/^its\./.test(path) && !path.includes('->') && end > 0
    ? nounOf(pattern.slice(0, end + 2))
    : undefined;
}

/** Something at a path that can be paid for or watched. */
export function thing(path: string, stand: Stand): string {
  const own = selfName(path, stand);
  if (own !== undefined) return own;
  return fieldAtPath(path, stand) ? noun(path, stand) : `one of the ${itemsAt(path, stand).many}`;
}

/** The vocabulary's own words, cut to what comes before examples and explanations. */
function meaningOf(path: string, stand: Stand): string {
  const [pattern = ''] = meanings(path, stand.from);
  const known = fieldWords[pattern] ?? meaningWords[pattern];
  if (known !== undefined) return known;
  if (fieldOf(pattern)?.type === 'id') return 'an id';
  const description = fieldOf(pattern)?.description ?? nodeAt(pathOf(pattern))?.description ?? keyOf(path);
  const first = description
    .replace(/,? for example .*$/s, '')
    .replace(/[;:] .*$/s, '')
    .replace(/, as a plain number .*$/s, '')
    .replace(/\. .*$/s, '')
    .replace(/\.$/, '')
    .replaceAll(/\b([Ss])olution(s?)\b/g, (_all, s: string, many: string) => `${s}ystem${many}`)
    .replaceAll('this document', 'the plan');
  if (first.endsWith('?')) return `the answer to "${first}"`;
  if (/^(?:who|whose|whom|what|when|where|whether|which|why|how|by what|out of|a|an|the|everything)\b/i.test(first))
    return small(first);
  return `the ${small(first)}`;
}

function pathOf(pattern: string): readonly (string | number)[] {
  return pattern.split('.').flatMap((key) => (key.endsWith('[]') ? [key.slice(0, -2), 0] : [key]));
}

/** What the things of a kind are called. */
export function kindNoun(kind: string): Noun {
  const home = [...vocabularyHomes].find(([name]) => name === kind)?.[1] ?? kind;
  return nounOf(home.endsWith('[]') ? home : `${home}[]`);
}

/** Each item of a list in turn: what stands under it speaks of `it`. */
export function inside(path: string | readonly string[], stand: Stand): Stand {
  const paths = [path].flat();
  if (paths.every((one) => selfName(one, stand) !== undefined)) {
    const [own = '.'] = paths;
    const item = own === '@' ? stand.from.object : stand.from.item;
    return { ...stand, from: { ...stand.from, item }, item: selfName(own, stand) ?? stand.item };
  }
  return { ...stand, from: { ...stand.from, item: placesOf(path, stand.from) }, item: 'it' };
}
