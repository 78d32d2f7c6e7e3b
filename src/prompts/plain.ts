import { type Block, paragraph, words as span } from '../report/layout.ts';
import { printable } from '../report/printable.ts';
import { editorOf, editText } from './editor.ts';
import { type Lines, linesOf } from './lines.ts';
import type { LineRequest, ListRequest, Medium } from './medium.ts';
import { readNumbers } from './numbers.ts';
import { nameOf, type Option } from './options.ts';
import type { Place, Prompter } from './prompter.ts';
import { prompterOn, type Screen } from './screen.ts';
import { paragraphs } from './shown.ts';
import { readSign } from './signs.ts';
import { words } from './words.ts';

/** Terminals cut off what is longer when they edit a line for us. */
const longestLine = 4095;

/** One line for each thing, top to bottom, without a single escape code. */
export function plainPrompter(place: Place): Prompter {
  return prompterOn(place, 0, (screen) => {
    const lines = linesOf(place.input, screen.interrupted.signal);
    return { medium: mediumOn(screen, lines), end: lines.close };
  });
}

type Read = (label: string) => Promise<string | undefined>;

function mediumOn({ place: { input, env }, print, write, interrupted }: Screen, lines: Lines): Medium {
  const editor = editorOf(env);
  const read: Read = async (label) => {
    write(`${printable(label)}: `);
    const line = await lines.next();
    // Where nobody pressed Enter, what comes next begins a line of its own.
    if (line === undefined || input.isTTY !== true) write('\n');
    return line;
  };
  return {
    print,
    canEdit: editor !== undefined,
    // Lists say which numbers are kept.
    keeps: (kind) => (kind === 'choice' || kind === 'choices' ? '' : words.keeps),
    line: (request) => readText(request, read, lines, print),
    pick: async (request) => (await readList(request, false, read, print))?.[0],
    tick: async (request) => {
      const options = await readList(request, true, read, print);
      const then = options?.find(({ means }) => means.kind === 'add' || means.kind === 'sign');
      const chosen = then?.means.kind === 'sign' ? request.chosen : options?.filter((option) => option !== then);
      return chosen && { chosen, then };
    },
    edit: async (text) => {
      if (editor === undefined) return { kind: 'failed' };
      print(paragraphs(words.waitingForEditor));
      return interrupted.ignoreKeys(() => editText(editor, text, interrupted.signal));
    },
  };
}

async function readText(
  request: LineRequest,
  read: Read,
  lines: Lines,
  print: Medium['print'],
): Promise<string | undefined> {
  const { label, current = '', several, refuse } = request;
  if (several) print(paragraphs(words.severalLines));
  for (;;) {
    const first = await read(label);
    const typed = first !== undefined && several && !isWhole(first) ? await untilStop(first, lines) : first;
    if (typed === undefined) return undefined;
    if (typed.length >= longestLine) print(paragraphs(words.faults.cut));
    const text = typed === '' ? current : typed;
    const fault = refuse(text);
    if (fault === undefined) return text;
    print([...paragraphs(fault), ...echo(typed)]);
  }
}

function isWhole(line: string): boolean {
  return line.trim() === '' || readSign(line) !== undefined;
}

function echo(typed: string): readonly Block[] {
  return typed.trim() === '' ? [] : [paragraph([span(`${words.wrote} ${typed}`)], 0, 2)];
}

/** Lines until one that has only a full stop; an empty one begins a new paragraph. */
async function untilStop(first: string, lines: Lines): Promise<string | undefined> {
  const typed: string[] = [];
  for (let line: string | undefined = first; line?.trim() !== '.'; line = await lines.next()) {
    if (line === undefined || readSign(line) === 'stop') return undefined;
    typed.push(line.trim());
  }
  const blocks = typed.join('\n').split(/\n{2,}/);
  return blocks.map((block) => block.replaceAll('\n', ' ').trim()).join('\n\n');
}

async function readList(
  { label, answers, ways, chosen }: ListRequest,
  several: boolean,
  read: Read,
  print: Medium['print'],
): Promise<readonly Option[] | undefined> {
  print([
    ...answers.map((option, index) =>
      row(`${index + 1}. ${nameOf(option, chosen.includes(option) ? [words.chosen] : [])}`),
    ),
    { kind: 'space' },
    ...ways.map((option) => row(nameOf(option))),
    { kind: 'space' },
    ...paragraphs(several ? words.pickNumbers : words.pickNumber),
    ...paragraphs(chosen.length > 0 ? words.enterKeeps(chosen.map((option) => answers.indexOf(option) + 1)) : ''),
  ]);
  for (;;) {
    const typed = await read(label);
    if (typed === undefined) return undefined;
    if (typed.trim() === '' && chosen.length > 0) return chosen;
    const sign = readSign(typed);
    const way = ways.find(({ means }) => means.kind === 'sign' && means.sign === sign);
    if (way) return [way];
    const reading = readNumbers(typed, answers, several);
    if (reading.ok) return reading.options;
    print(paragraphs(sign === 'not-applicable' ? words.faults.mustApply : reading.message));
  }
}

function row(text: string): Block {
  return paragraph([span(text)], 2, 5);
}
