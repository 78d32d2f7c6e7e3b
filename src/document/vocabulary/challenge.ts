import { date, id, integer, list, map, oneOf, refs, text } from './node.ts';

/** Section I, development challenge, or mandate and situation. */
export const challenge = map(
  'Section I, development challenge, or mandate and situation: what is wrong, for whom, and how that is known.',
  {
    problem: text(
      'The problem in words that name no technology, for example "Children in two districts have no proof of birth".',
    ),
    magnitude: text(
      'How large the problem is, with a number, for example "61,400 of 142,000 children are unregistered".',
    ),
    today: text('How the task is done today, step by step, with the time and cost it takes people.'),
    needs: list('What people, or the mandate, lack; outputs and solutions refer to these.', {
      id: id('need', 'need-near'),
      statement: text('What people, or the mandate, lack, for example "Registration within reach of a village".'),
      mandate: text('Mandate paragraph, law or national priority the need comes from.'),
      priority: integer('Rank among the needs; 1 is the first.', { minimum: 1 }),
      set_by: refs(['group', 'partner'], 'Groups or partners who set the rank.'),
      evidence: refs(['evidence'], 'Evidence that shows the need.'),
    }),
    evidence: list(
      'Sources that show what is true; each can be referred to by the needs, assumptions and solutions that rest on it.',
      {
        id: id('evidence', 'ev-talks'),
        claim: text('What the source shows, with figures, for example "18 of 20 parents named distance".'),
        kind: oneOf(
          [
            'users',
            'community',
            'survey',
            'official_statistics',
            'research',
            'incident_data',
            'complaint_data',
            'vendor',
            'donor',
            'headquarters',
            'press',
          ],
          'Where the evidence comes from.',
        ),
        from: refs(['group'], 'Groups whose own words or data these are.'),
        people: integer('How many people were asked or observed.', { unit: 'people' }),
        date: date('When the evidence was taken, not when it was published.'),
        source: text('Document, web address or record in which a reader can find it.'),
      },
    ),
    readiness: list('How ready the places and groups are for digital work, pillar by pillar.', {
      pillar: oneOf(
        ['strategy', 'people', 'government', 'regulation', 'business', 'infrastructure', 'foundations'],
        "Pillar of UNDP's digital transformation framework that is rated.",
      ),
      place: text('Area or group that is rated, for example "six highland districts"; not only "national".'),
      level: integer('Rating from 1 to 5: basic, opportunistic, systematic, differentiating, transformational.', {
        minimum: 1,
        maximum: 5,
      }),
      finding: text('What was found, with figures where there are any.'),
      source: text('Survey, audit or record the rating rests on.'),
      date: date('When it was found.'),
      answer: refs(
        ['activity', 'risk', 'solution'],
        'Activities, risks or solutions by which the design answers a weak pillar.',
      ),
    }),
    sites: list('Places where solutions will be used; describe the worst ones too.', {
      id: id('site', 'upper-valley'),
      name: text('Place of use, at district or village level; leave out exact positions that could endanger people.'),
      connectivity: oneOf(['none', '2g', '3g', 'broadband'], 'Best network service that is usually there.'),
      power: oneOf(['none', 'intermittent', 'grid'], 'Electricity that is usually there.'),
    }),
  },
);
