import type { Diagnostic, Item } from '../../document/document.ts';
import { type Context, has, idsIn, type Listed, listIn, type Rule, warning } from '../listed.ts';
import { all, called, isConcept, isWhole, nested } from './reading.ts';

export const peopleRules: readonly Rule[] = [groupForgotten, onlyDigitalComplaints];

/** Named as furthest behind, and then neither asked nor served nor counted. */
function groupForgotten(context: Context): readonly Diagnostic[] {
  const { list } = context;
  const talks = list('stakeholders', 'consultations');
  // Whoever was asked is not written for one of the talks: it may be this group.
  if (isConcept(context) || !all(talks, (talk) => has(talk, 'with'))) return [];
  const places = [
    { items: talks, key: 'with' },
    { items: list('work_plan', 'activities'), key: 'for' },
    { items: list('results', 'outcomes'), key: 'people' },
    { items: list('technology', 'solutions'), key: 'users' },
    { items: list('work_plan', 'budget', 'lines'), key: 'covers' },
    { items: list('safeguards', 'complaints', 'channels'), key: 'groups' },
    { items: list('management', 'training'), key: 'for' },
    { items: list('results', 'indicators'), key: 'tracks' },
  ];
  if (!places.every(({ items, key }) => isWhole(items, key))) return [];
  const seen = new Set([
    ...places.flatMap(({ items, key }) => items.flatMap(({ item }) => idsIn(item, key))),
    ...nested(list('results', 'indicators'), 'by_group').map(({ item }) => String(item['group'])),
  ]);
  return list('stakeholders', 'groups')
    .filter(({ item }) => item['furthest_behind'] === 'yes' && typeof item['id'] === 'string')
    .filter(({ item }) => !seen.has(String(item['id'])))
    .map(({ path, item }) =>
      warning(
        'invariant/group-forgotten',
        path,
        `${called(item, 'This group')} is among those furthest behind, and no talk, activity, outcome, system or indicator names it. Name it where the plan reaches it, or reach it.`,
      ),
    );
}

/** What keeps people from a digital channel. */
const barriers = ['connectivity', 'device', 'affordability', 'skills', 'literacy'];

function onlyDigitalComplaints({ list }: Context): readonly Diagnostic[] {
  const channels = list('safeguards', 'complaints', 'channels');
  return list('stakeholders', 'groups')
    .filter(({ path, item }) => typeof item['id'] === 'string' && isCutOff(item, listIn(item, path, 'barriers')))
    .flatMap(({ item: group }) => {
      const own = channels.filter(
        ({ item }) => item['groups'] === undefined || idsIn(item, 'groups').includes(String(group['id'])),
      );
      if (!all(own, (channel) => channel['type'] === 'digital')) return [];
      const message = `The group ${called(group, '')} can complain in a digital way only, and its barriers or literacy keep it from that (\`stakeholders.groups\`). Add a channel in person, by phone or in writing.`;
      return [warning('invariant/digital-only-complaints', ['safeguards', 'complaints', 'channels'], message)];
    });
}

function isCutOff(group: Item, own: readonly Listed[]): boolean {
  const high = own.some(({ item }) => item['level'] === 'high' && barriers.includes(String(item['kind'])));
  return (group['kind'] === 'target' || group['kind'] === 'affected') && (high || group['literacy'] === 'low');
}
