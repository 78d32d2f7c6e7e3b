import { date, id, integer, list, map, oneOf, ref, refs, text } from './node.ts';

/** Section II, strategy. */
export const strategy = map(
  'Section II, strategy: how change is expected to happen, what it rests on, and what others already do.',
  {
    theory_of_change: text('How the outputs lead to change, as "if ..., then ..., because ...".'),
    assumptions: list('What must be true for the plan to work, and how each assumption will be tested.', {
      id: id('assumption', 'as-want'),
      text: text('What must be true, for example "Parents register when an agent is in the village".'),
      kind: oneOf(
        ['desirability', 'viability', 'feasibility', 'context'],
        'Whether people want it, someone can pay for it, it can be made to work, or the surroundings allow it.',
      ),
      about: refs(['solution', 'output'], 'Solutions or outputs that rest on this assumption.'),
      evidence: refs(['evidence'], 'Evidence why it is believed.'),
      test: ref(['activity'], 'Activity that tests it before money is spent on what depends on it.'),
      if_false: text('What changes or stops if it proves false.'),
    }),
    lessons: list('What earlier attempts taught, and what they changed here.', {
      text: text('Lesson from an earlier attempt, good or bad.'),
      source: text('Evaluation, interview or report the lesson comes from.'),
      applied_to: refs('any', 'Parts of this document that the lesson changed.'),
    }),
    alignment: list('Goals and frameworks the programme contributes to.', {
      framework: oneOf(
        [
          'cooperation_framework',
          'country_programme',
          'strategic_plan',
          'sdg_target',
          'national_strategy',
          'mandate',
          'human_rights_recommendation',
          'regional_framework',
        ],
        'Kind of text the programme contributes to.',
      ),
      reference: text('Outcome, target, paragraph or recommendation of that text, for example 16.9.'),
      year: integer('Year of that text.'),
      indicators: refs(['indicator'], 'Indicators of this document that show the contribution.'),
    }),
    landscape: list('Systems and initiatives that already exist in the same field.', {
      id: id('landscape', 'portal-2019'),
      name: text('Name of the existing system or initiative.'),
      owner: text('Institution that runs the system or initiative.'),
      overlap: text('What it already does of what is planned here.'),
      contacted: date('When its owner was asked about working together.'),
      decision: oneOf(
        ['reuse', 'extend', 'join', 'complement', 'replace', 'avoid'],
        'What the programme will do about it.',
      ),
      reason: text('Why this was decided, for example "It is the mandated route and has logs".'),
    }),
    foresight: list('Changes that may come during the life of the system, and what the design does about them now.', {
      change: text('A plausible change, for example "A later government asks for ethnicity on the certificate".'),
      kind: oneOf(
        ['opportunity', 'adverse'],
        'Whether the change would help or harm; adverse includes misuse, network shut-down, withdrawal, and change of law or supplier.',
      ),
      horizon: integer('Year by which the change may come, for example 2032.', { unit: 'year' }),
      effect: text('What the change would do here.'),
      response: refs(
        ['risk', 'activity', 'solution', 'line'],
        'Risks, activities, solutions or budget lines by which the design responds now.',
      ),
      signal: text('What would show the change coming.'),
    }),
    exchange: list('What the programme takes from others and gives to others.', {
      kind: oneOf(['south_south', 'un_system', 'norm', 'knowledge'], 'Kind of exchange or contribution.'),
      what: text('What is taken or given, for example "Offline registration practice".'),
      with: text('Country, entity or standards body it is exchanged with.'),
      activity: ref(['activity'], 'Activity in which the exchange happens.'),
      date: date('When the exchange takes place.'),
      licence: text('Licence of what is given, as an SPDX or Creative Commons id, for example CC-BY-4.0.'),
    }),
  },
);
