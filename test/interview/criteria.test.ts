import { describe, expect, test } from 'vitest';
import type { AssessOptions } from '../../src/assess/assess.ts';
import { factIds } from '../../src/facts/fact.ts';
import { openPlan, type Plan } from '../../src/interview/plan.ts';
import { promptFor } from '../../src/interview/prompt.ts';
import { answer, begin, remaining, type Session, type Setting } from '../../src/interview/session.ts';
import { assessor } from '../support.ts';
import { replyTo } from './person.ts';

/** A plan in which everything applies and nothing is written. */
const nothing = `dbd: 1
programme: {title: Wells for Karanga, setting: peacekeeping, stage: implementation, start: 2027-01-01, end: 2029-12-31}
facts:
${factIds.map((id) => `  ${id}: yes # as of today`).join('\n')}
`;

function opened(text: string, options: AssessOptions): Plan {
  const opening = openPlan('plan.yaml', text, assessor, options);
  if (!opening.ok) throw new Error(JSON.stringify(opening.problems));
  return opening.plan;
}

const progress = { done: 0, open: 1, start: '0', now: '0' };

/** Answers what `--gaps --only <id>` asks, one question after the other. */
function interviewed(id: string): { readonly session: Session; readonly trail: readonly string[] } {
  const setting: Setting = {
    file: 'plan.yaml',
    assessor,
    options: { framework: 'all', tier: 'full', only: [id], skip: [] },
    wanted: { gaps: true, only: [id] },
  };
  let session = begin(opened(nothing, setting.options), []);
  const trail: string[] = [];
  for (let turn = 1; turn <= 150; turn += 1) {
    const question = remaining(session, setting)[0];
    if (!question) break;
    const prompt = promptFor(question, session, setting, progress);
    expect(
      [prompt.ask, prompt.topic, prompt.why].filter((one) => one === ''),
      question.id,
    ).toEqual([]);
    const reply = replyTo(prompt, question.blank, turn);
    trail.push(
      `${question.id} ${JSON.stringify(question.blank.limits)} ${JSON.stringify(question.blank.besides)} ← ${JSON.stringify(reply.values)} ${reply.added.join()}`,
    );
    const outcome = answer(session, question, reply, setting);
    if (!outcome.ok) throw new Error(`${outcome.message}\n${trail.slice(-5).join('\n')}`);
    session = outcome.session;
  }
  return { session, trail };
}

describe('answering what is asked for a criterion raises it, from nothing to the top', () => {
  test.each(assessor.catalogue.criteria.map((criterion) => [criterion.id, criterion] as const))(
    '%s',
    (id, criterion) => {
      const { session, trail } = interviewed(id);
      const [judgement] = session.plan.evaluation.judgements;
      const level = criterion.kind === 'redline' ? judgement?.outcome : judgement?.credit?.level.lower;
      const top = criterion.kind === 'redline' ? 'clear' : criterion.review === undefined ? 3 : 2;
      expect(level, trail.slice(-6).join('\n')).toBe(top);
      // Comments and what was there before are where they were.
      expect(session.plan.text.match(/# as of today/g)).toHaveLength(factIds.length);
    },
  );
});
