import { date, duration, id, list, map, number, oneOf, percent, ref, refs, someOf, text, yesNo } from './node.ts';

/** Section IV, project management. */
export const management = map('Section IV, project management: team, training and procurement.', {
  team: list('Posts of the programme; every owner is one of these.', {
    id: id('post', 'project-manager'),
    post: text('Title of the post, never the name of a person.'),
    discipline: someOf(
      [
        'management',
        'product',
        'design_research',
        'engineering',
        'data_protection',
        'information_security',
        'legal',
        'human_rights',
        'gender',
        'conflict',
        'community_engagement',
        'data_science',
        'ethics',
        'monitoring',
        'protection',
        'liaison',
      ],
      'What the post is skilled in.',
    ),
    employer: ref(['partner'], 'Partner that employs it.'),
    share: percent('Share of full time, in percent, that it gives to the programme.', { unit: 'percent of full time' }),
    from: date('First day in post.'),
    to: date('Last day in post.'),
    hours_change: number('Hours of work a week that the technology adds (+) or removes (-).', { unit: 'hours a week' }),
  }),
  training: list('Who learns what, and by when.', {
    id: id('training', 'tr-registrars'),
    for: refs(['post', 'group', 'partner'], 'Posts, groups, partners or units that are trained.', { names: true }),
    audience: oneOf(
      ['operators', 'leadership', 'rights_holders', 'oversight'],
      'What part those who are trained play.',
    ),
    solutions: refs(['solution'], 'Solutions the training is about.'),
    content: someOf(
      ['operation', 'responsible_use', 'data_protection', 'security', 'data_limits', 'rights', 'accessibility'],
      'What is taught.',
    ),
    by: date('Date by which they are trained; before the solution is used.'),
    assessed: yesNo('Is it checked what people have learned?'),
    repeat_months: duration('months', 'Months until the training is repeated.'),
  }),
  procurement: list('What is bought, and on what terms.', {
    id: id('procurement', 'pr-registry'),
    what: text('What is bought, for example "Adaptation and support of the register".'),
    solutions: refs(['solution'], 'Solutions it is for.'),
    start: date('First day of the procurement.'),
    requires: refs(['standard'], 'Standards that are conditions of acceptance.'),
    local_measure: text('What helps local firms to take part: lots, language, payment terms.'),
    competition: oneOf(['open', 'limited', 'direct', 'donated'], 'How suppliers compete.'),
  }),
  local_share: percent('Share of the budget, in percent, that is spent through local institutions and firms.', {
    unit: 'percent of budget',
  }),
  staff_care: text('Care for staff who are exposed to harmful content, tracking or overload.'),
});
