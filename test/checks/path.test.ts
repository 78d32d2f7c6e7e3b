import { describe, expect, test } from 'vitest';
import { anchor, items, owners, parsePath, select } from '../../src/checks/path.ts';
import { documentOf, viewOf } from './plan.ts';

const plan = documentOf(`management: {team: [{id: lead, post: Head of registration}]}
partners: [{id: firm, name: Karan Software, terms: [audit, exit]}]
stakeholders: {groups: [{id: parents}]}
technology:
  solutions:
    - {id: reg, stores: [births], supplier: firm, outputs: [o-1], users: [parents]}
    - {id: studied, ours: no, name: Register of another state}
    - {id: sms}
data: {assets: [{id: births, personal: yes, dpia: {date: 2026-05-01}}]}
results: {outputs: [{id: o-1}], indicators: [{id: i-1, tracks: [reg]}]}
work_plan:
  activities: [{id: a-1, solutions: [reg], collects: [births], for: [parents], output: o-1}, {id: a-2}]
  budget: {lines: [{id: l-1, activity: a-1}, {id: l-2, covers: [sms]}, {id: l-3, activity: a-2}]}
risks: [{id: r-1, about: [reg], treatments: [{activity: a-2}]}, {id: r-2, about: [births]}, {id: r-3, about: [sms]}]
monitoring: {reviews: [{id: v-1, looks_at: [r-1]}]}
security: {threats: [{solution: reg}], audits: [{solutions: [reg]}], continuity: [{solution: sms}]}
sustainability: {handover: [{solution: reg}], costs: [{solution: reg}, {solution: reg}]}`);

const at = (paths: readonly { readonly path: readonly (string | number)[] }[]) =>
  paths.map(({ path }) => path.join('.'));

describe('what stands at a path', () => {
  test.each<[string, string | undefined, string, readonly string[]]>([
    ['from the document', undefined, 'data.assets[].personal', ['data.assets.0.personal']],
    ['the [] of a list may be left out', undefined, 'data.assets.personal', ['data.assets.0.personal']],
    ['from the item in hand', 'births', '.dpia.date', ['data.assets.0.dpia.date']],
    ['from the scope object', 'births', '@.personal', ['data.assets.0.personal']],
    ['the item in hand itself', 'births', '.', ['data.assets.0']],
    ['the scope object itself', 'births', '@', ['data.assets.0']],
    ['behind a reference', 'reg', '.supplier->', ['partners.0']],
    ['a field behind a list of references', 'reg', '.stores->dpia.date', ['data.assets.0.dpia.date']],
    ['elements of a list behind a reference', 'reg', '.supplier->terms', ['partners.0.terms.0', 'partners.0.terms.1']],
    ['nothing', 'reg', '.offline_route.channel', []],
    ['nothing behind a text', 'lead', '.post->discipline', []],
    ['not a system that is only studied', undefined, 'technology.solutions[].name', []],
  ])('%s', (_name, about, path, expected) => {
    expect(at(items(viewOf(plan, about), path))).toEqual(expected);
  });

  test('a list is one node until it is opened', () => {
    expect(at(select(viewOf(plan, 'reg'), '.stores'))).toEqual(['technology.solutions.0.stores']);
    expect(at(items(viewOf(plan, 'reg'), '.stores'))).toEqual(['technology.solutions.0.stores.0']);
  });
});

describe('derived relations', () => {
  test.each([
    ['risks of a system are those of its data too', 'reg', 'its.risks', ['risks.0', 'risks.1']],
    ['risks of an output are those of its systems and their data', 'o-1', 'its.risks', ['risks.0', 'risks.1']],
    ['risks of a data set', 'births', 'its.risks', ['risks.1']],
    ['indicators that track it', 'reg', 'its.indicators', ['results.indicators.0']],
    ['reviews that look at it', 'r-1', 'its.reviews', ['monitoring.reviews.0']],
    ['lines for its activity', 'reg', 'its.lines', ['work_plan.budget.lines.0']],
    ['lines that cover it', 'sms', 'its.lines', ['work_plan.budget.lines.1']],
    ['lines for the activity that treats a risk', 'r-1', 'its.lines', ['work_plan.budget.lines.2']],
    ['activities that work on a system', 'reg', 'its.activities', ['work_plan.activities.0']],
    ['activities that collect a data set', 'births', 'its.activities', ['work_plan.activities.0']],
    ['activities for a group', 'parents', 'its.activities', ['work_plan.activities.0']],
    ['activities that treat a risk', 'r-1', 'its.activities', ['work_plan.activities.1']],
    ['systems of an output', 'o-1', 'its.solutions', ['technology.solutions.0']],
    ['systems that store a data set', 'births', 'its.solutions', ['technology.solutions.0']],
    ['systems that a group uses', 'parents', 'its.solutions', ['technology.solutions.0']],
    ['systems that a partner supplies', 'firm', 'its.solutions', ['technology.solutions.0']],
    ['data of a system', 'reg', 'its.data', ['data.assets.0']],
    ['data of an output', 'o-1', 'its.data', ['data.assets.0']],
    ['threats', 'reg', 'its.threats', ['security.threats.0']],
    ['audits', 'reg', 'its.audits', ['security.audits.0']],
    ['continuity', 'sms', 'its.continuity', ['security.continuity.0']],
    ['handover', 'reg', 'its.handover', ['sustainability.handover.0']],
    ['costs', 'reg', 'its.costs', ['sustainability.costs.0', 'sustainability.costs.1']],
    ['none', 'sms', 'its.handover', []],
  ])('%s', (_name, about, path, expected) => {
    expect(at(items(viewOf(plan, about), path))).toEqual(expected);
  });
});

describe('where something is missing', () => {
  test.each<[string, string | undefined, string, string]>([
    ['a field of an item', 'reg', '.offline_route.channel', 'technology.solutions.0.offline_route.channel'],
    ['a field of the first item of a list', undefined, 'data.assets[].purpose', 'data.assets.0.purpose'],
    ['a section', undefined, 'governance.board.seats[].role', 'governance.board.seats.role'],
    ['a field behind a reference', 'reg', '.stores->name', 'data.assets.0.name'],
    ['a relation that has nothing: the list where it would stand', 'sms', 'its.handover', 'sustainability.handover'],
    ['a field of a relation', 'reg', 'its.risks.owner', 'risks.0.owner'],
  ])('%s', (_name, about, path, expected) => {
    expect(anchor(viewOf(plan, about), path).join('.')).toBe(expected);
  });

  test('owners are the items that have, or lack, the last key', () => {
    expect(at(owners(viewOf(plan), 'technology.solutions[].go_live'))).toEqual([
      'technology.solutions.0',
      'technology.solutions.2',
    ]);
  });
});

describe('a malformed path', () => {
  test.each(['a.b[0]', 'a[', 'a.*', 'its.friends', 'a..B', '.a->B'])('%s is refused', (path) => {
    expect(() => parsePath(path)).toThrow(SyntaxError);
  });
});
