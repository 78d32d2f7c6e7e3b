import type { Case } from './case.ts';

const indicator = (fields: string): string => `results: {indicators: [{id: ind-use, ${fields}}]}`;
const concept = 'programme: {title: Safe streets, stage: concept}\n';
const gender = (marker: string, fields: string): string =>
  `results: {outputs: [{id: out-a, gender_marker: ${marker}}], indicators: [{id: ind-use, ${fields}}]}`;
const outputs = (...ids: readonly string[]): string =>
  `outputs: [${ids.map((id) => `{id: ${id}, outcome: oc-1, needs: [need-a]}`).join(', ')}]`;
const work = (...lines: readonly string[]): string =>
  `results: {${outputs('out-a', 'out-b')}}\nwork_plan: {activities: [${lines.join(', ')}]}`;
const measured = (...lines: readonly string[]): string =>
  `results: {${outputs('out-a', 'out-b')}, indicators: [${lines.join(', ')}]}`;
const outcomes = (...lines: readonly string[]): string =>
  `results: {outcomes: [{id: oc-1}, {id: oc-2}], outputs: [${lines.join(', ')}]}`;
const needs = (output: string, solution: string): string =>
  `challenge: {needs: [{id: need-a}, {id: need-b}]}\nresults: {outputs: [{id: out-a, ${output}}]}\n` +
  `technology: {solutions: [{id: reg, ${solution}}]}`;
const partner = (own: string, fields: string): string =>
  `partners: [{id: school, name: Nursing School of Ruan${own}}]\nresults: {${outputs('out-a', 'out-b')}}\n` +
  `work_plan: {activities: [{id: act-a, ${fields}}]}`;

export const resultCases: readonly Case[] = [
  {
    code: 'invariant/milestone-after-target',
    name: 'a step after the end of the way',
    plan: indicator('target: 80, target_date: 2029-06-30, milestones: [{date: 2029-09-30, value: 90}]'),
    at: 'results.indicators.0.milestones.0.date',
    names: 'target_date: 2029-06-30',
    twins: [
      indicator('target: 80, target_date: 2029-06-30, milestones: [{date: 2028-09-30, value: 40}]'),
      indicator('target: 80, target_date: 2029, milestones: [{date: 2029-09-30, value: 40}]'),
      indicator('target: 80, milestones: [{date: 2029-09-30, value: 90}]'),
    ],
  },
  {
    code: 'invariant/milestone-and-target',
    name: 'two values for one date',
    plan: indicator('target: 80, target_date: 2029-06-30, milestones: [{date: 2029-06-30, value: 90}]'),
    at: 'results.indicators.0.milestones.0.value',
    names: 'target',
    twins: [
      indicator('target: 80, target_date: 2029-06-30, milestones: [{date: 2029-06-30, value: 80}]'),
      indicator('target: 80, milestones: [{value: 90}]'),
    ],
  },
  {
    code: 'invariant/percent-out-of-range',
    name: 'a milestone above the whole',
    plan: indicator('unit: percent, milestones: [{value: 110}]'),
    at: 'results.indicators.0.milestones.0.value',
    names: '"ind-use"',
    twins: [
      indicator('unit: percent, milestones: [{value: 100}]'),
      indicator('unit: people, milestones: [{value: 110}]'),
      indicator('milestones: [{value: 110}]'),
    ],
  },
  {
    code: 'invariant/percent-out-of-range',
    name: 'less than nothing was measured',
    plan: indicator('unit: percent, actual: {value: -3}'),
    at: 'results.indicators.0.actual.value',
    names: '"ind-use"',
    twins: [indicator('unit: percent, actual: {value: 3}')],
  },
  {
    code: 'invariant/stop-beyond-target',
    name: 'success would stop the programme',
    plan: indicator('measures: use, baseline: 10, target: 60, stop_below: 70'),
    at: 'results.indicators.0.stop_below',
    names: 'target',
    twins: [
      indicator('measures: use, baseline: 10, target: 60, stop_below: 30'),
      indicator('measures: use, baseline: 22, target: 3, stop_below: 15'),
      indicator('measures: use, direction: at_most, baseline: 10, target: 60, stop_below: 70'),
      indicator('baseline: 10, target: 60, stop_below: 70'),
      indicator('measures: use, target: 60, stop_below: 70'),
    ],
  },
  {
    code: 'invariant/stop-beyond-target',
    name: 'the harm that is aimed at stops the programme',
    plan: indicator('measures: harm, baseline: 20, target: 8, stop_below: 5'),
    at: 'results.indicators.0.stop_below',
    names: 'target',
    twins: [
      indicator('measures: harm, baseline: 20, target: 8, stop_below: 25'),
      indicator('measures: harm, baseline: 20, target: 60, stop_below: 30'),
    ],
  },
  {
    code: 'invariant/gender-unmeasured',
    name: 'a marker, and indicators that do not look at women',
    plan: gender('GEN2', 'of: out-a, disaggregation: [age]'),
    at: 'results.outputs.0.gender_marker',
    names: '"out-a"',
    twins: [
      gender('GEN2', 'of: out-a, disaggregation: [age, sex]'),
      gender('GEN1', 'of: out-a, disaggregation: [age]'),
      gender('GEN2', 'of: out-a'),
      gender('GEN2', 'disaggregation: [age]'),
      gender('GEN2', 'of: out-a, disaggregation: [none], by_group: [{group: women, target: 5}]'),
    ],
  },
  {
    code: 'invariant/output-without-work',
    name: 'nobody works on it',
    plan: work('{id: act-a, output: out-a}'),
    at: 'results.outputs.1',
    names: '"out-b"',
    twins: [
      work('{id: act-a, output: out-a}', '{id: act-b, output: out-b}'),
      work('{id: act-a, output: out-a}', '{id: act-b}'),
      work(),
      concept + work('{id: act-a, output: out-a}'),
    ],
  },
  {
    code: 'invariant/output-unmeasured',
    name: 'nothing shows whether it was delivered',
    plan: measured('{id: ind-a, of: out-a}'),
    at: 'results.outputs.1',
    names: '"out-b"',
    twins: [
      measured('{id: ind-a, of: out-a}', '{id: ind-b, of: out-b}'),
      measured('{id: ind-a, of: out-a, tracks: [out-b]}'),
      measured('{id: ind-a, of: out-a, tracks: [out-bb]}'),
      measured('{id: ind-a, of: out-a}', '{id: ind-b}'),
      measured(),
      concept + measured('{id: ind-a, of: out-a}'),
    ],
  },
  {
    code: 'invariant/outcome-without-output',
    name: 'a change that nothing leads to',
    plan: outcomes('{id: out-a, outcome: oc-1}'),
    at: 'results.outcomes.1',
    names: '"oc-2"',
    twins: [
      outcomes('{id: out-a, outcome: oc-1}', '{id: out-b, outcome: oc-2}'),
      outcomes('{id: out-a, outcome: oc-1}', '{id: out-b}'),
      outcomes(),
      concept + outcomes('{id: out-a, outcome: oc-1}'),
    ],
  },
  {
    code: 'invariant/need-unanswered',
    name: 'a need that was forgotten',
    plan: needs('needs: [need-a]', 'needs: [need-a]'),
    at: 'challenge.needs.1',
    names: '"need-b"',
    twins: [
      needs('needs: [need-a, need-b]', 'name: Register'),
      needs('needs: [need-a]', 'needs: [need-b]'),
      needs('needs: [need-a, need-bb]', 'name: Register'),
      needs('statement: A road', 'needs: [need-a]'),
      concept + needs('needs: [need-a]', 'name: Register'),
    ],
  },
  {
    code: 'invariant/partner-not-on-output',
    name: 'a partner answers for work that is not its own',
    plan: partner(', outputs: [out-a]', 'output: out-b, responsible: school'),
    at: 'work_plan.activities.0.responsible',
    names: '"out-b"',
    twins: [
      partner(', outputs: [out-a, out-b]', 'output: out-b, responsible: school'),
      partner('', 'output: out-b, responsible: school'),
      partner(', outputs: [out-a]', 'responsible: school'),
    ],
  },
];
