import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type * as Pty from '@lydell/node-pty';
import { build } from 'esbuild';
import type { Reply } from '../../src/interview/form.ts';
import type { Asked } from './asker.ts';

/** Keys as a terminal sends them. */
export const keys = {
  enter: '\r',
  up: '\u001b[A',
  down: '\u001b[B',
  tab: '\t',
  back: '\u007f',
  wipe: '\u0015',
  interrupt: '\u0003',
  end: '\u0004',
} as const;

export const folder = mkdtempSync(join(tmpdir(), 'dbd-prompts-'));
export const asker = join(folder, 'asker.mjs');

/** Pseudo-terminals, or nothing where the package has no binary for this platform. */
export const pty = ((): typeof Pty | undefined => {
  try {
    return createRequire(import.meta.url)('@lydell/node-pty') as typeof Pty;
  } catch {
    process.stderr.write('\nNO PSEUDO-TERMINALS ON THIS PLATFORM: THE TESTS OF QUESTIONS ON SCREEN ARE SKIPPED.\n\n');
    return undefined;
  }
})();

/** Bundles the asker as the release is bundled. */
export async function prepare(): Promise<void> {
  await build({
    entryPoints: [resolve(import.meta.dirname, 'asker.ts')],
    outfile: asker,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'error',
    banner: { js: "import { createRequire as from } from 'node:module'; const require = from(import.meta.url);" },
  });
}

export function tidy(): void {
  rmSync(folder, { recursive: true, force: true });
}

/** A person at a terminal: waits for words on the screen, and types. */
export interface Person {
  /** Waits until these words are printed after those that were last waited for. */
  readonly sees: (words: string) => Promise<void>;
  readonly types: (...pieces: readonly string[]) => void;
  readonly process: Pty.IPty;
  /** Everything that came, with its escape codes. */
  readonly raw: () => string;
  /** The same without them. */
  readonly text: () => string;
  /** The replies, when the asker has ended by itself. */
  readonly replies: () => Promise<readonly Reply[]>;
}

/** Sentences are looked for wherever their lines are broken. */
function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

let runs = 0;

export function sit(
  questions: readonly Asked[],
  env: Readonly<Record<string, string>> = {},
  size: { readonly cols: number; readonly rows: number } = { cols: 80, rows: 30 },
): Person {
  if (!pty) throw new Error('There are no pseudo-terminals here.');
  runs += 1;
  const [asked, out] = [join(folder, `${runs}.json`), join(folder, `${runs}.out`)];
  writeFileSync(asked, JSON.stringify(questions));
  // Results go to a file, so that what is on the screen is what a person sees.
  const line = 'exec "$1" "$2" "$3" > "$4"';
  const child = pty.spawn('sh', ['-c', line, 'sh', process.execPath, asker, asked, out], {
    ...size,
    name: env['TERM'] ?? 'xterm-256color',
    env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C.UTF-8', ...env },
  });
  let [raw, seen] = ['', 0];
  let look = (): void => undefined;
  child.onData((data) => {
    raw += data;
    look();
  });
  const ended = new Promise<number>((done) => {
    child.onExit(({ exitCode, signal }) => done(exitCode + (signal ?? 0)));
  });
  const text = (): string => stripVTControlCharacters(raw);
  const find = (words: string): boolean => {
    const wanted = inOneLine(words);
    const at = inOneLine(text()).indexOf(wanted, seen);
    if (at !== -1) seen = at + wanted.length;
    return at !== -1;
  };
  return {
    raw: () => raw,
    text,
    process: child,
    types: (...pieces) => child.write(pieces.join('')),
    sees: (words) =>
      new Promise((done, fail) => {
        const timer = setTimeout(() => {
          fail(new Error(`"${words}" did not come. On screen:\n${text().slice(-1500)}`));
        }, 20_000);
        look = () => {
          if (!find(words)) return;
          look = () => undefined;
          clearTimeout(timer);
          done();
        };
        look();
      }),
    replies: async () => {
      const code = await ended;
      if (code !== 0) throw new Error(`The asker ended with ${code}:\n${text().slice(-1500)}`);
      return JSON.parse(readFileSync(out, 'utf8')) as readonly Reply[];
    },
  };
}
