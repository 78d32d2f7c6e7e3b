import { normalise } from '../document/text.ts';
import type { Path } from '../source/position.ts';
import { type Dismissal, dismissal } from './dismissal.ts';
import type { EchoIndex } from './echo.ts';
import type { Leaf } from './leaves.ts';
import { isDenial, isNone, isPlaceholderText } from './texts.ts';

/** Where "no ..." is the answer and not a denial of it. */
const negativeByNature =
  /(^facts\.|reason$|\.(prohibited_uses|forbidden|prohibited|dropped_fields|limits|coverage_limits|out_of_scope|no_reprisal|user_cost|expression|retention\.copies|equal|what|name|pass|closed_parts|existing_checked|refusal|compelled_disclosure|conflict_rule|note|finding|gap|event|cause|effect|problem|today|claim|found|statement|harm|comment)$)/;

/** Lists of things that may well be absent: `[none]` is an answer there, and the same as the empty list. */
const mayBeNone = /\.(closed_parts|dropped_fields|prohibited_uses|prohibited|forbidden|out_of_scope)$/;
/** Single texts to which "none" is an answer. */
const noneIsAnswer = /\.(user_cost|retention\.copies)$/;

/** What a thing is called. The rubric may name the same treaty, and a name is no sentence to be thought up. */
const names = new Set(['name', 'what', 'post', 'title', 'right', 'instrument', 'reference', 'clause', 'standard']);

/** Texts that need thought of their own for each item: the same words twice mean that nobody thought twice. */
const ownThought = new Set([
  'reason',
  'purpose',
  'event',
  'cause',
  'effect',
  'finding',
  'factor',
  'gap',
  'fallback',
  'if_false',
  'limits',
  'change',
  'action',
  'mitigation',
  'monitoring',
  'suspension',
  'gender_reason',
  'openness_reason',
  'coverage_limits',
  'existing_checked',
  'claim',
  'found',
  'note',
  'comment',
  'obliges',
  'control',
  'attack',
  'harm',
  'would_change_if',
  'choice',
  'rejected_option',
  'overlap',
  'security_assurance',
  'local_measure',
  'explanation',
  'text',
  'statement',
  'question',
]);
/** Fewer words are a label, which may well be the same. */
const fewestWords = 3;

/** Texts that say nothing, deny what they are asked for, or were taken from the rubric. */
export function emptyTexts(leaves: readonly Leaf[], echoes: EchoIndex): readonly Dismissal[] {
  return leaves.filter(isText).flatMap(({ path, value, field }) => {
    const text = String(value);
    if (isNone(text) && noneIsAnswer.test(field.path)) return [];
    if (isPlaceholderText(text))
      return [dismissal('placeholder', path, 'This keeps the place free and counts as not written yet.')];
    if (isDenial(text) && !negativeByNature.test(field.path)) {
      return [
        dismissal(
          'negation',
          path,
          'This says that there is none, so it does not count. If that is right, leave the field out.',
        ),
      ];
    }
    if (!names.has(nameOf(field.path)) && echoes.has(text))
      return [dismissal('echo', path, 'These are the words of the rubric. Say it in your own, for this programme.')];
    return [];
  });
}

/** A list that says "none" and nothing else. */
export interface NoneList {
  readonly path: Path;
  readonly items: readonly Path[];
}

export function explicitNones(leaves: readonly Leaf[]): readonly NoneList[] {
  const lists = new Map<string, Leaf[]>();
  for (const leaf of leaves.filter(({ field }) => mayBeNone.test(field.path))) {
    const list = leaf.path.slice(0, -1).join('\n');
    lists.set(list, [...(lists.get(list) ?? []), leaf]);
  }
  return [...lists.values()]
    .filter((items) => items.every(({ value }) => isNone(String(value))))
    .map((items) => ({ path: items[0]?.path.slice(0, -1) ?? [], items: items.map(({ path }) => path) }));
}

/** The same thought written twice: the first counts. */
export function copiedTexts(leaves: readonly Leaf[]): readonly Dismissal[] {
  const seen = new Map<string, Path>();
  return leaves.filter(isText).flatMap(({ path, value, field }) => {
    const name = nameOf(field.path);
    if (!ownThought.has(name) || !field.path.includes('[]')) return [];
    const text = normalise(String(value));
    if (text.split(' ').length < fewestWords) return [];
    const key = `${field.path}\n${text}`;
    if (seen.has(key))
      return [
        dismissal('copy', path, `The same \`${name}\` stands in another item. Write what is special about this one.`),
      ];
    seen.set(key, path);
    return [];
  });
}

function nameOf(fieldPath: string): string {
  return fieldPath.slice(fieldPath.lastIndexOf('.') + 1);
}

function isText({ value, field }: Leaf): boolean {
  return typeof value === 'string' && (field.type === 'text' || field.type === 'texts');
}
