import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { bin, dbd, temporaryFolder } from './run.ts';

const cwd = temporaryFolder();
const plan = (title: string): string => `dbd: 1
programme: {title: ${title}, setting: development, stage: design}
results:
  outputs: [{id: out-1, statement: Wells that give clean water, digital: {decision: none}}]
`;
const put = (file: string, text: string | Uint8Array): void => {
  mkdirSync(join(cwd, file, '..'), { recursive: true });
  writeFileSync(join(cwd, file), text);
};
put('plan.yaml', plan('Clean water'));
put('many/b.yaml', plan('Second'));
put('many/deep/a.yml', plan('First'));
put('many/other.yaml', 'name: a workflow\n');
put('mission.yaml', plan('Mission').replace('development', 'peacekeeping'));
mkdirSync(join(cwd, 'empty'));

const json = (argv: readonly string[], input?: string): ReturnType<typeof JSON.parse> => {
  const { code, out, err } = dbd(
    ['assess', ...argv, '--format', 'json'],
    input === undefined ? { cwd } : { cwd, input },
  );
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out);
};
const paths = (argv: readonly string[]): readonly string[] =>
  json(argv).documents.map(({ path }: { path: string }) => path);

describe('what is assessed', () => {
  test('a file, with the result on stdout and nothing on stderr', () => {
    const { code, out, err } = dbd(['assess', 'plan.yaml'], { cwd });
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Clean water');
    expect(out).toMatch(/^plan\.yaml:\d+:\d+ {2}[a-z-]+\/[a-z-]+/m);
  });

  test('assess is the default command', () => {
    expect(dbd(['plan.yaml'], { cwd })).toEqual(dbd(['assess', 'plan.yaml'], { cwd }));
  });

  test('a folder, with the YAML that is no plan passed over', () => {
    expect(paths(['many'])).toEqual(['many/b.yaml', 'many/deep/a.yml']);
  });

  test('a pattern, also where the shell leaves it alone', () => {
    expect(paths(['many/**/*.yml'])).toEqual(['many/deep/a.yml']);
    expect(paths(['*.yaml'])).toEqual(['mission.yaml', 'plan.yaml']);
  });

  test('each file once, whatever the order and however it is named', () => {
    const files = ['plan.yaml', './plan.yaml', 'many', 'many/b.yaml'];
    expect(paths(files)).toEqual(['many/b.yaml', 'many/deep/a.yml', 'plan.yaml']);
    expect(dbd(['assess', ...files], { cwd }).out).toBe(dbd(['assess', ...files.toReversed()], { cwd }).out);
  });

  test('standard input, under the name it is given', () => {
    const { documents } = json(['-', '--stdin-filename', 'plans/new.yaml'], plan('Piped'));
    expect(documents[0]).toMatchObject({ path: 'plans/new.yaml', title: 'Piped' });
    expect(json(['-'], plan('Piped')).documents[0].path).toBe('<stdin>');
  });

  test('a folder with signs in its name that a pattern could use', () => {
    put('odd [2027] {a}/plan.yaml', plan('Odd'));
    expect(paths(['odd [2027] {a}'])).toEqual(['odd [2027] {a}/plan.yaml']);
    put('st*r/plan.yaml', plan('Star'));
    put('stair/plan.yaml', plan('Stair'));
    expect(paths(['st*r'])).toEqual(['st*r/plan.yaml']);
  });

  test('a folder reached through a link that leads back to itself', () => {
    symlinkSync(join(cwd, 'many'), join(cwd, 'many/again'));
    expect(paths(['many'])).toEqual(['many/b.yaml', 'many/deep/a.yml']);
  });

  test.each([[['empty']], [['none/*.yaml']], [['many/other.*']]])('%s holds no plan: exit 3', (argv) => {
    const { code, out, err } = dbd(['assess', ...argv], { cwd });
    expect([code, out]).toEqual([3, '']);
    expect(err).toMatch(/^No programme design document was found in .+\n$/);
  });
});

describe('options', () => {
  test('the framework follows the setting, or the option', () => {
    const frameworks = (argv: readonly string[]): unknown =>
      json(argv).documents[0].frameworks.map(({ id }: { id: string }) => id);
    expect(frameworks(['plan.yaml'])).toEqual(['undp']);
    expect(frameworks(['mission.yaml'])).toEqual(['peacekeeping']);
    expect(frameworks(['mission.yaml', '--framework', 'undp'])).toEqual(['undp']);
    expect(frameworks(['plan.yaml', '--framework', 'all'])).toEqual(['peacekeeping', 'undp']);
  });

  const criteria = (argv: readonly string[]): readonly { id: string; tier: string }[] =>
    json(['plan.yaml', '--framework', 'all', ...argv]).documents[0].criteria;
  const themes = (argv: readonly string[]): readonly string[] => [
    ...new Set(criteria(argv).map(({ id }) => id.split('/')[0] ?? '')),
  ];

  test('--only and --skip take themes and criteria, with commas or repeated', () => {
    expect(themes(['--only', 'human-rights,do-no-harm'])).toEqual(['do-no-harm', 'human-rights']);
    expect(themes(['--only', 'human-rights', '--only', 'do-no-harm'])).toEqual(['do-no-harm', 'human-rights']);
    expect(themes(['--skip', 'human-rights'])).not.toContain('human-rights');
    const [first] = criteria(['--only', 'human-rights']);
    expect(criteria(['--only', first?.id ?? '']).map(({ id }) => id)).toEqual([first?.id]);
    expect(criteria(['--skip', first?.id ?? '']).map(({ id }) => id)).not.toContain(first?.id);
  });

  test('--tier core asks the core criteria only, and the report says so', () => {
    expect(criteria(['--tier', 'core']).every(({ tier }) => tier === 'core')).toBe(true);
    expect(criteria(['--tier', 'core']).length).toBeLessThan(criteria([]).length);
    expect(dbd(['assess', 'plan.yaml', '--tier', 'core'], { cwd }).out).toContain('only the core criteria');
  });

  test('--stage judges as at another stage; what is due later is told and not scored', () => {
    const later = (argv: readonly string[]): readonly string[] =>
      json(['plan.yaml', ...argv]).documents[0].later.map(({ stage }: { stage: string }) => stage);
    expect(criteria(['--stage', 'concept']).length).toBeLessThan(criteria([]).length);
    expect(new Set(later(['--stage', 'concept']))).toContain('design');
    expect(later(['--stage', 'implementation'])).toEqual([]);
    expect(dbd(['assess', 'plan.yaml', '--stage', 'concept'], { cwd }).out).toMatch(
      /Due later, \d+ more criteria: \d+ at/,
    );
  });

  test('a small programme without a high risk is asked the core criteria; --tier full asks all', () => {
    const no = (fact: string): string =>
      `${fact}: {is: no, because: "Forty schools plant trees with seeds and spades (${fact.replaceAll('_', ' ').slice(0, 3)})."}`;
    const risky = ['sensitive_data', 'biometrics_or_children', 'ai_or_automated_decisions', 'observes_people'];
    const facts = [...risky, 'conflict_setting', 'security_forces'].map(no).join(', ');
    const grant = (total: number, end: string): string =>
      `dbd: 1\nprogramme: {title: Trees, start: 2027-01-01, end: ${end}}\nfacts: {${facts}}\nwork_plan: {budget: {currency: USD, total: ${total}}}\n`;
    const tier = (text: string, argv: readonly string[] = []): string => json(['-', ...argv], text).documents[0].tier;
    expect(tier(grant(90_000, '2027-08-31'))).toBe('small');
    expect(tier(grant(90_000, '2027-08-31'), ['--tier', 'full'])).toBe('full');
    expect(tier(grant(500_000, '2027-08-31'))).toBe('full');
    expect(tier(grant(90_000, '2028-01-31'))).toBe('full');
    expect(tier(grant(90_000, '2027-08-31').replace('USD', 'EUR'))).toBe('full');
    expect(tier(grant(90_000, '2027-08-31').replace(no('security_forces'), 'security_forces: unknown'))).toBe('full');
    const { out } = dbd(['assess', '-'], { cwd, input: grant(90_000, '2027-08-31') });
    expect(out.replaceAll(/\s+/g, ' ')).toContain('A small programme (under 500,000 US dollars and under 12 months');
  });

  test('reports go to files and to the screen in one run, and files are written whole', () => {
    const { code, out } = dbd(['assess', 'plan.yaml', '-f', 'json=out.json', '-f', 'text', '-f', 'text=out.txt'], {
      cwd,
    });
    expect(code).toBe(0);
    expect(out).toBe(readFileSync(join(cwd, 'out.txt'), 'utf8'));
    expect(JSON.parse(readFileSync(join(cwd, 'out.json'), 'utf8'))).toEqual(json(['plan.yaml']));
    expect(readdirSync(cwd).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('a report in a file never has colours', () => {
    dbd(['assess', 'plan.yaml', '-f', 'text=plain.txt', '--color', 'always'], { cwd });
    expect(readFileSync(join(cwd, 'plain.txt'), 'utf8')).not.toContain('\u001b');
  });

  const sequence = '\u001b[';
  test.each<[string[], Record<string, string>, boolean]>([
    [[], {}, false],
    [['--color', 'always'], {}, true],
    [['--color', 'always'], { NO_COLOR: '1' }, true],
    [['--color', 'never'], { FORCE_COLOR: '1' }, false],
    [[], { FORCE_COLOR: '1' }, true],
    [[], { FORCE_COLOR: '0' }, false],
    [[], { NO_COLOR: '1', TERM: 'xterm-256color' }, false],
    [[], { TERM: 'dumb' }, false],
  ])('colours with %j and %j: %j', (argv, env, expected) => {
    const { out } = dbd(['assess', 'plan.yaml', ...argv], { cwd, env });
    expect(out.includes(sequence)).toBe(expected);
  });

  test('colours carry no meaning: without them the words are the same', () => {
    const coloured = dbd(['assess', 'plan.yaml', '--color', 'always'], { cwd }).out;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what is taken out.
    expect(coloured.replaceAll(/\u001b\[[\d;]*m/g, '')).toBe(dbd(['assess', 'plan.yaml'], { cwd }).out);
  });

  test('--no-excerpts shows no words of the plan, in no format', () => {
    put('secret.yaml', plan('Quiet sources in Ambara').replace('Wells that give clean water', 'Three hidden shelters'));
    for (const format of ['text', 'json']) {
      const argv = ['assess', 'secret.yaml', '--all', '--format', format];
      expect(dbd(argv, { cwd }).out).toContain('Quiet sources');
      const { out } = dbd([...argv, '--no-excerpts'], { cwd });
      expect(out).not.toMatch(/Quiet|Ambara|hidden|shelters/);
    }
  });
});

describe('usage errors end with 2, one line, and what would do', () => {
  test.each<[string[], RegExp]>([
    [[], /missing required argument/],
    [['assess', 'plan.yaml', '--colour', 'never'], /unknown option '--colour'.*\n.*--color/],
    [['assess', 'plan.yaml', '--tier', 'half'], /core, full/],
    [['assess', 'plan.yaml', '-f', 'pdf'], /there is no format "pdf".*text, json/],
    [['assess', 'plan.yaml', '-f', 'text', '-f', 'json'], /only one report can go to the screen/],
    [['assess', 'plan.yaml', '-f', 'json='], /no file name after "="/],
    [['assess', 'plan.yaml', '-f', 'json=none/there.json'], /could not be written to none\/there\.json/],
    [['assess', 'plan.yaml', '--framework', 'undb'], /there is no framework "undb".*Did you mean "undp"/],
    [['assess', 'plan.yaml', '--only', 'human-right'], /Did you mean "human-rights"/],
    [['assess', 'plan.yaml', '--skip', 'a,,b'], /empty name/],
    [['assess', 'plan.yml'], /^plan\.yml: there is no such file or folder/],
    [['schema', 'plans'], /document, rubric, result/],
  ])('dbd %j', (argv, message) => {
    const { code, out, err } = dbd(argv, { cwd });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/^ {4}at /m);
  });
});

describe('the rest of the command line', () => {
  test('--help and --version', () => {
    const help = dbd(['--help'], { cwd });
    expect([help.code, help.err]).toEqual([0, '']);
    expect(help.out).toMatch(/Exit codes:\n\s+0 [\s\S]+1 [\s\S]+2 [\s\S]+3 /);
    const { version } = JSON.parse(readFileSync(join(bin, '../../package.json'), 'utf8'));
    expect(dbd(['--version'], { cwd })).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  test.each(['document', 'rubric', 'result'])('dbd schema %s prints a JSON Schema (draft-07)', (kind) => {
    const { code, out } = dbd(['schema', kind], { cwd });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#' });
    expect(() => new Ajv({ strict: false }).compile(JSON.parse(out))).not.toThrow();
  });

  test('the JSON report is what `dbd schema result` describes', () => {
    const validate = new Ajv({ strict: false }).compile(JSON.parse(dbd(['schema', 'result'], { cwd }).out));
    expect(validate(json(['plan.yaml', 'mission.yaml', '--framework', 'all'])), JSON.stringify(validate.errors)).toBe(
      true,
    );
  });

  test('a reader that has seen enough ends it quietly', () => {
    const { status, stdout, stderr } = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${bin}" assess plan.yaml --all | head -n 1`],
      { cwd, encoding: 'utf8' },
    );
    expect([status, stderr, stdout.trim()]).toEqual([0, '', 'Clean water']);
  });

  test('it writes nothing into the folder of the plans', () => {
    const before = readdirSync(cwd);
    dbd(['assess', 'plan.yaml'], { cwd });
    expect(readdirSync(cwd)).toEqual(before);
    expect(existsSync(join(cwd, '.dbd'))).toBe(false);
  });
});
