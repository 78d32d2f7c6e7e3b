import { date, duration, id, list, map, money, oneOf, ref, refs, someOf, text, yesNo } from './node.ts';

/** Partnerships. */
export const partners = list('Partnerships: who takes part, with what role, agreement and safeguards.', {
  id: id('partner', 'registry-office'),
  name: text('Name of the institution, never of a person.'),
  kind: oneOf(
    [
      'government',
      'regulator',
      'un',
      'development_bank',
      'donor',
      'civil_society',
      'womens_organisation',
      'disability_organisation',
      'community',
      'academia',
      'private',
      'security_force',
      'intergovernmental',
    ],
    'What kind of institution it is.',
  ),
  local: yesNo('Is it based in the country or area where the programme works?'),
  role: text('What it does in the programme.'),
  outputs: refs(['output'], 'Outputs it works on.'),
  contributes: text('What it brings: money, staff, data, technology or access.'),
  amount: money('Funds it receives from the budget, in the currency of the budget.'),
  agreement: map('Written agreement with the partner.', {
    status: oneOf(['signed', 'agreed', 'draft', 'none'], 'How far the agreement is.'),
    date: date('When it was, or will be, signed.'),
  }),
  fallback: text('What is done if the partner fails or withdraws.'),
  due_diligence: map('Check of whether the partner is fit to work with.', {
    date: date('When the check was done.'),
    rating: oneOf(['low', 'moderate', 'substantial', 'high'], 'Risk that the check found.'),
    covers: someOf(
      ['human_rights', 'neutrality', 'conflict_of_interest', 'data_practices'],
      'What the check looked at.',
    ),
    approved_by: ref(['post', 'partner'], 'Post or partner that approved the result.'),
  }),
  capacity: map('Assessment of whether the partner can do its part.', {
    date: date('When the capacity was assessed.'),
    tool: text('Method of the assessment, for example HACT micro-assessment.'),
    rating: oneOf(['low', 'moderate', 'substantial', 'high'], 'Risk that was found; low means able.'),
    data_handling: yesNo('Was the handling of data assessed?'),
  }),
  terms: someOf(
    [
      'data_ownership',
      'no_other_use',
      'audit',
      'portability',
      'subprocessors',
      'breach_notice',
      'exit',
      'deletion',
      'location',
    ],
    'Contract terms that are agreed with the partner.',
  ),
  breach_hours: duration('hours', 'Hours within which the partner must report a data breach.'),
  conflict_party: yesNo('Is it a party to the conflict, or close to one?'),
  support_from: date('Date of the first support, data or access given to a security force.'),
  rights_policy: map(
    'Assessment under the UN human rights due diligence policy, for support to security forces outside the UN.',
    {
      assessed: date('Date of the risk assessment under that policy.'),
      mitigation: text('What lowers the risk of violations.'),
      monitoring: text('How the conduct of the force is watched, and by whom.'),
      suspension: text('When support is suspended or ended, and who decides.'),
    },
  ),
  security_assurance: text(
    'How the security practice of the partner was verified, for example "ISO 27001 certificate, 2026".',
  ),
});
