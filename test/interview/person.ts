import type { Blank, Limits, Scalar } from '../../src/blanks/blank.ts';
import { fieldAt } from '../../src/document/vocabulary.ts';
import type { Answer, Prompt } from '../../src/interview/form.ts';

/** An author who answers what is asked, as the form allows it, and never the same twice. */
export function replyTo({ form, current }: Prompt, { path, limits }: Blank, turn: number): Answer {
  const there = current?.values ?? [];
  const values = (...answers: readonly Scalar[]): Answer => ({ values: answers.map(String), added: [] });
  switch (form.kind) {
    case 'choice':
    case 'choices':
      return chosen(form, there, limits, turn);
    case 'number':
      return values(number(limits, path, turn));
    case 'date':
      return values(day(limits, String(path.at(-1))));
    case 'years':
      return values(`${yearAfter(limits.after ?? 20_000)}: 40000`);
    case 'texts':
      return values(...there, ...(limits.including ?? sentences(limits, turn)));
    default:
      return values(limits.among?.[0] ?? sentence(turn, limits.mentions?.[0]));
  }
}

function sentences({ entries = 1, mentions }: Limits, turn: number): readonly string[] {
  return Array.from({ length: entries }, (_one, at) => sentence(turn * 10 + at, mentions?.[0]));
}

type Listed = Extract<Prompt['form'], { kind: 'choice' | 'choices' }>;

/** What the plan has already stays chosen. Now and then, or where the list has too little, something that the plan does not have yet. */
function chosen(form: Listed, there: readonly string[], limits: Limits, turn: number): Answer {
  const { including = [], except = [], entries = 1 } = limits;
  const unwanted = new Set(except.map(String));
  const open = form.choices.map(({ value }) => value).filter((value) => !unwanted.has(value) && value !== ':none');
  const wanted = including.map(String);
  const isMany = form.kind === 'choices';
  const now = isMany ? [...new Set([...there, ...wanted])] : wanted.slice(0, 1);
  const missing = Math.max(wanted.length > 0 ? 0 : 1, isMany ? entries - now.length : 1 - now.length);
  const more = open.filter((value) => !now.includes(value)).slice(0, missing);
  const isNew = form.add !== undefined && (more.length < missing || (turn % 3 === 0 && wanted.length === 0));
  if (isNew) return { values: isMany ? [...there, ...wanted] : [], added: [sentence(turn)] };
  return { values: [...now, ...more], added: [] };
}

function number(
  { least = 0, most = Number.POSITIVE_INFINITY, except = [], after }: Limits,
  path: Blank['path'],
  turn: number,
): number {
  if (after !== undefined) {
    let year = yearAfter(after);
    while (except.map(Number).includes(year)) year += 1;
    return year;
  }
  const type = fieldAt(path)?.type;
  const usual = type === 'money' ? 20_000 : path.at(-1) === 'people' ? 60 : 3 + (turn % 2);
  const wanted = Math.max(least, Math.min(most, usual));
  return except.map(Number).includes(wanted) ? wanted + 7 : wanted;
}

function yearAfter(day: number): number {
  return new Date(day * 86_400_000).getUTCFullYear() + 1;
}

/** A story in which things come in their order. */
const usual: Readonly<Record<string, string>> = {
  freeze: '2028-01-15',
  collection_start: '2028-03-01',
  go_live: '2028-06-01',
  start: '2027-02-01',
  from: '2027-02-01',
  end: '2029-06-30',
  due: '2027-10-01',
  horizon: '2030-06-30',
};

function day({ after = Number.NEGATIVE_INFINITY, before = Number.POSITIVE_INFINITY }: Limits, key: string): string {
  const wanted = Date.parse(usual[key] ?? '2026-11-20') / 86_400_000;
  const fits = wanted > after && wanted < before;
  const between = Number.isFinite(after)
    ? Number.isFinite(before)
      ? Math.floor((after + before) / 2)
      : after + 20
    : before - 1;
  return new Date((fits ? wanted : between) * 86_400_000).toISOString().slice(0, 10);
}

const things = [
  'ledger',
  'ferry',
  'orchard',
  'bridge',
  'harbour',
  'lantern',
  'quarry',
  'meadow',
  'granary',
  'weir',
  'kiln',
  'loom',
  'cistern',
];
const deeds = [
  'opens',
  'closes',
  'serves',
  'joins',
  'feeds',
  'shelters',
  'supplies',
  'crosses',
  'borders',
  'guards',
  'warms',
];
const places = [
  'Karanga',
  'Belo',
  'Tamsa',
  'Orun',
  'Sefa',
  'Liri',
  'Nuvo',
  'Palem',
  'Dorga',
  'Wesha',
  'Imbe',
  'Zanu',
  'Rolo',
  'Kefir',
  'Hatu',
  'Mosi',
  'Yarrow',
];

/** A sentence like no other. */
function sentence(turn: number, word = ''): string {
  const pick = (all: readonly string[], step: number): string => all[(turn * step + step) % all.length] ?? '';
  return `${pick(places, 7)} ${pick(things, 5)} ${turn} ${pick(deeds, 3)} the ward near ${pick(places, 11)} ${word}`.trim();
}
