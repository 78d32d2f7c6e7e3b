import type { Catalogue, Criterion, LadderCriterion, RedLine } from '../rubric/rubric.ts';
import { tell } from './conditions.ts';
import { bullets, code, page, prose } from './markdown.ts';
import { stageWords } from './nouns.ts';
import { appliesWords, scopeWords, standOf } from './scope.ts';
import { tests } from './selection.ts';
import { sourceWords } from './sources.ts';
import { servedBy } from './units.ts';

const levels = [
  [1, 'declared'],
  [2, 'specified'],
  [3, 'linked'],
] as const;

/** Two small plans: one that falls short, and one that has it all. */
export interface Example {
  readonly before: string;
  readonly after: string;
}

/** One criterion of the reference. */
export function criterionWords(criterion: Criterion, catalogue: Catalogue, example: Example | undefined): string {
  const { title, ask, why, sources } = criterion;
  return page([
    `## ${prose(title)}`,
    lines(facts(criterion)),
    `**The question.** ${prose(ask)}`,
    `**Why it matters.** ${prose(why)}`,
    `**When it is asked.** ${appliesWords(criterion.applies_when)}`,
    ...about(criterion),
    ...(criterion.kind === 'redline' ? line(criterion) : ladder(criterion)),
    ...(example ? shown(example) : []),
    ...served('Counts for', servedBy(criterion, catalogue, 'home')),
    ...served('Also serves', servedBy(criterion, catalogue, 'also')),
    '**Sources.**',
    lines(sources.map((source) => sourceWords(source, catalogue.references))),
  ]).trimEnd();
}

function facts(criterion: Criterion): readonly string[] {
  const { id, tier, from, weight } = criterion;
  return [
    `Id: ${code(id)}`,
    `Kind: ${kindWords(criterion)}`,
    `Tier: ${tier}`,
    `Due: ${stageWords[from]}`,
    `Weight: ${weight} of 3`,
  ];
}

function kindWords(criterion: Criterion): string {
  if (criterion.kind === 'redline') return 'red line';
  if (criterion.kind === 'normal') return 'normal';
  return `critical, level ${criterion.required} required${criterion.scope === undefined ? '' : ' of each thing it is asked about'}`;
}

function about({ scope }: Criterion): readonly string[] {
  const [first = '', ...more] = scopeWords(scope);
  if (more.length === 0)
    return [`**What it is asked about.** ${first.replace(/^./, (letter) => letter.toUpperCase())}.`];
  return ['**What it is asked about.**', bullets([first, ...more].map((text) => ({ text }))).join('\n')];
}

function ladder({ levels: conditions, recommend, scope, review }: LadderCriterion): readonly string[] {
  const stand = standOf(scope);
  return [
    ...levels.flatMap(([level, name]) => [
      `### Level ${level}, ${name}`,
      bullets(tell(conditions[level], stand)).join('\n'),
      ...toWrite(recommend[`to_${level}`]),
    ]),
    ...(review === undefined ? [] : [`**For the reviewer, who alone can give level 3.** ${prose(review)}`]),
  ];
}

function line({ violation, crossed, recommend, scope }: RedLine): readonly string[] {
  const said = tests(violation, standOf(scope)).map((text) => ({ text }));
  return [
    '**The line is crossed when all of this is so.**',
    bullets(said).join('\n'),
    `**What dbd then says.** ${filled(crossed)}`,
    ...toWrite(recommend.to_1),
  ];
}

function shown({ before, after }: Example): readonly string[] {
  return ['### Before and after', 'Falls short:', yaml(before), 'Has it all:', yaml(after)];
}

function yaml(text: string): string {
  return `\`\`\`yaml\n${text.trim()}\n\`\`\``;
}

function toWrite(recommend: string | undefined): readonly string[] {
  return recommend === undefined ? [] : [`**What to write.** ${filled(recommend)}`];
}

/** A sentence of the rubric with the words that stand where the plan has none of its own. */
export function filled(template: string): string {
  return prose(template.replaceAll(/\{[^|{}]*\|([^{}]*)\}/g, (_all, words: string) => words.trim()));
}

function served(title: string, found: readonly string[]): readonly string[] {
  return found.length === 0 ? [] : [`**${title}.**`, lines(found.map(prose))];
}

function lines(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}
