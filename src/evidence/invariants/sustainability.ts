import { parseDate } from '../../document/date.ts';
import type { Diagnostic } from '../../document/document.ts';
import { type Context, has, inside, type Listed, listIn, type Rule, warning } from '../listed.ts';
import { all, isAfter, thing } from './reading.ts';

export const sustainabilityRules: readonly Rule[] = [
  twoEnds,
  handoverAfterExit,
  handoverWithoutAgreement,
  costsAndHandover,
];

function exitOf({ document }: Context): { readonly date: unknown; readonly steps: readonly Listed[] } {
  const exit = inside(inside(document.value, 'sustainability'), 'exit');
  return { date: exit['date'], steps: listIn(exit, ['sustainability', 'exit'], 'steps') };
}

/** A system is either switched off or goes to a new owner. */
function twoEnds(context: Context): readonly Diagnostic[] {
  const { steps } = exitOf(context);
  return context.list('sustainability', 'handover').flatMap(({ path, item }) => {
    const name = `"${String(item['solution'] ?? 'This system')}"`;
    const [retired, given] = [item['retire'] === 'yes', has(item, 'to') && item['retire'] !== 'yes'];
    if (retired && has(item, 'to')) {
      const message = `${name} is switched off (\`retire: yes\`) and handed over (\`to\`). Take out one of the two.`;
      return [{ ...warning('invariant/two-ends', [...path, 'retire'], message), severity: 'error' as const }];
    }
    const about = steps.filter((step) => item['solution'] !== undefined && step.item['about'] === item['solution']);
    const other = about.find(
      (step) => (retired && step.item['action'] === 'transfer') || (given && step.item['action'] === 'retire'),
    );
    if (!other) return [];
    const message = `The exit step for ${name} is ${String(other.item['action'])}, and \`sustainability.handover\` ${retired ? 'switches it off' : 'gives it to a new owner'}. Write the same end in both.`;
    return [warning('invariant/two-ends', [...other.path, 'action'], message)];
  });
}

function handoverAfterExit(context: Context): readonly Diagnostic[] {
  const { date } = exitOf(context);
  return context
    .list('sustainability', 'handover')
    .filter(({ item }) => isAfter(item['date'], date))
    .map(({ path, item }) =>
      warning(
        'invariant/handover-after-exit',
        [...path, 'date'],
        `"${String(item['solution'] ?? 'This system')}" ${item['retire'] === 'yes' ? 'is switched off' : 'changes hands'} (${String(item['date'])}) after the programme has left (\`sustainability.exit.date: ${String(date)}\`). Correct one of the two dates.`,
      ),
    );
}

/** Whoever is to take over has agreed to nothing, and the plan says so. */
function handoverWithoutAgreement(context: Context): readonly Diagnostic[] {
  return context.list('sustainability', 'handover').flatMap(({ path, item }) => {
    const partner = thing(context, item['to']);
    const status = partner && inside(partner, 'agreement')['status'];
    if (has(item, 'agreed') || (status !== 'none' && status !== 'draft')) return [];
    const message = `"${String(item['to'])}" is to take over "${String(item['solution'] ?? 'this system')}", and ${status === 'none' ? 'there is no agreement with it' : 'the agreement with it is a draft'} (\`partners\`). Write in \`agreed\` when it commits itself.`;
    return [warning('invariant/handover-without-agreement', [...path, 'to'], message)];
  });
}

/** Running costs that stop where a new owner begins, or go on where nothing is left to run. */
function costsAndHandover(context: Context): readonly Diagnostic[] {
  const costs = context.list('sustainability', 'costs');
  if (!all(costs, (cost) => has(cost, 'solution'))) return [];
  return context.list('sustainability', 'handover').flatMap(({ path, item }) => {
    const { solution, date } = item;
    const own = costs.filter((cost) => solution !== undefined && cost.item['solution'] === solution);
    if (parseDate(date) === undefined || !all(own, (cost) => parseDate(cost['year']) !== undefined)) return [];
    if (item['retire'] === 'yes') {
      return own
        .filter((cost) => isAfter(cost.item['year'], date) && cost.item['amount'] !== 0)
        .map((cost) =>
          warning(
            'invariant/cost-after-retirement',
            [...cost.path, 'year'],
            `"${String(solution)}" costs money in ${String(cost.item['year'])}, and it is switched off before (\`sustainability.handover\`: ${String(date)}). Correct one of the two.`,
          ),
        );
    }
    const paid = (cost: Listed['item']): boolean => !isAfter(date, cost['year']) && cost['status'] !== 'none';
    if (!has(item, 'to') || own.some((cost) => paid(cost.item))) return [];
    // A plain name is the author's text, which a report may not show.
    const owner = thing(context, item['to']) ? `"${String(item['to'])}"` : 'The new owner';
    const message = `${owner} takes over "${String(solution)}" (${String(date)}), and no year of \`sustainability.costs\` from then on is paid for. Write what it will cost, and who pays.`;
    return [warning('invariant/handover-without-money', [...path, 'to'], message)];
  });
}
