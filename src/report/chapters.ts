import type { DocumentAssessment, Outcome } from '../assess/assessment.ts';
import * as say from './phrases.ts';

/** A principle with its criteria. */
export interface Chapter {
  readonly title: string;
  readonly score: { readonly lower: number; readonly upper: number } | undefined;
  readonly outcomes: readonly Outcome[];
}

/** Every criterion under its principle; with several frameworks, under the first that has it. What is in none comes last. */
export function chaptersOf({ frameworks, outcomes }: DocumentAssessment): readonly Chapter[] {
  const left = new Map(outcomes.map((outcome) => [outcome.id, outcome]));
  const take = (ids: readonly string[]): readonly Outcome[] =>
    ids.flatMap((id) => {
      const outcome = left.get(id);
      left.delete(id);
      return outcome === undefined ? [] : [outcome];
    });
  const chapters = frameworks.flatMap(({ units, result }) => {
    return units.map(({ id, title, criteria }) => {
      return { title, score: result.units.find((unit) => unit.id === id)?.score, outcomes: take(criteria) };
    });
  });
  const rest = { title: say.elsewhere, score: undefined, outcomes: [...left.values()] };
  return [...chapters, rest].filter((chapter) => chapter.outcomes.length > 0);
}
