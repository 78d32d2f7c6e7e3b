const narrowest = 40;

/**
 * `plain` prints one line for each thing and no escape codes: for screen readers, for terminals that cannot move the
 * cursor, and for those that nothing is known about. `rich` draws lists to move in.
 */
export function prompterKind(
  env: Readonly<Record<string, string | undefined>>,
  terminal: { readonly isTTY: boolean; readonly columns: number | undefined },
): 'plain' | 'rich' {
  const isAskedFor = isOn(env['ACCESSIBLE']) || isOn(env['DBD_PLAIN']);
  const isKnown = terminal.isTTY && !['', 'dumb', 'unknown'].includes(termOf(env));
  return !isAskedFor && isKnown && (terminal.columns ?? 0) >= narrowest ? 'rich' : 'plain';
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && !['', '0', 'false', 'no'].includes(value.toLowerCase());
}

/** Windows terminals do not say what they are, and understand the usual codes. */
function termOf({ TERM, OS }: Readonly<Record<string, string | undefined>>): string {
  return TERM ?? (OS === 'Windows_NT' ? 'windows' : '');
}
