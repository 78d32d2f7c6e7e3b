import type { Palette } from '../report/palette.ts';
import { words } from './words.ts';

/** Stands before the entry that Enter chooses. Every font has it, and no sign is like it. */
export const pointer = '»';

/**
 * How `inquirer` draws, in our words and colours: its own colours do not know NO_COLOR. Marks are signs that can be read
 * without colour. It breaks lines inside words, so sentences are given to `fold` first.
 */
export function themeFor(paint: Palette, fold: (text: string) => string) {
  return {
    // Any text here would move the line by a blank.
    prefix: { idle: undefined, done: undefined },
    spinner: { interval: 80, frames: [''] },
    icon: {
      cursor: pointer,
      checked: '[x]',
      unchecked: '[ ]',
      disabledChecked: '   ',
      disabledUnchecked: '   ',
    },
    style: {
      answer: paint.plain,
      message: (text: string) => `${text}:`,
      error: (text: string) => paint.warn(fold(text)),
      help: (text: string) => paint.faint(fold(text)),
      key: paint.strong,
      highlight: paint.strong,
      disabled: paint.plain,
      description: paint.faint,
      searchTerm: paint.plain,
      defaultAnswer: (text: string) => (text.length > longestDefault ? '' : paint.faint(`(${text})`)),
    },
    i18n: { disabledError: words.enterDoesThis },
  };
}

/** A long text is shown above the line and not in it. */
const longestDefault = 30;
