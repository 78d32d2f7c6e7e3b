import { type Alias, Composer, type CST, type Document, isAlias, type Node, visit } from 'yaml';

/** Makes documents of tokens as every reader here takes YAML. Kept tokens say where colons, dashes and comments stand. */
export function compose(tokens: readonly CST.Token[], keepSourceTokens = false): readonly Document[] {
  const composer = new Composer({
    merge: true,
    version: '1.2',
    strict: true,
    uniqueKeys: true,
    logLevel: 'silent',
    keepSourceTokens,
  });
  return [...composer.compose(tokens)];
}

/** The aliases of a document. */
export interface Aliases {
  /** Each alias with the node it names: the last anchor of that name before it. */
  readonly targets: ReadonlyMap<Node, Node>;
  /** Those that name nothing. */
  readonly unknown: readonly Alias[];
  /** How many nodes the document has, aliases counted as one each. */
  readonly nodes: number;
}

export function aliasesOf(document: Document): Aliases {
  const anchors = new Map<string, Node>();
  const targets = new Map<Node, Node>();
  const unknown: Alias[] = [];
  let nodes = 0;
  visit(document, {
    Node: (_key, node) => {
      nodes += 1;
      if (!isAlias(node)) {
        if (node.anchor) anchors.set(node.anchor, node);
        return;
      }
      const target = anchors.get(node.source);
      if (target) targets.set(node, target);
      else unknown.push(node);
    },
  });
  return { targets, unknown, nodes };
}
