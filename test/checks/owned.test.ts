import { describe } from 'vitest';
import { rows } from './plan.ts';

const plan = (
  risk: string,
) => `management: {team: [{id: lead, post: Head of registration}, {id: officer, post: Data protection officer}, {id: crowd, post: Project team}]}
partners: [{id: ministry, name: Ministry of Interior}, {id: firm, name: UNDP}]
stakeholders: {groups: [{id: parents}]}
risks: [{id: r-1, ${risk}}]`;
const at = ['risks.0.owner'];

describe('owned', () => {
  rows([
    { name: 'a post of the team', plan: plan('owner: lead'), about: 'r-1', ask: { owned: '.owner' }, holds: 'yes', at },
    { name: 'nobody', plan: plan('kind: financial'), about: 'r-1', ask: { owned: '.owner' }, holds: 'no', at },
    {
      name: 'a post that does not exist',
      plan: plan('owner: nobody-knows'),
      about: 'r-1',
      ask: { owned: '.owner' },
      holds: 'no',
      at,
    },
    {
      name: 'a post that is a whole team',
      plan: plan('owner: crowd'),
      about: 'r-1',
      ask: { owned: '.owner' },
      holds: 'no',
      at,
    },
    {
      name: 'a group where a post is asked for',
      plan: plan('owner: parents'),
      about: 'r-1',
      ask: { owned: '.owner' },
      holds: 'no',
      at,
    },
    {
      name: 'a partner where the field allows one',
      plan: plan('accepted_by: ministry'),
      about: 'r-1',
      ask: { owned: '.accepted_by' },
      holds: 'yes',
      at: ['risks.0.accepted_by'],
    },
    {
      name: 'a partner that is the organisation at large',
      plan: plan('accepted_by: firm'),
      about: 'r-1',
      ask: { owned: '.accepted_by' },
      holds: 'no',
      at: ['risks.0.accepted_by'],
    },
    {
      name: 'a group, where the field allows groups and partners',
      plan: `${plan('kind: financial')}\nsafeguards: {complaints: {appeal: parents}}`,
      ask: { owned: 'safeguards.complaints.appeal' },
      holds: 'no',
      at: ['safeguards.complaints.appeal'],
    },
    {
      name: 'both of two',
      plan: plan('owner: lead, accepted_by: ministry'),
      about: 'r-1',
      ask: { owned: ['.owner', '.accepted_by'] },
      holds: 'yes',
      at: ['risks.0.owner', 'risks.0.accepted_by'],
    },
    {
      name: 'one of two',
      plan: plan('accepted_by: ministry'),
      about: 'r-1',
      ask: { owned: ['.owner', '.accepted_by'] },
      holds: 'no',
      at,
    },
  ]);

  describe('other_than', () => {
    const ask = { owned: { of: '.accepted_by', other_than: '.owner' } };
    rows([
      {
        name: 'someone else',
        plan: plan('owner: lead, accepted_by: officer'),
        about: 'r-1',
        ask,
        holds: 'yes',
        at: ['risks.0.accepted_by'],
      },
      {
        name: 'the same post',
        plan: plan('owner: lead, accepted_by: lead'),
        about: 'r-1',
        ask,
        holds: 'no',
        at: ['risks.0.accepted_by'],
      },
      {
        name: 'nobody to tell it apart from',
        plan: plan('accepted_by: lead'),
        about: 'r-1',
        ask,
        holds: 'unknown',
        at: ['risks.0.accepted_by'],
      },
      {
        name: 'other than each of two',
        plan: plan('owner: lead, stop: {decider: officer}, accepted_by: officer'),
        about: 'r-1',
        ask: { owned: { of: '.accepted_by', other_than: ['.owner', '.stop.decider'] } },
        holds: 'no',
        at: ['risks.0.accepted_by'],
      },
    ]);
  });
});
