import type { Form } from '../interview/form.ts';
import { palette } from '../report/palette.ts';
import { printable } from '../report/printable.ts';
import { editorOf, editText } from './editor.ts';
import { keyboard, pasting } from './keyboard.ts';
import { matching, waysMatching } from './matching.ts';
import type { LineRequest, ListRequest, Medium } from './medium.ts';
import { nameOf, type Option } from './options.ts';
import type { Place, Prompter } from './prompter.ts';
import { prompterOn, type Screen } from './screen.ts';
import { paragraphs } from './shown.ts';
import { themeFor } from './theme.ts';
import { type Put, separator, tick } from './tick.ts';
import { words } from './words.ts';

/** From this number of answers on, typing finds them faster than moving through them. */
const searchFrom = 13;

/** Lists to move in and lines to edit, drawn by `inquirer`. */
export function richPrompter(place: Place): Prompter {
  return prompterOn(place, place.colour, (screen) => ({ medium: mediumOn(screen), end: () => undefined }));
}

function mediumOn(screen: Screen): Medium {
  const { place, print, fold, interrupted } = screen;
  const paint = palette(place.colour);
  const theme = themeFor(paint, fold);
  const editor = editorOf(place.env);
  const put = putOn(screen);
  const rows = (): number => Math.max(5, Math.min(20, (place.output.rows || 24) - 6));
  return {
    print,
    canEdit: editor !== undefined,
    keeps: (kind) => (isTyped(kind) ? words.keepsOrChanges : words.keeps),
    line: async ({ label, current, refuse }: LineRequest) => {
      const shown = current === undefined ? '' : printable(current);
      const meant = (typed: string): string => (typed === shown ? (current ?? '') : typed);
      const validate = (typed: string): true | string => {
        const fault = refuse(meant(typed));
        return fault === undefined || printable(fault);
      };
      const typed = await put({ type: 'input', message: printable(label), default: shown, theme, validate });
      return typeof typed === 'string' ? meant(typed) : undefined;
    },
    pick: async (request: ListRequest) => {
      const isLong = request.answers.length >= searchFrom;
      const keysHelpTip = (): string => theme.style.help(isLong ? words.keys.search : words.keys.select);
      const picked = await put({
        ...(isLong ? { type: 'search', source: sourceOf(request) } : { type: 'select', choices: rowsOf(request) }),
        message: printable(request.label),
        pageSize: rows(),
        theme: { ...theme, style: { ...theme.style, keysHelpTip } },
        ...(request.chosen[0] && { default: request.chosen[0] }),
      });
      return picked as Option | undefined;
    },
    tick: (request) => tick(put, request, theme, rows()),
    edit: async (text) => {
      if (editor === undefined) return { kind: 'failed' };
      print(paragraphs(words.waitingForEditor, 'faint'));
      return interrupted.ignoreKeys(() => editText(editor, text, interrupted.signal));
    },
  };
}

function isTyped(kind: Form['kind']): boolean {
  return kind === 'text' || kind === 'number' || kind === 'date';
}

/** Asks `inquirer` for one thing; `undefined` when nobody will answer any more. */
function putOn({ place: { input, output }, write, interrupted }: Screen): Put {
  return async (question) => {
    const { default: inquirer } = await import('inquirer');
    const keys = keyboard(input, interrupted.stop);
    const ask = inquirer.createPromptModule({ input: keys.stream, output, signal: interrupted.signal });
    write(pasting.on);
    try {
      const { it } = (await ask([{ name: 'it', ...question } as never])) as { readonly it: unknown };
      return it;
    } catch (error) {
      if (!isStop(error)) throw error;
      interrupted.stop();
      return undefined;
    } finally {
      keys.release();
      write(pasting.off);
    }
  };
}

/** Ctrl+C, and our own wish to end: `inquirer` throws both. */
function isStop(error: unknown): boolean {
  return error instanceof Error && ['ExitPromptError', 'AbortPromptError'].includes(error.name);
}

const rowOf = (option: Option): object => ({ value: option, name: nameOf(option), short: printable(option.label) });

/** The list goes round: one step up from the first answer are the ways out. */
function rowsOf({ answers, ways }: ListRequest): readonly object[] {
  return [...answers.map(rowOf), separator(), ...ways.map(rowOf), separator()];
}

function sourceOf({ answers, ways }: ListRequest): (typed?: string) => readonly object[] {
  return (typed = '') => {
    const exits = waysMatching(ways, typed);
    if (exits.length < ways.length) return exits.map(rowOf);
    const found = matching(answers, typed);
    const shown = found.length > 0 ? found.map(rowOf) : [separator(words.noMatch)];
    return [...shown, separator(), ...exits.map(rowOf)];
  };
}
