import type { Catalogue, Criterion, Framework } from '../rubric/rubric.ts';

/** A principle, objective or goal, or one of its actions: what a criterion can name as its home. */
export interface Home {
  readonly framework: string;
  readonly id: string;
  /** `Guiding principle 1`, `Action 3.2`. */
  readonly section: string;
  readonly title: string;
  /** In our words; an action has none of its own. */
  readonly summary?: string;
  /** Its actions: what counts for one of them counts for it. */
  readonly actions: readonly string[];
}

export function homesOf({ framework, units }: Framework): readonly Home[] {
  return units.flatMap(({ id, section, title, summary, actions = {} }) => [
    { framework, id, section, title, summary, actions: Object.keys(actions) },
    ...Object.entries(actions).map(([name, words]) => ({
      framework,
      id: name,
      section: `Action ${name}`,
      title: words,
      actions: [],
    })),
  ]);
}

/** Criteria that count for it. */
export function atHome({ framework, id, actions }: Home, criteria: readonly Criterion[]): readonly Criterion[] {
  return criteria.filter(({ homes }) => [id, ...actions].includes(homes[framework] ?? ''));
}

/** Criteria that serve it and count elsewhere. */
export function alsoServing(home: Home, criteria: readonly Criterion[]): readonly Criterion[] {
  const own = new Set(atHome(home, criteria));
  const served = [home.id, ...home.actions];
  return criteria.filter((one) => !own.has(one) && one.also?.[home.framework]?.some((id) => served.includes(id)));
}

/** What a criterion counts for, and what else it serves: one line per framework. */
export function servedBy(criterion: Criterion, { frameworks }: Catalogue, how: 'home' | 'also'): readonly string[] {
  return frameworks.flatMap((framework) => {
    const { homes, also } = criterion;
    const ids = how === 'home' ? [homes[framework.framework]] : (also?.[framework.framework] ?? []);
    const words = homesOf(framework)
      .filter(({ id }) => ids.includes(id))
      .map(({ section, title }) => `${section} "${title}"`);
    return words.length === 0 ? [] : [`${framework.name}: ${words.join('; ')}`];
  });
}
