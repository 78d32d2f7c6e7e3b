/** 0..100 with two decimals, rounded down: 60 that came out as 59.999999999 is 60, and 99.999 is never 100. */
export function shown(score: number): number {
  return Math.floor(score * 100 + 1e-7) / 100;
}

/** 0..100 as a whole number, rounded down in the same way. */
export function whole(score: number): number {
  return Math.floor(score + 1e-9);
}
