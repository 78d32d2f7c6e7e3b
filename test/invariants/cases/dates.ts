import type { Case } from './case.ts';

const years = 'programme: {title: Safe streets, start: 2027-01-01, end: 2029-06-30}\n';

function activity(fields: string): string {
  return `${years}work_plan: {activities: [{id: act-dig, ${fields}}]}`;
}

/** Each place that has to lie before the end of the programme. */
const ends: readonly (readonly [string, (date: string) => string])[] = [
  ['work_plan.activities.0.end', (date) => `work_plan: {activities: [{id: a, end: ${date}}]}`],
  ['risks.0.treatments.0.due', (date) => `risks: [{id: r, treatments: [{due: ${date}}]}]`],
  ['data.assets.0.dpia.date', (date) => `data: {assets: [{id: d, dpia: {date: ${date}}}]}`],
  ['technology.solutions.0.go_live', (date) => `technology: {solutions: [{id: s, go_live: ${date}}]}`],
  ['security.audits.0.date', (date) => `security: {audits: [{date: ${date}}]}`],
  ['management.training.0.by', (date) => `management: {training: [{id: t, by: ${date}}]}`],
  ['monitoring.reviews.0.first', (date) => `monitoring: {reviews: [{id: v, first: ${date}}]}`],
  ['monitoring.evaluations.0.date', (date) => `monitoring: {evaluations: [{id: e, date: ${date}}]}`],
  ['governance.gates.0.date', (date) => `governance: {gates: [{id: g, date: ${date}}]}`],
  ['sustainability.handover.0.date', (date) => `sustainability: {handover: [{date: ${date}}]}`],
  ['safeguards.due_diligence.date', (date) => `safeguards: {due_diligence: {date: ${date}}}`],
  ['safeguards.complaints.live_from', (date) => `safeguards: {complaints: {live_from: ${date}}}`],
  ['sustainability.exit.date', (date) => `sustainability: {exit: {date: ${date}}}`],
];
const many = (date: string): string =>
  `${years}work_plan: {activities: [${[1, 2, 3, 4, 5, 6].map((n) => `{id: a-${n}, end: ${date}}`).join(', ')}]}`;
const work = (...activities: readonly string[]): string => `work_plan: {activities: [${activities.join(', ')}]}`;
const evaluations = (mid: string, final: string): string =>
  `monitoring: {evaluations: [{id: e-final, kind: final, date: ${final}}, {id: e-mid, kind: mid_term, date: ${mid}}]}`;
const gate = (date: string, systems: string): string =>
  `governance: {gates: [{id: g, stage: go_live, date: ${date}}]}\ntechnology: {solutions: [${systems}]}`;

export const dateCases: readonly Case[] = [
  {
    code: 'invariant/before-the-start',
    name: 'work before the programme',
    plan: activity('start: 2026-11-01'),
    at: 'work_plan.activities.0.start',
    names: 'programme.start',
    twins: [
      activity('start: 2027-01-01'),
      activity('start: 2027'),
      'work_plan: {activities: [{id: a, start: 2020}]}',
      activity('end: 2028'),
    ],
  },
  ...ends.map(([at, plan]) => ({
    code: 'invariant/after-the-end',
    name: at,
    plan: `${years}${plan('2029-07')}`,
    at,
    names: 'programme.end',
    twins: [`${years}${plan('2029-06-30')}`, `${years}${plan('2029')}`, plan('2029-07')],
  })),
  {
    code: 'invariant/after-the-end',
    name: 'more than five dates are told once',
    plan: many('2030-01-31'),
    at: 'programme.end',
    names: '6 dates',
    twins: [many('2029-01-31')],
  },
  {
    code: 'invariant/mid-term-after-final',
    name: 'half-way comes last',
    plan: evaluations('2029-05-01', '2029-03-01'),
    at: 'monitoring.evaluations.1.date',
    names: '2029-03-01',
    twins: [evaluations('2028-05-01', '2029-03-01'), evaluations('2029', '2029-03-01')],
  },
  {
    code: 'invariant/gate-after-go-live',
    name: 'a decision on what is done',
    plan: gate('2028-05-01', '{id: s, go_live: 2028-02-01}'),
    at: 'governance.gates.0.date',
    names: 'technology.solutions[].go_live',
    twins: [
      gate('2028-01-15', '{id: s, go_live: 2028-02-01}'),
      gate('2028-05-01', '{id: s, go_live: 2028-02-01}, {id: t, go_live: 2028-06-01}'),
      gate('2028-05-01', '{id: s, go_live: 2028-02-01}, {id: t}'),
      gate('2028-05-01', '{id: s, ours: no, go_live: 2028-02-01}'),
    ],
  },
  {
    code: 'invariant/starts-too-early',
    name: 'work does not wait for what comes first',
    plan: work('{id: dig, end: 2028-03-31}', '{id: build, start: 2028-03-01, after: [dig]}'),
    at: 'work_plan.activities.1.start',
    names: '"dig"',
    twins: [
      work('{id: dig, end: 2028-03-31}', '{id: build, start: 2028-04-01, after: [dig]}'),
      work('{id: dig, end: 2028-03-31}', '{id: build, start: 2028-03, after: [dig]}'),
      work('{id: dig}', '{id: build, start: 2028-03-01, after: [dig]}'),
    ],
  },
  {
    code: 'invariant/work-waits-for-itself',
    name: 'a circle of three',
    plan: work('{id: a, after: [b]}', '{id: b, after: [c]}', '{id: c, after: [a]}', '{id: d, after: [a]}'),
    at: 'work_plan.activities.0.after',
    names: '"b"',
    severity: 'error',
    twins: [work('{id: a}', '{id: b, after: [a]}', '{id: c, after: [a, b]}')],
  },
];
