import { expect, test } from 'vitest';
import { scopeObjects } from '../../src/assess/scope.ts';
import type { Scope } from '../../src/rubric/rubric.ts';
import { documentOf, viewOf } from '../checks/plan.ts';

/** Ids of the scope objects, those that may not belong with a question mark. */
function objects(scope: Scope, snippet: string): readonly string[] {
  return scopeObjects(viewOf(documentOf(snippet)), scope).map(({ subject, belongs }) => {
    const { id } = subject.value as { id: string };
    return belongs === 'yes' ? id : `${id}?`;
  });
}

const risks = 'risks: [{id: a, level: high}, {id: b, level: low}]';
const no = 'No data about any person are collected, kept or passed on in this programme.';

test.each([
  ['holds', 'facts: {personal_data: yes}', ['a']],
  ['does not hold', `facts: {personal_data: {is: no, because: "${no}"}}`, []],
  ['is open', '', ['a?']],
])('things that belong only if a fact holds, where it %s', (_what, facts, expected) => {
  const scope = { of: 'risks[]', where: { '.level': 'high' }, when: 'personal_data' } as const;
  expect(objects(scope, `${facts}\n${risks}`)).toEqual(expected);
});

test('a thing that belongs for certain by one selection is no doubt by another', () => {
  const scope = [
    { of: 'risks[]', when: 'personal_data' },
    { of: 'risks[]', where: { '.level': 'low' } },
  ] as const;
  expect(objects(scope, risks)).toEqual(['a?', 'b']);
});
