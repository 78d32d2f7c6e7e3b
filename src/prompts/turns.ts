import type { Answer, Prompt } from '../interview/form.ts';
import { stepFor } from './entries.ts';
import type { ListRequest, Medium } from './medium.ts';
import { answerOf, answersOf, isIn, type Listed, offered, waysOut } from './options.ts';
import { numbered, paragraphs, signLine } from './shown.ts';
import { readSign, type Sign } from './signs.ts';
import { words } from './words.ts';

/** One attempt at a question. */
export interface Turn {
  /** The answer, or what was chosen or written of it so far. */
  readonly draft: Answer;
  /** `undefined` for an answer; `again` when the question is to be put once more. */
  readonly sign: Sign | 'again' | undefined;
}

/** `undefined` when nobody will answer any more. */
type Taking = Promise<Turn | undefined>;

type Fault = (text: string) => string | undefined;

/** Signs that are offered while something beside the answer is typed. */
export const besides: readonly Sign[] = ['back', 'later', 'why', 'stop'];

/** Has a person answer, or do something else instead. */
export function take(prompt: Prompt, draft: Answer, medium: Medium): Taking {
  const { form } = prompt;
  switch (form.kind) {
    case 'choice':
      return choose(prompt, form, draft, medium);
    case 'choices':
      return tick(prompt, form, draft, medium);
    case 'texts':
    case 'years':
      return list(prompt, form.kind, draft, medium);
    case 'number':
      return write(prompt, words.labels.number(form.unit), draft, medium);
    default:
      return write(prompt, words.labels[form.kind], draft, medium);
  }
}

/** What is wrong with an answer, also with an empty one. */
export function faultOf({ form, fault }: Prompt, answer: Answer): string | undefined {
  const isEmpty = answer.values.every((value) => value.trim() === '') && answer.added.length === 0;
  if (!isEmpty) return fault(answer);
  return form.kind === 'choices' ? words.faults.noneTicked : words.faults.empty;
}

/** Signs are no faults where they are offered; elsewhere the sentence says why not. */
export function unlessSign(allowed: readonly Sign[], fault: Fault): Fault {
  return (text) => {
    const sign = readSign(text);
    if (sign === undefined) return fault(text);
    if (allowed.includes(sign)) return undefined;
    return sign === 'edit' ? words.faults.noEditorHere : words.faults.mustApply;
  };
}

async function write(prompt: Prompt, label: string, draft: Answer, medium: Medium): Taking {
  const several = prompt.form.kind === 'text' && prompt.form.long;
  medium.print(signLine(offered(prompt, several && medium.canEdit), prompt.form));
  let attempt = draft.values[0];
  const fault = (text: string): string | undefined => {
    attempt = text.trim() === '' ? attempt : text;
    return faultOf(prompt, textAnswer(text));
  };
  const refuse = unlessSign(offered(prompt, several), fault);
  const typed = await medium.line({ label, current: draft.values[0], several, refuse });
  if (typed === undefined) return undefined;
  const sign = readSign(typed);
  if (sign === 'edit') return edit(attempt === undefined ? draft : textAnswer(attempt), medium);
  return { draft: sign ? draft : textAnswer(typed), sign };
}

function textAnswer(text: string): Answer {
  return { values: [text.trim()], added: [] };
}

async function edit(draft: Answer, medium: Medium): Taking {
  if (!medium.canEdit) {
    medium.print(paragraphs(words.faults.noEditor, 'warn'));
    return { draft, sign: 'again' };
  }
  const edited = await medium.edit(draft.values[0] ?? '');
  if (edited.kind === 'stopped') return undefined;
  if (edited.kind === 'text') {
    medium.print([...paragraphs(words.fromEditor, 'faint'), ...paragraphs(edited.text, 'plain', 2)]);
    return { draft: textAnswer(edited.text), sign: undefined };
  }
  medium.print(paragraphs(edited.kind === 'none' ? words.faults.editorEmpty : words.faults.editorFailed, 'warn'));
  return { draft, sign: 'again' };
}

async function list(prompt: Prompt, kind: 'texts' | 'years', draft: Answer, medium: Medium): Taking {
  const ways = offered(prompt, false);
  medium.print(signLine(ways, prompt.form));
  let entries = draft.values;
  for (;;) {
    const refuse = unlessSign(ways, (text) => {
      const step = stepFor(kind, entries, text);
      return step.kind === 'fault' ? step.message : undefined;
    });
    const label = words.labels[kind === 'years' ? 'year' : 'entry'](entries.length + 1);
    const typed = await medium.line({ label, current: undefined, several: false, refuse });
    if (typed === undefined) return undefined;
    const sign = readSign(typed);
    const step = stepFor(kind, entries, typed);
    if (sign !== undefined || step.kind !== 'entries') return { draft: { ...draft, values: entries }, sign };
    entries = step.entries;
    if (step.isShorter) medium.print(numbered(entries));
  }
}

async function choose(prompt: Prompt, form: Listed, draft: Answer, medium: Medium): Taking {
  const option = await medium.pick(listRequest(prompt, form, draft));
  if (option === undefined) return undefined;
  if (option.means.kind === 'sign') return { draft, sign: option.means.sign };
  if (option.means.kind !== 'add') return { draft: answerOf([option]), sign: undefined };
  return named(prompt, draft, (name) => ({ values: [], added: [name] }), medium);
}

async function tick(prompt: Prompt, form: Listed, draft: Answer, medium: Medium): Taking {
  const ticked = await medium.tick(listRequest(prompt, form, draft));
  if (ticked === undefined) return undefined;
  const now = answerOf(ticked.chosen);
  const then = ticked.then?.means;
  if (then?.kind === 'sign') return { draft: now, sign: then.sign };
  if (then?.kind !== 'add') return { draft: now, sign: undefined };
  const turn = await named(prompt, now, (name) => ({ ...now, added: [...new Set([...now.added, name])] }), medium);
  // There may be more to tick: the list comes back with the new name in it.
  return turn && { ...turn, sign: turn.sign ?? 'again' };
}

function listRequest(prompt: Prompt, form: Listed, draft: Answer): ListRequest {
  const answers = answersOf(form, draft);
  const chosen = answers.filter((option) => isIn(draft, option));
  return { label: words.labels.choice, answers, ways: waysOut(prompt), chosen };
}

/** Asks for the name of something that is not in the list. */
async function named(prompt: Prompt, draft: Answer, having: (name: string) => Answer, medium: Medium): Taking {
  medium.print(paragraphs(words.nameAsked));
  const refuse = unlessSign(besides, (text) =>
    text.trim() === '' ? words.faults.empty : prompt.fault(having(text.trim())),
  );
  const typed = await medium.line({ label: words.labels.name, current: undefined, several: false, refuse });
  if (typed === undefined) return undefined;
  const sign = readSign(typed);
  if (sign === undefined) return { draft: having(typed.trim()), sign };
  return { draft, sign: sign === 'back' ? 'again' : sign };
}
