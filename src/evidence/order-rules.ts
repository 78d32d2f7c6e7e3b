import { earlier, type Interval, parseDate } from '../document/date.ts';
import type { Diagnostic, Item } from '../document/document.ts';
import type { Path } from '../source/position.ts';
import { type Context, idsIn, inside, type Listed, type Rule, warning } from './listed.ts';

/** A day on which people or their data are first exposed to something. */
interface Exposure {
  /** What happens to what: `"reg" goes live`. */
  readonly what: string;
  readonly written: string;
  readonly day: Interval;
}

/** Something that protects people, dated. */
interface Protection {
  readonly what: string;
  readonly path: Path;
  readonly date: unknown;
}

/** A protection is late only against what it covers: a training for one system may come after another is in use. */
export const orderRules: readonly Rule[] = [lateAssessments, lateTraining, lateAudits, lateComplaints];

function lateAssessments({ list, systems }: Context): readonly Diagnostic[] {
  return list('data', 'assets').flatMap(({ path, item }) => {
    const collected = collection(item);
    const stored = systems.filter((system) => idsIn(system.item, 'stores').includes(String(item['id'])));
    return late(
      { what: 'The impact assessment', path: [...path, 'dpia', 'date'], date: inside(item, 'dpia')['date'] },
      collected.length > 0 ? collected : stored.flatMap(goLive),
    );
  });
}

function lateTraining({ list, systems }: Context): readonly Diagnostic[] {
  const all = list('management', 'training');
  return all.flatMap((training) => {
    const { path, item } = training;
    const protection = { what: 'The training', path: [...path, 'by'], date: item['by'] };
    const uncovered = named(systems, item).filter((system) => {
      const id = String(system.item['id']);
      // Whoever was trained in time may be trained again later.
      return !all.some((other) => other !== training && inTime(other, system, id) && sameAudience(other.item, item));
    });
    return late(protection, uncovered.flatMap(goLive));
  });
}

function inTime({ item }: Listed, system: Listed, id: string): boolean {
  const date = parseDate(item['by']);
  return (
    date !== undefined &&
    idsIn(item, 'solutions').includes(id) &&
    goLive(system).every(({ day }) => earlier(date, day, true) !== 'no')
  );
}

function sameAudience(one: Item, other: Item): boolean {
  const [ours, theirs] = [idsIn(one, 'for'), idsIn(other, 'for')];
  if (ours.length > 0 && theirs.length > 0) return ours.some((id) => theirs.includes(id));
  return one['audience'] === other['audience'];
}

/** Of several audits of a system, the first has to come before its use. */
function lateAudits({ list, systems }: Context): readonly Diagnostic[] {
  const audits = list('security', 'audits').filter(({ item }) => parseDate(item['date']));
  return audits.flatMap((audit) => {
    const first = named(systems, audit.item).filter(
      (system) => firstOf(audits.filter(({ item }) => named([system], item).length > 0)) === audit,
    );
    return late(
      { what: 'The first audit', path: [...audit.path, 'date'], date: audit.item['date'] },
      first.flatMap(goLive),
    );
  });
}

function firstOf(audits: readonly Listed[]): Listed | undefined {
  return audits.toSorted((a, b) => dayOf(a) - dayOf(b))[0];
}

function dayOf({ item }: Listed): number {
  return parseDate(item['date'])?.first ?? Number.POSITIVE_INFINITY;
}

/** Anyone may have to complain about anything, so the way to do so has to be there first. */
function lateComplaints({ document, list, systems }: Context): readonly Diagnostic[] {
  const date = inside(inside(document.value, 'safeguards'), 'complaints')['live_from'];
  const exposures = [...systems.flatMap(goLive), ...list('data', 'assets').flatMap(({ item }) => collection(item))];
  return late({ what: 'The way to complain', path: ['safeguards', 'complaints', 'live_from'], date }, exposures);
}

function late({ what, path, date }: Protection, exposures: readonly Exposure[]): readonly Diagnostic[] {
  const day = parseDate(date);
  if (!day) return [];
  const first = exposures
    .filter((exposure) => earlier(day, exposure.day, true) === 'no')
    .toSorted((a, b) => a.day.first - b.day.first)[0];
  if (!first) return [];
  const message = `${what} (${String(date)}) comes after ${first.what} (${first.written}). It has to come before.`;
  return [warning('evidence/wrong-order', path, message)];
}

/** The systems, of those the programme runs, that an item names. */
function named(systems: readonly Listed[], item: Item): readonly Listed[] {
  const ids = idsIn(item, 'solutions');
  return systems.filter((system) => ids.includes(String(system.item['id'])));
}

function goLive({ item }: Listed): readonly Exposure[] {
  return exposed(item['go_live'], `"${String(item['id'] ?? 'a system')}" goes live`);
}

function collection(item: Item): readonly Exposure[] {
  return exposed(item['collection_start'], `collection of "${String(item['id'] ?? 'a data set')}" begins`);
}

function exposed(date: unknown, what: string): readonly Exposure[] {
  const day = parseDate(date);
  return day ? [{ what, written: String(date), day }] : [];
}
