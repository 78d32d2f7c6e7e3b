import { describe, expect, test } from 'vitest';
import { loadCatalogue } from '../../src/rubric/load.ts';
import { read } from '../../src/source/read.ts';
import type { Source } from '../../src/source/source.ts';

const framework = `framework: tiny
version: 1.0.0
name: A tiny strategy
source: {document: A strategy, url: "https://example.org"}
settings: [development]
constants:
  values: [0, 0.2, 0.6, 1]
  cap_critical: 0.49
  cap_redline: 0.24
  small_unit: 3
  full_unit: 3
  bands: [{name: Strong, score: 75, floor: 50}]
  confidence: {high: 5, medium: 15}
units: [{id: care, title: Take care, weight: 1, section: One, summary: People come first.}]
`;
const references = 'sources: {book: {document: A book, read: seen}}\n';
/** The condition stands on a line of its own. */
const line = 16;
const rubric = (condition: string) => `rubric: care
version: 1.0.0
title: Care is taken of people
criteria:
  - id: care/first
    title: A plan takes care of people
    homes: {tiny: care}
    kind: normal
    weight: 1
    tier: core
    from: concept
    applies_when: always
    scope: {of: 'risks[]'}
    levels:
      1:
${condition}
      2: [{present: .cause}]
      3: [{present: .effect}]
    ask: Who takes care?
    why: Because people matter.
    recommend: {to_1: Take care.}
    sources: [{ref: book, section: "1"}]
`;

function source(file: string, text: string): Source {
  const reading = read(file, text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.source;
}

/** What is wrong with a rubric that has this condition, as `line:column message`. */
function problems(condition: string): readonly string[] {
  const loading = loadCatalogue([
    source('care.yaml', rubric(`        - ${condition}`)),
    source('tiny.yaml', framework),
    source('sources.yaml', references),
  ]);
  return loading.ok
    ? []
    : loading.problems.map(({ file, position, message }) => `${file}:${position?.line}:${position?.column} ${message}`);
}

/** For each check: a condition with all its options, and wrong ones with the words at which the author is sent. */
const table: readonly { check: string; good: readonly string[]; bad: readonly (readonly [string, string])[] }[] = [
  {
    check: 'present',
    good: [
      'present: .event',
      'present: [.event, .cause]',
      'present: {of: .event, figure: true, at_most: 3, at_least: 1, or_none: true, mentions: [risk], when: personal_data, or: [{present: .cause}]}',
    ],
    bad: [
      ['present: {of: .event, figures: true}', 'figures'],
      ['present: {of: .event, figure: "yes"}', 'figure'],
      ['present: {of: .event, at_most: many}', 'at_most'],
      ['present: {of: .event, mentions: risk}', 'mentions'],
      ['present: {of: 7}', 'of'],
      ['present: {figure: true}', 'present'],
    ],
  },
  {
    check: 'every',
    good: [
      "every: {of: 'technology.solutions[]', where: {.public_facing: 'yes', any: [{.essential: 'yes'}, {.automation: {not: none}}]}, named_in: [.about], has: [{present: .name}]}",
    ],
    bad: [
      ['every: {of: risks, has: [{present: .event}], were: {.level: high}}', 'were'],
      ['every: {of: risks, has: []}', 'has'],
      ['every: {of: risks}', 'every'],
      ['every: {of: risks, has: [{presents: .event}]}', 'presents'],
      ['every: {of: risks, has: [{present: {of: .event, figur: true}}]}', 'figur'],
      ['every: {of: risks, has: [{present: .event}], where: {level: high}}', 'level'],
      ['every: {of: risks, has: [{present: .event}], where: {.level: {nt: high}}}', 'nt'],
      ['every: {of: risks, has: [{present: .event}], where: {.impact: {above: high}}}', 'above'],
      ['every: {of: risks, has: [{present: .event}], named_in: .about}', 'named_in'],
    ],
  },
  {
    check: 'count',
    good: [
      'count: risks',
      'count: {of: risks, where: {.impact: {above: 3}, .level: {absent: true}, .tags: {perhaps: misuse}}, at_least: 2, different: .kind, including: [financial, [strategic, operational]], has: [{present: .event}]}',
    ],
    bad: [
      ['count: {of: risks, atleast: 2}', 'atleast'],
      ['count: {of: risks, at_least: 0}', 'at_least'],
      ['count: {of: risks, at_least: 1.5}', 'at_least'],
      ['count: {of: risks, including: misuse}', 'including'],
      ['count: {of: risks, different: [.kind]}', 'different'],
      ['count: {at_least: 2}', 'count'],
    ],
  },
  {
    check: 'one-of',
    good: [
      'one-of: .level',
      'one-of: {of: .level, in: [high, low]}',
      'one-of: {of: .level, same_as: .residual}',
      'one-of: {of: .level, not_below: .residual}',
      'one-of: {of: .level, not_below: {likelihood: .likelihood, impact: .impact}}',
    ],
    bad: [
      ['one-of: {of: .level, inn: high}', 'inn'],
      ['one-of: {of: .level, in: {high: low}}', 'in'],
      ['one-of: {of: .level, same_as: [.residual]}', 'same_as'],
      ['one-of: {of: .level, not_below: {likelihood: .likelihood}}', 'not_below'],
    ],
  },
  {
    check: 'refers',
    good: ['refers: .about', 'refers: {of: .about, to: "@", kind: [solution]}'],
    bad: [
      ['refers: {of: .about, too: "@"}', 'too'],
      ['refers: {of: .about, to: 7}', 'to'],
      ['refers: {of: .about, kind: {a: b}}', 'kind'],
    ],
  },
  {
    check: 'before',
    good: [
      'before: {of: .exposed_from, than: [programme.start, programme.end], otherwise: [programme.appraisal], or_equal: true, months: -3}',
    ],
    bad: [
      ['before: {of: .exposed_from, then: programme.start}', 'then'],
      ['before: {of: .exposed_from, than: programme.start, months: soon}', 'months'],
      ['before: {of: .exposed_from, than: programme.start, months: 1.5}', 'months'],
      ['before: {of: .exposed_from, than: programme.start, or_equal: "yes"}', 'or_equal'],
      ['before: {of: .exposed_from, than: programme.start, otherwise: programme.end}', 'otherwise'],
      ['before: {of: .exposed_from}', 'before'],
    ],
  },
  {
    check: 'fresh',
    good: ['fresh: {of: .exposed_from, months: 12, against: programme.end}'],
    bad: [
      ['fresh: {of: .exposed_from, months: 12, aganst: programme.end}', 'aganst'],
      ['fresh: {of: .exposed_from, months: 0}', 'months'],
      ['fresh: {of: .exposed_from}', 'fresh'],
    ],
  },
  {
    check: 'portion',
    good: [
      'portion: {of: .likelihood, to: [.impact], at_least: 0.5}',
      'portion: {of: .likelihood, to: .impact, equal_within: 0.05}',
    ],
    bad: [
      ['portion: {of: .likelihood, to: .impact, within: 0.1}', 'within'],
      ['portion: {of: .likelihood, to: .impact, at_least: 5}', 'at_least'],
      ['portion: {of: .likelihood, to: .impact, equal_within: 0}', 'equal_within'],
      ['portion: {of: .likelihood}', 'portion'],
    ],
  },
  {
    check: 'owned',
    good: ['owned: .owner', 'owned: {of: .accepted_by, other_than: [.owner]}'],
    bad: [
      ['owned: {of: .owner, other_then: .accepted_by}', 'other_then'],
      ['owned: {of: .owner, other_than: 7}', 'other_than'],
    ],
  },
  {
    check: 'funded',
    good: ['funded: {}', 'funded: {of: ., kind: [hosting], after: programme.end}'],
    bad: [
      ['funded: {kinds: hosting}', 'kinds'],
      ['funded: {kind: {a: b}}', 'kind'],
      ['funded: {after: [programme.end]}', 'after'],
    ],
  },
  {
    check: 'monitored',
    good: ['monitored: {}', 'monitored: {of: ., by: review, where: {.inputs: harm}, has: [{present: .rule}]}'],
    bad: [
      ['monitored: {bye: review}', 'bye'],
      ['monitored: {by: nobody}', 'by'],
      ['monitored: {has: {present: .rule}}', 'has'],
    ],
  },
  {
    check: 'distinct',
    good: ['distinct: [.event, .cause]', 'distinct: {of: .accepted_by, from: .owner}'],
    bad: [
      ['distinct: {of: .accepted_by, form: .owner}', 'form'],
      ['distinct: {of: .accepted_by, from: 7}', 'from'],
    ],
  },
];

describe.each(table)('the options of $check', ({ good, bad }) => {
  test.each(good)('%s is fine', (condition) => {
    expect(problems(condition)).toEqual([]);
  });

  test.each(bad)('%s is refused at `%s`', (condition, word) => {
    const found = problems(condition);
    const column = 11 + condition.search(new RegExp(`(?<![\\w.-])${word}(?=:)`));
    expect(found).not.toEqual([]);
    expect(found.map((one) => one.split(' ')[0])).toContain(`care.yaml:${line}:${column}`);
  });
});

describe('options of all checks', () => {
  test.each([
    ['present: {of: .event, wen: personal_data}', 'wen'],
    ['present: {of: .event, when: personal_dat}', 'when'],
    ['present: {of: .event, when: {any: personal_dat}}', 'any'],
    ['present: {of: .event, when: {object: solutions}}', 'object'],
    ['present: {of: .event, when: {field: .level, are: [high]}}', 'are'],
    ['present: {of: .event, or: {present: .cause}}', 'or'],
    ['presnt: .event', 'presnt'],
  ])('%s is refused', (condition, word) => {
    const found = problems(condition);
    const column = 11 + condition.search(new RegExp(`(?<![\\w.-])${word}(?=:)`));
    expect(found.map((one) => Number(/:(\d+) /.exec(one)?.[1]))).toContain(column);
  });

  test.each([
    'personal_data',
    '[personal_data, shares_data]',
    '{any: [personal_data]}',
    '{all: [personal_data]}',
    '{object: risk}',
    '{field: .level, is: [high]}',
    '{field: .level, not: [high]}',
  ])('when: %s is fine', (when) => {
    expect(problems(`present: {of: .event, when: ${when}}`)).toEqual([]);
  });

  test.each([
    ['a path that the vocabulary does not know', 'present: .evnt', '"care.yaml:16:11 ".evnt" leads nowhere'],
    ['a path behind a text', 'present: .event->name', 'leads nowhere'],
    ['a path of another item', "count: {of: 'risks[]', has: [{present: .population}]}", 'leads nowhere'],
    ['a relation that does not exist', 'present: its.friends.name', 'is no relation'],
    ['a field of a guard', 'present: {of: .event, when: {field: .levl, is: [high]}}', 'leads nowhere'],
    ['a field of where', "count: {of: 'risks[]', where: {.levl: high}}", 'leads nowhere'],
  ])('%s is refused', (_name, condition, words) => {
    const found = problems(condition);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^care\.yaml:16:\d+ /);
    expect(found[0]).toContain(words.replace(/^"care.yaml:16:11 /, ''));
  });
});
