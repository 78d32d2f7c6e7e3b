import { describe, expect, test } from 'vitest';
import { changed, placeOf, problemsOf } from './files.ts';

const care = 'care.yaml';
const guard = 'when: {field: programme.stage, is: [design]}';
const facts = '{any: [personal_data, public_facing]}';

/** What is told when one text of the ladder becomes another: each problem as the text it stands at, and its words. */
type Case = readonly [from: string, to: string, told: readonly (readonly [at: string, message: string])[]];

const unknown = (word: string, meant: string): string => `"${word}" is not known here; did you mean "${meant}"?`;

const cases: readonly Case[] = [
  // Each unknown fact is told once, and no alternative that was not meant.
  [facts, '{any: [personal_dta]}', [['personal_dta', unknown('personal_dta', 'personal_data')]]],
  [
    facts,
    '{all: [personal_dta, public_facin, shares_dat]}',
    [
      ['personal_dta', unknown('personal_dta', 'personal_data')],
      ['public_facin', unknown('public_facin', 'public_facing')],
      ['shares_dat', unknown('shares_dat', 'shares_data')],
    ],
  ],
  [facts, '{anny: [personal_data]}', [['anny', unknown('anny', 'any')]]],
  [facts, '{whenever: [personal_data]}', [['whenever', '"whenever" is not known here']]],
  [facts, 'allways', [['applies_when', 'should be "always"']]],
  [facts, '[personal_data]', [['applies_when', 'must be text or a map']]],
  [facts, '{any: [[personal_data]]}', [['[personal_data]', 'must be text']]],
  // A misspelt key or word of a guard.
  [guard, 'when: {field: programme.stage, iss: [design]}', [['iss', '"iss" is not known here; did you mean "is"?']]],
  [guard, 'when: {feild: programme.stage, is: [design]}', [['feild', unknown('feild', 'field')]]],
  [guard, 'when: {field: programme.stage, is: design}', [['is: design', 'must be a list']]],
  [guard, 'when: personal_dta', [['when: personal_dta', unknown('personal_dta', 'personal_data')]]],
  [guard, 'when: {object: riks}', [['object: riks', unknown('riks', 'risk')]]],
  [guard, 'when: 3', [['when: 3', 'must be text or a map or a list']]],
  [
    guard,
    'when: [personal_dta, {any: [shares_dat]}, {feild: programme.stage}]',
    [
      ['personal_dta', unknown('personal_dta', 'personal_data')],
      ['shares_dat', unknown('shares_dat', 'shares_data')],
      ['feild', unknown('feild', 'field')],
    ],
  ],
  // Field tests.
  ['{.level: [high, low]}', '{.level: {nott: high}}', [['nott', unknown('nott', 'not')]]],
  ['{.level: [high, low]}', '{level: [high, low]}', [['level: [high', unknown('level', '.level')]]],
  ['{.level: [high, low]}', '{.level: true}', [['.level', 'must be text or a number or a list or a map']]],
  // Options.
  ['at_least: 2', 'at_leest: 2', [['at_leest', unknown('at_leest', 'at_least')]]],
  ['{present: .treatments}', '{presnt: .treatments}', [['presnt', unknown('presnt', 'present')]]],
  [
    '{present: .treatments}',
    '{present: {off: .treatments, figure: 3}}',
    [
      ['off', unknown('off', 'of')],
      ['figure', 'should be true'],
    ],
  ],
  ['present: risks[].event', 'present: 5', [['present: 5', 'must be a map']]],
  // Keys and words of a criterion.
  ['    levels:', '    levls:', [['levls', unknown('levls', 'levels')]]],
  ['kind: normal', 'kind: redlne', [['kind: redlne', unknown('redlne', 'redline')]]],
  ['    kind: normal\n', '', [['id: care/', '"kind" is missing']]],
  ['weight: 2', 'wieght: 2', [['wieght', unknown('wieght', 'weight')]]],
  ['weight: 2', 'weight: two', [['weight: two', 'must be a whole number']]],
  ['kind: normal', 'kind: norml', [['kind: norml', unknown('norml', 'normal')]]],
  ['tier: core', 'tier: 1', [['tier: 1', '"1" is not known here; it should be one of: core, extended']]],
  [
    'kind: normal',
    'kind: normal\n    required: 2',
    [['required: 2', '"required" does not belong here: it is only for kind critical']],
  ],
  [
    'kind: normal',
    'kind: normal\n    violation: {.name: x}\n    crossed: Too far.',
    [
      ['violation', '"violation" does not belong here: it is only for kind redline'],
      ['crossed', '"crossed" does not belong here: it is only for kind redline'],
    ],
  ],
];

describe('a mistake of form is told once, at the deepest place, in words', () => {
  test.each(cases)('%s -> %s', (from, to, told) => {
    const files = changed(care, from, to);
    expect(problemsOf(files)).toEqual(told.map(([at, message]) => `${placeOf(files, care, at)} ${message}`));
  });
  test.each([
    ["{of: 'data.assets[]', wher: {.personal: 'yes'}}", 'wher', unknown('wher', 'where')],
    ["{of: 'legal.laws[]', by: .topic, valeus: [cybercrime]}", 'valeus', unknown('valeus', 'values')],
    ["[{of: 'data.assets[]'}, {off: 'risks[]'}]", 'off', unknown('off', 'of')],
    [
      "{of: 'legal.laws[]', by: .topic, values: [{value: cybercrime, wen: personal_data}]}",
      'wen',
      unknown('wen', 'when'),
    ],
  ])('a scope: %s', (scope, at, message) => {
    const files = changed('limits.yaml', "{of: 'data.assets[]', where: {.personal: 'yes'}}", scope);
    expect(problemsOf(files)).toEqual([`${placeOf(files, 'limits.yaml', at)} ${message}`]);
  });
});
