// A hair above the machine's own noise, so that 57 that was summed as 56.99999999999999 stays 57.
const noise = 1e-7;

/** A score for machines: two decimals, rounded down. */
export function shown(score: number): number {
  return Math.floor(score * 100 + noise) / 100;
}

/** A score for people: no decimals, rounded down. */
export function whole(score: number): number {
  return Math.floor(shown(score));
}
