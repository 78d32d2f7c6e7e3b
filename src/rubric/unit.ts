import type { Framework } from './rubric.ts';

/** The unit that a home names, directly or as one of its actions. */
export function unitOf(framework: Pick<Framework, 'units'> | undefined, home: string): string | undefined {
  return framework?.units.find((unit) => unit.id === home || Object.hasOwn(unit.actions ?? {}, home))?.id;
}
