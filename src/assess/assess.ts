import { decide } from '../checks/decide.ts';
import { relationsOf } from '../checks/relations.ts';
import type { View } from '../checks/view.ts';
import type { Diagnostic, Document, Item } from '../document/document.ts';
import { contradictions } from '../evidence/contradictions.ts';
import { invariants } from '../evidence/invariants/invariants.ts';
import { dismissalDiagnostics, type EchoIndex, sift } from '../evidence/sift.ts';
import { deriveFacts } from '../facts/derive.ts';
import { factIds } from '../facts/fact.ts';
import { factQuestions } from '../facts/questions.ts';
import type { Catalogue, Criterion, Framework, Stage } from '../rubric/rubric.ts';
import { stages } from '../rubric/rubric.ts';
import type { Source } from '../source/source.ts';
import type { DocumentAssessment, FactFinding, FrameworkResult, LocatedDiagnostic, Outcome } from './assessment.ts';
import { type Counted, countedIn, frameworkResult } from './framework.ts';
import { type Judgement, judge } from './judge.ts';
import { outcomeOf } from './outcome.ts';
import { type Places, placesOf } from './places.ts';
import { digestOf, type Review, review } from './review.ts';
import { isSmall } from './size.ts';

export interface AssessOptions {
  /** A framework id, `all`, or undefined: the framework for the document's setting. */
  readonly framework?: string;
  /** `core` asks only the core criteria; undefined: `core` for a small programme, else `full`. */
  readonly tier: 'core' | 'full' | undefined;
  /** Instead of the stage that the document states. */
  readonly stage?: Stage;
  /** Themes or criterion ids; nothing else is assessed. */
  readonly only: readonly string[];
  readonly skip: readonly string[];
}

/** A document as it was read. */
export interface LoadedDocument {
  readonly source: Source;
  readonly digest: string;
  readonly document: Document;
  readonly diagnostics: readonly Diagnostic[];
  /** From the file beside the plan. */
  readonly reviews?: readonly Item[];
}

/** What does not depend on the document, made once for a run. */
export interface Assessor {
  readonly catalogue: Catalogue;
  readonly echoes: EchoIndex;
}

/** What a document comes to, in values and paths: everything but places in the file. */
export interface Evaluation {
  /** What the checks saw: the document after sifting. */
  readonly view: View;
  readonly facts: View['facts'];
  readonly stage: Stage;
  readonly tier: DocumentAssessment['tier'];
  /** Criteria that could count for these frameworks, due or not. */
  readonly asked: readonly Criterion[];
  readonly judgements: readonly Judgement[];
  readonly counted: readonly Counted[];
  readonly reviews: ReadonlyMap<string, Review>;
  readonly results: readonly FrameworkResult[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Judges a document that has been loaded. Pure, and the same whatever the order of keys. */
export function evaluate(
  written: Document,
  { catalogue, echoes }: Assessor,
  options: AssessOptions,
  beside: readonly Item[] = [],
): Evaluation {
  const sifted = sift(written, echoes);
  const { facts, diagnostics } = deriveFacts(sifted.document);
  const view = viewOf(sifted.document, facts);
  const stage = options.stage ?? stageOf(sifted.document);
  const tier = options.tier ?? (isSmall(sifted.document, facts) ? 'small' : 'full');
  const frameworks = frameworksFor(catalogue, sifted.document, options.framework);
  const asked = catalogue.criteria.filter((criterion) => isAsked(criterion, frameworks, tier, options));
  const due = asked.filter(({ from }) => stages.indexOf(from) <= stages.indexOf(stage));
  const values = valuesOf(frameworks);
  const found = due.map((criterion) => judge(view, criterion, values));
  const { settled, diagnostics: ofReviews } = review(found, written, beside, catalogue.criteria);
  const judgements = found.map((judgement) => {
    const answer = settled.get(judgement.criterion.id);
    return answer ? judge(view, judgement.criterion, values, answer.level) : judgement;
  });
  const counted = frameworks.map((framework) => countedIn(framework, judgements));
  return {
    view,
    facts,
    stage,
    tier,
    asked,
    judgements,
    counted,
    reviews: settled,
    results: counted.map((one) => frameworkResult(one, asked)),
    diagnostics: [
      ...dismissalDiagnostics(sifted.dismissed),
      ...diagnostics,
      ...contradictions(sifted.document),
      ...invariants(sifted.document),
      ...ofReviews,
    ],
  };
}

/** Assesses one document: facts, criteria, scores and gaps with their places in the file. Pure. */
export function assess(loaded: LoadedDocument, assessor: Assessor, options: AssessOptions): DocumentAssessment {
  const { source, document: written } = loaded;
  const evaluation = evaluate(written, assessor, options, loaded.reviews);
  const { facts, stage, tier, asked, judgements, counted, reviews, results, diagnostics } = evaluation;
  const places = placesOf(source, written);
  const programme = (written.value['programme'] ?? {}) as Readonly<Record<string, unknown>>;
  const judged = new Set(judgements.map(({ criterion }) => criterion));
  return {
    path: source.file,
    digest: loaded.digest,
    text: source.text,
    title: String(programme['title'] ?? ''),
    stage,
    setting: programme['setting'] as string | undefined,
    tier,
    facts: factIds.map((id) => factFinding(facts[id], judgements, places)),
    frameworks: results,
    outcomes: judgements.map((judgement) =>
      outcomeOf(judgement, counted, places, questionOf(judgement, written, reviews)),
    ),
    later: asked
      .filter((criterion) => !judged.has(criterion))
      .map(({ id, title, from }) => ({ id, title, stage: from })),
    diagnostics: located([...loaded.diagnostics, ...diagnostics], places),
  };
}

/** The question for people, where a criterion has one, and who answered it. */
function questionOf(judgement: Judgement, document: Document, reviews: ReadonlyMap<string, Review>): Outcome['review'] {
  const { criterion } = judgement;
  if (criterion.kind === 'redline' || criterion.review === undefined) return undefined;
  const answer = reviews.get(criterion.id);
  return { question: criterion.review, digest: digestOf(document, judgement), answer };
}

function viewOf(document: Document, facts: View['facts']): View {
  const root = { path: [], value: document.value };
  return { document, facts, relations: relationsOf(document), root, object: root, item: root, decide };
}

function stageOf(document: Document): Stage {
  const stated = (document.value['programme'] as Readonly<Record<string, unknown>> | undefined)?.['stage'];
  return stages.find((stage) => stage === stated) ?? 'design';
}

function frameworksFor(catalogue: Catalogue, document: Document, wanted: string | undefined): readonly Framework[] {
  if (wanted === 'all') return catalogue.frameworks;
  if (wanted !== undefined) return catalogue.frameworks.filter(({ framework }) => framework === wanted);
  const setting =
    (document.value['programme'] as Readonly<Record<string, unknown>> | undefined)?.['setting'] ?? 'development';
  return catalogue.frameworks.filter(({ settings }) => settings.includes(String(setting)));
}

function isAsked(
  criterion: Criterion,
  frameworks: readonly Framework[],
  tier: DocumentAssessment['tier'],
  { only, skip }: AssessOptions,
): boolean {
  const named = (names: readonly string[]): boolean =>
    names.some((name) => criterion.id === name || criterion.id.startsWith(`${name}/`));
  return (
    frameworks.some(({ framework }) => Object.hasOwn(criterion.homes, framework)) &&
    (tier === 'full' || criterion.tier === 'core') &&
    (only.length === 0 || named(only)) &&
    !named(skip)
  );
}

function valuesOf(frameworks: readonly Framework[]): readonly number[] {
  return frameworks[0]?.constants.values ?? [];
}

function factFinding(
  fact: View['facts'][keyof View['facts']],
  judgements: readonly Judgement[],
  places: Places,
): FactFinding {
  const { id, value, declared, derived, because } = fact;
  const blocks = judgements.filter(({ open }) => open.includes(id)).map(({ criterion }) => criterion.id);
  return { id, value, declared, derived, because: because.map(places.at), question: factQuestions[id], blocks };
}

function located(diagnostics: readonly Diagnostic[], places: Places): readonly LocatedDiagnostic[] {
  return diagnostics
    .map((diagnostic) => ({ ...diagnostic, place: places.at(diagnostic.path) }))
    .sort((a, b) => byPlace(a.place, b.place) || compare(a.code, b.code) || compare(a.message, b.message));
}

function byPlace(a: LocatedDiagnostic['place'], b: LocatedDiagnostic['place']): number {
  return a.position.line - b.position.line || a.position.column - b.position.column;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
