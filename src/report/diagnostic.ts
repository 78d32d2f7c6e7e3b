import type { Diagnostic } from '../document/document.ts';

/** The message, with the document's own words or with "this" in their place. */
export function messageOf({ message, quotes }: Diagnostic, excerpts: boolean): string {
  if (excerpts || quotes === undefined) return message;
  const rest = message.replaceAll(quotes, 'this');
  return message.startsWith(quotes) ? `T${rest.slice(1)}` : rest;
}
