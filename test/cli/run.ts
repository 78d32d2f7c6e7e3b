import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll } from 'vitest';

/** The command as it is installed: `npm test` builds it first. */
export const bin = resolve(import.meta.dirname, '../../bin/dbd.js');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}
interface World {
  readonly cwd: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Runs as another user; only root can ask for it. */
  readonly uid?: number;
}

/** Runs `dbd` for real. Nothing of the caller's terminal, colours or settings reaches it. */
export function dbd(argv: readonly string[], { cwd, input, env = {}, uid }: World): Ran {
  const ran = spawnSync(process.execPath, [bin, ...argv], {
    cwd,
    input: input ?? '',
    env: { PATH: process.env['PATH'], HOME: cwd, ...env },
    encoding: 'utf8',
    maxBuffer: 64_000_000,
    // A hang is a defect: no input may hold the tool for longer than a slow machine explains.
    timeout: 20_000,
    ...(uid !== undefined && { uid }),
  });
  if (ran.error) throw ran.error;
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

/** A temporary folder that goes when the file's tests are over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dbd-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
