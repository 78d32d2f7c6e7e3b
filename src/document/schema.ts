import type { Leaf, MapNode, Node } from './field.ts';
import { idPattern } from './scalar.ts';
import { root, sections } from './vocabulary.ts';

type Schema = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema (draft-07) of a document, for editors. It is stricter than loading: it asks for the canonical form of
 * every value and marks unknown keys, which loading reads, or skips, with a note or a warning.
 */
export function documentSchema(): object {
  const { description, ...rest } = ofMap(root, ['dbd', 'programme']);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'urn:dbd:schema:document:1',
    title: 'Programme design document',
    description,
    ...rest,
    definitions,
  };
}

const definitions: Readonly<Record<string, Schema>> = {
  text: { description: 'Words.', anyOf: [{ type: 'string', pattern: '\\S' }, { type: 'number' }] },
  id: { description: 'Lower-case words with hyphens.', type: 'string', pattern: idPattern.source },
  date: {
    description: 'A day, month, quarter or year: 2027-05-31, 2027-05, 2027-Q2 or 2027.',
    anyOf: [
      {
        type: 'string',
        pattern: '^[0-9]{4}(-(Q[1-4]|(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?))?$',
      },
      { type: 'integer', minimum: 1000, maximum: 9999 },
    ],
  },
  duration: {
    description:
      'A number in the unit of the key, or a number with a unit of its own: 6 hours, 2 weeks; or a word such as monthly.',
    anyOf: [
      { type: 'number', minimum: 0 },
      { type: 'string', pattern: '^[0-9]+(\\.[0-9]+)? ?(minute|hour|day|week|month|quarter|year)s?$' },
      {
        enum: ['hourly', 'daily', 'weekly', 'fortnightly', 'monthly', 'quarterly', 'half-yearly', 'yearly', 'annually'],
      },
    ],
  },
  money: { description: 'An amount as a plain number.', type: 'number', minimum: 0 },
};

function ofNode(node: Node, key: string, parent: MapNode): Schema {
  const title = parent === root ? sections.find(({ name }) => name === key)?.title : undefined;
  const schema = ofPlace(node, key);
  return title === undefined ? schema : { title, ...schema };
}

function ofPlace(node: Node, key: string): Schema {
  if (node.type === 'list') return { description: node.description, type: 'array', items: ofMap(node.item, []) };
  if (node.type !== 'map') return { description: node.description, ...ofLeaf(node) };
  const map = ofMap(node, key === 'programme' ? ['title'] : []);
  const short = node.shorthand === undefined ? undefined : node.children[node.shorthand];
  return short ? { description: node.description, anyOf: [ofPlace(short, key), map] } : map;
}

function ofMap(node: MapNode, required: readonly string[]): Schema {
  return {
    description: node.description,
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(node.children).map(([key, child]) => [key, ofNode(child, key, node)]),
    ),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

function ofLeaf(leaf: Leaf): Schema {
  switch (leaf.type) {
    case 'texts':
      return listOf(defined('text'));
    case 'enums':
      return listOf({ enum: leaf.values });
    case 'refs':
      return listOf(ofReference(leaf));
    case 'years':
      return { type: 'object', patternProperties: { '^[0-9]{4}$': defined('money') }, additionalProperties: false };
    case 'ref':
      return ofReference(leaf);
    case 'enum':
      return { enum: leaf.values };
    case 'yes-no':
      return { enum: ['yes', 'no'] };
    case 'integer':
    case 'number':
    case 'percent':
      return ofNumber(leaf);
    default:
      return defined(leaf.type);
  }
}

function ofNumber({ type, minimum, maximum, words }: Leaf): Schema {
  const least = minimum ?? (type === 'number' ? undefined : 0);
  const number = {
    type: type === 'integer' ? 'integer' : 'number',
    ...(least !== undefined && { minimum: least }),
    ...(maximum !== undefined && { maximum }),
  };
  return words ? { anyOf: [number, { enum: Object.keys(words) }] } : number;
}

function ofReference(leaf: Leaf): Schema {
  return defined(leaf.names ? 'text' : 'id');
}

/** Beside `$ref` a description would be ignored, so the reference goes one level down. */
function defined(name: string): Schema {
  return { allOf: [{ $ref: `#/definitions/${name}` }] };
}

function listOf(items: Schema): Schema {
  return { type: 'array', items };
}
