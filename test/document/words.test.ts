import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFrequency } from '../../src/document/frequency.ts';
import { isPlaceholder } from '../../src/document/placeholder.ts';
import { suggest } from '../../src/document/suggest.ts';
import { normalise } from '../../src/document/text.ts';
import { dateHint, quote } from '../../src/document/wording.ts';

describe('parseFrequency', () => {
  test.each([
    [6, 'hours', 6],
    [6, 'months', 6],
    [0, 'days', 0],
    ['6 hours', 'hours', 6],
    ['6hours', 'hours', 6],
    ['2 weeks', 'days', 14],
    ['1 Week', 'hours', 168],
    ['1.5 days', 'hours', 36],
    ['30 minutes', 'hours', 0.5],
    ['1 year', 'months', 12],
    ['quarterly', 'months', 3],
    ['half-yearly', 'months', 6],
    ['monthly', 'months', 1],
    ['2 quarters', 'months', 6],
  ] as const)('%s in %s is %d', (value, unit, expected) => {
    expect(parseFrequency(value, unit)).toBe(expected);
  });

  test.each([-1, Number.NaN, Infinity, 'soon', '6 moons', '-2 weeks', '6', 'constructor', '', null, true, [6]])(
    '%j is no length of time',
    (value) => {
      expect(parseFrequency(value, 'hours')).toBeUndefined();
    },
  );
});

describe('suggest', () => {
  const known = ['owner', 'output', 'outputs', 'reason', 'people', 'data_protection'];
  test.each([
    ['owenr', 'owner'],
    ['ownr', 'owner'],
    ['Owner', 'owner'],
    ['resaon', 'reason'],
    ['peolpe', 'people'],
    ['data-protection', 'data_protection'],
    ['Data Protection', 'data_protection'],
    ['outputt', 'output'],
  ])('%s means %s', (word, expected) => {
    expect(suggest(word, known)).toBe(expected);
  });

  test.each(['', 'x', 'budget', 'zzzzzz', 'o'.repeat(100_000)])('%.20s means nothing known', (word) => {
    expect(suggest(word, known)).toBeUndefined();
  });

  test('finds a word of four letters or more after any single slip', () => {
    const slip = fc.constantFrom('add', 'drop', 'change', 'swap');
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{4,12}$/), slip, fc.nat(), (word, kind, where) => {
        const index = where % (word.length - 1);
        const [a, b, c, d] = [word.slice(0, index), word[index] ?? '', word[index + 1] ?? '', word.slice(index + 2)];
        const slipped = { add: `${a}${b}9${c}${d}`, drop: a + c + d, change: `${a}9${c}${d}`, swap: a + c + b + d }[
          kind
        ];
        expect(suggest(slipped, [word])).toBe(word);
      }),
    );
  });
});

describe('normalise', () => {
  test.each([
    ['Proof of birth', 'PROOF  of\nbirth!'],
    ['Proof of birth', 'Рrооf оf birth'],
    ['Proof of birth', 'Pro\u200bof of\u00ad bi\u2060rth'],
    ['Proof of birth', '\u202eProof of birth\u202c'],
    ['Proof of birth', '“Proof—of—birth”.'],
    ['Proof of birth', 'Ｐｒｏｏｆ of birth'],
    ['Proof of birth', 'Prοοf of birth'],
    ['office', 'oﬃce'],
    ['Straße', 'STRASSE'],
  ])('%s and %s are the same', (a, b) => {
    expect(normalise(a)).toBe(normalise(b));
  });

  test.each([
    ['out-1', 'out-2'],
    ['cost < 5', 'cost > 5'],
    ['no', 'yes'],
  ])('%s and %s are not', (a, b) => {
    expect(normalise(a)).not.toBe(normalise(b));
  });

  test('is stable', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text));
      }),
    );
  });
});

describe('isPlaceholder', () => {
  test.each([
    'tbd',
    'TBD',
    'to be determined',
    'n/a',
    'xxx',
    'X%',
    'XX %',
    '-',
    '...',
    '[tbd]',
    '<TBC>',
    '—',
    'As appropriate',
  ])('%s keeps a place free', (text) => {
    expect(isPlaceholder(text)).toBe(true);
  });
  test.each(['no', 'none', 'x', '5%', 'tbd by June', 'officer', '2027', ''])('%j says something', (text) => {
    expect(isPlaceholder(text)).toBe(false);
  });
});

describe('hints', () => {
  test.each([
    ['31/05/2027', 'Write 2027-05-31.'],
    ['05/31/2027', 'Write 2027-05-31.'],
    ['2027-5-1', 'Write 2027-05-01.'],
    ['2027/05', 'Write 2027-05.'],
    ['2027-05-31T10:00:00Z', 'Write 2027-05-31.'],
    ['Q3 2026', 'Write 2026-Q3.'],
    ['2026 q3', 'Write 2026-Q3.'],
    ['2027-02-30', 'That month has 28 days.'],
    ['30.02.2028', 'That month has 29 days.'],
    ['2027-13-01', 'Months are 01 to 12: write year-month-day, for example 2027-05-31.'],
    ['05/06/2027', 'Write year-month-day, for example 2027-05-31; 2027-05, 2027-Q2 and 2027 are dates too.'],
    ['next May', 'Write year-month-day, for example 2027-05-31; 2027-05, 2027-Q2 and 2027 are dates too.'],
  ])('%s: %s', (raw, hint) => {
    expect(dateHint(raw)).toBe(hint);
  });

  test('a quoted value is one short line', () => {
    expect(quote('a\n  b')).toBe('`a b`');
    fc.assert(
      fc.property(fc.string({ maxLength: 500 }), (text) => {
        expect(quote(text).length).toBeLessThanOrEqual(43);
        expect(quote(text)).not.toMatch(/\n/);
      }),
    );
  });
});
