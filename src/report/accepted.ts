import type { Gap, Waived } from '../assess/assessment.ts';
import { areAccepted } from '../gate/gravity.ts';

/** Why nothing is asked for now, where that holds for every gap of a criterion. */
export function acceptedOf(
  gaps: readonly Gap[],
): { readonly type: 'waived' | 'known'; readonly message: string } | undefined {
  if (!areAccepted(gaps)) return undefined;
  const waived = gaps.filter((gap) => gap.waived !== undefined).length;
  if (waived === 0) return { type: 'known', message: 'Known: the baseline has every gap.' };
  return {
    type: 'waived',
    message: waived === gaps.length ? 'Waived: every gap.' : 'Waived, and the rest is known from the baseline.',
  };
}

/** Why one gap passes, after what it says. The reason may be a comment of the plan: it goes where excerpts go. */
export function whyAccepted({ waived, known }: Gap, excerpts: boolean): string {
  if (waived !== undefined) return ` ${waivedBy(waived, excerpts)}`;
  return known === true ? ' Known from the baseline.' : '';
}

function waivedBy({ until, by, reason, file, line }: Waived, excerpts: boolean): string {
  const who = excerpts ? ` by ${by}` : '';
  const why = excerpts ? `: ${reason}` : '';
  return `Waived until ${until}${who} (${file}:${line})${why}${/[.!?…]$/.test(why) ? '' : '.'}`;
}
