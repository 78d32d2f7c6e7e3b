import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Example } from '../../src/reference/criterion.ts';
import { type Page, reference } from '../../src/reference/reference.ts';
import type { Theme } from '../../src/reference/theme.ts';
import { builtinCatalogue } from '../../src/rubric/builtin.ts';
import type { Criterion } from '../../src/rubric/rubric.ts';
import { read } from '../../src/source/read.ts';

export const folder = resolve(import.meta.dirname, '../../rubrics');
export const catalogue = builtinCatalogue();

/** Rubric files, in the order of the catalogue. */
export const themes: readonly Theme[] = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .flatMap((name) => {
    const reading = read(name, readFileSync(resolve(folder, name)));
    if (!reading.ok) throw new Error(`${name} cannot be read`);
    const { value } = reading.source;
    return typeof value === 'object' && value !== null && 'rubric' in value ? [value as unknown as Theme] : [];
  });

/** The smallest plans among the fixtures that fall short and that have it all: what the pages show is tested. */
function exampleOf({ id, kind }: Criterion): readonly [string, Example][] {
  const cases = readFileSync(resolve(folder, `../test/criteria/${id}.yaml`), 'utf8').split(/^---\n/m);
  const smallest = (...marks: readonly RegExp[]): string | undefined =>
    marks
      .map((mark) => cases.filter((one) => mark.test(one)).sort((a, b) => a.length - b.length)[0])
      .find((one) => one !== undefined);
  const redline = kind === 'redline';
  const before = redline ? smallest(/#> violation/) : smallest(/#> level 1\b(?!\.)/, /#> level 0\b(?!\.)/);
  const after = redline ? smallest(/#> clear/) : smallest(/#> level (?:2\.\.)?3\b/);
  return before && after ? [[id, { before: bare(before), after: bare(after) }]] : [];
}

/** Without what only the tests read. */
function bare(text: string): string {
  return text
    .split('\n')
    .filter((line) => line !== 'dbd: 1' && !/^#/.test(line))
    .map((line) => line.replace(/\s*#> .*$/, ''))
    .join('\n');
}

export const shownExamples: ReadonlyMap<string, Example> = new Map(catalogue.criteria.flatMap(exampleOf));
export const pages: readonly Page[] = reference(catalogue, themes, shownExamples);

export function pageOf(file: string): string {
  const found = pages.find((page) => page.file === file);
  if (!found) throw new Error(`there is no page ${file}`);
  return found.text;
}
