const width = 100;
const base = 37;
const word = 2 ** 32;
const endOfFile = 65535;
/** `base` to the power of `width`: the weight with which a character leaves the window. */
const leaving = halves(Array.from({ length: width }).reduce<bigint>((power) => power * BigInt(base), 1n));

function halves(value: bigint): { readonly high: number; readonly low: number } {
  return { high: Number(BigInt.asUintN(32, value >> 32n)), low: Number(BigInt.asUintN(32, value)) };
}

/**
 * The hash by which GitHub knows an alert again when lines move, for each line of a text: a polynomial over the first hundred
 * characters from its start that are no space or tab, and a counter of lines alike. GitHub computes the same and complains
 * when ours differs, so nothing here is a matter of taste.
 */
export function lineHashes(text: string): readonly string[] {
  const dense = text.replaceAll(/\r\n?/g, '\n').replaceAll(/[ \t]/g, '');
  const seen = new Map<string, number>();
  const hashes: string[] = [];
  const keep = (value: string): void => {
    const nth = (seen.get(value) ?? 0) + 1;
    seen.set(value, nth);
    hashes.push(`${value}:${nth}`);
  };
  // 64 bits in two halves: many times as fast as a `bigint`, and a plan may have five million characters.
  let high = 0;
  let low = 0;
  for (let end = 0; end < dense.length + width; end += 1) {
    const leaves = unitAt(dense, end - width);
    const lowSum = low * base + unitAt(dense, end) - leaves * leaving.low;
    const carry = Math.floor(lowSum / word);
    const highSum = high * base + carry - leaves * leaving.high;
    low = lowSum - carry * word;
    high = highSum - Math.floor(highSum / word) * word;
    const start = end - width + 1;
    if (start === 0 || (start > 0 && dense.charCodeAt(start - 1) === 10)) keep(hexOf(high, low));
  }
  return hashes;
}

/** After the text comes a mark of its end, then nothing. */
function unitAt(text: string, at: number): number {
  if (at < 0 || at > text.length) return 0;
  return at === text.length ? endOfFile : text.charCodeAt(at);
}

function hexOf(high: number, low: number): string {
  return high === 0 ? low.toString(16) : `${high.toString(16)}${low.toString(16).padStart(8, '0')}`;
}
