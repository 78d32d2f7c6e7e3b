import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Document } from '../../src/document/document.ts';
import { sift } from '../../src/evidence/sift.ts';
import { deriveFacts } from '../../src/facts/derive.ts';
import type { Facts } from '../../src/facts/fact.ts';
import { assessor, examples, exampleText, loaded } from '../support.ts';

/** A plan as the criteria see it: sifted, with its facts. */
export interface Plan {
  readonly name: string;
  readonly document: Document;
  readonly facts: Facts;
}

export function planOf(name: string, text: string): Plan {
  const { document } = sift(loaded(name, text).document, assessor.echoes);
  return { name, document, facts: deriveFacts(document).facts };
}

export const examplePlans = (): readonly Plan[] => examples.map((name) => planOf(name, exampleText(name)));

/** The cases of a criterion's fixture, or those that expect what `expected` matches. */
export function fixturePlans(id: string, expected = /^/): readonly Plan[] {
  const file = resolve(import.meta.dirname, `../criteria/${id}.yaml`);
  // That it is missing is told in test/criteria.test.ts.
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return text.split(/^---\n/m).flatMap((part) => {
    const name = `test/criteria/${id}.yaml, ${/^# (.+)$/m.exec(part)?.[1] ?? 'a case'}`;
    return text !== '' && expected.test(part) ? [planOf(name, part)] : [];
  });
}

/** Surely or possibly level 3, and for a red line crossed: as far as the criterion goes. */
export const asFarAsItGoes = /#>.*(?:level (?:\d\.\.)?3|violation)/;
