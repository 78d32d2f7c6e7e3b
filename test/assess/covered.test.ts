import { describe, expect, test } from 'vitest';
import type { DocumentAssessment } from '../../src/assess/assessment.ts';
import { unitOf } from '../../src/rubric/unit.ts';
import { assessed, assessor, everything, examples, exampleText } from '../support.ts';
import { assessedSmall } from './small.ts';

const runs = examples.flatMap((name) => [
  [name, 'everything', everything] as const,
  [name, 'one theme', { ...everything, only: ['human-rights'] }] as const,
  [name, 'core', { ...everything, tier: 'core' as const }] as const,
  [name, 'nothing of one theme', { ...everything, skip: ['do-no-harm'] }] as const,
]);

function homed(framework: string, unit: string, { outcomes, later }: DocumentAssessment): number {
  const asked = new Set([...outcomes, ...later].map(({ id }) => id));
  const definition = assessor.catalogue.frameworks.find((one) => one.framework === framework);
  return assessor.catalogue.criteria.filter(
    ({ id, homes }) => asked.has(id) && unitOf(definition, homes[framework] ?? '') === unit,
  ).length;
}

describe('a principle without criteria is shown as not covered and never scored', () => {
  test.each(runs)('%s, %s', (name, _what, options) => {
    const document = assessed(name, exampleText(name), options);
    for (const { id, units, notCovered, result } of document.frameworks) {
      const definition = assessor.catalogue.frameworks.find(({ framework }) => framework === id);
      expect(units.map((unit) => unit.id)).toEqual(definition?.units.map((unit) => unit.id));
      const empty = units.filter((unit) => homed(id, unit.id, document) === 0).map((unit) => unit.id);
      expect(notCovered).toEqual(empty);
      for (const unit of empty) {
        expect(result.units.find((one) => one.id === unit)).toMatchObject({ score: undefined, possible: 0, caps: [] });
        expect(units.find((one) => one.id === unit)).toMatchObject({ criteria: [], total: 0 });
        expect(result.heldDownBy).not.toContain(unit);
      }
      for (const unit of units) expect(unit.total).toBe(homed(id, unit.id, document));
    }
  });
  test('only one theme leaves most of them without', () => {
    const name = examples[0] ?? '';
    const { frameworks } = assessed(name, exampleText(name), { ...everything, only: ['human-rights'] });
    expect(frameworks.flatMap(({ notCovered }) => notCovered)).toEqual(
      expect.arrayContaining(['digital-by-default', 'accessibility', 'goal-1']),
    );
  });
  test('criteria that do not apply are no score either, and yet covered', () => {
    const plan = 'data: {assets: [{id: fields, name: Field boundaries, personal: no}]}\n';
    const { frameworks } = assessedSmall(plan, { ...everything, only: ['limits'] });
    expect(frameworks[0]).toMatchObject({ notCovered: ['safety'], result: { score: undefined, band: undefined } });
  });
});
