import { date, duration, id, list, map, money, oneOf, ref, refs, someOf, text, yesNo } from './node.ts';

/** Section VI, monitoring and evaluation. */
export const monitoring = map('Section VI, monitoring and evaluation.', {
  reviews: list('Regular meetings that look at results, use and harm, and decide.', {
    id: id('review', 'rev-quarter'),
    name: text('Name of the review, for example "Quarterly use and protection review".'),
    every_months: duration('months', 'Months between two reviews.'),
    first: date('Date of the first review.'),
    looks_at: refs('any', 'Parts of this document the review looks at; what stands here counts as monitored.'),
    inputs: someOf(
      ['usage_data', 'user_feedback', 'complaints', 'harm', 'risks', 'standards', 'conflict_analysis', 'budget'],
      'What the review has on the table.',
    ),
    with: refs(['group', 'partner'], 'Groups or partners that take part.'),
    rule: text('Threshold and action, for example "Use below 30 percent for two quarters ends the expansion".'),
    may: someOf(['continue', 'change', 'stop'], 'What the review may decide.'),
    owner: ref(['post'], 'Post that convenes it.'),
    published: yesNo('Is the result published?'),
  }),
  evaluations: list('Evaluations of the programme, with date and cost.', {
    id: id('evaluation', 'eval-mid'),
    kind: oneOf(
      ['mid_term', 'final', 'thematic'],
      'When and on what the evaluation looks: half-way, at the end, or on one theme.',
    ),
    date: date('When the evaluation takes place.'),
    cost: money('Cost of the evaluation, in the currency of the budget.'),
  }),
  decision_log: text('Where decisions that used data are recorded.'),
});
