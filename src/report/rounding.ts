export function shown(score: number): number {
  return Math.floor(score * 100 + 1e-7) / 100;
}
export function whole(score: number): number {
  return Math.floor(score + 1e-9);
}
