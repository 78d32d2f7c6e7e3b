import { Ajv, type ValidateFunction } from 'ajv';
import { frameworkSchema, referencesSchema, rubricSchema } from './schema.ts';

/** Compiled once, when first asked for: the built-in rubrics are checked before they ship and need none of this. */
function compiled(schema: () => object): () => ValidateFunction {
  let validate: ValidateFunction | undefined;
  return () => {
    validate ??= new Ajv({
      allErrors: true,
      strict: true,
      allowUnionTypes: true,
      strictRequired: false,
      strictTypes: false,
    }).compile(schema());
    return validate;
  };
}

export const validateRubric = compiled(rubricSchema);
export const validateFramework = compiled(frameworkSchema);
export const validateReferences = compiled(referencesSchema);
