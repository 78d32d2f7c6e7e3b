import { date, duration, id, integer, list, map, oneOf, ref, refs, someOf, text, yesNo } from './node.ts';

/** Section VIII, governance. */
export const governance = map('Section VIII, governance: who decides, who oversees, and who consented.', {
  sponsor: ref(['post', 'partner'], 'Senior sponsor of the digital work.'),
  portfolio_review_months: duration('months', 'Months between two reviews of the digital work by a corporate body.'),
  needs_cycle: map('How needs from the field become requirements.', {
    liaison: ref(['post'], 'Post that turns field requests into requirements.'),
    intake: text('How users send in a need.'),
    answer_days: duration('days', 'Days until a request is answered.'),
  }),
  board: map('Project board: its seats, how often it meets, and its rule on conflicts of interest.', {
    meets_per_year: integer('How often the board meets in a year.'),
    conflict_rule: text('What a member with a conflict of interest does.'),
    seats: list('Seats on the board.', {
      role: oneOf(
        ['executive', 'beneficiary', 'development_partner', 'government', 'assurance', 'member'],
        'What the seat is for; assurance is the independent check on the project.',
      ),
      held_by: ref(
        ['partner', 'post'],
        'Partner or post that holds the seat, by id; or the plain name of a unit or body.',
        { names: true },
      ),
      represents: refs(['group'], 'Groups the seat speaks for.'),
      votes: yesNo('Does the seat have a vote?'),
    }),
  }),
  gates: list('Points at which the programme is stopped or allowed to go on.', {
    id: id('gate', 'gate-scale'),
    stage: oneOf(['design', 'procurement', 'go_live', 'scale', 'closure'], 'What lies behind the gate.'),
    date: date('When the gate is decided.'),
    indicators: refs(['indicator'], 'Indicators whose values open it.'),
    recheck: someOf(['dpia', 'rights', 'security', 'gender', 'conflict'], 'Safeguards that are looked at again.'),
    signatories: refs(['post', 'partner'], 'Posts or partners that sign.'),
    veto: ref(['post', 'partner'], 'Post or partner that can say no alone.'),
    may_stop: yesNo('Can the gate stop the programme?'),
  }),
  oversight: map('Oversight of use from outside.', {
    body: ref(
      ['partner', 'post'],
      'Body outside the operator: a partner or post by id, or the plain name of a unit or body.',
      { names: true },
    ),
    powers: text('What it may do, for example access to records and inspection.'),
    authorises: ref(['post', 'partner'], 'Post or partner that authorises use.'),
    log: text('What is logged for it, and where.'),
    every_months: duration('months', 'Months between two reports or inspections.'),
    publishes: text('What it publishes.'),
  }),
  consents: list('Consent of host authorities and contributing countries.', {
    with: text('Host authority or contributing country.'),
    about: refs(['solution'], 'Solutions the consent is about.'),
    date: date('When consent was given or is due.'),
    outcome: text('What was agreed.'),
    fallback: text('What is done without consent, or when it is withdrawn.'),
  }),
});
