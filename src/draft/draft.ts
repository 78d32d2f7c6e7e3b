import type { ListNode, MapNode, Node, Section } from '../document/field.ts';
import { programme } from '../document/vocabulary/programme.ts';
import { sections } from '../document/vocabulary.ts';
import { comment, wrapped } from './comment.ts';
import { hintOf, sectionHint } from './hint.ts';

/** Where the modeline looks for the schema: beside the plan, since dbd has no address on the network. */
export const schemaFile = 'dbd.schema.json';

/** What a new document says. The title must have a word in it. */
export interface Cover {
  readonly title: string;
  readonly setting: string;
  readonly stage: string;
}

/**
 * A new programme design document: valid, with nothing in it that could score. What is not written yet stands behind
 * `# ` at the start of a line; taking that away from any section, or from all of them, leaves a valid document. What
 * only explains begins with `##`. `full` has every field of the vocabulary, else every section.
 */
export function draft(cover: Cover, { full }: { readonly full: boolean }): string {
  const others = sections.filter(({ node }) => node !== programme);
  const parts: (readonly string[])[] = [
    header(full),
    programmeLines(cover, full),
    ...(full ? others.map(wholeSection) : [tableOfSections(others)]),
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const start = `
## A programme design. What begins with # is not read: take the "# " away where you write something.
## Dates are 2027-05-31, 2027-05, 2027-Q2 or 2027; lists are [one, two]; answers are yes or no.
## "dbd interview" asks for what is missing and writes it here; "dbd assess" says what helps most.`.trim();

const next = {
  full: '## A field with nothing behind it counts as not written yet. Delete whatever you do not need.',
  minimal: '## "dbd new - --full" prints every field of every section, with hints, to copy from.',
} as const;

function header(full: boolean): readonly string[] {
  return [
    `# yaml-language-server: $schema=${schemaFile}`,
    start,
    full ? next.full : next.minimal,
    `## If your editor cannot load the schema, make it here: dbd schema document > ${schemaFile}`,
    'dbd: 1',
  ];
}

/** The only lines that are read. */
function programmeLines(cover: Cover, full: boolean): readonly string[] {
  // In quotes, since a title may hold anything; on one line, since what follows a line break would be read as keys.
  const title = JSON.stringify(cover.title.replace(/\s+/g, ' ').trim());
  const written: Readonly<Record<string, string>> = { title, setting: cover.setting, stage: cover.stage };
  const fields = Object.entries(programme.children).flatMap(([key, node]): readonly string[] => {
    const value = written[key];
    if (value !== undefined) return [...comment(hintOf(node), 2), `  ${key}: ${value}`];
    return full ? hidden(fieldLines(key, node, 2)) : [];
  });
  return ['programme:', ...fields];
}

/** One line for each section, its hint beside it and, where that is long, below. */
function tableOfSections(all: readonly Section[]): readonly string[] {
  const column = Math.max(...all.map(({ name }) => name.length)) + 3;
  return all.flatMap((section) => {
    const hint = wrapped(sectionHint(section), column + 4);
    return hidden(hint.map((line, at) => `${(at === 0 ? `${section.name}:` : '').padEnd(column)}# ${line}`));
  });
}

function wholeSection(section: Section): readonly string[] {
  const { name, node } = section;
  const heading = wrapped(sectionHint(section), 3).map((line) => `## ${line}`);
  return [...heading, ...hidden([`${name}:`, ...partsOf(node, 2)])];
}

/** What keeps a line from being read until the author takes it away. */
const mark = '# ';

function hidden(lines: readonly string[]): readonly string[] {
  return lines.map((line) => mark + line);
}

/** A key without a value, its hint above it, and its parts below. */
function fieldLines(key: string, node: Node, indent: number, above = ''): readonly string[] {
  return [
    ...comment(hintOf(node, above), indent, mark.length),
    `${' '.repeat(indent)}${key}:`,
    ...partsOf(node, indent + 2),
  ];
}

function partsOf(node: Node, indent: number): readonly string[] {
  if (node.type === 'map') return mapLines(node, indent);
  return node.type === 'list' ? itemLines(node, indent) : [];
}

function mapLines({ children, description }: MapNode, indent: number): readonly string[] {
  return Object.entries(children).flatMap(([key, child]) => fieldLines(key, child, indent, description));
}

/** One item to copy: the hyphen goes before its first key. */
function itemLines({ item }: ListNode, indent: number): readonly string[] {
  const lines = mapLines(item, indent + 2);
  const first = lines.findIndex((line) => !line.trimStart().startsWith('#'));
  return lines.with(first, `${' '.repeat(indent)}- ${lines[first]?.trimStart()}`);
}
