import { describe } from 'vitest';
import { rows } from './plan.ts';

const reason = (why: string) => `because: "${why} is no part of this programme at all"`;
const facts = {
  yes: 'facts: {personal_data: yes, shares_data: yes}',
  no: `facts: {personal_data: {is: no, ${reason('Anything about persons')}}}`,
  mixed: `facts: {personal_data: yes, shares_data: {is: no, ${reason('Passing anything on')}}}`,
};
const of = 'challenge.problem';
const problem = 'challenge: {problem: Children have no proof of birth}';

describe('when: the condition is asked for', () => {
  const ask = (when: unknown) => ({ present: { of, when } });
  rows([
    { name: 'a fact that is yes', plan: facts.yes, ask: ask('personal_data'), holds: 'no', at: [of] },
    { name: 'a fact that is no', plan: facts.no, ask: ask('personal_data'), holds: 'yes', at: [] },
    { name: 'a fact that is unknown', plan: '', ask: ask('personal_data'), holds: 'unknown', at: [of] },
    {
      name: 'a fact that is unknown, and the condition holds',
      plan: problem,
      ask: ask('personal_data'),
      holds: 'yes',
      at: [of],
    },
    {
      name: 'any: one is yes',
      plan: facts.mixed,
      ask: ask({ any: ['shares_data', 'personal_data'] }),
      holds: 'no',
      at: [of],
    },
    {
      name: 'any: one is no, one unknown',
      plan: facts.no,
      ask: ask({ any: ['shares_data', 'personal_data'] }),
      holds: 'unknown',
      at: [of],
    },
    {
      name: 'all: both are yes',
      plan: facts.yes,
      ask: ask({ all: ['shares_data', 'personal_data'] }),
      holds: 'no',
      at: [of],
    },
    {
      name: 'all: one is no',
      plan: facts.mixed,
      ask: ask({ all: ['shares_data', 'personal_data'] }),
      holds: 'yes',
      at: [],
    },
    {
      name: 'a list means all of them',
      plan: facts.mixed,
      ask: ask(['shares_data', 'personal_data']),
      holds: 'yes',
      at: [],
    },
  ]);
});

describe('when: the kind of the scope object', () => {
  const plan = 'technology: {solutions: [{id: reg}]}\ndata: {assets: [{id: births}]}';
  const ask = { present: { of: '.name', when: { object: 'solution' } } };
  rows([
    { name: 'that kind', plan, about: 'reg', ask, holds: 'no', at: ['technology.solutions.0.name'] },
    { name: 'another kind', plan, about: 'births', ask, holds: 'yes', at: [] },
    { name: 'the document itself', plan, ask, holds: 'yes', at: [] },
  ]);
});

describe('when: the value of a field', () => {
  const plan = (fields: string) => `technology: {solutions: [{id: reg, ${fields}}]}`;
  const ask = (when: object) => ({ present: { of: '.name', when: { field: '.automation', ...when } } });
  const at = ['technology.solutions.0.name'];
  rows([
    {
      name: 'is one of these',
      plan: plan('automation: decide'),
      about: 'reg',
      ask: ask({ is: ['recommend', 'decide'] }),
      holds: 'no',
      at,
    },
    {
      name: 'is another',
      plan: plan('automation: none'),
      about: 'reg',
      ask: ask({ is: ['recommend', 'decide'] }),
      holds: 'yes',
      at: [],
    },
    {
      name: 'is none of those',
      plan: plan('automation: decide'),
      about: 'reg',
      ask: ask({ not: ['none'] }),
      holds: 'no',
      at,
    },
    {
      name: 'is one of those',
      plan: plan('automation: none'),
      about: 'reg',
      ask: ask({ not: ['none'] }),
      holds: 'yes',
      at: [],
    },
    { name: 'is there', plan: plan('automation: none'), about: 'reg', ask: ask({}), holds: 'no', at },
    {
      name: 'is not there',
      plan: plan('route: buy'),
      about: 'reg',
      ask: ask({ is: ['decide'] }),
      holds: 'unknown',
      at: ['technology.solutions.0.automation'],
    },
    {
      name: 'is not there, whatever it must not be',
      plan: plan('route: buy'),
      about: 'reg',
      ask: ask({ not: ['none'] }),
      holds: 'unknown',
      at: ['technology.solutions.0.automation'],
    },
  ]);
});

describe('or: what does just as well', () => {
  const or = [{ present: 'challenge.today' }, { present: 'challenge.magnitude' }];
  const ask = { present: { of, or } };
  rows([
    { name: 'the condition itself', plan: problem, ask, holds: 'yes', at: [of] },
    {
      name: 'all of the alternatives',
      plan: 'challenge: {today: Parents walk for a day, magnitude: 12000 children}',
      ask,
      holds: 'yes',
      at: ['challenge.today', 'challenge.magnitude'],
    },
    { name: 'one of the alternatives', plan: 'challenge: {today: Parents walk for a day}', ask, holds: 'no', at: [of] },
    { name: 'neither: the reader is told about the first', plan: '', ask, holds: 'no', at: [of] },
    {
      name: 'the alternative may still come',
      plan: '',
      ask: { present: { of, or: [{ present: { of: 'challenge.today', when: 'personal_data' } }] } },
      holds: 'unknown',
      at: [of],
    },
    {
      name: 'a fact that is no asks for neither',
      plan: facts.no,
      ask: { present: { of, when: 'personal_data', or } },
      holds: 'yes',
      at: [],
    },
  ]);
});
