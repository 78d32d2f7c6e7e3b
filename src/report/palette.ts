import { Chalk } from 'chalk';

/** How much a piece of text matters. The words carry the meaning; colour only repeats it. */
export type Style = 'plain' | 'strong' | 'faint' | 'bad' | 'warn' | 'good';

export type Palette = Readonly<Record<Style, (text: string) => string>>;

/** 0 is no colour at all, 3 is true colour, as `chalk` counts. */
export type ColorLevel = 0 | 1 | 2 | 3;

/** What each style looks like at a level of colour. */
export function palette(level: ColorLevel): Palette {
  const chalk = new Chalk({ level });
  return {
    plain: (text) => text,
    strong: chalk.bold,
    faint: chalk.dim,
    bad: chalk.red.bold,
    warn: chalk.yellow,
    good: chalk.green,
  };
}
