import { before } from './before.ts';
import type { Check } from './check.ts';
import { count } from './count.ts';
import { distinct } from './distinct.ts';
import { every } from './every.ts';
import { fresh } from './fresh.ts';
import { funded } from './funded.ts';
import { monitored } from './monitored.ts';
import { oneOf } from './one-of.ts';
import { owned } from './owned.ts';
import { portion } from './portion.ts';
import { present } from './present.ts';
import { refers } from './refers.ts';

/** The closed vocabulary of checks. Rubrics are data: what they need that is not here has to be added here, for all. */
export const checks = {
  present,
  every,
  count,
  'one-of': oneOf,
  refers,
  before,
  fresh,
  portion,
  owned,
  funded,
  monitored,
  distinct,
} as const satisfies Readonly<Record<string, Check<never>>>;

/** What a rubric writes for a check of this name; whoever tells or mends a condition reads the same. */
export type OptionsOf<Name extends keyof typeof checks> = Parameters<(typeof checks)[Name]['run']>[1];
