import { describe, expect, test } from 'vitest';
import { changed, type Files, placeOf, problemsOf } from './files.ts';

const care = 'care.yaml';
const limits = 'limits.yaml';

/** The condition takes the place of the first one of the ladder. */
const first = 'present: risks[].event';
/** The test takes the place of the first one of the violation. */
const crossing = '.legal_basis: consent';

function expectProblems(files: Files, file: string, wrong: readonly (readonly [at: string, message: string])[]): void {
  expect(problemsOf(files)).toEqual(wrong.map(([at, message]) => `${placeOf(files, file, at)} ${message}`));
}

const lost = (path: string): string => `"${path}" leads nowhere in a programme design document`;

describe('a path that leads nowhere', () => {
  test.each([
    [
      'a level to compare with',
      "one-of: {of: 'risks[].level', not_below: 'risks[].levle'}",
      'not_below',
      'risks[].levle',
    ],
    [
      'the likelihood of a level',
      "one-of: {of: 'risks[].level', not_below: {likelihood: 'risks[].likelyhood', impact: 'risks[].impact'}}",
      'likelihood',
      'risks[].likelyhood',
    ],
    [
      'the impact of a level',
      "one-of: {of: 'risks[].level', not_below: {likelihood: 'risks[].likelihood', impact: 'risks[].impct'}}",
      'impact',
      'risks[].impct',
    ],
    ['a value of where', "count: {of: 'risks[]', where: {.residual: .levle}}", '.residual', '.levle'],
    ['one of several values of where', "count: {of: 'risks[]', where: {.owner: [.ownr]}}", '.ownr', '.ownr'],
    ['a value of not', "count: {of: 'risks[]', where: {.residual: {not: '@.levle'}}}", 'not:', '@.levle'],
    ['a value of perhaps', "count: {of: 'risks[]', where: {.about: {perhaps: its.dta.id}}}", 'perhaps', 'its.dta.id'],
    ['what an id should name', "refers: {of: 'risks[].owner', to: 'management.teem[]'}", 'to: ', 'management.teem[]'],
    [
      'one of several dates',
      "before: {of: 'risks[].exposed_from', than: [programme.start, programme.stop]}",
      'programme.stop',
      'programme.stop',
    ],
    [
      'a stand-in date',
      "before: {of: 'risks[].exposed_from', than: programme.start, otherwise: [programme.stop]}",
      'programme.stop',
      'programme.stop',
    ],
    [
      'a watcher of the other kind',
      "monitored: {of: 'risks[]', by: review, where: {.measures: harm}}",
      '.measures',
      '.measures',
    ],
  ])('%s', (_name, condition, at, path) => {
    const message = path.startsWith('its.') ? '"its.dta.id" is no path: "dta" is no relation' : lost(path);
    expectProblems(changed(care, first, condition), care, [[at, message]]);
  });
  test.each([
    [".legal_basis: '@.legal_bases'", '.legal_basis:', '@.legal_bases'],
    ['.legal_basis: {not: .legal_bases}', 'not:', '.legal_bases'],
    ['.legal_basis: [consent, .legal_bases]', '.legal_bases]', '.legal_bases'],
  ])('in a violation: %s', (violation, at, path) => {
    expectProblems(changed(limits, crossing, violation), limits, [[at, lost(path)]]);
  });
});

describe('a path that leads somewhere is fine', () => {
  test.each([
    "one-of: {of: 'risks[].level', not_below: 'risks[].residual'}",
    "one-of: {of: 'risks[].level', not_below: {likelihood: 'risks[].likelihood', impact: 'risks[].impact'}}",
    "count: {of: 'risks[]', where: {.residual: .level, .about: '@', .owner: {not: [.accepted_by, '@']}}}",
    "count: {of: 'risks[]', where: {.id: ., .owner: its.activities.responsible}}",
    "monitored: {of: 'risks[]', by: indicator, where: {.measures: harm}}",
    "monitored: {of: 'risks[]', by: review, where: {.may: stop}}",
    "monitored: {of: 'risks[]', where: {.measures: harm, .may: stop}}",
  ])('%s', (condition) => {
    expect(problemsOf(changed(care, first, condition))).toEqual([]);
  });
});

describe('a word that no field has', () => {
  test.each([
    ["one-of: {of: 'risks[].level', in: [hihg]}", 'hihg', '"hihg" is no value of risks[].level; did you mean "high"?'],
    ["one-of: {of: 'risks[].level', in: hihg}", 'in:', '"hihg" is no value of risks[].level; did you mean "high"?'],
    [
      "one-of: {of: 'data.assets[].personal', in: [maybe]}",
      'maybe',
      '"maybe" is no value of data.assets[].personal; it should be one of: yes, no',
    ],
    [
      "funded: {of: 'risks[]', kind: hostng}",
      'kind: hostng',
      '"hostng" is no value of work_plan.budget.lines[].kind; did you mean "hosting"?',
    ],
    ["refers: {of: 'risks[].owner', kind: psot}", 'kind: psot', '"psot" is no kind of thing; did you mean "post"?'],
    [
      "refers: {of: 'risks[].owner', kind: [post, risk]}",
      'risk]}',
      'risks[].owner never names a thing of kind "risk"; it should be one of: post',
    ],
    [
      "count: {of: 'safeguards.conflict.factors[]', where: {.kind: divdier}}",
      '.kind',
      '"divdier" is no value of safeguards.conflict.factors[].kind; did you mean "divider"?',
    ],
    [
      "count: {of: 'risks[]', where: {.level: [high, lwo]}}",
      'lwo',
      '"lwo" is no value of risks[].level; did you mean "low"?',
    ],
    [
      "count: {of: 'risks[]', where: {.level: {not: hihg}}}",
      'not:',
      '"hihg" is no value of risks[].level; did you mean "high"?',
    ],
    [
      "count: {of: 'risks[]', where: {any: [{.level: high, .tags: {perhaps: [misus]}}, {.kind: financial}]}}",
      'misus',
      '"misus" is no value of risks[].tags; did you mean "misuse"?',
    ],
    // Such words are read as another one when a plan is read.
    [
      "count: {of: 'risks[]', where: {.level: critical}}",
      '.level: critical',
      '"critical" is no value of risks[].level; did you mean "high"?',
    ],
    [
      "count: {of: 'risks[]', where: {.impact: high}}",
      '.impact',
      '"high" is no number, and risks[].impact holds numbers',
    ],
    [
      "count: {of: 'risks[]', has: [{one-of: {of: .residual, in: [lwo]}}]}",
      'lwo',
      '"lwo" is no value of risks[].residual; did you mean "low"?',
    ],
    [
      "present: {of: 'risks[].event', when: {field: programme.stage, is: [design, desing]}}",
      'desing',
      '"desing" is no value of programme.stage; did you mean "design"?',
    ],
    [
      "present: {of: 'risks[].event', when: [personal_data, {field: programme.stage, not: [konsept]}]}",
      'konsept',
      '"konsept" is no value of programme.stage; did you mean "concept"?',
    ],
    [
      "count: {of: 'risks[].tags', including: [misus]}",
      'misus',
      '"misus" is no value of risks[].tags; did you mean "misuse"?',
    ],
    [
      "count: {of: 'risks[]', different: .kind, including: [financial, [strategic, operatonal]]}",
      'operatonal',
      '"operatonal" is no value of risks[].kind; did you mean "operational"?',
    ],
  ])('%s', (condition, at, message) => {
    expectProblems(changed(care, first, condition), care, [[at, message]]);
  });
  test('in a violation', () => {
    expectProblems(changed(limits, crossing, '.legal_basis: konsent'), limits, [
      ['.legal_basis', '"konsent" is no value of data.assets[].legal_basis; did you mean "consent"?'],
    ]);
  });
  test('in a scope', () => {
    expectProblems(changed(limits, "{.personal: 'yes'}", '{.personal: yess}'), limits, [
      ['.personal', '"yess" is no value of data.assets[].personal; did you mean "yes"?'],
    ]);
  });
  test('in a closed list, and in what makes a value of it count', () => {
    const scope =
      "{of: 'legal.laws[]', by: .topic, values: [cybercrme, {value: acessibility, when: {field: programme.stage, is: [desgn]}}]}";
    const ladder = changed(care, '    levels:', `    scope: ${scope}\n    levels:`);
    expectProblems(ladder, care, [
      ['cybercrme', '"cybercrme" is no value of legal.laws[].topic; did you mean "cybercrime"?'],
      ['value: ', '"acessibility" is no value of legal.laws[].topic; did you mean "accessibility"?'],
      ['desgn', '"desgn" is no value of programme.stage; did you mean "design"?'],
    ]);
  });
});

describe('a word that a field can have is fine', () => {
  test.each([
    "one-of: {of: 'risks[].level', in: [High, low]}",
    "one-of: {of: 'technology.solutions[].openness.licence', in: [EUPL-1.2, any other words]}",
    "one-of: {of: ['risks[].event', 'risks[].level'], in: [words]}",
    "one-of: {of: 'risks[].owner', in: [some-post]}",
    "funded: {of: 'risks[]', kind: [hosting, safeguards]}",
    "refers: {of: 'risks[].about', kind: [solution, asset]}",
    "refers: {of: 'its.risks', kind: risk}",
    "count: {of: 'risks[]', where: {.event: whatever, .impact: 5, .level: {not: [high, low]}, .kind: {absent: true}}}",
    "count: {of: 'risks[]', including: [some-risk]}",
    "count: {of: 'risks[]', different: .event, including: [whatever]}",
    "present: {of: 'risks[].event', when: {field: 'technology.solutions[].devices', not: ['0']}}",
    "present: {of: 'risks[].event', when: {field: 'data.assets[].personal', is: ['yes', 'no']}}",
  ])('%s', (condition) => {
    expect(problemsOf(changed(care, first, condition))).toEqual([]);
  });
});

describe('a placeholder', () => {
  const whole = '{programme.title|the programme}';
  test.each([
    [
      '{programme.title}',
      '{programme.title} needs a path, and words for when nothing is there: write {programme.title|words}',
    ],
    [
      '{programme.title|}',
      '{programme.title|} needs a path, and words for when nothing is there: write {programme.title|words}',
    ],
    ['{|it}', '{|it} needs a path, and words for when nothing is there: write {path|it}'],
    [
      '{programme.title|it|they}',
      '{programme.title|it|they} needs a path, and words for when nothing is there: write {programme.title|it}',
    ],
    ['{programme.title|it', 'a { or } has no partner'],
    ['it}', 'a { or } has no partner'],
  ])('%s is refused', (template, message) => {
    expectProblems(changed(care, `Treat two risks of ${whole}.`, `'Treat ${template}.'`), care, [['to_2', message]]);
  });
  test('is refused without words in what a red line says', () => {
    expectProblems(changed(limits, 'Who refuses these data', "'Who refuses {.name}'\n    #"), limits, [
      ["crossed: 'Who", '{.name} needs a path, and words for when nothing is there: write {.name|words}'],
    ]);
  });
  test.each([
    ['ask', 'Who owns each risk?'],
    ['why', 'A risk without an owner is not looked at.'],
    ['title: Risks', 'Risks are written and owned'],
  ])('is refused in `%s`, which is not filled in', (at, text) => {
    expectProblems(changed(care, text, `${text} ${whole}`), care, [
      [at, `${whole} would be printed as it stands: only \`recommend\` and \`crossed\` are filled in`],
    ]);
  });
});

test('what an alias repeats is told once, at its place', () => {
  const [anchor, alias] = [
    "count: {of: 'risks[]', where: &two {.level: hihg, .kind: financal}}",
    "count: {of: 'risks[]', where: *two}",
  ];
  const files = changed(care, `- ${first}`, `- ${anchor}\n        - ${alias}`);
  expectProblems(files, care, [
    ['.level: hihg', '"hihg" is no value of risks[].level; did you mean "high"?'],
    ['.kind: financal', '"financal" is no value of risks[].kind; did you mean "financial"?'],
  ]);
});

test('what stands at the items of a lost list is not told as well', () => {
  const condition =
    "count: {of: 'riskz[]', where: {.level: high, .owner: .nobody}, different: .kind, has: [{owned: .owner}]}";
  expectProblems(changed(care, first, condition), care, [["of: 'riskz[]'", lost('riskz[]')]]);
});
