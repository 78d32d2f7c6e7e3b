import { id, list, map, oneOf, ref, refs, text } from './node.ts';

/** Section IX, legal context. */
export const legal = map('Section IX, legal context: standards and laws that bind the programme.', {
  standards: list('Treaties, laws and technical standards that apply.', {
    id: id('standard', 'std-crc'),
    name: text('Name of the standard, for example "Convention on the Rights of the Child".'),
    kind: oneOf(
      ['treaty', 'un_framework', 'national_law', 'technical', 'data', 'accessibility', 'security'],
      'What kind of standard it is.',
    ),
    clause: text('Article, principle or level, for example "article 7" or "AA".'),
    applies_to: refs(
      ['output', 'solution', 'asset', 'partner'],
      'Outputs, solutions, data sets or partners it applies to.',
    ),
    obliges: text('What it makes the programme do.'),
    status: oneOf(['met', 'planned', 'not_applicable'], 'Whether it is met, planned or does not apply.'),
    owner: ref(['post'], 'Post that answers for it.'),
  }),
  laws: list('How strong the national law is on each topic.', {
    topic: oneOf(
      ['data_protection', 'access_to_information', 'accessibility', 'cybercrime'],
      'What the law is about; each of the four topics needs an answer.',
    ),
    status: oneOf(
      ['none', 'draft', 'weak', 'strong'],
      'How strong the law is in text and in force: none, a draft, weak or strong.',
    ),
    measure: refs(
      ['activity', 'partner', 'risk', 'gate'],
      'Activities, partners, risks or gates that fill the gap a weak law leaves.',
    ),
    comment: text('What matters about this law here.'),
  }),
});
