import { frameworkSchema, referencesSchema } from './framework-schema.ts';
import type { Mistake } from './mistake.ts';
import { rubricSchema } from './schema.ts';
import { mistakesOfForm } from './schema-errors.ts';

export type Validator = (value: unknown) => readonly Mistake[];

/** Made once, when first asked for: the built-in rubrics are checked before they ship and need none of this. */
function validator(schemaOf: () => object): Validator {
  let schema: object | undefined;
  return (value) => {
    schema ??= schemaOf();
    return mistakesOfForm(schema, value);
  };
}

export const validateRubric = validator(rubricSchema);
export const validateFramework = validator(frameworkSchema);
export const validateReferences = validator(referencesSchema);
