import type { FieldName } from './rules.ts';
import { readerOf } from './words/clauses.ts';
import { fieldWords, thingNames } from './words/fields.ts';
import { type Matcher, matcherOf } from './words/match.ts';

const matchers = new Map<FieldName, Matcher>();
/** Names of fields are no sentences: "impairment, yes or no" denies nothing. */
const read = readerOf();

/** Is this the name of a data field that tells what it holds? */
export function fieldNamed(family: FieldName, name: unknown): boolean {
  const matcher = matchers.get(family) ?? matcherOf(fieldWords[family], thingNames);
  matchers.set(family, matcher);
  return typeof name === 'string' && matcher.find(read(name)) !== undefined;
}
