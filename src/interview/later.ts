/** What is remembered beside a plan: only what was put aside. It can be deleted at any time. */
export function laterText(ids: ReadonlySet<string>): string {
  return `${JSON.stringify({ later: [...ids].sort() }, undefined, 2)}\n`;
}

/** Reads what was put aside. A file that is damaged, or that is something else, is as good as none. */
export function readLater(text: string): readonly string[] {
  try {
    const value: unknown = JSON.parse(text);
    const later = typeof value === 'object' && value !== null ? (value as { later?: unknown }).later : undefined;
    return Array.isArray(later) ? later.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}
