import type { Catalogue, Criterion, Framework } from '../rubric/rubric.ts';
import { cell, prose } from './markdown.ts';
import { linkTo } from './theme.ts';
import { alsoServing, atHome, type Home, homesOf } from './units.ts';

/** What each principle, goal and action of the strategies is covered by. */
export function crosswalk({ frameworks, criteria }: Catalogue): readonly string[] {
  return [
    '## What the criteria count for',
    'Home: criteria that count for it. Also: criteria that serve it and count elsewhere. What counts for an action counts for its goal too.',
    ...frameworks.flatMap((framework) => ofFramework(framework, criteria)),
  ];
}

function ofFramework(framework: Framework, criteria: readonly Criterion[]): readonly string[] {
  const homes = homesOf(framework);
  return [
    `### ${prose(framework.name)}`,
    [
      '| Principle, goal or action | Criteria | Home | Also |',
      '| --- | ---: | ---: | ---: |',
      ...homes.map((home) => row(home, criteria)),
    ].join('\n'),
    ...homes.flatMap((home) => covered(home, criteria)),
  ];
}

function row(home: Home, criteria: readonly Criterion[]): string {
  const own = atHome(home, criteria).length;
  const also = alsoServing(home, criteria).length;
  return `| ${cell(nameOf(home))} | ${own + also} | ${own} | ${also} |`;
}

function covered(home: Home, criteria: readonly Criterion[]): readonly string[] {
  // What serves an action is listed there.
  const alone = { ...home, actions: [] };
  const own = atHome(alone, criteria);
  const also = alsoServing(alone, criteria);
  return [
    `**${prose(nameOf(home))}.**${home.summary === undefined ? '' : ` ${prose(home.summary)}`}`,
    [...named('Home', own), ...named('Also', also)].join('\n'),
  ];
}

function named(how: string, criteria: readonly Criterion[]): readonly string[] {
  return criteria.length === 0 ? [] : [`- ${how}: ${criteria.map((one) => linkTo(one, one.id)).join(', ')}.`];
}

function nameOf({ section, title }: Home): string {
  return `${section}: ${title}`;
}
