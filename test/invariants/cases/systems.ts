import type { Case } from './case.ts';

const concept = 'programme: {title: Safe streets, stage: concept}\n';
const system = (fields: string, rest = ''): string => `technology: {solutions: [{id: horn, ${fields}}]}\n${rest}`;
const activities = (...items: readonly string[]): string => `work_plan: {activities: [${items.join(', ')}]}`;
const response = (goLive: string, end: string): string =>
  system(`go_live: ${goLive}, response: {activity: act-run}`, activities(`{id: act-run, end: ${end}}`));
const idea = (kind: string, fields = 'maturity: idea'): string =>
  system(fields, activities(`{id: act-do, ${kind}solutions: [horn]}`));
const scale = (gates: string, start = '2028-07-01'): string =>
  `${activities('{id: act-try, kind: pilot}', `{id: act-all, kind: operations, start: ${start}, after: [act-try]}`)}\n` +
  `governance: {gates: [${gates}]}`;
const run = (lines: string, rest = ''): string =>
  'technology: {solutions: [{id: horn, go_live: 2028-01-01}, {id: map, go_live: 2028-01-01}]}\n' +
  `work_plan: {activities: [{id: act-build, solutions: [horn]}], budget: {lines: [${lines}]}}\n${rest}`;
const built = '{id: ln-build, kind: build, activity: act-build}';
const clocks = (partner: string, hours: string): string =>
  `partners: [{id: tarn, name: Tarn Software, ${partner}}]\nsecurity: {incident: {${hours}}}`;

export const systemCases: readonly Case[] = [
  ...['alert', 'monitoring'].map((kind) => ({
    code: 'invariant/alert-without-response',
    name: kind,
    plan: system(`kind: ${kind}`),
    at: 'technology.solutions.0.kind',
    names: '"horn"',
    twins: [
      system(`kind: ${kind}, response: {activity: act-run}`, activities('{id: act-run}')),
      system(
        `kind: ${kind}`,
        `${activities('{id: act-run}')}\nsecurity: {requirements: [{id: q, sources: [horn], response: act-run}]}`,
      ),
      system(`kind: ${kind}, ours: no`),
      system('kind: registry'),
      concept + system(`kind: ${kind}`),
    ],
  })),
  {
    code: 'invariant/response-ends-early',
    name: 'nobody is left to answer',
    plan: response('2028-05-01', '2028-04-30'),
    at: 'technology.solutions.0.response.activity',
    names: '"act-run"',
    twins: [response('2028-05-01', '2029-04-30'), response('2028-05-01', '2028'), response('tbd', '2028-04-30')],
  },
  {
    code: 'invariant/idea-without-trial',
    name: 'from an idea straight to everyone',
    plan: idea('kind: operations, '),
    at: 'technology.solutions.0.maturity',
    names: '"horn"',
    twins: [
      idea('kind: pilot, '),
      idea('kind: operations, ', 'maturity: idea, tests: [{kind: field}]'),
      idea('kind: operations, ', 'maturity: proven_elsewhere'),
      idea(''),
      system('maturity: idea'),
    ],
  },
  {
    code: 'invariant/scale-without-gate',
    name: 'from a pilot to everyone without a decision',
    plan: scale('{id: g-live, stage: go_live}'),
    at: 'work_plan.activities.1.after',
    names: '"act-try"',
    twins: [
      scale('{id: g-live, stage: go_live}, {id: g-scale, stage: scale}'),
      scale('{id: g-live, stage: go_live}, {id: g-other}'),
      scale(''),
    ],
  },
  {
    code: 'invariant/scale-before-gate',
    name: 'the decision comes after the deed',
    plan: scale('{id: g-scale, stage: scale, date: 2028-08-01}'),
    at: 'work_plan.activities.1.start',
    names: 'governance.gates',
    twins: [
      scale('{id: g-scale, stage: scale, date: 2028-06-01}'),
      scale('{id: g-scale, stage: scale, date: 2028}'),
      scale('{id: g-scale, stage: scale, date: 2028-06-01}, {id: g-more, stage: scale, date: 2029-06-01}'),
    ],
  },
  {
    code: 'invariant/bought-and-never-run',
    name: 'money to build, and money to run only the other one',
    plan: run(`${built}, {id: ln-run, kind: hosting, covers: [map]}`),
    at: 'technology.solutions.0.go_live',
    names: '"ln-build"',
    twins: [
      run(`${built}, {id: ln-run, kind: hosting, covers: [map, horn]}`),
      run(
        `${built}, {id: ln-run, kind: hosting, covers: [map]}`,
        'sustainability: {costs: [{solution: horn, year: 2029}]}',
      ),
      run(`${built}, {id: ln-run, kind: hosting}`),
      run(`${built}, {id: ln-run, kind: hosting, covers: [map]}, {id: ln-more}`),
      run(`${built}, {id: ln-run, kind: hosting, covers: [map, hron]}`),
      run(built),
      run('{id: ln-run, kind: hosting, covers: [map]}'),
    ],
  },
  {
    code: 'invariant/bought-and-never-run',
    name: 'running costs afterwards of the other one',
    plan: run('{id: ln-dev, kind: devices, covers: [horn]}', 'sustainability: {costs: [{solution: map, year: 2029}]}'),
    at: 'technology.solutions.0.go_live',
    names: '"ln-dev"',
    twins: [run('{id: ln-dev, kind: devices, covers: [horn]}', 'sustainability: {costs: [{year: 2029}]}')],
  },
  {
    code: 'invariant/breach-clock-too-slow',
    name: 'a partner that tells too late',
    plan: clocks('breach_hours: 72', 'hours: 24'),
    at: 'partners.0.breach_hours',
    names: 'security.incident.hours',
    twins: [
      clocks('breach_hours: 24', 'hours: 24'),
      clocks('breach_hours: 72', 'tell_people: yes'),
      clocks('local: yes', 'hours: 24'),
    ],
  },
];
