import { describe } from 'vitest';
import { rows } from './plan.ts';

const risk = (fields: string) => `risks: [{id: r-1, ${fields}}]`;

describe('one-of', () => {
  rows([
    {
      name: 'any value of the list',
      plan: risk('remediable: partly'),
      ask: { 'one-of': 'risks[].remediable' },
      holds: 'yes',
      at: ['risks.0.remediable'],
    },
    {
      name: 'a value that is not there',
      plan: risk('kind: financial'),
      ask: { 'one-of': 'risks[].remediable' },
      holds: 'no',
      at: ['risks.0.remediable'],
    },
    {
      name: 'a value that is not in the list of the vocabulary',
      plan: risk('remediable: perhaps'),
      ask: { 'one-of': 'risks[].remediable' },
      holds: 'no',
      at: ['risks.0.remediable'],
    },
  ]);

  describe('in: allowed values', () => {
    const of = 'risks[].remediable';
    rows([
      {
        name: 'one of them',
        plan: risk('remediable: no'),
        ask: { 'one-of': { of, in: ['yes', 'no'] } },
        holds: 'yes',
        at: ['risks.0.remediable'],
      },
      {
        name: 'a single one',
        plan: risk('remediable: no'),
        ask: { 'one-of': { of, in: 'no' } },
        holds: 'yes',
        at: ['risks.0.remediable'],
      },
      {
        name: 'none of them',
        plan: risk('remediable: partly'),
        ask: { 'one-of': { of, in: ['yes', 'no'] } },
        holds: 'no',
        at: ['risks.0.remediable'],
      },
      {
        name: 'a number',
        plan: risk('impact: 5'),
        ask: { 'one-of': { of: 'risks[].impact', in: [4, 5] } },
        holds: 'yes',
        at: ['risks.0.impact'],
      },
      {
        name: 'one of several values',
        plan: risk('tags: [gender, misuse]'),
        ask: { 'one-of': { of: 'risks[].tags', in: 'misuse' } },
        holds: 'yes',
        at: ['risks.0.tags.1'],
      },
      {
        name: 'a text, whatever its case',
        plan: 'technology: {solutions: [{id: s, access: {standard: wcag 2.2}}]}',
        ask: { 'one-of': { of: 'technology.solutions[].access.standard', in: 'WCAG 2.2' } },
        holds: 'yes',
        at: ['technology.solutions.0.access.standard'],
      },
    ]);
  });

  describe('where: only values of items that fit', () => {
    const of = 'partners[]';
    rows([
      {
        name: 'fits',
        plan: 'partners: [{id: p-1, local: no}, {id: p-2, local: yes}]',
        ask: { 'one-of': { of, where: { '.local': 'yes' } } },
        holds: 'yes',
        at: ['partners.1'],
      },
      {
        name: 'may fit',
        plan: 'partners: [{id: p-1}]',
        ask: { 'one-of': { of, where: { '.local': 'yes' } } },
        holds: 'no',
        at: ['partners'],
      },
    ]);
  });

  describe('same_as: the value at another path', () => {
    const plan = (controller: string) =>
      `partners: [{id: office, name: Registry}, {id: firm, name: Karan Software}]\ndata: {assets: [{id: births, controller: office, hosting: {provider: ${controller}}}]}`;
    const ask = { 'one-of': { of: '.hosting.provider', same_as: '.controller' } };
    rows([
      {
        name: 'the same',
        plan: plan('office'),
        about: 'births',
        ask,
        holds: 'yes',
        at: ['data.assets.0.hosting.provider'],
      },
      {
        name: 'another',
        plan: plan('firm'),
        about: 'births',
        ask,
        holds: 'no',
        at: ['data.assets.0.hosting.provider'],
      },
      {
        name: 'nothing to hold it against',
        plan: 'partners: [{id: office, name: Registry}]\ndata: {assets: [{id: births, hosting: {provider: office}}]}',
        about: 'births',
        ask,
        holds: 'no',
        at: ['data.assets.0.hosting.provider'],
      },
    ]);
  });

  describe('not_below: the level computed from likelihood and impact', () => {
    const ask = { 'one-of': { of: '.level', not_below: { likelihood: '.likelihood', impact: '.impact' } } };
    const at = ['risks.0.level'];
    rows([
      { name: 'low, 2 x 2', plan: risk('level: low, likelihood: 2, impact: 2'), about: 'r-1', ask, holds: 'yes', at },
      {
        name: 'low, 1 x 5: never low',
        plan: risk('level: low, likelihood: 1, impact: 5'),
        about: 'r-1',
        ask,
        holds: 'no',
        at,
      },
      {
        name: 'moderate, 1 x 5',
        plan: risk('level: moderate, likelihood: 1, impact: 5'),
        about: 'r-1',
        ask,
        holds: 'yes',
        at,
      },
      {
        name: 'moderate, 3 x 3',
        plan: risk('level: moderate, likelihood: 3, impact: 3'),
        about: 'r-1',
        ask,
        holds: 'yes',
        at,
      },
      {
        name: 'moderate, 2 x 5',
        plan: risk('level: moderate, likelihood: 2, impact: 5'),
        about: 'r-1',
        ask,
        holds: 'no',
        at,
      },
      {
        name: 'substantial, 3 x 4',
        plan: risk('level: substantial, likelihood: 3, impact: 4'),
        about: 'r-1',
        ask,
        holds: 'yes',
        at,
      },
      {
        name: 'substantial, 3 x 5',
        plan: risk('level: substantial, likelihood: 3, impact: 5'),
        about: 'r-1',
        ask,
        holds: 'no',
        at,
      },
      { name: 'high, 5 x 5', plan: risk('level: high, likelihood: 5, impact: 5'), about: 'r-1', ask, holds: 'yes', at },
      {
        name: 'higher than computed',
        plan: risk('level: high, likelihood: 1, impact: 1'),
        about: 'r-1',
        ask,
        holds: 'yes',
        at,
      },
      {
        name: 'words for the factors',
        plan: risk('level: moderate, likelihood: moderate, impact: moderate'),
        about: 'r-1',
        ask,
        holds: 'yes',
        at,
      },
      {
        name: 'moderate, the impact is missing',
        plan: risk('level: moderate, likelihood: 2'),
        about: 'r-1',
        ask,
        holds: 'unknown',
        at,
      },
      {
        name: 'moderate, at least substantial whatever is missing',
        plan: risk('level: low, impact: 5'),
        about: 'r-1',
        ask,
        holds: 'no',
        at,
      },
      { name: 'high, whatever is missing', plan: risk('level: high'), about: 'r-1', ask, holds: 'yes', at },
      { name: 'no level', plan: risk('likelihood: 2, impact: 2'), about: 'r-1', ask, holds: 'no', at },
    ]);
  });

  describe('not_below: another field on the same scale', () => {
    const ask = { 'one-of': { of: '.level', not_below: '.residual' } };
    rows([
      {
        name: 'above it',
        plan: risk('level: high, residual: low'),
        about: 'r-1',
        ask,
        holds: 'yes',
        at: ['risks.0.level'],
      },
      {
        name: 'equal',
        plan: risk('level: low, residual: low'),
        about: 'r-1',
        ask,
        holds: 'yes',
        at: ['risks.0.level'],
      },
      {
        name: 'below it',
        plan: risk('level: low, residual: high'),
        about: 'r-1',
        ask,
        holds: 'no',
        at: ['risks.0.level'],
      },
      { name: 'the other is missing', plan: risk('level: low'), about: 'r-1', ask, holds: 'no', at: ['risks.0.level'] },
    ]);
  });
});
