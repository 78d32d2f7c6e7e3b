import {
  date,
  duration,
  id,
  integer,
  list,
  map,
  number,
  oneOf,
  ref,
  refs,
  someOf,
  text,
  texts,
  yesNo,
} from './node.ts';

/** Screening, rights, gender, conflict, complaints and referral. */
export const safeguards = map('Screening, rights, gender, conflict, complaints and referral.', {
  screening: map('Social and environmental screening (SESP, or the screening of a bank).', {
    category: oneOf(
      ['exempt', 'low', 'moderate', 'substantial', 'high', 'A', 'B', 'C'],
      "Result of the screening, in UNDP's words or a bank's letters.",
    ),
    exempt_reason: text('Why the programme is exempt from screening.'),
    date: date('When the screening was done.'),
    by: ref(['post'], 'Post that did it.'),
    answers: list('Answers to the screening questions.', {
      question: text('Number of the question, for example P.5.'),
      answer: yesNo('Answer to the screening question; a yes needs a risk.'),
      note: text('Why this is the answer.'),
      risk: ref(['risk'], 'Risk in this document that takes up the answer; needed when the answer is yes.'),
    }),
  }),
  rights: list('Human rights that the programme serves or touches.', {
    id: id('right', 'right-identity'),
    right: text('Name of the right, for example "Birth registration".'),
    instrument: text('Treaty or law with its article, for example "CRC article 7".'),
    holders: refs(['group'], 'Groups whose right it is.'),
    duty_bearers: refs(['group', 'partner'], 'Groups or partners that must respect, protect and fulfil it.'),
    effect: oneOf(['positive', 'negative', 'both'], 'Whether the programme helps the right, may harm it, or both.'),
    measures: refs(
      ['risk', 'activity', 'solution', 'standard'],
      'Risks, activities, solutions or standards that protect or advance it.',
    ),
  }),
  due_diligence: map('Human rights due diligence or impact assessment.', {
    depth: oneOf(['light', 'full'], 'How deep the assessment goes, chosen after screening.'),
    date: date('When it was, or will be, finished.'),
    by: ref(['post', 'partner'], 'Post or partner that does it; outside delivery and not the vendor.'),
    covers: refs(['solution'], 'Solutions it looks at.'),
    findings: refs(['risk', 'standard', 'activity'], 'Risks, standards and activities that came out of it.'),
    published: date('When its result is published.'),
    steps: list('What is done at each stage of the life of the technology.', {
      stage: oneOf(
        ['design', 'procurement', 'deployment', 'use', 'retirement'],
        'Stage of the life of the technology.',
      ),
      action: text('What is done at this stage.'),
      owner: ref(['post', 'partner'], 'Post or partner that does it.'),
      date: date('When it is done.'),
    }),
  }),
  gender: map('Gender analysis: how women and men differ in access, norms and safety, and what follows.', {
    date: date('When the analysis was done.'),
    sources: texts('Surveys, records and talks it draws on.'),
    participatory: yesNo('Did women and men of the groups take part in it?'),
    findings: list('What it found, with figures for women and men.', {
      finding: text('What was found, for example "Can use a phone menu alone (percent)".'),
      women: number('Figure for women, as a plain number.'),
      men: number('Figure for men, in the same unit as for women.'),
      digital: yesNo('Is it about access, control, norms or safety online?'),
      leads_to: refs(
        ['activity', 'solution', 'indicator', 'risk', 'line', 'output', 'channel'],
        'Parts of the design that follow from it.',
      ),
    }),
  }),
  conflict: map('Conflict analysis: what divides and what connects people, and what follows for the design.', {
    date: date('When the analysis was done.'),
    authors: refs(['post', 'partner'], 'Posts or partners that wrote it.'),
    update_months: duration('months', 'Months between two updates.'),
    factors: list('What divides and what connects people.', {
      kind: oneOf(
        ['divider', 'connector', 'digital'],
        'Whether it divides, connects, or is a digital factor of conflict.',
      ),
      factor: text('What it is, for example "Land titles are disputed between two communities".'),
      leads_to: refs(['activity', 'solution', 'risk'], 'Activities, solutions or risks that follow from it.'),
    }),
  }),
  resource_effects: list('What the resources of the programme do to relations between people.', {
    resource: text('What is handed over: devices, contracts, connectivity or access.'),
    about: refs(
      ['solution', 'partner', 'activity', 'line'],
      'Solutions, partners, activities or budget lines that bring it.',
    ),
    pattern: oneOf(
      ['distribution', 'legitimisation', 'market', 'substitution', 'theft'],
      'How resources can feed tension.',
    ),
    gains: refs(['group', 'partner'], 'Groups or partners that gain.'),
    loses: refs(['group', 'partner'], 'Groups or partners that lose, or see themselves as losing.'),
    choice: text('What was decided because of it.'),
  }),
  complaints: map('How people complain and are put right.', {
    owner: ref(['post', 'partner'], 'Post or partner that answers for complaints.'),
    live_from: date('First day on which complaints are taken.'),
    steps: list('Steps from receipt to answer.', {
      step: text('What happens, for example "Receipt confirmed".'),
      days: duration('days', 'Days until it has happened.'),
    }),
    remedies: someOf(
      ['correct', 'restore', 'delete', 'compensate', 'apologise', 'stop'],
      'What can be done for a person whose complaint is right.',
    ),
    appeal: ref(['partner', 'group'], 'Partner or group that hears appeals and was not involved before.'),
    no_reprisal: text('How people are protected from reprisal, and their names kept.'),
    designed_with: refs(['group'], 'Groups that helped to design it.'),
    expected_cases: integer('Cases expected in a year.', { unit: 'cases a year' }),
    learning: ref(['review'], 'Review that looks at complaints and acts on them.'),
    channels: list('Ways in which people can complain, one item each.', {
      id: id('channel', 'ch-office'),
      type: oneOf(
        ['in_person', 'phone', 'written', 'digital'],
        'How people reach the channel; at least one way should need no phone and no reading.',
      ),
      languages: texts('Languages in which people can complain.'),
      groups: refs(['group'], 'Groups it is meant for.'),
      solutions: refs(['solution'], 'Solutions it answers for.'),
      anonymous: yesNo('Can people complain without giving a name?'),
    }),
  }),
  referral: map('Help for survivors and children who turn up in the programme.', {
    partner: ref(['partner'], 'Specialist service for survivors and children.'),
    pathway: text('How a person gets from here to that service, and how fast.'),
  }),
});
