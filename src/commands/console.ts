/** What a command may touch of the world around it. */
export interface Console {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Whether stdout is a terminal, and how wide. */
  readonly terminal: { readonly isTTY: boolean; readonly columns: number | undefined };
  readonly stdin: () => Promise<Uint8Array>;
  /** Where a person reads questions and types answers; stderr, so that stdout is left for results. */
  readonly person: { readonly input: NodeJS.ReadStream; readonly output: NodeJS.WriteStream };
}

/** 0 assessed and gate passed, 1 gate failed, 2 could not assess, 3 no document matched, 130 interrupted and saved. */
export type ExitCode = 0 | 1 | 2 | 3 | 130;

/** Something the user can put right; its message is printed as it is, and the run ends with exit code 2. */
export class UsageError extends Error {}

type Colour = 'auto' | 'always' | 'never';

/**
 * How many colours to use: what was asked for, then FORCE_COLOR, NO_COLOR, CLICOLOR_FORCE, then the terminal.
 * chalk 5 does not know NO_COLOR, so it is told.
 */
export function colourLevel(asked: Colour, { env, terminal }: Console): 0 | 1 | 2 | 3 {
  const able = depth(env);
  if (asked === 'never') return 0;
  if (asked === 'always') return able === 0 ? 1 : able;
  const { FORCE_COLOR: force, NO_COLOR: none, CLICOLOR_FORCE: force2 } = env;
  if (force !== undefined) return forced[force] ?? 1;
  if (none) return 0;
  if (force2 && force2 !== '0') return 1;
  return terminal.isTTY ? able : 0;
}

/** FORCE_COLOR=1..3 names a depth; any other word means yes. */
const forced: Readonly<Record<string, 0 | 1 | 2 | 3>> = { '0': 0, false: 0, '2': 2, '3': 3 };

function depth(env: Console['env']): 0 | 1 | 2 | 3 {
  if (env['TERM'] === 'dumb') return 0;
  if (env['COLORTERM'] === 'truecolor' || env['COLORTERM'] === '24bit') return 3;
  return env['TERM']?.includes('256') ? 2 : 1;
}

/** Columns to write for: the terminal's, or 80 where the output is a file or a pipe. */
export function columns({ env, terminal }: Console): number {
  const stated = Number(env['COLUMNS']);
  if (Number.isInteger(stated) && stated >= 20) return stated;
  return terminal.isTTY ? (terminal.columns ?? 80) : 80;
}
