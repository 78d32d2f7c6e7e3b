import type { Assessment, DocumentAssessment, FactFinding, Gap, Outcome } from '../../src/assess/assessment.ts';
import type { FactId } from '../../src/facts/fact.ts';
import { assessment, both, document, framework, gain, gap, outcome, place, range } from './build.ts';

// A plan as they come: sound in parts, with two blockers, open facts, and more gaps than a report should show.

const units = [
  ['human-rights', 'Place human rights at the centre', 41.2, 55, 9, 11, 12],
  ['inclusion-and-gender', 'Take an inclusive and gender-sensitive approach', 30.1, 33.4, 8, 8, 10],
  ['global-standards', 'Contribute to shared global standards for digital', 62.5, 62.5, 4, 4, 5],
  ['open-standards-and-data', 'Promote open digital standards and open data', 71, 80, 5, 6, 7],
  ['local-ecosystems', 'Strengthen local digital ecosystems', 66.7, 66.7, 6, 6, 9],
  ['partnerships', 'Leverage strategic partnerships', 58, 70.9, 7, 7, 9],
  ['digital-by-default', 'Digital by Default', 80.4, 80.4, 14, 14, 14],
  ['ecosystems', 'Inclusive and resilient digital ecosystems', undefined, undefined, 0, 0, 3],
] as const;

function many(count: number, id: string, overrides: Partial<Gap>): readonly Gap[] {
  return Array.from({ length: count }, (_, index) => {
    const path = `results.outputs[id=out-${index + 1}].digital`;
    return gap({
      ...place(path, 120 + index * 14, 5, ['results', 'outputs', index, 'digital']),
      id: `${id}${index.toString(16).padStart(12 - id.length, '0')}`,
      step: `${id}${index.toString(16).padStart(12 - id.length, '0')}`,
      ...overrides,
    });
  });
}

const outcomes: readonly Outcome[] = [
  outcome({
    kind: 'critical',
    outcome: 'gap',
    level: { lower: 1, upper: 1, required: 2 },
    gaps: [
      gap({ excerpt: 'People may contact the office during working hours.' }),
      gap({
        ...place('safeguards.complaints.deadline_days', 88),
        id: 'aaaaaaaaaaa1',
        message: 'No deadline for an answer is given.',
        recommendation: both('Write within how many days a person gets an answer.'),
      }),
      gap({
        ...place('safeguards.complaints.appeal', 88),
        id: 'aaaaaaaaaaa2',
        toLevel: 3,
        message: 'No appeal outside the project is named.',
        recommendation: both('Name the body that hears an appeal and link it to an activity with a budget.'),
        gain: { undp: gain(1.4, 0) },
        step: 'aaaaaaaaaaa3',
      }),
    ],
  }),
  outcome({
    id: 'data-protection/children-without-safeguard',
    title: 'No biometrics of children are taken without an assessment before',
    kind: 'redline',
    outcome: 'violation',
    level: undefined,
    value: undefined,
    because:
      'the data asset pupils holds fingerprints of children and no impact assessment ends before collection starts',
    gaps: [
      gap({
        ...place('data.assets[id=pupils]', 203, 5, ['data', 'assets', 2]),
        id: 'bbbbbbbbbbb1',
        message: 'Fingerprints of children are collected from 2027-02; no assessment ends before that.',
        recommendation: both(
          'Drop the fingerprints, or plan an impact assessment that ends before the first collection.',
        ),
        gain: { undp: gain(12, 0) },
        excerpt: 'fingerprint of each pupil, for attendance',
      }),
    ],
  }),
  outcome({
    id: 'digital-by-default/digital-decision',
    title: 'Every output carries an explicit digital decision',
    homes: { undp: 'digital-by-default' },
    gaps: many(5, 'c', {
      message: 'The output gives a reason and no decision.',
      recommendation: both(
        'Add to this output a decision (core, enabling or none) and one sentence that names the users and the non-digital way you compared.',
      ),
      gain: { undp: gain(0.82, 0) },
    }),
  }),
  ...(
    [
      [
        'gender-and-inclusion/named-groups',
        'The groups furthest behind are named',
        'The groups are called "vulnerable people".',
        'Name each group, how many people it has and where they live.',
        3.1,
      ],
      [
        'gender-and-inclusion/disaggregated-indicators',
        'Indicators count women and men',
        'Indicator ind-2 counts people and does not split them.',
        'Split ind-2 by sex and age, with a baseline for each.',
        2.6,
      ],
      [
        'human-centred-design/non-digital-route',
        'There is a way without the digital service',
        'Nothing says how a person without a phone registers.',
        'Describe the paper or desk route, who runs it and at which sites.',
        2.4,
      ],
      [
        'data-protection/retention-and-correction',
        'Data are deleted in time and can be corrected',
        'The asset births has no end date for keeping the data.',
        'Give births a retention period in months and who deletes it.',
        2.0,
      ],
      [
        'local-ownership/recurrent-costs',
        'Someone pays after the project',
        'The yearly cost after 2029 is a placeholder: tbd.',
        'Write the yearly cost and the budget that pays it from 2030.',
        1.9,
      ],
      [
        'partnerships/roles-and-agreements',
        'Each partner has a role and a signed agreement',
        'The partner telecom-x has no agreement.',
        'Add the agreement with telecom-x or its expected date, and what each side gives.',
        1.2,
      ],
      [
        'open-standards/way-out',
        'The programme can leave a supplier',
        'Nothing says in which format the data come back.',
        'Write the export format, the notice period and what leaving costs.',
        1.1,
      ],
      [
        'realistic-delivery/tested-assumptions',
        'Assumptions are tested before money is spent',
        'Assumption as-1 (network coverage) is tested by no activity.',
        'Add a pilot that tests as-1 and ends before the roll-out begins.',
        0.9,
      ],
      [
        'do-no-harm/stop-rules',
        'Someone can stop it, and it is written when',
        'No rule says when the service is switched off.',
        'Write the event that stops the service, who decides, and what people use instead.',
        0.04,
      ],
    ] as const
  ).map(([id, title, message, recommendation, points], index) =>
    outcome({
      id,
      title,
      homes: { undp: 'inclusion-and-gender' },
      gaps: [
        gap({
          ...place(`strategy.part_${index}`, 30 + index * 11),
          id: `d${index.toString(16).padStart(11, '0')}`,
          message,
          recommendation: both(recommendation),
          gain: { undp: gain(points, 0) },
          step: `${index.toString(16).padStart(12, '0')}`,
        }),
      ],
    }),
  ),
  outcome({
    id: 'human-rights/meaningful-consent',
    title: 'People understand what they agree to',
    outcome: 'manual',
    level: { lower: 0, upper: 3, required: undefined },
    review: {
      question: 'Read the consent text aloud to somebody from the group. Can they say what happens to their data?',
      digest: 'abcdef012345',
      answer: undefined,
    },
  }),
  outcome({
    id: 'human-rights/lawful-observation',
    title: 'People are observed only where a law allows it',
    kind: 'critical',
    outcome: 'unknown',
    applies: 'unknown',
    level: { lower: 0, upper: 3, required: 2 },
    because: 'observes_people is not settled',
  }),
  outcome({
    id: 'open-standards/open-data',
    title: 'Data that can be open are open',
    homes: { undp: 'open-standards-and-data' },
    outcome: 'met',
    level: { lower: 3, upper: 3, required: undefined },
    evidence: [{ ...place('data.assets[id=sites].openness', 190), level: 2 }],
  }),
  outcome({
    id: 'threat-awareness/source-protection',
    title: 'Sources are protected',
    homes: {},
    outcome: 'not_applicable',
    applies: 'no',
    level: undefined,
    value: undefined,
    because: 'early_warning is no (facts.early_warning)',
  }),
];

function fact(id: FactId, question: string, blocks: number): FactFinding {
  return {
    id,
    value: 'unknown',
    declared: undefined,
    derived: 'unknown',
    because: [],
    question,
    blocks: Array.from({ length: blocks }, (_, index) => `theme/criterion-${index}`),
  };
}

const facts: readonly FactFinding[] = [
  fact('shares_data', 'Does anyone outside the controller receive data about people?', 3),
  fact('sensitive_data', 'Do any data touch health, ethnicity, religion, location of people at risk, or similar?', 14),
  fact('observes_people', 'Does anything watch, count or follow people who did not sign up?', 6),
  {
    ...fact('personal_data', 'Are there data about people?', 0),
    value: 'yes',
    derived: 'yes',
    because: [place('data.assets[id=births]', 170, 5)],
  },
];

export const tarvan: DocumentAssessment = document({
  path: 'plans/tarvan.yaml',
  title: 'Digital birth registration in the three northern districts of Tarvan',
  facts,
  outcomes,
  frameworks: [
    framework({
      result: {
        score: range(24, 24, 57.4),
        band: 'Not evident',
        heldDownBy: ['inclusion-and-gender'],
        confidence: 'medium',
        coverage: 0.8259,
        caps: [
          { criterion: 'responsible-use/complaints-and-redress', kind: 'critical', cap: 49, certain: 'yes' },
          { criterion: 'data-protection/children-without-safeguard', kind: 'redline', cap: 24, certain: 'yes' },
          { criterion: 'human-rights/lawful-observation', kind: 'critical', cap: 49, certain: 'unknown' },
        ],
        units: units.map(([id, , lower, upper, applicable, possible]) => ({
          id,
          score: lower === undefined ? undefined : range(lower, upper),
          caps: id === 'human-rights' ? [{ criterion: 'x/y', kind: 'critical', cap: 49, certain: 'yes' } as const] : [],
          applicable,
          possible,
        })),
      },
      units: [
        ...units.map(([id, title, , , , , total]) => ({
          id,
          title,
          total,
          criteria: outcomes.filter(({ homes }) => homes['undp'] === id).map((each) => each.id),
        })),
        { id: 'organisation', title: 'Fit-for-purpose organisation and workforce', total: 0, criteria: [] },
      ],
      notCovered: ['organisation'],
    }),
  ],
  diagnostics: [
    { severity: 'note', code: 'document/boolean', path: [], message: 'true is read as yes.', place: place('x', 3) },
    {
      severity: 'warning',
      code: 'document/unknown-key',
      path: [],
      message: 'Nobody reads the key benficiaries. Did you mean beneficiaries?',
      place: place('stakeholders.benficiaries', 41),
    },
    {
      severity: 'error',
      code: 'document/unresolved-reference',
      path: [],
      message: 'No partner has the id telecom-y.',
      place: place('partners', 66, 14),
    },
  ],
  later: [
    { id: 'threat-awareness/independent-audit', title: 'An independent audit is planned', stage: 'appraisal' },
    { id: 'responsible-use/redress-learning', title: 'Complaints change the service', stage: 'implementation' },
  ],
});

export const sample: Assessment = assessment([tarvan]);
