import { Composer, type CST, isAlias, type Node, Parser, visit, type Document as YamlDocument } from 'yaml';
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
  const composer = new Composer({
    merge: true,
    version: '1.2',
    strict: true,
    uniqueKeys: true,
    logLevel: 'silent',
    keepSourceTokens: true,
  });
  const [document = emptyDocument()] = composer.compose(tokens);
  const { targets, users } = aliases(document);
  const closing = tokens.find((token: CST.Token) => token.type === 'doc-end');
  return { text, tree: treeOf(document, targets), users, end: closing?.offset ?? text.length };
}

function emptyDocument(): YamlDocument {
  const [document] = new Composer().compose([], true);
  return document as YamlDocument;
}

function aliases(document: YamlDocument): { targets: Map<Node, Node>; users: Map<Node, Node[]> } {
  const anchors = new Map<string, Node>();
  const targets = new Map<Node, Node>();
  const users = new Map<Node, Node[]>();
  visit(document, {
    Node: (_key, node) => {
      if (!isAlias(node)) {
        if (node.anchor) anchors.set(node.anchor, node);
        return;
      }
      const target = anchors.get(node.source);
      if (!target) return;
      targets.set(node, target);
      users.set(target, users.get(target) ?? []);
      users.get(target)?.push(node);
    },
  });
  return { targets, users };
}
