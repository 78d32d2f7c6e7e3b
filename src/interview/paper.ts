import type { Field } from '../document/field.ts';
import { valueAt } from '../document/path.ts';
import { fieldAt } from '../document/vocabulary.ts';
import { factIds } from '../facts/fact.ts';
import { factQuestions } from '../facts/questions.ts';
import { capital, small } from '../reference/english.ts';
import { page, prose } from '../reference/markdown.ts';
import { nounOf } from '../reference/nouns.ts';
import type { Pattern } from '../rubric/paths.ts';
import { type Catalogue, type Criterion, type Stage, stages } from '../rubric/rubric.ts';
import { box, cellFor, labelOf, lineFor, notesFor, plain, questionOf, room, rules } from './paper-boxes.ts';
import { askedBy } from './paper-fields.ts';
import { paged } from './paper-pages.ts';
import { type Listed, listedIn } from './paper-scope.ts';
import { type Layout, section } from './paper-section.ts';
import { cellAt, chunks, itemsAt, mostBeside, numbered, saidAt, table, titleOf } from './paper-tables.ts';
import { paperWords as words } from './paper-words.ts';
import type { Plan } from './plan.ts';

/** What the form is for: a plan that is there (only what is still open is printed, with what the plan says already), or none yet. */
interface PaperSubject {
  readonly catalogue: Catalogue;
  readonly frameworks?: readonly string[];
  readonly stage: Stage;
  readonly tier: 'core' | 'full';
  readonly plan?: Plan;
  readonly only: readonly string[];
}

/** A questionnaire in GitHub's Markdown, to be printed and answered by hand. */
export function paperForm(subject: PaperSubject): string {
  const { catalogue, stage, tier, plan, only } = subject;
  const criteria = dueFor(subject);
  const title = plan === undefined ? '' : String(valueAt(plan.document.value, ['programme', 'title']) ?? '');
  const layout: Layout = { elsewhere: elsewhereIn(criteria), mostRows: mostRows[tier], ...(plan && { plan }) };
  const parts = [
    page([
      `# ${title === '' ? words.title : words.titleOf(plain(title))}`,
      words.for(stage, tier, criteria.length),
      words.howTo.map((line) => `- ${line}`).join('\n'),
      ...(only.length > 0 ? [] : coverPart(plan)),
    ]),
    ...(only.length > 0 ? [] : [page(factsPart(plan))]),
    ...(criteria.length === 0 ? [page([words.nothing])] : [page(namesPart(criteria, plan))]),
    ...themesOf(criteria).map((theme) =>
      page([
        `## ${prose(catalogue.themes[theme] ?? theme)}`,
        ...criteria.filter(({ id }) => id.startsWith(`${theme}/`)).map((one) => section(one, layout)),
      ]),
    ),
    page([`## ${words.lastTitle}`, ...words.last.map((line) => `${line}\n\n${rules(2)}`)]),
  ];
  return paged(parts);
}

/** Seven things fill half a page; whoever asks for the core wants less. */
const mostRows: Readonly<Record<PaperSubject['tier'], number>> = { core: 4, full: 7 };

/** What the cover and the page of names ask for. */
function elsewhereIn(criteria: readonly Criterion[]): ReadonlySet<Pattern> {
  const named = listedIn(criteria).flatMap(({ fields }) => fields.map(({ path }) => path));
  return new Set([...cover.map((path) => path.join('.')), ...named]);
}

const cover = [
  ['programme', 'title'],
  ['programme', 'setting'],
  ['programme', 'stage'],
  ['programme', 'countries'],
  ['programme', 'start'],
  ['programme', 'end'],
] as const;

/** Criteria that the form asks: due at the stage, of the tier, and with a plan only those that are open. */
function dueFor({ catalogue, frameworks, stage, tier, plan, only }: PaperSubject): readonly Criterion[] {
  const open = new Set(
    plan?.evaluation.judgements
      .filter(({ applies, outcome }) => applies !== 'no' && outcome !== 'met' && outcome !== 'clear')
      .map(({ criterion }) => criterion.id),
  );
  return catalogue.criteria.filter(
    (criterion) =>
      stages.indexOf(criterion.from) <= stages.indexOf(stage) &&
      (tier === 'full' || criterion.tier === 'core') &&
      (frameworks === undefined || frameworks.some((id) => id in criterion.homes)) &&
      (plan === undefined || open.has(criterion.id)) &&
      isWanted(criterion, only),
  );
}

/** Names of themes and criteria, or places of the plan. */
function isWanted(criterion: Criterion, only: readonly string[]): boolean {
  const places = askedBy(criterion).flatMap((one) => (one.kind === 'field' ? [one.place.replaceAll('[]', '')] : []));
  const { id } = criterion;
  return (
    only.length === 0 ||
    only.some((name) => {
      const place = name.replaceAll(/\[[^\]]*\]/g, '');
      return (
        id === name || id.startsWith(`${name}/`) || places.some((one) => one === place || one.startsWith(`${place}.`))
      );
    })
  );
}

function themesOf(criteria: readonly Criterion[]): readonly string[] {
  return [...new Set(criteria.map(({ id }) => id.split('/')[0] ?? ''))];
}

function coverPart(plan: Plan | undefined): readonly string[] {
  const lines = cover.flatMap((path) => {
    const field = fieldAt(path);
    if (!field) return [];
    // What comes after is about the file, not about the programme.
    const short = { ...field, description: field.description.replace(/;.*$/s, '.') };
    const said = saidAt(plan, path);
    return [said === '' ? lineFor(short, 1) : `- ${questionOf(short)}. ${words.planSays(said)}`];
  });
  return [`## ${words.part1}`, lines.join('\n')];
}

/** Each fact once. With a plan, only those that it leaves open. */
function factsPart(plan: Plan | undefined): readonly string[] {
  const open = factIds.filter((id) => (plan?.evaluation.facts[id].value ?? 'unknown') === 'unknown');
  const rows = open.map((id) => [prose(factQuestions[id]), factBoxes]);
  return [
    `## ${words.part2}`,
    open.length < factIds.length ? words.settled(factIds.length - open.length) : '',
    ...(open.length > 0 ? [words.part2Intro, table(['', words.answer], rows)] : []),
  ];
}

const factBoxes = `${[box('yes'), box(words.unknown), box(words.noBecause)].join(' &nbsp; ')}<br>&nbsp;`;

const numbers = numbered('', mostBeside).map(({ heading }) => heading.trim());

/** The things that the questions are about. Of those that the plan names only what it does not say yet is asked. */
function namesPart(criteria: readonly Criterion[], plan: Plan | undefined): readonly string[] {
  const listed = listedIn(criteria);
  // What needs no more than its name shares a table.
  const bare = plan === undefined ? listed.filter(({ fields }) => fields.length === 1) : [];
  const rows = bare.map(({ list, fields }) => [
    `${capital(nounOf(list).one)}: ${small(fields.map(labelOf).join())}`,
    ...numbers.map(() => room(1)),
  ]);
  const tables = [
    table(['', ...numbers], rows),
    ...listed.filter((one) => !bare.includes(one)).flatMap((one) => namesTables(one, plan)),
  ].filter((one) => one !== '');
  const intro =
    plan === undefined ? [`### ${words.namesTitle}`, words.namesIntro] : [`### ${words.openTitle}`, words.openIntro];
  return [`## ${words.part3}`, ...(tables.length > 0 ? [...intro, ...tables] : [])];
}

function namesTables({ list, fields }: Listed, plan: Plan | undefined): readonly string[] {
  const path = list.replace(/\[\]$/, '').split('.');
  const items = plan === undefined ? [] : itemsAt(plan, path);
  if (plan === undefined || items.length === 0) {
    const columns = numbered(capital(nounOf(list).one), mostBeside).map(({ heading }) => heading);
    return [
      table(
        ['', ...columns],
        fields.map((field) => [labelOf(field), ...columns.map(() => cellFor(field))]),
      ),
      notesFor(fields),
    ];
  }
  const open = fields.filter((field) =>
    items.some((_, index) => saidAt(plan, [...path, index, keyOf(field, list)]) === ''),
  );
  const lacking = items.flatMap((item, index) =>
    open.some((field) => saidAt(plan, [...path, index, keyOf(field, list)]) === '') ? [{ item, index }] : [],
  );
  const tables = chunks(lacking, mostBeside).map((some) =>
    table(
      ['', ...some.map(({ item }) => titleOf(item, plan))],
      open.map((field) => [
        labelOf(field),
        ...some.map(({ index }) => cellAt(field, [...path, index, keyOf(field, list)], plan, false)),
      ]),
    ),
  );
  return [...tables, notesFor(tables.length > 0 ? open : [])];
}

function keyOf({ path }: Field, list: Pattern): string {
  return path.slice(list.length + 1);
}
