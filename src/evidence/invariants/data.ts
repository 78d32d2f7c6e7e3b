import { addMonths, earlier, parseDate } from '../../document/date.ts';
import type { Diagnostic, Item } from '../../document/document.ts';
import { type Context, has, idsIn, inside, type Listed, listIn, type Rule, warning } from '../listed.ts';
import { missingIn } from './breakdown.ts';
import { called, isAfter, programmeOf, thing, valueIn } from './reading.ts';

export const dataRules: readonly Rule[] = [cannotBreakDown, deletedTooEarly, sharedAfterDestroyed, hostMayBeForced];

/** An indicator promises a breakdown that the data set which feeds it does not hold. */
function cannotBreakDown(context: Context): readonly Diagnostic[] {
  return context.list('results', 'indicators').flatMap(({ path, item }) => {
    const asset = thing(context, item['data']);
    if (!asset) return [];
    const names = listIn(asset, [], 'fields').map((field) => field.item['name']);
    if (names.length === 0 || !names.every((name) => typeof name === 'string')) return [];
    const held = [...(names as readonly string[]), String(asset['granularity'] ?? '')];
    const missing = missingIn(held, idsIn(item, 'disaggregation')).map((kind) => `\`${kind}\``);
    if (missing.length === 0) return [];
    const message = `${called(item, 'This indicator')} is to be broken down by ${missing.toSorted().join(' and ')}, and its data set "${String(item['data'])}" holds no such field. Add the field, or take the word out.`;
    return [warning('invariant/cannot-be-broken-down', [...path, 'disaggregation'], message)];
  });
}

/** Data are destroyed at a time at which even the first record is still to be kept. */
function deletedTooEarly(context: Context): readonly Diagnostic[] {
  const exit = inside(inside(context.document.value, 'sustainability'), 'exit');
  const destroyed = listIn(exit, [], 'steps').filter(({ item }) => item['action'] === 'destroy');
  return context.list('data', 'assets').flatMap(({ path, item }) => {
    const activity = valueIn(item, 'retention.activity');
    // The exit says when the programme leaves; where work is named that deletes the data, that is when they go.
    const [end, by] =
      activity === undefined
        ? [
            destroyed.some((step) => step.item['about'] === item['id']) && exit['date'],
            'the exit destroys it (`sustainability.exit`)',
          ]
        : [thing(context, activity)?.['end'], `the work "${String(activity)}" that deletes it ends`];
    if (!endsBefore(end, item)) return [];
    const message = `${called(item, 'This data set')} is kept for ${String(valueIn(item, 'retention.months'))} months from ${String(item['collection_start'])} at the earliest, but ${by} ${String(end)}. Keep it for a shorter time, or delete it later.`;
    return [warning('invariant/deleted-before-retention-ends', [...path, 'retention', 'months'], message)];
  });
}

function endsBefore(date: unknown, asset: Item): boolean {
  const [end, start, months] = [
    parseDate(date),
    parseDate(asset['collection_start']),
    valueIn(asset, 'retention.months'),
  ];
  if (!end || !start || typeof months !== 'number') return false;
  return earlier(end, addMonths(start, Math.floor(months)), false) === 'yes';
}

/** A first transfer of data that are gone by then. */
function sharedAfterDestroyed({ document, list }: Context): readonly Diagnostic[] {
  const exit = inside(inside(document.value, 'sustainability'), 'exit');
  const destroyed = listIn(exit, [], 'steps').filter(({ item }) => item['action'] === 'destroy');
  return list('data', 'assets')
    .filter(({ item }) => destroyed.some((step) => step.item['about'] === item['id']))
    .flatMap(({ path, item }) =>
      listIn(item, path, 'sharing')
        .filter((sharing) => isAfter(sharing.item['from'], exit['date']))
        .map((sharing) =>
          warning(
            'invariant/shared-after-destroyed',
            [...sharing.path, 'from'],
            `${called(item, 'This data set')} is first shared (${String(sharing.item['from'])}) after the exit has destroyed it (\`sustainability.exit.date: ${String(exit['date'])}\`). Correct one of the two.`,
          ),
        ),
    );
}

/** Data that can hurt people lie with someone who can be made to hand them over, and nothing says what happens then. */
function hostMayBeForced(context: Context): readonly Diagnostic[] {
  if (has(inside(context.document.value, 'data'), 'compelled_disclosure')) return [];
  const mission = programmeOf(context)['setting'] === 'peacekeeping';
  const exposed = ({ item }: Listed): boolean => {
    const host = thing(context, valueIn(item, 'hosting.provider'));
    const kind = String(host?.['kind']);
    const forced = host?.['conflict_party'] === 'yes' || (mission && (kind === 'government' || kind === 'private'));
    return forced && ['personal', 'sensitive', 'group_identifiable'].some((flag) => item[flag] === 'yes');
  };
  return context
    .list('data', 'assets')
    .filter(exposed)
    .map(({ path, item }) =>
      warning(
        'invariant/host-may-be-forced',
        [...path, 'hosting', 'provider'],
        `"${String(valueIn(item, 'hosting.provider'))}" holds ${called(item, 'this data set')} and can be made to hand it over. Write in \`data.compelled_disclosure\` what happens then.`,
      ),
    );
}
