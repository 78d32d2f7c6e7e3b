import { describe, expect, test } from 'vitest';
import { climb } from '../../src/assess/ladder.ts';
import type { ScopeObject } from '../../src/assess/scope.ts';
import { scopeObjects } from '../../src/assess/scope.ts';
import type { View } from '../../src/checks/view.ts';
import type { Ladder } from '../../src/rubric/rubric.ts';
import { viewOf } from './view.ts';

const ladder: Ladder = {
  1: [{ present: '.description' }],
  2: [{ present: '.supplier' }],
  3: [{ present: '.go_live' }],
};
const scope = { of: 'technology.solutions[]' };
const plan = (solution: string): View => viewOf(`technology: {solutions: [{id: register, ${solution}}]}\n`);
const first = (view: View): ScopeObject => scopeObjects(view, scope)[0] as ScopeObject;
const climbed = (solution: string, rungs: Ladder = ladder) => {
  const view = plan(solution);
  return climb(view, rungs, first(view));
};

const words = 'description: A register of births for the villages';
const supplier = 'supplier: acme';
const date = 'go_live: 2027-05-31';

describe('a level counts only when all lower ones hold', () => {
  test.each([
    ['nothing', 'name: Register', 0],
    ['level 1', words, 1],
    ['level 2 without 1', supplier, 0],
    ['level 3 without 2', `${words}, ${date}`, 1],
    ['levels 2 and 3 without 1', `${supplier}, ${date}`, 0],
  ])('%s', (_name, solution, level) => {
    expect(climbed(solution)).toMatchObject({ lower: level, upper: level });
  });
  test('all three', () => {
    const view = viewOf(
      `technology: {solutions: [{id: register, ${words}, ${supplier}, ${date}}]}\npartners: [{id: acme, name: A supplier}]\n`,
    );
    const result = climb(view, ladder, first(view));
    expect(result).toMatchObject({ lower: 3, upper: 3, lacks: { 1: [], 2: [], 3: [] } });
    expect(result.evidence.map(({ level }) => level)).toEqual([1, 2, 3]);
  });
});

describe('what is said of each level', () => {
  test('evidence only of what is reached, lacks of everything that is not', () => {
    const { evidence, lacks } = climbed(`${words}, ${date}`);
    expect(evidence.map(({ path, level }) => [path.at(-1), level])).toEqual([['description', 1]]);
    expect(lacks[1]).toEqual([]);
    expect(lacks[2].map(({ path }) => path)).toEqual([['technology', 'solutions', 0, 'supplier']]);
    expect(lacks[3]).toEqual([]);
  });
});

describe('what hangs on a silent fact', () => {
  const silent: Ladder = { ...ladder, 2: [{ present: { of: '.supplier', when: 'conflict_setting' } }] };
  test('is asked for in the lower bound and not in the upper', () => {
    expect(climbed(`${words}, ${date}`, silent)).toMatchObject({ lower: 1, upper: 3 });
    expect(climbed(words, silent)).toMatchObject({ lower: 1, upper: 2 });
  });
  test('is not asked for once the fact is no', () => {
    const reason = 'The six districts have had no violence between groups since 1998.';
    const view = viewOf(
      `facts: {conflict_setting: {is: no, because: "${reason}"}}\ntechnology: {solutions: [{id: register, ${words}, ${date}}]}\n`,
    );
    expect(view.facts.conflict_setting.value).toBe('no');
    expect(climb(view, silent, first(view))).toMatchObject({ lower: 3, upper: 3 });
  });
});

describe('several items that speak of one object', () => {
  const closed = { of: 'legal.laws[]', by: '.topic', values: ['data_protection', 'accessibility', 'cybercrime'] };
  const laws: Ladder = { 1: [{ present: '.comment' }], 2: [{ 'one-of': '.status' }], 3: [{ refers: '.measure' }] };
  const view = viewOf(`
legal:
  laws:
    - {topic: data_protection, comment: The act of 2021 has no authority yet}
    - {topic: data_protection, comment: The decree of 2024 fills part of it, status: weak}
    - {topic: accessibility, status: none}
`);
  const objects = scopeObjects(view, closed);
  const levels = objects.map((object) => climb(view, laws, object)).map(({ lower, upper }) => [lower, upper]);
  test('count with the best of them; a value of which nothing speaks stays at the bottom', () => {
    expect(objects.map(({ candidates }) => candidates.length)).toEqual([2, 1, 0]);
    expect(levels).toEqual([
      [2, 2],
      [0, 0],
      [0, 0],
    ]);
  });
  test('the better one counts wherever it stands', () => {
    const swapped = viewOf(`
legal:
  laws:
    - {topic: data_protection, comment: The decree of 2024 fills part of it, status: weak}
    - {topic: data_protection, comment: The act of 2021 has no authority yet}
`);
    const [object] = scopeObjects(swapped, closed);
    expect(climb(swapped, laws, object as ScopeObject)).toMatchObject({ lower: 2, upper: 2 });
  });
});
