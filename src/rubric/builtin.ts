import { readdirSync, readFileSync } from 'node:fs';
import { read } from '../source/read.ts';
import { loadCatalogue } from './load.ts';
import type { Catalogue } from './rubric.ts';

const folder = new URL('../../rubrics/', import.meta.url);

/** The rubrics and frameworks that ship. The build puts the parsed and linked result in place of this module. */
export function builtinCatalogue(): Catalogue {
  const files = [
    ...readdirSync(folder),
    ...readdirSync(new URL('frameworks/', folder)).map((name) => `frameworks/${name}`),
  ];
  const sources = files
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => {
      const reading = read(`rubrics/${name}`, readFileSync(new URL(name, folder)));
      if (!reading.ok) throw new Error(reading.problems.map(({ message }) => `rubrics/${name}: ${message}`).join('\n'));
      return reading.source;
    });
  const loading = loadCatalogue(sources);
  if (loading.ok) return loading.catalogue;
  throw new Error(
    loading.problems
      .map(({ file, position, message }) => `${file}:${position?.line}:${position?.column} ${message}`)
      .join('\n'),
  );
}
