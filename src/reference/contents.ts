import type { Catalogue } from '../rubric/rubric.ts';
import type { Constants } from '../score/kernel.ts';
import { crosswalk } from './crosswalk.ts';
import { list, tally } from './english.ts';
import { code, page, prose } from './markdown.ts';
import { factWords } from './nouns.ts';
import { linkTo, nameOf, ofTheme, type Theme } from './theme.ts';

type Pair = readonly [string, string];

/** The words that every page uses, each once. */
function words({ frameworks }: Catalogue): readonly Pair[] {
  const numbers = (of: (constants: Constants) => number): string =>
    list([...new Set(frameworks.map(({ constants }) => String(Math.floor(of(constants) * 100 + 1e-9))))], 'or');
  const worth = [1, 2, 3].map((level) => `${numbers(({ values }) => values[level] ?? 0)} percent`);
  return [
    [
      'Criterion',
      'one question to a plan, with what a good answer has. It has a permanent id such as `do-no-harm/stop-rules`.',
    ],
    [
      'Level',
      `how far the answer goes. 0, nothing is there. 1, declared: it is said in words. 2, specified: the parts are there, with dates, posts and numbers. 3, linked: the parts point at each other, at money and at those who watch. A level counts only when all lower levels hold. Levels 1, 2 and 3 are worth ${list(worth, 'and')}.`,
    ],
    [
      'Critical',
      `a criterion with a required level. Where one thing it is asked about stays below, the score cannot pass ${numbers(({ capCritical }) => capCritical)}, however good the rest is.`,
    ],
    [
      'Red line',
      `something that must not be done to people. It gives no points. Where it is crossed, the score cannot pass ${numbers(({ capRedline }) => capRedline)}.`,
    ],
    [
      'Tier',
      'core criteria are asked of every plan. Extended ones are left out at a first look, and for a small programme without a high risk.',
    ],
    [
      'Stage',
      'the step at which an answer is due: concept, design, appraisal or implementation. Before that nobody is blamed for it.',
    ],
    [
      'Fact',
      'something about the programme that decides which criteria are asked, such as whether data are collected. A fact that nobody states and nothing shows is unknown. The score is then a range, and its lower end takes the worse answer.',
    ],
    [
      'What it is asked about',
      'the things of a list, such as each system, or the plan as a whole. The value of a criterion is the mean over these things. Where there are none, and a fact says that there are none, the criterion is left out.',
    ],
    [
      'Home',
      'the principle, goal or action that a criterion counts for. A criterion has one at most in each strategy. It may also serve others, where it is not counted.',
    ],
  ];
}

const phrases: readonly Pair[] = [
  ['States', 'the field has content. A placeholder, a copied sentence or a plain denial is no content.'],
  ['Names', 'the field holds the id of something that is in the plan.'],
  [
    'A budget line pays for it',
    'a line with an amount above zero names it, or an activity for it, in `covers`, and its source of money is not unfunded.',
  ],
  [
    'It is watched',
    'an indicator with a baseline and a target tracks it, or a review looks at it, at least twice in the life of the programme.',
  ],
  [
    'About it',
    'a risk about an output is also one about the systems that serve it, or about the data that these store.',
  ],
  ['One is enough', 'where a field stands in several places, one that fits will do, unless every one is asked for.'],
  ['Is before', 'a quarter or a year is before another date only if every day of it is.'],
];

/** The entry page: the words, the themes with their criteria, and what they count for. */
export function contents(catalogue: Catalogue, themes: readonly Theme[]): string {
  const { criteria, frameworks } = catalogue;
  return page([
    '# The criteria',
    `${tally(criteria.length, 'criterion', 'criteria')} in ${tally(themes.length, 'theme', 'themes')}, drawn from ${frameworks.map(({ name }) => prose(name)).join(' and ')}.`,
    'Written from the rubrics by `npm run docs`: change the rubrics, not these pages.',
    '## The words',
    defined(words(catalogue)),
    '## Phrases that come again and again',
    defined(phrases),
    'A word in `code style` is a field of the plan, or a value to write in it.',
    '## The facts',
    Object.entries(factWords)
      .map(([fact, meaning]) => `- ${code(fact)}: ${meaning}.`)
      .join('\n'),
    '## The themes',
    ...themes.flatMap((theme) => [
      `### [${nameOf(theme)}](${theme.rubric}.md)`,
      `${prose(theme.title)}.`,
      ofTheme(theme, criteria)
        .map((criterion) => `- ${linkTo(criterion)}${mark(criterion.kind)}`)
        .join('\n'),
    ]),
    ...crosswalk(catalogue),
  ]);
}

function defined(pairs: readonly Pair[]): string {
  return pairs.map(([word, meaning]) => `- **${word}**: ${meaning}`).join('\n');
}

function mark(kind: string): string {
  if (kind === 'normal') return '';
  return kind === 'critical' ? ' (critical)' : ' (red line)';
}
