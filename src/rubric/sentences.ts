import type { Criterion, Framework } from './rubric.ts';

interface Sentences {
  readonly criteria: readonly Criterion[];
  readonly frameworks: readonly Pick<Framework, 'units'>[];
}

/** Every sentence of the rubrics and frameworks. Pasted into a plan they are no evidence. */
export function sentencesOf({ criteria, frameworks }: Sentences): readonly string[] {
  return [
    ...criteria.flatMap((criterion) => [
      criterion.title,
      criterion.ask,
      criterion.why,
      ...Object.values(criterion.recommend),
      ...(criterion.kind === 'redline'
        ? [criterion.crossed]
        : criterion.review === undefined
          ? []
          : [criterion.review]),
    ]),
    ...frameworks.flatMap(({ units }) => units.flatMap(({ title, summary }) => [title, summary])),
  ];
}
