import { option, pathSchema, scalarsSchema } from '../checks/check.ts';
import { conditionsSchema } from '../checks/decide.ts';
import { guardSchema } from '../checks/guard.ts';
import { whereSchema } from '../checks/selection.ts';
import { factIds } from '../facts/fact.ts';
import { type Criterion, stages } from './rubric.ts';
import { one, text, version } from './schema-parts.ts';

const facts = { type: 'array', items: { enum: factIds }, minItems: 1 } as const;
const selection = one(
  {
    of: option.paths,
    where: option.where,
    named_in: { type: 'array', items: option.path, minItems: 1 },
    when: { $ref: '#/definitions/when' },
  },
  ['of'],
  'Items of a list that count; a missing flag leaves an item unknown.',
);
const closedScope = one(
  {
    of: option.path,
    by: option.path,
    values: {
      type: 'array',
      minItems: 1,
      items: {
        anyOf: [
          { type: 'string' },
          one({ value: { type: 'string' }, when: { $ref: '#/definitions/when' } }, ['value', 'when']),
        ],
      },
    },
  },
  ['of', 'by', 'values'],
  'A closed list of values, each an object whether or not the document names it.',
);

const criterion = {
  id: {
    type: 'string',
    pattern: '^[a-z-]+/[a-z-]+$',
    description: 'theme/name; permanent, never used again for something else.',
  },
  title: { ...text, description: 'What a good plan does, as a statement.' },
  homes: {
    type: 'object',
    additionalProperties: { type: 'string' },
    minProperties: 1,
    description: 'The unit (or action) it counts for, per framework.',
  },
  also: {
    type: 'object',
    additionalProperties: { type: 'array', items: { type: 'string' } },
    description: 'What else it serves; never scored.',
  },
  kind: {
    enum: ['normal', 'critical', 'redline'],
    description: 'critical caps the score below its required level; redline has no levels.',
  },
  required: {
    type: 'integer',
    minimum: 1,
    maximum: 3,
    description: 'The level the lowest object of a critical criterion must reach.',
  },
  weight: { type: 'integer', minimum: 1, maximum: 3, description: 'Weight within its unit.' },
  tier: { enum: ['core', 'extended'], description: 'core is also asked at a first look and of small programmes.' },
  from: { enum: stages, description: 'First stage of a programme at which it is due.' },
  applies_when: {
    description: 'Facts that decide whether it applies.',
    anyOf: [{ const: 'always' }, one({ all: facts }, ['all']), one({ any: facts }, ['any'])],
  },
  scope: {
    description: 'What the credit is counted over.',
    anyOf: [closedScope, selection, { type: 'array', items: selection, minItems: 2 }],
  },
  levels: {
    ...one({ 1: option.conditions, 2: option.conditions, 3: option.conditions }, ['1', '2', '3']),
    description: 'What must hold for declared (1), specified (2) and linked (3); lower levels must hold too.',
  },
  violation: { ...option.where, description: 'What crosses the red line, as field tests on a scope object.' },
  crossed: { ...text, description: 'What is said once the line is crossed: what was found, and why that harms.' },
  review: { ...text, description: 'The question for a reviewer, who alone can give level 3.' },
  ask: { ...text, description: 'The question to the author.' },
  why: { ...text, description: 'The harm it prevents, in one or two sentences.' },
  recommend: {
    type: 'object',
    description: 'What to write to reach each level. {path|words} is filled from the document.',
    properties: { to_1: text, to_2: text, to_3: text },
    required: ['to_1'],
    additionalProperties: false,
  },
  sources: {
    type: 'array',
    minItems: 1,
    items: one({ ref: { type: 'string' }, section: { type: 'string', minLength: 1 } }, ['ref', 'section']),
    description: 'Where it comes from.',
  },
};
const always = [
  'id',
  'title',
  'homes',
  'kind',
  'weight',
  'tier',
  'from',
  'applies_when',
  'ask',
  'why',
  'recommend',
  'sources',
];

function ofKind(...kinds: readonly Criterion['kind'][]): object {
  return { properties: { kind: { enum: kinds } }, required: ['kind'] };
}

/** JSON Schema (draft-07) of a rubric file. */
export function rubricSchema(): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'https://dbd.example/schema/rubric-v1.json',
    title: 'dbd rubric',
    description: 'Criteria on one theme: questions with a ladder of levels.',
    type: 'object',
    properties: {
      rubric: { type: 'string', pattern: '^[a-z-]+$', description: 'The theme, in lower-case words with hyphens.' },
      version,
      title: { ...text, description: 'The theme in one sentence.' },
      criteria: {
        type: 'array',
        minItems: 1,
        description: 'The criteria, in the order of the reference.',
        items: {
          type: 'object',
          properties: criterion,
          required: always,
          additionalProperties: false,
          // A kind that is misspelt is told by itself: none of these conditions is about it.
          allOf: [
            {
              if: ofKind('redline'),
              then: {
                required: ['violation', 'crossed', 'scope'],
                not: { description: 'a red line is crossed or not, and has no levels', required: ['levels'] },
              },
            },
            {
              if: ofKind('normal', 'critical'),
              then: {
                required: ['levels'],
                not: {
                  description: 'it is only for kind redline',
                  anyOf: [{ required: ['violation'] }, { required: ['crossed'] }],
                },
              },
            },
            { if: ofKind('critical'), then: { required: ['required'] } },
            {
              if: ofKind('normal', 'redline'),
              then: { not: { description: 'it is only for kind critical', required: ['required'] } },
            },
          ],
        },
      },
    },
    required: ['rubric', 'version', 'title', 'criteria'],
    additionalProperties: false,
    definitions: {
      path: pathSchema,
      scalars: scalarsSchema,
      where: whereSchema,
      when: guardSchema,
      conditions: conditionsSchema,
    },
  };
}
