import type { Limits } from '../blanks/blank.ts';
import type { EntityKind } from '../document/document.ts';
import { kindNames } from '../document/wording.ts';

/** What the questionnaire says, in one place, so that it can be translated. */
export const words = {
  aboutPlan: 'About the programme as a whole',
  aboutCover: 'About the cover page',
  aboutFacts: 'What the programme is',
  about: (name: string) => `About ${name}`,
  whyCover:
    'The stage and the kind of operation decide which questions are asked; the dates decide what is early enough.',
  whyFacts:
    'What the programme is decides which questions are asked at all. A no takes questions away, so it needs a reason; a fact that is not known yet counts against the plan until it is.',
  hangs: (count: number) =>
    count === 1 ? '1 criterion hangs on the answer.' : `${count} criteria hang on the answer.`,
  factReason: (question: string) => `You said no: ${question} Why not, in this programme?`,
  factReasonHint: 'In your own words, 40 characters or more. A reviewer reads it.',
  unknownFact: 'not known yet',
  none: 'there is none',
  mayBeNone: 'If there is none, answer: none.',
  doesNotCount: 'a true answer is welcome, but this one does not close the gap',
  toAdd: (thing: string, others: readonly string[]) =>
    others.length === 0
      ? `${thing} that is not in the plan yet`
      : `${thing} that is not in the plan yet (write "${others[0]}: its name" for a ${others.slice(0, 3).join(' or a ')})`,
  adds: (kind: EntityKind) => `This adds ${kindNames[kind]} to the plan.`,
  lacks: (message: string) => `Now: ${message}`,
  counted: (progress: string, theme: string, start: string, now: string) =>
    [progress, theme, start === now ? `score ${now}` : `score ${start} → ${now}`].join(' · '),
  noScore: 'none yet',
  again: 'Give the same answer again to keep it as it is.',
  notApplicableNever: 'This question applies to every programme. It is put aside for now.',
  notApplicableShown: (place: string) =>
    `The plan shows that it applies: ${place}. If that is wrong, change it there. The question is put aside for now.`,
  sources: (list: string) => `It comes from: ${list}.`,
  whatToWrite: (text: string) => `What would do: ${text}`,
  stopped: 'Everything you confirmed is saved.',
  finished: 'There is nothing more to ask.',
  timeUp: 'The time is up. Everything you confirmed is saved.',
  changedOnDisk:
    'The plan was changed by another program in the meantime. It was read again; please look at the question once more.',
  sameScore: (now: string) => `Score: ${now}.`,
  newScore: (start: string, now: string) => `Score: ${start} before, ${now} now.`,
  improved: 'What improved:',
  rose: (title: string, from: number, to: number) => `${title}: level ${from} before, ${to} now`,
  blocks: 'What still holds the score down:',
  below: (title: string, has: number, needs: number) => `${title}: level ${has}, needs ${needs}`,
  crossed: (title: string) => `${title}: a red line is crossed`,
  more: (count: number) => `  and ${count} more`,
  goOn: (count: number, command: string) =>
    `${count === 1 ? '1 question is' : `${count} questions are`} open. To go on: ${command}`,
  noKeyboard: (count: number, first: string) =>
    `there is nobody to ask: dbd interview needs a terminal. Give the answers in a file (--answers answers.yaml), or print the questions (--print form.md). ${count} questions are open; the first is about ${first}.`,
  answered: (place: string) => `Written: ${place}`,
  printed: (file: string) => `Wrote ${file}: a form to print, for a workshop without a computer.`,
  notAsked: (count: number) =>
    count === 1 ? '1 question has no answer in the file.' : `${count} questions have no answer in the file.`,
} as const;

/** What an answer has to keep to, as short sentences; empty where any answer will do. */
export function limitWords({ least, most, after, before, figure, mentions, entries = 1 }: Limits): string {
  return [
    ofNumber(least, most),
    between(after, before, day),
    figure ? 'Give a figure, such as a version or a number.' : '',
    mentions ? `Say it with a word such as: ${mentions.slice(0, 4).join(', ')}.` : '',
    entries > 1 ? `At least ${entries} are needed.` : '',
  ]
    .filter((one) => one !== '')
    .join(' ');
}

function ofNumber(least: number | undefined, most: number | undefined): string {
  if (least !== undefined && most !== undefined)
    return least === most ? `It has to be ${least}.` : `From ${least} to ${most}.`;
  if (most !== undefined) return `At most ${most}.`;
  // Zero is where numbers begin anyway.
  return least === undefined || least <= 0 ? '' : `At least ${least}.`;
}

function between(low: number | undefined, high: number | undefined, say: (value: number) => string): string {
  if (low !== undefined && high !== undefined) return `After ${say(low)} and before ${say(high)}.`;
  if (high !== undefined) return `Before ${say(high)}.`;
  return low === undefined ? '' : `After ${say(low)}.`;
}

/** A day counted from 1970-01-01, as it is written in a plan. */
function day(count: number): string {
  return new Date(count * 86_400_000).toISOString().slice(0, 10);
}
