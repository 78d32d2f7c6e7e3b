import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { valueAt } from '../../src/document/path.ts';
import type { Path } from '../../src/source/position.ts';
import { limits, read } from '../../src/source/read.ts';
import type { Source } from '../../src/source/source.ts';

function sourceOf(text: string): Source {
  const reading = read('plan.yaml', text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.source;
}

function problemsOf(input: string | Uint8Array): string[] {
  const reading = read('plan.yaml', input);
  if (reading.ok) throw new Error('no problem was found');
  return reading.problems.map(
    ({ position, message }) => `${position?.line ?? '-'}:${position?.column ?? '-'} ${message}`,
  );
}

/** A text with ‹marks› around the place that is expected, which are taken out before it is read. */
function marked(text: string): { clean: string; place: string } {
  const before = text.slice(0, text.indexOf('‹'));
  const inside = text.slice(text.indexOf('‹') + 1, text.indexOf('›'));
  const at = (part: string): string => {
    const lines = part.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
    return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
  };
  return { clean: text.replace(/[‹›]/g, ''), place: `${at(before)}-${at(before + inside)}` };
}

const show = ({ line, column, endLine, endColumn }: ReturnType<Source['locate']>): string =>
  `${line}:${column}-${endLine}:${endColumn}`;

describe('locate finds the value', () => {
  test.each<[string, string, Path]>([
    ['a text', 'a: ‹one›\n', ['a']],
    ['a text after others', 'a: 1\nb:\n  c: ‹two words›\n', ['b', 'c']],
    ['a quoted text', `a: ‹"it's"›\n`, ['a']],
    ['an item of a list', 'a:\n  - x\n  - ‹y›\n', ['a', 1]],
    ['a map in a list', 'a:\n  - ‹b: 1\n    c: 2›\n', ['a', 0]],
    ['a flow map', 'a: {b: ‹1›, c: 2}\n', ['a', 'b']],
    ['a whole flow map', 'a: ‹{b: 1, c: 2}›\n', ['a']],
    ['a flow list', 'a: [x, ‹y›]\n', ['a', 1]],
    ['a block scalar', 'a: ‹|\n  one\n  two\n›b: 1\n', ['a']],
    ['a folded scalar', 'a: ‹>-\n  one\n  two\n›', ['a']],
    ['a value after CRLF', 'a: 1\r\nb: ‹2›\r\n', ['b']],
    ['a value after a byte order mark', '\uFEFFa: ‹2›\n', ['a']],
    ['a value after a tab', 'a:\t‹2›\n', ['a']],
    ['a value after signs outside the basic plane', 'a: {b: "🌍🌍", c: ‹2›}\n', ['a', 'c']],
    ['Arabic text', 'a: {b: "سجل", c: ‹"خدمة"›}\n', ['a', 'c']],
    ['an alias, at its use', 'a: &x {b: 1}\nc: ‹*x›\n', ['c']],
    ['a value inside an alias, at its definition', 'a: &x {b: ‹1›}\nc: *x\n', ['c', 'b']],
    ['a merged value, at the merge', 'a: &x {b: 1}\nc:\n  <<: ‹*x›\n  d: 2\n', ['c', 'b']],
    ['a value of a list of merges', 'a: &x {b: 1}\nb: &y {c: 1}\nc:\n  <<: [*x, ‹*y›]\n', ['c', 'c']],
    ['an explicit key over a merged one', 'a: &x {b: 1}\nc:\n  <<: *x\n  b: ‹2›\n', ['c', 'b']],
    ['a key with nothing behind it', '‹a›:\nb: 1\n', ['a']],
    ['a missing key, at the nearest key above', 'a: 1\n‹b›:\n  c: 2\n', ['b', 'd', 'e']],
    ['a missing key in a list item, at the item', 'a:\n  - ‹b: 1›\n', ['a', 0, 'c']],
    ['a missing item of a list, at the list', '‹a›:\n  - b\n', ['a', 4]],
    ['a missing key in an alias, at the key', 'a: &x {b: 1}\n‹c›: *x\n', ['c', 'z']],
    ['a missing section, at the first line', '# a plan\n\n‹›a: 1\n', ['z']],
    ['anything in an empty file', '‹›', ['a']],
    ['anything in a file of comments', '‹›# nothing yet\n', ['a', 'b']],
    ['a number as key', 'a:\n  2027: ‹5›\n', ['a', '2027']],
  ])('%s', (_name, text, path) => {
    const { clean, place } = marked(text);
    expect(show(sourceOf(clean).locate(path))).toBe(place);
  });

  test('a key', () => {
    const { clean, place } = marked('a:\n  ‹b›: 1\n');
    expect(show(sourceOf(clean).locateKey(['a', 'b']))).toBe(place);
  });

  test('where an aliased value was defined', () => {
    const { clean, place } = marked('a: &x ‹{b: 1}›\nc: *x\nd: 1\n');
    const { definedAt } = sourceOf(clean);
    expect([definedAt(['c']), definedAt(['d'])].map((one) => one && show(one))).toEqual([place, undefined]);
  });
});

describe('values', () => {
  test.each<[string, unknown]>([
    ['a: yes\n', { a: 'yes' }],
    ['a: no\n', { a: 'no' }],
    ['a: 2027-05-31\n', { a: '2027-05-31' }],
    ['a: 1_000\n', { a: '1_000' }],
    ['a: 0o17\n', { a: 15 }],
    ['a: {b: ~}\n', { a: { b: null } }],
    ['a: &x {b: 1}\nc: {<<: *x, d: 2}\n', { a: { b: 1 }, c: { b: 1, d: 2 } }],
    ['a: "<<"\n', { a: '<<' }],
    ['', undefined],
    ['# only a comment\n', undefined],
  ])('%j', (text, value) => {
    expect(sourceOf(text).value).toEqual(value);
  });

  test('keys named after prototypes are ordinary', () => {
    const { value } = sourceOf('__proto__: {polluted: yes}\nconstructor: {prototype: {polluted: yes}}\ntoString: 1\n');
    expect(Object.keys(value as object)).toEqual(['__proto__', 'constructor', 'toString']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });
});

describe('problems', () => {
  test.each<[string, string, readonly (string | RegExp)[]]>([
    ['a tab as indent', 'a:\n\tb: 1\n', [/^2:1 a tab/]],
    [
      'every key that is there twice',
      'a: 1\na: 2\nb: 1\nb: 2\n',
      [/^2:1 this key is written twice/, /^4:1 this key is written twice/],
    ],
    ['two colons on a line', 'a: b: c\n', [/^1:4 /]],
    ['an open quote', 'a: "one\n', [/^\d:\d+ something is missing/]],
    ['several documents', 'a: 1\n---\nb: 2\n', [/^2:1 a second document begins here/]],
    ['an unknown alias', 'a: *nowhere\n', [/^1:4 there is no "&nowhere"/]],
    ['a circular alias', 'a: &x [*x]\n', [/^1:8 this refers to itself/]],
    ['a circular merge', 'a: &x {<<: *x}\n', [/^1:\d+ this refers to itself/]],
    ['a merge of no map', 'a: &x 1\nb: {<<: *x}\n', [/^2:9 << needs/]],
    ['a key that is a list', '[a]: 1\n', [/^1:1 a key must be a word/]],
    ['faults of two kinds', 'a: *no\nb: *none\n', [/^1:4/, /^2:4/]],
  ])('%s', (_name, text, expected) => {
    const found = problemsOf(text);
    expect(found.length).toBe(expected.length);
    for (const [index, pattern] of expected.entries()) expect(found[index]).toMatch(pattern);
  });

  test('no more than fifty, and how many more there are', () => {
    const found = problemsOf(Array.from({ length: 10_000 }, () => 'a: 1\n').join(''));
    expect(found.length).toBe(limits.problems + 1);
    expect(found.at(-1)).toBe('-:- and 9949 more problems.');
  });
});

describe('hostile input is refused in words, and quickly', () => {
  const bomb = [
    'a0: &a0 [x,x,x,x,x,x,x,x,x]',
    ...Array.from({ length: 9 }, (_, n) => `a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`).join(',')}]`),
  ].join('\n');
  test.each<[string, () => string | Uint8Array, RegExp]>([
    ['60 MB', () => new Uint8Array(60_000_000).fill(97), /too large: 60 MB/],
    ['an alias bomb', () => bomb, /grow to more than a plan can hold/],
    ['10,000 levels of brackets', () => '['.repeat(10_000), /levels deep/],
    ['10,000 levels of braces', () => `${'{a: '.repeat(10_000)}1${'}'.repeat(10_000)}`, /levels deep/],
    ['10,000 levels of dashes', () => `${'- '.repeat(10_000)}a`, /levels deep/],
    ['10,000 levels of questions', () => `${'? '.repeat(10_000)}a`, /levels deep/],
    ['binary', () => Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3]), /not a text file/],
    ['bytes that are no UTF-8', () => Uint8Array.from([0x61, 0x3a, 0x20, 0xff, 0xfe]), /not a text file/],
    ['an unclosed quote over 1 MB', () => `a: "${'b\n'.repeat(500_000)}`, /something is missing|does not fit/],
  ])('%s', (_name, input, message) => {
    const started = performance.now();
    expect(problemsOf(input()).join('\n')).toMatch(message);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test('UTF-16 with a byte order mark is read', () => {
    const text = Buffer.from('\uFEFFa: سجل\n', 'utf16le');
    expect(read('plan.yaml', text)).toMatchObject({ ok: true, source: { value: { a: 'سجل' } } });
  });
});

const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.integer(),
    fc.constantFrom('yes', 'no', '2027-01-01', 'a: b', '- x', '*x', '&y', '<<', ''),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.stringMatching(/^[a-z_]{1,8}$/), tie('value'), { maxKeys: 4 }),
  ),
})).value;

function paths(value: unknown, at: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  const entries = Array.isArray(value) ? value.map((one, index) => [index, one] as const) : Object.entries(value);
  return [at, ...entries.flatMap(([key, one]) => paths(one, [...at, key]))];
}

test('any value comes back whatever the style, and the text at each place is that value', () => {
  fc.assert(
    fc.property(json, fc.boolean(), fc.boolean(), (value, flow, crlf) => {
      const root = { value };
      const text = stringify(root, { collectionStyle: flow ? 'flow' : 'any', lineWidth: 0 });
      const source = sourceOf(crlf ? text.replaceAll('\n', '\r\n') : text);
      if (!crlf) expect(source.value).toEqual(root);
      for (const path of paths(source.value)) {
        const { line, column, endLine, endColumn } = source.locate(path);
        expect([line, column].every((one) => one >= 1)).toBe(true);
        expect(endLine > line || (endLine === line && endColumn >= column)).toBe(true);
        const rows = source.text.split(/\r?\n/);
        expect(endLine).toBeLessThanOrEqual(rows.length);
        const at = valueAt(source.value, path);
        if (line === endLine && typeof at !== 'object') {
          const slice = rows[line - 1]?.slice(column - 1, endColumn - 1);
          expect(sourceOf(`k: ${slice}`).value).toEqual({ k: at });
        }
      }
    }),
    { numRuns: 300 },
  );
});
