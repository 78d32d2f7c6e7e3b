import type { Mistake } from './mistake.ts';
import type { FrameworkFile } from './rubric.ts';

/** Constants that are numbers each, and together make no score that could be explained. */
export function mistakesOfConstants({ constants }: Pick<FrameworkFile, 'constants'>): readonly Mistake[] {
  const { values, bands, confidence } = constants;
  return [
    ...values.flatMap((value, level) =>
      value < (values[level - 1] ?? 0)
        ? [say(['values', level], `level ${level} is worth less than level ${level - 1}`)]
        : [],
    ),
    ...(bands.length === 0 ? [say(['bands'], 'there is no band, so no score would have a name')] : []),
    ...bands.flatMap(({ name, score, floor }, index) => {
      const better = bands[index - 1];
      if (better === undefined) return [];
      if (score >= better.score)
        return [
          say(['bands', index, 'score'], `"${name}" should begin below "${better.name}": the best band comes first`),
        ];
      return floor > better.floor
        ? [say(['bands', index, 'floor'], `"${name}" asks more of a unit than "${better.name}", which is better`)]
        : [];
    }),
    ...(confidence.high > confidence.medium
      ? [say(['confidence', 'high'], 'high confidence allows a wider range than medium confidence')]
      : []),
  ];
}

function say(at: readonly (string | number)[], message: string): Mistake {
  return { at: ['constants', ...at], message };
}
