import { documentSchema } from '../document/schema.ts';
import { waiversSchema } from '../gate/waivers-schema.ts';
import { resultSchema } from '../report/result-schema.ts';
import { rubricSchema } from '../rubric/schema.ts';

/** What `dbd schema` can print. */
export const schemas = {
  document: documentSchema,
  rubric: rubricSchema,
  result: resultSchema,
  waivers: waiversSchema,
} as const;

/** The JSON Schema (draft-07) of plans, rubrics, results or waivers, as text. */
export function schemaText(kind: keyof typeof schemas): string {
  return `${JSON.stringify(schemas[kind](), null, 2)}\n`;
}
