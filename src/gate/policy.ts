import type { Assessment, DocumentAssessment, Gap, Outcome } from '../assess/assessment.ts';
import { shown } from '../score/rounding.ts';
import { areAccepted, isAccepted, type Severity, severities, severityOf } from './gravity.ts';

/** One thing that must hold for every document. */
export type Assertion =
  | { readonly kind: 'red-lines' }
  | { readonly kind: 'criticals' /** Whether one that may be below its level fails too. */; readonly unknown: boolean }
  | { readonly kind: 'severity'; readonly least: Severity }
  | { readonly kind: 'overall'; readonly least: number }
  | { readonly kind: 'principle'; readonly id: string; readonly least: number }
  | { readonly kind: 'criterion'; readonly id: string; readonly level: number }
  | { readonly kind: 'theme'; readonly id: string; readonly level: number }
  | { readonly kind: 'not-applicable'; readonly most: number }
  /** Nothing is wrong with the file itself: unknown keys, references that lead nowhere, contradictions. */
  | { readonly kind: 'diagnostics' }
  | { readonly kind: 'overlays' };

export type Preset = Assessment['gate']['preset'];

/** What each preset asserts. Expired waivers fail wherever a gate can fail. */
const presets: Readonly<Record<Preset, readonly Assertion[]>> = {
  advisory: [],
  review: [{ kind: 'red-lines' }, { kind: 'criticals', unknown: false }, { kind: 'overlays' }],
  strict: [
    { kind: 'red-lines' },
    { kind: 'criticals', unknown: true },
    { kind: 'severity', least: 'error' },
    { kind: 'not-applicable', most: 0.6 },
    { kind: 'overlays' },
  ],
};

/** The verdict on all documents, with every reason. What is waived or in the baseline lets pass; it changes no score. */
export function verdict(
  documents: readonly DocumentAssessment[],
  preset: Preset,
  assertions: readonly Assertion[],
): Assessment['gate'] {
  const all = [...presets[preset], ...assertions];
  const reasons = documents.flatMap((document) =>
    all.flatMap((assertion) =>
      failures(document, assertion).map((message) => ({
        assertion: nameOf(assertion),
        document: document.path,
        message,
      })),
    ),
  );
  const unique = [...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values()];
  return { preset, verdict: unique.length > 0 ? 'failed' : 'passed', reasons: unique };
}

/** An assertion as it is called in reports and on the command line. */
function nameOf(assertion: Assertion): string {
  switch (assertion.kind) {
    case 'criterion':
    case 'theme':
      return `${assertion.kind} ${assertion.id} >= ${assertion.level}`;
    case 'principle':
      return `principle ${assertion.id} >= ${assertion.least}`;
    case 'overall':
      return `score >= ${assertion.least}`;
    case 'severity':
      return `no ${assertion.least} or worse`;
    case 'not-applicable':
      return `not applicable <= ${Math.round(assertion.most * 100)} %`;
    default:
      return assertion.kind;
  }
}

function failures(document: DocumentAssessment, assertion: Assertion): readonly string[] {
  switch (assertion.kind) {
    case 'red-lines':
      return document.outcomes
        .filter(isCrossed)
        .map((outcome) => `${outcome.id}: the red line is crossed${placeOf(outcome)}`);
    case 'criticals':
      return document.outcomes
        .filter((outcome) => isBelow(outcome, assertion.unknown))
        .map(
          (outcome) =>
            `${outcome.id}: level ${levelOf(outcome)}, needs ${outcome.level?.required ?? 0}${placeOf(outcome)}`,
        );
    case 'severity':
      return document.outcomes
        .filter((outcome) => outcome.gaps.some((gap) => counts(gap, outcome, assertion.least)))
        .map((outcome) => `${outcome.id}: has open gaps${placeOf(outcome)}`);
    case 'overall':
      return document.frameworks.flatMap(({ name, result }) => below(name, result.score?.lower, assertion.least));
    case 'principle':
      return document.frameworks.flatMap(({ result }) =>
        result.units
          .filter(({ id }) => id === assertion.id)
          .flatMap((unit) => below(unit.id, unit.score?.lower, assertion.least)),
      );
    case 'criterion':
    case 'theme':
      return document.outcomes
        .filter((outcome) => (assertion.kind === 'theme' ? outcome.theme : outcome.id) === assertion.id)
        .filter(
          (outcome) => outcome.applies !== 'no' && outcome.level !== undefined && levelOf(outcome) < assertion.level,
        )
        .filter(({ gaps }) => !areAccepted(gaps))
        .map((outcome) => `${outcome.id}: level ${levelOf(outcome)}, needs ${assertion.level}${placeOf(outcome)}`);
    case 'not-applicable':
      return tooLittleApplies(document, assertion.most);
    case 'diagnostics':
      return document.diagnostics
        .filter(({ severity }) => severity !== 'note')
        .map(({ place, message }) => `line ${place.position.line}: ${message}`);
    case 'overlays':
      return document.diagnostics
        .filter(({ code, severity }) => severity === 'error' && /^(waiver|baseline)\//.test(code))
        .map(({ file, place, message }) => `${file ?? document.path}:${place.position.line}: ${message}`);
  }
}

function isCrossed({ outcome, gaps }: Outcome): boolean {
  return outcome === 'violation' && !areAccepted(gaps);
}

function isBelow({ kind, applies, level, gaps }: Outcome, unknown: boolean): boolean {
  if (kind !== 'critical' || level?.required === undefined) return false;
  const { lower, required } = level;
  const isAsked = applies === 'yes' || (unknown && applies === 'unknown');
  return isAsked && lower < required && !areAccepted(gaps.filter(({ toLevel }) => toLevel <= required));
}

function counts(gap: Gap, outcome: Outcome, least: Severity): boolean {
  if (isAccepted(gap)) return false;
  const blocks =
    outcome.kind === 'critical' && outcome.applies === 'yes' && gap.toLevel <= (outcome.level?.required ?? 0);
  return severities.indexOf(severityOf(outcome, blocks)) <= severities.indexOf(least);
}

function below(name: string, lower: number | undefined, least: number): readonly string[] {
  return lower !== undefined && lower < least ? [`${name}: ${shown(lower).toFixed(2)}, needs ${least}`] : [];
}

function tooLittleApplies({ outcomes }: DocumentAssessment, most: number): readonly string[] {
  const share = outcomes.filter(({ applies }) => applies === 'no').length / Math.max(1, outcomes.length);
  return share > most ? [`${Math.round(share * 100)} % of the criteria do not apply`] : [];
}

function levelOf({ level }: Outcome): number {
  return level?.lower ?? 0;
}

function placeOf({ gaps }: Outcome): string {
  const first = gaps.find((gap) => !isAccepted(gap));
  return first ? ` (line ${first.position.line})` : '';
}
