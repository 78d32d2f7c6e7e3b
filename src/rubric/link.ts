import type { Path } from '../source/position.ts';
import type { Source } from '../source/source.ts';
import { mistakesIn } from './lint.ts';
import type { Mistake } from './mistake.ts';
import type { Framework, FrameworkFile, Reference, Rubric } from './rubric.ts';
import { unitOf } from './unit.ts';

/** A file of one kind, and what is wrong with its form. */
export interface Parsed<Value> {
  readonly source: Source;
  readonly value: Value;
  readonly mistakes: readonly Mistake[];
}
/** What criteria can name. Where a file could not be used, what is not found may well have been in it. */
export interface Known {
  readonly frameworks: readonly Pick<Framework, 'framework' | 'units'>[];
  readonly references: Readonly<Record<string, Reference>>;
  readonly allFrameworks: boolean;
  readonly allReferences: boolean;
}
export interface LinkMistake extends Mistake {
  readonly source: Source;
}

/** What the criteria of a rubric name and nothing has. */
export function linkMistakes({ source, value }: Parsed<Rubric>, known: Known): readonly LinkMistake[] {
  return value.criteria.flatMap((criterion, index) => {
    const at: Path = ['criteria', index];
    const say = (path: Path, message: string): LinkMistake => ({ source, at: [...at, ...path], message });
    const unit = (framework: string, home: string, path: Path): readonly LinkMistake[] =>
      hasUnit(known, framework, home) ? [] : [say(path, `there is no unit "${home}" in "${framework}"`)];
    return [
      ...(criterion.id.startsWith(`${value.rubric}/`)
        ? []
        : [say(['id'], `"${criterion.id}" should begin with "${value.rubric}/"`)]),
      ...Object.entries(criterion.homes).flatMap(([framework, home]) => unit(framework, home, ['homes', framework])),
      ...Object.entries(criterion.also ?? {}).flatMap(([framework, homes]) =>
        homes.flatMap((home, place) => unit(framework, home, ['also', framework, place])),
      ),
      ...criterion.sources.flatMap(({ ref }, place) =>
        Object.hasOwn(known.references, ref) || !known.allReferences
          ? []
          : [say(['sources', place, 'ref'], `"${ref}" is not among the sources`)],
      ),
      ...mistakesIn(criterion, at).map((mistake) => ({ source, ...mistake })),
    ];
  });
}

function hasUnit({ frameworks, allFrameworks }: Known, id: string, home: string): boolean {
  const framework = frameworks.find((one) => one.framework === id);
  return framework === undefined ? !allFrameworks : unitOf(framework, home) !== undefined;
}

/** Names that are given twice, told at the second: which of the two is meant could not be said. */
export function doubles(
  rubrics: readonly Parsed<Rubric>[],
  frameworks: readonly Parsed<FrameworkFile>[],
  references: readonly Parsed<{ readonly sources: object }>[],
): readonly LinkMistake[] {
  return [
    ...twice(
      'criterion',
      rubrics.flatMap(({ source, value }) =>
        value.criteria.map(({ id }, index) => ({ source, name: id, at: ['criteria', index, 'id'] })),
      ),
    ),
    ...twice(
      'framework',
      frameworks.map(({ source, value }) => ({ source, name: value.framework, at: ['framework'] })),
    ),
    ...frameworks.flatMap(({ source, value }) => twice('unit', unitNames(source, value))),
    ...twice(
      'source',
      references.flatMap(({ source, value }) =>
        Object.keys(value.sources).map((name) => ({ source, name, at: ['sources', name] })),
      ),
    ),
  ];
}

interface Named {
  readonly source: Source;
  readonly name: string;
  readonly at: Path;
}

/** A home names a unit or one of its actions, so these share their names. */
function unitNames(source: Source, { units }: FrameworkFile): readonly Named[] {
  return units.flatMap(({ id, actions = {} }, index) => [
    { source, name: id, at: ['units', index, 'id'] },
    ...Object.keys(actions).map((name) => ({ source, name, at: ['units', index, 'actions', name] })),
  ]);
}

function twice(what: string, named: readonly Named[]): readonly LinkMistake[] {
  const seen = new Set<string>();
  return named.flatMap(({ source, name, at }) => {
    const known = seen.has(name);
    seen.add(name);
    return known ? [{ source, at, message: `there is another ${what} "${name}"` }] : [];
  });
}
