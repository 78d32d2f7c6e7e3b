import { parseCondition } from '../checks/decide.ts';
import type { checks } from '../checks/registry.ts';
import type { Condition } from '../checks/view.ts';
import { before, fresh } from './dates.ts';
import { count, every } from './lists.ts';
import type { Clause } from './markdown.ts';
import type { Stand } from './place.ts';
import { flat, type Teller, together } from './said.ts';
import { ifWords, narrowed } from './selection.ts';
import { distinct, oneOf, owned, present, refers } from './values.ts';
import { funded, monitored, portion } from './watching.ts';

/** Every check in words. */
export const tellers: Readonly<Record<keyof typeof checks, Teller<never>>> = {
  present,
  every,
  count,
  'one-of': oneOf,
  refers,
  before,
  fresh,
  portion,
  owned,
  funded,
  monitored,
  distinct,
};

/** What conditions ask, one clause each. */
export function tell(conditions: readonly Condition[], stand: Stand): readonly Clause[] {
  return flat(conditions.map((condition) => one(condition, stand)));
}

function one(condition: Condition, outside: Stand): Clause {
  const { name, own, when, or } = parseCondition(condition);
  const stand = narrowed(when, outside);
  const first = (tellers[name] as unknown as Teller<unknown>)(own, stand);
  const clause = or === undefined ? first : either([first, together(stand.tell(or, stand))]);
  return when === undefined ? clause : asked(ifWords(when, outside), clause);
}

/** Alternatives of alternatives are all on one level. */
function either(found: readonly Clause[]): Clause {
  const choices = found.flatMap((choice) => choice.choices ?? [choice]);
  const short =
    choices.every(({ parts }) => parts === undefined) && choices.map(({ text }) => text).join().length < 220;
  if (short) return { text: `either ${choices.map(({ text }) => text).join(', or ')}`, choices };
  const parts = choices.map((choice, index) => ({
    ...choice,
    text: `${index === 0 ? 'either' : 'or'} ${choice.text}`,
  }));
  return { text: 'one of these is enough', parts, choices };
}

/** A condition that is not always asked can stand among alternatives only as a whole. */
function asked(when: string, { text, parts }: Clause): Clause {
  return { text: `${when}, ${text}`, ...(parts && { parts }) };
}
