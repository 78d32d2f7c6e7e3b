import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { checks } from '../../src/checks/registry.ts';
import { main } from '../../src/cli.ts';
import { assessor } from '../support.ts';

const root = resolve(import.meta.dirname, '../..');
const markdown = (folder: string): readonly string[] =>
  readdirSync(join(root, folder)).flatMap((name) => (name.endsWith('.md') ? [join(folder, name)] : []));
const pages = [...markdown('.'), ...markdown('.github'), ...markdown('rubrics')].map((name) => ({
  name,
  text: readFileSync(join(root, name), 'utf8'),
}));

/** Files that the reader has, and we have not. */
const readersOwn: ReadonlySet<string> = new Set([
  'plan.yaml',
  'plan.review.yaml',
  'result.json',
  'dbd.schema.json',
  '.dbd.yaml',
  'water.yaml',
  'more.yaml',
  'form.md',
  '.plan.yaml.later.json',
  'programmes/',
  'more/*.yaml',
]);
/** What diagnostics are called looks like a path. */
const code = /^(?:document|evidence|facts|invariant|review|rubric)\/[a-z-]+$/;
const ids = new Set(assessor.catalogue.criteria.map(({ id }) => id));
const files = globSync('**', { cwd: root, dot: true, onlyFiles: true, ignore: ['node_modules/**', '.git/**'] });

/** Fenced blocks that show commands, without what the commands print. */
function commandLines(text: string): readonly string[] {
  return [...text.matchAll(/^```(sh|bash|console)\n([\s\S]*?)^```/gm)].flatMap(([, kind, block = '']) => {
    const lines = block.replaceAll('\\\n', ' ').split('\n');
    return kind === 'console' ? lines.flatMap((line) => (line.startsWith('$ ') ? [line.slice(2)] : [])) : lines;
  });
}

/** What stands in backticks outside of blocks. */
function spans(text: string): readonly string[] {
  const prose = text.replaceAll(/^```[\s\S]*?^```/gm, '');
  return [...prose.matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span.replaceAll('\\|', '|'));
}

const isCommand = /^(?:npm|npx|node|dbd|cat|git) /;

/** Single commands: what is joined by `&&`, `;` or a pipe is taken apart, remarks are left out. */
function commandsIn(text: string): readonly string[] {
  return [...commandLines(text), ...spans(text)]
    .flatMap((line) => line.replace(/\s#.*$/, '').split(/&&|;| \| /))
    .map((line) => line.trim())
    .filter((line) => isCommand.test(line));
}

function isPath(word: string): boolean {
  return (
    /^\.{0,2}[\w/<>*@-][\w./<>*@-]*$/.test(word) &&
    (/.\/|^\.\//.test(word) || /\.(?:yaml|yml|ts|js|json|md|txt)$/.test(word)) &&
    !/^[@-]/.test(word)
  );
}

function pathsIn(text: string): readonly string[] {
  const words = [
    ...spans(text).filter((span) => !isCommand.test(span)),
    ...commandsIn(text).flatMap((line) => line.split(' ')),
  ];
  return [...new Set(words.filter(isPath))];
}

/** A path from the top, the name of a file anywhere, or `<theme>` for some name. */
function exists(path: string): boolean {
  if (readersOwn.has(path) || ids.has(path) || code.test(path)) return true;
  if (existsSync(join(root, path))) return true;
  if (!path.includes('/')) return files.some((file) => file.endsWith(`/${path}`));
  return path.includes('<') && globSync(path.replaceAll(/<[^>]*>/g, '*'), { cwd: root, dot: true }).length > 0;
}

const scripts = Object.keys(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts as object);
const ofNpm: ReadonlySet<string> = new Set(['ci', 'install', 'test']);

async function help(...command: readonly string[]): Promise<string> {
  let said = '';
  const out = (text: string): void => {
    said += text;
  };
  const terminal = { isTTY: false, columns: 80 };
  await main([...command, '--help'], {
    out,
    err: out,
    env: {},
    cwd: root,
    terminal,
    stdin: async () => new Uint8Array(),
    person: { input: process.stdin, output: process.stderr },
  });
  return said;
}
const commands = [...(await help()).matchAll(/^ {2}([a-z]+) (?:.*)$/gm)].map(([, name = '']) => name);
const options = new Map<string, ReadonlySet<string>>();
for (const name of commands) options.set(name, optionsIn(await help(name)));

function optionsIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/(?<![\w-])--?[a-z][a-z-]*/g));
}

/** What is wrong with a command, if anything. */
function faultIn(command: string): string | undefined {
  const [program = '', ...words] = command.split(/\s+/);
  if (program === 'npm') return npmFault(words);
  if (program === 'npx' && words[0] !== 'dbd')
    return existsSync(join(root, 'node_modules/.bin', words[0] ?? '')) ? undefined : `${words[0]} is not installed`;
  return program === 'npx' ? dbdFault(words.slice(1)) : program === 'dbd' ? dbdFault(words) : undefined;
}

function npmFault([verb = '', script = '']: readonly string[]): string | undefined {
  if (verb === 'run') return scripts.includes(script) ? undefined : `package.json has no script \`${script}\``;
  return ofNpm.has(verb) ? undefined : `npm ${verb} is none of ${[...ofNpm].join(', ')}`;
}

function dbdFault(words: readonly string[]): string | undefined {
  const [first = ''] = words;
  const named = commands.includes(first) ? first : 'assess';
  if (named !== first && !isPath(first) && !first.startsWith('-')) return `dbd has no command \`${first}\``;
  const strange = words.flatMap((word) => optionIn(word)).filter((option) => !options.get(named)?.has(option));
  return strange.length === 0 ? undefined : `dbd ${named} has no option ${strange.join(', ')}`;
}

function optionIn(word: string): readonly string[] {
  return word.match(/^--?[a-z][a-z-]*/) ?? [];
}

const anyOption = new Set([...options.values()].flatMap((one) => [...one]));

describe.each(pages)('what $name quotes is there', ({ name, text }) => {
  test('links', () => {
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target.replace(/#.*$/, ''));
    const dead = targets
      .filter((target) => target !== '' && !/^[a-z]+:/.test(target))
      .filter((target) => !existsSync(join(root, dirname(name), target)));
    expect(dead, `mend these links in ${name}`).toEqual([]);
  });

  test('paths', () => {
    expect(
      pathsIn(text).filter((path) => !exists(path)),
      `mend these paths in ${name}, or list them in \`readersOwn\` if they are the reader's`,
    ).toEqual([]);
  });

  test('commands', () => {
    const faults = commandsIn(text).flatMap((command) => {
      const fault = faultIn(command);
      return fault === undefined ? [] : [`${command}: ${fault}`];
    });
    expect(faults, `mend these commands in ${name}`).toEqual([]);
  });

  test('options', () => {
    const quoted = spans(text)
      .filter((span) => span.startsWith('-'))
      .flatMap((span) => span.split(/[\s,]+/).flatMap(optionIn));
    expect(
      quoted.filter((option) => !anyOption.has(option)),
      `no command of dbd has these options: mend ${name}`,
    ).toEqual([]);
  });
});

test('the guide for contributors lists each check', () => {
  const guide = pages.find(({ name }) => name.endsWith('CONTRIBUTING.md'))?.text ?? '';
  const table = /^\| check \|[\s\S]*?(?=\n\n)/m.exec(guide)?.[0] ?? '';
  const listed = [...table.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, check]) => check);
  expect(listed.sort(), 'mend the table of checks in .github/CONTRIBUTING.md').toEqual(Object.keys(checks).sort());
});

test('a misspelt path, command, script or option would be noticed', () => {
  const page = [
    'See `scr/checks/`, `registri.ts` and `rubrics/<theme>.yml`.',
    '```sh',
    'npm ci && npm run biuld   # builds',
    'npx dbd assess examples/no-such-plan.yaml --al',
    'cat plan.yaml | dbd asess -',
    '```',
  ].join('\n');
  expect(pathsIn(page).filter((path) => !exists(path))).toEqual([
    'scr/checks/',
    'registri.ts',
    'rubrics/<theme>.yml',
    'examples/no-such-plan.yaml',
  ]);
  expect(commandsIn(page).flatMap((command) => faultIn(command) ?? [])).toEqual([
    'package.json has no script `biuld`',
    'dbd assess has no option --al',
    'dbd has no command `asess`',
  ]);
});
