import type { Stage } from '../rubric/rubric.ts';

/** What the printed form says, in one place, so that it can be translated. */
export const paperWords = {
  title: 'Questions about a programme, to answer on paper',
  titleOf: (name: string) => `Questions about "${name}", to answer on paper`,
  for: (stage: Stage, tier: 'core' | 'full', count: number) =>
    `For ${stageNames[stage]}. ${count === 1 ? '1 question' : `${count} questions`}${tier === 'core' ? ', the core ones only' : ''}.`,
  howTo: [
    '**Who should be in the room:** the programme officer, someone who knows the place, someone who knows the systems and the data, someone who looks after money, and people for whom the programme is, or who speak for them. One person writes.',
    '**How long:** about five minutes for each question. It does not have to be one day: stop where you are tired.',
    '**"We do not know yet" is a good answer.** Write it, with the name of the post that will find out. An invented answer costs more than an empty line.',
    '**"No digital technology, because ..." is a good answer too.** Nobody has to use technology to do well here.',
    '**Write posts and institutions, never names of people.** Dates are year-month-day; a month or a year alone will do.',
    '**Afterwards:** one person types it in with `dbd interview plan.yaml`. It asks for the same things in the same words. A plan that does not exist yet begins with `dbd new plan.yaml`.',
  ],
  part1: 'Part 1. The cover',
  part2: 'Part 2. What the programme is',
  part2Intro:
    'Tick one box for each. A "no" needs its reason, in terms of this programme. "Not known yet" is never read as a no.',
  answer: 'Answer',
  settled: (count: number) =>
    `The plan answers ${count === 1 ? '1 question' : `${count} questions`} of this part already; to change one, change the plan.`,
  part3: 'Part 3. The questions',
  nothing: 'Nothing is open: there are no questions to print.',
  namesTitle: 'First give things their names',
  namesIntro: 'Later pages ask about each of these, by its number. Copy the page if you have more.',
  openTitle: 'First what the plan does not say yet about its own parts',
  openIntro: 'It decides which of the later questions are about them.',
  noBecause: 'no, because:',
  unknown: 'not known yet',
  why: '*Why it matters:*',
  critical: '**This one must be met.** While it is not, the score is held down, however good the rest is.',
  redline: (crossed: string) =>
    `**This is a red line. It must not be crossed.** It is crossed when this is so: ${crossed}`,
  forEach: (each: string) => `*For ${each}:*`,
  onlyIf: (fact: string) => `Answer this only if ${fact}, or if that is not known yet.`,
  onlyIfAny: (facts: string) => `Answer this only if one of these is so, or not known yet: ${facts}.`,
  ofWhich: (thing: string) => `for ${thing.length > 10 ? '' : thing}`.trim(),
  name: 'Name',
  more: 'There is more to say here; `dbd interview` asks for it.',
  planSays: (said: string) => `In the plan: ${said}`,
  planHas: (names: string) => `The plan has: ${names}.`,
  andMore: (count: number) => `and ${count} more`,
  lastTitle: 'Who types this in, until when',
  last: [
    'Who types this in (post):',
    'Until when:',
    'Who reads it before it is sent (post):',
    'Who keeps these pages, and until when they are destroyed, if they say something about people:',
    'What we do not know yet, and who finds out (post) by when:',
  ],
} as const;

const stageNames: Readonly<Record<Stage, string>> = {
  concept: 'a concept note',
  design: 'a design',
  appraisal: 'a plan that goes to appraisal',
  implementation: 'a programme that is under way',
};
