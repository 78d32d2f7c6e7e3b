import { kindsAt } from '../../src/blanks/shapes.ts';
import type { EntityKind } from '../../src/document/document.ts';
import { valueAt } from '../../src/document/path.ts';
import { fieldAt } from '../../src/document/vocabulary.ts';
import { answerFrom, placeIn } from '../../src/interview/answers.ts';
import type { Answer, Prompt } from '../../src/interview/form.ts';
import { kindToAdd, kindWord } from '../../src/interview/names.ts';
import type { Plan } from '../../src/interview/plan.ts';
import type { Question } from '../../src/interview/questions.ts';
import { noneAnswer } from '../../src/interview/record.ts';
import { loaded } from '../support.ts';

/** A person who knows one programme well and answers what is asked about it. Ids are the questionnaire's: the person only knows names. */
export interface Teller {
  /** The answer, or nothing where the story has none. */
  readonly answer: (question: Question, plan: Plan) => Answer | undefined;
  /** Learns which ids the things of the story were given. */
  readonly learn: (question: Question, before: Plan, after: Plan) => void;
}

export function teller(text: string): Teller {
  const story = loaded('story.yaml', text).document;
  const ids = new Map<string, string>();
  let known: typeof story | undefined;
  const told = (): typeof story => {
    known ??= loaded('story.yaml', JSON.stringify(renamed(story.value, ids))).document;
    return known;
  };
  return {
    answer: (question, plan) => {
      const document = told();
      const edits = answerFrom({ document }, question.blank, plan);
      const value = edits?.at(-1)?.value;
      if (value === undefined) return undefined;
      if (Array.isArray(value) && value.length === 0) return question.blank.none ? none(question) : undefined;
      if (question.kind === 'criterion' && isYears(value))
        return { values: Object.entries(value).map(([year, amount]) => `${year}: ${amount}`), added: [] };
      const all = [value].flat().map(String);
      const isNew = (one: string): boolean => !plan.document.entities.has(one) && document.entities.has(one);
      return {
        values: all.filter((one) => !isNew(one)),
        added: all.filter(isNew).flatMap((one) => {
          const entity = document.entities.get(one);
          const kinds = question.blank.limits.kinds ?? kindsAt(question.blank.path);
          const name = entity && (fullName(entity.value) ?? one);
          if (!name || !kinds.includes(entity.kind)) return [];
          return [entity.kind === kindToAdd(kinds) ? name : `${kindWord(entity.kind)}: ${name}`];
        }),
      };
    },
    learn: (question, before, after) => {
      const document = told();
      for (const entity of after.document.entities.values()) {
        if (before.document.entities.has(entity.id) || document.entities.has(entity.id)) continue;
        const twin =
          [...document.entities.values()].find(
            (one) =>
              one.kind === entity.kind &&
              !after.document.entities.has(one.id) &&
              fullName(one.value) !== undefined &&
              fullName(one.value) === fullName(entity.value),
          ) ?? itemOf(question, document, before, entity.kind);
        if (twin) ids.set([...ids].find(([, now]) => now === twin.id)?.[0] ?? twin.id, entity.id);
        if (twin) known = undefined;
      }
    },
  };

  function itemOf(question: Question, document: typeof story, before: Plan, kind: EntityKind) {
    const place = placeIn(document, question.blank, before);
    const item = place?.slice(0, place.findLastIndex((key) => typeof key === 'number') + 1);
    const id = item && valueAt(document.value, [...item, 'id']);
    const twin = typeof id === 'string' ? document.entities.get(id) : undefined;
    return twin?.kind === kind ? twin : undefined;
  }
}

/** "There is none": typed in words, or chosen from a list. */
function none({ blank }: Question): Answer {
  const isTyped = /^texts?$/.test(fieldAt(blank.path)?.type ?? '');
  return { values: [isTyped ? noneAnswer.typed : noneAnswer.chosen], added: [] };
}

function isYears(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fullName(value: Readonly<Record<string, unknown>>): string | undefined {
  const name =
    value['name'] ??
    value['post'] ??
    value['statement'] ??
    value['event'] ??
    value['what'] ??
    value['claim'] ??
    value['text'] ??
    value['found'];
  return typeof name === 'string' ? name : undefined;
}

function renamed(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return ids.get(value) ?? value;
  if (Array.isArray(value)) return value.map((one) => renamed(one, ids));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, renamed(one, ids)]));
}

/** What of an answer the question can take; nothing where that is nothing. */
export function possible({ form, current }: Prompt, { values, added }: Answer): Answer | undefined {
  if (form.kind !== 'choice' && form.kind !== 'choices') return { values, added };
  const known = new Set([...form.choices.map(({ value }) => value), ...(current?.values ?? [])]);
  const answer = { values: values.filter((value) => known.has(value)), added: form.add === undefined ? [] : added };
  return answer.values.length + answer.added.length > 0 ? answer : undefined;
}

/** What is typed for an answer where nothing can be drawn on the screen; `added` things are named one after the other. */
export function typed({ form, current }: Prompt, answer: Answer): readonly string[] {
  const [first = ''] = answer.values;
  const there = current?.values ?? [];
  if (form.kind === 'texts' || form.kind === 'years')
    return [...answer.values.filter((value) => !there.includes(value)), ''];
  if (form.kind === 'text') return form.long ? [first, '.'] : [first];
  if (form.kind !== 'choice' && form.kind !== 'choices') return [first];
  const known = form.choices.map(({ value }) => value);
  const all = [...known, ...there.filter((value) => !known.includes(value))];
  const numbers = answer.values.map((value) => all.indexOf(value) + 1);
  const [name] = answer.added;
  if (name === undefined) return [numbers.join(', ')];
  const toAdd = all.length + 1;
  if (form.kind === 'choice') return [`${toAdd}`, name];
  // The list comes back with the new name in it, and then one more can be added.
  const steps = answer.added.flatMap((one, index) => {
    const before = answer.added.slice(0, index).map((_one, at) => toAdd + at);
    return [[...numbers, ...before, toAdd + index].join(', '), one];
  });
  return [...steps, ''];
}
