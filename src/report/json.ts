import type {
  Assessment,
  DocumentAssessment,
  FactFinding,
  FrameworkResult,
  Gap,
  Outcome,
  Place,
} from '../assess/assessment.ts';
import { shown } from '../score/rounding.ts';
import { messageOf } from './diagnostic.ts';
import { visible } from './printable.ts';

/** Name and version of the contract. A change that breaks a reader makes a new one. */
export const schemaId = 'dbd/assessment/v1';

/**
 * The machine contract: `result-schema.ts` describes it. It holds ids, paths and line numbers and no text of the document
 * but its title, which is `null` without `excerpts`. Invisible characters are escaped: the result may be read in a terminal.
 */
export function renderJson(assessment: Assessment, options: { readonly excerpts: boolean }): string {
  return `${visible(JSON.stringify(resultOf(assessment, options), null, 2))}\n`;
}

/** What the machine formats say, before it is written down. */
export function resultOf(assessment: Assessment, { excerpts }: { readonly excerpts: boolean }) {
  return {
    schema: schemaId,
    tool: { name: assessment.tool.name, version: assessment.tool.version },
    frameworks: assessment.frameworks.map(({ id, version, digest }) => ({ id, version, digest })),
    documents: assessment.documents.map((document) => documentOf(document, excerpts)),
    gate: {
      preset: assessment.gate.preset,
      verdict: assessment.gate.verdict,
      reasons: assessment.gate.reasons.map(({ assertion, document, message }) => ({ assertion, document, message })),
    },
  };
}

function documentOf(document: DocumentAssessment, excerpts: boolean) {
  return {
    path: document.path,
    digest: document.digest,
    title: excerpts ? document.title : null,
    stage: document.stage,
    setting: document.setting ?? null,
    facts: document.facts.map(factOf),
    frameworks: document.frameworks.map(frameworkOf),
    criteria: document.outcomes.map(criterionOf),
    diagnostics: document.diagnostics.map((diagnostic) => ({
      severity: diagnostic.severity,
      code: diagnostic.code,
      ...placeOf(diagnostic.place),
      message: messageOf(diagnostic, false),
      file: diagnostic.file ?? document.path,
    })),
    tier: document.tier,
    later: document.later.map(({ id, title, stage }) => ({ id, title, stage })),
  };
}

function factOf({ id, value, declared, derived, because }: FactFinding) {
  return { id, value, declared: declared ?? null, derived, because: because.map(placeOf) };
}

function frameworkOf(framework: FrameworkResult) {
  const { id, result } = framework;
  return {
    id,
    score: {
      lower: scoreOf(result.score?.lower),
      upper: scoreOf(result.score?.upper),
      uncapped: scoreOf(result.score?.uncapped),
      band: result.band ?? null,
      confidence: result.confidence ?? null,
      coverage: fraction(result.coverage),
    },
    caps: result.caps.map(({ criterion, kind, cap, certain }) => ({ criterion, kind, cap: shown(cap), certain })),
    principles: principlesOf(framework),
    held_down_by: [...result.heldDownBy],
  };
}

function principlesOf({ units, notCovered, result }: FrameworkResult) {
  const titled = new Set(units.map(({ id }) => id));
  const untitled = notCovered.filter((id) => !titled.has(id)).map((id) => ({ id, title: id, criteria: [], total: 0 }));
  return [...units, ...untitled].map(({ id, title, criteria, total }) => {
    const covered = !notCovered.includes(id);
    const unit = covered ? result.units.find((each) => each.id === id) : undefined;
    return {
      id,
      title,
      lower: scoreOf(unit?.score?.lower),
      upper: scoreOf(unit?.score?.upper),
      criteria: [...criteria],
      applicable: unit?.applicable ?? 0,
      total,
      covered,
    };
  });
}

function criterionOf(outcome: Outcome) {
  const { level, value } = outcome;
  return {
    id: outcome.id,
    title: outcome.title,
    kind: outcome.kind,
    weight: outcome.weight,
    outcome: outcome.outcome,
    level: level === undefined ? null : { lower: level.lower, upper: level.upper, required: level.required ?? null },
    value: value === undefined ? null : { lower: fraction(value.lower), upper: fraction(value.upper) },
    applies: outcome.applies,
    because: outcome.because,
    evidence: outcome.evidence.map((place) => ({ ...placeOf(place), level: place.level })),
    gaps: outcome.gaps.map(gapOf),
    waiver: waiverOf(outcome),
    tier: outcome.tier,
    review: reviewOf(outcome.review),
  };
}

/** The waiver that ends first, and how many gaps pass. Its reason and its post may be words of the plan, and stay out. */
function waiverOf({ gaps }: Outcome) {
  const waivers = gaps.flatMap(({ waived }) => waived ?? []).toSorted((a, b) => (a.until < b.until ? -1 : 1));
  const [first] = waivers;
  const known = gaps.filter((gap) => gap.known === true).length;
  if (first === undefined && known === 0) return null;
  return {
    until: first?.until ?? null,
    file: first?.file ?? null,
    line: first?.line ?? null,
    gaps: waivers.length,
    known,
  };
}

/** Who answered is a post of the plan's own words, and stays out. */
function reviewOf(review: Outcome['review']) {
  if (review === undefined) return null;
  const { question, digest, answer } = review;
  return { question, digest, answer: answer === undefined ? null : { level: answer.level, date: answer.date } };
}

function gapOf(gap: Gap) {
  const gains = Object.entries(gap.gain).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    id: gap.id,
    ...placeOf(gap),
    message: gap.message,
    to_level: gap.toLevel,
    recommendation: gap.recommendation.plain,
    gain: Math.max(0, ...gains.map(([, { headline }]) => shown(headline))),
    gains: gains.map(([framework, { headline, uncapped }]) => {
      return { framework, headline: shown(headline), uncapped: shown(uncapped) };
    }),
    step: gap.step,
  };
}

function placeOf({ path, position }: Place) {
  return { path, line: position.line, column: position.column };
}

/** 0..100 with two decimals, `null` where nothing applies. */
export function scoreOf(score: number | undefined): number | null {
  return score === undefined ? null : shown(score);
}

/** 0..1 with four decimals, rounded down as a score is. */
export function fraction(value: number): number {
  return Number((shown(value * 100) / 100).toFixed(4));
}
