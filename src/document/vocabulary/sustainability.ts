import { date, duration, integer, list, map, money, oneOf, ref, refs, text, texts, yesNo } from './node.ts';

/** Sustainability and scaling up. */
export const sustainability = map('Sustainability and scaling up: who owns it afterwards, who pays, and how it ends.', {
  handover: list('Who takes over each solution, or when it is switched off.', {
    solution: ref(['solution'], 'Solution that is handed over or retired.'),
    to: ref(['partner', 'post'], 'New owner: a partner or post by id, or the plain name of a unit or body.', {
      names: true,
    }),
    retire: yesNo('Is it switched off instead of handed over?'),
    date: date('When it changes hands or is switched off.'),
    agreed: date('Date of the written commitment of the new owner.'),
    conditions: text('What must be true before it changes hands, in words that can be measured.'),
    test: text('What the new owner does unaided first.'),
  }),
  costs: list('Running costs after and during the programme.', {
    solution: ref(['solution'], 'Solution that costs money to run.'),
    year: integer('Year of the cost, for example 2030.'),
    amount: money('Running cost in that year, in the currency of the budget.'),
    payer: ref(['partner'], 'Partner that pays.'),
    status: oneOf(['committed', 'planned', 'none'], 'How sure the payment is.'),
  }),
  national_systems: list('Whether national systems are used, area by area.', {
    area: oneOf(
      ['hosting', 'identity', 'payments', 'data_exchange', 'procurement', 'statistics'],
      'Area of national systems.',
    ),
    used: yesNo('Does the programme use the national system?'),
    reason: text('Why or why not, including the risk to rights.'),
    path: text('What would let it be used later.'),
  }),
  environment: map('Effect on the environment.', {
    lifetime_years: duration('years', 'Years the equipment is expected to last.'),
    energy: text('Where the energy comes from, and how much is used.'),
    take_back: text('Who takes old equipment back, and how it is recycled.'),
    repair: text('Who repairs equipment, and with which parts.'),
  }),
  exit: map('How the programme ends as planned.', {
    date: date('When the programme leaves.'),
    agreed_with: refs(['consultation', 'partner'], 'Consultations or partners with which the exit was agreed.'),
    steps: list('What happens to each solution and data set.', {
      about: ref(['asset', 'solution'], 'Data set or solution.'),
      action: oneOf(['transfer', 'archive', 'destroy', 'retire'], 'What happens to it.'),
      by: ref(['post', 'partner'], 'Post or partner that does it.'),
    }),
  }),
  sudden_exit: map('How the programme ends if it must leave at once.', {
    triggers: texts('Events that trigger it.'),
    data_action: text('What happens to the data.'),
    equipment_action: text('What happens to the equipment.'),
    hours: duration('hours', 'Hours in which it is done.'),
    owner: ref(['post'], 'Post that leads it.'),
    rehearsed: date('When it was, or will be, rehearsed.'),
  }),
});
