import { type Baseline, type Entry, head } from './baseline.ts';

/**
 * A baseline as a file: sorted, one gap a line, so that two branches can be merged. Comments of people stay with the gap
 * they were written for. `nameOf` turns the path of a plan into the name that the file gives it.
 */
export function baselineText(baseline: Baseline, nameOf: (plan: string) => string = (plan) => plan): string {
  const { notes } = baseline;
  const plans = [...baseline.plans]
    .filter(([, entries]) => entries.length > 0)
    .map(([plan, entries]) => ({ plan, name: nameOf(plan), entries }))
    .sort((a, b) => compare(a.name, b.name));
  const lines = [
    ...head.map((line) => `# ${line}`),
    'baseline: 1',
    plans.length === 0 ? 'plans: {}' : 'plans:',
    ...plans.flatMap(({ plan, name, entries }) => {
      const { above = [], behind } = notes?.plans.get(plan) ?? {};
      const rows = new Map(entries.toSorted(byIdentity).map((entry) => [keyOf(entry), entry]));
      return [
        ...above.map((note) => `  # ${note}`),
        `  ${text(name)}:${behind === undefined ? '' : ` # ${behind}`}`,
        ...[...rows.values()].flatMap(entryLines),
      ];
    }),
    ...(notes?.foot ?? []).map((note) => `# ${note}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** What makes two entries the same. */
export function keyOf({ criterion, object, path, level }: Entry): string {
  return JSON.stringify([criterion, object, path, level]);
}

function byIdentity(a: Entry, b: Entry): number {
  return (
    compare(a.criterion, b.criterion) || compare(a.object, b.object) || compare(a.path, b.path) || a.level - b.level
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function entryLines({ criterion, object, path, level, saw, increase, blocker, notes }: Entry): readonly string[] {
  const fields = [
    `criterion: ${text(criterion)}`,
    ...(object === '(document)' ? [] : [`object: ${text(object)}`]),
    `path: ${text(path)}`,
    `level: ${level}`,
    ...(saw === undefined ? [] : [`saw: ${text(saw)}`]),
    ...(blocker === undefined ? [] : [`blocker: ${text(blocker)}`]),
    ...(increase === undefined ? [] : [`increase: ${text(increase.reason)}`, `on: ${text(increase.on)}`]),
  ];
  const behind = notes?.behind === undefined ? '' : ` # ${notes.behind}`;
  return [...(notes?.above ?? []).map((note) => `    # ${note}`), `    - {${fields.join(', ')}}${behind}`];
}

/** Plain where YAML cannot take it for anything else; else in quotes, with invisible characters escaped. */
function text(value: string): string {
  if (/^[a-z][a-z0-9_-]*(?:[./][a-z0-9_-]+)*$/.test(value) && !reserved.has(value)) return value;
  return JSON.stringify(value).replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, escaped);
}

/** Words that some reader of YAML takes for something else than text. */
const reserved: ReadonlySet<string> = new Set(['true', 'false', 'null', 'yes', 'no', 'on', 'off', 'y', 'n']);

function escaped(character: string): string {
  return Array.from(
    { length: character.length },
    (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');
}
