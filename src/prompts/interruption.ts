/** Ctrl+C, a wish of the system that we end, and an input that is closed are one thing: nobody will answer any more. */
export interface Interruption {
  readonly signal: AbortSignal;
  readonly stop: () => void;
  /** While an editor is open, Ctrl+C is the editor's. */
  readonly ignoreKeys: <Result>(during: () => Promise<Result>) => Promise<Result>;
  readonly release: () => void;
}

export function interruption(): Interruption {
  const controller = new AbortController();
  let isEditing = false;
  const stop = (): void => controller.abort();
  const onKey = (): void => {
    if (!isEditing) stop();
  };
  const handlers = { SIGINT: onKey, SIGTERM: stop, SIGHUP: stop } as const;
  for (const [name, handler] of Object.entries(handlers)) process.on(name, handler);
  return {
    signal: controller.signal,
    stop,
    ignoreKeys: async (during) => {
      isEditing = true;
      try {
        return await during();
      } finally {
        isEditing = false;
      }
    },
    release: () => {
      for (const [name, handler] of Object.entries(handlers)) process.off(name, handler);
    },
  };
}
