import { Composer, type CST, type Node, Parser, type Document as YamlDocument } from 'yaml';
import { aliasesOf, compose } from '../compose.ts';
import { type Tree, treeOf } from '../tree.ts';

/** A document that `read` has accepted, with its tokens: they say where colons, dashes and comments stand. */
export interface Parsed {
  readonly text: string;
  readonly tree: Tree;
  /** The aliases of each anchored node. */
  readonly users: ReadonlyMap<Node, readonly Node[]>;
  /** Where new content ends in a document that has none: before `...`, else at the end of the file. */
  readonly end: number;
}

export function parse(text: string): Parsed {
  const tokens = [...new Parser().parse(text)];
  const [document = emptyDocument()] = compose(tokens, true);
  const { targets } = aliasesOf(document);
  const closing = tokens.find((token: CST.Token) => token.type === 'doc-end');
  return { text, tree: treeOf(document, targets), users: usersOf(targets), end: closing?.offset ?? text.length };
}

function emptyDocument(): YamlDocument {
  const [document] = new Composer().compose([], true);
  return document as YamlDocument;
}

function usersOf(targets: ReadonlyMap<Node, Node>): ReadonlyMap<Node, readonly Node[]> {
  const users = new Map<Node, Node[]>();
  for (const [alias, target] of targets) {
    const known = users.get(target) ?? [];
    known.push(alias);
    users.set(target, known);
  }
  return users;
}
