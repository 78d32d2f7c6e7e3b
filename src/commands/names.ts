import { suggest } from '../document/suggest.ts';
import type { Catalogue } from '../rubric/rubric.ts';
import { UsageError } from './console.ts';

/** Refuses a framework that does not exist, with the nearest that does. */
export function knownFramework(framework: string | undefined, { frameworks }: Catalogue): void {
  const ids = frameworks.map((one) => one.framework);
  if (framework !== undefined && framework !== 'all') known(framework, [...ids, 'all'], 'framework');
}

/** Refuses a theme or criterion that does not exist, with the nearest that does. */
export function knownCriterion(name: string, catalogue: Catalogue): void {
  known(name, namesOf(catalogue), 'theme or criterion');
}

/** Whether it is the name of a theme or a criterion. */
export function isCriterion(name: string, catalogue: Catalogue): boolean {
  return namesOf(catalogue).includes(name);
}

function namesOf({ criteria }: Catalogue): readonly string[] {
  return [...new Set(criteria.flatMap(({ id }) => [id, id.split('/')[0] ?? '']))];
}

function known(name: string, names: readonly string[], what: string): void {
  if (names.includes(name)) return;
  const close = suggest(name, names);
  throw new UsageError(`there is no ${what} "${name}".${close === undefined ? '' : ` Did you mean "${close}"?`}`);
}
