import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Edited } from './medium.ts';

/** The command of the person's editor, in words; `undefined` where none is named and none is certain to be there. */
export function editorOf(env: Readonly<Record<string, string | undefined>>): readonly string[] | undefined {
  const named = [env['VISUAL'], env['EDITOR']].find((one) => one !== undefined && one.trim() !== '');
  const command = named ?? (env['OS'] === 'Windows_NT' ? 'notepad' : '');
  const parts = [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, one, two, three]) => one ?? two ?? three ?? '',
  );
  return parts.length === 0 ? undefined : parts;
}

/**
 * Lets a person write in their editor. Not `inquirer`'s prompt for it: that one cannot be left when no editor starts, and
 * its editor draws on stdout, which is kept for results.
 */
export async function editText(command: readonly string[], text: string, signal: AbortSignal): Promise<Edited> {
  const folder = mkdtempSync(join(tmpdir(), 'dbd-'));
  const file = join(folder, 'answer.txt');
  try {
    writeFileSync(file, text === '' ? '' : `${text}\n`, { mode: 0o600 });
    const isDone = await run([...command, file], signal);
    if (signal.aborted) return { kind: 'stopped' };
    if (!isDone) return { kind: 'failed' };
    const written = readFileSync(file, 'utf8')
      .replace(/^\ufeff/, '')
      .replace(/\r\n?/g, '\n')
      .trim();
    return written === '' ? { kind: 'none' } : { kind: 'text', text: written };
  } catch {
    return { kind: 'failed' };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run([program = '', ...args]: readonly string[], signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const editor = spawn(program, args, { stdio: ['inherit', 2, 2], signal });
    editor.once('error', () => resolve(false));
    editor.once('exit', (code) => resolve(code === 0));
  });
}
