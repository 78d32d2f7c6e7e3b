import { describe, expect, test } from 'vitest';
import { found, rows } from './plan.ts';

const list = 'technology.solutions[]';
const solutions = (...items: readonly string[]) => `technology: {solutions: [${items.join(', ')}]}`;
const has = [{ present: '.limits' }];
const good = (id: string, more = '') => `{id: ${id}, limits: "One record in ${id} needs a check"${more}}`;

describe('every', () => {
  rows([
    {
      name: 'all do',
      plan: solutions(good('s-1'), good('s-2')),
      ask: { every: { of: list, has } },
      holds: 'yes',
      at: ['technology.solutions.0.limits', 'technology.solutions.1.limits'],
    },
    {
      name: 'one does not',
      plan: solutions(good('s-1'), '{id: s-2}'),
      ask: { every: { of: list, has } },
      holds: 'no',
      at: ['technology.solutions.1.limits'],
    },
    {
      name: 'an empty list',
      plan: solutions(),
      ask: { every: { of: list, has } },
      holds: 'no',
      at: ['technology.solutions'],
    },
    {
      name: 'a list that is not there',
      plan: '',
      ask: { every: { of: list, has } },
      holds: 'no',
      at: ['technology.solutions'],
    },
    {
      name: 'systems that are only studied are passed over',
      plan: solutions(good('s-1'), '{id: s-2, ours: no}'),
      ask: { every: { of: list, has } },
      holds: 'yes',
      at: ['technology.solutions.0.limits'],
    },
    {
      name: 'only systems that are studied',
      plan: solutions('{id: s-2, ours: no}'),
      ask: { every: { of: list, has } },
      holds: 'no',
      at: ['technology.solutions'],
    },
    {
      name: 'several lists',
      plan: `${solutions(good('s-1'))}\ndata: {assets: [{id: births}]}`,
      ask: { every: { of: [list, 'data.assets[]'], has: [{ present: { of: '.name', or: has } }] } },
      holds: 'no',
      at: ['data.assets.0.name'],
    },
  ]);

  describe('where: only those that fit; one that may fit leaves it open', () => {
    const ask = { every: { of: list, where: { '.public_facing': 'yes' }, has } };
    rows([
      {
        name: 'the one that fits is in order',
        plan: solutions(good('s-1', ', public_facing: yes'), '{id: s-2, public_facing: no}'),
        ask,
        holds: 'yes',
        at: ['technology.solutions.0.limits'],
      },
      {
        name: 'the one that fits is not',
        plan: solutions('{id: s-1, public_facing: yes}'),
        ask,
        holds: 'no',
        at: ['technology.solutions.0.limits'],
      },
      {
        name: 'one without the flag is not in order',
        plan: solutions('{id: s-1}'),
        ask,
        holds: 'unknown',
        at: ['technology.solutions.0.limits'],
      },
      {
        name: 'one without the flag is in order',
        plan: solutions(good('s-1')),
        ask,
        holds: 'yes',
        at: ['technology.solutions.0.limits'],
      },
      { name: 'none fits', plan: solutions('{id: s-1, public_facing: no}'), ask, holds: 'yes', at: [] },
    ]);
  });

  describe('named_in: those that a reference names', () => {
    const plan = (refs: string) =>
      `stakeholders: {groups: [{id: parents}, {id: clerks, source: "Payroll of 2026"}]}\ntechnology: {solutions: [{id: reg${refs}}]}`;
    const ask = {
      every: { of: 'stakeholders.groups[]', named_in: ['technology.solutions[].users'], has: [{ present: '.source' }] },
    };
    rows([
      {
        name: 'the named one is in order, a list may leave others out',
        plan: plan(', users: [clerks]'),
        ask,
        holds: 'unknown',
        at: ['stakeholders.groups.0.source'],
      },
      {
        name: 'the named one is not in order',
        plan: plan(', users: [parents]'),
        ask,
        holds: 'no',
        at: ['stakeholders.groups.0.source'],
      },
      {
        name: 'a single reference leaves nobody out',
        plan: 'partners: [{id: firm, name: Karan Software, role: Builds the register}, {id: donor, name: Fund for Births}]\ntechnology: {solutions: [{id: reg, supplier: firm}]}',
        ask: {
          every: { of: 'partners[]', named_in: ['technology.solutions[].supplier'], has: [{ present: '.role' }] },
        },
        holds: 'yes',
        at: ['partners.0.role'],
      },
      {
        name: 'a single reference that one item does not state',
        plan: 'partners: [{id: firm, name: Karan Software, role: Builds the register}, {id: donor, name: Fund for Births}]\ntechnology: {solutions: [{id: reg, supplier: firm}, {id: sms}]}',
        ask: {
          every: { of: 'partners[]', named_in: ['technology.solutions[].supplier'], has: [{ present: '.role' }] },
        },
        holds: 'unknown',
        at: ['partners.1.role'],
      },
    ]);
  });

  test('the message begins with the item', () => {
    expect(found({ every: { of: list, has } }, solutions('{id: reg}')).lacks.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^`?reg`?: .*`limits`/),
    ]);
  });
});
