import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type AssessOptions, type Assessor, assess, type LoadedDocument } from '../src/assess/assess.ts';
import type { DocumentAssessment } from '../src/assess/assessment.ts';
import { loadDocument } from '../src/document/load.ts';
import { echoIndex } from '../src/evidence/sift.ts';
import { builtinCatalogue } from '../src/rubric/builtin.ts';
import { sentencesOf } from '../src/rubric/sentences.ts';
import { read } from '../src/source/read.ts';
import type { Source } from '../src/source/source.ts';

const catalogue = builtinCatalogue();

/** Everything that ships, as the command would use it. */
export const assessor: Assessor = {
  catalogue,
  echoes: echoIndex(sentencesOf(catalogue)),
};
export const everything: AssessOptions = { framework: 'all', tier: undefined, only: [], skip: [] };

const folder = resolve(import.meta.dirname, '../examples');
/** Names of the example plans. */
export const examples: readonly string[] = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
export const exampleText = (name: string): string => readFileSync(resolve(folder, name), 'utf8');

/** A file that holds this value, for tests that change values and not text; everything is at its first line. */
export function sourceOf(value: unknown): Source {
  const nowhere = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  const here = (): typeof nowhere => nowhere;
  return { file: 'plan.yaml', text: '', value, locate: here, locateKey: here, definedAt: () => undefined };
}

/** Reads and loads a plan, or fails the test with what is wrong with it. */
export function loaded(file: string, text: string): LoadedDocument {
  const reading = read(file, text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const loading = loadDocument(reading.source);
  if (!loading.ok) throw new Error(JSON.stringify(loading.problems));
  return { source: reading.source, digest: '', document: loading.document, diagnostics: loading.diagnostics };
}

export function assessed(file: string, text: string, options: AssessOptions = everything): DocumentAssessment {
  return assess(loaded(file, text), assessor, options);
}
