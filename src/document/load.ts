import type { Problem } from '../source/position.ts';
import type { Source } from '../source/source.ts';
import type { Diagnostic, Document, Entity, Item } from './document.ts';
import { valueAt } from './path.ts';
import { checkReferences } from './references.ts';
import { root } from './vocabulary.ts';
import { readNode, type Walk } from './walk.ts';
import { kindNames, quote } from './wording.ts';

/** A document that can be assessed, with what is odd in it; or every reason why it cannot. */
export type Loading =
  | { readonly ok: true; readonly document: Document; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads a programme design document from a YAML file that could be parsed. Never throws.
 *
 * Only a wrong shape, the version line and the title can make a file unusable. A value that cannot be read is an error
 * and then absent; the value of the document holds known keys only, each in its canonical form, at the path at which it
 * stands in the file. In lists of words and ids, what cannot be read is left out. Ids that lead nowhere stay in place.
 */
export function loadDocument(source: Source): Loading {
  const walk: Walk = { source, issues: [], diagnostics: [], entities: [], references: [] };
  const value = (readNode(walk, root, source.value ?? {}, []) ?? {}) as Item;
  const problems = [...shapeProblems(walk), ...coverProblems(source, value, walk)];
  if (problems.length > 0) return { ok: false, problems: problems.sort(byPosition) };

  const { entities, diagnostics } = indexed(walk);
  return {
    ok: true,
    document: { value, entities },
    diagnostics: [...walk.diagnostics, ...diagnostics, ...checkReferences(walk.references, entities)],
  };
}

/** The reviews of a file that stands beside a plan: `reviews:` and nothing else is read. */
export function loadReviews(source: Source): {
  readonly reviews: readonly Item[];
  readonly problems: readonly Problem[];
} {
  const walk: Walk = { source, issues: [], diagnostics: [], entities: [], references: [] };
  const value = readNode(walk, root, source.value ?? {}, []) as Item | undefined;
  const odd = walk.diagnostics.map(({ path, code, message }) => ({
    code,
    file: source.file,
    position: source.locate(path),
    message,
  }));
  return {
    reviews: (value?.['reviews'] as readonly Item[] | undefined) ?? [],
    problems: [...shapeProblems(walk), ...odd],
  };
}

function shapeProblems({ source, issues }: Walk): Problem[] {
  return issues.map(({ path, message }) => ({
    code: 'document/wrong-type',
    file: source.file,
    position: source.locate(path),
    message,
  }));
}

/** The two lines without which a file is no programme design document. */
function coverProblems(source: Source, value: Item, { issues }: Walk): Problem[] {
  const problem = (code: string, path: string[], message: string): Problem[] =>
    issues.some((issue) => issue.path.every((step, depth) => step === path[depth]))
      ? []
      : [{ code, file: source.file, position: source.locate(path), message }];
  const version = valueAt(source.value, ['dbd']) ?? undefined;
  const found = typeof version === 'object' ? '' : `, found ${quote(String(version))}`;
  return [
    ...(valueAt(value, ['dbd']) === 1
      ? []
      : problem(
          'document/version',
          ['dbd'],
          version === undefined
            ? 'The line `dbd: 1` is missing. It says that this file is a programme design document, version 1: put it first.'
            : `\`dbd\` is the version of the document format and can only be 1${found}. Write \`dbd: 1\`.`,
        )),
    ...(valueAt(value, ['programme', 'title']) === undefined
      ? problem(
          'document/no-title',
          ['programme', 'title'],
          'The programme has no title. Write `title: …` below `programme:`.',
        )
      : []),
  ];
}

/** The first holder of each id; every further one is told, and so is the first. */
function indexed({ source, entities: all }: Walk): { entities: Map<string, Entity>; diagnostics: Diagnostic[] } {
  const entities = new Map<string, Entity>();
  const diagnostics: Diagnostic[] = [];
  const told = new Set<string>();
  const twice = (entity: Entity, other: Entity): Diagnostic => ({
    severity: 'error',
    code: 'document/duplicate-id',
    path: [...entity.path, 'id'],
    message: `The id ${quote(entity.id)} is used twice: here for ${kindNames[entity.kind]}, and on line ${
      source.locate([...other.path, 'id']).line
    } for ${kindNames[other.kind]}. An id names one thing in the whole document; references mean the first. Rename one.`,
  });
  for (const entity of all) {
    const first = entities.get(entity.id);
    if (!first) entities.set(entity.id, entity);
    if (first && !told.has(entity.id)) diagnostics.push(twice(first, entity));
    if (first) diagnostics.push(twice(entity, first));
    if (first) told.add(entity.id);
  }
  return { entities, diagnostics };
}

function byPosition(a: Problem, b: Problem): number {
  const [left, right] = [a.position, b.position];
  if (!left || !right) return 0;
  return left.line - right.line || left.column - right.column;
}
