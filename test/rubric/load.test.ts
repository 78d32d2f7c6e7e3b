import { describe, expect, test } from 'vitest';
import { catalogueOf, changed, type Files, placeOf, problemsOf, sound } from './files.ts';

const care = 'care.yaml';
const limits = 'limits.yaml';
const strategy = 'frameworks/strategy.yaml';

/** One mistake: in `file`, `from` becomes `to`; the place it is found at is that of `at`, and the words hold `says`. */
type Mistake = readonly [name: string, file: string, from: string, to: string, at: string, says: string];

function expectOne([, file, from, to, at, says]: Mistake): void {
  const files = changed(file, from, to);
  const problems = problemsOf(files);
  expect(problems).toEqual([expect.stringContaining(says)]);
  expect(problems[0]?.split(' ')[0]).toBe(placeOf(files, file, at));
}

test('files that fit together have no problem', () => {
  expect(problemsOf(sound)).toEqual([]);
});

describe('a mistake in a criterion is told once, at its place', () => {
  const lost = 'leads nowhere in a programme design document';
  const mistakes: readonly Mistake[] = [
    ['unknown check', care, 'present: risks', 'presnt: risks', 'presnt', '"presnt" is not known here'],
    ['misspelt option', care, 'at_least: 2', 'at_leest: 2', 'at_leest', '"at_leest" is not known here'],
    [
      'misspelt option of a nested check',
      care,
      '{present: .treatments}',
      '{present: {of: .treatments, figrue: true}}',
      'figrue',
      '"figrue" is not known',
    ],
    ['wrong type', care, 'at_least: 2', 'at_least: two', 'at_least', 'must be a whole number'],
    ['weight out of range', care, 'weight: 2', 'weight: 4', 'weight', 'must be <= 3'],
    ['misspelt key', care, 'to_3: Name', 'to_4: Name', 'to_4', '"to_4" is not known here'],
    ['no check at all', care, '- present: risks[].event', '- {}', '{}', 'fewer than 1'],
    [
      'two checks in one',
      care,
      '- present: risks[].event',
      "- {present: 'risks[].event', owned: 'risks[].owner'}",
      "{present: 'risks[].event'",
      'more than 1',
    ],
    ['path with capitals', care, 'risks[].event', 'Risks[].Event', 'present: Risks', 'must match pattern'],
    [
      'unknown fact',
      care,
      '[personal_data, public',
      '[personal_dta, public',
      'personal_dta',
      '"personal_dta" is not known here; did you mean "personal_data"?',
    ],
    [
      'unknown stage',
      care,
      'from: design',
      'from: desing',
      'from',
      '"desing" is not known here; did you mean "design"?',
    ],
    [
      'unknown home',
      care,
      '{strategy: safety}',
      '{strategy: safty}',
      'strategy: safty',
      'there is no unit "safty" in "strategy"',
    ],
    [
      'home in an unknown framework',
      care,
      '{strategy: safety}',
      '{plan: safety}',
      'plan: safety',
      'there is no unit "safety" in "plan"',
    ],
    ['unknown action as home', limits, '"2.1"', '"2.2"', 'strategy: "2.2"', 'there is no unit "2.2"'],
    ['unknown source', care, 'ref: law', 'ref: low', 'ref: low', '"low" is not among the sources'],
    [
      'id of another theme',
      care,
      'id: care/',
      'id: caring/',
      'id: caring/',
      '"caring/risks-have-owners" should begin with "care/"',
    ],
    ['critical without a required level', care, 'kind: normal', 'kind: critical', 'id: care/', '"required" is missing'],
    [
      'required on a normal one',
      care,
      'kind: normal',
      'kind: normal\n    required: 2',
      'required: 2',
      '"required" does not belong here: it is only for kind critical',
    ],
    [
      'red line with levels',
      limits,
      '    ask:',
      '    levels: {1: [{present: .name}], 2: [{present: .name}], 3: [{present: .name}]}\n    ask:',
      'levels: {1',
      '"levels" does not belong here: a red line is crossed or not, and has no levels',
    ],
    [
      'red line without a scope',
      limits,
      "    scope: {of: 'data.assets[]', where: {.personal: 'yes'}}\n",
      '',
      'id: limits/',
      '"scope" is missing',
    ],
    [
      'red line without a sentence on what was found',
      limits,
      '    crossed: Who refuses these data gets no service.\n',
      '',
      'id: limits/',
      '"crossed" is missing',
    ],
    [
      'lost path of a check',
      care,
      'present: risks[].event',
      'present: risks[].evnt',
      'present: risks',
      `"risks[].evnt" ${lost}`,
    ],
    ['lost path in of', care, "count: {of: 'risks[]'", "count: {of: 'riskz[]'", "of: 'riskz", `"riskz[]" ${lost}`],
    ['lost path in where', care, '.level:', '.levle:', '.levle', `".levle" ${lost}`],
    ['lost path in has', care, '.treatments', '.treatment', 'present: .treatment', `".treatment" ${lost}`],
    [
      'lost path in or',
      care,
      "refers: 'risks[].owner'",
      "refers: 'risks[].ower'",
      "refers: 'risks",
      `"risks[].ower" ${lost}`,
    ],
    ['lost path in when', care, 'programme.stage', 'programme.stag', 'field:', `"programme.stag" ${lost}`],
    [
      'lost path behind an arrow',
      care,
      "refers: 'risks[].owner'",
      "refers: 'risks[].owner->psot'",
      "refers: 'risks",
      `"risks[].owner->psot" ${lost}`,
    ],
    ['unknown relation', care, "refers: 'risks[].owner'", 'refers: its.rsiks', 'refers: its', '"rsiks" is no relation'],
    [
      'lost path in a recommendation',
      care,
      '{programme.title|',
      '{programme.titel|',
      'to_2',
      `"programme.titel" ${lost}`,
    ],
    ['lost path of the scope object in a recommendation', limits, '{.name|', '{.nam|', 'to_1', `".nam" ${lost}`],
    ['lost path in scope', limits, "of: 'data.assets[]'", "of: 'data.asset[]'", 'of:', `"data.asset[]" ${lost}`],
    ['lost path in the where of a scope', limits, '.personal', '.personel', '.personel', `".personel" ${lost}`],
    ['lost path in a violation', limits, '.legal_basis', '.legal_bases', '.legal_bases', `".legal_bases" ${lost}`],
  ];
  test.each(mistakes)('%s', (...mistake) => {
    expectOne(mistake);
  });
});

describe('a mistake in a framework or in the sources is told at its place', () => {
  const mistakes: readonly Mistake[] = [
    ['misspelt constant', strategy, 'small_unit', 'small_unti', 'small_unti', '"small_unti" is not known here'],
    ['missing constant', strategy, '  cap_redline: 0.24\n', '', 'constants', '"cap_redline" is missing'],
    ['three values for four levels', strategy, '[0, 0.2, 0.6, 1]', '[0, 0.2, 0.6]', 'values', 'fewer than 4'],
    ['a cap in points', strategy, '0.49', '49', 'cap_critical', 'must be <= 1'],
    ['unknown setting', strategy, '[development]', '[developement]', 'developement', 'did you mean "development"?'],
    [
      'weight of nothing',
      strategy,
      'title: Openness\n    weight: 1',
      'title: Openness\n    weight: 0',
      'weight: 0',
      'must be > 0',
    ],
    [
      'no unit',
      strategy,
      '  - id: openness\n    title: Openness\n',
      '  - id: openness\n',
      'id: openness',
      '"title" is missing',
    ],
    ['a version in words', strategy, 'version: 1.0.0', 'version: first', 'version', 'must match pattern'],
    [
      'how far a source was read',
      'sources.yaml',
      'read: seen',
      'read: sen',
      'read: sen',
      '"sen" is not known here; did you mean "seen"?',
    ],
    [
      'misspelt key of a source',
      'sources.yaml',
      '{document: A note',
      '{dokument: A note',
      'dokument',
      '"dokument" is not known here',
    ],
  ];
  test.each(mistakes)('%s', (...mistake) => {
    expectOne(mistake);
  });
});

describe('a file that is none of the kinds', () => {
  test.each([
    ['a plan', 'dbd: 1\nprogramme: {title: A plan}\n'],
    ['an empty file', ''],
    ['a list', '- rubric\n'],
    ['a text', 'rubric\n'],
    ['a key of every object', 'toString: 1\n'],
  ])('%s', (_name, text) => {
    expect(problemsOf({ ...sound, 'other.yaml': text })).toEqual([
      'other.yaml:1:1 is neither a rubric, a framework nor a file of sources',
    ]);
  });
});

describe('an id used twice', () => {
  const copy = (sound[care] ?? '').replace('Risks are written and owned', 'Another criterion');
  const files: Files = { ...sound, 'care-again.yaml': copy };
  test('in two files is told at the second', () => {
    expect(problemsOf(files)).toEqual([
      `${placeOf(files, 'care-again.yaml', 'id: care/')} there is another criterion "care/risks-have-owners"`,
    ]);
  });
  test('in one file too', () => {
    const twice = changed(care, '    sources:\n      - {ref: law', `    sources:\n      - {ref: law`);
    const [head = '', body = ''] = (twice[care] ?? '').split('criteria:\n');
    const problems = problemsOf({ ...sound, [care]: `${head}criteria:\n${body}${body}` });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('there is another criterion "care/risks-have-owners"');
  });
});

describe('all problems are told at once', () => {
  test('of the form of several files', () => {
    const files = changed(
      'sources.yaml',
      'read: seen',
      'read: sen',
      changed(
        care,
        'at_least: 2',
        'at_leest: 2',
        changed(strategy, '0.49', '49', changed(limits, 'tier: core', 'tier: cor')),
      ),
    );
    const problems = problemsOf({ ...files, 'other.yaml': 'dbd: 1' });
    const places = [
      ['sources.yaml', 'read: sen'],
      [care, 'at_leest'],
      [strategy, 'cap_critical'],
      [limits, 'tier'],
    ].map(([file = '', at = '']) => placeOf(files, file, at));
    for (const place of [...places, 'other.yaml:1:1'])
      expect(problems.filter((problem) => problem.startsWith(`${place} `))).toHaveLength(1);
    expect(problems).toHaveLength(5);
  });
  test('of what leads nowhere in several files', () => {
    const files = changed(
      care,
      '.level:',
      '.levle:',
      changed(care, 'ref: law', 'ref: low', changed(limits, '{.name|', '{.nam|', changed(limits, '"2.1"', '"2.2"'))),
    );
    const places = [
      [care, '.levle'],
      [care, 'ref: low'],
      [limits, 'to_1'],
      [limits, 'strategy: "2.2"'],
    ].map(([file = '', at = '']) => placeOf(files, file, at));
    expect(
      problemsOf(files)
        .map((problem) => problem.split(' ')[0])
        .sort(),
    ).toEqual(places.sort());
  });
});

describe('the catalogue', () => {
  const base = catalogueOf(sound);
  const digestOf = (files: Files): string => catalogueOf(files).frameworks[0]?.digest ?? '';

  test('holds what the files say', () => {
    expect(base.criteria.map(({ id }) => id)).toEqual(['care/risks-have-owners', 'limits/no-forced-consent']);
    expect(base.frameworks.map(({ framework }) => framework)).toEqual(['strategy']);
    expect(base.frameworks[0]?.constants).toMatchObject({
      capCritical: 0.49,
      capRedline: 0.24,
      smallUnit: 3,
      fullUnit: 3,
    });
    expect(Object.keys(base.references).sort()).toEqual(['law', 'note']);
    expect(base.frameworks[0]?.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  });
  test('is the same whatever the order of files', () => {
    for (const order of permutations(Object.keys(sound))) expect(catalogueOf(sound, order)).toEqual(base);
  });
  test('is the same whatever the order of criteria, and whichever file of a theme they stand in', () => {
    const body = (sound[care] ?? '').split('criteria:\n')[1] ?? '';
    const second = body.replace('care/risks', 'care/all-risks');
    const head = 'rubric: care\nversion: 1.0.0\ntitle: Care is taken\ncriteria:\n';
    const together = catalogueOf({ ...sound, [care]: `${head}${body}${second}` });
    expect(catalogueOf({ ...sound, [care]: `${head}${second}${body}` })).toEqual(together);
    expect(catalogueOf({ ...sound, [care]: `${head}${body}`, 'more.yaml': `${head}${second}` })).toEqual(together);
    expect(together.criteria).toHaveLength(3);
  });

  const moves: readonly (readonly [string, string, string, string])[] = [
    ['the weight of a criterion', care, 'weight: 2', 'weight: 3'],
    ['a condition', care, 'at_least: 2', 'at_least: 3'],
    ['the values of a filter', care, '[high, low]', '[low]'],
    ['the facts', care, '{any: [personal_data', '{all: [personal_data'],
    ['the stage', care, 'from: design', 'from: concept'],
    ['the tier', care, 'tier: core', 'tier: extended'],
    ['the home', care, '{strategy: safety}', '{strategy: openness}'],
    ['the kind', care, 'kind: normal', 'kind: critical\n    required: 1'],
    ['the id', care, 'care/risks-have', 'care/risks-need'],
    ['the scope of a red line', limits, ".personal: 'yes'", ".personal: 'no'"],
    ['what crosses a red line', limits, 'consent,', 'contract,'],
    ['a sentence, which is no evidence in a plan', care, 'Who owns each risk?', 'Who holds each risk?'],
    ['a sentence of the framework', strategy, 'Nobody is harmed.', 'Nobody is hurt.'],
    ['a question for a reviewer', care, '    ask:', '    review: Are the risks real?\n    ask:'],
    ['the weight of a unit', strategy, 'weight: 1, section', 'weight: 2, section'],
    ['an action', strategy, '      "2.1": Publish', '      "2.2": Learn\n      "2.1": Publish'],
    ['the value of a level', strategy, '0.6', '0.5'],
    ['a cap', strategy, '0.49', '0.5'],
    ['the size of a small unit', strategy, 'small_unit: 3', 'small_unit: 2'],
    ['the size of a full unit', strategy, 'full_unit: 3', 'full_unit: 2'],
    ['a band', strategy, 'score: 75', 'score: 80'],
    ['a floor', strategy, 'floor: 50', 'floor: 40'],
    ['a word for confidence', strategy, 'high: 5', 'high: 6'],
  ];
  test.each(moves)('has another digest when %s changes', (_what, file, from, to) => {
    expect(digestOf(changed(file, from, to))).not.toBe(base.frameworks[0]?.digest);
  });
  test('has another digest for each of these changes', () => {
    const digests = moves.map(([, file, from, to]) => digestOf(changed(file, from, to)));
    expect(new Set(digests).size).toBe(moves.length);
  });
  test.each([
    ['a comment', care, 'rubric: care', '# Why: care matters.\nrubric: care # a theme'],
    ['an empty line', care, '    levels:', '\n    levels:'],
    ['the order of keys', care, '    weight: 2\n    tier: core\n', '    tier: core\n    weight: 2\n'],
    ['the style of a list', care, '[high, low]', '\n              [ "high",\n                low ]'],
    ['quotes', care, 'ask: Who owns each risk?', 'ask: "Who owns each risk?"'],
    ['an anchor', care, 'present: risks[].event', 'present: &event risks[].event'],
    ['the order of keys in a framework', strategy, 'small_unit: 3\n  full_unit: 3', 'full_unit: 3\n  small_unit: 3'],
    ['how a number is written', strategy, '0.2,', '0.20,'],
  ])('has the same digest when %s changes', (_what, file, from, to) => {
    expect(digestOf(changed(file, from, to))).toBe(base.frameworks[0]?.digest);
  });
  test('a criterion without a home in a framework leaves the digest of that framework alone', () => {
    const other = (sound[strategy] ?? '').replace('framework: strategy', 'framework: other');
    const two: Files = { ...sound, 'frameworks/other.yaml': other };
    const digests = (files: Files): readonly string[] => catalogueOf(files).frameworks.map(({ digest }) => digest);
    const [first, second] = [digests(two), digests(changed(care, 'weight: 2', 'weight: 3', two))];
    expect(catalogueOf(two).frameworks.map(({ framework }) => framework)).toEqual(['other', 'strategy']);
    expect(second[0]).toBe(first[0]);
    expect(second[1]).not.toBe(first[1]);
  });
  test.each([
    ['a criterion without a home in it', care, 'Write the first risk.', 'Write a first risk.'],
    ['another framework', strategy, 'Everybody can look.', 'Everybody may look.'],
  ])(
    'a sentence of %s changes the digest of each framework: repeated in a plan it counts for nothing',
    (_of, ...change) => {
      const other = (sound[strategy] ?? '').replace('framework: strategy', 'framework: other');
      const two: Files = { ...sound, 'frameworks/other.yaml': other };
      const digests = (files: Files): readonly string[] => catalogueOf(files).frameworks.map(({ digest }) => digest);
      const [before, after] = [digests(two), digests(changed(...change, two))];
      expect(after).toHaveLength(2);
      expect(after.filter((digest) => before.includes(digest))).toEqual([]);
    },
  );
});

function permutations<Value>(values: readonly Value[]): readonly (readonly Value[])[] {
  if (values.length <= 1) return [values];
  return values.flatMap((value, index) => permutations(values.toSpliced(index, 1)).map((rest) => [value, ...rest]));
}
