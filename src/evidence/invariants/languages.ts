import type { Diagnostic, Item } from '../../document/document.ts';
import { normalise } from '../../document/text.ts';
import type { Path } from '../../source/position.ts';
import { type Context, idsIn, type Listed, type Rule, warning } from '../listed.ts';
import { called, thing, valueIn } from './reading.ts';

export const languageRules: readonly Rule[] = [spokenTo];

/** Languages in which something speaks to groups. */
interface Voice {
  readonly path: Path;
  readonly what: string;
  readonly languages: readonly string[];
  readonly groups: readonly string[];
}

/** A group none of whose languages is among those in which it is spoken to. */
function spokenTo(context: Context): readonly Diagnostic[] {
  return [...voices(context), ...channels(context)].flatMap(({ path, what, languages, groups }) =>
    groups
      .filter((id) => !understands(textsIn(thing(context, id) ?? {}, 'languages'), languages))
      .map((id) =>
        warning(
          'invariant/language-not-spoken',
          path,
          `${what} speaks none of the languages of the group "${id}" (\`stakeholders.groups\`). Add one of them; if it is the same language, write it in the same way.`,
        ),
      ),
  );
}

function voices({ list, systems }: Context): readonly Voice[] {
  const voice = (listed: Listed, key: string, what: string, groups: readonly string[]): Voice => ({
    path: [...listed.path, ...key.split('.')],
    what,
    languages: textsIn(listed.item, key),
    groups,
  });
  return [
    ...systems.flatMap((system) => {
      const [name, users] = [called(system.item, 'this system'), idsIn(system.item, 'users')];
      return [
        voice(system, 'access.languages', `The system ${name}`, users),
        voice(system, 'disclosure.languages', `What the public is told about ${name}`, users),
      ];
    }),
    ...list('data', 'assets').map((asset) =>
      voice(
        asset,
        'notice.languages',
        `The notice about ${called(asset.item, 'this data set')}`,
        idsIn(asset.item, 'subjects'),
      ),
    ),
  ];
}

/** A group can choose among the channels that are meant for it: one that it understands is enough. */
function channels({ list }: Context): readonly Voice[] {
  const all = list('safeguards', 'complaints', 'channels');
  const groups = new Set(all.flatMap(({ item }) => idsIn(item, 'groups')));
  return [...groups].flatMap((group) => {
    const own = all.filter(({ item }) => item['groups'] === undefined || idsIn(item, 'groups').includes(group));
    const told = own.map(({ item }) => textsIn(item, 'languages'));
    const at = own.find(({ item }) => idsIn(item, 'groups').includes(group));
    // A channel that does not say its languages may speak any.
    if (!at || told.some((languages) => languages.length === 0)) return [];
    const what = own.length === 1 ? `The channel ${called(at.item, 'here')}` : 'Any channel for complaints';
    return [{ path: [...at.path, 'languages'], what, languages: told.flat(), groups: [group] }];
  });
}

/** Nothing is known where one of the two is not written. */
function understands(spoken: readonly string[], offered: readonly string[]): boolean {
  if (spoken.length === 0 || offered.length === 0) return true;
  return spoken.some((one) => offered.some((other) => isSame(normalise(one), normalise(other))));
}

/** Swahili and Kiswahili, Tesmari Sign and Tesmari Sign Language. */
function isSame(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one);
}

function textsIn(item: Item, key: string): readonly string[] {
  const value = valueIn(item, key);
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
