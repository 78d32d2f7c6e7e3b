// Builds dist/: one bundled entry with lazy chunks, and the rubrics parsed, checked and linked beforehand.
import { readFileSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = `${root}dist/`;
/** Built beside and then put in place: a mistake in a rubric leaves the last build as it was. */
const next = `${root}.dist-${process.pid}/`;
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  logLevel: 'warning',
  // Bundled CommonJS packages ask for Node's own modules at run time.
  banner: {
    js: "import { createRequire as requireFor } from 'node:module'; const require = requireFor(import.meta.url);",
  },
};

/** The catalogue as the loader would give it; a rubric with a mistake stops the build with file:line:column. */
async function linkedCatalogue() {
  const outfile = `${next}prebuild/builtin.js`;
  await build({ ...common, entryPoints: ['src/rubric/builtin.ts'], outfile });
  const { builtinCatalogue } = await import(pathToFileURL(outfile).href);
  return builtinCatalogue();
}

function inPlaceOf(filter, contents) {
  return {
    name: `in-place-of ${filter}`,
    setup: (bundle) => bundle.onLoad({ filter }, () => ({ contents, loader: 'js' })),
  };
}

process.on('exit', () => rmSync(next, { recursive: true, force: true }));
const catalogue = JSON.stringify(JSON.stringify(await linkedCatalogue()));
rmSync(`${next}prebuild`, { recursive: true, force: true });
await build({
  ...common,
  entryPoints: ['src/cli.ts'],
  outdir: next,
  splitting: true,
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'eof',
  chunkNames: 'chunks/[name]-[hash]',
  plugins: [
    inPlaceOf(/src[\\/]rubric[\\/]builtin\.ts$/, `export const builtinCatalogue = () => JSON.parse(${catalogue});`),
    inPlaceOf(/src[\\/]commands[\\/]version\.ts$/, `export const version = ${JSON.stringify(version)};`),
  ],
});
rmSync(dist, { recursive: true, force: true });
renameSync(next, dist);
