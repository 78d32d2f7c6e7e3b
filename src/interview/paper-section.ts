import type { Judgement } from '../assess/judge.ts';
import type { Item } from '../document/document.ts';
import { valueAt } from '../document/path.ts';
import { filled } from '../reference/criterion.ts';
import { capital, list as joined } from '../reference/english.ts';
import { prose } from '../reference/markdown.ts';
import { nounOf } from '../reference/nouns.ts';
import type { Pattern } from '../rubric/paths.ts';
import type { Criterion } from '../rubric/rubric.ts';
import { spoken } from './paper-boxes.ts';
import { scopeOf } from './paper-fields.ts';
import { type Group, groupsOf } from './paper-groups.ts';
import { closedValues, eachOf, onlyIf } from './paper-scope.ts';
import { blocks, mostBeside, numbered, type Sheet, type Subject, titleOf } from './paper-tables.ts';
import { paperWords as words } from './paper-words.ts';
import type { Plan } from './plan.ts';

/** What the questions of one form have in common. */
export interface Layout {
  /** Fields that another page asks for. */
  readonly elsewhere: ReadonlySet<Pattern>;
  /** How many things a question asks for, if it can be kept to that. */
  readonly mostRows: number;
  readonly plan?: Plan;
}

/** One criterion, to be answered on paper. */
export function section(criterion: Criterion, { elsewhere, mostRows, plan }: Layout): string {
  const { id, title, ask, why, applies_when: when } = criterion;
  const { groups, isCut } = groupsOf(criterion, elsewhere, mostRows);
  return [
    `### ${prose(title)}`,
    together([`**${prose(ask)}**`, must(criterion)]),
    together([`${words.why} ${prose(why)}`, plan === undefined ? onlyIf(when) : '', `<sub>${id}</sub>`]),
    ...answers(criterion, groups, sheetOf(criterion, plan)),
    isCut ? words.more : '',
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}

function together(sentences: readonly string[]): string {
  return sentences.filter((one) => one !== '').join(' ');
}

function must(criterion: Criterion): string {
  if (criterion.kind === 'redline') return words.redline(filled(criterion.crossed));
  return criterion.kind === 'critical' ? words.critical : '';
}

/** The tables and lines of a criterion. For which things they are is said once, before the first that is about one. */
function answers(criterion: Criterion, groups: readonly Group[], sheet: Sheet): readonly string[] {
  const first = groups.findIndex(({ kind, isLinked }) => kind === 'things' || isLinked);
  return groups.flatMap((group, index) => [
    ...(index === first ? [words.forEach(eachOf(criterion))] : []),
    ...blocks(group, sheet),
  ]);
}

function sheetOf(criterion: Criterion, plan: Plan | undefined): Sheet {
  const steps = plan ? (judgementOf(criterion, plan)?.steps ?? []) : [];
  return {
    places: scopeOf(criterion),
    subjects: subjectsOf(criterion, plan, steps),
    isClosed: closedValues(criterion).length > 0,
    plan,
    lacking: new Set(steps.flatMap(({ lacks }) => lacks.map(({ path }) => JSON.stringify(path)))),
  };
}

function judgementOf({ id }: Criterion, { evaluation }: Plan): Judgement | undefined {
  return evaluation.judgements.find(({ criterion }) => criterion.id === id);
}

function subjectsOf(criterion: Criterion, plan: Plan | undefined, steps: Judgement['steps']): readonly Subject[] {
  const places = scopeOf(criterion);
  const open = plan === undefined ? [] : openSubjects(plan, steps);
  const closed = closedValues(criterion).map((value) => ({ heading: capital(value) }));
  if (places.length === 0 || open.length > 0) return open;
  if (closed.length > 0) return closed;
  return numbered(capital(joined([...new Set(places.map((place) => nounOf(place).one))], 'or')), mostBeside);
}

/** The things of the plan for which the criterion is not met, each once. */
function openSubjects(plan: Plan, steps: Judgement['steps']): readonly Subject[] {
  const found = steps.flatMap(({ object }): readonly Subject[] => {
    const value = valueAt(plan.document.value, object.path);
    const isThing = typeof object.path.at(-1) === 'number' && typeof value === 'object' && value !== null;
    const place = isThing ? { path: object.path } : {};
    if (object.value !== undefined) return [{ heading: capital(spoken(valueIn(object.value))), ...place }];
    return isThing ? [{ heading: titleOf(value as Item, plan), ...place }] : [];
  });
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}

/** `[topic=accessibility]` is "accessibility". */
function valueIn(shown: string): string {
  return shown.replace(/^\[.*=|\]$/g, '');
}
