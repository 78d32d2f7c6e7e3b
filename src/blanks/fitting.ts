import { matches, openFields, scalars, type Where } from '../checks/selection.ts';
import type { Node } from '../checks/view.ts';
import type { Item } from '../document/document.ts';
import type { Truth } from '../document/truth.ts';
import { fieldAt, nodeAt } from '../document/vocabulary.ts';
import type { Path } from '../source/position.ts';
import { atEnd, type Blank, type Desk, type Limits, type Scalar, type Write } from './blank.ts';
import { couldFit } from './kinds-that-fit.ts';
import type { Place } from './places.ts';
import { isListAt, kindsAt } from './shapes.ts';
import { spotOf, spotsOf } from './spot.ts';

/** What a thing must say to belong to a selection. */
interface Fitting {
  readonly writes: readonly Write[];
  /** Where more than one value would do, the author chooses. */
  readonly choices: readonly { readonly path: Path; readonly limits: Limits }[];
}

const nothing: Fitting = { writes: [], choices: [] };

/** What a new item must say to belong. */
export function fitting(desk: Desk, place: Place, where: Where): Fitting {
  const parts = Object.entries(where).map(([field, test]): Fitting => {
    if (field === 'any') {
      const ways = (test as readonly Where[]).map((way) => fitting(desk, place, way));
      return ways.find(({ writes, choices }) => writes.length + choices.length > 0) ?? nothing;
    }
    if (field.startsWith('its.')) return fromOutside(desk, place, field);
    const [, key, ofThing] = /^\.([a-z_]+)->([a-z_]+)$/.exec(field) ?? [];
    if (key !== undefined && ofThing !== undefined) return thatNames(desk, [...place.path, key], ofThing, test);
    const path = [...place.path, ...field.slice(1).split('.')];
    const type = nodeAt(path)?.type;
    return !field.startsWith('.') || type === undefined || type === 'id' ? nothing : toSay(desk, path, test);
  });
  return { writes: parts.flatMap(({ writes }) => writes), choices: parts.flatMap(({ choices }) => choices) };
}

/** A new item to which the scope object has to point: `{its.solutions.id: '@'}` for a data set of this system. */
function fromOutside({ object }: Desk, place: Place, field: string): Fitting {
  const key = { solutions: 'stores', activities: 'collects' }[/^its\.([a-z]+)/.exec(field)?.[1] ?? ''];
  const id = (place.value as Item)['id'];
  return key !== undefined && typeof id === 'string'
    ? { writes: [{ path: [...object.path, key], add: id }], choices: [] }
    : nothing;
}

/** It belongs by what it names: something that fits already, or could. */
function thatNames(desk: Desk, path: Path, key: string, test: Where[string]): Fitting {
  const kinds = kindsAt(path).filter((kind) => couldFit(kind, { [`.${key}`]: test }, []));
  if (kinds.length === 0) return nothing;
  const things = [...desk.document.entities.values()].filter(({ kind }) => kinds.includes(kind));
  const fits = (truth: Truth): readonly string[] =>
    things.filter((thing) => matches(desk, thing, { [`.${key}`]: test }) === truth).map(({ id }) => id);
  const [those, others] = [fits('yes'), fits('no')];
  const limits: Limits = { kinds, ...(those.length > 0 ? { among: those } : { except: others }) };
  return { writes: [], choices: [{ path, limits }] };
}

function toSay(desk: Desk, path: Path, test: Where[string]): Fitting {
  const choose = (limits: Limits): Fitting => ({ writes: [], choices: [{ path, limits }] });
  if (typeof test === 'object' && 'absent' in test) return nothing;
  if (typeof test === 'object' && 'not' in test) return choose({ except: meant(desk, test.not) });
  if (typeof test === 'object' && 'above' in test) return choose({ least: test.above + 1 });
  if (typeof test === 'object' && 'present' in test) return choose({});
  const values = meant(desk, typeof test === 'object' && 'perhaps' in test ? test.perhaps : (test as Scalar));
  const [only] = values;
  if (only === undefined) return nothing;
  if (values.length > 1 && nodeAt(path)?.type !== 'refs') return choose({ among: values });
  return { writes: [isListAt(path) ? { path, add: only } : { path, value: only }], choices: [] };
}

/** A value that is a path stands for what is written there. */
function meant(desk: Desk, test: Scalar | readonly Scalar[]): readonly Scalar[] {
  return [test]
    .flat()
    .flatMap((one) => (typeof one === 'string' && /^(@|\.|its\.)/.test(one) ? scalars(desk, one) : [one]));
}

interface Outside {
  /** Something says otherwise already, and is not to be changed: no new item could belong. */
  readonly isClosed: boolean;
  /** What has to be said first. */
  readonly blanks: readonly Blank[];
}

/** What an item cannot say itself, because it is said of the thing the question is about. */
export function conditionsOutside(desk: Desk, where: Where = {}): Outside {
  const tests = Object.entries(where).filter(([field]) => field.startsWith('@'));
  const isClosed = tests.some(([field, test]) => matches(desk, desk.item, { [field]: test }) === 'no');
  const open = tests.filter(([field, test]) => matches(desk, desk.item, { [field]: test }) === 'unknown');
  const meantBy = Object.values(where).filter((test) => typeof test === 'string' && test.startsWith('@.'));
  const unsaid = (meantBy as readonly string[]).filter((path) => scalars(desk, path).length === 0);
  return {
    isClosed,
    blanks: isClosed
      ? []
      : [
          ...spotsOf(desk, unsaid),
          ...open.flatMap(([field]) => openFlags(desk, desk.item, { [field]: where[field] as Where[string] })),
        ],
  };
}

/** Flags that are missing and would make a thing belong, with what they would have to say. */
export function openFlags(desk: Desk, node: Node, where: Where = {}): readonly Blank[] {
  return openFields(desk, node, where)
    .filter((field) => scalars(desk, field).length === 0)
    .flatMap((field) => {
      const blank = spotOf(desk, field);
      const test = testOf(where, field);
      if (!blank || test === undefined) return [];
      const { choices, writes } = toSay(desk, blank.path, test);
      const only = writes.flatMap((write) => ('add' in write ? [write.add] : [write.value as Scalar]));
      const own = choices[0]?.limits ?? (isListAt(blank.path) ? { including: only } : { among: only });
      return canSay(blank.path, own) ? [atEnd(blank, own)] : [];
    });
}

/** An activity is of no kind that only partners are. */
function canSay(path: Path, { among, including }: Limits): boolean {
  const values = fieldAt(path)?.values;
  if (among?.length === 0) return false;
  return values === undefined || [...(among ?? including ?? values)].some((word) => values.includes(String(word)));
}

function testOf(where: Where, field: string): Where[string] | undefined {
  return (
    where[field] ?? (where['any'] as readonly Where[] | undefined)?.find((way) => Object.hasOwn(way, field))?.[field]
  );
}

/** Flags of a thing that would decide whether it belongs, either way. */
export function decidingFlags(desk: Desk, node: Node, where: Where = {}): readonly Blank[] {
  return openFields(desk, node, where)
    .filter((field) => field.startsWith('.') && !isNeverNo(where[field]))
    .flatMap((field) => spotOf(desk, field) ?? []);
}

/** Whatever is said, the list could be longer: it decides nothing. */
function isNeverNo(test: Where[string] | undefined): boolean {
  return typeof test === 'object' && 'perhaps' in test;
}
