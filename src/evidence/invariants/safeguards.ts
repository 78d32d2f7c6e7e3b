import type { Context, Listed } from '../listed.ts';
import { type Order, ordered } from './ordered.ts';
import { called, nested } from './reading.ts';

const assets = ({ list }: Context): readonly Listed[] => list('data', 'assets');

/** What protects people has to be there on the day on which a system is first used. */
function beforeGoLive(code: string, key: string, what: string, advice: string): Order {
  return {
    code,
    things: ({ systems }) => systems,
    early: key,
    late: 'go_live',
    at: 'early',
    says: (item, early, late) =>
      `${what} (${early}) comes after ${called(item, 'the system')} goes live (\`go_live: ${late}\`). ${advice}`,
  };
}

/** What protects people, and is dated after what it protects them from. */
const orders: readonly Order[] = [
  {
    code: 'invariant/shared-before-agreed',
    things: (context) => nested(assets(context), 'sharing'),
    early: 'agreement',
    late: 'from',
    at: 'early',
    says: (item, early, late) =>
      `The agreement with "${String(item['with'] ?? 'the recipient')}" (${early}) comes after the first transfer of data (\`from: ${late}\`). Sign it first, or begin later.`,
  },
  {
    code: 'invariant/published-before-check',
    things: assets,
    early: 'anonymisation.check_date',
    late: 'publish_from',
    at: 'early',
    says: (item, early, late) =>
      `The check that nobody can be recognised in ${called(item, 'these data')} (${early}) comes after they are published (\`publish_from: ${late}\`). Check first, or publish later.`,
  },
  {
    code: 'invariant/notice-after-collection',
    things: assets,
    early: 'notice.tested',
    late: 'collection_start',
    at: 'early',
    says: (item, early, late) =>
      `The notice to people is tested (${early}) after collection of ${called(item, 'the data')} begins (\`collection_start: ${late}\`). Test it first.`,
  },
  beforeGoLive(
    'invariant/told-after-go-live',
    'disclosure.date',
    'The day on which the public is told',
    'Tell people first.',
  ),
  beforeGoLive(
    'invariant/legal-review-after-go-live',
    'observation.legal_review',
    'The legal review',
    'Observe nobody before it.',
  ),
  beforeGoLive(
    'invariant/access-test-after-go-live',
    'access.test_date',
    'The accessibility test',
    'Test first, while changes are cheap.',
  ),
  beforeGoLive(
    'invariant/offline-route-after-go-live',
    'offline_route.from',
    'The first day of the way in without technology',
    'Open it by then, or some people are not served at first.',
  ),
  beforeGoLive(
    'invariant/rules-after-go-live',
    'use_rules.adopted',
    'The adoption of the rules of use',
    'Adopt them first.',
  ),
  beforeGoLive(
    'invariant/clearance-after-go-live',
    'clearance.date',
    'The clearance',
    'Wait for it, or write the right date.',
  ),
  {
    code: 'invariant/vetted-after-agreement',
    things: ({ list }) => list('partners'),
    early: 'due_diligence.date',
    late: 'agreement.date',
    at: 'early',
    says: (item, early, late) =>
      `The check of ${called(item, 'this partner')} (${early}) comes after the agreement with it (\`agreement.date: ${late}\`). Check a partner before you sign.`,
  },
  {
    code: 'invariant/support-before-rights-policy',
    things: ({ list }) => list('partners'),
    early: 'rights_policy.assessed',
    late: 'support_from',
    at: 'early',
    says: (item, early, late) =>
      `The risk assessment under the human rights policy (${early}) comes after support to ${called(item, 'this partner')} begins (\`support_from: ${late}\`). It has to come before.`,
  },
  {
    code: 'invariant/ethics-review-after-pilot',
    things: ({ list }) => list('work_plan', 'activities'),
    early: 'pilot.ethics_review',
    late: 'start',
    at: 'early',
    says: (item, early, late) =>
      `The ethics review (${early}) comes after the pilot ${called(item, 'itself')} begins (\`start: ${late}\`). It has to come before.`,
  },
];

export const safeguardRules = [ordered(orders)];
