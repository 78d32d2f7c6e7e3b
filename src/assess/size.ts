import { monthsBetween, parseDate } from '../document/date.ts';
import type { Document } from '../document/document.ts';
import { valueAt } from '../document/path.ts';
import type { FactId, Facts } from '../facts/fact.ts';

/** Below both, and without a high risk, a programme is small. */
const limits = { dollars: 500_000, months: 12 } as const;

/** Facts that make even a small programme a risky one. Unknown is risky too. */
const highRisk: readonly FactId[] = [
  'sensitive_data',
  'biometrics_or_children',
  'ai_or_automated_decisions',
  'observes_people',
  'conflict_setting',
  'security_forces',
];

/** Whether a programme is small enough to be asked the core criteria only. A total or an end that is not stated is not small. */
export function isSmall({ value }: Document, facts: Facts): boolean {
  const total = valueAt(value, ['work_plan', 'budget', 'total']);
  const currency = valueAt(value, ['work_plan', 'budget', 'currency']);
  const [start, end] = ['start', 'end'].map((key) => parseDate(valueAt(value, ['programme', key])));
  return (
    typeof total === 'number' &&
    total < limits.dollars &&
    currency === 'USD' &&
    start !== undefined &&
    end !== undefined &&
    monthsBetween(start, end).most < limits.months &&
    highRisk.every((fact) => facts[fact].value === 'no')
  );
}
