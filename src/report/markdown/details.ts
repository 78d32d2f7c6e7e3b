import { html } from './escape.ts';

/** Blocks behind one line that can be opened. The empty lines make Markdown of what is between the tags. */
export function details(summary: string, blocks: readonly string[]): string {
  return ['<details>', `<summary>${html(summary)}</summary>`, '', blocks.join('\n\n'), '', '</details>'].join('\n');
}
