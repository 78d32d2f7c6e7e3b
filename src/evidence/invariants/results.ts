import type { Diagnostic, Item } from '../../document/document.ts';
import { type Context, has, idsIn, type Listed, type Rule, warning } from '../listed.ts';
import { all, called, isAfter, isConcept, isWhole, nested } from './reading.ts';

export const resultRules: readonly Rule[] = [
  lastMilestone,
  percentOutOfRange,
  stopBeyondTarget,
  genderUnmeasured,
  outputWithoutWork,
  outputUnmeasured,
  outcomeWithoutOutput,
  needUnanswered,
  partnerNotOnOutput,
];

/** Steps on the way end where the target is. */
function lastMilestone({ list }: Context): readonly Diagnostic[] {
  return nested(list('results', 'indicators'), 'milestones').flatMap(({ path, item, of: indicator }) => {
    const name = called(indicator, 'this indicator');
    if (isAfter(item['date'], indicator['target_date'])) {
      const message = `A milestone of ${name} (${String(item['date'])}) comes after its target (\`target_date: ${String(indicator['target_date'])}\`). Correct one of the two dates.`;
      return [warning('invariant/milestone-after-target', [...path, 'date'], message)];
    }
    const [value, target] = [item['value'], indicator['target']];
    const sameDay = item['date'] !== undefined && String(item['date']) === String(indicator['target_date']);
    if (!sameDay || typeof value !== 'number' || typeof target !== 'number' || value === target) return [];
    const message = `The last milestone of ${name} is ${value}, and its \`target\` for the same date is ${target}. Write the same value in both.`;
    return [warning('invariant/milestone-and-target', [...path, 'value'], message)];
  });
}

function percentOutOfRange({ list }: Context): readonly Diagnostic[] {
  const percents = list('results', 'indicators').filter(({ item }) => item['unit'] === 'percent');
  const actual = percents.flatMap(({ path, item }) =>
    has(item, 'actual') ? [{ path: [...path, 'actual'], item: item['actual'] as Item, of: item }] : [],
  );
  return [...nested(percents, 'milestones'), ...actual]
    .filter(({ item }) => typeof item['value'] === 'number' && (item['value'] < 0 || item['value'] > 100))
    .map(({ path, item, of: indicator }) =>
      warning(
        'invariant/percent-out-of-range',
        [...path, 'value'],
        `${called(indicator, 'This indicator')} is measured in percent, and this value is ${String(item['value'])}. A percentage lies between 0 and 100.`,
      ),
    );
}

/** Where reaching the target would stop the programme. A value that falls on purpose can be read either way, unless it is harm. */
function stopBeyondTarget({ list }: Context): readonly Diagnostic[] {
  return list('results', 'indicators').flatMap(({ path, item }) => {
    const { baseline, target, stop_below: stop, measures, direction } = item;
    if (typeof baseline !== 'number' || typeof target !== 'number' || typeof stop !== 'number') return [];
    const harm = measures === 'harm';
    const clear = harm ? target <= baseline && direction !== 'at_least' : target > baseline && direction !== 'at_most';
    if (measures === undefined || !clear || (harm ? stop >= target : stop <= target)) return [];
    const message = `${called(item, 'This indicator')} would stop the programme at ${stop}, although its \`target\` is ${target}: a programme that reaches its target would be stopped. Correct one of the two.`;
    return [warning('invariant/stop-beyond-target', [...path, 'stop_below'], message)];
  });
}

function indicatorsOf({ list }: Context, id: unknown): readonly Listed[] {
  return list('results', 'indicators').filter(
    ({ item }) => item['of'] === id || idsIn(item, 'tracks').includes(String(id)),
  );
}

/** GEN2 and GEN3 promise a change for women, and each indicator says that it does not look at women. */
function genderUnmeasured(context: Context): readonly Diagnostic[] {
  return context
    .list('results', 'outputs')
    .filter(({ item }) => item['gender_marker'] === 'GEN2' || item['gender_marker'] === 'GEN3')
    .flatMap(({ path, item }) => {
      const own = item['id'] === undefined ? [] : indicatorsOf(context, item['id']);
      const blind = (one: Item): boolean =>
        has(one, 'disaggregation') && !idsIn(one, 'disaggregation').includes('sex') && !has(one, 'by_group');
      if (!all(own, blind)) return [];
      const message = `${String(item['gender_marker'])} is claimed, and no indicator of ${called(item, 'this output')} is broken down by sex. Add \`sex\` to its \`disaggregation\`, or code the output lower.`;
      return [warning('invariant/gender-unmeasured', [...path, 'gender_marker'], message)];
    });
}

function outputWithoutWork(context: Context): readonly Diagnostic[] {
  const activities = context.list('work_plan', 'activities');
  if (!all(activities, (activity) => has(activity, 'output'))) return [];
  return orphans(context, context.list('results', 'outputs'), (id) =>
    activities.some(({ item }) => item['output'] === id),
  ).map(({ path, item }) =>
    warning(
      'invariant/output-without-work',
      path,
      `No activity of the work plan is for ${called(item, 'this output')}, although each activity names an output. Add the work, or take the output out.`,
    ),
  );
}

function outputUnmeasured(context: Context): readonly Diagnostic[] {
  const indicators = context.list('results', 'indicators');
  if (!all(indicators, (indicator) => has(indicator, 'of')) || !isWhole(indicators, 'tracks')) return [];
  return orphans(context, context.list('results', 'outputs'), (id) => indicatorsOf(context, id).length > 0).map(
    ({ path, item }) =>
      warning(
        'invariant/output-unmeasured',
        path,
        `No indicator is about ${called(item, 'this output')}, although each indicator names a result. Add one, or nobody will see whether it was delivered.`,
      ),
  );
}

function outcomeWithoutOutput(context: Context): readonly Diagnostic[] {
  const outputs = context.list('results', 'outputs');
  if (!all(outputs, (output) => has(output, 'outcome'))) return [];
  return orphans(context, context.list('results', 'outcomes'), (id) =>
    outputs.some(({ item }) => item['outcome'] === id),
  ).map(({ path, item }) =>
    warning(
      'invariant/outcome-without-output',
      path,
      `No output leads to ${called(item, 'this outcome')}, although each output names an outcome. Name it where it belongs, or take it out.`,
    ),
  );
}

function needUnanswered(context: Context): readonly Diagnostic[] {
  const answers = [...context.list('results', 'outputs'), ...context.list('technology', 'solutions')];
  if (!all(context.list('results', 'outputs'), (output) => has(output, 'needs')) || !isWhole(answers, 'needs'))
    return [];
  return orphans(context, context.list('challenge', 'needs'), (id) =>
    answers.some(({ item }) => idsIn(item, 'needs').includes(id)),
  ).map(({ path, item }) =>
    warning(
      'invariant/need-unanswered',
      path,
      `No output and no system answers ${called(item, 'this need')}. Name it in the \`needs\` of what answers it, or take it out.`,
    ),
  );
}

/** Things with an id that nothing answers; a concept note need not have got to them yet. */
function orphans(context: Context, things: readonly Listed[], answered: (id: string) => boolean): readonly Listed[] {
  if (isConcept(context)) return [];
  return things.filter(({ item }) => typeof item['id'] === 'string' && !answered(item['id']));
}

/** A partner answers for work on an output that is not among those it works on. */
function partnerNotOnOutput({ document, list }: Context): readonly Diagnostic[] {
  return list('work_plan', 'activities').flatMap(({ path, item }) => {
    const partner = document.entities.get(String(item['responsible']));
    const { output } = item;
    if (partner?.kind !== 'partner' || typeof output !== 'string' || !has(partner.value, 'outputs')) return [];
    if (idsIn(partner.value, 'outputs').includes(output)) return [];
    const message = `"${partner.id}" answers for ${called(item, 'this activity')} of the output "${output}", and its own \`outputs\` do not name that output. Add it there, or name another partner.`;
    return [warning('invariant/partner-not-on-output', [...path, 'responsible'], message)];
  });
}
