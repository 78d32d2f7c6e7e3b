import type { Diagnostic, Document, Item } from '../document/document.ts';
import type { Path } from '../source/position.ts';

/** An item of a list with its place. */
export interface Listed {
  readonly path: Path;
  readonly item: Item;
}

/** What a rule about contradictions looks at. */
export interface Context {
  readonly document: Document;
  readonly list: (...path: readonly string[]) => readonly Listed[];
  /** Systems that the programme runs itself. */
  readonly systems: readonly Listed[];
}

export type Rule = (context: Context) => readonly Diagnostic[];

export function contextOf(document: Document): Context {
  const list = (...path: readonly string[]): readonly Listed[] => listAt(document.value, path);
  return {
    document,
    list,
    // What others run and the programme only studies is theirs to mend, and exposes nobody here.
    systems: list('technology', 'solutions').filter(({ item }) => item['ours'] !== 'no'),
  };
}

/** Is anything left at this key? Sifting leaves `null` in lists, and maps of which nothing remains. */
export function has(item: Item, key: string): boolean {
  return isContent(item[key]);
}

function isContent(value: unknown): boolean {
  if (typeof value !== 'object') return value !== undefined;
  return value !== null && Object.values(value).some(isContent);
}

export function inside(item: Item, key: string): Item {
  const value = item[key];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Item) : {};
}

export function listIn(item: Item, path: Path, key: string): readonly Listed[] {
  const value = item[key];
  if (!Array.isArray(value)) return [];
  return value.flatMap((one, index) =>
    typeof one === 'object' && one !== null ? [{ path: [...path, key, index], item: one as Item }] : [],
  );
}

/** The ids in a list of references. */
export function idsIn(item: Item, key: string): readonly string[] {
  const value = item[key];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function listAt(value: Item, path: readonly string[]): readonly Listed[] {
  const parent = path.slice(0, -1).reduce<Item>((item, key) => inside(item, key), value);
  return listIn(parent, path.slice(0, -1), path.at(-1) ?? '');
}

export function warning(code: string, path: Path, message: string): Diagnostic {
  return { severity: 'warning', code, path, message };
}
