import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** A node of the tree, with what the tests look at. */
export interface Node {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly depth?: number;
  readonly ordered?: boolean | null;
  readonly children?: readonly Node[];
}

/** What a reader of GitHub Flavored Markdown makes of a text. */
export function gfmTree(text: string): Node {
  return fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }) as Node;
}

export function all(node: Node, type: string): readonly Node[] {
  const inside = (node.children ?? []).flatMap((child) => all(child, type));
  return node.type === type ? [node, ...inside] : inside;
}

/** The words as shown. */
export function shown(node: Node): string {
  return node.value ?? (node.children ?? []).map(shown).join('');
}

/** Runs of text that nothing parts, as a service looks through them for mentions; code is left out. */
export function prose(node: Node): readonly string[] {
  const runs = (node.children ?? []).map((child) => (child.type === 'text' ? (child.value ?? '') : '\n')).join('');
  return [...runs.split('\n'), ...(node.children ?? []).flatMap(prose)].filter((run) => run !== '');
}
