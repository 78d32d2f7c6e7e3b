import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/interview/form.ts';
import { laterText } from '../../src/interview/later.ts';
import { openPlan, scoreOf } from '../../src/interview/plan.ts';
import { promptFor } from '../../src/interview/prompt.ts';
import type { Question } from '../../src/interview/questions.ts';
import { answer, begin, postpone, remaining, type Session, type Setting } from '../../src/interview/session.ts';
import { bin, dbd, temporaryFolder } from '../cli/run.ts';
import { pty } from '../prompts/person.ts';
import { assessor, exampleText } from '../support.ts';
import { possible, type Teller, teller, typed } from './story.ts';

const folder = temporaryFolder();
const file = join(folder, 'plan.yaml');
const sidecar = join(folder, '.plan.yaml.later.json');
const setting: Setting = {
  file: 'plan.yaml',
  assessor,
  options: { tier: undefined, only: [], skip: [] },
  wanted: { gaps: false, only: [] },
};
const progress = { done: 0, open: 1, start: '0', now: '0' };

/** `dbd interview` in a terminal; unless told otherwise in one that can draw nothing. */
function interview(
  cwd = folder,
  term = 'dumb',
): {
  readonly type: (line: string) => void;
  readonly send: (keys: string) => void;
  readonly screen: () => string;
  readonly ended: Promise<number>;
} {
  const child = pty?.spawn(process.execPath, [bin, 'interview', 'plan.yaml'], {
    cols: 100,
    rows: 40,
    name: term,
    cwd,
    env: { PATH: process.env['PATH'] ?? '', TERM: term },
  });
  if (!child) throw new Error('There are no pseudo-terminals here.');
  let screen = '';
  child.onData((data) => {
    screen += data;
  });
  return {
    type: (line) => child.write(`${line}\r`),
    send: (keys) => child.write(keys),
    screen: () => screen,
    ended: new Promise((done) => {
      child.onExit(({ exitCode }) => done(exitCode));
    }),
  };
}

/** What a person types to a question, and where the interview stands after it; without lines, the question is put aside. */
interface Reply {
  readonly lines: readonly string[];
  readonly session: Session;
}

function reply(question: Question, session: Session, story: Teller): Reply {
  const prompt = promptFor(question, session, setting, progress);
  const told = story.answer(question, session.plan);
  const given = told && possible(prompt, told);
  const outcome = given && answer(session, question, given, setting);
  const aside = { lines: [], session: postpone(session, question) };
  if (!given || !outcome?.ok) return aside;
  const isDoubted = prompt.fault(given) !== undefined;
  if (isDoubted && given.added.length > 1) return aside;
  story.learn(question, session.plan, outcome.session.plan);
  const lines = typed(prompt, given);
  return { lines: isDoubted ? again(lines, given) : lines, session: outcome.session };
}

/** What dbd doubts is kept when it is said again: a name, or the whole answer. */
function again(lines: readonly string[], { added }: Answer): readonly string[] {
  return added.length > 0 ? lines.toSpliced(2, 0, added[0] ?? '') : [...lines, ...lines];
}

async function until(holds: () => boolean, what: () => string): Promise<void> {
  const end = Date.now() + 60_000;
  while (!holds()) {
    if (Date.now() > end) throw new Error(what());
    await new Promise((done) => setTimeout(done, 5));
  }
}

function text(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

describe.skipIf(pty === undefined)('at the keyboard', () => {
  test('from an empty folder, a person who answers what is asked comes to Substantial', async () => {
    expect(dbd(['new', 'plan.yaml', '--title', 'Taps for all', '--stage', 'design'], { cwd: folder }).code).toBe(0);
    const opening = openPlan('plan.yaml', text(file), assessor, setting.options);
    if (!opening.ok) throw new Error('the new plan cannot be read');
    const story = teller(exampleText('small-grant-8-months.yaml'));
    const { type, screen, ended } = interview();
    let session = begin(opening.plan, []);
    while ((scoreOf(session.plan) ?? 0) < 50) {
      const question = remaining(session, setting)[0];
      if (!question) break;
      const next = reply(question, session, story);
      for (const line of next.lines.length > 0 ? next.lines : ['>']) type(line);
      session = next.session;
      const { plan, later } = session;
      // What stands in the file is to the letter what the answer makes of it.
      await until(
        () => text(file) === plan.text && (later.size === 0 || text(sidecar) === laterText(later)),
        () => `${question.id}, answered with ${JSON.stringify(next.lines)}:\n${screen().slice(-1500)}`,
      );
    }
    type(':stop');
    expect(await ended).toBe(130);
    expect(screen()).toContain('To go on: dbd interview plan.yaml');
    expect(screen(), 'a terminal that can draw nothing gets nothing to draw').not.toContain('\u001b');
    const [framework] = JSON.parse(dbd(['assess', 'plan.yaml', '--format', 'json'], { cwd: folder }).out).documents[0]
      .frameworks;
    expect(framework.score.lower).toBeGreaterThanOrEqual(50);
    expect(framework.score.band).toBe('Substantial');
  }, 900_000);
});

describe.skipIf(pty === undefined)('stopped in the middle', () => {
  test.each([
    ['Ctrl+C', 'xterm-256color', '\u0003'],
    ['Ctrl+C where nothing can be drawn', 'dumb', '\u0003'],
    ['a closed keyboard', 'dumb', '\u0004'],
  ])('%s: saved, the way to go on, exit code 130', async (_name, term, key) => {
    const cwd = temporaryFolder();
    expect(dbd(['new', 'plan.yaml'], { cwd }).code).toBe(0);
    const { type, send, screen, ended } = interview(cwd, term);
    await until(() => screen().includes('Countries the programme works in'), screen);
    type('Karanga');
    await until(() => screen().includes('Entry 2'), screen);
    type('');
    await until(() => text(join(cwd, 'plan.yaml')).includes('countries: [Karanga]'), screen);
    await until(() => screen().includes('First day of the project'), screen);
    send(key);
    expect(await ended).toBe(130);
    expect(text(join(cwd, 'plan.yaml'))).toContain('countries: [Karanga]');
    expect(screen()).toContain('To go on: dbd interview plan.yaml');
    expect(screen()).not.toMatch(/\n\s+at |Error/);
  });
});
