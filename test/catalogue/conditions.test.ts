import { describe, expect, test } from 'vitest';
import { judge } from '../../src/assess/judge.ts';
import type { Condition } from '../../src/checks/view.ts';
import type { Criterion, Ladder, LadderCriterion } from '../../src/rubric/rubric.ts';
import { assessor } from '../support.ts';
import { fixturePlans, type Plan } from './plans.ts';
import { viewOf } from './recording.ts';

/*
 * A mutation test of the rubrics. Each condition of each level is taken out of its criterion, alone, and the cases of the criterion's
 * fixture are judged again. In at least one of them something comes to another level. Where nothing does, no test would tell that the
 * condition was lost, or says something else than it should.
 *
 * A condition that no case can miss is listed here, with the reason. It is in the rubric for what it says to the author.
 */
const cannotDecide: Readonly<Record<string, string>> = {
  'data-protection/impact-assessment 2.2':
    'subsumed by 2.3: an approver can only be a post or a partner, and 2.3 fails where there is none',
  'do-no-harm/conflict-analysis 3.4':
    'subsumed by 3.5: of the authors, posts and partners, only a partner can say that it is local',
  'realistic-delivery/product-ownership 2.1':
    'subsumed by 1.1: a product owner can only be a post, and one that names nobody counts as missing there',
  'realistic-delivery/required-disciplines 1.1':
    'subsumed by the scope: a post stands for a discipline because it states it, and without such a post it is level 0',
  'responsible-use/gates-with-veto 1.1':
    'subsumed by the scope: a gate stands for a stage because it states it, and without such a gate it is level 0',
  'responsible-use/gates-with-veto 3.1':
    'subsumed by 3.2: a veto can only be of a post or a partner, and only a post has disciplines',
};

const { criteria, frameworks } = assessor.catalogue;
const values = frameworks[0]?.constants.values ?? [];
const ladders = criteria.filter((criterion): criterion is LadderCriterion => criterion.kind !== 'redline');

interface Mutant {
  /** The level, and which of its conditions was taken out, counted from 1. */
  readonly place: string;
  readonly condition: Condition;
  readonly rest: LadderCriterion;
}

function mutantsOf(criterion: LadderCriterion): readonly Mutant[] {
  const { levels } = criterion;
  return ([1, 2, 3] as const).flatMap((level) =>
    levels[level].map((condition, at) => ({
      place: `${level}.${at + 1}`,
      condition,
      rest: { ...criterion, levels: lessOne(levels, level, at) },
    })),
  );
}

function lessOne(levels: Ladder, level: keyof Ladder, at: number): Ladder {
  return { ...levels, [level]: levels[level].toSpliced(at, 1) };
}

/** The lowest level, and the mean of all. The mean tells of a thing that is not the lowest. */
function levelsIn({ document, facts }: Plan, criterion: Criterion): string {
  return JSON.stringify(judge(viewOf(document, facts), criterion, values).credit);
}

describe.each(ladders)('$id', (criterion) => {
  const plans = fixturePlans(criterion.id);
  const before = plans.map((plan) => levelsIn(plan, criterion));

  test.each(mutantsOf(criterion))('condition $place', ({ place, condition, rest }) => {
    const seen = plans.some((plan, at) => levelsIn(plan, rest) !== before[at]);
    const text = JSON.stringify(condition);
    if (`${criterion.id} ${place}` in cannotDecide)
      expect(seen, `it decides now, so take it off the list: ${text}`).toBe(false);
    else expect(seen, `add a case to test/criteria/${criterion.id}.yaml that lacks only this: ${text}`).toBe(true);
  });
});

test('every condition on the list is one of a rubric', () => {
  const names = ladders.flatMap((criterion) => mutantsOf(criterion).map(({ place }) => `${criterion.id} ${place}`));
  expect(Object.keys(cannotDecide).filter((name) => !names.includes(name))).toEqual([]);
});
