// npm run bench: how fast dbd is, as ratios of medians within one run, since seconds differ from machine to machine.
// The programs are run in turns (a, b, c, a, b, c, ...), so that a slow moment of the machine hits all of them.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../..');
const plan = join(root, 'examples/exemplary-registration.yaml');
const rounds = Number(process.env.ROUNDS ?? 15);
const spectralRules = 60;

const work = mkdtempSync(join(tmpdir(), 'dbd-bench-'));
try {
  await bundle('parse-only.js');
  await bundle('stages.js');
  await main();
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function main() {
  const bytes = readFileSync(plan).length;
  console.log(`One plan of ${(bytes / 1000).toFixed(1)} KB, Node ${process.version}, medians of ${rounds} rounds\n`);
  const started = coldStarts();
  console.log('Cold start                     median    against an empty Node');
  for (const [name, ms] of Object.entries(started))
    console.log(`${name.padEnd(28)} ${format(ms)} ms  ${(ms / started['empty Node']).toFixed(2)}x`);
  const { dbd, spectral } = { dbd: started['dbd assess'], spectral: started[`Spectral, ${spectralRules} rules`] };
  console.log('');
  target('dbd against parsing only (cold)', dbd / started['parse with yaml only'], 1.3);
  if (spectral === undefined) console.log('Spectral could not be installed, so it was not compared.');
  else target('dbd against Spectral (cold)', dbd / spectral, 0.2);

  const warm = await warmStages();
  console.log('\nWarm, in one process           median');
  for (const [name, ms] of Object.entries(warm)) console.log(`${name.padEnd(28)} ${format(ms)} ms`);
  console.log('');
  target('assessing against parsing (warm)', warm.assess / warm['parse with yaml only'], 0.35);
}

function target(what, ratio, most) {
  const verdict = ratio <= most ? 'reached' : 'missed';
  console.log(`${what.padEnd(36)} ${ratio.toFixed(2)}x   aim: at most ${most}x, ${verdict}`);
}

function coldStarts() {
  const empty = join(work, 'empty.mjs');
  writeFileSync(empty, '');
  const programs = {
    'empty Node': [empty],
    'parse with yaml only': [join(work, 'parse-only.mjs'), plan],
    'dbd assess': [join(root, 'bin/dbd.js'), 'assess', plan],
    ...spectral(),
  };
  return inTurns(Object.fromEntries(Object.entries(programs).map(([name, argv]) => [name, () => run(argv)])));
}

function run(argv) {
  const { status, error } = spawnSync(process.execPath, argv, { stdio: 'ignore' });
  // Spectral says 1 when a rule is broken: it has linted all the same.
  if (error || (status !== 0 && status !== 1)) throw error ?? new Error(`${argv.join(' ')} ended with ${status}`);
}

async function warmStages() {
  const { read, loadDocument, assess, echoIndex, reporters, builtinCatalogue, sentencesOf } = await import(
    pathToFileURL(join(work, 'stages.mjs')).href
  );
  const { parseDocument } = await import('yaml');
  const text = readFileSync(plan, 'utf8');
  const catalogue = builtinCatalogue();
  const assessor = { catalogue, echoes: echoIndex(sentencesOf(catalogue)) };
  const options = { tier: 'full', only: [], skip: [] };
  const { source } = read(plan, text);
  const { document, diagnostics } = loadDocument(source);
  const assessed = assess({ source, digest: '', document, diagnostics }, assessor, options);
  const assessment = {
    tool: { name: 'dbd', version: '' },
    frameworks: [],
    documents: [assessed],
    gate: { preset: 'advisory', verdict: 'passed', reasons: [] },
  };
  const view = { color: 0, width: 80, all: false, excerpts: true };
  const stages = {
    'parse with yaml only': () => parseDocument(text).toJS(),
    'read with positions': () => read(plan, text),
    'load as a document': () => loadDocument(source),
    assess: () => assess({ source, digest: '', document, diagnostics }, assessor, options),
    'report as text': () => reporters.text.render(assessment, view),
  };
  for (let warmUp = 0; warmUp < 20; warmUp += 1) for (const stage of Object.values(stages)) stage();
  return inTurns(stages, 5);
}

/** Median milliseconds of each, run in turns. */
function inTurns(programs, factor = 1) {
  const times = Object.fromEntries(Object.keys(programs).map((name) => [name, []]));
  for (let round = 0; round < rounds * factor; round += 1) {
    for (const [name, program] of Object.entries(programs)) {
      const before = performance.now();
      program();
      times[name].push(performance.now() - before);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)]));
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

function format(ms) {
  return ms.toFixed(1).padStart(9);
}

/** Spectral with 60 rules of its simplest kind, one for each of as many fields of a plan. Installed here on the first run. */
function spectral() {
  const folder = join(here, 'spectral');
  const cli = join(folder, 'node_modules/@stoplight/spectral-cli/dist/index.js');
  if (!existsSync(cli)) {
    console.log('Installing Spectral into test/bench/spectral, once.');
    const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder });
    if (status !== 0) return {};
  }
  const ruleset = join(work, 'ruleset.json');
  writeFileSync(ruleset, JSON.stringify({ rules: Object.fromEntries(fields().map(rule)) }));
  return { [`Spectral, ${spectralRules} rules`]: [cli, 'lint', plan, '--ruleset', ruleset, '--quiet'] };
}

function rule({ given, field }, index) {
  return [`rule-${index}`, { given, severity: 'warn', then: { field, function: 'truthy' } }];
}

/** The first fields of lists in the published schema: `$.results.outputs[*]` and `gender_marker`, and so on. */
function fields() {
  const schema = JSON.parse(
    execFileSync(process.execPath, [join(root, 'bin/dbd.js'), 'schema', 'document'], { encoding: 'utf8' }),
  );
  const found = [];
  const walk = (node, given) => {
    for (const [field, child] of Object.entries(node.properties ?? {})) {
      if (child.type === 'array' && child.items?.properties) walk(child.items, `${given}.${field}[*]`);
      else if (child.properties) walk(child, `${given}.${field}`);
      else found.push({ given, field });
    }
  };
  walk(schema, '$');
  return found.filter(({ given }) => given !== '$').slice(0, spectralRules);
}

async function bundle(file) {
  await build({
    absWorkingDir: root,
    entryPoints: [join(here, file)],
    outfile: join(work, file.replace('.js', '.mjs')),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    define:
      file === 'stages.js' ? { 'import.meta.url': JSON.stringify(pathToFileURL(join(root, 'src/rubric/x')).href) } : {},
  });
}
