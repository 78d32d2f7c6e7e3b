import { createHash } from 'node:crypto';
import type { ErrorObject, ValidateFunction } from 'ajv';
import type { Path, Problem } from '../source/position.ts';
import type { Source } from '../source/source.ts';
import { lostPaths } from './lint.ts';
import type { Catalogue, Criterion, Framework, FrameworkFile, Reference, Rubric } from './rubric.ts';
import { unitOf } from './unit.ts';
import { validateFramework, validateReferences, validateRubric } from './validators.ts';

export type CatalogueLoading =
  | { readonly ok: true; readonly catalogue: Catalogue }
  | { readonly ok: false; readonly problems: readonly Problem[] };

interface Parsed<Value> {
  readonly source: Source;
  readonly value: Value;
}

/** Rubric, framework and reference files to one catalogue. All problems at once, each at its place. The order of files never matters. */
export function loadCatalogue(sources: readonly Source[]): CatalogueLoading {
  const rubrics = ofKind<Rubric>(sources, 'rubric');
  const frameworks = ofKind<FrameworkFile>(sources, 'framework');
  const references = ofKind<{ sources: Record<string, Reference> }>(sources, 'sources');
  const problems = [
    ...sources
      .filter((source) => kindOf(source) === undefined)
      .map((source) => problem(source, [], 'is neither a rubric, a framework nor a file of sources')),
    ...rubrics.flatMap((file) => invalid(file.source, validateRubric())),
    ...frameworks.flatMap((file) => invalid(file.source, validateFramework())),
    ...references.flatMap((file) => invalid(file.source, validateReferences())),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const known = Object.assign({}, ...references.map(({ value }) => value.sources)) as Record<string, Reference>;
  const linked = rubrics.flatMap((file) => linkProblems(file, frameworks, known));
  const twice = duplicates(rubrics);
  if (linked.length + twice.length > 0) return { ok: false, problems: [...linked, ...twice] };
  return { ok: true, catalogue: catalogueOf(rubrics, frameworks, known) };
}

function kindOf(source: Source): string | undefined {
  const value = source.value;
  if (typeof value !== 'object' || value === null) return undefined;
  return ['rubric', 'framework', 'sources'].find((key) => Object.hasOwn(value, key));
}

function ofKind<Value>(sources: readonly Source[], kind: string): readonly Parsed<Value>[] {
  return sources
    .filter((source) => kindOf(source) === kind)
    .map((source) => ({ source, value: source.value as Value }));
}

function problem(source: Source, path: Path, message: string): Problem {
  return { code: 'rubric/invalid', file: source.file, position: source.locateKey(path), message };
}

function invalid(source: Source, validate: ValidateFunction): readonly Problem[] {
  if (validate(source.value)) return [];
  const errors = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if' && keyword !== 'anyOf');
  return errors.map((error) => problem(source, placeOf(error), wordsOf(error)));
}

function placeOf(error: ErrorObject): Path {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  const extra = (error.params as { additionalProperty?: string }).additionalProperty;
  return extra === undefined ? path : [...path, extra];
}

function wordsOf(error: ErrorObject): string {
  const { additionalProperty, allowedValues } = error.params as {
    additionalProperty?: string;
    allowedValues?: readonly unknown[];
  };
  if (additionalProperty !== undefined) return `"${additionalProperty}" is not known here`;
  if (allowedValues) return `should be one of: ${allowedValues.join(', ')}`;
  return error.message ?? 'is not right';
}

function linkProblems(
  { source, value }: Parsed<Rubric>,
  frameworks: readonly Parsed<FrameworkFile>[],
  known: Record<string, Reference>,
): readonly Problem[] {
  return value.criteria.flatMap((criterion, index) => {
    const at: Path = ['criteria', index];
    const say = (path: Path, message: string): Problem => problem(source, [...at, ...path], message);
    return [
      ...(criterion.id.startsWith(`${value.rubric}/`)
        ? []
        : [say(['id'], `"${criterion.id}" should begin with "${value.rubric}/"`)]),
      ...Object.entries(criterion.homes).flatMap(([framework, home]) =>
        unitOf(frameworks.find((one) => one.value.framework === framework)?.value, home)
          ? []
          : [say(['homes', framework], `there is no unit "${home}" in "${framework}"`)],
      ),
      ...criterion.sources.flatMap(({ ref }, place) =>
        known[ref] ? [] : [say(['sources', place, 'ref'], `"${ref}" is not among the sources`)],
      ),
      ...lostPaths(criterion, at).map((lost) => problem(source, lost.at, lost.message)),
    ];
  });
}

function duplicates(rubrics: readonly Parsed<Rubric>[]): readonly Problem[] {
  const seen = new Set<string>();
  return rubrics.flatMap(({ source, value }) =>
    value.criteria.flatMap(({ id }, index) => {
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      return [problem(source, ['criteria', index, 'id'], `there is another criterion "${id}"`)];
    }),
  );
}

function catalogueOf(
  rubrics: readonly Parsed<Rubric>[],
  frameworks: readonly Parsed<FrameworkFile>[],
  references: Record<string, Reference>,
): Catalogue {
  const criteria = rubrics.flatMap(({ value }) => value.criteria).sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    frameworks: frameworks
      .map(({ value }) => ({ ...frameworkOf(value), digest: digestOf(value, criteria) }))
      .sort((a, b) => (a.framework < b.framework ? -1 : 1)),
    criteria,
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

/** A fingerprint of everything that can move a score in this framework. */
function digestOf(framework: FrameworkFile, criteria: readonly Criterion[]): string {
  const own = criteria.filter((criterion) => Object.hasOwn(criterion.homes, framework.framework));
  return `sha256:${createHash('sha256')
    .update(canonical([framework, own]))
    .digest('hex')}`;
}

/** JSON with sorted keys: the same for the same content, whatever the layout of the file. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, one) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}
