import type { Case } from './case.ts';

const group = (fields: string): string => `stakeholders: {groups: [{id: teshi, ${fields}}]`;
const forgotten = (fields: string, talks: string, rest = ''): string =>
  `stakeholders: {groups: [{id: farmers}, {id: teshi, ${fields}}], consultations: [${talks}]}\n${rest}`;
const channels = (fields: string, ...own: readonly string[]): string =>
  `${group(`kind: target, ${fields}`)}}\nsafeguards: {complaints: {channels: [${own.map((one, index) => `{id: ch-${index}, ${one}}`).join(', ')}]}}`;
const speaks = (languages: string, at: (group: string) => string): string =>
  `${group(`languages: [${languages}]`)}}\n${at('teshi')}`;
const access = (languages: string) => (users: string) =>
  `technology: {solutions: [{id: reg, users: [${users}], access: {languages: [${languages}]}}]}`;
const disclosure = (languages: string) => (users: string) =>
  `technology: {solutions: [{id: reg, users: [${users}], disclosure: {languages: [${languages}]}}]}`;
const notice = (languages: string) => (subjects: string) =>
  `data: {assets: [{id: tally, subjects: [${subjects}], notice: {languages: [${languages}]}}]}`;
const channel =
  (...languages: readonly string[]) =>
  (groups: string) =>
    `safeguards: {complaints: {channels: [${languages.map((own, index) => `{id: ch-${index}, groups: [${groups}], ${own}}`).join(', ')}]}}`;

/** Each place that speaks to people. */
const voices: readonly (readonly [string, (languages: string) => (group: string) => string])[] = [
  ['technology.solutions.0.access.languages', access],
  ['technology.solutions.0.disclosure.languages', disclosure],
  ['data.assets.0.notice.languages', notice],
];

export const peopleCases: readonly Case[] = [
  {
    code: 'invariant/group-forgotten',
    name: 'furthest behind, and left there',
    plan: forgotten('furthest_behind: yes', '{id: con, with: [farmers]}'),
    at: 'stakeholders.groups.1',
    names: '"teshi"',
    twins: [
      forgotten('furthest_behind: yes', '{id: con, with: [farmers, teshi]}'),
      forgotten('furthest_behind: no', '{id: con, with: [farmers]}'),
      forgotten('furthest_behind: yes', '{id: con, with: [farmers]}, {id: con-2}'),
      forgotten('furthest_behind: yes', '{id: con, with: [farmers, tesshi]}'),
      forgotten('furthest_behind: yes', ''),
      ...[
        'work_plan: {activities: [{id: a, for: [teshi]}]}',
        'results: {outcomes: [{id: o, people: [teshi]}]}',
        'technology: {solutions: [{id: s, users: [teshi]}]}',
        'work_plan: {budget: {lines: [{id: l, covers: [teshi]}]}}',
        'safeguards: {complaints: {channels: [{id: c, groups: [teshi]}]}}',
        'management: {training: [{id: t, for: [teshi]}]}',
        'results: {indicators: [{id: i, tracks: [teshi]}]}',
        'results: {indicators: [{id: i, by_group: [{group: teshi, target: 5}]}]}',
        'programme: {title: Safe streets, stage: concept}',
      ].map((rest) => forgotten('furthest_behind: yes', '{id: con, with: [farmers]}', rest)),
    ],
  },
  {
    code: 'invariant/digital-only-complaints',
    name: 'a form online for people without a network',
    plan: channels('barriers: [{kind: connectivity, level: high}]', 'type: digital'),
    at: 'safeguards.complaints.channels',
    names: '"teshi"',
    twins: [
      channels('barriers: [{kind: connectivity, level: high}]', 'type: digital', 'type: in_person'),
      channels('barriers: [{kind: connectivity, level: low}]', 'type: digital'),
      channels('barriers: [{kind: trust, level: high}]', 'type: digital'),
      channels('barriers: [{kind: connectivity, level: high}]', 'type: digital', 'anonymous: yes'),
      channels('barriers: [{kind: connectivity, level: high}]'),
    ],
  },
  {
    code: 'invariant/digital-only-complaints',
    name: 'the only channel that is meant for a group that reads little',
    plan: channels('literacy: low', 'type: digital, groups: [teshi]', 'type: phone, groups: []').replace(
      'groups: []}',
      'groups: [farmers]}',
    ),
    at: 'safeguards.complaints.channels',
    names: '"teshi"',
    twins: [
      channels('literacy: low', 'type: digital, groups: [teshi]', 'type: phone, groups: [teshi]'),
      channels('literacy: high', 'type: digital, groups: [teshi]'),
      channels('literacy: low', 'type: digital').replace('kind: target', 'kind: staff'),
    ],
  },
  {
    code: 'invariant/digital-only-complaints',
    name: 'people who are affected and read little',
    plan: channels('literacy: low', 'type: digital').replace('kind: target', 'kind: affected'),
    at: 'safeguards.complaints.channels',
    names: '"teshi"',
    twins: [],
  },
  ...voices.map(([at, says]) => ({
    code: 'invariant/language-not-spoken',
    name: at,
    plan: speaks('Teshi', says('Ruani, English')),
    at,
    names: '"teshi"',
    twins: [
      speaks('Teshi', says('Ruani, teshi')),
      speaks('Teshi, Ruani', says('Ruani')),
      speaks('Kiswahili', says('Swahili')),
      speaks('', says('Ruani')),
      speaks('Teshi', says('')),
    ],
  })),
  {
    code: 'invariant/language-not-spoken',
    name: 'no channel for complaints',
    plan: speaks('Teshi', channel('languages: [Ruani]', 'languages: [English]')),
    at: 'safeguards.complaints.channels.0.languages',
    names: '"teshi"',
    twins: [
      speaks('Teshi', channel('languages: [Ruani]', 'languages: [Teshi]')),
      speaks('Teshi', channel('languages: [Ruani]', 'type: in_person')),
      speaks('', channel('languages: [Ruani]')),
      `${speaks('Teshi', channel('languages: [Ruani]')).slice(0, -3)}, {id: ch-all, languages: [Teshi]}]}}`,
      `${speaks('Teshi', channel('languages: [Ruani]')).slice(0, -3)}, {id: ch-all}]}}`,
    ],
  },
];
