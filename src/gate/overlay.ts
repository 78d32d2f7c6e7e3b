import type { DocumentAssessment, Gap, LocatedDiagnostic } from '../assess/assessment.ts';
import type { Baseline, Entry } from './baseline.ts';
import { keyOf } from './baseline-text.ts';
import { finding, type OverlayFinding } from './findings.ts';
import { type Recognition, recognise } from './known.ts';
import { type Reader, reader } from './reading.ts';
import type { Waiver } from './waivers.ts';
import { waive } from './waiving.ts';

/** What is laid over assessments before the gate looks at them. */
export interface Overlays {
  readonly waivers: readonly Waiver[];
  readonly baseline: Baseline | undefined;
  /** `2027-05-31`; a waiver holds to the end of its last day. */
  readonly today: string;
  /** Ids of all criteria there are, whatever was asked in this run: a waiver may be for one that was left out. */
  readonly criteria: readonly string[];
}

/** The assessment with waivers and baseline laid over it: gaps marked, findings about the overlays themselves added; scores untouched. */
export function overlaid(document: DocumentAssessment, overlays: Overlays): DocumentAssessment {
  return overlaidAll([document], overlays)[0] ?? document;
}

/** The same for all plans of a run. A waiver for every plan is told once, and is unused only if no plan needs it. */
export function overlaidAll(
  documents: readonly DocumentAssessment[],
  { waivers, baseline, today, criteria }: Overlays,
): readonly DocumentAssessment[] {
  const planOf = reader();
  const paths = new Set(documents.map(({ path }) => path));
  return waive(documents, waivers, today, criteria).map(({ document, told }) => {
    const { gaps, told: others } = baseline ? held(document, baseline, paths, planOf) : { gaps: undefined, told: [] };
    const findings = [...told, ...others];
    if (findings.length === 0 && gaps === undefined) return document;
    return { ...document, ...(gaps && marked(document, gaps)), diagnostics: inOrder(document.diagnostics, findings) };
  });
}

function marked({ outcomes }: DocumentAssessment, known: ReadonlySet<Gap>): Pick<DocumentAssessment, 'outcomes'> {
  return {
    outcomes: outcomes.map((outcome) =>
      outcome.gaps.some((gap) => known.has(gap))
        ? { ...outcome, gaps: outcome.gaps.map((gap) => (known.has(gap) ? { ...gap, known: true } : gap)) }
        : outcome,
    ),
  };
}

function held(
  document: DocumentAssessment,
  baseline: Baseline,
  assessed: ReadonlySet<string>,
  planOf: Reader,
): { readonly gaps: ReadonlySet<Gap> | undefined; readonly told: readonly OverlayFinding[] } {
  const entries = baseline.plans.get(document.path);
  if (entries === undefined) return { gaps: undefined, told: renamed(document, baseline, assessed) };
  const all = recognise(document, entries, () => planOf(document));
  const told = [...withoutReason(document, entries, all, baseline), ...fixed(document, entries, all, baseline)];
  return { gaps: new Set(all.filter(({ how }) => how !== undefined).map(({ gap }) => gap)), told };
}

/** Entries for what must not be let pass in bulk. */
function withoutReason(
  document: DocumentAssessment,
  entries: readonly Entry[],
  all: readonly Recognition[],
  { file }: Baseline,
): readonly OverlayFinding[] {
  const blocking = new Set(
    all.filter(({ blocks, how }) => blocks && how === undefined).map(({ entry }) => keyOf(entry)),
  );
  return entries
    .filter((entry) => blocking.has(keyOf(entry)))
    .map((entry) =>
      tell(
        document,
        file,
        entry,
        'warning',
        'baseline/blocker',
        `"${entry.criterion}" blocks the plan, so this entry does not count: a baseline lets a red line or a critical criterion pass only with a reason. Write a waiver, which ends, or allow it: dbd baseline update --with-blockers "<reason>"`,
      ),
    );
}

function fixed(
  document: DocumentAssessment,
  entries: readonly Entry[],
  all: readonly Recognition[],
  { file }: Baseline,
): readonly OverlayFinding[] {
  const judged = new Set(document.outcomes.map(({ id }) => id));
  const needed = new Set(all.flatMap(({ by, entry }) => [...by, entry].map(keyOf)));
  const done = entries.filter((entry) => judged.has(entry.criterion) && !needed.has(keyOf(entry)));
  const [first] = done;
  if (first === undefined) return [];
  const count =
    done.length === 1 ? 'One gap of the baseline is closed' : `${done.length} gaps of the baseline are closed`;
  return [
    tell(
      document,
      file,
      first,
      'note',
      'baseline/fixed',
      `${count}. So that none comes back unseen, run: dbd baseline update`,
    ),
  ];
}

/** A plan that the baseline does not know, with the gaps of one that is not there: it has a new name. */
function renamed(
  document: DocumentAssessment,
  { plans, file }: Baseline,
  assessed: ReadonlySet<string>,
): readonly OverlayFinding[] {
  const own = new Set(recognise(document, [], () => undefined).map(({ entry }) => keyOf(entry)));
  const [like] = [...plans].filter(
    ([plan, entries]) =>
      !assessed.has(plan) &&
      entries.length > 2 &&
      entries.filter((entry) => own.has(keyOf(entry))).length * 2 > entries.length,
  );
  const first = like?.[1][0];
  if (like === undefined || first === undefined) return [];
  return [
    tell(
      document,
      file,
      first,
      'note',
      'baseline/renamed',
      `The baseline does not know ${document.path}, but knows most of its gaps from ${like[0]}. If the plan was renamed, change its name in the baseline.`,
    ),
  ];
}

function tell(
  document: DocumentAssessment,
  file: string,
  { position, path }: Entry,
  severity: OverlayFinding['severity'],
  code: string,
  message: string,
): OverlayFinding {
  const place = position ?? { line: 1, column: 1, endLine: 1, endColumn: 1 };
  return finding(document, { severity, code, message }, { file, position: place, path });
}

/** Those of the plan by place, as before; those of other files after them. */
function inOrder(own: readonly LocatedDiagnostic[], findings: readonly OverlayFinding[]): readonly LocatedDiagnostic[] {
  const [here, elsewhere] = [
    findings.filter(({ file }) => file === undefined),
    findings.filter(({ file }) => file !== undefined),
  ];
  return [...[...own, ...here].sort(byPlace), ...[...elsewhere].sort(byPlace)];
}

function byPlace({ place: { position: a } }: LocatedDiagnostic, { place: { position: b } }: LocatedDiagnostic): number {
  return a.line - b.line || a.column - b.column;
}
