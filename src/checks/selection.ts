import type { Item } from '../document/document.ts';
import { all, any, not, type Truth } from '../document/truth.ts';
import { label, nameOf } from './naming.ts';
import { items, owners, select } from './path.ts';
import type { Node, View } from './view.ts';

type Scalar = string | number;
type Test =
  | Scalar
  | readonly Scalar[]
  | { readonly not: Scalar | readonly Scalar[] }
  | { readonly above: number }
  /** One of the values may be among several that are not all written yet: not finding it leaves the answer open. */
  | { readonly perhaps: Scalar | readonly Scalar[] }
  | { readonly absent: true }
  /** Something is written; an empty list says that there is none. */
  | { readonly present: true };

/** Field tests that must all hold; `any` holds further maps of which one must. */
export type Where = { readonly [field: string]: Test | readonly Where[] };

export interface Selection {
  readonly of: string | readonly string[];
  readonly where?: Where;
  /** References (single or lists) that put an item in: a list may be incomplete, so an item it leaves out is unknown. */
  readonly named_in?: readonly string[];
}

/** An item and whether it belongs to the selection; items that do not belong are left out. */
export interface Member extends Node {
  readonly belongs: 'yes' | 'unknown';
}

const schemaOfTest = {
  anyOf: [
    { type: ['string', 'number'] },
    { type: 'array', items: { type: ['string', 'number'] }, minItems: 1 },
    {
      type: 'object',
      properties: { not: { $ref: '#/definitions/scalars' } },
      required: ['not'],
      additionalProperties: false,
    },
    { type: 'object', properties: { above: { type: 'number' } }, required: ['above'], additionalProperties: false },
    {
      type: 'object',
      properties: { perhaps: { $ref: '#/definitions/scalars' } },
      required: ['perhaps'],
      additionalProperties: false,
    },
    { type: 'object', properties: { absent: { const: true } }, required: ['absent'], additionalProperties: false },
    { type: 'object', properties: { present: { const: true } }, required: ['present'], additionalProperties: false },
  ],
} as const;

/** JSON Schema of `where`. */
export const whereSchema = {
  type: 'object',
  properties: { any: { type: 'array', items: { $ref: '#/definitions/where' }, minItems: 2 } },
  patternProperties: { '^(@|\\.|its\\.)': schemaOfTest },
  additionalProperties: false,
  minProperties: 1,
} as const;

/** Items of a selection. A missing flag makes an item `unknown`: leaving it out must never pay. */
export function members(view: View, selection: Selection): readonly Member[] {
  const paths = typeof selection.of === 'string' ? [selection.of] : selection.of;
  return paths
    .flatMap((path) => items(view, path))
    .flatMap((node) => {
      const belongs = all([matches(view, node, selection.where ?? {}), named(view, node, selection.named_in)]);
      return belongs === 'no' ? [] : [{ ...node, belongs }];
    });
}

/** Whether a thing fits a map of field tests. */
export function matches(view: View, node: Node, where: Where): Truth {
  const inHand: View = { ...view, item: node };
  let truth: Truth = 'yes';
  for (const field of Object.keys(where)) {
    const test = where[field];
    const passed =
      field === 'any'
        ? any((test as readonly Where[]).map((one) => matches(view, node, one)))
        : passes(inHand, field, test as Test);
    if (passed === 'no') return 'no';
    if (passed === 'unknown') truth = 'unknown';
  }
  return truth;
}

/** The fields that are missing where a thing may or may not fit, as paths of a rubric. */
export function openFields(view: View, node: Node, where: Where): readonly string[] {
  const inHand: View = { ...view, item: node };
  return Object.entries(where).flatMap(([field, test]) => {
    if (field === 'any') {
      const maps = test as readonly Where[];
      const settled = maps.some((one) => matches(view, node, one) === 'yes');
      return settled ? [] : maps.flatMap((one) => openFields(view, node, one));
    }
    return passes(inHand, field, test as Test) === 'unknown' ? [field] : [];
  });
}

/** Field tests in words, to follow the name of a list: ` with \`kind\` divider`. Empty where they cannot be said in a few. */
export function whereWords(view: View, where: Where): string {
  const said = Object.entries(where).flatMap(([field, test]) => {
    if (field !== 'any') return [`${field === '.' ? '' : `${label(field)} `}${testWords(view, test as Test)}`];
    const ways = (test as readonly Where[]).map((one) => whereWords(view, one).replace(' with ', ''));
    return ways.length > mostWays ? [] : [ways.filter((words) => words !== '').join(' or ')];
  });
  return said.length > 0 ? ` with ${said.join(' and ')}` : '';
}

function testWords(view: View, test: Test): string {
  if (typeof test !== 'object') return valueWords(view, test);
  if ('absent' in test) return 'left out';
  if ('present' in test) return 'written';
  if ('above' in test) return `above ${test.above}`;
  if ('not' in test)
    return `other than ${[test.not]
      .flat()
      .map((one) => valueWords(view, one))
      .join(' or ')}`;
  const values = 'perhaps' in test ? [test.perhaps].flat() : (test as readonly Scalar[]);
  const said = values.slice(0, mostValues).map((one) => valueWords(view, one));
  return `${said.join(', ')}${values.length > mostValues ? ' or the like' : ''}`.replace(/, ([^,]*)$/, ' or $1');
}

const mostValues = 4;
const mostWays = 3;

function valueWords(view: View, value: Scalar): string {
  if (value === '@') return nameOf(view.object);
  return typeof value === 'string' && /^(@|\.|its\.)/.test(value) ? `the same ${label(value)}` : String(value);
}

function passes(view: View, field: string, test: Test): Truth {
  const values = scalars(view, field);
  if (typeof test === 'object' && 'absent' in test) return truth(values.length === 0);
  if (values.length === 0 && !saysNone(view, field)) return 'unknown';
  if (typeof test === 'object' && 'present' in test) return truth(values.length > 0);
  if (typeof test === 'object' && 'perhaps' in test) return overlap(view, values, test.perhaps) ? 'yes' : 'unknown';
  if (typeof test === 'object' && 'not' in test) return not(oneOf(view, field, overlap(view, values, test.not)));
  if (typeof test === 'object' && 'above' in test)
    return oneOf(
      view,
      field,
      values.some((value) => Number(value) > test.above),
    );
  return oneOf(view, field, overlap(view, values, test as Scalar | readonly Scalar[]));
}

/** An empty list is an answer: there is none. */
function saysNone(view: View, field: string): boolean {
  const found = select(view, field);
  return found.length > 0 && found.every(({ value }) => Array.isArray(value) && value.length === 0);
}

/** Where none of several things has the value, one that leaves the field out could still have it. */
function oneOf(view: View, field: string, found: boolean): Truth {
  if (found) return 'yes';
  return select(view, field).length < owners(view, field).length ? 'unknown' : 'no';
}

function overlap(view: View, values: readonly Scalar[], test: Scalar | readonly Scalar[]): boolean {
  const wanted = new Set(
    (Array.isArray(test) ? (test as readonly Scalar[]) : [test as Scalar]).flatMap((one) => meant(view, one)),
  );
  return values.some((value) => wanted.has(value));
}

/** A value that begins with `@`, `.` or `its.` is a path; anything else is itself. */
function meant(view: View, value: Scalar): readonly Scalar[] {
  return typeof value === 'string' && /^(@|\.|its\.)/.test(value) ? scalars(view, value) : [value];
}

/** Scalars at a path; a map stands for its id. */
export function scalars(view: View, path: string): readonly Scalar[] {
  return items(view, path).flatMap((node) => {
    const value = typeof node.value === 'object' ? (node.value as Item)['id'] : node.value;
    return typeof value === 'string' || typeof value === 'number' ? [value] : [];
  });
}

function named(view: View, node: Node, paths: readonly string[] | undefined): Truth {
  if (!paths) return 'yes';
  const id = (node.value as Item)['id'];
  return any(
    paths.map((path) => (scalars(view, path).includes(String(id)) ? 'yes' : complete(view, path) ? 'no' : 'unknown')),
  );
}

/** Whether every item states the single reference at `path`; a list of references can always be longer. */
function complete(view: View, path: string): boolean {
  const stated = select(view, path);
  return (
    stated.length > 0 &&
    stated.length === owners(view, path).length &&
    stated.every((node) => !Array.isArray(node.value))
  );
}

function truth(value: boolean): Truth {
  return value ? 'yes' : 'no';
}
