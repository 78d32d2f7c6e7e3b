import { describe } from 'vitest';
import { rows } from './plan.ts';

const plan = (line: string, rest = '') => `programme: {title: Births, end: 2028-12-31}
technology: {solutions: [{id: reg}]}
risks: [{id: r-1, treatments: [{activity: a-2}]}]
work_plan:
  activities: [{id: a-1, solutions: [reg]}, {id: a-2}]
  budget:
    total: 100000
    sources: [{id: state, status: confirmed}, {id: hope, status: unfunded}, {id: open}]
    lines: [{id: l-1, ${line}}]
${rest}`;
const line = ['work_plan.budget.lines.0'];
const nothing = ['technology.solutions.0'];

describe('funded', () => {
  const ask = { funded: {} };
  rows([
    {
      name: 'a line covers the thing',
      plan: plan('amount: 5000, source: state, covers: [reg]'),
      about: 'reg',
      ask,
      holds: 'yes',
      at: line,
    },
    {
      name: 'a line pays for its activity',
      plan: plan('amount: 5000, source: state, activity: a-1'),
      about: 'reg',
      ask,
      holds: 'yes',
      at: line,
    },
    {
      name: 'a line covers its activity',
      plan: plan('amount: 5000, source: state, covers: [a-1]'),
      about: 'reg',
      ask,
      holds: 'yes',
      at: line,
    },
    {
      name: 'a line pays for the activity that treats the risk',
      plan: plan('amount: 5000, source: state, activity: a-2'),
      about: 'r-1',
      ask,
      holds: 'yes',
      at: line,
    },
    { name: 'the line itself', plan: plan('amount: 5000, source: state'), about: 'l-1', ask, holds: 'yes', at: line },
    {
      name: 'a line for another activity',
      plan: plan('amount: 5000, source: state, activity: a-2'),
      about: 'reg',
      ask,
      holds: 'no',
      at: nothing,
    },
    { name: 'no line', plan: 'technology: {solutions: [{id: reg}]}', about: 'reg', ask, holds: 'no', at: nothing },
    {
      name: 'a line of zero',
      plan: plan('amount: 0, source: state, covers: [reg]'),
      about: 'reg',
      ask,
      holds: 'no',
      at: line,
    },
    {
      name: 'a line without an amount',
      plan: plan('source: state, covers: [reg]'),
      about: 'reg',
      ask,
      holds: 'no',
      at: line,
    },
    {
      name: 'a nominal amount',
      plan: plan('amount: 99, source: state, covers: [reg]'),
      about: 'reg',
      ask,
      holds: 'no',
      at: line,
    },
    {
      name: 'a small amount that is not nominal',
      plan: plan('amount: 100, source: state, covers: [reg]'),
      about: 'reg',
      ask,
      holds: 'yes',
      at: line,
    },
    {
      name: 'a source without money',
      plan: plan('amount: 5000, source: hope, covers: [reg]'),
      about: 'reg',
      ask,
      holds: 'no',
      at: line,
    },
    {
      name: 'a source that does not say',
      plan: plan('amount: 5000, source: open, covers: [reg]'),
      about: 'reg',
      ask,
      holds: 'unknown',
      at: line,
    },
    { name: 'no source', plan: plan('amount: 5000, covers: [reg]'), about: 'reg', ask, holds: 'unknown', at: line },
  ]);

  describe('of: other things than the scope object', () => {
    rows([
      {
        name: 'ids at a path',
        plan: plan('amount: 5000, source: state, covers: [reg]', 'sustainability: {handover: [{solution: reg}]}'),
        ask: { funded: { of: 'sustainability.handover[].solution' } },
        holds: 'yes',
        at: line,
      },
      {
        name: 'things at a path',
        plan: plan('amount: 5000, source: state, covers: [reg]'),
        ask: { funded: { of: 'technology.solutions[]' } },
        holds: 'yes',
        at: line,
      },
      {
        name: 'one of several paths',
        plan: plan('amount: 5000, source: state, covers: [reg]'),
        ask: { funded: { of: ['risks[]', 'technology.solutions[]'] } },
        holds: 'yes',
        at: line,
      },
      {
        name: 'nothing at the path',
        plan: plan('amount: 5000, source: state, covers: [reg]'),
        ask: { funded: { of: 'data.assets[]' } },
        holds: 'no',
        at: ['data.assets'],
      },
    ]);
  });

  describe('kind', () => {
    const kind = (...kinds: readonly string[]) => ({ funded: { kind: kinds } });
    rows([
      {
        name: 'of the kind',
        plan: plan('kind: hosting, amount: 5000, source: state, covers: [reg]'),
        about: 'reg',
        ask: kind('hosting', 'licence'),
        holds: 'yes',
        at: line,
      },
      {
        name: 'a single kind',
        plan: plan('kind: hosting, amount: 5000, source: state, covers: [reg]'),
        about: 'reg',
        ask: { funded: { kind: 'hosting' } },
        holds: 'yes',
        at: line,
      },
      {
        name: 'of another kind',
        plan: plan('kind: build, amount: 5000, source: state, covers: [reg]'),
        about: 'reg',
        ask: kind('hosting', 'licence'),
        holds: 'no',
        at: nothing,
      },
      {
        name: 'of no kind',
        plan: plan('amount: 5000, source: state, covers: [reg]'),
        about: 'reg',
        ask: kind('hosting'),
        holds: 'no',
        at: nothing,
      },
    ]);
  });

  describe('after: money in a year that ends after a date', () => {
    const after = { funded: { after: 'programme.end' } };
    const years = (by: string) => plan(`amount: 5000, source: state, covers: [reg]${by}`);
    rows([
      {
        name: 'the year after',
        plan: years(', by_year: {2028: 4000, 2029: 1000}'),
        about: 'reg',
        ask: after,
        holds: 'yes',
        at: line,
      },
      {
        name: 'the same year',
        plan: years(', by_year: {2028: 5000}'),
        about: 'reg',
        ask: after,
        holds: 'no',
        at: line,
      },
      {
        name: 'zero in the year after',
        plan: years(', by_year: {2028: 5000, 2029: 0}'),
        about: 'reg',
        ask: after,
        holds: 'no',
        at: line,
      },
      { name: 'no years', plan: years(''), about: 'reg', ask: after, holds: 'unknown', at: line },
      {
        name: 'no date',
        plan: years(', by_year: {2029: 5000}'),
        about: 'reg',
        ask: { funded: { after: 'programme.appraisal' } },
        holds: 'unknown',
        at: line,
      },
      {
        name: 'an unfunded source, whatever the years',
        plan: plan('amount: 5000, source: hope, covers: [reg], by_year: {2029: 5000}'),
        about: 'reg',
        ask: after,
        holds: 'no',
        at: line,
      },
    ]);
  });
});
