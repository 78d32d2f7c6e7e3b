import { printable } from '../report/printable.ts';
import type { ListRequest, Ticked } from './medium.ts';
import { nameOf, type Option } from './options.ts';
import { pointer, type themeFor } from './theme.ts';
import { words } from './words.ts';

/** Puts a question of `inquirer`. */
export type Put = (question: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** A row that cannot be chosen. */
export function separator(text = ''): object {
  return { type: 'separator', separator: text };
}

/**
 * Several answers. Ways out cannot be ticked: Enter does them. `inquirer` does not say where the pointer is when Enter is
 * pressed, so it is read from the row that is drawn with the pointer.
 */
export async function tick(
  put: Put,
  { label, answers, ways, chosen }: ListRequest,
  theme: ReturnType<typeof themeFor>,
  pageSize: number,
): Promise<Ticked | undefined> {
  const [own, exits] = [answers.filter((option) => !isExit(option)), [...answers.filter(isExit), ...ways]];
  const row = (option: Option): object => ({ value: option, name: nameOf(option), short: printable(option.label) });
  let then: Option | undefined;
  const watched =
    (paint: (text: string) => string) =>
    (drawn: string): string => {
      if (drawn.startsWith(pointer)) {
        const name = drawn.slice(pointer.length).trim();
        then = exits.find((option) => nameOf(option) === name);
      }
      return paint(drawn);
    };
  const style = {
    ...theme.style,
    highlight: watched(theme.style.highlight),
    disabled: watched(theme.style.disabled),
    keysHelpTip: () => theme.style.help(words.keys.tick),
    renderSelectedChoices: (all: readonly { short: string }[]) =>
      then ? printable(then.label) : all.map(({ short }) => short).join(', '),
  };
  const picked = await put({
    type: 'checkbox',
    message: printable(label),
    choices: [
      ...own.map((option) => ({ ...row(option), checked: chosen.includes(option) })),
      separator(),
      // A blank is no words, but it makes the row one that cannot be ticked.
      ...exits.map((option) => ({ ...row(option), disabled: ' ' })),
      separator(),
    ],
    pageSize,
    shortcuts: { all: null, invert: null },
    theme: { ...theme, style },
  });
  return Array.isArray(picked) ? { chosen: picked as readonly Option[], then } : undefined;
}

function isExit({ means }: Option): boolean {
  return means.kind === 'add' || means.kind === 'sign';
}
