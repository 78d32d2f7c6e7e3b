import { describe, expect, test } from 'vitest';
import { found, rows } from './plan.ts';

const findings = (...items: readonly string[]) => `safeguards: {gender: {findings: [${items.join(', ')}]}}`;
const list = 'safeguards.gender.findings[]';
const place = (index: number, key = '') => `safeguards.gender.findings.${index}${key}`;

describe('count', () => {
  rows([
    {
      name: 'one is enough unless stated',
      plan: findings('{digital: yes}'),
      ask: { count: { of: list } },
      holds: 'yes',
      at: [place(0)],
    },
    { name: 'none', plan: '', ask: { count: { of: list } }, holds: 'no', at: ['safeguards.gender.findings'] },
    {
      name: 'two of two',
      plan: findings('{women: 1}', '{women: 2}'),
      ask: { count: { of: list, at_least: 2 } },
      holds: 'yes',
      at: [place(0), place(1)],
    },
    {
      name: 'two of three',
      plan: findings('{women: 1}', '{women: 2}'),
      ask: { count: { of: list, at_least: 3 } },
      holds: 'no',
      at: [place(1)],
    },
    {
      name: 'several lists together',
      plan: 'challenge: {needs: [{id: n-1}], evidence: [{id: e-1}]}',
      ask: { count: { of: ['challenge.needs[]', 'challenge.evidence[]'], at_least: 2 } },
      holds: 'yes',
      at: ['challenge.needs.0', 'challenge.evidence.0'],
    },
    {
      name: 'a value named twice counts once',
      plan: 'risks: [{id: r-1, tags: [misuse]}, {id: r-2, tags: [misuse]}]',
      ask: { count: { of: 'risks[].tags', at_least: 2 } },
      holds: 'no',
      at: ['risks'],
    },
    {
      name: 'a thing reached twice counts once',
      plan: 'management: {team: [{id: lead, post: Head of registration}]}\nrisks: [{id: r-1, owner: lead}, {id: r-2, owner: lead}]',
      ask: { count: { of: 'risks[].owner->', at_least: 2 } },
      holds: 'no',
      at: ['management.team.0'],
    },
  ]);

  describe('where: only items that fit', () => {
    rows([
      {
        name: 'fits',
        plan: findings('{digital: no}', '{digital: yes}'),
        ask: { count: { of: list, where: { '.digital': 'yes' } } },
        holds: 'yes',
        at: [place(1)],
      },
      {
        name: 'none fits',
        plan: findings('{digital: no}'),
        ask: { count: { of: list, where: { '.digital': 'yes' } } },
        holds: 'no',
        at: ['safeguards.gender.findings'],
      },
      {
        name: 'a flag that is missing is no match',
        plan: findings('{women: 1}'),
        ask: { count: { of: list, where: { '.digital': 'yes' } } },
        holds: 'no',
        at: ['safeguards.gender.findings'],
      },
    ]);
  });

  describe('has: only items that satisfy everything at once', () => {
    const has = [{ present: '.finding' }, { count: { of: '.leads_to', at_least: 1 } }];
    const whole = '{finding: "Women share one phone, men do not", leads_to: [a-1]}';
    const activity = '\nwork_plan: {activities: [{id: a-1}]}';
    rows([
      {
        name: 'one does',
        plan: findings('{leads_to: [a-1]}', whole) + activity,
        ask: { count: { of: list, has } },
        holds: 'yes',
        at: [place(1), place(1, '.finding'), place(1, '.leads_to.0')],
      },
      {
        name: 'each has half',
        plan: findings('{leads_to: [a-1]}', '{finding: "Women share one phone, men do not"}') + activity,
        ask: { count: { of: list, has } },
        holds: 'no',
        at: [place(0, '.finding')],
      },
      {
        name: 'an item that could still do',
        plan: findings('{finding: "Women share one phone, men do not"}'),
        ask: { count: { of: list, has: [{ present: { of: '.leads_to', when: 'conflict_setting' } }] } },
        holds: 'unknown',
        at: [place(0, '.leads_to')],
      },
      {
        name: 'a bad item beside a good one does no harm',
        plan: findings(whole, '{women: 1}') + activity,
        ask: { count: { of: list, has } },
        holds: 'yes',
        at: [place(0), place(0, '.finding'), place(0, '.leads_to.0')],
      },
    ]);
  });

  describe('different: values of a field', () => {
    const plan = (...dates: readonly string[]) =>
      `stakeholders: {consultations: [${dates.map((date, index) => `{id: c-${index}, date: ${date}}`).join(', ')}]}`;
    const ask = { count: { of: 'stakeholders.consultations[]', different: '.date', at_least: 2 } };
    rows([
      {
        name: 'two dates',
        plan: plan('2026-01-01', '2026-03-01'),
        ask,
        holds: 'yes',
        at: ['stakeholders.consultations.0', 'stakeholders.consultations.1'],
      },
      {
        name: 'the same date twice',
        plan: plan('2026-01-01', '2026-01-01'),
        ask,
        holds: 'no',
        at: ['stakeholders.consultations.1'],
      },
    ]);
  });

  describe('including: values that must be among them', () => {
    const plan = (...tags: readonly string[]) =>
      `risks: [${tags.map((tag, index) => `{id: r-${index}, tags: [${tag}]}`).join(', ')}]`;
    const ask = (...including: readonly (string | readonly string[])[]) => ({
      count: { of: 'risks[].tags', including },
    });
    rows([
      {
        name: 'all there',
        plan: plan('misuse', 'bias'),
        ask: ask('misuse', 'bias'),
        holds: 'yes',
        at: ['risks.0.tags.0', 'risks.1.tags.0'],
      },
      { name: 'one missing', plan: plan('misuse'), ask: ask('misuse', 'bias'), holds: 'no', at: ['risks.0.tags'] },
      {
        name: 'one of a choice',
        plan: plan('bias'),
        ask: ask(['misuse', 'bias']),
        holds: 'yes',
        at: ['risks.0.tags.0'],
      },
      {
        name: 'none of a choice',
        plan: plan('gender'),
        ask: ask(['misuse', 'bias']),
        holds: 'no',
        at: ['risks.0.tags'],
      },
      {
        name: 'among the values of a field',
        plan: 'safeguards: {complaints: {channels: [{id: c-1, type: phone}, {id: c-2, type: in_person}]}}',
        ask: {
          count: { of: 'safeguards.complaints.channels[]', different: '.type', including: ['in_person'], at_least: 2 },
        },
        holds: 'yes',
        at: ['safeguards.complaints.channels.0', 'safeguards.complaints.channels.1'],
      },
      {
        name: 'languages whatever their case',
        plan: 'technology: {solutions: [{id: reg, access: {languages: [Karan, french]}}]}',
        ask: { count: { of: 'technology.solutions[].access.languages', including: ['French'] } },
        holds: 'yes',
        at: ['technology.solutions.0.access.languages.0', 'technology.solutions.0.access.languages.1'],
      },
    ]);
  });

  test('says how many of how many', () => {
    const { lacks } = found({ count: { of: 'risks[].tags', at_least: 3 } }, 'risks: [{id: r-1, tags: [misuse]}]');
    for (const part of [/tags`/, /\b1\b/, /\b3\b/]) expect(lacks[0]?.message).toMatch(part);
  });

  test('says what is not among them', () => {
    const including = ['misuse', 'bias', ['gender', 'conflict']];
    const { lacks } = found({ count: { of: 'risks[].tags', including } }, 'risks: [{id: r-1, tags: [misuse]}]');
    for (const part of [/tags`/, /\bbias\b/, /\bgender or conflict\b/]) expect(lacks[0]?.message).toMatch(part);
    expect(lacks[0]?.message).not.toMatch(/misuse/);
  });

  test('names the item that falls short', () => {
    const { lacks } = found({ count: { of: 'risks[]', has: [{ present: '.event' }] } }, 'risks: [{id: r-1}]');
    expect(lacks.map(({ message }) => message)).toEqual([expect.stringMatching(/r-1.*`event`/)]);
  });
});
