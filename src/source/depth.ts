import type { CST } from 'yaml';

/**
 * The offset at which the nesting of a token becomes deeper than `most`; `undefined` when it never does.
 * Walked with a stack of our own: composing a document ten thousand levels deep would end the process.
 */
export function tooDeepAt(tokens: readonly CST.Token[], most: number): number | undefined {
  const stack: { token: CST.Token | null | undefined; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { token, depth } = next;
    if (!token) continue;
    if (depth > most) return token.offset;
    for (const child of childrenOf(token)) stack.push({ token: child, depth: depth + 1 });
  }
  return undefined;
}

function childrenOf(token: CST.Token): readonly (CST.Token | null | undefined)[] {
  if (token.type === 'document') return [token.value];
  if ('items' in token) return token.items.flatMap(({ key, value }) => [key, value]);
  return [];
}
