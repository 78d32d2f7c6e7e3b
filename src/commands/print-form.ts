import { openPlan } from '../interview/plan.ts';
import type { Setting } from '../interview/session.ts';
import { words } from '../interview/words.ts';
import type { Console, ExitCode } from './console.ts';
import type { InterviewFlags } from './interview.ts';
import { writeReport } from './outputs.ts';
import { refuse } from './problems.ts';
import { textIfAny } from './texts.ts';

/** The same questions on paper: of the plan where there is one, else of every programme. */
export async function printForm(
  target: string,
  path: string,
  { file, assessor, options }: Setting,
  flags: InterviewFlags,
  console: Console,
): Promise<ExitCode> {
  const { paperForm } = await import('../interview/paper.ts');
  const text = textIfAny(path, file);
  const opening = text === '' ? undefined : openPlan(file, text, assessor, options);
  if (opening && !opening.ok) return refuse(opening.problems, console);
  const evaluation = opening?.plan.evaluation;
  const form = paperForm({
    catalogue: assessor.catalogue,
    ...(flags.framework !== undefined && flags.framework !== 'all' && { frameworks: [flags.framework] }),
    stage: flags.stage ?? evaluation?.stage ?? 'concept',
    tier: evaluation?.tier === 'full' ? 'full' : 'core',
    only: flags.only,
    ...(opening && { plan: opening.plan }),
  });
  if (target === '-') console.out(form);
  else {
    writeReport(target, form, console);
    console.err(`${words.printed(target)}\n`);
  }
  return 0;
}
