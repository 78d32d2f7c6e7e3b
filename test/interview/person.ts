import type { Blank, Limits, Scalar } from '../../src/blanks/blank.ts';
import { fieldAt } from '../../src/document/vocabulary.ts';
import type { Answer, Prompt } from '../../src/interview/form.ts';
import { usualDay, written, yearOf } from '../blanks/days.ts';
import { sentence } from '../blanks/sentences.ts';

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
      return values(`${yearOf(limits.after ?? 20_000) + 1}: 40000`);
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
    let year = yearOf(after) + 1;
    while (except.map(Number).includes(year)) year += 1;
    return year;
  }
  const type = fieldAt(path)?.type;
  const usual = type === 'money' ? 20_000 : path.at(-1) === 'people' ? 60 : 3 + (turn % 2);
  const wanted = Math.max(least, Math.min(most, usual));
  return except.map(Number).includes(wanted) ? wanted + 7 : wanted;
}

function day({ after = Number.NEGATIVE_INFINITY, before = Number.POSITIVE_INFINITY }: Limits, key: string): string {
  const wanted = usualDay(key);
  const fits = wanted > after && wanted < before;
  const between = Number.isFinite(after)
    ? Number.isFinite(before)
      ? Math.floor((after + before) / 2)
      : after + 20
    : before - 1;
  return written(fits ? wanted : between);
}
