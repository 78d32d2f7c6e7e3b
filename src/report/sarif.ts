import type { Assessment } from '../assess/assessment.ts';
import { shown } from '../score/rounding.ts';
import { findingsOf } from './findings.ts';
import { jsonText } from './json-text.ts';
import type { ReportOptions } from './reporters.ts';
import { descriptorsOf, invocationOf } from './sarif/invocation.ts';
import { mostResults, resultsOf } from './sarif/results.ts';
import { rulesOf } from './sarif/rules.ts';
import { lowestScore, verdictOf } from './verdict.ts';

export interface SarifOptions {
  /** Whether what is waived or in the baseline is told too, as suppressed. GitHub would show it as open. */
  readonly waived?: boolean;
}

/** SARIF 2.1.0, as GitHub code scanning asks for it, which is stricter than the standard. */
export function renderSarif(assessment: Assessment, options: Partial<ReportOptions> & SarifOptions = {}): string {
  const findings = findingsOf(assessment);
  const { rules, cut } = rulesOf(assessment, findings);
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const found = resultsOf(assessment, findings, {
    waived: options.waived ?? false,
    excerpts: options.excerpts ?? true,
    indexOf: indexes,
  });
  const leftOut = { results: found.cut, most: mostResults, tags: cut };
  const frameworks = assessment.frameworks.map(({ id }) => id);
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: assessment.tool.name,
            semanticVersion: assessment.tool.version,
            rules,
            notifications: descriptorsOf(findings, leftOut),
          },
        },
        automationDetails: { id: `dbd/${frameworks.length > 0 ? frameworks.join('+') : 'none'}/` },
        columnKind: 'utf16CodeUnits',
        invocations: [invocationOf(assessment, findings, leftOut)],
        results: found.results,
        properties: { dbd: summaryOf(assessment) },
      },
    ],
  };
  return jsonText(log);
}

/** The score, for readers that ask for it; code hosts pass it over. */
function summaryOf(assessment: Assessment) {
  return {
    score: lowestScore(assessment) ?? null,
    verdict: verdictOf(assessment),
    preset: assessment.gate.preset,
    documents: assessment.documents.map(({ path, frameworks }) => ({
      path,
      frameworks: frameworks.map(({ id, result }) => ({
        id,
        lower: result.score === undefined ? null : shown(result.score.lower),
        upper: result.score === undefined ? null : shown(result.score.upper),
        band: result.band ?? null,
      })),
    })),
  };
}
