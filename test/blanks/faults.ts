import type { Blank, Write } from '../../src/blanks/blank.ts';
import { kindsAt } from '../../src/blanks/shapes.ts';
import type { Document } from '../../src/document/document.ts';
import type { Field } from '../../src/document/field.ts';
import { valueAt } from '../../src/document/path.ts';
import { fieldAt, nodeAt } from '../../src/document/vocabulary.ts';

/** What is wrong with a blank as such, whatever is answered: no such field, limits that nothing can keep to, presets that write over what is there. */
export function faultsOf(blank: Blank, written: Document): readonly string[] {
  const field = fieldAt(blank.path);
  const place = blank.path.join('.');
  if (!field) return [`${place} is no field`];
  return [
    ...ofWords(blank, field, written),
    ...ofRange(blank),
    ...blank.besides.flatMap((write) => ofPreset(write, written)),
    ...(blank.none === undefined || isList(blank.none) ? [] : [`${blank.none.join('.')} cannot be an empty list`]),
  ].map((fault) => `${place}: ${fault}`);
}

function ofWords({ path, limits }: Blank, field: Field, { entities }: Document): readonly string[] {
  const { among, including = [], except = [], kinds = [], entries = 1 } = limits;
  const allowed: readonly unknown[] | undefined = field.type === 'yes-no' ? ['yes', 'no'] : field.values;
  const foreign = allowed ? [...(among ?? []), ...including].filter((word) => !allowed.includes(word)) : [];
  const choices = (among ?? allowed)?.filter((word) => !except.includes(word as string));
  const named = /^refs?$/.test(field.type) ? [...(among ?? []), ...including] : [];
  const may = limits.kinds ?? kindsAt(path);
  const strangers = named.filter((id) => !may.some((kind) => entities.get(String(id))?.kind === kind));
  const wrong = kinds.filter((kind) => !kindsAt(path).includes(kind));
  return [
    ...(foreign.length > 0 ? [`no words of the field: ${foreign.join(', ')}`] : []),
    ...(choices?.length === 0 ? ['no word is left'] : []),
    ...(field.type === 'enums' && choices && choices.length < entries ? ['not enough words'] : []),
    ...(including.some((word) => except.includes(word)) ? ['a word is wanted and excepted'] : []),
    ...(wrong.length > 0 ? [`kinds that cannot be named: ${wrong.join(', ')}`] : []),
    ...(strangers.length > 0 ? [`cannot be named: ${strangers.join(', ')}`] : []),
    ...(limits.kinds?.length === 0 ? ['nothing can be named'] : []),
  ];
}

function ofRange({
  limits: { least = -Infinity, most = Infinity, after = -Infinity, before = Infinity },
}: Blank): readonly string[] {
  return [
    ...(least > most ? [`no number from ${least} to ${most}`] : []),
    ...(after + 1 >= before ? [`no day after ${after} and before ${before}`] : []),
  ];
}

function ofPreset(write: Write, { value }: Document): readonly string[] {
  const place = write.path.join('.');
  if (!fieldAt(write.path)) return [`presets ${place}, which is no field`];
  if ('add' in write) return isList(write.path) ? [] : [`adds to ${place}, which is no list`];
  return valueAt(value, write.path) === undefined ? [] : [`presets ${place}, where something is written`];
}

function isList(path: Blank['path']): boolean {
  return /^(list|texts|enums|refs)$/.test(nodeAt(path)?.type ?? '');
}
