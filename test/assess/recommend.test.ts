import { describe, expect, test } from 'vitest';
import { fill } from '../../src/assess/recommend.ts';
import { items } from '../../src/checks/path.ts';
import type { View } from '../../src/checks/view.ts';
import { assessed, examples, exampleText } from '../support.ts';
import { viewOf } from './view.ts';

const view = viewOf(`
management: {team: [{id: lead, post: Head of the registry}]}
technology:
  solutions:
    - {id: register, name: Village register, product_owner: lead, stores: [births], go_live: 2027-05-31}
    - {id: phone, name: Phone menu}
data: {assets: [{id: births, name: Birth records, personal: yes}]}
legal: {laws: [{topic: data_protection, comment: The act of 2021 has no authority}]}
risks: [{id: risk-misuse, event: "Costs {.name|nothing} and $& more", about: [register], owner: lead}]
`);
const at = (path: string): View => {
  const node = items(view, path)[0] ?? { path: [], value: undefined };
  return { ...view, object: node, item: node };
};

describe('a recommendation is filled from the plan', () => {
  const register = at('technology.solutions[]');
  test.each([
    ['from the document', '{programme.title|the programme}', '"A plan for tests"', 'the programme'],
    ['from the thing in hand', 'Name {.name|this system}.', 'Name "Village register".', 'Name register.'],
    ['from the scope object', 'Name {@.name|this system}.', 'Name "Village register".', 'Name register.'],
    ['with the words where nothing stands', 'Name {.url|the address}.', 'Name the address.', 'Name the address.'],
    ['with no words where none are given', 'Now{.url|}.', 'Now.', 'Now.'],
    ['with the words for a list or a map', 'Fill {technology|the systems}.', 'Fill the systems.', 'Fill the systems.'],
    ['with the first of several', '{technology.solutions[].name|one}', '"Village register"', 'register'],
    ['with the name for an id', 'Ask {.product_owner|the owner}.', 'Ask "Head of the registry".', 'Ask lead.'],
    [
      'with the name for the id of the thing itself',
      'Look at {.id|it}.',
      'Look at "Village register".',
      'Look at register.',
    ],
    ['behind an arrow', '{.stores->name|the data}', '"Birth records"', 'births'],
    ['by a relation', '{its.risks.owner|somebody}', '"Head of the registry"', 'lead'],
    [
      'more than once',
      '{.name|a} and {.name|b} and {.url|c}',
      '"Village register" and "Village register" and c',
      'register and register and c',
    ],
    ['with dates as they are written', 'Before {.go_live|go-live}.', 'Before 2027-05-31.', 'Before 2027-05-31.'],
    ['and leaves text without placeholders alone', 'Write $1 | more.', 'Write $1 | more.', 'Write $1 | more.'],
  ])('%s', (_how, template, named, plain) => {
    expect(fill(template, register)).toEqual({ named, plain });
  });
  test('and never again from what was filled in', () => {
    expect(fill('{.event|the event}', at('risks[]')).named).toBe('"Costs {.name|nothing} and $& more"');
  });
  test('an id that names nothing with a name stays as it is', () => {
    expect(fill('{risks[].id|the risk}', view).named).toBe('risk-misuse');
  });
  test('without words of the plan: a text of a thing without an id gives way to the words', () => {
    expect(fill('Mend {legal.laws[].comment|this law}.', view)).toEqual({
      named: 'Mend "The act of 2021 has no authority".',
      plain: 'Mend this law.',
    });
  });
});

describe('no report prints a placeholder', () => {
  const plans = [
    ...examples.map((name) => [name, exampleText(name)] as const),
    ['an empty plan', 'dbd: 1\nprogramme: {title: A plan, stage: implementation}\n'] as const,
  ];
  test.each(plans)('for %s', (name, text) => {
    const printed = assessed(name, text).outcomes.flatMap(({ id, gaps }) =>
      gaps.flatMap(({ recommendation: { named, plain } }) =>
        [named, plain].filter((one) => /[{}]|\|/.test(one)).map((one) => `${id}: ${one}`),
      ),
    );
    expect(printed).toEqual([]);
  });
  test('and every gap says what is missing and what to write', () => {
    const gaps = plans.flatMap(([name, text]) => assessed(name, text).outcomes).flatMap((outcome) => outcome.gaps);
    expect(gaps.length).toBeGreaterThan(30);
    for (const { recommendation, message } of gaps) {
      expect(recommendation.named).toMatch(/^\S.*[.?]$/su);
      expect(recommendation.plain).toMatch(/^\S.*[.?]$/su);
      expect(message).toMatch(/^[\p{Lu}\d"`].*\.$/su);
    }
  });
});
