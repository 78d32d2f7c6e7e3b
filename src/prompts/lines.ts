import { createInterface } from 'node:readline';

export interface Lines {
  /** The next line; `undefined` when there will be none. */
  readonly next: () => Promise<string | undefined>;
  readonly close: () => void;
}

/** Lines as the terminal or a pipe gives them, kept until they are asked for. */
export function linesOf(input: NodeJS.ReadableStream, signal: AbortSignal): Lines {
  const reader = createInterface({ input, terminal: false, crlfDelay: Number.POSITIVE_INFINITY });
  const waiting: string[] = [];
  let isOver = false;
  let wake = (): void => undefined;
  const end = (): void => {
    isOver = true;
    wake();
  };
  reader.on('line', (line) => {
    waiting.push(line);
    wake();
  });
  reader.on('close', end);
  signal.addEventListener('abort', end);
  // An editor needs the terminal for itself, and so does nobody when no question is open.
  reader.pause();
  return {
    next: async () => {
      if (waiting.length === 0 && !isOver) {
        reader.resume();
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        if (!isOver) reader.pause();
      }
      return signal.aborted ? undefined : waiting.shift();
    },
    close: () => reader.close(),
  };
}
