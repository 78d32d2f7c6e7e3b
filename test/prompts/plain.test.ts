import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reply } from '../../src/interview/form.ts';
import { words } from '../../src/prompts/words.ts';
import type { Asked } from './asker.ts';
import { asker, folder, keys, prepare, pty, sit, tidy } from './person.ts';
import { answer, long, several, text, yesNo } from './questions.ts';

beforeAll(prepare);
afterAll(tidy);

const reason = 'The programme has no register, and will have none.';

/** Every form and every way out, with what to type, and the replies to expect. */
const round: readonly (readonly [Asked, string, unknown])[] = [
  [yesNo, 'x\n1, 2\n?\n2\n', answer(['no'])],
  [{ ...yesNo, current: { values: ['no'], added: [] } }, '\n', answer(['no'])],
  [{ ...yesNo, faults: { yes: 'This cannot be yes.' } }, 'yes\nNO\n', answer(['no'])],
  [{ form: { kind: 'choice', choices: [], add: 'a post' } }, '1\n<\n1\n\nHead\n', answer([], ['Head'])],
  [
    { ...several, current: { values: ['beta', 'old'], added: [] } },
    '1, 4, 5\nHead\n\n',
    answer(['alpha', 'old'], ['Head']),
  ],
  [several, '\n3 1\n', answer(['gamma', 'alpha'])],
  [{ ...text, faults: { wrnog: 'This is misspelt.' } }, '\nwrnog\n <\n', answer(['<'])],
  [{ ...text, current: { values: ['kept'], added: [] } }, '\n', answer(['kept'])],
  [long, '.\nFirst line,\nsame paragraph.\n\n<\n.\n', answer(['First line, same paragraph.\n\n<'])],
  [{ ...long, current: { values: ['One.\n\nTwo.'], added: [] } }, '\n', answer(['One.\n\nTwo.'])],
  [{ form: { kind: 'number', unit: 'months' } }, '12\n', answer(['12'])],
  [{ form: { kind: 'date' } }, '2027-01-31\n', answer(['2027-01-31'])],
  [{ form: { kind: 'texts' } }, '\none\ntwo\n-1\n-9\n\n', answer(['two'])],
  [
    { form: { kind: 'years' }, current: { values: ['2027: 5'], added: [] } },
    'soon\n2028 7\n2027: 6\n\n',
    answer(['2027: 6', '2028: 7']),
  ],
  [text, '?\n!\nshort\n<\n!\n?\n'.concat(reason, '\n'), { kind: 'not-applicable', because: reason }],
  [{ ...text, mayNotApply: false }, '!\n>\n', { kind: 'later' }],
  [{ ...yesNo, mayNotApply: false }, '!\n<\n', { kind: 'back' }],
  [several, '>\n', { kind: 'later' }],
  [long, 'One line\n:stop\n', { kind: 'stop' }],
];

interface Run {
  readonly screen: string;
  readonly replies: readonly Reply[];
}

/** Types everything at once into something that is no terminal. */
async function piped(questions: readonly Asked[], typed: string): Promise<Run> {
  const file = join(folder, 'piped.json');
  writeFileSync(file, JSON.stringify(questions));
  const child = spawn(process.execPath, [asker, file], { stdio: 'pipe' });
  let [screen, out] = ['', ''];
  child.stderr.on('data', (data) => {
    screen += data;
  });
  child.stdout.on('data', (data) => {
    out += data;
  });
  child.stdin.end(typed);
  const code = await new Promise((done) => child.on('close', done));
  expect(code, screen).toBe(0);
  return { screen, replies: JSON.parse(out) };
}

describe('through a pipe', () => {
  test('every form and every way out', async () => {
    const { screen, replies } = await piped(
      round.map(([asked]) => asked),
      round.map(([, typed]) => typed).join(''),
    );
    expect(replies).toEqual(round.map(([, , reply]) => reply));
    expect(screen).not.toContain('\u001b');
    const { faults } = words;
    for (const said of [
      faults.onlyOne,
      faults.noneTicked,
      faults.year,
      faults.reason(5),
      faults.mustApply,
      faults.noEntry(9),
    ])
      expect(screen.replace(/\s+/g, ' ')).toContain(said);
  });

  test('the end of the input is a stop, also of what follows', async () => {
    const { replies, screen } = await piped([text, long, yesNo], 'one\nhalf a text\n');
    expect(replies).toEqual([answer(['one']), { kind: 'stop' }, { kind: 'stop' }]);
    expect(screen).not.toMatch(/Error|\bat .*:\d+:\d+/);
  });

  test('a closed input is a stop', async () => {
    expect((await piped([text], '')).replies).toEqual([{ kind: 'stop' }]);
  });

  test('the last line needs no line break', async () => {
    expect((await piped([text], 'one')).replies).toEqual([answer(['one'])]);
  });
});

describe.skipIf(!pty)('on a terminal', () => {
  const dumb = { TERM: 'dumb' };

  test('one thing a line, numbered, and no escape codes', async () => {
    const tricky = { value: 'b', label: 'red\u001b[31m\u202e label' };
    const person = sit(
      [
        {
          topic: 'About \u202ethe register',
          form: { kind: 'choices', choices: [{ value: 'a', label: '登记册 السجل' }, tricky] },
        },
        text,
      ],
      dumb,
    );
    await person.sees('About \\u202ethe register');
    await person.sees('1. 登记册 السجل');
    await person.sees('2. red\\u001b[31m\\u202e label');
    await person.sees('< Go back');
    await person.sees(words.pickNumbers);
    await person.sees('Answer:');
    person.types('1, 2', keys.enter);
    await person.sees('2 of 2');
    await person.sees('Answer:');
    person.types('done', keys.enter);
    expect(await person.replies()).toEqual([answer(['a', 'b']), answer(['done'])]);
    expect(person.raw()).not.toContain('\u001b');
  });

  test.each([
    ['ACCESSIBLE', { ACCESSIBLE: '1' }, { cols: 80, rows: 30 }],
    ['a very narrow terminal', {}, { cols: 22, rows: 10 }],
  ])('%s: plain, and no line is wider', async (_, env, size) => {
    const person = sit([yesNo], env, size);
    await person.sees(words.pickNumber);
    await person.sees('Answer:');
    person.types('1', keys.enter);
    expect(await person.replies()).toEqual([answer(['yes'])]);
    expect(person.raw()).not.toContain('\u001b');
    for (const line of person.raw().split('\r\n')) expect(line.length).toBeLessThanOrEqual(size.cols);
  });

  test.each([
    ['Ctrl+C', (person: ReturnType<typeof sit>) => person.types(keys.interrupt)],
    ['Ctrl+D', (person: ReturnType<typeof sit>) => person.types(keys.end)],
    ['SIGTERM', (person: ReturnType<typeof sit>) => person.process.kill('SIGTERM')],
    ['SIGHUP', (person: ReturnType<typeof sit>) => person.process.kill('SIGHUP')],
  ])('%s is a stop', async (_, end) => {
    const person = sit([text, text], dumb);
    await person.sees('Answer:');
    end(person);
    await person.sees('Goodbye');
    expect(await person.replies()).toEqual([{ kind: 'stop' }, { kind: 'stop' }]);
    expect(person.raw()).not.toContain('\u001b');
    expect(person.text()).not.toContain('Error');
  });

  test('an editor, with what was wrong in it', async () => {
    const editor = join(folder, 'plain-editor');
    writeFileSync(editor, '#!/bin/sh\nprintf " mended" >> "$1"\n', { mode: 0o755 });
    const person = sit([{ ...long, faults: { broken: 'This is broken.' } }], { ...dumb, EDITOR: editor });
    await person.sees(words.severalLines);
    await person.sees('Answer:');
    person.types('broken', keys.enter, '.', keys.enter);
    await person.sees('This is broken.');
    await person.sees('You wrote: broken');
    await person.sees('Answer:');
    person.types(':edit', keys.enter);
    expect(await person.replies()).toEqual([answer(['broken\n mended'])]);
  });
});
