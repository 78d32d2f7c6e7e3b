import { describe, expect, test } from 'vitest';
import { type Judgement, judge } from '../../src/assess/judge.ts';
import type { Condition } from '../../src/checks/view.ts';
import type { Criterion, Ladder, LadderCriterion } from '../../src/rubric/rubric.ts';
import { assessor } from '../support.ts';
import { fixturePlans, type Plan } from './plans.ts';
import { viewOf } from './recording.ts';

/*
 * A mutation test of the rubrics. Each condition of each level is left out, one at a time, and the cases of the criterion's fixture are
 * judged again. In at least one of them the level changes, so the case would fail in test/criteria.test.ts. Where none changes, nobody
 * would see it if the condition were lost or misspelt.
 *
 * What can be left out without a trace, and why, is listed here.
 */
const decideNothing: Readonly<Record<string, string>> = {};

const { criteria, frameworks } = assessor.catalogue;
const values = frameworks[0]?.constants.values ?? [];
const isLadder = (criterion: Criterion): criterion is LadderCriterion => criterion.kind !== 'redline';

interface Dropped {
  /** `theme/criterion level.number`, the number from 1 as the rubric writes them. */
  readonly name: string;
  readonly condition: Condition;
  readonly without: LadderCriterion;
}

function droppedOf(criterion: LadderCriterion): readonly Dropped[] {
  return ([1, 2, 3] as const).flatMap((level) =>
    criterion.levels[level].map((condition, at) => ({
      name: `${criterion.id} ${level}.${at + 1}`,
      condition,
      without: { ...criterion, levels: lessOne(criterion.levels, level, at) },
    })),
  );
}

function lessOne(levels: Ladder, level: keyof Ladder, at: number): Ladder {
  return { ...levels, [level]: levels[level].toSpliced(at, 1) };
}

function levelOf({ document, facts }: Plan, criterion: Criterion): Judgement['applies'] | string {
  const { level } = judge(viewOf(document, facts), criterion, values).credit ?? {};
  return level ? `${level.lower}..${level.upper}` : 'none';
}

describe.each(criteria.filter(isLadder))('$id', (criterion) => {
  const plans = fixturePlans(criterion.id);
  const before = plans.map((plan) => levelOf(plan, criterion));
  const changes = (other: Criterion): boolean => plans.some((plan, at) => levelOf(plan, other) !== before[at]);

  test.each(droppedOf(criterion))('$name decides something', ({ name, condition, without }) => {
    const mend = `no case of test/criteria/${criterion.id}.yaml comes to another level without ${JSON.stringify(condition)}`;
    expect(changes(without), mend).toBe(!(name in decideNothing));
  });
});

test('what is listed as deciding nothing is a condition of a rubric', () => {
  const names = new Set(criteria.filter(isLadder).flatMap((criterion) => droppedOf(criterion).map(({ name }) => name)));
  expect(Object.keys(decideNothing).filter((name) => !names.has(name))).toEqual([]);
});
