import { PassThrough } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

const esc = '\u001b';
const endOfInput = '\u0004';

/** What a terminal is asked for: text that is pasted comes between marks. */
export const pasting = { on: `${esc}[?2004h`, off: `${esc}[?2004l` } as const;

const mark = new RegExp(`(${esc}\\[20[01]~)`);
/** A mark can arrive in two pieces. Outside pasted text a lone Escape is the key, and is not held back. */
const beginnings = {
  typed: new RegExp(`${esc}\\[(?:2(?:0[01]?)?)?$`),
  pasted: new RegExp(`${esc}(?:\\[(?:2(?:0[01]?)?)?)?$`),
} as const;

/**
 * What is typed, ready for prompts of one line. A line break inside pasted text becomes a blank: as Enter it would accept
 * half of the text, and the rest would answer the questions that follow.
 */
export function unpasted(): (chunk: string) => string {
  let isPasted = false;
  let kept = '';
  return (chunk) => {
    const text = kept + chunk;
    const isOpen = text.lastIndexOf('[200~') > text.lastIndexOf('[201~') || (isPasted && !text.includes('[201~'));
    kept = beginnings[isOpen ? 'pasted' : 'typed'].exec(text)?.[0] ?? '';
    return text
      .slice(0, text.length - kept.length)
      .split(mark)
      .map((piece) => {
        if (mark.test(piece)) {
          isPasted = piece.endsWith('200~');
          return '';
        }
        return isPasted ? piece.replace(/\s+/g, ' ').replace(/\p{Cc}/gu, '') : piece;
      })
      .join('');
  };
}

export interface Keyboard {
  readonly stream: NodeJS.ReadableStream;
  readonly release: () => void;
}

/** The terminal's input for as long as one prompt is open. `onEnd` is called when it is closed. */
export function keyboard(input: NodeJS.ReadStream, onEnd: () => void): Keyboard {
  const stream = Object.assign(new PassThrough(), {
    isTTY: input.isTTY,
    setRawMode: (isRaw: boolean) => {
      if (input.isTTY && !input.destroyed) input.setRawMode(isRaw);
      return stream;
    },
  });
  const decoder = new StringDecoder('utf8');
  const clean = unpasted();
  const onData = (chunk: Buffer | string): void => {
    const text = clean(typeof chunk === 'string' ? chunk : decoder.write(chunk));
    if (text.includes(endOfInput)) onEnd();
    else if (text !== '') stream.write(text);
  };
  input.on('data', onData).on('end', onEnd).on('close', onEnd);
  if (input.readableEnded || input.destroyed) onEnd();
  input.resume();
  return {
    stream,
    release: () => {
      input.off('data', onData).off('end', onEnd).off('close', onEnd);
      input.pause();
    },
  };
}
