/** Levels of a risk, least first. */
export const riskLevels = ['low', 'moderate', 'substantial', 'high'] as const;
export type RiskLevel = (typeof riskLevels)[number];

/** Largest product of likelihood and impact for each level. */
const upTo: readonly (readonly [number, RiskLevel])[] = [
  [4, 'low'],
  [9, 'moderate'],
  [14, 'substantial'],
  [25, 'high'],
];
const scale = [1, 2, 3, 4, 5];
/** An impact of 5 is never low, however unlikely. */
const gravest = 5;

/** Every level that likelihood and impact (1-5) allow; a missing or unreadable factor may still be anything. */
export function riskLevel(likelihood: unknown, impact: unknown): readonly RiskLevel[] {
  const levels = factors(likelihood).flatMap((chance) => factors(impact).map((harm) => levelOf(chance, harm)));
  return riskLevels.filter((level) => levels.includes(level));
}

function factors(value: unknown): readonly number[] {
  return typeof value === 'number' && scale.includes(value) ? [value] : scale;
}

function levelOf(likelihood: number, impact: number): RiskLevel {
  const level = upTo.find(([most]) => likelihood * impact <= most)?.[1] ?? 'high';
  return impact === gravest && level === 'low' ? 'moderate' : level;
}
