import type { Assessment } from '../assess/assessment.ts';
import type { Severity } from '../gate/gravity.ts';
import { calm } from './calm.ts';
import { findingsOf, isOpen } from './findings.ts';
import { type Group, grouped, wordsOf } from './grouped.ts';
import { jsonText } from './json-text.ts';
import type { Region } from './region.ts';

const severities: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING', note: 'INFO' };

/**
 * Reviewdog Diagnostic Format: a comment for each rule on each line. What is waived or known stays out. Columns count bytes
 * of UTF-8, so they are left out where the text of the plan is not at hand: a comment then stands at the line.
 */
export function renderRdjson(assessment: Assessment): string {
  const groups = grouped(findingsOf(assessment).filter(isOpen));
  const result = { source: { name: assessment.tool.name }, diagnostics: groups.map(diagnosticOf) };
  return jsonText(result);
}

function diagnosticOf({ first, level, findings }: Group) {
  return {
    message: calm(joined(first.title, wordsOf(findings))),
    location: {
      path: first.file,
      range: first.region && rangeOf(first.region),
    },
    severity: severities[level],
    code: { value: first.rule },
  };
}

function rangeOf({ line, bytes }: Region) {
  if (bytes === undefined) return { start: { line } };
  return { start: { line, column: bytes.column }, end: { line, column: bytes.endColumn } };
}

/** A list begins on a line of its own. */
function joined(title: string, words: string): string {
  return `${title}:${words.includes('\n') ? '\n' : ' '}${words}`;
}
