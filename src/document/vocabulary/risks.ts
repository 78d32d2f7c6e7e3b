import { date, duration, id, integer, list, map, oneOf, ref, refs, someOf, text } from './node.ts';

/** Words for likelihood and impact, as found in real registers, on the scale from 1 to 5. */
const rating = { low: 2, moderate: 3, substantial: 4, high: 5, critical: 5 };

/** Risk register. */
export const risks = list('Risk register: what could go wrong, who would be hurt, who acts, and when to stop.', {
  id: id('risk', 'risk-misuse'),
  kind: oneOf(
    [
      'social_environmental',
      'financial',
      'operational',
      'organizational',
      'reputational',
      'regulatory',
      'strategic',
      'safety_security',
    ],
    'Category of the UNDP risk register.',
  ),
  tags: someOf(
    [
      'data_protection',
      'cybersecurity',
      'exclusion',
      'bias',
      'gender',
      'vendor_lock_in',
      'misuse',
      'availability',
      'disinformation',
      'environment',
      'conflict',
      'concentration',
    ],
    'Digital and protection themes of the risk; choose the one or two that fit best.',
  ),
  event: text('What may happen, for example "The register is used to list a minority".'),
  cause: text('Why it may happen, for example "The register holds language and place".'),
  effect: text('What it would do to people or to the programme.'),
  affected: refs(['group'], 'Groups that would be hurt.'),
  about: refs(
    ['solution', 'asset', 'partner', 'output', 'right', 'source'],
    'Solutions, data sets, partners, outputs, rights or information sources the risk comes from.',
  ),
  likelihood: integer('How likely it is, from 1 to 5, or in words.', { minimum: 1, maximum: 5, words: rating }),
  impact: integer('How bad it would be in scale and scope, from 1 to 5, or in words.', {
    minimum: 1,
    maximum: 5,
    words: rating,
  }),
  level: oneOf(
    ['low', 'moderate', 'substantial', 'high'],
    'Overall level; not below what likelihood times impact gives.',
    { words: { critical: 'high' } },
  ),
  remediable: oneOf(['yes', 'partly', 'no'], 'Can the harm be put right?'),
  exposed_from: date('First day on which people are exposed to it.'),
  owner: ref(['post'], 'Post that answers for the risk.'),
  treatments: list('What is done about it.', {
    action: text('What is done, for example "Query limits and a log outside the ministry".'),
    activity: ref(['activity'], 'Activity of the work plan in which it is done.'),
    owner: ref(['post'], 'Post that does it.'),
    due: date('When it is done; before people are exposed.'),
  }),
  residual: oneOf(['low', 'moderate', 'substantial', 'high'], 'Level that remains after treatment.', {
    words: { critical: 'high' },
  }),
  accepted_by: ref(['post', 'partner'], 'Post or partner that accepts what remains; senior to the owner.'),
  stop: map('Rule that says when the programme stops.', {
    when: text('Threshold that triggers it, for example "One confirmed transfer to the police".'),
    decider: ref(['post'], 'Post that decides to stop.'),
    action: text('What is switched off or stopped.'),
    hours: duration('hours', 'Hours from signal to stop.'),
  }),
});
