import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineHashes } from '../../src/report/sarif/line-hash.ts';

const mask = (1n << 64n) - 1n;

/** The same, as it is described and as slowly as one likes: each line for itself, with whole numbers of any size. */
function slowly(text: string): readonly string[] {
  const units = [...text.replace(/\r\n?/g, '\n').matchAll(/[^ \t]/gs)].map(([unit]) => unit);
  const codes = units.flatMap((unit) => Array.from({ length: unit.length }, (_, at) => unit.charCodeAt(at)));
  const starts = [0, ...codes.flatMap((code, at) => (code === 10 ? [at + 1] : []))];
  const seen = new Map<string, number>();
  return starts.map((start) => {
    let hash = 0n;
    for (let at = start; at < start + 100; at += 1) {
      const code = at < codes.length ? (codes[at] ?? 0) : at === codes.length ? 65535 : 0;
      hash = (hash * 37n + BigInt(code)) & mask;
    }
    const value = hash.toString(16);
    seen.set(value, (seen.get(value) ?? 0) + 1);
    return `${value}:${seen.get(value)}`;
  });
}

describe('the hash of a line', () => {
  test.each([
    ['', ['c129715d7a2bc9a3:1']],
    [' a\nb\n  \t\tc\n d', ['271789c17abda88f:1', '54703d4cd895b18:1', '180aee12dab6264:1', 'a23a3dc5e078b07b:1']],
  ])('of %j is the one that GitHub computes', (text, hashes) => expect(lineHashes(text)).toEqual(hashes));

  test('counts lines that are alike to the end of the window', () => {
    const hashes = lineHashes(`${'Lorem ipsum dolor sit amet.\n'.repeat(10)}`);
    expect(hashes).toHaveLength(11);
    expect(hashes.slice(0, 6)).toEqual([1, 2, 3, 4, 5, 6].map((nth) => `a7f2ff13bc495cf2:${nth}`));
    expect(hashes[6]).toBe('a7f2ff1481e87703:1');
  });

  test('is the same whatever ends the lines, and wherever they are indented', () => {
    const hashes = lineHashes('a: 1\n  b: 2\n');
    expect(lineHashes('a: 1\r\n  b: 2\r\n')).toEqual(hashes);
    expect(lineHashes('a: 1\r  b: 2\r')).toEqual(hashes);
    expect(lineHashes('a:1\n\tb :2\n')).toEqual(hashes);
  });

  test('does not hang on what stands before', () => {
    const [, ...rest] = lineHashes('first line\nsecond line\nthird line\n');
    expect(lineHashes('second line\nthird line\n')).toEqual(rest);
  });

  test('is what the definition says, for any text', () => {
    const unit = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom('\n', '\r', '\r\n', ' ', '\t', 'x'),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), (parts) => {
        expect(lineHashes(parts.join(''))).toEqual(slowly(parts.join('')));
      }),
    );
  });

  test('takes a moment for the largest plan', () => {
    const before = process.cpuUsage();
    lineHashes('a line of a plan\n'.repeat(300_000));
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000);
  });
});
