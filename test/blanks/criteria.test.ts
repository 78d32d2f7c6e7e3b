import { describe, expect, test } from 'vitest';
import { factIds } from '../../src/facts/fact.ts';
import { assessor } from '../support.ts';
import { isAtTop, standing, tale, walk } from './walking.ts';

/** A title, the dates, and every fact a yes, so that every question is asked. */
const almostNothing = {
  dbd: 1,
  programme: {
    title: 'Wells for Karanga',
    setting: 'peacekeeping',
    stage: 'implementation',
    start: '2027-01-01',
    end: '2029-12-31',
  },
  facts: Object.fromEntries(factIds.map((id) => [id, { is: 'yes' }])),
};

describe('from nothing to the top', () => {
  test.each(assessor.catalogue.criteria.map((criterion) => [criterion.id, criterion] as const))(
    '%s',
    (_id, criterion) => {
      const walked = walk(standing(almostNothing, criterion), isAtTop);
      expect(walked.end, tale(walked)).toBe('arrived');
      expect(walked.faults).toEqual([]);
    },
  );
});
