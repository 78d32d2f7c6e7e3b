import type { Problem } from '../source/position.ts';
import type { Source } from '../source/source.ts';
import { mistakesOfConstants } from './constants.ts';
import { digestOf } from './digest.ts';
import { doubles, type Known, type LinkMistake, linkMistakes, type Parsed } from './link.ts';
import type { Catalogue, Framework, FrameworkFile, Reference, Rubric } from './rubric.ts';
import { type Validator, validateFramework, validateReferences, validateRubric } from './validators.ts';

export type CatalogueLoading =
  | { readonly ok: true; readonly catalogue: Catalogue }
  | { readonly ok: false; readonly problems: readonly Problem[] };

interface References {
  readonly sources: Readonly<Record<string, Reference>>;
}

/**
 * Rubric, framework and reference files to one catalogue. All problems at once, each at its place: a file that is not well formed keeps
 * no other from being held against the rest. The order of files never matters.
 */
export function loadCatalogue(sources: readonly Source[]): CatalogueLoading {
  const strangers = sources.filter((source) => kindOf(source) === undefined);
  const rubrics = ofKind<Rubric>(sources, 'rubric', validateRubric);
  const frameworks = ofKind<FrameworkFile>(sources, 'framework', validateFramework);
  const references = ofKind<References>(sources, 'sources', validateReferences);
  const sound = {
    rubrics: rubrics.filter(isSound),
    frameworks: frameworks.filter(isSound),
    references: references.filter(isSound),
  };
  const known: Known = {
    frameworks: sound.frameworks.map(({ value }) => value),
    references: Object.fromEntries(sound.references.flatMap(({ value }) => Object.entries(value.sources))),
    allFrameworks: strangers.length === 0 && sound.frameworks.length === frameworks.length,
    allReferences: strangers.length === 0 && sound.references.length === references.length,
  };
  const mistakes: readonly LinkMistake[] = [
    ...strangers.map((source) => ({
      source,
      at: [],
      message: 'is neither a rubric, a framework nor a file of sources',
    })),
    ...[...rubrics, ...frameworks, ...references].flatMap(ofForm),
    ...sound.frameworks.flatMap(({ source, value }) =>
      mistakesOfConstants(value).map((mistake) => ({ source, ...mistake })),
    ),
    ...sound.rubrics.flatMap((file) => linkMistakes(file, known)),
    ...doubles(sound.rubrics, sound.frameworks, sound.references),
  ];
  if (mistakes.length > 0) return { ok: false, problems: sources.flatMap((source) => problemsOf(source, mistakes)) };
  return { ok: true, catalogue: catalogueOf(sound.rubrics, sound.frameworks, known.references) };
}

function kindOf(source: Source): string | undefined {
  const value = source.value;
  if (typeof value !== 'object' || value === null) return undefined;
  return ['rubric', 'framework', 'sources'].find((key) => Object.hasOwn(value, key));
}

function ofKind<Value>(sources: readonly Source[], kind: string, validate: Validator): readonly Parsed<Value>[] {
  return sources
    .filter((source) => kindOf(source) === kind)
    .map((source) => ({ source, value: source.value as Value, mistakes: validate(source.value) }));
}

function isSound({ mistakes }: Parsed<unknown>): boolean {
  return mistakes.length === 0;
}

function ofForm({ source, mistakes }: Parsed<unknown>): readonly LinkMistake[] {
  return mistakes.map((mistake) => ({ source, ...mistake }));
}

/** From top to bottom; what stands in one place because of an alias is told once. */
function problemsOf(source: Source, mistakes: readonly LinkMistake[]): readonly Problem[] {
  const problems = mistakes
    .filter((mistake) => mistake.source === source)
    .map(({ at, message }) => ({ file: source.file, position: source.locateKey(at), message }))
    .map((problem) => ({ code: 'rubric/invalid', ...problem }));
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()].sort(
    (a, b) => a.position.line - b.position.line || a.position.column - b.position.column,
  );
}

function catalogueOf(
  rubrics: readonly Parsed<Rubric>[],
  files: readonly Parsed<FrameworkFile>[],
  references: Readonly<Record<string, Reference>>,
): Catalogue {
  const criteria = rubrics.flatMap(({ value }) => value.criteria).sort((a, b) => (a.id < b.id ? -1 : 1));
  const frameworks = files.map(({ value }) => value).sort((a, b) => (a.framework < b.framework ? -1 : 1));
  return {
    frameworks: frameworks.map((one) => ({ ...frameworkOf(one), digest: digestOf(one, criteria, frameworks) })),
    criteria,
    themes: Object.fromEntries(
      rubrics.map(({ value }): [string, string] => [value.rubric, value.title]).sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    references,
  };
}

function frameworkOf({ constants, ...rest }: FrameworkFile): Framework {
  const { values, cap_critical, cap_redline, small_unit, full_unit, bands, confidence } = constants;
  return {
    ...rest,
    constants: {
      values,
      capCritical: cap_critical,
      capRedline: cap_redline,
      smallUnit: small_unit,
      fullUnit: full_unit,
      bands,
      confidence,
    },
  };
}
