/** Random YAML documents in odd styles, all from one number: what people write, and what other programs leave behind. */

export interface OddDocument {
  readonly text: string;
  /** Whether something in it is used twice: by an alias or a merge key. */
  readonly shares: boolean;
}

export interface Dice {
  /** A whole number from 0 up to, and without, `most`. */
  readonly below: (most: number) => number;
  readonly chance: (percent: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T;
}

export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (most: number): number => Math.floor(next() * most);
  return {
    below,
    chance: (percent) => below(100) < percent,
    pick: (from) => from[below(from.length)] as (typeof from)[number],
  };
}

interface Writer {
  readonly dice: Dice;
  readonly step: number;
  readonly listStep: number;
  readonly gap: number;
  readonly comments: number;
  readonly flow: number;
  readonly anchors: { name: string; map: boolean }[];
  readonly sharing: number;
  shares: boolean;
  names: number;
}

/** A value as text: on the line of its key or dash, and below. */
interface Part {
  readonly head: string;
  readonly lines: readonly string[];
  /** A comment may follow the head on its line. */
  readonly open: boolean;
}

const keys = [
  'id',
  'name',
  'kind',
  'reason',
  'note',
  'site',
  'plan',
  'because',
  'size',
  'users',
  '"a b"',
  "'c: d'",
  '2027',
  'on',
];
const plain = [
  'one',
  'two words',
  'yes',
  'no',
  '2027-03-01',
  '5',
  '16.10',
  '0012',
  'a:b',
  'x#y',
  'Ünï',
  'true',
  '-1',
  "it's",
];
const inQuotes = ['"two: parts"', "'it''s'", '"# none"', '"a, [b]"', '""', "'yes'", '"\\u263a"', '"a\\nb"'];
const remarks = ['# why', '# a: 1', '#', '# - x', '# "open', '#: {', '# &a *b'];

export function oddDocument(seed: number): OddDocument {
  const dice = diceOf(seed);
  const writer: Writer = {
    dice,
    step: dice.pick([2, 2, 2, 4, 3, 1]),
    listStep: dice.pick([0, 2, 2, 4]),
    gap: dice.pick([2, 2, 2, 4]),
    comments: dice.pick([0, 10, 40]),
    flow: dice.pick([0, 20, 60]),
    sharing: dice.pick([0, 0, 10, 25]),
    anchors: [],
    shares: false,
    names: 0,
  };
  const { below, chance } = dice;
  const isMap = chance(85);
  const top = isMap ? mapLines(writer, 0, 3) : listLines(writer, 0, 3);
  const lines = [...(chance(30) ? [remark(writer), ...(chance(50) ? [''] : [])] : []), ...top];
  if (chance(20)) lines.unshift(chance(30) ? '--- # start' : '---');
  if (chance(20)) lines.push('', remark(writer));
  if (chance(10)) lines.push('...');
  const last = chance(70) ? [''] : chance(50) ? [] : ['', '', ''];
  // `yaml` cannot read a byte order mark in front of a dash.
  const text = (isMap && chance(10) ? '\uFEFF' : '') + [...lines, ...last].join(below(4) === 0 ? '\r\n' : '\n');
  return { text, shares: writer.shares };
}

/** No two are alike, so that none can be taken for another. */
const remark = (writer: Writer): string => `${writer.dice.pick(remarks)} ${writer.names++}`;

function comment(writer: Writer): string {
  const { dice, comments } = writer;
  return dice.chance(comments) ? `${dice.pick([' ', '  ', '\t'])}${remark(writer)}` : '';
}

function between(writer: Writer, column: number): readonly string[] {
  const { dice } = writer;
  const lines: string[] = [];
  if (dice.chance(15)) lines.push(dice.chance(20) ? '   ' : '');
  if (dice.chance(writer.comments)) lines.push(' '.repeat(dice.chance(80) ? column : dice.below(8)) + remark(writer));
  if (dice.chance(writer.comments / 4)) lines.push('');
  return lines;
}

function mapLines(writer: Writer, column: number, depth: number): string[] {
  const { dice } = writer;
  const used = new Set<string>();
  const lines: string[] = [];
  const merged = writer.anchors.filter(({ map }) => map);
  if (merged.length > 0 && dice.chance(writer.sharing)) {
    writer.shares = true;
    lines.push(`${' '.repeat(column)}<<: *${dice.pick(merged).name}${comment(writer)}`);
  }
  for (let left = 1 + dice.below(4); left > 0; left -= 1) {
    const key = dice.pick(keys);
    if (used.has(key)) continue;
    used.add(key);
    if (lines.length > 0) lines.push(...between(writer, column));
    const spelled = `${' '.repeat(column)}${key}${dice.chance(3) ? ' ' : ''}:`;
    lines.push(...joined(writer, spelled, part(writer, column, depth, 'value'), ' '.repeat(dice.chance(5) ? 3 : 1)));
  }
  return lines;
}

function listLines(writer: Writer, column: number, depth: number): string[] {
  const { dice } = writer;
  const lines: string[] = [];
  for (let left = 1 + dice.below(3); left > 0; left -= 1) {
    if (lines.length > 0) lines.push(...between(writer, column));
    const dash = `${' '.repeat(column)}-`;
    lines.push(...joined(writer, dash, part(writer, column, depth, 'item'), ' '.repeat(writer.gap - 1)));
  }
  return lines;
}

function joined(writer: Writer, lead: string, { head, lines, open }: Part, gap: string): readonly string[] {
  return [`${lead}${head === '' ? '' : gap}${head}${open ? comment(writer) : ''}`, ...lines];
}

function part(writer: Writer, column: number, depth: number, kind: 'value' | 'item'): Part {
  const { dice } = writer;
  if (writer.anchors.length > 0 && dice.chance(writer.sharing)) {
    writer.shares = true;
    return { head: `*${dice.pick(writer.anchors).name}`, lines: [], open: true };
  }
  const sign = dice.chance(writer.sharing) ? `&a${writer.names++}` : '';
  const roll = dice.below(100);
  const branch = depth > 0 && roll < 55;
  const map = roll % 2 === 0;
  const made = branch ? collection(writer, column, depth - 1, kind, map, sign) : leaf(writer, column);
  if (sign === '') return made;
  writer.anchors.push({ name: sign.slice(1), map: branch && map });
  return { ...made, head: made.head === '' ? sign : `${sign} ${made.head}` };
}

function collection(
  writer: Writer,
  column: number,
  depth: number,
  kind: 'value' | 'item',
  map: boolean,
  sign: string,
): Part {
  const { dice } = writer;
  if (dice.chance(writer.flow)) {
    const head = flow(writer, depth, map, dice.chance(30) ? column + 2 + dice.below(4) : undefined);
    return { head, lines: [], open: true };
  }
  if (dice.chance(8)) return { head: map ? '{}' : '[]', lines: [], open: true };
  const deeper = kind === 'item' ? writer.gap : map ? writer.step : writer.listStep;
  const lines = map ? mapLines(writer, column + deeper, depth) : listLines(writer, column + deeper, depth);
  const compact = kind === 'item' && sign === '' && dice.chance(85);
  if (!compact)
    return {
      head: '',
      lines: [
        ...(dice.chance(writer.comments / 4) ? [`${' '.repeat(column + deeper)}${remark(writer)}`] : []),
        ...lines,
      ],
      open: true,
    };
  return { head: (lines[0] ?? '').slice(column + deeper), lines: lines.slice(1), open: false };
}

/** In brackets; over several lines when `column` is given. */
function flow(writer: Writer, depth: number, map: boolean, column: number | undefined): string {
  const { dice } = writer;
  const parts = flowParts(writer, depth, map);
  const [open, close] = map ? ['{', '}'] : ['[', ']'];
  if (column === undefined || parts.length === 0) {
    const pad = dice.chance(20) ? ' ' : '';
    const comma = parts.length > 0 && dice.chance(10) ? ',' : '';
    return `${open}${pad}${parts.join(dice.chance(90) ? ', ' : ',  ')}${comma}${pad}${close}`;
  }
  const start = `\n${' '.repeat(column)}`;
  const lines = parts.map((each, at) => {
    const comma = at < parts.length - 1 || dice.chance(30) ? ',' : '';
    return `${each}${comma}${comment(writer)}`;
  });
  return `${open}${dice.chance(70) ? comment(writer) + start : ''}${lines.join(start)}${start}${close}`;
}

function flowParts(writer: Writer, depth: number, map: boolean): readonly string[] {
  const { dice } = writer;
  const names = [...new Set(Array.from({ length: dice.below(4) }, () => dice.pick(keys)))];
  return names.map((key) => {
    const value = depth > 0 && dice.chance(25) ? flow(writer, depth - 1, dice.chance(50), undefined) : flowLeaf(writer);
    if (map) return value === '' ? dice.pick([key, `${key}:`]) : `${key}: ${value}`;
    return value === '' ? dice.pick(['x', 'k: v']) : value;
  });
}

function flowLeaf({ dice }: Writer): string {
  if (dice.chance(12)) return '';
  return dice.chance(60) ? dice.pick(plain.filter((each) => each !== 'a:b')) : dice.pick(inQuotes);
}

function leaf(writer: Writer, column: number): Part {
  const { dice } = writer;
  const roll = dice.below(100);
  const indent = ' '.repeat(column + writer.step);
  if (roll < 12) return { head: dice.pick(['', '', '~', 'null']), lines: [], open: true };
  if (roll < 24) {
    const sign = dice.pick(['|', '>', '|-', '>-', '|+', '>+']);
    const lines = dice.pick([['one', 'two'], ['# none', '', 'x: y'], ['- a', '  deeper', 'b'], ['only']]);
    const body = lines.map((line) => (line === '' ? '' : indent + line));
    return {
      head: `${sign}${comment(writer).replace('\t', ' ')}`,
      lines: [...body, ...(dice.chance(20) ? [''] : [])],
      open: false,
    };
  }
  if (roll < 30) return { head: 'first line', lines: [`${indent}and a second${comment(writer)}`], open: false };
  if (roll < 34) return { head: '', lines: [`${indent}below its key${comment(writer)}`], open: true };
  if (roll < 37) return { head: `"over`, lines: [`${indent}two lines"${comment(writer)}`], open: false };
  if (roll < 39) return { head: `!!str ${dice.pick(['5', 'x', 'yes'])}`, lines: [], open: true };
  return { head: roll < 75 ? dice.pick(plain) : dice.pick(inQuotes), lines: [], open: true };
}
