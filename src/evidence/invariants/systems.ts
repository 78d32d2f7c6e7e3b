import type { Diagnostic } from '../../document/document.ts';
import { type Context, has, idsIn, inside, type Listed, type Rule, warning } from '../listed.ts';
import { all, called, isAfter, isConcept, isWhole, thing, valueIn } from './reading.ts';

export const systemRules: readonly Rule[] = [
  alertWithoutResponse,
  responseEndsEarly,
  ideaWithoutTrial,
  scaleWithoutGate,
  boughtAndNeverRun,
  breachClockTooSlow,
];

/** Whoever is warned and not helped is worse off than before. */
function alertWithoutResponse(context: Context): readonly Diagnostic[] {
  if (isConcept(context)) return [];
  const answered = new Set(
    context
      .list('security', 'requirements')
      .filter(({ item }) => has(item, 'response'))
      .flatMap(({ item }) => idsIn(item, 'sources')),
  );
  return context.systems
    .filter(({ item }) => item['kind'] === 'alert' || item['kind'] === 'monitoring')
    .filter(({ item }) => !has(inside(item, 'response'), 'activity') && !answered.has(String(item['id'])))
    .map(({ path, item }) =>
      warning(
        'invariant/alert-without-response',
        [...path, 'kind'],
        `${called(item, 'This system')} watches or warns, and no activity acts on what it says. Name the activity in \`response.activity\`.`,
      ),
    );
}

function responseEndsEarly(context: Context): readonly Diagnostic[] {
  return context.systems.flatMap(({ path, item }) => {
    const id = valueIn(item, 'response.activity');
    const end = thing(context, id)?.['end'];
    if (!isAfter(item['go_live'], end)) return [];
    const message = `"${String(id)}" acts on the alerts of ${called(item, 'this system')} and ends (${String(end)}) before it goes live (\`go_live: ${String(item['go_live'])}\`). Name work that goes on as long as the alerts.`;
    return [warning('invariant/response-ends-early', [...path, 'response', 'activity'], message)];
  });
}

/** Kinds of work in which an idea can still fail cheaply. */
const trials = ['pilot', 'research', 'design'];

function ideaWithoutTrial({ list, systems }: Context): readonly Diagnostic[] {
  return systems
    .filter(({ item }) => item['maturity'] === 'idea' && !has(item, 'tests'))
    .flatMap(({ path, item }) => {
      const work = list('work_plan', 'activities').filter((activity) =>
        idsIn(activity.item, 'solutions').includes(String(item['id'])),
      );
      if (!all(work, (activity) => has(activity, 'kind') && !trials.includes(String(activity['kind'])))) return [];
      const message = `${called(item, 'This system')} is an idea so far, and no activity for it is a pilot, research or design. Try it out on a small scale first.`;
      return [warning('invariant/idea-without-trial', [...path, 'maturity'], message)];
    });
}

/** Work that spreads what a pilot tried, without a decision or before it. */
function scaleWithoutGate({ document, list }: Context): readonly Diagnostic[] {
  const gates = list('governance', 'gates');
  const scale = gates.filter(({ item }) => item['stage'] === 'scale');
  return list('work_plan', 'activities').flatMap(({ path, item }) => {
    const pilot = idsIn(item, 'after').find((id) => document.entities.get(id)?.value['kind'] === 'pilot');
    if (pilot === undefined || item['kind'] !== 'operations') return [];
    if (all(gates, (gate) => has(gate, 'stage') && gate['stage'] !== 'scale')) {
      const message = `${called(item, 'This activity')} spreads what the pilot "${pilot}" tried, and no gate of \`governance.gates\` has the stage scale. Add the gate that decides whether to go on.`;
      return [warning('invariant/scale-without-gate', [...path, 'after'], message)];
    }
    if (!all(scale, (gate) => isAfter(gate['date'], item['start']))) return [];
    const message = `${called(item, 'This activity')} begins (${String(item['start'])}) before the gate that decides on scale (\`governance.gates\`). Correct one of the two dates.`;
    return [warning('invariant/scale-before-gate', [...path, 'start'], message)];
  });
}

const capital = ['build', 'devices'];
const running = ['licence', 'hosting', 'connectivity', 'support', 'maintenance'];

/** Money to build a system, and money to run others, but none to run this one. */
function boughtAndNeverRun(context: Context): readonly Diagnostic[] {
  const { list, systems } = context;
  const lines = list('work_plan', 'budget', 'lines');
  const paidBy = ({ item }: Listed): readonly string[] => [
    ...idsIn(item, 'covers'),
    ...idsIn(thing(context, item['activity']) ?? {}, 'solutions'),
  ];
  const ids = systems.map(({ item }) => String(item['id']));
  const costs = list('sustainability', 'costs').map(({ item }) => [String(item['solution'])]);
  const runs = [
    ...lines.filter(({ item }) => running.includes(String(item['kind']))).map((line) => paidBy(line)),
    ...costs,
  ].map((named) => named.filter((id) => ids.includes(id)));
  // A running cost that names no system may be for all of them, and a line without a kind may be one.
  if (isConcept(context) || runs.length === 0 || runs.some((named) => named.length === 0)) return [];
  if (!all(lines, (line) => has(line, 'kind')) || !isWhole(lines, 'covers')) return [];
  return systems
    .filter(({ item }) => has(item, 'go_live') && item['id'] !== undefined && !runs.flat().includes(String(item['id'])))
    .flatMap(({ path, item }) => {
      const line = lines
        .filter((one) => capital.includes(String(one.item['kind'])) && paidBy(one).includes(String(item['id'])))
        .map((one) => called(one.item, 'a budget line'))
        .toSorted()[0];
      if (line === undefined) return [];
      const message = `${line} pays to set up ${called(item, 'this system')}, and nothing pays to run it after it goes live, neither a budget line nor \`sustainability.costs\`. Add what hosting, support or care will cost.`;
      return [warning('invariant/bought-and-never-run', [...path, 'go_live'], message)];
    });
}

/** The programme cannot report a breach in time of which it hears too late. */
function breachClockTooSlow({ document, list }: Context): readonly Diagnostic[] {
  const hours = valueIn(document.value, 'security.incident.hours');
  return list('partners').flatMap(({ path, item }) => {
    const clock = item['breach_hours'];
    if (typeof hours !== 'number' || typeof clock !== 'number' || clock <= hours) return [];
    const message = `${called(item, 'This partner')} may take ${clock} hours to report a breach, and the programme reports within ${hours} hours (\`security.incident.hours\`). Agree on a shorter time with the partner.`;
    return [warning('invariant/breach-clock-too-slow', [...path, 'breach_hours'], message)];
  });
}
