import type { Path } from '../source/position.ts';
import { heldAgainst, inConditions, inGuards, inWhere, placesOf } from './conditions.ts';
import type { Mistake } from './mistake.ts';
import { atDocument, lostPath, type Standpoint } from './paths.ts';
import type { ClosedScope, Criterion, Scope } from './rubric.ts';
import { inTemplate, withoutPlaceholder } from './templates.ts';

type Selecting = Exclude<Scope, readonly unknown[] | ClosedScope>;

/**
 * Every path of a criterion that leads nowhere in the vocabulary, every word that no field has, and every placeholder that would be
 * printed as it stands. Without this they would never be met, in silence.
 */
export function mistakesIn(criterion: Criterion, at: Path): readonly Mistake[] {
  const from = standpointOf(criterion.scope);
  const { title, ask, why, recommend } = criterion;
  const review = criterion.kind === 'redline' ? undefined : criterion.review;
  return [
    ...Object.entries({ title, ask, why, review }).flatMap(([name, text]) => withoutPlaceholder(text, [...at, name])),
    ...(criterion.scope === undefined ? [] : inScope(criterion.scope, [...at, 'scope'])),
    ...inTests(criterion, at, from),
    ...Object.entries(recommend).flatMap(([level, text]) => inTemplate(text, [...at, 'recommend', level], from)),
  ];
}

function inTests(criterion: Criterion, at: Path, from: Standpoint): readonly Mistake[] {
  if (criterion.kind === 'redline')
    return [
      ...inWhere(criterion.violation, [...at, 'violation'], from),
      ...inTemplate(criterion.crossed, [...at, 'crossed'], from),
    ];
  return Object.entries(criterion.levels).flatMap(([level, conditions]) =>
    inConditions(conditions, [...at, 'levels', level], from),
  );
}

function standpointOf(scope: Scope | undefined): Standpoint {
  if (scope === undefined) return atDocument;
  const places = placesOf(
    [scope].flat().flatMap(({ of }: Selecting | ClosedScope) => of),
    atDocument,
  );
  return { object: places, item: places };
}

function inScope(scope: Scope, at: Path): readonly Mistake[] {
  if (Array.isArray(scope)) return scope.flatMap((one: Selecting, index) => inScope(one, [...at, index]));
  return 'by' in scope ? inClosed(scope, at) : inSelection(scope as Selecting, at);
}

function inSelection({ of, where, named_in = [], when }: Selecting, at: Path): readonly Mistake[] {
  return [
    ...inPaths(of, [...at, 'of'], atDocument),
    ...(where ? inWhere(where, [...at, 'where'], { object: atDocument.object, item: placesOf(of, atDocument) }) : []),
    ...inPaths(named_in, [...at, 'named_in'], atDocument),
    ...inGuards(when, [...at, 'when'], atDocument),
  ];
}

function inClosed({ of, by, values }: ClosedScope, at: Path): readonly Mistake[] {
  const items: Standpoint = { object: atDocument.object, item: placesOf(of, atDocument) };
  return [
    ...inPaths(of, [...at, 'of'], atDocument),
    ...inPaths(by, [...at, 'by'], items),
    ...values.flatMap((entry, index) => {
      const place = [...at, 'values', index];
      if (typeof entry === 'string') return heldAgainst(entry, place, placesOf(by, items), 'exact');
      return [
        ...heldAgainst(entry.value, [...place, 'value'], placesOf(by, items), 'exact'),
        ...inGuards(entry.when, [...place, 'when'], atDocument),
      ];
    }),
  ];
}

function inPaths(paths: string | readonly string[], at: Path, from: Standpoint): readonly Mistake[] {
  if (typeof paths === 'string') return lostPath(paths, at, from);
  return paths.flatMap((path, index) => lostPath(path, [...at, index], from));
}
