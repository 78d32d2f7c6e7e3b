import { describe, expect, test } from 'vitest';
import { isPlain } from '../../src/source/edit/scalar.ts';
import { edit } from '../../src/source/edit.ts';
import type { Path } from '../../src/source/position.ts';
import { read } from '../../src/source/read.ts';
import { edited, order } from './edits.ts';

function refusal(text: string, path: Path, value: unknown): string {
  const editing = edit(text, [{ path, value }], order);
  return editing.ok ? `written: ${editing.text}` : editing.message;
}

type Case = readonly [name: string, before: string, path: Path, value: unknown, after: string];

function table(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    test.each(cases)('%s', (_name, before, path, value, after) => {
      expect(edited(before, { path, value })).toBe(after);
      const windows = (text: string): string => text.replaceAll('\n', '\r\n');
      expect(edited(windows(before), { path, value }), 'with CRLF').toBe(
        before.includes('\n') ? windows(after) : after,
      );
      expect(edited(after, { path, value }), 'a second time').toBe(after);
    });
  });
}

const long =
  'A radio with two holders stands in every village, so that no single person can be blamed for the warning that was sent.';

table('a key with nothing behind it gets the value', [
  ['nothing', 'reason:\nb: 1\n', ['reason'], 'why', 'reason: why\nb: 1\n'],
  ['a comment', 'reason: # why?\nb: 1\n', ['reason'], 'why', 'reason: why # why?\nb: 1\n'],
  ['a comment below', 'reason:\n  # why?\nb: 1\n', ['reason'], 'why', 'reason: why\n  # why?\nb: 1\n'],
  ['a tilde', 'reason: ~  # why?\n', ['reason'], 'why', 'reason: why  # why?\n'],
  ['null, at the end of the file', 'reason: null', ['reason'], 'why', 'reason: why'],
  ['a name (&)', 'reason: &x # why?\n', ['reason'], 'why', 'reason: &x why # why?\n'],
  ['a type (!!)', 'reason: !!null # why?\n', ['reason'], 'why', 'reason: why # why?\n'],
  ['several lines', 'reason: # why?\n', ['reason'], 'one\ntwo', 'reason: |- # why?\n  one\n  two\n'],
  ['a map', 'a: # c\nb: 1\n', ['a'], { id: 1, name: { x: 'y z' } }, 'a: # c\n  id: 1\n  name:\n    x: y z\nb: 1\n'],
  ['a field below it', 'a: # c\nb: 1\n', ['a', 'id'], 1, 'a: # c\n  id: 1\nb: 1\n'],
  ['an item below it', 'a: # c\nb: 1\n', ['a', 0, 'id'], 1, 'a: # c\n  - id: 1\nb: 1\n'],
  ['a dash', 'a:\n  - # c\n  - 1\n', ['a', 0], 'x', 'a:\n  - x # c\n  - 1\n'],
  ['a map behind a dash', 'a:\n  -\n  - 1\n', ['a', 0], { b: 1, c: 2 }, 'a:\n  - b: 1\n    c: 2\n  - 1\n'],
  ['in braces', '{a: , b: 1}\n', ['a'], 'x', '{a: x , b: 1}\n'],
  ['a key alone in braces', '{a, b: 1}\n', ['a'], 'x', '{a: x, b: 1}\n'],
  ['a key alone behind ?', '? a\n? b\n', ['a'], 'x', '? a\n: x\n? b\n'],
]);

table('a value is replaced in its place', [
  ['plain', 'a: old # c\nb: 1\n', ['a'], 'new', 'a: new # c\nb: 1\n'],
  ['double quotes', 'a: "old"   # c\n', ['a'], 'new', 'a: new   # c\n'],
  ['single quotes', "a: 'it''s' # c\n", ['a'], 5, 'a: 5 # c\n'],
  ['a plain text over two lines', 'a: one\n  two # c\nb: 1\n', ['a'], 'new', 'a: new # c\nb: 1\n'],
  ['a text below its key', 'a: # k\n  old # c\nb: 1\n', ['a'], 'new', 'a: # k\n  new # c\nb: 1\n'],
  ['a text below its key, by lines', 'a:\n  old # c\nb: 1\n', ['a'], 'x\ny', 'a: |- # c\n  x\n  y\nb: 1\n'],
  ['literal', 'a: | # c\n  one\n  two\n\nb: 1\n', ['a'], 'new', 'a: new # c\n\nb: 1\n'],
  ['literal by literal', 'a: | # c\n  one\n\nb: 1\n', ['a'], 'x\ny\n', 'a: | # c\n  x\n  y\n\nb: 1\n'],
  ['folded', 'a: >-\n  one\n  two\nb: 1\n', ['a'], true, 'a: true\nb: 1\n'],
  ['literal with its empty lines', 'a: |+\n  one\n\n\nb: 1\n', ['a'], 'new', 'a: new\nb: 1\n'],
  ['in braces', 'a: {b: 1, c: "x"} # c\n', ['a', 'b'], 'yes, all', 'a: {b: "yes, all", c: "x"} # c\n'],
  ['in brackets over lines', 'a: [\n  x, # c\n  y\n]\n', ['a', 0], 'z', 'a: [\n  z, # c\n  y\n]\n'],
  ['with a name (&)', 'a: &x old # c\n', ['a'], 'new', 'a: &x new # c\n'],
  ['with a type that fits', 'a: !!str 5\n', ['a'], 'new', 'a: !!str new\n'],
  ['with a type that does not', 'a: !!str 5 # c\n', ['a'], 7, 'a: 7 # c\n'],
  ['an item of a list', 'a:\n- x # c\n- y\n', ['a', 0], 'z', 'a:\n- z # c\n- y\n'],
  ['a scalar by a map', 'a: old # c\nb: 1\n', ['a'], { id: 1 }, 'a: # c\n  id: 1\nb: 1\n'],
  ['an item by a map', '- &x old\n- y\n', [0], { a: 1, b: 2 }, '- &x\n  a: 1\n  b: 2\n- y\n'],
  ['a map by a scalar', 'a: # c\n  # d\n  b: 1\n  # e\nz: 1\n', ['a'], 'x', 'a: x # c\n  # d\n  # e\nz: 1\n'],
  ['a shorter list', 'l:\n- a # c\n- b\nz: 1\n', ['l'], ['x'], 'l:\n- x\nz: 1\n'],
  ['a longer list: the rest stays', 'l: # c\n- a # d\n', ['l'], ['a', 'b'], 'l: # c\n- a # d\n- b\n'],
  ['a list with one change', 'l:\n- a # c\n- b # d\n', ['l'], ['a', 'x'], 'l:\n- a # c\n- x # d\n'],
  ['a map that grows', 'm:\n  kind: x # c\n', ['m'], { kind: 'x', name: 'b' }, 'm:\n  name: b\n  kind: x # c\n'],
  ['behind a byte order mark', '\uFEFFa: old\n', ['a'], 'new', '\uFEFFa: new\n'],
  ['the same in other words', 'a: "yes"\nb: 16.10\n', [], { a: 'yes', b: 16.1 }, 'a: "yes"\nb: 16.10\n'],
]);

table('a new key goes to its usual place', [
  ['after what precedes it', 'm:\n  id: a\n  kind: c\n', ['m', 'name'], 'b', 'm:\n  id: a\n  name: b\n  kind: c\n'],
  ['before what follows it', 'm:\n  kind: c\n', ['m', 'name'], 'b', 'm:\n  name: b\n  kind: c\n'],
  ['at the end', 'm:\n  kind: c\n  own: d\nz: 1\n', ['m', 'else'], 'e', 'm:\n  kind: c\n  own: d\n  else: e\nz: 1\n'],
  [
    'a comment above its neighbour stays there',
    '- id: a\n  # about kind\n  kind: c\n',
    [0, 'name'],
    'b',
    '- id: a\n  name: b\n  # about kind\n  kind: c\n',
  ],
  [
    'before a comment above its neighbour',
    '-\n  # about kind\n  kind: c\n',
    [0, 'name'],
    'b',
    '-\n  name: b\n  # about kind\n  kind: c\n',
  ],
  [
    'a comment that ends a section',
    'm:\n  id: 1\n  # name: later\nz: 1\n',
    ['m', 'name'],
    'b',
    'm:\n  id: 1\n  # name: later\n  name: b\nz: 1\n',
  ],
  [
    'a section between sections',
    'dbd: 1\n\nprogramme:\n  id: 1\n\n# -- results --\nresults:\n  id: 1\n',
    ['facts', 'id'],
    1,
    'dbd: 1\n\nprogramme:\n  id: 1\n\nfacts:\n  id: 1\n\n# -- results --\nresults:\n  id: 1\n',
  ],
  [
    'a section at the end',
    'dbd: 1\n\nresults:\n  id: 1\n\n\n',
    ['technology', 'id'],
    1,
    'dbd: 1\n\nresults:\n  id: 1\n\ntechnology:\n  id: 1\n\n\n',
  ],
  ['without a last line break', 'id: 1', ['name'], 'b', 'id: 1\nname: b'],
  ['before the end mark', '---\nid: 1\n...\n', ['name'], 'b', '---\nid: 1\nname: b\n...\n'],
  ['into the first line of an item', 'l:\n- kind: c\n- x\n', ['l', 0, 'id'], 1, 'l:\n- id: 1\n  kind: c\n- x\n'],
  [
    'behind a text that keeps its empty lines',
    '- id: |+\n    x\n\n\n  kind: 1\n',
    [0, 'name'],
    'b',
    '- id: |+\n    x\n\n\n  name: b\n  kind: 1\n',
  ],
  ['in braces', 'm: {id: 1, kind: c}\n', ['m', 'name'], 'b', 'm: {id: 1, name: b, kind: c}\n'],
  ['in braces, first', 'm: { kind: c }\n', ['m', 'name'], 'b', 'm: { name: b, kind: c }\n'],
  [
    'in braces over lines',
    'm: {\n  id: 1, # c\n  kind: c\n}\n',
    ['m', 'name'],
    'b',
    'm: {\n  id: 1, # c\n  name: b,\n  kind: c\n}\n',
  ],
  [
    'in braces over lines, last',
    'm: {\n  id: 1,\n  kind: c # c\n}\n',
    ['m', 'note'],
    'new',
    'm: {\n  id: 1,\n  kind: c, # c\n  note: new\n}\n',
  ],
  ['with a last comma', 'm: {\n  id: 1, # c\n}\n', ['m', 'name'], 'b', 'm: {\n  id: 1, # c\n  name: b,\n}\n'],
  ['as in JSON', '{\n  "id": "a"\n}\n', ['name'], 'b', '{\n  "id": "a",\n  "name": "b"\n}\n'],
  ['with its own words in quotes', 'id: 1\n', ['a: b'], 1, 'id: 1\n"a: b": 1\n'],
]);

table('empty places are filled', [
  ['an empty file', '', ['a', 'b'], 1, 'a:\n  b: 1\n'],
  ['a byte order mark', '\uFEFF', ['a'], 1, '\uFEFFa: 1\n'],
  ['comments only', '# plan\n\n', ['a'], 1, '# plan\n\na: 1\n'],
  ['comments without a line break', '# plan', ['a'], 1, '# plan\na: 1'],
  ['document marks', '--- # c\n# d\n...\n', ['a'], 1, '--- # c\n# d\na: 1\n...\n'],
  ['an empty map', 'a: {} # c\nb: 1\n', ['a', 'id'], 1, 'a: # c\n  id: 1\nb: 1\n'],
  ['an empty document map', '{}\n', ['a'], 1, 'a: 1\n'],
  ['an empty list: a word', 'a: [] # c\n', ['a', 0], 'x', 'a: [x] # c\n'],
  ['an empty list: an item', 'a: [] # c\n', ['a', 0, 'id'], 'x', 'a: # c\n  - id: x\n'],
  ['brackets with a comment', 'a: [ # c\n]\n', ['a', 0], 'x', 'a: [x # c\n]\n'],
]);

table('an item is appended as its neighbours are written', [
  ['indented', 'a:\n  - x\nb: 1\n', ['a', 1], 'u', 'a:\n  - x\n  - u\nb: 1\n'],
  ['flush', 'a:\n- x # c\nb: 1\n', ['a', 1], 'u', 'a:\n- x # c\n- u\nb: 1\n'],
  ['wide', 'a:\n-   id: x\n', ['a', 1], { id: 'u', name: 'z' }, 'a:\n-   id: x\n-   id: u\n    name: z\n'],
  [
    'a table',
    'a:\n  - {id: x, name: n}\n',
    ['a', 1],
    { id: 'u', name: 'z' },
    'a:\n  - {id: x, name: n}\n  - {id: u, name: z}\n',
  ],
  ['in brackets', 'a: [x, y] # c\n', ['a', 2], 'z', 'a: [x, y, z] # c\n'],
  ['in brackets over lines', 'a: [\n  x,\n  y # c\n]\n', ['a', 2], 'z', 'a: [\n  x,\n  y, # c\n  z\n]\n'],
  ['without a last line break', 'a:\n  - x', ['a', 1], 'u', 'a:\n  - x\n  - u'],
  [
    'four columns',
    'a:\n    b:\n        - x\n',
    ['c'],
    { d: { e: ['f'] } },
    'a:\n    b:\n        - x\nc:\n    d:\n        e:\n            - f\n',
  ],
  [
    'facts in a row',
    'facts:\n  a: {is: no, because: None.}\n',
    ['facts', 'b'],
    { is: 'yes', because: 'All.' },
    'facts:\n  a: {is: no, because: None.}\n  b: {is: yes, because: All.}\n',
  ],
  ['a map without braces', '[a: 1, b]\n', [0, 'c'], 2, '[{a: 1, c: 2}, b]\n'],
]);

table('texts', [
  [
    'long',
    'a: x # c\n',
    ['a'],
    long,
    `a: >- # c\n  A radio with two holders stands in every village, so that no single person can be blamed for the\n  warning that was sent.\n`,
  ],
  ['long, in braces', 'a: {b: x}\n', ['a', 'b'], long, `a: {b: "${long}"}\n`],
  ['long, without a blank', 'a: x\n', ['a'], 'x'.repeat(120), `a: ${'x'.repeat(120)}\n`],
  ['lines', 'a: x\n', ['a'], 'x\n\n  # y\nz: 1\n', 'a: |\n  x\n\n    # y\n  z: 1\n'],
  ['lines, the first indented', 'a: x\n', ['a'], '  x\ny', 'a: |2-\n    x\n  y\n'],
  ['lines, then empty ones', 'a: x\nb: 1\n', ['a'], 'x\ny\n\n', 'a: |+\n  x\n  y\n\nb: 1\n'],
  ['empty lines where others follow', 'a: x\n\nb: 1\n', ['a'], 'x\ny\n\n', 'a: "x\\ny\\n\\n"\n\nb: 1\n'],
  ['lines above a comment to the right', 'a: x\n   # c\nb: 1\n', ['a'], 'x\ny', 'a: "x\\ny"\n   # c\nb: 1\n'],
  ['lines in braces', '{a: x}\n', ['a'], 'x\ny', '{a: "x\\ny"}\n'],
  ['signs nobody sees', 'a: x\n', ['a'], 'a\tb\u2028\ud800\0\r', 'a: "a\\tb\\u2028\\ud800\\0\\r"\n'],
  ['not a number', 'a: [x]\n', ['a', 1], Number.NaN, 'a: [x, .nan]\n'],
]);

describe('a text is plain where everyone reads it as a text', () => {
  test.each(['yes', 'no', '2027-03-01', '2027-03', 'one two', 'a:b', 'x#y', "it's", 'سجل', '12 months', '24/7', 'C++'])(
    '%s',
    (text) => {
      expect(isPlain(text, false)).toBe(true);
    },
  );

  test.each([
    ...[
      '',
      ' a',
      'a ',
      'Yes',
      'NO',
      'on',
      'off',
      'y',
      'n',
      'true',
      'Null',
      '~',
      '5',
      '-1',
      '+2',
      '1_000',
      '0x1f',
      '0o7',
      '1e3',
      '.5',
      '.inf',
    ],
    ...[
      '12:30:45',
      '1,5',
      '2027-3-1',
      '2027-03-01T10:00:00Z',
      '2027-13-01',
      '2027-03-01 10:00',
      '<<',
      '=',
      '...',
      '---',
      'a: b',
      'a:',
      'a #b',
    ],
    ...[
      '- a',
      '-',
      '? a',
      ': a',
      '#a',
      '*a',
      '&a',
      '!a',
      '|',
      '>',
      '%a',
      '@a',
      '`a',
      '"a',
      "'a",
      '[a',
      ']',
      '{a',
      '}',
      ',a',
      'a\tb',
      'a\nb',
      '\u0085',
    ],
  ])('not %j', (text) => {
    expect(isPlain(text, false)).toBe(false);
  });

  test.each(['a, b', 'a]', '{a', 'https://a.example'])('not in brackets: %s', (text) => {
    expect(isPlain(text, true)).toBe(false);
    expect(isPlain(text, false)).toBe(!text.startsWith('{'));
  });
});

table('what is shared stays as it is in the other places', [
  [
    'below an alias',
    'a: &x {b: 1.10, c: {d: 1}}\ne: *x # c\n',
    ['e', 'c', 'd'],
    2,
    'a: &x {b: 1.10, c: {d: 1}}\ne: # c\n  b: 1.10\n  c: {d: 2}\n',
  ],
  ['over an alias', 'a: &x {b: 1}\ne: *x # c\n', ['e'], 2, 'a: &x {b: 1}\ne: 2 # c\n'],
  ['an item of an aliased list', 'a: &x [1]\ne: [*x]\n', ['e', 0, 1], 2, 'a: &x [1]\ne: [[1, 2]]\n'],
  ['over a merged key', 'a: &x {b: 1}\ne:\n  <<: *x # c\n', ['e', 'b'], 2, 'a: &x {b: 1}\ne:\n  <<: *x # c\n  b: 2\n'],
  [
    'below a merged key',
    'a: &x {b: {c: 1}}\ne: {<<: *x}\n',
    ['e', 'b', 'd'],
    2,
    'a: &x {b: {c: 1}}\ne: {<<: *x, b: {c: 1, d: 2}}\n',
  ],
  ['over a name that nobody uses', 'a: &x {b: 1}\n', ['a'], 2, 'a: &x 2\n'],
]);

describe('what would change another place is refused, with the line', () => {
  test.each<[string, string, Path, unknown, string]>([
    [
      'over a name in use',
      'z: 1\na: &x {b: 1}\nc: *x\n',
      ['a'],
      2,
      'Line 2 is used again in line 3 (*x), so a change would be made in both. Change line 2 by hand.',
    ],
    [
      'below a name in use',
      'a: &x\n  b: 1\nc: *x\n',
      ['a', 'b'],
      2,
      'Line 2 is used again in line 3 (*x), so a change would be made in both. Change line 2 by hand.',
    ],
    [
      'over a map that holds one',
      'a:\n  b: &x 1\nc: *x\n',
      ['a'],
      2,
      'Line 2 is used again in line 3 (*x), so a change would be made in both. Change line 2 by hand.',
    ],
    [
      'into a merged map',
      'a: &x {b: 1}\nc:\n  <<: *x\n',
      ['a', 'd'],
      2,
      'Line 1 is used again in line 3 (*x), so a change would be made in both. Change line 1 by hand.',
    ],
    [
      'below a text',
      'a: one\n',
      ['a', 'b'],
      2,
      'Line 1 holds a single value, so nothing can be written below it. Change it by hand.',
    ],
    [
      'a name in a list',
      'a: [one]\n',
      ['a', 'b'],
      2,
      'Line 1 holds a list, and "b" is not the number of an item. Change it by hand.',
    ],
    ['a number in a map', 'a: {b: 1}\n', ['a', 0], 2, 'Line 1 holds named fields and no list. Change it by hand.'],
    [
      'beyond the end of a list',
      'a: [one]\n',
      ['a', 2],
      2,
      'The list in line 1 ends with item 1, so item 3 cannot be written yet.',
    ],
    [
      'beyond the end of a list to come',
      'a:\n',
      ['a', 1],
      2,
      'A new list begins with its first item, so item 2 cannot be written yet.',
    ],
    [
      'a file that cannot be read',
      'a: [\n',
      ['a'],
      2,
      'The file cannot be read yet. Line 2: the indentation does not fit: put this as far to the right as its neighbours.',
    ],
    [
      'the same key twice',
      'a: 1\na: 2\n',
      ['a'],
      2,
      'The file cannot be read yet. Line 2: this key is written twice in the same place. Keep one of them.',
    ],
    [
      'a key that is a list',
      '[a]: 1\n',
      ['a'],
      2,
      'The file cannot be read yet. Line 1: a key must be a word. Is there a dash or a bracket too many?',
    ],
    [
      'two documents',
      'a: 1\n---\nb: 1\n',
      ['a'],
      2,
      'The file cannot be read yet. Line 2: a second document begins here. Put each plan in a file of its own.',
    ],
    [
      'lone CR',
      'a: 1\rb: 2\r',
      ['a'],
      2,
      'The lines of this file end in a way that is no longer in use (CR). Save it with ordinary line ends first.',
    ],
    [
      'a document that reads yes as true',
      '%YAML 1.1\n---\na: 1\n',
      ['a'],
      'yes',
      'This answer cannot be written without changing something else. Write it by hand in line 3.',
    ],
    [
      'nothing',
      'a: 1\n',
      ['a'],
      undefined,
      'This value cannot be written: it holds something that is no text, number, list or map (undefined).',
    ],
    [
      'a day of the program',
      'a: 1\n',
      ['a'],
      [new Date(0)],
      'This value cannot be written: it holds something that is no plain map.',
    ],
  ])('%s', (_name, text, path, value, message) => {
    expect(refusal(text, path, value)).toContain(message);
  });
});

test('several edits are made one after the other, or none', () => {
  const text = 'a: [] # c\n';
  const edits = [
    { path: ['a', 0], value: 'x' },
    { path: ['a', 1], value: 'z' },
    { path: ['b', 'c'], value: 'no' },
  ];
  expect(edited(text, ...edits)).toBe('a: [x, z] # c\nb:\n  c: no\n');
  expect(refusal(text, ['a', 1], 'z')).toBe('The list in line 1 is empty, so item 2 cannot be written yet.');
});

test('a result is refused when it can no longer be read', () => {
  expect(read('', 'a: 1\n').ok).toBe(true);
  expect(refusal('a: 1\n', ['k'.repeat(1100)], 1)).toContain('cannot be written without changing something else');
});
