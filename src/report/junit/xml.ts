import { printable } from '../printable.ts';

/** An XML element. Text among its children is a line each. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (Element | string)[];
}

export function element(name: string, attributes: Element['attributes'], children: Element['children'] = []): Element {
  return { name, attributes, children };
}

/** A document of XML 1.0. */
export function xml(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${linesOf(root, '').join('\n')}\n`;
}

function linesOf({ name, attributes, children }: Element, indent: string): readonly string[] {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(`${value}`)}"`);
  const start = `${indent}<${name}${written.join('')}`;
  if (children.length === 0) return [`${start}/>`];
  const texts = children.filter((child) => typeof child === 'string');
  if (texts.length > 0) return [`${start}>${texts.map(escaped).join('\n')}</${name}>`];
  const inner = children.flatMap((child) => (typeof child === 'string' ? [] : linesOf(child, `${indent}  `)));
  return [`${start}>`, ...inner, `${indent}</${name}>`];
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** What is printable holds no character that XML 1.0 forbids. `>` is escaped for the sake of `]]>`. */
function escaped(text: string): string {
  return printable(text).replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
