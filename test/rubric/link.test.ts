import { describe, expect, test } from 'vitest';
import { changed, type Files, placeOf, problemsOf, sound } from './files.ts';

const care = 'care.yaml';
const limits = 'limits.yaml';
const strategy = 'frameworks/strategy.yaml';
const sources = 'sources.yaml';

describe('what a criterion names has to be there', () => {
  test.each([
    [
      'also: {strategy: [openness]}',
      'also: {strategy: [safety, opennes]}',
      'opennes',
      'there is no unit "opennes" in "strategy"',
    ],
    ['also: {strategy: [openness]}', 'also: {plan: [safety]}', 'safety]', 'there is no unit "safety" in "plan"'],
    [
      'also: {strategy: [openness]}',
      'also: {strategy: [constructor]}',
      'constructor',
      'there is no unit "constructor" in "strategy"',
    ],
    [
      'homes: {strategy: safety}',
      'homes: {strategy: toString}',
      'strategy: toString',
      'there is no unit "toString" in "strategy"',
    ],
    ['ref: law', 'ref: constructor', 'ref: constructor', '"constructor" is not among the sources'],
    ['ref: law', 'ref: __proto__', 'ref: __proto__', '"__proto__" is not among the sources'],
  ])('%s -> %s', (from, to, at, message) => {
    const files = changed(care, from, to);
    expect(problemsOf(files)).toEqual([`${placeOf(files, care, at)} ${message}`]);
  });
  test('further units may be actions', () => {
    expect(problemsOf(changed(care, 'also: {strategy: [openness]}', 'also: {strategy: ["2.1"]}'))).toEqual([]);
  });
});

describe('a name is given once', () => {
  test('a framework in two files', () => {
    const files: Files = { ...sound, 'frameworks/copy.yaml': sound[strategy] ?? '' };
    expect(problemsOf(files)).toEqual(['frameworks/copy.yaml:1:1 there is another framework "strategy"']);
  });
  test('a unit of a framework', () => {
    const unit = '  - {id: openness, title: More openness, weight: 1, section: Three, summary: All can look.}\n';
    const files: Files = { ...sound, [strategy]: `${sound[strategy]}${unit}` };
    expect(problemsOf(files)).toEqual([
      `${placeOf(files, strategy, 'id: openness, title')} there is another unit "openness"`,
    ]);
  });
  test('an action, which is named as units are', () => {
    const files = changed(strategy, '      "2.1":', '      safety: Be safe\n      "2.1":');
    expect(problemsOf(files)).toEqual([`${placeOf(files, strategy, 'safety: Be')} there is another unit "safety"`]);
  });
  test('units of two frameworks may share a name', () => {
    const other = (sound[strategy] ?? '').replace('framework: strategy', 'framework: other');
    expect(problemsOf({ ...sound, 'frameworks/other.yaml': other })).toEqual([]);
  });
  test('a source in two files', () => {
    const more = 'sources:\n  letter: {document: A letter, read: seen}\n  law: {document: Another law, read: seen}\n';
    expect(problemsOf({ ...sound, 'more.yaml': more })).toEqual(['more.yaml:3:3 there is another source "law"']);
  });
});

describe('constants that make no score', () => {
  const bands = '    - {name: Strong, score: 75, floor: 50}\n    - {name: Weak, score: 0, floor: 0}\n';
  test.each([
    ['[0, 0.2, 0.6, 1]', '[0, 0.6, 0.2, 1]', '0.2, 1]', 'level 2 is worth less than level 1'],
    ['[0, 0.2, 0.6, 1]', '[0.5, 0.2, 0.6, 1]', '0.2, 0.6', 'level 1 is worth less than level 0'],
    ['score: 75', 'score: 0', 'score: 0, floor: 0', '"Weak" should begin below "Strong": the best band comes first'],
    [
      'name: Weak, score: 0',
      'name: Weak, score: 80',
      'score: 80',
      '"Weak" should begin below "Strong": the best band comes first',
    ],
    [
      'score: 0, floor: 0',
      'score: 0, floor: 60',
      'floor: 60',
      '"Weak" asks more of a unit than "Strong", which is better',
    ],
    [`bands:\n${bands}`, 'bands: []\n', 'bands', 'there is no band, so no score would have a name'],
    ['high: 5', 'high: 16', 'high: 16', 'high confidence allows a wider range than medium confidence'],
  ])('%s -> %s', (from, to, at, message) => {
    const files = changed(strategy, from, to);
    expect(problemsOf(files)).toEqual([`${placeOf(files, strategy, at)} ${message}`]);
  });
  test.each([
    ['[0, 0.2, 0.6, 1]', '[0, 0.5, 0.5, 1]'],
    ['score: 75, floor: 50', 'score: 75, floor: 0'],
    ['high: 5', 'high: 15'],
  ])('equal ones are fine: %s -> %s', (from, to) => {
    expect(problemsOf(changed(strategy, from, to))).toEqual([]);
  });
});

describe('a file that is not well formed', () => {
  const lostPath = changed(limits, '{.name|', '{.nam|');
  const lost = `${placeOf(lostPath, limits, 'to_1')} ".nam" leads nowhere in a programme design document`;

  test.each([
    ['a rubric', care, 'at_least: 2', 'at_leest: 2', 'at_leest'],
    ['a framework', strategy, 'cap_critical: 0.49', 'cap_critical: 49', 'cap_critical'],
    ['a file of sources', sources, 'read: seen', 'read: sen', 'read: sen'],
  ])('hides no other problem, and makes none: %s', (_name, file, from, to, at) => {
    const files = changed(file, from, to, lostPath);
    const problems = problemsOf(files);
    expect(problems).toHaveLength(2);
    expect(problems).toContain(lost);
    expect(problems.filter((problem) => problem.startsWith(`${placeOf(files, file, at)} `))).toHaveLength(1);
  });
  test('leaves what the other files hold to be looked up', () => {
    const broken = 'sources:\n  letter: {document: A letter, read: sen}\n';
    const files: Files = { ...changed(care, '{strategy: safety}', '{strategy: safty}'), 'more.yaml': broken };
    expect(problemsOf(files).filter((problem) => problem.startsWith(care))).toEqual([
      `${placeOf(files, care, 'strategy: safty')} there is no unit "safty" in "strategy"`,
    ]);
  });
  test('is told from top to bottom', () => {
    const files = changed(care, 'ref: law', 'ref: low', changed(care, '.level:', '.levle:', lostPath));
    expect(problemsOf(files).map((problem) => problem.split(' ')[0])).toEqual([
      placeOf(files, care, '.levle'),
      placeOf(files, care, 'ref: low'),
      placeOf(files, limits, 'to_1'),
    ]);
  });
});
