import { describe, expect, test } from 'vitest';
import { inlineWaivers } from '../../src/gate/inline.ts';
import type { SoundWaiver, Waiver } from '../../src/gate/waivers.ts';
import { commentsIn } from '../../src/source/comments.ts';
import { read } from '../../src/source/read.ts';
import type { Source } from '../../src/source/source.ts';
import { examples, exampleText } from '../support.ts';

const tail = 'The form is being drafted until=2027-05-31 by=data protection officer';

function waiversIn(text: string): readonly Waiver[] {
  const reading = read('plan.yaml', text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return inlineWaivers(reading.source);
}

function only(text: string): Waiver {
  const [first, ...others] = waiversIn(text);
  expect(others).toEqual([]);
  if (!first) throw new Error('no waiver was found');
  return first;
}

const placeOf = (waiver: Waiver): unknown =>
  waiver.kind === 'sound' && 'at' in waiver.covers ? waiver.covers.at : waiver.kind;

describe('what a comment says', () => {
  test('reason, last day and post, in any order, with or without quotes', () => {
    const expected = { reason: 'The form is being drafted', until: '2027-05-31', by: 'data protection officer' };
    const forms = [
      `a: 1 # dbd-ignore[x/y] ${tail}`,
      'a: 1 # dbd-ignore[x/y] The form is being drafted by=data protection officer until=2027-05-31',
      'a: 1 #dbd-ignore[ x/y ]: "The form is being drafted" by="data protection officer"  until=2027-05-31',
    ];
    for (const form of forms)
      expect(only(form)).toMatchObject({
        kind: 'sound',
        criterion: 'x/y',
        file: 'plan.yaml',
        plan: 'plan.yaml',
        ...expected,
      });
  });
  test('several criteria make several waivers', () => {
    const found = waiversIn(`a: 1 # dbd-ignore[x/y, z] ${tail}`) as readonly SoundWaiver[];
    expect(found.map(({ criterion }) => criterion)).toEqual(['x/y', 'z']);
  });
  test('stands where the comment does', () => {
    expect(only(`b: 2\na: 1 # dbd-ignore[x/y] ${tail}\n`).position).toMatchObject({ line: 2, column: 6 });
  });
  test.each([
    ['no criterion', 'dbd-ignore r until=2027-05-31 by=p', /names no criterion/],
    ['an empty criterion', 'dbd-ignore[a/b,] r until=2027-05-31 by=p', /names no criterion/],
    ['a criterion in words', 'dbd-ignore[Data protection!] r until=2027-05-31 by=p', /theme\/criterion/],
    ['no reason', 'dbd-ignore[a/b] until=2027-05-31 by=p', /gives no reason/],
    ['no last day', 'dbd-ignore[a/b] r by=p', /no last day/],
    ['a day that does not exist', 'dbd-ignore[a/b] r until=2027-02-30 by=p', /year-month-day/],
    ['a month for a day', 'dbd-ignore[a/b] r until=2027-02 by=p', /year-month-day/],
    ['nobody', 'dbd-ignore[a/b] r until=2027-05-31', /no post/],
    ['two days', 'dbd-ignore[a/b] r until=2027-05-31 until=2028-05-31 by=p', /twice/],
    ['a misspelt word', 'dbd-ignroe[a/b] r until=2027-05-31 by=p', /The word is "dbd-ignore"/],
    ['a word apart', 'dbd ignore[a/b] r until=2027-05-31 by=p', /The word is "dbd-ignore"/],
  ])('%s waives nothing, and is told', (_what, comment, message) => {
    const waiver = only(`a: 1 # ${comment}`);
    expect(waiver.kind).toBe('malformed');
    expect(waiver).toMatchObject({ message: expect.stringMatching(message), position: { line: 1, column: 6 } });
  });
  test('everything that is wrong is said at once', () => {
    const waiver = only('a: 1 # dbd-ignore');
    expect(waiver).toMatchObject({ message: expect.stringMatching(/no criterion.*no reason.*no last day.*no post/s) });
  });
  test('other comments are none', () => {
    expect(waiversIn('# dbd is a tool\na: 1 # ignore this\nb: 2 # the dbd-ignore[a/b] comment\n')).toEqual([]);
  });
});

describe('what a comment covers', () => {
  const waiver = `dbd-ignore[x/y] ${tail}`;
  test.each<[string, string, unknown]>([
    ['the key on its line', `a:\n  b: 1 # ${waiver}\n  c: 2\n`, ['a', 'b']],
    ['a key with all that is below', `a: # ${waiver}\n  b: 1\n`, ['a']],
    ['the key below, from the same column', `a:\n  # ${waiver}\n  b: 1\n`, ['a', 'b']],
    ['the item that begins on its line', `a:\n  - id: x # ${waiver}\n    b: 1\n`, ['a', 0]],
    ['the item below', `a:\n  - id: x\n  # ${waiver}\n  - id: y\n`, ['a', 1]],
    ['a key in the middle of an item', `a:\n  - id: x\n    b: 1 # ${waiver}\n`, ['a', 0, 'b']],
    ['an item of a list in brackets', `a: [1,\n  2, # ${waiver}\n  3]\n`, ['a', 1]],
    ['the third item, after a comment before a comma', `a: [1,\n  2 # note\n  ,\n  3 # ${waiver}\n  ]\n`, ['a', 2]],
    ['a text of several lines, from its first', `a: | # ${waiver}\n  text\nb: 1\n`, ['a']],
    ['a key in quotes', `"a \\u0062": 1 # ${waiver}\n`, ['a b']],
    ['the key, through several comments', `# ${waiver}\n# another\na: 1\n`, ['a']],
    ['the key, with Windows line ends', `b: 1\r\n# ${waiver}\r\na: 1\r\n`, ['a']],
    ['the first key, after a byte order mark', `\uFEFF# ${waiver}\na: 1\n`, ['a']],
    ['nothing at the end', `a: 1\n# ${waiver}\n`, 'malformed'],
    ['nothing from another column', `a:\n  b: 1\n  # ${waiver}\nc: 1\n`, 'malformed'],
    ['nothing inside a text', `a: one\n  two # ${waiver}\n`, 'malformed'],
    ['nothing in an empty file', `# ${waiver}\n`, 'malformed'],
  ])('%s', (_what, text, expected) => {
    expect(placeOf(only(text))).toEqual(expected);
  });
  test.each([
    ['a text of several lines', `a: |\n  # ${waiver}\n  text # ${waiver}\n`],
    ['a folded text', `a: >-\n  words\n  # ${waiver}\n`],
    ['double quotes', `a: "x # ${waiver}"\n`],
    ['single quotes over two lines', `a: 'x\n  # ${waiver}'\n`],
    ['a word with a number sign in it', `a: x#${waiver.split(' ')[0]}\n`],
  ])('%s is text, and waives nothing', (_what, text) => {
    expect(waiversIn(text)).toEqual([]);
  });
});

test.each(examples)('a comment behind any line of %s is about something that begins on that line', (name) => {
  const { text, source } = marked(exampleText(name), name);
  const found = commentsIn(text).filter((comment) => comment.text === 'mark' && comment.about !== undefined);
  expect(found.length).toBeGreaterThan(50);
  for (const { about, position } of found)
    expect([about?.path, source.locateKey(about?.path ?? []).line]).toEqual([about?.path, position.line]);
});

/** With a comment behind every line that can have one. */
function marked(plan: string, name: string): { readonly text: string; readonly source: Source } {
  const bare = new Set<number>();
  const lines = plan.split('\n');
  for (;;) {
    const text = lines
      .map((line, at) => (bare.has(at) || /^\s*$|#|[|>]-?$/.test(line) ? line : `${line} # mark`))
      .join('\n');
    const reading = read(name, text);
    if (reading.ok) return { text, source: reading.source };
    // A comment would end a text that goes on in the next line.
    for (const { position } of reading.problems) bare.add((position?.line ?? 0) - 1).add((position?.line ?? 0) - 2);
  }
}

test('a file nested too deep for us has no comments, and ends nothing', () => {
  expect(commentsIn(`# dbd-ignore\n${'['.repeat(20_000)}`)).toEqual([]);
});
