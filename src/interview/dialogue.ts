import { notApplicable } from './applies.ts';
import type { Answer, Prompt, Reply } from './form.ts';
import { openPlan, type Plan, scoreOf } from './plan.ts';
import { type Progress, promptFor } from './prompt.ts';
import type { Question } from './questions.ts';
import { answer, postpone, remaining, type Session, type Setting, written } from './session.ts';
import { words } from './words.ts';

/** Who is asked, and where what was confirmed is kept. */
export interface Company {
  readonly ask: (prompt: Prompt) => Promise<Reply>;
  readonly say: (text: string) => void;
  /** Called after every answer, before the next question: what was confirmed is never lost. */
  readonly keep: (session: Session) => void;
  /** The text of the plan as it stands now: another program may have changed it. */
  readonly current: () => string;
  /** Whether the time that was set aside is over. */
  readonly isOver: () => boolean;
}

export interface Ending {
  readonly session: Session;
  readonly why: 'finished' | 'stopped' | 'time';
}

interface Turn {
  readonly before: Session;
  readonly question: Question;
  readonly given: Answer | undefined;
}

/** Where a conversation stands between two questions. */
interface Standing {
  readonly session: Session;
  /** What was answered, last one last: going back takes it out of the plan again. */
  readonly turns: readonly Turn[];
  /** The question that was gone back to. */
  readonly again: Turn | undefined;
}

/** Asks until nothing is open, the person stops, or the time is over. */
export async function converse(from: Session, setting: Setting, company: Company): Promise<Ending> {
  const begun = { start: showScore(from.plan), open: topics(remaining(from, setting)).size };
  let standing: Standing = { session: from, turns: [], again: undefined };
  for (;;) {
    const { session, again } = standing;
    if (company.isOver()) return { session, why: 'time' };
    const left = remaining(session, setting);
    const question = again?.question ?? left[0];
    if (!question) return { session, why: 'finished' };
    const progress: Progress = {
      ...begun,
      done: Math.max(0, begun.open - topics(left).size),
      now: showScore(session.plan),
    };
    const reply = await company.ask(promptFor(question, session, setting, progress, again?.given));
    if (reply.kind === 'stop') return { session, why: 'stopped' };
    standing = after(standing, question, reply, setting, company);
  }
}

function after(
  standing: Standing,
  question: Question,
  reply: Exclude<Reply, { kind: 'stop' }>,
  setting: Setting,
  company: Company,
): Standing {
  const { session, turns } = standing;
  const changed = reread(session, setting, company);
  if (changed !== session) {
    company.say(words.changedOnDisk);
    return { session: changed, turns: [], again: undefined };
  }
  if (reply.kind === 'back') {
    const last = turns.at(-1);
    if (!last) return standing;
    company.keep(last.before);
    return { session: last.before, turns: turns.slice(0, -1), again: last };
  }
  const next = taken(session, question, reply, setting, company);
  if (!next) return standing;
  company.keep(next);
  const given = reply.kind === 'answer' ? reply.answer : undefined;
  return { session: next, turns: [...turns, { before: session, question, given }], again: undefined };
}

function taken(
  session: Session,
  question: Question,
  reply: Extract<Reply, { kind: 'answer' | 'later' | 'not-applicable' }>,
  setting: Setting,
  company: Company,
): Session | undefined {
  if (reply.kind === 'later') return postpone(session, question);
  if (reply.kind === 'not-applicable') {
    const verdict = notApplicable(question, reply.because, session.plan);
    if ('message' in verdict) {
      company.say(verdict.message);
      return postpone(session, question);
    }
    const outcome = written(session, question, verdict.edits, setting);
    if (!outcome.ok) company.say(outcome.message);
    return outcome.ok ? outcome.session : postpone(session, question);
  }
  const outcome = answer(session, question, reply.answer, setting);
  if (outcome.ok) return outcome.session;
  company.say(outcome.message);
  return undefined;
}

/** The session over what stands in the file now. A file that cannot be read at the moment is not written over: it is asked again. */
function reread(session: Session, setting: Setting, company: Company): Session {
  const text = company.current();
  if (text === session.plan.text) return session;
  const opening = openPlan(setting.file, text, setting.assessor, setting.options);
  if (opening.ok) return { ...session, plan: opening.plan };
  const [problem] = opening.problems;
  company.say(`${setting.file}:${problem?.position?.line ?? 1}: ${problem?.message ?? ''}`);
  return { ...session };
}

/** Each criterion, fact or line of the cover once. */
function topics(questions: readonly Question[]): ReadonlySet<string> {
  return new Set(questions.map((one) => (one.kind === 'criterion' ? one.criterion.id : one.id)));
}

function showScore(plan: Plan): string {
  const score = scoreOf(plan);
  return score === undefined ? words.noScore : String(score);
}
