import type { Blank, Limits, Scalar } from '../blanks/blank.ts';
import { kindsAt } from '../blanks/shapes.ts';
import type { Document } from '../document/document.ts';
import { entityKinds } from '../document/document.ts';
import type { Leaf } from '../document/field.ts';
import { valueAt } from '../document/path.ts';
import { fieldAt } from '../document/vocabulary.ts';
import { kindNames } from '../document/wording.ts';
import type { Answer, Choice, Form } from './form.ts';
import { kindToAdd, kindWord, nameOf } from './names.ts';
import { noneAnswer } from './record.ts';
import { words } from './words.ts';

/** The form in which a blank is filled. Where a list may stay empty, that is one of the answers. */
export function formOf(blank: Blank, document: Document): Form {
  const form = formOfField(blank, document);
  const isList = form.kind === 'choice' || form.kind === 'choices';
  return blank.none && isList
    ? { ...form, choices: [...form.choices, { value: noneAnswer.chosen, label: words.none }] }
    : form;
}

function formOfField({ path, limits }: Blank, document: Document): Form {
  const field = fieldAt(path);
  switch (field?.type) {
    case 'yes-no':
      return { kind: 'choice', choices: choicesOf(['yes', 'no'], limits) };
    case 'enum':
      return { kind: 'choice', choices: choicesOf(field.values ?? [], limits) };
    case 'enums':
      return { kind: 'choices', choices: choicesOf(field.values ?? [], limits) };
    case 'ref':
      return { kind: 'choice', ...things(path, limits, document) };
    case 'refs':
      return { kind: 'choices', ...things(path, limits, document) };
    case 'date':
      return { kind: 'date' };
    case 'years':
      return { kind: 'years' };
    case 'texts':
      return { kind: 'texts' };
    case 'integer':
    case 'number':
    case 'money':
    case 'percent':
    case 'duration':
      return { kind: 'number', unit: unitOf(field) };
    default:
      return { kind: 'text', long: isLong(field) };
  }
}

function unitOf({ type, unit }: Leaf): string {
  if (unit !== undefined) return unit;
  return type === 'percent' ? 'percent' : type === 'money' ? 'in the currency of the budget' : '';
}

/** Texts that are usually one sentence or more. */
function isLong(field: Leaf | undefined): boolean {
  return field?.type === 'text' && !/^(Name|Title|Number|Place|Post)\b/.test(field.description);
}

/** Answers that count come first; the others are there too, because the honest answer may be one of them. */
function choicesOf(values: readonly string[], { among, including, except }: Limits): readonly Choice[] {
  const wanted = [...(among ?? []), ...(including ?? [])].map(String);
  const unwanted = new Set((except ?? []).map(String));
  const counts = (value: string): boolean => (wanted.length === 0 || wanted.includes(value)) && !unwanted.has(value);
  return values
    .toSorted((a, b) => Number(counts(b)) - Number(counts(a)))
    .map((value) => ({
      value,
      label: spoken(value),
      ...(!counts(value) && { hint: words.doesNotCount }),
    }));
}

function spoken(value: string): string {
  return value.replaceAll('_', ' ');
}

/** Things of the plan that may be named, and a way to name a new one. */
function things(
  path: Blank['path'],
  { kinds: wanted, among, except, including }: Limits,
  document: Document,
): { readonly choices: readonly Choice[]; readonly add?: string } {
  const kinds = wanted ?? kindsAt(path);
  const isAny = kinds.length === entityKinds.length;
  const asked = new Set<Scalar>([...(among ?? []), ...(including ?? [])]);
  const unwanted = new Set<Scalar>(except ?? []);
  const choices = [...document.entities.values()]
    .filter(({ kind, id, path: at }) => kinds.includes(kind) && !unwanted.has(id) && !isWithin(at, path))
    .filter(({ id }) => asked.size === 0 || asked.has(id))
    .map((entity) => ({ value: entity.id, label: nameOf(entity), hint: kindWord(entity.kind) }));
  const added = asked.size > 0 || isAny ? undefined : kindToAdd(kinds);
  const others = kinds.filter((kind) => kind !== added).map(kindWord);
  return { choices, ...(added !== undefined && { add: words.toAdd(kindNames[added], others) }) };
}

function isWithin(outer: Blank['path'], path: Blank['path']): boolean {
  return outer.every((key, index) => path[index] === key);
}

/** What stands at the place now, as an answer. */
export function currentOf({ path }: Blank, document: Document): Answer | undefined {
  const value = valueAt(document.value, path);
  if (value === undefined || value === null) return undefined;
  if (fieldAt(path)?.type === 'years')
    return { values: Object.entries(value as object).map(([year, amount]) => `${year}: ${amount}`), added: [] };
  return { values: [value].flat().map(String), added: [] };
}
