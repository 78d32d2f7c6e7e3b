import { describe, expect, test } from 'vitest';
import type { Condition } from '../../src/checks/view.ts';
import { tell } from '../../src/reference/conditions.ts';
import { filled } from '../../src/reference/criterion.ts';
import { bullets } from '../../src/reference/markdown.ts';
import { appliesWords, scopeWords, standOf } from '../../src/reference/scope.ts';
import type { Scope } from '../../src/rubric/rubric.ts';

const said = (condition: Condition, scope?: Scope): readonly string[] => bullets(tell([condition], standOf(scope)));
const risks: Scope = { of: 'risks[]' };
const systems: Scope = { of: 'technology.solutions[]' };
const data: Scope = { of: 'data.assets[]' };

describe('each check in words', () => {
  test.each<[string, Condition, Scope | undefined, readonly string[]]>([
    [
      'count',
      {
        count: {
          of: 'risks[]',
          at_least: 3,
          where: { '.level': ['high'] },
          has: [{ present: '.treatments[].action' }, { owned: '.owner' }],
        },
      },
      undefined,
      [
        '- There are at least 3 risks (`risks`) whose `level` is `high`, each of which states what is done (`treatments.action`), and names the post that answers for the risk (`owner`).',
      ],
    ],
    [
      'count of words',
      { count: { of: '.terms', including: ['exit', ['portability', 'data_ownership']] } },
      { of: 'partners[]' },
      [
        '- Among the contract terms that are agreed with the partner (`terms`) are `exit` and one of `portability` or `data_ownership`.',
      ],
    ],
    [
      'every',
      { every: { of: 'data.assets[]', where: { '.hosting.provider': '@' }, has: [{ present: '.purpose' }] } },
      { of: 'partners[]' },
      [
        '- For each data set (`data.assets`) whose `hosting.provider` names this partner, it states what the data are used for, in one sentence (`purpose`).',
      ],
    ],
    [
      'present',
      { present: { of: '.access_review_months', at_most: 12 } },
      data,
      [
        '- This data set states the months between two reviews of who has access (`access_review_months`), at most 12 months.',
      ],
    ],
    [
      'one-of',
      { 'one-of': { of: '.retire', in: 'yes' } },
      { of: 'sustainability.handover[]' },
      ['- The answer to "Is it switched off instead of handed over?" (`retire`) is yes.'],
    ],
    [
      'refers',
      { refers: { of: '.about', kind: 'partner' } },
      risks,
      [
        '- This risk names the systems, data sets, partners, outputs, rights or information sources the risk comes from (`about`), among them a partner.',
      ],
    ],
    [
      'before',
      { before: { of: 'safeguards.screening.date', than: '@.go_live', otherwise: ['programme.start'] } },
      systems,
      [
        '- The date when the screening was done (`safeguards.screening.date`) is before the first use with real people or real data (`go_live`) (where no such date is given: the start of the programme).',
      ],
    ],
    [
      'before, moved',
      { before: { of: 'programme.start', than: 'programme.end', months: -6, or_equal: true } },
      undefined,
      ['- The start of the programme is 6 months or more before the end of the programme.'],
    ],
    [
      'fresh',
      { fresh: { of: 'safeguards.conflict.date', months: 12 } },
      undefined,
      [
        '- The date when the analysis was done (`safeguards.conflict.date`) is at most 12 months before the start of the programme, or later.',
      ],
    ],
    [
      'portion',
      { portion: { of: '.amount', to: 'work_plan.budget.total', at_least: 0.05 } },
      { of: 'partners[]' },
      [
        '- The funds it receives from the budget, in the currency of the budget (`amount`) is at least 5 percent of the total of the budget, in its currency (`work_plan.budget.total`).',
      ],
    ],
    [
      'owned',
      { owned: { of: '.accepted_by', other_than: '.owner' } },
      risks,
      [
        '- This risk names the post or partner that accepts what remains (`accepted_by`), someone other than the post that answers for the risk (`owner`).',
      ],
    ],
    [
      'funded',
      { funded: { kind: ['staff', 'support'], after: '.go_live' } },
      systems,
      [
        '- A budget line with money, of kind `staff` or `support`, pays for this system, in a year that ends after the first use with real people or real data (`go_live`).',
      ],
    ],
    [
      'monitored',
      { monitored: { by: 'review', where: { '.may': 'stop' }, has: [{ present: '.rule' }] } },
      systems,
      [
        '- There is a review whose `may` includes `stop` that watches this system, which states the threshold and action (`rule`).',
      ],
    ],
    [
      'distinct',
      { distinct: { of: ['.event', '.cause', '.effect'] } },
      risks,
      [
        '- What may happen (`event`), why it may happen (`cause`) and what it would do to people or to the programme (`effect`) all differ.',
      ],
    ],
  ])('%s', (_name, condition, scope, sentences) => {
    expect(said(condition, scope)).toEqual(sentences);
  });
});

describe('choices, guards and lists', () => {
  test('two short ways stand in one sentence', () => {
    expect(
      said({ 'one-of': { of: '.retire', in: 'yes', or: [{ present: '.test' }] } }, { of: 'sustainability.handover[]' }),
    ).toEqual([
      '- Either the answer to "Is it switched off instead of handed over?" (`retire`) is yes, or this handover or shutdown states what the new owner does unaided first (`test`).',
    ]);
  });

  test('a way of several parts has its own list', () => {
    const either = { present: { of: '.purpose', or: [{ present: '.licence' }, { owned: '.controller' }] } };
    expect(said(either, data)).toEqual([
      '- One of these is enough:',
      '  - Either this data set states what the data are used for, in one sentence (`purpose`).',
      '  - Or all of this holds:',
      '    - This data set states the licence of what is published (`licence`).',
      '    - This data set names the partner that decides why and how the data are used, and answers for them (`controller`).',
    ]);
  });

  test('a guard comes first, and the kind of thing settles what "it" is', () => {
    const guarded = {
      count: { of: 'its.risks', when: ['uses_technology', { object: 'solution' }, { field: '.supplier' }] },
    };
    expect(said(guarded, [systems, data] as Scope)).toEqual([
      '- For a system, if the programme uses digital technology, and the field `supplier` is filled in, there is at least one risk about it.',
    ]);
  });

  test('what stands under a list speaks of one item of it', () => {
    const nested = {
      count: {
        of: 'its.risks',
        has: [{ before: { of: '.treatments[].due', than: '@.go_live' } }, { monitored: { of: '.' } }],
      },
    };
    expect(said(nested, systems)).toEqual([
      '- There is at least one risk about this system, and for it all of this holds:',
      '  - The date when it is done (`treatments.due`) is before the first use with real people or real data (`go_live`) of this system.',
      '  - An indicator or a review watches it.',
    ]);
  });

  test('fields that are left out are told together, once', () => {
    const none = { absent: true };
    const empty = {
      present: {
        of: '.sharing',
        or: [
          { count: { of: '.', where: { '.sharing.with': none, '.sharing.from': none } } },
          { count: { of: '.', where: { '.sharing.with': none, '.sharing.onward': none } } },
        ],
      },
    };
    expect(said(empty, data).join()).toContain('its `sharing.with`, `sharing.from` and `sharing.onward` are left out.');
  });
});

test('a template is filled with the words it has for a plan that says nothing', () => {
  expect(filled('Name {.owner|the owner} of {.name| this system }.')).toBe('Name the owner of this system.');
});

test('a scope and the facts behind it are told in words', () => {
  const closed: Scope = {
    of: 'governance.gates[]',
    by: '.stage',
    values: ['design', { value: 'scale', when: 'pilot_to_scale' }],
  };
  expect(scopeWords(closed)).toEqual([
    'one gate (`governance.gates`) for each value of `stage`, whether or not the plan has it: `design` and `scale` (if something is tried out first, to be extended later)',
  ]);
  expect(appliesWords({ any: ['collects_data', 'early_warning'] })).toBe(
    'When one of these is so: data are collected (`collects_data`); alerts or warnings are given on which someone has to act (`early_warning`). Left out when none of them is, for certain.',
  );
});
