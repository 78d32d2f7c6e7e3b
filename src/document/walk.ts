import type { Path } from '../source/position.ts';
import type { Source } from '../source/source.ts';
import type { Diagnostic, Entity, EntityKind, Item } from './document.ts';
import { isListed, type Leaf, type ListNode, type MapNode, type Node } from './field.ts';
import { unknownKey } from './keys.ts';
import { isPlaceholder } from './placeholder.ts';
import { readScalar } from './scalar.ts';
import { misshapen, type Shape } from './shape.ts';
import { quote } from './wording.ts';

/** An id that stands where a reference belongs. */
export interface Reference {
  readonly id: string;
  readonly field: Leaf;
  readonly path: Path;
}

/** What was met while the file was read from top to bottom. */
export interface Walk {
  readonly source: Source;
  /** Places that make the file unusable. */
  readonly issues: { readonly path: Path; readonly message: string }[];
  readonly diagnostics: Diagnostic[];
  /** In file order; an id may be there twice. */
  readonly entities: Entity[];
  readonly references: Reference[];
  /** The lines of the file, split when first needed. */
  lines?: readonly string[];
}

/** Reads the value of `node`; `undefined` when it is absent or cannot be read. Goes no deeper than the vocabulary. */
export function readNode(walk: Walk, node: Node, value: unknown, path: Path): unknown {
  if (isAbsent(value)) return undefined;
  if (node.type === 'map') return readMap(walk, node, value, path);
  if (node.type === 'list') return readList(walk, node, value, path);
  if (node.type === 'years') return readYears(walk, node, value, path);
  if (isListed(node)) return readItems(walk, node, value, path);
  return readOne(walk, node, value, path);
}

function readMap(walk: Walk, node: MapNode, value: unknown, path: Path): Item | undefined {
  if (!isMap(value)) return readShort(walk, node, value, path);
  const item: Record<string, unknown> = {};
  for (const [key, written] of Object.entries(value)) {
    const child = Object.hasOwn(node.children, key) ? node.children[key] : undefined;
    const read = child && readNode(walk, child, written, [...path, key]);
    if (read !== undefined) item[key] = read;
    if (!child) report(walk, 'warning', 'document/unknown-key', [...path, key], unknownKey(key, node, pattern(path)));
  }
  return item;
}

/** `personal_data: yes` for `personal_data: {is: yes}`; `strategy: tbd` for a section to come. */
function readShort(walk: Walk, node: MapNode, value: unknown, path: Path): Item | undefined {
  if (isEmpty(value)) return undefined;
  const child = node.shorthand === undefined ? undefined : node.children[node.shorthand];
  if (!child || !node.shorthand || !isScalar(value)) return refuse(walk, 'map', node, value, path);
  const read = readNode(walk, child, value, path);
  return read === undefined ? undefined : { [node.shorthand]: read };
}

function readList(walk: Walk, node: ListNode, value: unknown, path: Path): readonly Item[] | undefined {
  if (isEmpty(value)) return undefined;
  if (!Array.isArray(value)) return refuse(walk, 'list', node, value, path);
  return value.map((written, index) => readItem(walk, node, written, [...path, index]));
}

/** An item that cannot be read stays in the list, empty: paths of its neighbours keep pointing at the right place. */
function readItem(walk: Walk, node: ListNode, written: unknown, path: Path): Item {
  if (isAbsent(written) || isEmpty(written)) {
    report(walk, 'warning', 'document/empty-item', path, 'This item is empty. Fill it in, or delete the line.');
  }
  const item = (readNode(walk, node.item, written, path) ?? {}) as Item;
  const id = item['id'];
  const kind = kindOf(node);
  if (typeof id === 'string' && kind) walk.entities.push({ id, kind, path, value: item });
  return item;
}

function readYears(walk: Walk, node: Leaf, value: unknown, path: Path): Item | undefined {
  if (isEmpty(value)) return undefined;
  if (!isMap(value)) return refuse(walk, 'years', node, value, path);
  const years: Record<string, unknown> = {};
  for (const [year, amount] of Object.entries(value)) {
    const at = [...path, year];
    if (/^\d{4}$/.test(year)) {
      const read = isAbsent(amount) ? undefined : readOne(walk, node, amount, at);
      if (read !== undefined) years[year] = read;
    } else {
      report(
        walk,
        'warning',
        'document/unknown-key',
        at,
        'Years are expected here, each with an amount: `2027: 50000`.',
      );
    }
  }
  return years;
}

function readItems(walk: Walk, node: Leaf, value: unknown, path: Path): readonly unknown[] | undefined {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => {
      const read = isAbsent(item) ? undefined : readOne(walk, node, item, [...path, index]);
      return read === undefined ? [] : [read];
    });
  }
  if (!isScalar(value)) return refuse(walk, 'items', node, value, path);
  const read = readOne(walk, node, value, path);
  if (read === undefined) return undefined;
  const several = String(value).includes(',') ? ' Several are written as `[one, two]`.' : '';
  report(walk, 'note', 'document/read-as', path, `A list is expected here; this is read as a list of one.${several}`);
  return [read];
}

function readOne(walk: Walk, node: Leaf, value: unknown, path: Path): string | number | undefined {
  if (Array.isArray(value) && value.length === 1 && isScalar(value[0])) {
    if (isAbsent(value[0])) return undefined;
    report(walk, 'note', 'document/read-as', path, 'One value is expected here; the only item of this list is read.');
    return readOne(walk, node, value[0], [...path, 0]);
  }
  if (!isScalar(value)) return refuse(walk, 'value', node, value, path);
  const { value: read, remark } = readScalar({ value, raw: rawText(walk, value, path) }, node);
  if (remark) walk.diagnostics.push({ ...remark, path, quotes: quote(rawText(walk, value, path)) });
  if (typeof read === 'string' && (node.type === 'ref' || node.type === 'refs')) {
    walk.references.push({ id: read, field: node, path });
  }
  return read;
}

function refuse(walk: Walk, shape: Shape, node: Node, value: unknown, path: Path): undefined {
  walk.issues.push({ path, message: misshapen(shape, node, value, path) });
}

function report(walk: Walk, severity: Diagnostic['severity'], code: string, path: Path, message: string): void {
  walk.diagnostics.push({ severity, code, path, message });
}

/** The digits as typed, when they stand in the file as one plain scalar. */
function rawText(walk: Walk, value: string | number | boolean, path: Path): string {
  if (typeof value !== 'number') return String(value);
  const { line, column, endLine, endColumn } = walk.source.locate(path);
  walk.lines ??= walk.source.text.split('\n');
  const typed = line === endLine ? (walk.lines[line - 1] ?? '').slice(column - 1, endColumn - 1).trim() : '';
  return typed !== '' && Number(typed) === value ? typed : String(value);
}

function kindOf({ item }: ListNode): EntityKind | undefined {
  const id = item.children['id'];
  return id?.type === 'id' && id.kinds !== 'any' ? id.kinds?.[0] : undefined;
}

/** The path as the vocabulary writes it. */
function pattern(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? '[]' : `.${step}`))
    .join('')
    .slice(1);
}

function isAbsent(value: unknown): value is null | undefined | '' {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}

/** A section, list or item to come: `strategy: tbd`. */
function isEmpty(value: unknown): boolean {
  return typeof value === 'string' && isPlaceholder(value);
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
