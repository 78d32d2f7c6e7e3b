import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt, printable, visible } from '../../src/report/printable.ts';
import { chop, displayWidth } from '../../src/report/width.ts';
import { hostile } from './arbitrary.ts';

describe('printable', () => {
  test.each([
    ['plain words', 'plain words'],
    ['two\r\n  lines\tand\u00a0more', 'two lines and more'],
    ['\u001b[31mred', '\\u001b[31mred'],
    ['\u009b31m', '\\u009b31m'],
    ['bell\u0007', 'bell\\u0007'],
    ['\u202egnp.exe', '\\u202egnp.exe'],
    ['a\u200bb\u2066c\ufeffd', 'a\\u200bb\\u2066c\\ufeffd'],
    ['\u{e0041}', '\\udb40\\udc41'],
    ['\ud800', '\\ud800'],
    ['\u3164', '\\u3164'],
    ['تسجيل 出生 हिन्दी é ❤️', 'تسجيل 出生 हिन्दी é ❤️'],
    ['a::b', 'a\\u003a:b'],
    ['::error::x', '\\u003a:error\\u003a:x'],
    ['##vso[task]', '\\u0023#vso[task]'],
    ['## a heading', '## a heading'],
  ])('%j is shown as %j', (text, shown) => expect(printable(text)).toBe(shown));

  test('nothing that a terminal obeys is left, and a second pass changes nothing', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = printable(text);
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|::|##\[|##vso\[/u);
        expect(printable(shown)).toBe(shown);
      }),
    );
  });

  test('JSON made visible means the same', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const json = visible(JSON.stringify({ text }, null, 2));
        expect(json).not.toMatch(/[^\P{C}\n]|[\u2028\u2029]/u);
        expect(JSON.parse(json)).toEqual({ text });
      }),
    );
  });
});

describe('excerpt', () => {
  test.each([
    ['x'.repeat(100), 'x'.repeat(100)],
    ['x'.repeat(101), `${'x'.repeat(99)}…`],
    ['👍🏽'.repeat(100), '👍🏽'.repeat(100)],
    ['👍🏽'.repeat(101), `${'👍🏽'.repeat(99)}…`],
    ['', ''],
  ])('%j', (text, shown) => expect(excerpt(text)).toBe(shown));

  test('as long as asked', () => expect(excerpt('one two three', 8)).toBe('one two…'));
});

describe('width', () => {
  test.each([
    ['abc', 3],
    ['', 0],
    ['e\u0301', 1],
    ['出生', 4],
    ['ｆｕｌｌ', 8],
    ['한글', 4],
    ['تسجيل', 5],
    ['👍', 2],
    ['❤️', 2],
    ['🇰🇪', 2],
    ['…', 1],
  ])('%j takes %i columns', (text, width) => expect(displayWidth(text)).toBe(width));

  test('chopped pieces fit, lose nothing and break no character', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 8, max: 80 }), (text, width) => {
        const whole = printable(text);
        const pieces = chop(whole, width);
        expect(pieces.join('')).toBe(whole);
        for (const piece of pieces) {
          expect(piece).not.toMatch(/^\p{M}/u.test(whole) ? /^$/ : /^\p{M}/u);
          expect(displayWidth(piece)).toBeLessThanOrEqual(width);
        }
      }),
    );
  });
});
