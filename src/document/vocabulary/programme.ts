import { date, map, oneOf, ref, text, texts } from './node.ts';

/** Cover page. */
export const programme = map(
  'Cover page: what the programme is called, where it works, how far the document is and when it runs.',
  {
    title: text('Project title as on the cover; with the version line, the only line that must be there.'),
    number: text('Project or award number, for example 00148213.'),
    countries: texts('Countries the programme works in, by name; or global, regional or missions.'),
    out_of_scope: texts('What the programme will not do, one sentence each, so that readers do not expect it.'),
    setting: oneOf(
      ['development', 'peacekeeping', 'humanitarian'],
      'Kind of operation; peacekeeping means a mission of the United Nations and switches on the peacekeeping framework.',
    ),
    stage: oneOf(
      ['concept', 'design', 'appraisal', 'implementation'],
      'How far the document is: a concept note, a design, ready for appraisal, or under way; it decides what is due now.',
    ),
    start: date('First day of the project.'),
    end: date('Last day of the project.'),
    appraisal: date('Date of the appraisal meeting (PAC, LPAC or what the mission calls it).'),
    implementing_partner: ref(
      ['partner'],
      'Institution that carries the award: the id of a partner, or the plain name of an institution.',
      { names: true },
    ),
    summary: text('Brief description from the cover, in two or three sentences.'),
  },
);
