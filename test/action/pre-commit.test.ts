import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Ran, temporaryFolder } from '../cli/run.ts';
import { inFront } from '../scaffold/repository.ts';
import { checkout, ci, installs } from './stage.ts';

const says = 'console.log(process.cwd(), ...process.argv.slice(2)); process.exitCode = 1;';

/** What pre-commit does: it runs the entry out of its own clone, in the repository with the plans. */
function commit({ root, path }: { readonly root: string; readonly path: string }, cwd: string): Ran {
  const ran = spawnSync(join(root, 'action/pre-commit.sh'), ['assess', '.'], {
    cwd,
    encoding: 'utf8',
    timeout: 60_000,
    env: { PATH: inFront(path), HOME: root },
  });
  if (ran.error) throw ran.error;
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

test('the hook builds once, leaves no packages behind, and ends as dbd ends, in the folder of the plans', () => {
  const clone = checkout(installs, says);
  const cwd = temporaryFolder();
  for (let count = 0; count < 2; count += 1) {
    const { code, out } = commit(clone, cwd);
    expect([code, out]).toEqual([1, `${realpathSync(cwd)} assess .\n`]);
  }
  expect(clone.asked()).toBe(ci);
  expect(existsSync(join(clone.root, 'node_modules'))).toBe(false);
});

test('a build that fails is never a commit that passed, and is tried again', () => {
  const clone = checkout('exit 1', says);
  for (let count = 0; count < 2; count += 1) {
    const { code, out, err } = commit(clone, temporaryFolder());
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('nothing was assessed');
  }
  expect(clone.asked()).toBe(ci + ci);
});
