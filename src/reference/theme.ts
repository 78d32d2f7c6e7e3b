import type { Criterion } from '../rubric/rubric.ts';
import { capital } from './english.ts';
import { anchor, prose } from './markdown.ts';

/** A file of criteria: its name, and its subject in one sentence. */
export interface Theme {
  readonly rubric: string;
  readonly title: string;
}

export function ofTheme({ rubric }: Theme, criteria: readonly Criterion[]): readonly Criterion[] {
  return criteria.filter(({ id }) => id.startsWith(`${rubric}/`));
}

/** The theme as a heading: `Do no harm`. */
export function nameOf({ rubric }: Theme): string {
  return capital(rubric.replaceAll('-', ' '));
}

/** The place of a criterion in the reference, with its title. */
export function linkTo({ id, title }: Criterion, words = prose(title)): string {
  return `[${words}](${id.split('/')[0]}.md#${anchor(title)})`;
}
