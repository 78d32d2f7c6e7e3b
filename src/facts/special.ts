import type { Document, Item } from '../document/document.ts';
import type { Path } from '../source/position.ts';
import { spotsAt } from './content.ts';
import type { Special } from './rules.ts';

/** Signs that take more than one field to see, each answering with the places that show it. */
export const special: Readonly<Record<Special, (document: Document) => readonly Path[]>> = {
  'outside-supplier': (document) =>
    placesWhere(document, 'technology.solutions[].supplier', (id) => id !== carrier(document)),
  'outside-host': (document) =>
    withItems(document, 'data.assets[]', (asset) => {
      const provider = (asset['hosting'] as Item | undefined)?.['provider'];
      return provider !== undefined && provider !== asset['controller'] && provider !== carrier(document)
        ? ['hosting', 'provider']
        : undefined;
    }),
  'host-besides-controller': (document) =>
    withItems(document, 'data.assets[]', (asset) => {
      const provider = (asset['hosting'] as Item | undefined)?.['provider'];
      return provider !== undefined && asset['controller'] !== undefined && provider !== asset['controller']
        ? ['hosting', 'provider']
        : undefined;
    }),
  'users-outside': (document) =>
    placesWhere(document, 'technology.solutions[].users', (id) => {
      const group = document.entities.get(String(id));
      return group?.kind === 'group' && ['target', 'affected'].includes(String(group.value['kind']));
    }),
  'analytics-about-people': (document) =>
    withItems(document, 'technology.solutions[]', (solution) => {
      const affects = solution['affects'];
      const touches = Array.isArray(affects) && affects.some((one) => one !== null && one !== 'none');
      return solution['kind'] === 'analytics' && touches ? ['affects'] : undefined;
    }),
};

/** The institution that carries the programme: what it runs itself comes from no third party. */
function carrier(document: Document): unknown {
  return (document.value['programme'] as Item | undefined)?.['implementing_partner'];
}

function placesWhere(document: Document, path: string, test: (value: unknown) => boolean): readonly Path[] {
  return spotsAt(document, path)
    .filter(({ value }) => test(value))
    .map((spot) => spot.path);
}

function withItems(document: Document, path: string, test: (item: Item) => Path | undefined): readonly Path[] {
  return spotsAt(document, path).flatMap((spot) => {
    const inside = test(spot.value as Item);
    return inside ? [[...spot.path, ...inside]] : [];
  });
}
