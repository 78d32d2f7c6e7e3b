import { visible } from './printable.ts';

/** JSON for a file and for a terminal: invisible characters are escaped, as JSON allows, and mean the same. */
export function jsonText(value: unknown): string {
  // Nearly all of it is ASCII, and only the rest is looked at one by one: a report can have thirty megabytes.
  return `${JSON.stringify(value, null, 2).replaceAll(/[^\n -~]+/g, visible)}\n`;
}
