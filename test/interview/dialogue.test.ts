import { describe, expect, test } from 'vitest';
import { closing } from '../../src/interview/closing.ts';
import { converse, type Ending } from '../../src/interview/dialogue.ts';
import type { Prompt, Reply } from '../../src/interview/form.ts';
import { laterText, readLater } from '../../src/interview/later.ts';
import { openPlan, type Plan } from '../../src/interview/plan.ts';
import { begin, remaining, type Session, type Setting } from '../../src/interview/session.ts';
import { assessor, exampleText } from '../support.ts';

const setting: Setting = {
  file: 'plan.yaml',
  assessor,
  options: { tier: undefined, only: [], skip: [] },
  wanted: { gaps: false, only: [] },
};
const start = `dbd: 1
programme: {title: Wells, setting: development, stage: design, countries: [Karanga], start: 2027-01-01, end: 2029-12-31, summary: Wells}
`;

function opened(text: string): Plan {
  const opening = openPlan('plan.yaml', text, assessor, setting.options);
  if (!opening.ok) throw new Error(JSON.stringify(opening.problems));
  return opening.plan;
}

const said = (...values: readonly string[]): Reply => ({ kind: 'answer', answer: { values, added: [] } });
const reason = 'Nothing here runs on a computer: wells, pumps and a box for letters';

interface Talk {
  readonly ending: Ending;
  readonly asked: readonly Prompt[];
  readonly told: readonly string[];
  readonly kept: readonly Session[];
}

/** A person who says these things one after the other, and then stops. `current` is what another program makes of the file. */
async function talk(plan: Plan, replies: readonly Reply[], current?: (kept: string) => string): Promise<Talk> {
  const [asked, told, kept]: [Prompt[], string[], Session[]] = [[], [], []];
  const text = (): string => kept.at(-1)?.plan.text ?? plan.text;
  const ending = await converse(begin(plan, []), setting, {
    ask: async (prompt) => {
      asked.push(prompt);
      return replies[asked.length - 1] ?? { kind: 'stop' };
    },
    say: (words) => told.push(words),
    keep: (session) => kept.push(session),
    current: () => current?.(text()) ?? text(),
    isOver: () => false,
  });
  return { ending, asked, told, kept };
}

describe('a conversation', () => {
  test('going back takes the answer out again, and offers it', async () => {
    const plan = opened(start);
    const { ending, asked, kept } = await talk(plan, [said('yes'), { kind: 'back' }]);
    expect(kept[0]?.plan.text).toContain('uses_technology');
    expect(ending.session.plan.text).toBe(start);
    expect([asked[2]?.ask, asked[2]?.current?.values]).toEqual([asked[0]?.ask, ['yes']]);
    expect(asked[1]?.ask).not.toBe(asked[0]?.ask);
  });

  test('what is put aside is not asked again, and can be remembered', async () => {
    const plan = opened(start);
    const { ending, asked } = await talk(plan, [{ kind: 'later' }]);
    expect(asked[1]?.ask).not.toBe(asked[0]?.ask);
    const again = begin(plan, readLater(laterText(ending.session.later)));
    expect(remaining(again, setting)[0]?.id).toBe(remaining(ending.session, setting)[0]?.id);
    expect(readLater('not JSON')).toEqual([]);
  });

  test('what does not apply becomes a fact with the reason of the author, and nothing else', async () => {
    const facts = 'facts: {uses_technology: yes, public_facing: yes, personal_data: yes}\n';
    const plan = opened(`${start}${facts}`);
    const only: Setting = { ...setting, wanted: { gaps: true, only: ['responsible-use/public-disclosure'] } };
    const replies: Reply[] = [{ kind: 'not-applicable', because: reason }];
    let text = plan.text;
    await converse(begin(plan, []), only, {
      ask: async () => replies.shift() ?? { kind: 'stop' },
      say: () => undefined,
      keep: (session) => {
        text = session.plan.text;
      },
      current: () => text,
      isOver: () => false,
    });
    const { facts: after } = opened(text).evaluation;
    // Each no needs a reason of its own: the second waits for the author's, and is not given a copy.
    expect([after.public_facing.declared, after.personal_data.declared]).toEqual(['no', 'no']);
    expect([after.public_facing.value, after.personal_data.value].sort()).toEqual(['no', 'unknown']);
    expect(text.split('Nothing here runs on')).toHaveLength(2);
  });

  test('where the plan shows that it applies, the plan is left and the place is named', async () => {
    const plan = opened(exampleText('first-draft-cash.yaml'));
    const only: Setting = { ...setting, wanted: { gaps: true, only: ['data-protection/purpose-and-basis'] } };
    const told: string[] = [];
    const replies: Reply[] = [{ kind: 'not-applicable', because: reason }];
    const { session } = await converse(begin(plan, []), only, {
      ask: async () => replies.shift() ?? { kind: 'stop' },
      say: (words) => told.push(words),
      keep: () => undefined,
      current: () => plan.text,
      isOver: () => false,
    });
    expect(session.plan.text).toBe(plan.text);
    expect(told.join()).toMatch(/The plan shows that it applies: data\.assets/);
  });

  test('a file that another program changed is read again, and not written over', async () => {
    const plan = opened(start);
    const changed = start.replace('Wells,', 'Deep wells,');
    const { ending, told } = await talk(plan, [said('yes')], () => changed);
    expect(ending.session.plan.text).toBe(changed);
    expect(told.join()).toContain('changed by another program');
  });

  test('the time that was set aside ends it', async () => {
    const plan = opened(start);
    const ending = await converse(begin(plan, []), setting, {
      ask: async () => said('yes'),
      say: () => undefined,
      keep: () => undefined,
      current: () => plan.text,
      isOver: () => true,
    });
    expect([ending.why, ending.session.plan.text]).toEqual(['time', start]);
  });
});

describe('the order of questions', () => {
  const plan = opened(exampleText('first-draft-cash.yaml'));
  const questions = remaining(begin(plan, []), setting);

  test('facts, then what blocks, then what gains most', () => {
    const kinds = questions.map(({ kind }) => kind);
    expect(kinds.indexOf('criterion')).toBeGreaterThan(kinds.lastIndexOf('fact'));
    const criteria = questions.flatMap((one) => (one.kind === 'criterion' ? [one] : []));
    const blocking = criteria.map(({ blocks }) => blocks);
    expect(blocking.lastIndexOf(true)).toBeLessThan(blocking.indexOf(false));
    const gains = criteria.filter(({ blocks }) => !blocks).map(({ gain }) => gain.headline);
    expect(gains).toEqual(gains.toSorted((a, b) => b - a));
    expect(gains[0]).toBeGreaterThan(0);
  });

  test('what is begun on a thing is gone on with', () => {
    const focus = questions.findLast((one) => one.kind === 'criterion' && one.object.length > 0);
    const gaps: Setting = { ...setting, wanted: { gaps: true, only: [] } };
    const next = remaining({ ...begin(plan, []), focus }, gaps)[0];
    expect(next?.kind === 'criterion' && next.object).toEqual(focus?.kind === 'criterion' && focus.object);
    expect(remaining(begin(plan, []), gaps)[0]).not.toEqual(next);
  });

  test('the end says what improved, what still blocks, and what to type', () => {
    const text = closing(
      plan,
      opened(exampleText('exemplary-registration.yaml')),
      'stopped',
      3,
      'dbd interview x.yaml',
    );
    expect(text).toMatch(/^Everything you confirmed is saved\.\nScore: 8 before, 87 now\.\nWhat improved:\n {2}- /);
    expect(text).toMatch(/3 questions are open\. To go on: dbd interview x\.yaml\n$/);
    expect(closing(plan, plan, 'time', 1, 'x')).toContain('What still holds the score down:');
  });
});
