import { type Order, ordered } from './ordered.ts';
import { called } from './reading.ts';

/** Dates that were most likely mistyped. */
const orders: readonly Order[] = [
  {
    code: 'invariant/post-ends-before-it-begins',
    severity: 'error',
    things: ({ list }) => list('management', 'team'),
    early: 'from',
    late: 'to',
    at: 'late',
    says: (item, early, late) =>
      `The post ${called(item, 'here')} ends (${late}) before it begins (\`from: ${early}\`). Correct one of the two dates.`,
  },
  {
    code: 'invariant/feedback-before-talks',
    severity: 'error',
    things: ({ list }) => list('stakeholders', 'consultations'),
    early: 'date',
    late: 'fed_back',
    at: 'late',
    says: (item, early, late) =>
      `The results of ${called(item, 'this consultation')} go back to people (${late}) before it takes place (\`date: ${early}\`). Correct one of the two dates.`,
  },
  {
    code: 'invariant/target-before-baseline',
    severity: 'error',
    things: ({ list }) => list('results', 'indicators'),
    early: 'baseline_date',
    late: 'target_date',
    at: 'late',
    says: (item, early, late) =>
      `The target of ${called(item, 'this indicator')} is due (${late}) before its baseline (\`baseline_date: ${early}\`). Correct one of the two dates.`,
  },
  {
    code: 'invariant/freeze-after-go-live',
    things: ({ systems }) => systems,
    early: 'freeze',
    late: 'go_live',
    at: 'early',
    says: (item, early, late) =>
      `The design of ${called(item, 'this system')} is frozen (${early}) after it goes live (\`go_live: ${late}\`). Correct one of the two dates.`,
  },
  {
    code: 'invariant/handover-before-agreed',
    things: ({ list }) => list('sustainability', 'handover'),
    early: 'agreed',
    late: 'date',
    at: 'early',
    says: (item, early, late) =>
      `The new owner of "${String(item['solution'] ?? 'the system')}" agrees (${early}) after it has changed hands (\`date: ${late}\`). Correct one of the two dates.`,
  },
];

export const calendarRules = [ordered(orders)];
