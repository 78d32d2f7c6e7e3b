import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Criterion } from '../../src/rubric/rubric.ts';
import { assessor, loaded } from '../support.ts';
import { hasRisen, isAtTop, type Standing, standing, tale, walk } from './walking.ts';

/** Where nothing that an author writes can help, and why. */
const beyondWriting: Readonly<Record<string, string>> = {
  'do-no-harm/stop-rules: Everything is there, but no risk is called serious':
    'each risk states its level and none is serious: another one may be, and nobody is asked to invent it',
  'do-no-harm/stop-rules: No risk is called serious: whether the question is due stays open':
    'each risk states its level and none is serious: another one may be, and nobody is asked to invent it',
};

interface Case {
  readonly name: string;
  readonly from: Standing;
}

/** The plans of test/criteria that could stand higher, each with what it is about in its first line. */
function casesOf(criterion: Criterion): readonly Case[] {
  const file = resolve(import.meta.dirname, `../criteria/${criterion.id}.yaml`);
  return readFileSync(file, 'utf8')
    .split(/^---\n/m)
    .map((text) => ({
      name: /^# (.+)$/m.exec(text)?.[1] ?? '',
      from: standing(loaded('plan.yaml', text).document.value, criterion),
    }))
    .filter(({ from }) => from.judgement.applies === 'yes' && !isAtTop(from));
}

describe('from each fixture to the next level', () => {
  test.each(assessor.catalogue.criteria.map((criterion) => [criterion.id, criterion] as const))(
    '%s',
    (id, criterion) => {
      const tales = casesOf(criterion).flatMap(({ name, from }) => {
        const walked = walk(from, hasRisen(from));
        const isBeyond = beyondWriting[`${id}: ${name}`] !== undefined;
        return (walked.end === 'arrived') !== isBeyond && walked.faults.length === 0
          ? []
          : [`# ${name}\n${tale(walked)}`];
      });
      expect(tales.join('\n\n')).toBe('');
    },
  );
});

describe('red lines', () => {
  const lines = assessor.catalogue.criteria.filter(({ kind }) => kind === 'redline');

  test.each(lines.map((criterion) => [criterion.id, criterion] as const))(
    '%s is settled, and crossed back over',
    (_id, criterion) => {
      const cases = casesOf(criterion);
      expect(new Set(cases.map(({ from }) => from.judgement.outcome))).toEqual(new Set(['violation', 'unknown']));
      for (const { from } of cases) {
        const walked = walk(from, isAtTop);
        expect(walked.last.judgement.outcome, tale(walked)).toBe('clear');
      }
    },
  );
});
