import type { Diagnostic, Document } from '../../src/document/document.ts';
import { loadDocument } from '../../src/document/load.ts';
import { echoIndex, sift } from '../../src/evidence/sift.ts';
import { deriveFacts } from '../../src/facts/derive.ts';
import type { Fact, FactId, Facts } from '../../src/facts/fact.ts';
import { read } from '../../src/source/read.ts';

const noEchoes = echoIndex([]);

/** A plan from a snippet of YAML; the version line, and a cover where the snippet has none, are put before it. */
function documentOf(snippet: string): Document {
  const cover = /^programme:/m.test(snippet) ? '' : 'programme: {title: Safe streets}\n';
  const reading = read('plan.yaml', `dbd: 1\n${cover}${snippet}`);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const loading = loadDocument(reading.source);
  if (!loading.ok) throw new Error(JSON.stringify(loading.problems));
  return loading.document;
}

/** The facts of a plan as an assessment sees them, after sifting, with everything that is said about them. */
export function factsOf(snippet: string): { readonly facts: Facts; readonly diagnostics: readonly Diagnostic[] } {
  return deriveFacts(sift(documentOf(snippet), noEchoes).document);
}

export function factOf(id: FactId, snippet: string): { readonly fact: Fact; readonly told: readonly Diagnostic[] } {
  const { facts, diagnostics } = factsOf(snippet);
  return { fact: facts[id], told: diagnostics };
}

/** A reason for a no that is long enough and uses no word that could speak for a fact. */
export const reason = 'The work is done by hand and by talk, as it has always been.';

export function places(fact: Fact): readonly string[] {
  return fact.because.map((path) => path.join('.'));
}
