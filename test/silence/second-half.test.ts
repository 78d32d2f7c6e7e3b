import { expect, test } from 'vitest';
import { halves, payingDeletions } from './deletions.ts';

test.each(halves[1])(
  'deleting anything from %s never raises a lower bound',
  (name) => {
    expect(payingDeletions(name)).toEqual([]);
  },
  900_000,
);
