import { documentSchema } from '../document/schema.ts';
import { resultSchema } from '../report/result-schema.ts';
import { rubricSchema } from '../rubric/schema.ts';

/** What `dbd schema` can print. */
export const schemas = { document: documentSchema, rubric: rubricSchema, result: resultSchema } as const;

/** The JSON Schema (draft-07) of plans, rubrics or results, as text. */
export function schemaText(kind: keyof typeof schemas): string {
  return `${JSON.stringify(schemas[kind](), null, 2)}\n`;
}
