import { date, duration, id, list, map, oneOf, ref, refs, someOf, text, texts, yesNo } from './node.ts';

/** Threats, incidents, continuity, the information environment and early warning. */
export const security = map('Threats, incidents, continuity, the information environment and early warning.', {
  threats: list('Who could attack what, and what stops them.', {
    solution: ref(['solution'], 'Solution that is attacked.'),
    actor: text('Who attacks; insiders and authorities are among them.'),
    attack: text('How the attack is made, for example "Query by district and language".'),
    harm: text('What the attack does to people, for example "Families are singled out".'),
    control: text('What prevents the attack or limits the harm.'),
  }),
  baseline: map('Security measures that hold for all solutions.', {
    patch_days: duration('days', 'Days until a known weakness is closed.'),
    mfa: yesNo('Do all staff sign in with a second factor?'),
    backup: text('How data are backed up, how often, and how restoring is tested.'),
    encryption: yesNo('Are data encrypted at rest and in transit everywhere?'),
    logging: text('What is logged, who reads it, and how long it is kept.'),
  }),
  audits: list('Security audits and penetration tests.', {
    solutions: refs(['solution'], 'Solutions that are audited.'),
    date: date('When the audit takes place; before go-live.'),
    by: ref(['partner'], 'Partner that audits, independent of the supplier.'),
  }),
  incident: map('What happens after a security incident or data breach.', {
    owner: ref(['post'], 'Post that leads the response.'),
    hours: duration('hours', 'Hours until the incident is reported to those who must know.'),
    steps: someOf(['notify', 'classify', 'treat', 'close', 'learn'], 'Steps that the procedure contains.'),
    tell_people: yesNo('Are the people concerned told?'),
    how: text('How people are told, or why not.'),
    exercise: date('When the procedure was, or will be, exercised.'),
  }),
  continuity: list('How the service goes on without the system.', {
    solution: ref(['solution'], 'Solution that may fail.'),
    hours: duration('hours', 'Longest acceptable outage in hours.'),
    by_hand: text('How the work is done by hand meanwhile.'),
    rehearsed: date('When this was, or will be, rehearsed.'),
  }),
  field_rules: map('Rules for devices and locations in the field.', {
    devices: text('Rules for devices, for example "Only programme tablets with remote wipe".'),
    location: text('Rules for positions, routes and photographs.'),
    briefing: date('When staff and partners are briefed.'),
  }),
  information: map('Assessment of the information environment: rumours, hate speech, disinformation.', {
    date: date('When the information environment was assessed.'),
    channels: texts('Channels that were looked at, online and offline.'),
    languages: texts('Languages that were looked at.'),
    narratives: texts('Harmful narratives that were found, in neutral words.'),
    targeted: refs(['group'], 'Groups that are targeted.'),
    partners: refs(['partner'], 'Partners that know the environment and take part.'),
    refresh_months: duration('months', 'Months between two assessments.'),
  }),
  information_response: map('How harmful information is answered.', {
    owner: ref(['post'], 'Post that answers for it.'),
    threshold: text('What triggers a response.'),
    hours: duration('hours', 'Hours from trigger to response.'),
    expression: text('How free expression is protected.'),
    escalation: ref(['post', 'partner'], 'Post or partner above communications that decides in serious cases.'),
    exercise: date('When the response was, or will be, exercised.'),
  }),
  requirements: list('Questions that early warning or situational awareness must answer.', {
    id: id('requirement', 'req-clashes'),
    question: text('Information that is needed, for example "Where may herders and farmers clash this week?".'),
    decision: text('Decision that it serves.'),
    sources: refs(['source', 'solution', 'asset'], 'Information sources, solutions or data sets it draws on.'),
    analyst: ref(['post'], 'Post that analyses it.'),
    product: text('Product and its frequency, for example "Weekly map".'),
    consumer: ref(['post', 'partner'], 'Post or partner that uses the product.'),
    response: ref(['activity'], 'Activity by which someone acts on it.'),
    hours: duration('hours', 'Hours from signal to decision.'),
  }),
  sources: list('Sources of information for early warning.', {
    id: id('source', 'src-community'),
    kind: oneOf(
      ['community', 'human', 'open_source', 'sensor', 'partner'],
      'Where the information comes from; human means a person who reports.',
    ),
    danger: oneOf(['low', 'medium', 'high'], 'Danger to the people who report.'),
    protection: text('How the people who report are protected.'),
    verification: text('How a report is checked before anyone acts on it.'),
  }),
});
