import type { AssessOptions, Assessor } from '../assess/assess.ts';
import type { Edit } from '../source/edit.ts';
import type { Answer } from './form.ts';
import { openPlan, type Plan } from './plan.ts';
import { type Question, questionsOf, type Wanted } from './questions.ts';
import { editsFor, writeInto } from './record.ts';

/** What does not change while questions are asked. */
export interface Setting {
  readonly file: string;
  readonly assessor: Assessor;
  readonly options: AssessOptions;
  readonly wanted: Wanted;
}

/** Where an interview stands. Everything that was answered is in the plan; the rest can be lost without harm. */
export interface Session {
  readonly plan: Plan;
  /** Ids of questions to be asked another time. */
  readonly later: ReadonlySet<string>;
  /** How often each question was answered: one that comes back did not help, and is not put for ever. */
  readonly answered: ReadonlyMap<string, number>;
  /** What the last question was about: its neighbours come next. */
  readonly focus: Question | undefined;
}

export function begin(plan: Plan, later: readonly string[]): Session {
  return { plan, later: new Set(later), answered: new Map(), focus: undefined };
}

/** How often one question is put: an answer can be honest and close no gap. */
const patience = 2;

/** What is asked of a place: a total that has to be another one by now is another question. */
function wording({ id, blank }: Question): string {
  return `${id} ${JSON.stringify(blank.limits)}`;
}

/** The questions that are still to be asked, the next one first. */
export function remaining({ plan, later, answered, focus }: Session, { wanted }: Setting): readonly Question[] {
  const open = questionsOf(plan, wanted).filter(
    (question) =>
      !later.has(question.id) &&
      (answered.get(wording(question)) ?? 0) < (question.kind === 'criterion' ? patience : 1),
  );
  const near = focus?.kind === 'criterion' ? nearest(open, focus) : undefined;
  return near ? [near, ...open.filter((one) => one !== near)] : open;
}

/** A step once begun is finished; then what else is open on the same thing. Facts come before both. */
function nearest(open: readonly Question[], focus: Extract<Question, { kind: 'criterion' }>): Question | undefined {
  if (open[0]?.kind !== 'criterion') return undefined;
  const onObject = open.filter(
    (one) => one.kind === 'criterion' && JSON.stringify(one.object) === JSON.stringify(focus.object),
  );
  const same = onObject.find(
    (one) => one.kind === 'criterion' && one.criterion.id === focus.criterion.id && one.toLevel === focus.toLevel,
  );
  // The whole plan is no topic: after a step on it, what gains most comes next.
  return same ?? (focus.object.length > 0 ? onObject[0] : undefined);
}

export type Outcome =
  | { readonly ok: true; readonly session: Session }
  | { readonly ok: false; readonly message: string };

/** What an answer came to when it was tried: it is tried before it is taken, and a plan takes its time to be judged. */
const tried = new WeakMap<
  Session,
  { readonly question: Question; readonly given: string; readonly outcome: Outcome }
>();

/** The session with an answer written into the plan. */
export function answer(session: Session, question: Question, given: Answer, setting: Setting): Outcome {
  const key = JSON.stringify(given);
  const known = tried.get(session);
  if (known?.question === question && known.given === key) return known.outcome;
  const outcome = fresh(session, question, given, setting);
  tried.set(session, { question, given: key, outcome });
  return outcome;
}

function fresh(session: Session, question: Question, given: Answer, setting: Setting): Outcome {
  const edits = editsFor(question.blank, given, session.plan);
  return 'message' in edits ? { ok: false, message: edits.message } : written(session, question, edits, setting);
}

/** The session with something written that a question asked for. */
export function written(session: Session, question: Question, edits: readonly Edit[], setting: Setting): Outcome {
  const writing = writeInto(session.plan.text, edits);
  if (!writing.ok) return writing;
  const opening = openPlan(setting.file, writing.text, setting.assessor, setting.options);
  if (!opening.ok) return { ok: false, message: opening.problems[0]?.message ?? 'The plan cannot be read any more.' };
  const asked = wording(question);
  const answered = new Map(session.answered).set(asked, (session.answered.get(asked) ?? 0) + 1);
  return { ok: true, session: { ...session, plan: opening.plan, answered, focus: question } };
}

/** The session without this question, until another time. */
export function postpone(session: Session, { id }: Question): Session {
  return { ...session, later: new Set([...session.later, id]) };
}
