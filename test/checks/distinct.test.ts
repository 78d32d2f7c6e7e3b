import { describe } from 'vitest';
import { rows } from './plan.ts';

const risk = (event: string, cause: string) => `risks: [{id: r-1, event: "${event}", cause: "${cause}"}]`;

describe('distinct', () => {
  describe('among themselves', () => {
    const ask = { distinct: ['.event', '.cause'] };
    rows([
      {
        name: 'two texts',
        plan: risk('The list is stolen', 'Laptops travel'),
        about: 'r-1',
        ask,
        holds: 'yes',
        at: ['risks.0.event', 'risks.0.cause'],
      },
      {
        name: 'the same text',
        plan: risk('Laptops travel', 'Laptops travel'),
        about: 'r-1',
        ask,
        holds: 'no',
        at: ['risks.0.cause'],
      },
      {
        name: 'the same but for case and punctuation',
        plan: risk('Laptops travel!', 'laptops, TRAVEL'),
        about: 'r-1',
        ask,
        holds: 'no',
        at: ['risks.0.cause'],
      },
      {
        name: 'the same in look-alike letters',
        plan: risk('Laptop copied', 'Laptоp cоpied'),
        about: 'r-1',
        ask,
        holds: 'no',
        at: ['risks.0.cause'],
      },
      {
        name: 'one is missing',
        plan: 'risks: [{id: r-1, event: The list is stolen}]',
        about: 'r-1',
        ask,
        holds: 'no',
        at: ['risks.0.cause'],
      },
      {
        name: 'values of one list',
        plan: 'risks: [{id: r-1, tags: [misuse, misuse]}]',
        about: 'r-1',
        ask: { distinct: '.tags' },
        holds: 'no',
        at: ['risks.0.tags.1'],
      },
    ]);
  });

  describe('from', () => {
    const plan = (
      author: string,
      approver: string,
    ) => `management: {team: [{id: lead, post: Head of registration}, {id: officer, post: Data protection officer}]}
data: {assets: [{id: births, dpia: {${author}${approver}}}]}`;
    const ask = { distinct: { of: '.dpia.approver', from: '.dpia.author' } };
    const at = ['data.assets.0.dpia.approver'];
    rows([
      { name: 'different', plan: plan('author: lead, ', 'approver: officer'), about: 'births', ask, holds: 'yes', at },
      { name: 'the same', plan: plan('author: lead, ', 'approver: lead'), about: 'births', ask, holds: 'no', at },
      { name: 'the other is missing', plan: plan('', 'approver: lead'), about: 'births', ask, holds: 'unknown', at },
      { name: 'it is missing itself', plan: plan('author: lead', ''), about: 'births', ask, holds: 'no', at },
      {
        name: 'the same as the second of two',
        plan: plan('author: lead, ', 'approver: officer'),
        about: 'births',
        ask: { distinct: { of: '.dpia.approver', from: ['.dpia.author', 'management.team[]'] } },
        holds: 'no',
        at,
      },
    ]);
  });
});
