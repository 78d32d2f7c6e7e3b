/** Schemas that rubric and framework files share. */
export const text = { type: 'string', minLength: 3 } as const;
export const version = { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$', description: 'Semantic version.' } as const;

/** A map with these keys and no others. */
export const one = (properties: object, required: readonly string[], description = ''): object => ({
  type: 'object',
  ...(description && { description }),
  properties,
  required,
  additionalProperties: false,
});
