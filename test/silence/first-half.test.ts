import { expect, test } from 'vitest';
import { halves, payingDeletions, wrongShortcuts } from './deletions.ts';

test.each(halves[0])(
  'deleting anything from %s never raises a lower bound',
  (name) => {
    expect(payingDeletions(name)).toEqual([]);
  },
  900_000,
);

test('judging again only what a deletion can reach gives what judging everything gives', () => {
  expect(wrongShortcuts(halves[0][0] ?? '', 97)).toEqual([]);
});
