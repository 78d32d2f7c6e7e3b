import { createHash } from 'node:crypto';
import type {
  Assessment,
  DocumentAssessment,
  Gap,
  LocatedDiagnostic,
  Outcome,
  Place,
  Waived,
} from '../assess/assessment.ts';
import { type Severity, severities, severityOf } from '../gate/gravity.ts';
import type { Problem } from '../source/position.ts';
import { blockersOf } from './blockers.ts';
import { clip } from './clip.ts';
import { messageOf } from './diagnostic.ts';
import { type Region, regionsIn } from './region.ts';

/** One thing to tell at one place. Its texts are safe on one line, and hold none of the plan's own words. */
export interface Finding {
  readonly kind: 'red line' | 'critical' | 'gap' | 'diagnostic' | 'problem';
  readonly level: Severity;
  /** Id of the criterion, or code of the diagnostic or problem. */
  readonly rule: string;
  readonly title: string;
  /** POSIX path without `./`, else as it is: a reporter escapes it in its own way. */
  readonly file: string;
  /** Semantic path, as shown; absent for a file as a whole. */
  readonly path: string | undefined;
  readonly region: Region | undefined;
  /** What is there and what is missing. */
  readonly message: string;
  /** What to write. */
  readonly advice: string | undefined;
  /** Stays the same when lines move or items are reordered; may occur in two files. */
  readonly fingerprint: string;
  /** Of the criterion; 0 for others. */
  readonly weight: number;
  readonly waived: Waived | undefined;
  /** Whether the baseline knows it. */
  readonly known: boolean;
}

/** Longest text of a finding. None of ours comes near: what is longer was smuggled in. */
const longest = 2000;

/** Everything an assessment has to tell, by file, line, column, rule, else as it was found. What is waived or known is marked, not left out. */
export function findingsOf({ documents, problems }: Assessment): readonly Finding[] {
  return [...documents.flatMap(ofDocument), ...problems.map(ofProblem)].sort(byPlace);
}

/** Whether nobody has accepted it yet. */
export function isOpen({ waived, known }: Finding): boolean {
  return waived === undefined && !known;
}

const kinds: readonly Finding['kind'][] = ['problem', 'red line', 'critical', 'diagnostic', 'gap'];

/** The worst first; alike ones stay in the order of their places. */
export function byGravity(a: Finding, b: Finding): number {
  return (
    severities.indexOf(a.level) - severities.indexOf(b.level) ||
    kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
    b.weight - a.weight
  );
}

function byPlace(a: Finding, b: Finding): number {
  return (
    compare(a.file, b.file) ||
    (a.region?.line ?? 0) - (b.region?.line ?? 0) ||
    (a.region?.column ?? 0) - (b.region?.column ?? 0) ||
    compare(a.rule, b.rule)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function ofDocument(document: DocumentAssessment): readonly Finding[] {
  const regionOf = regionsIn(document.text);
  const at = (place: Place) => {
    return {
      file: plain(document.path),
      path: clip(place.path, longest) || undefined,
      region: regionOf(place.position),
    };
  };
  const blocked = new Map(blockersOf(document).map(({ outcome, gaps }) => [outcome, new Set(gaps)]));
  return [
    ...document.outcomes.flatMap((outcome) => {
      const blockers = blocked.get(outcome);
      const [blocking, other] = [ofOutcome(outcome, true), ofOutcome(outcome, false)];
      const gaps = outcome.gaps.map((gap) => ofGap(gap, blockers?.has(gap) ? blocking : other, at(gap)));
      return blockers && gaps.length === 0 ? [withoutGap(document, outcome, at)] : gaps;
    }),
    ...document.diagnostics.map((diagnostic) => ({
      ...ofDiagnostic(diagnostic),
      ...at(diagnostic.place),
      ...(diagnostic.file !== undefined && {
        file: plain(diagnostic.file),
        region: regionsIn(undefined)(diagnostic.place.position),
      }),
    })),
  ];
}

type Where = Pick<Finding, 'file' | 'path' | 'region'>;
type What = Pick<Finding, 'kind' | 'level' | 'rule' | 'title' | 'weight'>;

/** Written out and not spread: there may be ten thousands of them, and spreading is fifty times as slow. */
function ofGap(gap: Gap, { kind, level, rule, title, weight }: What, { file, path, region }: Where): Finding {
  return {
    kind,
    level,
    rule,
    title,
    weight,
    file,
    path,
    region,
    message: clip(gap.message, longest) || title,
    advice: clip(gap.recommendation.plain, longest) || undefined,
    fingerprint: gap.id,
    waived: gap.waived,
    known: gap.known ?? false,
  };
}

/** What blocks is told even where nothing says what to change. */
function withoutGap({ path: file }: DocumentAssessment, outcome: Outcome, at: (place: Place) => Where): Finding {
  const [evidence] = outcome.evidence;
  const what = ofOutcome(outcome, true);
  return {
    ...what,
    ...(evidence ? at(evidence) : { file: plain(file), path: undefined, region: undefined }),
    message: clip(outcome.because, longest) || what.title,
    advice: undefined,
    fingerprint: identity(outcome.id),
    waived: undefined,
    known: false,
  };
}

function ofOutcome(outcome: Outcome, blocks: boolean): What {
  const crossed = outcome.outcome === 'violation';
  return {
    kind: crossed ? 'red line' : blocks ? 'critical' : 'gap',
    level: severityOf(outcome, blocks),
    rule: clip(outcome.id, longest),
    title: clip(crossed ? `Red line: ${outcome.title}` : outcome.title, longest) || titleOf(outcome.id),
    weight: outcome.weight,
  };
}

function ofDiagnostic(diagnostic: LocatedDiagnostic): Omit<Finding, keyof Where> {
  const { code, severity, place } = diagnostic;
  return {
    kind: 'diagnostic',
    level: severity,
    rule: clip(code, longest),
    title: titleOf(code),
    message: clip(messageOf(diagnostic, false), longest) || titleOf(code),
    advice: undefined,
    fingerprint: identity(code, place.path),
    weight: 0,
    waived: undefined,
    known: false,
  };
}

function ofProblem({ code, file, position, message }: Problem): Finding {
  return {
    kind: 'problem',
    level: 'error',
    rule: clip(code, longest),
    title: titleOf(code),
    file: plain(file),
    path: undefined,
    region: position && regionsIn(undefined)(position),
    message: clip(message, longest) || titleOf(code),
    advice: undefined,
    fingerprint: identity(code),
    weight: 0,
    waived: undefined,
    known: false,
  };
}

function plain(file: string): string {
  return file.replace(/^(?:\.\/)+/, '');
}

/** `invariant/shared-before-agreed` is "Shared before agreed". */
function titleOf(code: string): string {
  const words = clip(code.slice(code.indexOf('/') + 1).replaceAll('-', ' '), longest);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function identity(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 12);
}
