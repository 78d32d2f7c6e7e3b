import type { Sign } from './signs.ts';

/** How few characters a reason may have: a plan needs as many before a "no" is believed. */
export const shortestReason = 40;

/** Everything that is said to a person, in one place so that it can be translated. */
export const words = {
  /** Entries at the end of a list. */
  entries: {
    back: 'Go back',
    later: 'Ask me later',
    why: 'Why is this asked?',
    'not-applicable': 'Does not apply here, because …',
    stop: 'Stop and save',
    edit: 'Write it in your editor',
  } satisfies Record<Sign, string>,
  /** The same on the line above a text. */
  typed: {
    back: 'back',
    later: 'ask me later',
    why: 'why',
    'not-applicable': 'does not apply here',
    stop: 'stop and save',
    edit: 'write it in your editor',
  } satisfies Record<Sign, string>,
  takeOut: '-2 takes out entry 2',
  now: 'Now:',
  keeps: 'Enter keeps this.',
  keepsOrChanges: 'Enter keeps this. Tab brings it into the line, so that you can change it.',
  newName: 'not in the plan yet',
  inPlan: 'in the plan now',
  chosen: 'chosen now',
  add: (what: string) => `Add ${what}`,
  labels: {
    text: 'Answer',
    date: 'Date (year-month-day)',
    number: (unit: string) => (unit === '' ? 'Number' : `Number (${unit})`),
    choice: 'Answer',
    name: 'Its name',
    reason: 'It does not apply, because',
    entry: (number: number) => (number === 1 ? 'Entry 1' : `Entry ${number}, or Enter when there are no more`),
    year: (number: number) =>
      number === 1
        ? 'Year and amount, such as 2027: 50000'
        : 'One more year and amount, or Enter when there are no more',
  },
  reasonAsked: `Say why it does not apply here, in at least ${shortestReason} characters. "<" leads back to the question.`,
  nameAsked: 'Type its name. "<" leads back to the list.',
  severalLines: 'Write as many lines as you like. End with a line that has only a full stop.',
  pickNumber: 'Type a number, or one of the signs above.',
  pickNumbers: 'Type a number, several numbers with commas between, or one of the signs above.',
  enterKeeps: (numbers: readonly number[]) => `Enter keeps what is chosen now: ${numbers.join(', ')}.`,
  keys: {
    select: 'Arrow keys move, Enter chooses.',
    search: 'Type letters of the answer, or a sign such as <. Arrows move, Enter chooses.',
    tick: 'Arrow keys move, the space bar ticks, Enter accepts.',
  },
  enterDoesThis: 'Press Enter to do this.',
  noMatch: 'Nothing has these letters.',
  wrote: 'You wrote:',
  fromEditor: 'From your editor:',
  waitingForEditor: 'Your editor is open. Save the text and close it to go on.',
  faults: {
    empty: 'Nothing is written yet. Write an answer, or choose to be asked later.',
    noneTicked: 'Nothing is chosen yet. Choose at least one, or choose to be asked later.',
    noNumber: (text: string, last: number) =>
      `"${text}" is not in the list. Type a number from 1 to ${last}, or a sign.`,
    onlyOne: 'Only one answer is possible here. Type one number.',
    noEntry: (number: number) => `There is no entry ${number}.`,
    year: 'Write a year and an amount, with a colon between: 2027: 50000.',
    reason: (length: number) =>
      `This reason has ${length} characters. Write at least ${shortestReason}, so that a reader can judge it.`,
    mustApply: 'This question applies to every plan. Write an answer, or choose to be asked later.',
    noEditorHere: 'This answer is short: type it here.',
    noEditor: 'No editor is set up (EDITOR). Type the answer here.',
    editorFailed: 'The editor could not be used. Type the answer here.',
    editorEmpty: 'The editor gave back an empty text, so nothing is changed.',
    cut: 'Your terminal may have cut off the end of a very long line. Check it.',
  },
} as const;
