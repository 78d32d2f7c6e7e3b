/** Widest line of a new document: what two windows side by side can show. */
const width = 100;

/** A text as lines that fit between `indent` and the edge; a longer word stands alone. */
export function wrapped(text: string, indent: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    const fits = lines.length > 0 && indent + longer.length <= width;
    lines.splice(fits ? -1 : lines.length, 1, fits ? longer : word);
  }
  return lines;
}

/** The text as comment lines, each behind `indent` blanks; `before` is what will stand in front of them. */
export function comment(text: string, indent: number, before = 0): readonly string[] {
  return wrapped(text, before + indent + 2).map((line) => `${' '.repeat(indent)}# ${line}`);
}
