import type { Where } from '../checks/selection.ts';
import type { Condition } from '../checks/view.ts';
import type { EntityKind } from '../document/document.ts';
import { fieldAt } from '../document/vocabulary.ts';
import type { Path } from '../source/position.ts';
import { firstOf, hasShape } from './shapes.ts';

/** Whether things of a kind have the fields that are asked for, and the words that are. */
export function couldFit(kind: EntityKind, where: Where, has: readonly Condition[]): boolean {
  const first = firstOf(kind);
  if (first === undefined) return false;
  const fields = [...Object.keys(where), ...has.flatMap(ownPaths)].filter((field) => /^\.[a-z]/.test(field));
  return fields.every((field) => couldSay([...first, ...keysOf(field)], where[field]));
}

/** The keys of a field up to its first list or reference. */
function keysOf(field: string): Path {
  return (field.slice(1).split(/\[\]|->/)[0] ?? '').split('.');
}

function couldSay(path: Path, test: Where[string] | undefined): boolean {
  const words =
    typeof test === 'string' || Array.isArray(test) ? [test].flat().filter((one) => !/^[@.]/.test(String(one))) : [];
  const values = fieldAt(path)?.values;
  return (
    hasShape(path) &&
    (values === undefined || words.length === 0 || words.some((word) => values.includes(String(word))))
  );
}

function ownPaths(condition: Condition): readonly string[] {
  const options = Object.values(condition)[0];
  const of = typeof options === 'object' && !Array.isArray(options) ? (options as { of?: unknown }).of : options;
  return [of].flat().filter((one) => typeof one === 'string');
}
