import type { Diagnostic, Item } from '../../document/document.ts';
import { type Context, type Rule, warning } from '../listed.ts';
import { called, isAfter, nested, programmeOf, thing, valueIn } from './reading.ts';

/** Safeguards and agreements that come after what depends on them. */
export const agreementRules: readonly Rule[] = [
  screeningAfterAppraisal,
  agreementAfterWork,
  rightsAfterProcurement,
  treatedTooLate,
];

function screeningAfterAppraisal(context: Context): readonly Diagnostic[] {
  const date = valueIn(context.document.value, 'safeguards.screening.date');
  const { appraisal, start } = programmeOf(context);
  const [key, limit] = appraisal === undefined ? ['start', start] : ['appraisal', appraisal];
  if (!isAfter(date, limit)) return [];
  const message = `The screening (${String(date)}) comes after \`programme.${key}\` (${String(limit)}). What it finds can change the design only before.`;
  return [warning('invariant/screening-too-late', ['safeguards', 'screening', 'date'], message)];
}

function agreementAfterWork(context: Context): readonly Diagnostic[] {
  const activities = context.list('work_plan', 'activities');
  return context.list('partners').flatMap(({ path, item }) => {
    const date = valueIn(item, 'agreement.date');
    const early = activities
      .filter((activity) => activity.item['responsible'] === item['id'] && isAfter(date, activity.item['start']))
      .toSorted((a, b) => (isAfter(a.item['start'], b.item['start']) ? 1 : -1))[0];
    if (!early) return [];
    const message = `The agreement with ${called(item, 'this partner')} (${String(date)}) comes after its work ${called(early.item, 'in the work plan')} begins (${String(early.item['start'])}). Sign first, or begin later.`;
    return [warning('invariant/work-before-agreement', [...path, 'agreement', 'date'], message)];
  });
}

function rightsAfterProcurement(context: Context): readonly Diagnostic[] {
  const { date, covers } = (valueIn(context.document.value, 'safeguards.due_diligence') ?? {}) as Item;
  const covered: readonly unknown[] = Array.isArray(covers) ? covers : [];
  return context.list('management', 'procurement').flatMap(({ path, item }) => {
    const solutions: readonly unknown[] = Array.isArray(item['solutions']) ? item['solutions'] : [];
    if (!solutions.some((id) => thing(context, id) && covered.includes(id)) || !isAfter(date, item['start'])) return [];
    const message = `${called(item, 'This procurement')} starts (${String(item['start'])}) before the human rights assessment of what is bought (\`safeguards.due_diligence.date: ${String(date)}\`). Its findings belong in the tender.`;
    return [warning('invariant/bought-before-rights-assessment', [...path, 'start'], message)];
  });
}

/** One treatment in time is enough: others may follow. */
function treatedTooLate({ list }: Context): readonly Diagnostic[] {
  return list('risks').flatMap(({ path, item }) => {
    const treatments = nested([{ path, item }], 'treatments');
    const exposed = item['exposed_from'];
    if (treatments.length === 0 || !treatments.every((one) => isAfter(one.item['due'], exposed))) return [];
    const message = `Each treatment of ${called(item, 'this risk')} is due after people are exposed to it (\`exposed_from: ${String(exposed)}\`). Treat it before, or expose people later.`;
    return [warning('invariant/treated-too-late', [...path, 'treatments'], message)];
  });
}
