import type { DocumentAssessment, Gap, Outcome, Waived } from '../assess/assessment.ts';
import { suggest } from '../document/suggest.ts';
import { finding, type OverlayFinding } from './findings.ts';
import { existing, isWithin } from './places.ts';
import { type Reader, reader } from './reading.ts';
import { type MalformedWaiver, type SoundWaiver, type Waiver, wholePlan } from './waivers.ts';

/** The plans with waivers laid over them, and for each what there is to tell about them. */
export function waive(
  documents: readonly DocumentAssessment[],
  waivers: readonly Waiver[],
  today: string,
  criteria: readonly string[],
): readonly { readonly document: DocumentAssessment; readonly told: readonly OverlayFinding[] }[] {
  const sound = waivers.filter((waiver): waiver is SoundWaiver => waiver.kind === 'sound');
  const planOf = reader();
  const told = new Map<DocumentAssessment, OverlayFinding[]>(documents.map((document) => [document, []]));
  for (const waiver of waivers) {
    const its = documents.filter((document) => isFor(waiver, document));
    const [first] = its;
    const what =
      first &&
      (waiver.kind === 'malformed' ? malformed(waiver, first) : judged(waiver, its, { today, criteria, planOf }));
    if (first && what) told.get(first)?.push(what);
  }
  return documents.map((document) => ({
    document: laidOver(
      document,
      sound.filter((waiver) => isFor(waiver, document) && waiver.until >= today),
    ),
    told: told.get(document) ?? [],
  }));
}

const isFor = ({ plan }: Waiver, { path }: DocumentAssessment): boolean =>
  plan === undefined || plan === path.replace(/^(?:\.\/)+/, '') || plan === path;

function laidOver(document: DocumentAssessment, waivers: readonly SoundWaiver[]): DocumentAssessment {
  if (waivers.length === 0) return document;
  return {
    ...document,
    outcomes: document.outcomes.map((outcome) => {
      const its = waivers.filter((waiver) => names(waiver, outcome));
      if (its.length === 0) return outcome;
      return {
        ...outcome,
        gaps: outcome.gaps.map((gap) => {
          const waiver = its.find((one) => covers(one, gap));
          return waiver ? { ...gap, waived: waivedBy(waiver) } : gap;
        }),
      };
    }),
  };
}

function waivedBy({ reason, by, until, file, position }: SoundWaiver): Waived {
  return { reason, by, until, file, line: position.line };
}

/** A red line that is crossed is never let pass as one of many: somebody has to name it. */
function names({ criterion }: SoundWaiver, outcome: Outcome): boolean {
  return criterion === outcome.id || (criterion === outcome.theme && outcome.outcome !== 'violation');
}

function covers({ covers: place }: SoundWaiver, { at, path }: Gap): boolean {
  if ('at' in place) return place.at.every((step, depth) => step === at[depth]);
  return place.path === wholePlan || isWithin(path, place.path);
}

function malformed(waiver: MalformedWaiver, document: DocumentAssessment): OverlayFinding {
  return finding(
    document,
    { severity: 'error', code: 'waiver/malformed', message: waiver.message },
    { ...waiver, path: `line ${waiver.position.line}` },
  );
}

interface World {
  readonly today: string;
  /** Ids of all criteria there are. */
  readonly criteria: readonly string[];
  readonly planOf: Reader;
}

/** What there is to tell about a waiver, the worst first; nothing about one that does its work. */
function judged(
  waiver: SoundWaiver,
  documents: readonly DocumentAssessment[],
  { today, criteria, planOf }: World,
): OverlayFinding | undefined {
  const [document] = documents;
  const tell = (severity: OverlayFinding['severity'], code: string, message: string): OverlayFinding | undefined =>
    document && finding(document, { severity, code, message, quotes: quotes(waiver, document) }, placeOf(waiver));
  const unknown = unknownName(waiver, criteria);
  if (unknown !== undefined) return tell('warning', 'waiver/unknown', unknown);
  const covered = documents.flatMap((one) =>
    one.outcomes
      .filter((outcome) => names(waiver, outcome))
      .flatMap(({ gaps }) => gaps.filter((gap) => covers(waiver, gap))),
  );
  if (waiver.until < today) return tell('error', 'waiver/expired', expired(waiver, covered.length));
  if (covered.length > 0) return undefined;
  const lost = unknownPath(waiver, documents, planOf);
  if (lost !== undefined) return tell('warning', 'waiver/unknown', lost);
  return wasAsked(waiver, documents) ? tell('warning', 'waiver/unused', unused(waiver, documents)) : undefined;
}

function placeOf(waiver: SoundWaiver): Parameters<typeof finding>[2] {
  const { file, position, covers: place } = waiver;
  return 'at' in place
    ? { file, position, path: `line ${position.line}`, at: place.at }
    : { file, position, path: place.path };
}

/** What a comment of the plan says may hold the plan's own words. */
function quotes({ criterion, file }: SoundWaiver, { path }: DocumentAssessment): string | undefined {
  return file === path ? `"${criterion}"` : undefined;
}

function unknownName({ criterion }: SoundWaiver, criteria: readonly string[]): string | undefined {
  const all = [...new Set(criteria.flatMap((id) => [id, id.split('/')[0] ?? '']))];
  return all.includes(criterion)
    ? undefined
    : `There is no criterion or theme "${criterion}", so this waives nothing.${asked(suggest(criterion, all))}`;
}

function unknownPath(
  { covers: place }: SoundWaiver,
  documents: readonly DocumentAssessment[],
  planOf: Reader,
): string | undefined {
  if ('at' in place || place.path === wholePlan) return undefined;
  const found = documents.map((document) => existing(place.path, planOf(document), spokenOf(document)));
  if (found.some(({ exists }) => exists)) return undefined;
  const meant = found.find((one) => one.meant !== undefined)?.meant;
  return `There is no "${place.path}" in the plan, so this waives nothing.${asked(meant)}`;
}

const asked = (meant: string | undefined): string => (meant === undefined ? '' : ` Did you mean "${meant}"?`);

function spokenOf({ outcomes }: DocumentAssessment): readonly string[] {
  return outcomes.flatMap(({ gaps, evidence }) => [...gaps, ...evidence].map(({ path }) => path));
}

/** Only what was judged can be unused: a criterion may be left out of this run, or due later. */
function wasAsked(waiver: SoundWaiver, documents: readonly DocumentAssessment[]): boolean {
  return documents.some(({ outcomes }) =>
    outcomes.some(({ id, theme }) => id === waiver.criterion || theme === waiver.criterion),
  );
}

function expired({ until }: SoundWaiver, covered: number): string {
  const rest =
    covered === 0
      ? 'It covers no gap any more: delete it.'
      : `${covered === 1 ? 'The gap it covered counts' : `The ${covered} gaps it covered count`} again. Close ${
          covered === 1 ? 'it' : 'them'
        }, or have the waiver approved anew.`;
  return `This waiver ended on ${until}. ${rest}`;
}

function unused(waiver: SoundWaiver, documents: readonly DocumentAssessment[]): string {
  const { criterion } = waiver;
  const outcomes = documents.flatMap((document) => document.outcomes);
  const line = outcomes.find(
    ({ outcome, theme, gaps }) =>
      outcome === 'violation' && theme === criterion && gaps.some((gap) => covers(waiver, gap)),
  );
  if (line) return `A red line that is crossed is never waived by its theme. To waive it, name it: ${line.id}`;
  const elsewhere = outcomes.filter((outcome) => names(waiver, outcome)).flatMap(({ gaps }) => gaps);
  const places = [...new Set(elsewhere.map(({ position }) => position.line))].sort((a, b) => a - b);
  if (places.length === 0) return `"${criterion}" has no gap any more: delete this waiver.`;
  const shown = places.slice(0, 3).join(', ');
  const more = places.length > 3 ? ` and ${places.length - 3} more` : '';
  return `"${criterion}" has no gap here. Delete this waiver, or move it: there are gaps on line ${shown}${more}.`;
}
