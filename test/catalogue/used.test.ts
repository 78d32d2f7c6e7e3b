import { describe, expect, test } from 'vitest';
import { judge } from '../../src/assess/judge.ts';
import { checks } from '../../src/checks/registry.ts';
import { factIds } from '../../src/facts/fact.ts';
import type { Criterion } from '../../src/rubric/rubric.ts';
import { assessor } from '../support.ts';
import { planOf } from './plans.ts';
import { viewOf } from './recording.ts';

const { criteria, frameworks } = assessor.catalogue;
const values = frameworks[0]?.constants.values ?? [];

interface Leaf {
  readonly keys: readonly string[];
  readonly value: unknown;
}

function leavesOf(value: unknown, keys: readonly string[] = []): readonly Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ keys, value }];
  return Object.entries(value).flatMap(([key, one]) => leavesOf(one, [...keys, key]));
}

/** The checks of a criterion, those inside `has` and `or` too: each is the only key of an item of a list. */
function checksIn(criterion: Criterion): readonly string[] {
  const levels = criterion.kind === 'redline' ? {} : criterion.levels;
  return leavesOf(levels).flatMap(({ keys }) => keys.filter((_key, at) => /^\d+$/.test(keys[at - 1] ?? '')));
}

/** The facts that it hangs on: a `when` or `applies_when` that is one fact, or facts joined by `any` or `all`. */
function factsIn({ applies_when, scope, ...criterion }: Criterion): readonly string[] {
  const levels = criterion.kind === 'redline' ? {} : criterion.levels;
  return leavesOf({ applies_when, scope, levels }).flatMap(({ keys, value }) => {
    const from = keys.findLastIndex((key) => key === 'when' || key === 'applies_when');
    const isFact = from !== -1 && keys.slice(from + 1).every((key) => /^(\d+|any|all)$/.test(key));
    return isFact ? [String(value)] : [];
  });
}

describe('nothing passes by absence', () => {
  const silent = planOf('silent.yaml', 'dbd: 1\nprogramme: {title: A plan of one line}\n');
  // Everything applies, and nothing is written about it.
  const declared = planOf(
    'declared.yaml',
    `dbd: 1\nprogramme: {title: A plan of one line}\nfacts: {${factIds.map((id) => `${id}: yes`).join(', ')}}\n`,
  );

  test.each(criteria)('$id is not met by an empty plan', (criterion) => {
    for (const { name, document, facts } of [silent, declared]) {
      const { applies, outcome, credit } = judge(viewOf(document, facts), criterion, values);
      const mend = `${name}: a condition of level 1 holds of nothing, see \`levels\` of ${criterion.id}`;
      expect(applies, `${name}: silence decides that it does not apply, see \`applies_when\``).not.toBe('no');
      expect(['gap', 'unknown', 'clear'], mend).toContain(outcome);
      if (criterion.kind === 'redline') expect(credit, 'a red line adds nothing').toBeUndefined();
      else expect(credit, mend).toEqual({ value: { lower: 0, upper: 0 }, level: { lower: 0, upper: 0 } });
    }
  });
});

describe('nothing is kept for later', () => {
  const used = { checks: new Set(criteria.flatMap(checksIn)), facts: new Set(criteria.flatMap(factsIn)) };

  test.each(Object.keys(checks))('the check %s is used', (name) => {
    expect(used.checks.has(name), `no rubric uses \`${name}\`: remove it from src/checks/registry.ts`).toBe(true);
  });

  test.each(factIds)('the fact %s decides something', (id) => {
    expect(used.facts.has(id), `no \`applies_when\` and no \`when\` of any rubric asks for \`${id}\``).toBe(true);
  });
});
