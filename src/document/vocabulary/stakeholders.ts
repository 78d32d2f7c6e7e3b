import { date, id, integer, list, map, oneOf, ref, refs, text, texts, yesNo } from './node.ts';

/** Stakeholder engagement. */
export const stakeholders = map(
  'Stakeholder engagement: who has a stake, what stands in their way, and how they were heard.',
  {
    groups: list(
      'Groups of people and institutions with a stake; everything that serves or affects people refers to them.',
      {
        id: id('group', 'parents'),
        name: text('Named people or institution, for example "Parents in two districts"; not "the vulnerable".'),
        kind: oneOf(
          [
            'target',
            'affected',
            'staff',
            'duty_bearer',
            'regulator',
            'oversight',
            'civil_society',
            'private_sector',
            'academia',
          ],
          'What part the group plays; target are those it is for, affected those it touches, staff includes uniformed users.',
        ),
        size: integer('How many people the group counts.', { unit: 'people' }),
        source: text('Source of the size, with its year.'),
        furthest_behind: yesNo('Is this group among those furthest behind?'),
        reason: text('Why the group is furthest behind, or why it is in this list.'),
        languages: texts('Languages the people use, including sign languages.'),
        literacy: oneOf(['low', 'medium', 'high'], 'How well most of the group can read in those languages.'),
        role: text('What the actor does or can do in the programme.'),
        gap: text('What the actor lacks to play that role.'),
        barriers: list('What keeps the group from using a digital service.', {
          kind: oneOf(
            [
              'connectivity',
              'device',
              'affordability',
              'skills',
              'literacy',
              'language',
              'disability',
              'safety',
              'social_norms',
              'documents',
              'trust',
            ],
            'What stands in the way.',
          ),
          level: oneOf(['low', 'medium', 'high'], 'How strong the barrier is.'),
          source: text('Survey, record or talk that shows the barrier.'),
          date: date('When the barrier was found.'),
          answer: refs(
            ['activity', 'solution', 'line', 'channel'],
            'Activities, solutions, budget lines or complaint channels that remove or lower it.',
          ),
        }),
      },
    ),
    consultations: list('Meetings, interviews and surveys in which people were heard.', {
      id: id('consultation', 'con-parents'),
      with: refs(['group'], 'Groups that took part.'),
      date: date('When it took place.'),
      method: oneOf(
        ['interview', 'focus_group', 'survey', 'observation', 'workshop', 'public_hearing'],
        'How people were heard.',
      ),
      organisation: ref(['partner'], 'Partner that brought the people together.'),
      people: integer('How many people took part.', { unit: 'people' }),
      women: integer('How many of them were women.', { unit: 'people' }),
      persons_with_disabilities: integer('How many of them were persons with disabilities.', { unit: 'people' }),
      found: text('What was heard, in one or two sentences.'),
      changed: refs('any', 'Parts of this document that changed because of it.'),
      fed_back: date('When the results went back to those who took part.'),
      safety: text(
        'How taking part was made safe and possible, for example child care, transport, women-only sessions.',
      ),
    }),
  },
);
