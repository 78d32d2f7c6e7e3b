import type { Judgement } from '../assess/judge.ts';
import { fill } from '../assess/recommend.ts';
import type { Blank } from '../blanks/blank.ts';
import type { Item } from '../document/document.ts';
import { showPath, valueAt } from '../document/path.ts';
import { fieldAt } from '../document/vocabulary.ts';
import { factQuestions } from '../facts/questions.ts';
import type { Catalogue } from '../rubric/rubric.ts';
import type { Path } from '../source/position.ts';
import type { Answer, Choice, Prompt } from './form.ts';
import { currentOf, formOf } from './forms.ts';
import { nameOf } from './names.ts';
import type { Plan } from './plan.ts';
import type { Question } from './questions.ts';
import { editsFor, kindOfNew } from './record.ts';
import { answer, type Session, type Setting } from './session.ts';
import { limitWords, words } from './words.ts';

/** Where an interview stands, as one line says it. */
export interface Progress {
  /** Criteria that were finished or put aside, out of those that were open at the start. */
  readonly done: number;
  readonly open: number;
  readonly start: string;
  readonly now: string;
}

/** A question as it is put to a person. `before` is what was answered before going back. */
export function promptFor(
  question: Question,
  session: Session,
  setting: Setting,
  progress: Progress,
  before?: Answer,
): Prompt {
  const { plan } = session;
  const { catalogue } = setting.assessor;
  const field = fieldAt(question.blank.path);
  return {
    progress: words.counted(
      `${progress.done}/${progress.open}`,
      titleOf(question, catalogue),
      progress.start,
      progress.now,
    ),
    topic: topicOf(question, plan),
    ask: askOf(question, field?.description ?? ''),
    hint: hintOf(question, plan),
    why: whyOf(question, plan, catalogue),
    form: question.kind === 'fact' ? factForm(question, plan) : formOf(question.blank, plan.seen),
    current: before ?? currentOf(question.blank, plan.document),
    mayNotApply: question.kind === 'criterion',
    fault: faultOf(question, session, setting),
  };
}

function titleOf(question: Question, { themes }: Catalogue): string {
  if (question.kind === 'basic') return words.aboutCover;
  if (question.kind === 'fact') return words.aboutFacts;
  const theme = question.criterion.id.split('/')[0] ?? '';
  return themes[theme] ?? theme;
}

function topicOf(question: Question, plan: Plan): string {
  if (question.kind === 'basic') return words.aboutCover;
  if (question.kind === 'fact') return words.aboutFacts;
  return `${aboutObject(question.object, plan)}. ${question.criterion.ask}`;
}

function aboutObject(path: Path, { document }: Plan): string {
  const value = valueAt(document.value, path);
  if (path.length === 0 || typeof value !== 'object' || value === null) return words.aboutPlan;
  const item = value as Item;
  return words.about(`"${nameOf({ id: String(item['id'] ?? showPath(document, path)), value: item })}"`);
}

function askOf(question: Question, description: string): string {
  if (question.kind !== 'fact') return description;
  const asked = factQuestions[question.fact];
  return question.blank.path.at(-1) === 'because' ? words.factReason(asked) : asked;
}

function hintOf(question: Question, plan: Plan): string {
  if (question.kind === 'fact')
    return question.blank.path.at(-1) === 'because' ? words.factReasonHint : words.hangs(question.hangs);
  const kind = kindOfNew(question.blank, plan.document.value);
  const lack = lackAt(question, plan);
  const none = question.blank.none === undefined || !isTyped(question.blank.path) ? '' : words.mayBeNone;
  return [kind === undefined ? '' : words.adds(kind), none, limitWords(question.blank.limits), lack]
    .filter((one) => one !== '')
    .join(' ');
}

/** In a list "there is none" is one of the entries. */
function isTyped(path: Path): boolean {
  return /^texts?$/.test(fieldAt(path)?.type ?? '');
}

/** What the report says is missing at this place, where it says more than that nothing is there. */
function lackAt(question: Question, plan: Plan): string {
  if (question.kind !== 'criterion') return '';
  const lacks = stepsOf(question, plan).flatMap((step) => step.lacks);
  const place = JSON.stringify(question.blank.path);
  const here = lacks.find(({ path, message }) => JSON.stringify(path) === place && !/ is missing$/.test(message));
  return here ? words.lacks(here.message) : '';
}

function stepsOf(question: Extract<Question, { kind: 'criterion' }>, { evaluation }: Plan): Judgement['steps'] {
  const judgement = evaluation.judgements.find(({ criterion }) => criterion.id === question.criterion.id);
  return (judgement?.steps ?? []).filter(
    ({ object, toLevel }) => object.path === question.object && toLevel === question.toLevel,
  );
}

function whyOf(question: Question, plan: Plan, { references }: Catalogue): string {
  if (question.kind !== 'criterion') return question.kind === 'fact' ? words.whyFacts : words.whyCover;
  const { criterion, toLevel } = question;
  const step = stepsOf(question, plan)[0];
  const advice =
    step?.recommendation.named ?? fill(criterion.recommend[`to_${toLevel}`] ?? '', plan.evaluation.view).named;
  const cited = criterion.sources.map(({ ref, section }) => `${references[ref]?.document ?? ref} (${section})`);
  return [criterion.why, advice === '' ? '' : words.whatToWrite(advice), words.sources(cited.join('; '))]
    .filter((one) => one !== '')
    .join('\n');
}

/** "Not known yet" is an answer to a fact, and one that costs nothing to change. */
function factForm(question: Extract<Question, { kind: 'fact' }>, plan: Plan): Prompt['form'] {
  const form = formOf(question.blank, plan.seen);
  if (form.kind !== 'choice') return form;
  const choices = form.choices.map(
    (choice): Choice => (choice.value === 'unknown' ? { ...choice, label: words.unknownFact } : choice),
  );
  return { ...form, choices };
}

/**
 * What is wrong with an answer. One that cannot be read is refused; one that can be written and would not count is told so once, and kept
 * when it is given again: the honest answer is welcome even where it closes no gap.
 */
function faultOf(question: Question, session: Session, setting: Setting): Prompt['fault'] {
  let told: string | undefined;
  return (given) => {
    const edits = editsFor(question.blank, given, session.plan);
    if ('message' in edits) return edits.message;
    const key = JSON.stringify(given);
    if (told === key) return undefined;
    const outcome = answer(session, question, given, setting);
    if (!outcome.ok) return outcome.message;
    const doubt = doubtOf(question.blank, session.plan, outcome.session.plan);
    if (doubt === undefined) return undefined;
    told = key;
    return `${doubt} ${words.again}`;
  };
}

/** What dbd has to say about the place that was not said before. */
function doubtOf(blank: Blank, before: Plan, after: Plan): string | undefined {
  const known = new Set(before.evaluation.diagnostics.map(({ path, message }) => JSON.stringify([path, message])));
  return after.evaluation.diagnostics.find(
    ({ path, message, code }) =>
      !known.has(JSON.stringify([path, message])) &&
      code !== 'facts/no-reason' &&
      blank.path.every((key, index) => path[index] === key),
  )?.message;
}
