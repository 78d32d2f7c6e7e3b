import { one, text, version } from './schema-parts.ts';

const share = { type: 'number', minimum: 0, maximum: 1 } as const;
const points = { type: 'number', minimum: 0, maximum: 100 } as const;

/** JSON Schema (draft-07) of a framework file. */
export function frameworkSchema(): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'https://dbd.example/schema/framework-v1.json',
    title: 'dbd framework',
    description: 'A published strategy: its principles, and the constants of its score.',
    ...one(
      {
        framework: { type: 'string', pattern: '^[a-z-]+$', description: 'Its id.' },
        version,
        name: { ...text, description: 'The name of the strategy.' },
        source: one({ document: text, url: text }, ['document', 'url'], 'The text the titles come from.'),
        settings: {
          type: 'array',
          items: { enum: ['development', 'peacekeeping', 'humanitarian'] },
          description: 'Settings for which it is the default.',
        },
        constants: one(
          {
            values: {
              type: 'array',
              items: share,
              minItems: 4,
              maxItems: 4,
              description: 'Value of the levels 0 to 3.',
            },
            cap_critical: { ...share, description: 'Cap while a critical criterion is below its required level.' },
            cap_redline: { ...share, description: 'Cap while a red line is crossed.' },
            small_unit: {
              type: 'integer',
              minimum: 1,
              description: 'A unit with n criteria, fewer than this, weighs n / small_unit.',
            },
            full_unit: {
              type: 'integer',
              minimum: 1,
              description: 'From this many criteria on, the floors hold for a unit.',
            },
            bands: {
              type: 'array',
              description: 'Best first.',
              items: one({ name: text, score: points, floor: points }, ['name', 'score', 'floor']),
            },
            confidence: one(
              { high: points, medium: points },
              ['high', 'medium'],
              'Widest range in points for each word.',
            ),
          },
          ['values', 'cap_critical', 'cap_redline', 'small_unit', 'full_unit', 'bands', 'confidence'],
        ),
        units: {
          type: 'array',
          minItems: 1,
          description: 'Principles, objectives or goals.',
          items: one(
            {
              id: { type: 'string', pattern: '^[a-z0-9-]+$' },
              title: text,
              weight: { type: 'number', exclusiveMinimum: 0 },
              section: text,
              summary: text,
              actions: { type: 'object', additionalProperties: text },
            },
            ['id', 'title', 'weight', 'section', 'summary'],
          ),
        },
      },
      ['framework', 'version', 'name', 'source', 'settings', 'constants', 'units'],
    ),
  };
}

/** JSON Schema (draft-07) of the file of references. */
export function referencesSchema(): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    ...one(
      {
        sources: {
          type: 'object',
          additionalProperties: one({ document: text, url: text, read: { enum: ['seen', 'in part', 'recalled'] } }, [
            'document',
            'read',
          ]),
        },
      },
      ['sources'],
    ),
  };
}
