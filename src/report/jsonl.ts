import type { Assessment, DocumentAssessment } from '../assess/assessment.ts';
import { resultOf } from './json.ts';
import { visible } from './printable.ts';
import type { Reporter } from './reporters.ts';

/**
 * JSON Lines: each line is the JSON result of one document, whole in itself, so that lines can be filtered, split, counted
 * and joined by programs that read one at a time and know nothing of a header. `dbd schema result` describes every line.
 *
 * The gate of a line holds the reasons of its document, and its verdict is failed where these made the gate fail. What
 * belongs to no document stands in a last line without documents. So the JSON report is: the first line, with the
 * documents and the reasons of all lines one after the other, and failed where any line is.
 */
export const renderJsonl: Reporter = (assessment, options) => {
  return linesOf(assessment)
    .map((line) => `${visible(JSON.stringify(resultOf(line, options)))}\n`)
    .join('');
};

function linesOf(assessment: Assessment): readonly Assessment[] {
  const reasons = byPath(assessment.gate.reasons, ({ document }) => document);
  const problems = byPath(assessment.problems, ({ file }) => file);
  const lines = assessment.documents.map((document) => {
    return lineOf(assessment, [document], take(reasons, document.path), take(problems, document.path));
  });
  const rest = lineOf(assessment, [], [...reasons.values()].flat(), [...problems.values()].flat());
  const failed = [...lines, rest].some(({ gate }) => gate.verdict === 'failed');
  const unexplained = assessment.gate.verdict === 'failed' && !failed;
  const last = unexplained ? { ...rest, gate: assessment.gate } : rest;
  const saysMore = lines.length === 0 || unexplained || rest.gate.reasons.length > 0 || rest.problems.length > 0;
  return saysMore ? [...lines, last] : lines;
}

function lineOf(
  assessment: Assessment,
  documents: readonly DocumentAssessment[],
  reasons: Assessment['gate']['reasons'],
  problems: Assessment['problems'],
): Assessment {
  const { preset, verdict } = assessment.gate;
  const gate = { preset, verdict: reasons.length > 0 ? verdict : 'passed', reasons } as const;
  return { ...assessment, documents, problems, gate };
}

function byPath<Value>(values: readonly Value[], pathOf: (value: Value) => string): Map<string, Value[]> {
  const found = new Map<string, Value[]>();
  for (const value of values) {
    const path = pathOf(value);
    const known = found.get(path);
    if (known === undefined) found.set(path, [value]);
    else known.push(value);
  }
  return found;
}

/** Two documents may bear the same path: what is said of it is said once. */
function take<Value>(values: Map<string, Value[]>, path: string): readonly Value[] {
  const taken = values.get(path) ?? [];
  values.delete(path);
  return taken;
}
