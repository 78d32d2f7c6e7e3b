import type { Catalogue } from '../rubric/rubric.ts';
import { contents } from './contents.ts';
import { criterionWords, type Example } from './criterion.ts';
import { tally } from './english.ts';
import { page, prose } from './markdown.ts';
import { nameOf, ofTheme, type Theme } from './theme.ts';

export interface Page {
  /** Beside the rubrics. */
  readonly file: string;
  readonly text: string;
}

/** The reference of a catalogue: an entry page, and one page for each theme. `examples` by the id of the criterion. */
export function reference(
  catalogue: Catalogue,
  themes: readonly Theme[],
  examples: ReadonlyMap<string, Example>,
): readonly Page[] {
  return [
    { file: 'README.md', text: contents(catalogue, themes) },
    ...themes.map((theme) => ({ file: `${theme.rubric}.md`, text: themePage(theme, catalogue, examples) })),
  ];
}

function themePage(theme: Theme, catalogue: Catalogue, examples: ReadonlyMap<string, Example>): string {
  const criteria = ofTheme(theme, catalogue.criteria);
  return page([
    `# ${nameOf(theme)}`,
    `${prose(theme.title)}. ${tally(criteria.length, 'criterion', 'criteria')}.`,
    'Written from the rubric by `npm run docs`: change the rubric, not this page. [All themes](README.md) says what the words mean.',
    ...criteria.map((criterion) => criterionWords(criterion, catalogue, examples.get(criterion.id))),
  ]);
}
