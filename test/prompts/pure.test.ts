import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, Prompt } from '../../src/interview/form.ts';
import { editorOf } from '../../src/prompts/editor.ts';
import { stepFor } from '../../src/prompts/entries.ts';
import { unpasted } from '../../src/prompts/keyboard.ts';
import { prompterKind } from '../../src/prompts/kind.ts';
import { matching, waysMatching } from '../../src/prompts/matching.ts';
import { readNumbers } from '../../src/prompts/numbers.ts';
import { answersOf, nameOf, type Option, waysOut } from '../../src/prompts/options.ts';
import { readSign, signNames, signs } from '../../src/prompts/signs.ts';
import { words } from '../../src/prompts/words.ts';

describe('which way of asking', () => {
  const xterm = { TERM: 'xterm-256color' };
  const wide = { isTTY: true, columns: 80 };
  test.each([
    ['an ordinary terminal', xterm, wide, 'rich'],
    ['Windows, which names no terminal', { OS: 'Windows_NT' }, wide, 'rich'],
    ['a terminal of just enough width', xterm, { isTTY: true, columns: 40 }, 'rich'],
    ['ACCESSIBLE says no', { ...xterm, ACCESSIBLE: '0' }, wide, 'rich'],
    ['a dumb terminal', { TERM: 'dumb' }, wide, 'plain'],
    ['no TERM', {}, wide, 'plain'],
    ['an empty TERM', { TERM: '' }, wide, 'plain'],
    ['a screen reader', { ...xterm, ACCESSIBLE: '1' }, wide, 'plain'],
    ['asked for', { ...xterm, DBD_PLAIN: 'yes' }, wide, 'plain'],
    ['too narrow', xterm, { isTTY: true, columns: 39 }, 'plain'],
    ['of no known width', xterm, { isTTY: true, columns: undefined }, 'plain'],
    ['of width 0', xterm, { isTTY: true, columns: 0 }, 'plain'],
    ['no terminal at all', xterm, { isTTY: false, columns: 80 }, 'plain'],
  ])('%s', (_, env, terminal, kind) => {
    expect(prompterKind(env, terminal)).toBe(kind);
  });
});

describe('signs', () => {
  test.each(signNames)('%s is the whole of what is typed', (name) => {
    expect(readSign(signs[name])).toBe(name);
    expect(readSign(`${signs[name]}  `)).toBe(name);
    expect(readSign(` ${signs[name]}`)).toBeUndefined();
    expect(readSign(`${signs[name]} 5 %`)).toBeUndefined();
  });

  test.each([
    ['？', 'why'],
    ['؟', 'why'],
    ['＜', 'back'],
    [':STOP', 'stop'],
    ['', undefined],
    ['<<', undefined],
  ])('%s', (typed, sign) => expect(readSign(typed)).toBe(sign));

  test('every sign has words in a list and in a line', () => {
    for (const name of signNames) expect([words.entries[name], words.typed[name]].every(Boolean)).toBe(true);
  });
});

describe('entries', () => {
  const entries = ['one', 'two'];
  test.each([
    ['texts', 'three', ['one', 'two', 'three']],
    ['texts', ' < 5 ', ['one', 'two', '< 5']],
    ['texts', '-1', ['two']],
    ['texts', '- 2', ['one']],
    ['texts', '-5 degrees', ['one', 'two', '-5 degrees']],
  ] as const)('%s, "%s"', (kind, typed, expected) => {
    expect(stepFor(kind, entries, typed)).toMatchObject({ kind: 'entries', entries: expected });
  });

  test.each([
    ['2028: 7', ['2027: 5', '2028: 7']],
    ['2028 7', ['2027: 5', '2028: 7']],
    ['2028=7', ['2027: 5', '2028: 7']],
    ['2027: 9', ['2027: 9']],
  ])('years, "%s"', (typed, expected) => {
    expect(stepFor('years', ['2027: 5'], typed)).toMatchObject({ kind: 'entries', entries: expected });
  });

  test.each([
    ['texts', [], '', words.faults.empty],
    ['texts', entries, '-3', words.faults.noEntry(3)],
    ['years', [], '27: 5', words.faults.year],
    ['years', [], 'all of it', words.faults.year],
  ] as const)('%s, %j, "%s" is a fault', (kind, there, typed, message) => {
    expect(stepFor(kind, there, typed)).toEqual({ kind: 'fault', message });
  });

  test('an empty line ends the list', () => expect(stepFor('texts', entries, ' ')).toEqual({ kind: 'done' }));
});

const none: Answer = { values: [], added: [] };
const list = (labels: readonly string[], draft = none): readonly Option[] => {
  const choices = labels.map((label) => ({ value: label.toLowerCase(), label }));
  return answersOf({ kind: 'choices', choices, add: 'a post' }, draft);
};
const prompt = (mayNotApply: boolean): Prompt => ({
  ...{ progress: '', topic: '', ask: '', hint: '', why: '', current: undefined },
  form: { kind: 'date' },
  mayNotApply,
  fault: () => undefined,
});

describe('lists', () => {
  test('what the plan says and what was added stay among the answers', () => {
    const names = list(['Yes'], { values: ['yes', 'old'], added: ['New'] }).map((option) => nameOf(option));
    expect(names).toEqual(['Yes', 'old (in the plan now)', 'New (not in the plan yet)', 'Add a post']);
  });

  test.each([true, false])('"does not apply" is offered only where it is possible: %s', (mayNotApply) => {
    const labels = waysOut(prompt(mayNotApply)).map(({ label }) => label);
    expect(labels.includes(words.entries['not-applicable'])).toBe(mayNotApply);
    expect(labels).toEqual(expect.arrayContaining(['Go back', 'Ask me later', 'Why is this asked?', 'Stop and save']));
  });

  test('what terminals obey is shown and not sent', () => {
    expect(nameOf(list(['a\u001b[31m\u202eb'])[0] as Option)).toBe('a\\u001b[31m\\u202eb');
  });

  test.each([
    ['1', [0]],
    ['1, 3', [0, 2]],
    ['3 1 3', [2, 0]],
    ['2.', [1]],
    ['٢، ١', [1, 0]],
    ['２', [1]],
    ['SENOR', [1]],
  ])('"%s"', (typed, places) => {
    const answers = list(['Yes', 'Señor', 'No']);
    expect(readNumbers(typed, answers, true)).toEqual({ ok: true, options: places.map((at) => answers[at]) });
  });

  test.each([
    ['', true, words.faults.noneTicked],
    ['', false, words.faults.empty],
    ['5', true, words.faults.noNumber('5', 4)],
    ['0', true, words.faults.noNumber('0', 4)],
    ['1, x', true, words.faults.noNumber('x', 4)],
    ['1, 2', false, words.faults.onlyOne],
  ])('"%s" is a fault', (typed, several, message) => {
    expect(readNumbers(typed, list(['Yes', 'Maybe', 'No']), several)).toEqual({ ok: false, message });
  });

  test.each([
    ['', ['Head of registry', 'Señor', 'Add a post']],
    ['REG head', ['Head of registry', 'Add a post']],
    ['senor', ['Señor', 'Add a post']],
    ['zz', ['Add a post']],
  ])('searching for "%s"', (typed, expected) => {
    expect(matching(list(['Head of registry', 'Señor']), typed).map(({ label }) => label)).toEqual(expected);
  });

  test('a sign finds its way out, anything else leaves all', () => {
    const ways = waysOut(prompt(true));
    expect(waysMatching(ways, '<').map(({ label }) => label)).toEqual(['Go back']);
    expect(waysMatching(ways, 'go')).toEqual(ways);
  });
});

describe('pasting', () => {
  const paste = '\u001b[200~one\r\ntwo\n\n three\u0003\u001b[201~';
  test('line breaks inside are blanks, and outside they are Enter', () => {
    expect(unpasted()(`a\r${paste}\r`)).toBe('a\rone two three\r');
  });

  test('wherever the terminal cuts it', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(paste.length + 2), { maxLength: 6 }), (cuts) => {
        const [clean, text] = [unpasted(), `x${paste}\r`];
        // A cut after the very first Escape would make it the key of that name.
        const places = [0, ...cuts.filter((at) => at !== 2).toSorted((a, b) => a - b), text.length];
        const pieces = places.slice(1).map((to, index) => clean(text.slice(places[index], to)));
        // A blank can come twice when the cut is between two breaks.
        expect(pieces.join('').replace(/ +/g, ' ')).toBe('xone two three\r');
      }),
    );
  });

  test('the Escape key and arrows are not held back', () => {
    const clean = unpasted();
    expect(['\u001b', '\u001b[A', '\u001b[', 'B', '\u001b[2', '~'].map(clean)).toEqual([
      '\u001b',
      '\u001b[A',
      '',
      '\u001b[B',
      '',
      '\u001b[2~',
    ]);
  });
});

describe('the editor', () => {
  test.each([
    [{}, undefined],
    [{ EDITOR: '  ' }, undefined],
    [{ EDITOR: 'nano' }, ['nano']],
    [{ VISUAL: 'code --wait', EDITOR: 'nano' }, ['code', '--wait']],
    [{ EDITOR: '"C:\\Program Files\\ed.exe" -n' }, ['C:\\Program Files\\ed.exe', '-n']],
    [{ OS: 'Windows_NT' }, ['notepad']],
  ])('%j', (env, command) => expect(editorOf(env)).toEqual(command));
});
