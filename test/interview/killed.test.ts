import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bin, temporaryFolder } from '../cli/run.ts';
import { seed } from '../seed.ts';
import { loaded } from '../support.ts';

const kills = 200;
const folder = temporaryFolder();
const story = resolve(import.meta.dirname, '../../examples/humanitarian-cash-registry.yaml');
const begin = '# kept\ndbd: 1\nprogramme:\n  title: Cash for the Delta # kept\n  setting: humanitarian\n';

/** A moment to kill at: so long after the start, or after the first answer was written. */
interface Moment {
  readonly after: 'start' | 'answer';
  readonly milliseconds: number;
}

/** Runs an interview from a file of answers, and kills it. What it said on stderr, and whether it came to the end before. */
function run(
  cwd: string,
  { after, milliseconds }: Moment,
): Promise<{ readonly said: string; readonly ended: boolean }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [bin, 'interview', 'plan.yaml', '--answers', 'story.yaml'], { cwd });
    let said = '';
    let timer: NodeJS.Timeout | undefined;
    const arm = (): void => {
      timer ??= setTimeout(() => child.kill('SIGKILL'), milliseconds);
    };
    if (after === 'start') arm();
    child.stderr.on('data', (data) => {
      said += data;
      arm();
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      done({ said, ended: code === 0 });
    });
  });
}

/** Places that were said to be written: each line as a whole, the last one may be cut off. */
function confirmed(said: string): readonly string[] {
  return said
    .split('\n')
    .slice(0, -1)
    .flatMap((line) => /^Written: (.*)$/.exec(line)?.[1] ?? []);
}

/** A number in 0..1 from a seed: the same kills in every run. */
function random(from: number): () => number {
  let state = from >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A folder with a plan that has nothing in it yet. */
function begun(name: string): string {
  const cwd = join(folder, name);
  mkdirSync(cwd);
  copyFileSync(story, join(cwd, 'story.yaml'));
  writeFileSync(join(cwd, 'plan.yaml'), begin);
  return cwd;
}

/** Kills one interview after the other in a folder of its own; how many answers were confirmed in all. */
async function killing(name: string, times: number, chance: () => number): Promise<number> {
  let [answers, cwd] = [0, ''];
  for (let killed = 0, ended = true; killed < times; killed += 1) {
    // Small plans are read fast: most of the time goes by in what is to be tested.
    if (ended || killed % 20 === 0) cwd = begun(`${name}-${killed}`);
    const after = chance() < 0.2 ? 'start' : 'answer';
    const result = await run(cwd, { after, milliseconds: chance() * (after === 'start' ? 900 : 250) });
    ended = result.ended;
    const text = readFileSync(join(cwd, 'plan.yaml'), 'utf8');
    expect(text.startsWith('# kept\n') && text.includes('Delta # kept'), text).toBe(true);
    const { document } = loaded('plan.yaml', text);
    const lost = confirmed(result.said).filter((place) => !written(document.value, place));
    expect(lost, 'what was confirmed is there').toEqual([]);
    answers += confirmed(result.said).length;
  }
  return answers;
}

describe('an interview that is killed', () => {
  test(`${kills} times leaves a whole plan, and every answer that was confirmed`, async () => {
    const chance = random(seed);
    const answers = await Promise.all(['a', 'b'].map((name) => killing(name, kills / 2, chance)));
    expect(answers[0], 'the interviews were killed before anything was answered').toBeGreaterThan(kills / 2);
    expect(answers[1]).toBeGreaterThan(kills / 2);
  }, 900_000);
});

/** Whether there is a value at a place as it is shown: `data.assets[id=x].purpose`, `risks[0].event`. */
function written(value: unknown, place: string): boolean {
  let at = value;
  for (const step of place.split(/\.|(?=\[)/)) {
    const item = /^\[(?:id=)?(.*)\]$/.exec(step)?.[1];
    if (item === undefined) at = (at as Record<string, unknown> | undefined)?.[step];
    else if (step.startsWith('[id='))
      at = (at as readonly { id?: string }[] | undefined)?.find(({ id }) => id === item);
    else at = (at as readonly unknown[] | undefined)?.[Number(item)];
  }
  return at !== undefined;
}
