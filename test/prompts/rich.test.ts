import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { words } from '../../src/prompts/words.ts';
import type { Asked } from './asker.ts';
import { folder, keys, prepare, pty, sit, tidy } from './person.ts';
import { answer, choices, long, several, text, yesNo } from './questions.ts';

beforeAll(prepare);
afterAll(tidy);

const countries = ['Aruba', 'Belize', 'Chad', 'Dominica', 'Eritrea', 'Fiji', 'Ghana', 'Haiti', 'India', 'Japan'];
const many: Asked = {
  form: { kind: 'choice', choices: choices([...countries, 'Kenya', 'Laos', 'Mali', 'Nepal']), add: 'a country' },
};

describe.skipIf(!pty)('lists and lines on a screen', () => {
  test('progress is printed each time, the topic when it changes, and nothing but replies on stdout', async () => {
    const person = sit([text, text, { topic: 'About the alerts' }]);
    await person.sees('Hello from the asker');
    for (const [progress, reply] of Object.entries({ '1 of 3': 'one', '2 of 3': 'two', '3 of 3': 'three' })) {
      await person.sees(progress);
      await person.sees('Answer:');
      person.types(reply, keys.enter);
    }
    expect(await person.replies()).toEqual([answer(['one']), answer(['two']), answer(['three'])]);
    expect(person.text().split('About the register')).toHaveLength(2);
    expect(person.text()).toContain('About the alerts');
  });

  test('number, date and text, the blank before a sign, and Enter that keeps', async () => {
    const person = sit([
      { form: { kind: 'number', unit: 'months' } },
      { form: { kind: 'date' }, current: { values: ['2027-01-31'], added: [] } },
      text,
    ]);
    await person.sees('Number (months):');
    person.types('12', keys.enter);
    await person.sees('Now: 2027-01-31');
    await person.sees('Date (year-month-day):');
    person.types(keys.enter);
    await person.sees('3 of 3');
    await person.sees('Answer:');
    person.types(' <', keys.enter);
    expect(await person.replies()).toEqual([answer(['12']), answer(['2027-01-31']), answer(['<'])]);
  });

  test('typed signs: why, later, back, and one that is not offered', async () => {
    const person = sit([{ ...text, mayNotApply: false }, text]);
    await person.sees('Answer:');
    person.types('!', keys.enter);
    await person.sees(words.faults.mustApply);
    person.types(keys.back, '?', keys.enter);
    await person.sees('Because people are in it.');
    await person.sees('Answer:');
    person.types('>', keys.enter);
    await person.sees('2 of 2');
    await person.sees('Answer:');
    person.types('<', keys.enter);
    expect(await person.replies()).toEqual([{ kind: 'later' }, { kind: 'back' }]);
  });

  test('a faulty answer stays in the line', async () => {
    const person = sit([{ ...text, faults: { wrnog: 'This is misspelt.' } }]);
    await person.sees('Answer:');
    person.types(keys.enter);
    await person.sees(words.faults.empty);
    person.types('wrnog', keys.enter);
    await person.sees('This is misspelt.');
    person.types(keys.back, keys.back, keys.back, 'ong', keys.enter);
    expect(await person.replies()).toEqual([answer(['wrong'])]);
  });

  test('Tab brings the current text into the line', async () => {
    const person = sit([{ ...text, current: { values: ['the register'], added: [] } }]);
    await person.sees('Tab brings it into the line');
    await person.sees('Answer:');
    person.types(keys.tab);
    await person.sees('the register');
    person.types(' of people', keys.enter);
    expect(await person.replies()).toEqual([answer(['the register of people'])]);
  });

  test('it does not apply, because: too short, back, and good', async () => {
    const reason = 'The programme has no register, and will have none.';
    const person = sit([{ ...text, current: { values: ['kept'], added: [] } }]);
    await person.sees('Answer:');
    person.types('!', keys.enter);
    await person.sees('It does not apply, because:');
    person.types('too short', keys.enter);
    await person.sees('This reason has 9 characters.');
    person.types(keys.wipe, '<', keys.enter);
    await person.sees('Answer:');
    person.types('!', keys.enter);
    await person.sees('It does not apply, because:');
    person.types(reason, keys.enter);
    expect(await person.replies()).toEqual([{ kind: 'not-applicable', because: reason }]);
  });

  test('choosing, with the current answer under the pointer', async () => {
    const person = sit([yesNo, { ...yesNo, current: { values: ['no'], added: [] } }]);
    await person.sees(words.keys.select);
    person.types(keys.down, keys.enter);
    await person.sees('2 of 2');
    await person.sees('» No');
    await person.sees(words.keys.select);
    person.types(keys.enter);
    expect(await person.replies()).toEqual([answer(['no']), answer(['no'])]);
  });

  test('ways out of a list: why, later, back, does not apply, stop', async () => {
    const person = sit([yesNo, yesNo, { ...yesNo, mayNotApply: false }, yesNo, yesNo]);
    const reach = async (name: string, steps: number): Promise<void> => {
      await person.sees(words.keys.select);
      person.types(keys.up.repeat(steps));
      await person.sees(`» ${name}`);
      person.types(keys.enter);
    };
    await reach('? Why is this asked?', 3);
    await person.sees('Because people are in it.');
    await reach('> Ask me later', 4);
    await person.sees('2 of 5');
    await reach('! Does not apply here, because …', 2);
    await person.sees('It does not apply, because:');
    person.types('It is a study without any people in it at all.', keys.enter);
    await person.sees('3 of 5');
    await reach('< Go back', 4);
    await person.sees('4 of 5');
    // The sign goes straight to its entry.
    await person.sees(words.keys.select);
    person.types('<');
    await person.sees('» < Go back');
    person.types(keys.enter);
    await person.sees('5 of 5');
    await reach(':stop Stop and save', 1);
    expect((await person.replies()).map(({ kind }) => kind)).toEqual([
      'later',
      'not-applicable',
      'back',
      'back',
      'stop',
    ]);
  });

  test('a fault of a choice is said, and the list comes again', async () => {
    const person = sit([{ ...yesNo, faults: { yes: 'This cannot be yes.' } }]);
    await person.sees(words.keys.select);
    person.types(keys.enter);
    await person.sees('This cannot be yes.');
    await person.sees(words.keys.select);
    person.types(keys.down, keys.enter);
    expect(await person.replies()).toEqual([answer(['no'])]);
  });

  test('searching in a long list, and adding what is not in it', async () => {
    const person = sit([many, many, many]);
    await person.sees(words.keys.search);
    person.types('nep');
    await person.sees('» Nepal');
    person.types(keys.enter);
    await person.sees('2 of 3');
    await person.sees(words.keys.search);
    person.types('zz');
    await person.sees('» Add a country');
    person.types(keys.enter);
    await person.sees('Its name:');
    person.types('<', keys.enter);
    await person.sees(words.keys.search);
    person.types('zz');
    await person.sees('» Add a country');
    person.types(keys.enter);
    await person.sees('Its name:');
    person.types('Zanzibar', keys.enter);
    await person.sees('3 of 3');
    await person.sees(words.keys.search);
    person.types('>');
    await person.sees('» > Ask me later');
    person.types(keys.enter);
    expect(await person.replies()).toEqual([answer(['nepal']), answer([], ['Zanzibar']), { kind: 'later' }]);
  });

  test('ticking, adding, and what the plan has stays', async () => {
    const person = sit([{ ...several, current: { values: ['beta', 'old'], added: [] } }]);
    await person.sees('»[ ] Alpha');
    await person.sees('[x] Beta');
    await person.sees('[x] old (in the plan now)');
    await person.sees(words.keys.tick);
    person.types(' ');
    await person.sees('»[x] Alpha');
    person.types(keys.down, ' ');
    await person.sees('»[ ] Beta');
    person.types(keys.down, keys.down, keys.down);
    await person.sees('»    Add a post');
    person.types(' ');
    await person.sees(words.enterDoesThis);
    person.types(keys.enter);
    await person.sees('Its name:');
    person.types('Head of registry', keys.enter);
    await person.sees('[x] Head of registry (not in the plan yet)');
    await person.sees(words.keys.tick);
    person.types(keys.enter);
    expect(await person.replies()).toEqual([answer(['alpha', 'old'], ['Head of registry'])]);
  });

  test('Enter on a way out does not accept what is ticked', async () => {
    const person = sit([{ ...several, current: { values: ['beta'], added: [] } }, several]);
    await person.sees(words.keys.tick);
    person.types(keys.up.repeat(5));
    await person.sees('»    < Go back');
    person.types(keys.enter);
    await person.sees('2 of 2');
    await person.sees(words.keys.tick);
    person.types(keys.enter);
    await person.sees(words.faults.noneTicked);
    await person.sees(words.keys.tick);
    person.types(keys.up.repeat(3));
    await person.sees('»    ? Why is this asked?');
    person.types(keys.enter);
    await person.sees('Because people are in it.');
    await person.sees(words.keys.tick);
    person.types(' ');
    await person.sees('»[x] Alpha');
    person.types(keys.enter);
    expect(await person.replies()).toEqual([{ kind: 'back' }, answer(['alpha'])]);
  });

  test('several texts, one taken out; years, one changed', async () => {
    const person = sit([
      { form: { kind: 'texts' } },
      { form: { kind: 'years' }, current: { values: ['2027: 5'], added: [] } },
    ]);
    await person.sees('Entry 1:');
    person.types('first', keys.enter);
    await person.sees('Entry 2, or Enter');
    person.types('second', keys.enter);
    await person.sees('Entry 3, or Enter');
    person.types('-1', keys.enter);
    await person.sees('1. second');
    await person.sees('Entry 2, or Enter');
    person.types(keys.enter);
    await person.sees('1. 2027: 5');
    await person.sees('One more year');
    person.types('soon', keys.enter);
    await person.sees(words.faults.year);
    person.types(keys.wipe, '2027 8', keys.enter);
    await person.sees('2027 8');
    await person.sees('One more year');
    person.types('2028: 9', keys.enter);
    await person.sees('2028: 9');
    await person.sees('One more year');
    person.types(keys.enter);
    expect(await person.replies()).toEqual([answer(['second']), answer(['2027: 8', '2028: 9'])]);
  });

  test('a pasted text of several lines is one answer', async () => {
    const person = sit([long, text]);
    await person.sees('Answer:');
    person.types('\u001b[200~First line.\nSecond line.\u001b[201~');
    await person.sees('Second line.');
    person.types(keys.enter);
    await person.sees('2 of 2');
    await person.sees('Answer:');
    person.types('own', keys.enter);
    expect(await person.replies()).toEqual([answer(['First line. Second line.']), answer(['own'])]);
  });

  test('text from a plan is shown and not obeyed, in a narrow terminal and in wide and right-to-left scripts', async () => {
    const label = '登记册由省级办公室每月检查一次并由独立的审计员每年审查一次';
    const ask = 'من المسؤول\u202e عن السجل؟';
    const tricky = { value: 'b', label: 'red\u001b[31m\u0007 label' };
    const person = sit(
      [
        { ask, form: { kind: 'choice', choices: [{ value: 'a', label }, tricky] } },
        { current: { values: ['a\u0003b\u202e'], added: [] } },
      ],
      {},
      { cols: 40, rows: 12 },
    );
    await person.sees('\\u202e');
    await person.sees('red\\u001b[31m\\u0007 label');
    person.types(keys.enter);
    await person.sees('2 of 2');
    await person.sees('Answer:');
    // Tab writes the text into the line; as it is, its third character would be Ctrl+C.
    person.types(keys.tab);
    await person.sees('a\\u0003b\\u202e');
    person.types(keys.enter);
    expect(await person.replies()).toEqual([answer(['a']), answer(['a\u0003b\u202e'])]);
    for (const sign of ['\u202e', '\u0007']) expect(person.raw()).not.toContain(sign);
  });

  test('NO_COLOR: the cursor moves, and nothing is coloured', async () => {
    const person = sit([yesNo], { NO_COLOR: '1' });
    await person.sees(words.keys.select);
    person.types(keys.enter);
    expect(await person.replies()).toEqual([answer(['yes'])]);
    expect(person.raw()).not.toMatch(new RegExp(`${'\u001b'}\\[[0-9;]*m`));
  });
});

describe.skipIf(!pty)('the end of a session', () => {
  const stop = { kind: 'stop' };
  test.each([
    ['a line', text, 'Answer:'],
    ['a list', yesNo, words.keys.select],
    ['a long list', many, words.keys.search],
    ['ticks', several, words.keys.tick],
    ['entries', { form: { kind: 'texts' } } as Asked, 'Entry 1:'],
  ])('Ctrl+C, Ctrl+D and SIGTERM in %s', async (_, asked, ready) => {
    const people = [
      (person: ReturnType<typeof sit>) => person.types(keys.interrupt),
      (person: ReturnType<typeof sit>) => person.types(keys.end),
      (person: ReturnType<typeof sit>) => person.process.kill('SIGTERM'),
    ];
    for (const end of people) {
      const person = sit([asked, asked]);
      await person.sees(ready);
      end(person);
      await person.sees('Goodbye');
      expect(await person.replies()).toEqual([stop, stop]);
      expect(person.text()).not.toContain('2 of 2');
      expect(person.text()).not.toMatch(/Error|\bat .*:\d+:\d+/);
      // The cursor is shown again, and the terminal no longer marks what is pasted.
      expect(person.raw().lastIndexOf('\u001b[?25h')).toBeGreaterThan(person.raw().lastIndexOf('\u001b[?25l'));
      expect(person.raw().lastIndexOf('\u001b[?2004l')).toBeGreaterThan(person.raw().lastIndexOf('\u001b[?2004h'));
    }
  });

  test('Ctrl+C in the middle of a reason', async () => {
    const person = sit([text]);
    await person.sees('Answer:');
    person.types('!', keys.enter);
    await person.sees('It does not apply, because:');
    person.types('half a reason', keys.interrupt);
    expect(await person.replies()).toEqual([stop]);
  });
});

describe.skipIf(!pty)('an editor', () => {
  const script = (name: string, body: string): string => {
    const file = join(folder, name);
    writeFileSync(file, `#!/bin/sh\n${body}\n`);
    chmodSync(file, 0o755);
    return file;
  };

  test('writes the answer, beginning with the current one, and draws on the screen', async () => {
    const copy = join(folder, 'seen.txt');
    const editor = script('editor', `cp "$1" ${copy}; echo DRAWN; printf 'One line.\\r\\n\\r\\nAnother.\\n' > "$1"`);
    const person = sit([{ ...long, current: { values: ['The old text.'], added: [] } }], { EDITOR: editor });
    await person.sees(':edit write it in your editor');
    await person.sees('Answer:');
    person.types(':edit', keys.enter);
    await person.sees('DRAWN');
    await person.sees(words.fromEditor);
    expect(await person.replies()).toEqual([answer(['One line.\n\nAnother.'])]);
    expect(readFileSync(copy, 'utf8')).toBe('The old text.\n');
  });

  test('a faulty text can be corrected in it', async () => {
    const editor = script('corrects', `if [ -s "$1" ]; then printf ' mended' >> "$1"; else printf 'broken' > "$1"; fi`);
    const person = sit([{ ...long, faults: { broken: 'This is broken.' } }], { VISUAL: editor });
    await person.sees('Answer:');
    person.types(':edit', keys.enter);
    await person.sees('This is broken.');
    await person.sees('Answer:');
    person.types(':edit', keys.enter);
    expect(await person.replies()).toEqual([answer(['broken\n mended'])]);
  });

  test.each([
    ['is not there', () => join(folder, 'nowhere'), words.faults.editorFailed],
    ['ends with a fault', () => script('fails', 'exit 3'), words.faults.editorFailed],
    ['leaves nothing', () => script('empties', ': > "$1"'), words.faults.editorEmpty],
  ])('that %s: the answer is typed', async (_, editor, fault) => {
    const person = sit([long], { EDITOR: editor() });
    await person.sees('Answer:');
    person.types(':edit', keys.enter);
    await person.sees(fault);
    await person.sees('Answer:');
    person.types('typed', keys.enter);
    expect(await person.replies()).toEqual([answer(['typed'])]);
  });

  test('is not offered where none is named, and says so', async () => {
    const person = sit([long, text]);
    await person.sees('Answer:');
    expect(person.text()).not.toContain(':edit');
    person.types(':edit', keys.enter);
    await person.sees(words.faults.noEditor);
    await person.sees('Answer:');
    person.types('typed', keys.enter);
    await person.sees('2 of 2');
    await person.sees('Answer:');
    person.types(':edit', keys.enter);
    await person.sees(words.faults.noEditorHere);
    person.types(keys.wipe, 'short', keys.enter);
    expect(await person.replies()).toEqual([answer(['typed']), answer(['short'])]);
  });

  test('Ctrl+C is the editor’s while it is open; SIGTERM ends both', async () => {
    const marker = join(folder, 'ended');
    const editor = script(
      'waits',
      `trap 'touch ${marker}; exit 1' TERM; trap 'echo HELD' INT; echo OPEN; while :; do sleep 0.1; done`,
    );
    const person = sit([long], { EDITOR: editor });
    await person.sees('Answer:');
    person.types(':edit', keys.enter);
    await person.sees('OPEN');
    person.types(keys.interrupt);
    await person.sees('HELD');
    person.process.kill('SIGTERM');
    await person.sees('Goodbye');
    expect(await person.replies()).toEqual([{ kind: 'stop' }]);
    await expect.poll(() => existsSync(marker), { timeout: 20_000 }).toBe(true);
  });
});
