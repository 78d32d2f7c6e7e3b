import { describe } from 'vitest';
import { rows } from './plan.ts';

const plan = `management: {team: [{id: lead}]}
stakeholders: {groups: [{id: parents}, {id: clerks}]}
technology: {solutions: [{id: reg, users: [parents]}, {id: sms}]}
risks: [{id: r-1, about: [reg], affected: [parents]}, {id: r-2, about: [gone], affected: []}]`;

describe('refers', () => {
  rows([
    { name: 'an id that exists', plan, about: 'r-1', ask: { refers: '.about' }, holds: 'yes', at: ['risks.0.about.0'] },
    { name: 'an id that does not', plan, about: 'r-2', ask: { refers: '.about' }, holds: 'no', at: ['risks.1.about'] },
    { name: 'an empty list', plan, about: 'r-2', ask: { refers: '.affected' }, holds: 'no', at: ['risks.1.affected'] },
    {
      name: 'a field that is not there',
      plan,
      about: 'r-1',
      ask: { refers: '.owner' },
      holds: 'no',
      at: ['risks.0.owner'],
    },
    {
      name: 'both of two fields',
      plan,
      about: 'r-1',
      ask: { refers: ['.about', '.affected'] },
      holds: 'yes',
      at: ['risks.0.about.0', 'risks.0.affected.0'],
    },
    {
      name: 'one of two fields',
      plan,
      about: 'r-1',
      ask: { refers: { of: ['.about', '.owner'] } },
      holds: 'no',
      at: ['risks.0.owner'],
    },
  ]);

  describe('kind', () => {
    rows([
      {
        name: 'of the kind',
        plan,
        about: 'r-1',
        ask: { refers: { of: '.about', kind: 'solution' } },
        holds: 'yes',
        at: ['risks.0.about.0'],
      },
      {
        name: 'of one of the kinds',
        plan,
        about: 'r-1',
        ask: { refers: { of: '.about', kind: ['asset', 'solution'] } },
        holds: 'yes',
        at: ['risks.0.about.0'],
      },
      {
        name: 'of another kind',
        plan,
        about: 'r-1',
        ask: { refers: { of: '.about', kind: 'asset' } },
        holds: 'no',
        at: ['risks.0.about.0'],
      },
    ]);
  });

  describe('to', () => {
    rows([
      {
        name: 'the scope object',
        plan,
        about: 'reg',
        ask: { refers: { of: 'risks[].about', to: '@' } },
        holds: 'yes',
        at: ['risks.0.about.0'],
      },
      {
        name: 'another object',
        plan,
        about: 'sms',
        ask: { refers: { of: 'risks[].about', to: '@' } },
        holds: 'no',
        at: ['risks.0.about.0'],
      },
      {
        name: 'things at a path',
        plan,
        about: 'r-1',
        ask: { refers: { of: '.affected', to: 'technology.solutions[].users' } },
        holds: 'yes',
        at: ['risks.0.affected.0'],
      },
      {
        name: 'things at one of several paths',
        plan,
        about: 'r-1',
        ask: { refers: { of: '.affected', to: ['management.team[]', 'stakeholders.groups[]'] } },
        holds: 'yes',
        at: ['risks.0.affected.0'],
      },
      {
        name: 'nothing at the path',
        plan,
        about: 'r-1',
        ask: { refers: { of: '.affected', to: 'stakeholders.consultations[].with' } },
        holds: 'no',
        at: ['risks.0.affected.0'],
      },
      {
        name: 'a thing itself',
        plan,
        about: 'reg',
        ask: { refers: { of: 'risks[].about->', to: '.' } },
        holds: 'yes',
        at: ['technology.solutions.0'],
      },
    ]);
  });
});
