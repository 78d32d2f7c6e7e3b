import { type Answers, answerFrom } from './answers.ts';
import type { Question } from './questions.ts';
import { postpone, remaining, type Session, type Setting, written } from './session.ts';

/** Answers each question from a file of answers; what that does not answer is put aside. `keep` is told of each answer at once. */
export function answerAll(
  from: Session,
  answers: Answers,
  setting: Setting,
  keep: (session: Session, question: Question) => void,
): { readonly session: Session; readonly unanswered: number } {
  let session = from;
  let unanswered = 0;
  for (;;) {
    const question = remaining(session, setting)[0];
    if (!question) return { session, unanswered };
    const edits = answerFrom(answers, question.blank, session.plan);
    const outcome = edits === undefined ? undefined : written(session, question, edits, setting);
    if (outcome?.ok) {
      session = outcome.session;
      keep(session, question);
    } else {
      session = postpone(session, question);
      unanswered += 1;
    }
  }
}
