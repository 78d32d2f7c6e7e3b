import { pathsOf } from '../checks/check.ts';
import { items, named } from '../checks/path.ts';
import type { OptionsOf } from '../checks/registry.ts';
import { members, type Where } from '../checks/selection.ts';
import type { Node } from '../checks/view.ts';
import { monthsBetween, parseDate } from '../document/date.ts';
import type { Item } from '../document/document.ts';
import type { Path } from '../source/position.ts';
import { atEnd, type Blank, type Desk, narrowed } from './blank.ts';
import { oneMore } from './entries.ts';
import { kindAt, kindsAt } from './shapes.ts';
import { again, spotsOf } from './spot.ts';

type Funded = OptionsOf<'funded'>;

/** A budget line that covers the thing: what the nearest lacks, else a new one. */
export function blanksOfFunded(desk: Desk, { of = '@', kind, after }: Funded): readonly Blank[] {
  const thing = thingsAt(desk, of)[0];
  if (!thing) return thingFirst(desk, of);
  if (typeof thing.value !== 'object') return [atEnd(again(thing), { kinds: kindsAt(thing.path) })];
  if (kindAt(thing.path) === 'line') return ofLine(desk, thing, after);
  const inHand = { ...desk, item: thing };
  const where: Where = kind === undefined ? {} : { '.kind': kind as string };
  const lines = members(inHand, { of: 'its.lines', where }).filter(({ belongs }) => belongs === 'yes');
  const line = lines.find((one) => typeof (one.value as Item)['amount'] === 'number') ?? lines[0];
  return line ? ofLine(desk, line, after) : oneMore(inHand, { of: 'its.lines', where });
}

function ofLine(desk: Desk, { path, value }: Node, after: string | undefined): readonly Blank[] {
  const line = value as Item;
  const blanks: Blank[] = [];
  if (!(Number(line['amount']) > 0)) blanks.push(at([...path, 'amount'], { least: 1 }));
  const fund = desk.document.entities.get(String(line['source']));
  if (fund?.kind !== 'fund') blanks.push(at([...path, 'source'], { kinds: ['fund'] }));
  else if ((fund.value['status'] ?? 'unfunded') === 'unfunded')
    blanks.push(at([...fund.path, 'status'], { except: ['unfunded'] }));
  const end = after === undefined ? undefined : items(desk, after).map((node) => parseDate(node.value))[0];
  if (after !== undefined && !end) blanks.push(...spotsOf(desk, after));
  if (end) blanks.push(at([...path, 'by_year'], { after: end.last }));
  return blanks;
}

type Monitored = OptionsOf<'monitored'>;

/** An indicator or a review that watches the thing: what the nearest lacks, else a new one. */
export function blanksOfMonitored(desk: Desk, { of = '@', by, where = {}, has = [] }: Monitored): readonly Blank[] {
  const thing = thingsAt(desk, of)[0];
  if (!thing) return thingFirst(desk, of);
  const inHand = { ...desk, item: thing };
  const ways = (['reviews', 'indicators'] as const).filter((way) => by === undefined || way.startsWith(by));
  const found = ways.flatMap((way) =>
    members(inHand, { of: `its.${way}`, where })
      .filter(({ belongs }) => belongs === 'yes')
      .map((node) => [
        ...(way === 'indicators' ? ofIndicator(node) : []),
        ...often(desk, node, way),
        ...desk.blanks(has, { ...desk, item: node }),
      ]),
  );
  const nearest = found.filter((blanks) => blanks.length > 0).toSorted((a, b) => a.length - b.length)[0];
  return (
    nearest ?? ways.map((way) => oneMore(inHand, { of: `its.${way}`, where })).find((blanks) => blanks.length > 0) ?? []
  );
}

function ofIndicator({ path, value }: Node): readonly Blank[] {
  return ['baseline', 'target']
    .filter((key) => typeof (value as Item)[key] !== 'number')
    .map((key) => at([...path, key], {}));
}

/** Often enough to come round twice in the life of the programme. */
function often(desk: Desk, { path, value }: Node, way: 'indicators' | 'reviews'): readonly Blank[] {
  const field = way === 'indicators' ? 'frequency_months' : 'every_months';
  const dates = ['programme.start', 'programme.end'].map(
    (one) => items(desk, one).map((node) => parseDate(node.value))[0],
  );
  const [start, end] = dates;
  const missing = (['programme.start', 'programme.end'] as const).filter((_one, index) => dates[index] === undefined);
  const most = start && end ? Math.floor(Math.ceil(monthsBetween(start, end).least) / 2) : undefined;
  const stated = Number((value as Item)[field]);
  const own =
    stated > 0 && (most === undefined || stated <= most)
      ? []
      : [at([...path, field], { least: 1, ...(most && { most }) })];
  return [...own, ...spotsOf(desk, missing)];
}

function thingsAt(desk: Desk, of: string | readonly string[]): readonly Node[] {
  return pathsOf(of).flatMap((path) => items(desk, path).map((node) => named(desk, node)));
}

function thingFirst(desk: Desk, of: string | readonly string[]): readonly Blank[] {
  return spotsOf(desk, pathsOf(of)[0] ?? '@');
}

function at(path: Path, limits: Blank['limits']): Blank {
  return narrowed({ path, limits: {}, besides: [] }, limits);
}
