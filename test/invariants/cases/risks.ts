import type { Case } from './case.ts';

const risk = (fields: string): string => `risks: [{id: r-road, ${fields}}]`;
const register = (...risks: readonly string[]): string =>
  `risks: [${risks.map((fields, index) => `{id: r-${index}, ${fields}}`).join(', ')}]`;
const rated = (...ratings: readonly string[]): string =>
  register(...ratings.map((rating) => `likelihood: ${rating[0]}, impact: ${rating[1]}`));
const due = (...dates: readonly string[]): string =>
  register(...dates.map((date, index) => `treatments: [{action: Lock number ${index}, due: ${date}}]`));
const people = (...risks: readonly string[]): string =>
  `stakeholders: {groups: [{id: farmers, kind: target}]}\n${register(...risks)}`;
const money = 'kind: financial';

export const riskCases: readonly Case[] = [
  {
    code: 'invariant/risk-says-one-thing',
    name: 'the event is its own cause',
    plan: risk('event: The river floods the road, cause: "The river floods the road."'),
    at: 'risks.0.cause',
    names: '"r-road"',
    twins: [
      risk('event: The river floods the road, cause: The dam is too low'),
      risk('event: The river floods the road'),
    ],
  },
  {
    code: 'invariant/risk-says-one-thing',
    name: 'the event is its own effect',
    plan: risk('event: The river floods the road, effect: the river floods the road'),
    at: 'risks.0.effect',
    names: 'event',
    twins: [],
  },
  {
    code: 'invariant/risk-says-one-thing',
    name: 'the cause is its own effect',
    plan: risk('event: The river floods the road, cause: The dam is too low, effect: The dam is too low'),
    at: 'risks.0.effect',
    names: 'cause',
    twins: [],
  },
  {
    code: 'invariant/residual-above-level',
    name: 'treatment makes it worse',
    plan: risk('level: moderate, residual: high'),
    at: 'risks.0.residual',
    names: 'level',
    twins: [
      risk('level: high, residual: moderate'),
      risk('level: moderate, residual: moderate'),
      risk('residual: high'),
      risk('level: low'),
    ],
  },
  {
    code: 'invariant/risks-rated-alike',
    name: 'nobody rated anything',
    plan: rated('33', '33', '33', '33'),
    at: 'risks',
    names: '3 x 3',
    twins: [
      rated('33', '33', '33'),
      rated('33', '33', '33', '32'),
      register(...['33', '33', '33', '33'].map(() => 'likelihood: 3')),
    ],
  },
  {
    code: 'invariant/treatments-due-alike',
    name: 'everything on one day',
    plan: due('2028-12-31', '2028-12-31', '2028-12-31', '2028-12-31'),
    at: 'risks',
    names: '2028-12-31',
    twins: [
      due('2028-12-31', '2028-12-31', '2028-12-31'),
      due('2028-12-31', '2028-12-31', '2028-12-31', '2028-12-30'),
      due('2028', '2028', '2028', '2028'),
      due('2028-12-31', '2028-12-31', '2028-12-31', 'tbd'),
    ],
  },
  {
    code: 'invariant/no-risk-to-people',
    name: 'only the programme can be hurt',
    plan: people(money, 'kind: reputational', 'kind: strategic'),
    at: 'risks',
    names: 'stakeholders.groups',
    twins: [
      people(money, 'kind: reputational', 'kind: social_environmental'),
      people(money, 'kind: reputational', 'kind: strategic, affected: [farmers]'),
      people(money, 'kind: reputational', 'kind: strategic, tags: [exclusion]'),
      people(money, 'kind: reputational', 'level: low'),
      people(money, 'kind: reputational'),
      register(money, 'kind: reputational', 'kind: strategic'),
    ],
  },
];
