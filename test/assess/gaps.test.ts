import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DocumentAssessment, Gap } from '../../src/assess/assessment.ts';
import { assessed, examples, exampleText } from '../support.ts';
import { exampleValue, itemsShuffled, keysShuffled, yamlOf } from './plans.ts';
import { assessedSmall, outcomeIn } from './small.ts';

/** What identifies the gaps, and what they say, without where they stand. */
function identities({ outcomes }: DocumentAssessment): readonly string[] {
  return outcomes
    .flatMap(({ id, gaps }) => gaps.map((gap) => [id, gap.id, gap.step, gap.path, gap.toLevel, gap.message].join(' ')))
    .sort();
}
function stepsOf({ outcomes }: DocumentAssessment): readonly string[] {
  return [...new Set(outcomes.flatMap(({ gaps }) => gaps.map(({ step }) => step)))].sort();
}
function gapsOf({ outcomes }: DocumentAssessment): readonly Gap[] {
  return outcomes.flatMap(({ gaps }) => gaps);
}

/** Three more lines before each section. */
function spread(text: string): string {
  return text.replaceAll(/^(?=[a-z_]+:)/gm, '# A note.\n\n\n');
}

describe.each(examples)('the gaps of %s', (name) => {
  const before = assessed(name, exampleText(name));

  test('have ids of twelve hex digits, none for two places or two levels', () => {
    const ids = gapsOf(before).map(({ id }) => id);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{12}$/);
    expect(new Set(ids).size).toBe(ids.length);
  });
  test('stay the same when lines move, and the lines move along', () => {
    const text = exampleText(name);
    const after = assessed(name, spread(text));
    expect(identities(after)).toEqual(identities(before));
    const moved = gapsOf(after).map(
      ({ position }, index) => position.line - (gapsOf(before)[index]?.position.line ?? 0),
    );
    expect(moved.every((lines) => lines > 0 && lines % 3 === 0)).toBe(true);
  });
  test('stay the same when keys change places', () => {
    const value = exampleValue(name);
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        expect(identities(assessed(name, yamlOf(keysShuffled(value, seed))))).toEqual(identities(before));
      }),
      { numRuns: 3 },
    );
  });
  test('belong to the same steps when items change places', () => {
    const value = exampleValue(name);
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        expect(stepsOf(assessed(name, yamlOf(itemsShuffled(value, seed))))).toEqual(stepsOf(before));
      }),
      { numRuns: 3 },
    );
  });
});

describe('the gaps of things with ids', () => {
  const one = '{id: one, name: One}';
  const two = '{id: two, name: Two, description: Lets parents ask by telephone whether the card is ready}';
  const gaps = (list: readonly string[]): readonly Gap[] =>
    outcomeIn(assessedSmall(`technology: {solutions: [${list.join(', ')}]}\n`), 'small/scoped').gaps;

  test('follow the thing when it moves', () => {
    const told = (list: readonly string[]): readonly string[] =>
      gaps(list)
        .map(({ id, path, object, toLevel }) => [id, path, object, toLevel].join(' '))
        .sort();
    expect(told([one, two])).toEqual(told([two, one]));
    expect(told([one, two])).toHaveLength(2);
  });
  test('stay when another thing comes or goes', () => {
    const [first] = gaps([one]);
    expect(gaps([two, one]).map(({ id }) => id)).toContain(first?.id);
    expect(gaps([two]).map(({ id }) => id)).not.toContain(first?.id);
  });
  test('go when they are closed, and the next level is asked for', () => {
    const [open] = gaps([one]);
    const [next] = gaps([one.replace('}', ', description: Registers births in the villages of the highlands}')]);
    expect([open?.toLevel, next?.toLevel]).toEqual([1, 2]);
    expect(next?.id).not.toBe(open?.id);
  });
  test('show the thing by its id and point at its line', () => {
    const list = `technology:\n  solutions:\n    - ${one}\n    - ${two}\n`;
    const found = outcomeIn(assessedSmall(list), 'small/scoped').gaps;
    expect(found.map(({ path, position }) => [path, position.line])).toEqual([
      ['technology.solutions[id=one].description', 5],
      ['technology.solutions[id=two].supplier', 6],
    ]);
  });
  test('of an empty scope say where things would stand', () => {
    const found = outcomeIn(assessedSmall('facts: {uses_technology: yes}\n'), 'small/scoped');
    expect(found).toMatchObject({ outcome: 'gap', level: { lower: 0, upper: 0 } });
    expect(found.gaps.map(({ path, toLevel }) => [path, toLevel])).toEqual([['technology.solutions', 1]]);
  });
});

describe('a question about things that the programme does not have', () => {
  const no = 'uses_technology: {is: no, because: Everything is done by people with paper and pencil here.}';
  test.each([
    ['is not asked where the facts say so', `facts: {${no}}\n`, 'small/scoped', 'not_applicable'],
    ['is open while the facts are', '', 'small/scoped', 'unknown'],
    [
      'is not asked where each thing is said to be of another kind',
      'technology: {solutions: [{id: one, public_facing: no}]}\n',
      'small/flagged',
      'not_applicable',
    ],
    [
      'stays open where one thing does not say of which kind it is',
      'technology: {solutions: [{id: one, public_facing: no}, {id: two}]}\n',
      'small/flagged',
      'gap',
    ],
  ])('%s', (_what, sections, id, expected) => {
    expect(outcomeIn(assessedSmall(sections), id).outcome).toBe(expected);
  });
});

describe('a question for people', () => {
  const plan = (sections: string) => outcomeIn(assessedSmall(sections), 'small/reviewed');
  const theory =
    'theory_of_change: "If offices come to the villages then children get papers, because distance keeps them away"';
  const lesson = 'lessons: [{text: The web portal was used by two parents in a hundred, source: Review 2022}]';
  const assumption =
    'assumptions: [{id: as-agents, text: Parents come when an agent is in the village, kind: desirability}]';
  test('is level 2 at most by machine, and open at 3', () => {
    expect(plan(`strategy: {${theory}, ${lesson}, ${assumption}}\n`)).toMatchObject({
      outcome: 'manual',
      level: { lower: 2, upper: 3 },
      value: { lower: 0.6, upper: 1 },
      gaps: [],
      review: { question: 'Is it any good?', answer: undefined },
    });
  });
  test('is judged like any other below that', () => {
    expect(plan(`strategy: {${theory}}\n`)).toMatchObject({ outcome: 'partial', level: { lower: 1, upper: 1 } });
    expect(plan('')).toMatchObject({ outcome: 'gap', level: { lower: 0, upper: 0 } });
  });
});
