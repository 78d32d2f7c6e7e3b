import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cell, code, html, link, text } from '../../src/report/markdown/escape.ts';
import { printable } from '../../src/report/printable.ts';
import { hostile } from './arbitrary.ts';
import { all, gfmTree, shown } from './gfm.ts';

/** Signs in any order, which is where escapes go wrong. */
const signs = fc.string({
  unit: fc.constantFrom(...'\\`*_[]<>&|~$@#!()-+=:/.1a "\''),
  maxLength: 30,
});
const words = fc.oneof(signs, hostile);

const readable = (raw: string): string => raw.replaceAll('\u200b', '');
/** Pairs of backticks are marks of ours; blanks at the rim of code are cut by every reader. */
const unmarked = (raw: string): string => raw.replace(/`([^`]+)`/g, '$1');
const squeezed = (raw: string): string => raw.replaceAll(' ', '');

describe('text', () => {
  test('is read as it was written, and as nothing else, at the start of a block and within one', () => {
    fc.assert(
      fc.property(words, (raw) => {
        if (printable(raw) === '') return;
        for (const before of ['', '- ', '- x ', '1. x\\\n   ']) {
          const tree = gfmTree(`${before}${text(raw)}`);
          expect(squeezed(readable(shown(tree)))).toBe(
            squeezed(`${/x/.test(before) ? 'x' : ''}${unmarked(printable(raw))}`),
          );
          const types = ['html', 'link', 'image', 'heading', 'emphasis', 'strong', 'delete', 'blockquote', 'table'];
          for (const type of types) expect(all(tree, type), type).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['@octocat', '@&#8203;octocat'],
    ['a@b.example', 'a@&#8203;b.example'],
    ['no #12, no GH-12', 'no #&#8203;12, no GH&#8203;-12'],
    ['https://a.example', 'https:&#8203;//a.example'],
    ['0123456789abcdef', '012345&#8203;6789ab&#8203;cdef'],
    ['1200000 dollars', '1200000 dollars'],
    ['`a` <b>', '`a` &lt;b&gt;'],
    ['# a', '\\# a'],
    ['1. a', '1\\. a'],
    ['2027-04-01', '2027-04-01'],
  ])('writes %j as %j', (raw, expected) => {
    expect(text(raw)).toBe(expected);
  });

  test('is cut where it is too long for a reader', () => {
    expect(text('ab'.repeat(10), 5)).toBe('abab…');
    expect(text(`abc${'😀'.repeat(9)}`, 5)).toBe('abc…');
  });
});

test('a cell stays one cell, and says what it said', () => {
  fc.assert(
    fc.property(words, (raw) => {
      const tree = gfmTree(`| a | b |\n| --- | --- |\n| ${cell(raw)} | x |`);
      const cells = all(tree, 'tableRow')[1]?.children ?? [];
      expect(cells).toHaveLength(2);
      expect(squeezed(readable(cells.map(shown).join()))).toBe(squeezed(`${printable(raw)},x`));
    }),
    { numRuns: 500 },
  );
});

test('code is read as it was written', () => {
  fc.assert(
    fc.property(words, (raw) => {
      if (printable(raw) === '') return;
      const tree = gfmTree(`x ${code(raw)}`);
      const [whole = ''] = all(tree, 'inlineCode').map(shown);
      const told = printable(raw);
      expect(whole.replace(/…$/, '')).toBe(told.length > 300 ? told.slice(0, whole.length - 1) : told);
      expect(all(tree, 'paragraph')[0]?.children).toHaveLength(2);
    }),
    { numRuns: 500 },
  );
});

test('what stands in an element starts no other', () => {
  fc.assert(
    fc.property(words, (raw) => {
      expect(html(raw)).not.toMatch(/[<>]|&(?!(amp|lt|gt|#8203);)/);
    }),
  );
});

test('a link goes to the file and nowhere else', () => {
  expect(link('a', 'javascript:alert(1)', 2, '')).toBe('[a](javascript%3Aalert%281%29#L2)');
  expect(link('a', '\ud800.yaml', undefined, '')).toBe('[a](%EF%BF%BD.yaml)');
  expect(link('a', '', 1, '')).toBe('a');
});
