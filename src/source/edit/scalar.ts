/** A value as text: what stands behind its colon or dash, and the lines below. */
export interface Piece {
  readonly head: string;
  readonly rest: readonly string[];
}

/** One-line texts become folded beyond this column. */
export const widest = 100;

/** Signs that a reader would not see, or that end a line for some readers. */
const hidden = /[\p{Cc}\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]/u;
const hiddenBesidesBreaks = new RegExp(`(?!\n)${hidden.source}`, 'u');

/** What YAML 1.1 or 1.2 reads as no text at all, or as a sign of its own. */
const misread = [
  /^(?:null|true|false|y|n|yes|no|on|off)$/i,
  /^[-+]?\.(?:inf|nan)$/i,
  /^[-+]?\.?\d[\d_.,:a-foxeb+-]*$/i,
  /^\d{4}-\d\d?-\d\d?(?:t|[ \t]+)\d/i,
  /^(?:\.\.\.|<<$|=$)/,
];

/** Words and dates that this format writes without quotes, whatever YAML 1.1 made of them. */
const ours = /^(?:yes|no|\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)$/;

/** Whether a text can stand without quotes and is read as that text by everyone. */
export function isPlain(text: string, flow: boolean): boolean {
  if (ours.test(text)) return true;
  return (
    text !== '' &&
    text === text.trim() &&
    !/^[-?:,[\]{}#&*!|>'"%@`~]/.test(text) &&
    !/:(?:\s|$)|\s#/.test(text) &&
    !(flow && /[,[\]{}:?]/.test(text)) &&
    !hidden.test(text) &&
    !misread.some((pattern) => pattern.test(text))
  );
}

/** A text in double quotes, with everything escaped that could be lost on the way. */
export function quoted(text: string): string {
  const all = new RegExp(`["\\\\]|${hidden.source}`, 'gu');
  return `"${text.replace(all, escaped)}"`;
}

const short: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\t': '\\t',
  '\r': '\\r',
  '\0': '\\0',
};

function escaped(sign: string): string {
  return short[sign] ?? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** A text on one line. */
export function oneLine(text: string, flow: boolean): string {
  return isPlain(text, flow) ? text : quoted(text);
}

export function numeral(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  return Number.isFinite(value) ? String(value) : `${value < 0 ? '-' : ''}.inf`;
}

/** A text of several lines as `|`; `undefined` where its spaces or signs would not be kept for certain. */
export function literal(text: string, indent: number, step: number): Piece | undefined {
  if (!text.includes('\n') || hiddenBesidesBreaks.test(text)) return undefined;
  const body = text.replace(/\n+$/, '');
  const lines = body.split('\n');
  if (body === '' || lines.at(0)?.trim() === '' || lines.at(-1)?.trim() === '') return undefined;
  const breaks = text.length - body.length;
  const indicator = /^ /.test(body) ? String(step) : '';
  const chomping = breaks === 0 ? '-' : breaks === 1 ? '' : '+';
  if (indicator.length > 1) return undefined;
  const blank = ' '.repeat(indent);
  return {
    head: `|${indicator}${chomping}`,
    rest: [
      ...lines.map((line) => (line === '' ? '' : blank + line)),
      ...Array<string>(Math.max(0, breaks - 1)).fill(''),
    ],
  };
}

/** A long text of one line as `>-`; `undefined` where it cannot be broken between two words. */
export function folded(text: string, indent: number): Piece | undefined {
  if (hidden.test(text) || text !== text.trim()) return undefined;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=\S) (?=\S)/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && indent + longer.length > widest) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  lines.push(line);
  const blank = ' '.repeat(indent);
  return lines.length > 1 ? { head: '>-', rest: lines.map((each) => blank + each) } : undefined;
}
