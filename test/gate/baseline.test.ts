import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DocumentAssessment, Gap } from '../../src/assess/assessment.ts';
import { type Baseline, readBaseline } from '../../src/gate/baseline.ts';
import { baselineText } from '../../src/gate/baseline-text.ts';
import { overlaid } from '../../src/gate/overlay.ts';
import { created, pruned, updated } from '../../src/gate/ratchet.ts';
import { read } from '../../src/source/read.ts';
import { exampleValue, itemsShuffled, keysShuffled, yamlOf } from '../assess/plans.ts';
import { document, gap, outcome, place } from '../report/build.ts';
import { assessed, assessor, examples, exampleText } from '../support.ts';

const criteria = assessor.catalogue.criteria.map(({ id }) => id);
const file = '.dbd-baseline.yaml';
const why = 'agreed in the steering committee';

/** As it would be read from the file that it was written to. */
function stored(baseline: Baseline): Baseline {
  return parsed(baselineText(baseline));
}

function parsed(text: string): Baseline {
  const reading = read(file, text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const { baseline, problems } = readBaseline(reading.source);
  expect(problems).toEqual([]);
  return baseline;
}

const made = (one: DocumentAssessment, blockers?: string): Baseline => stored(created(file, [one], blockers).baseline);
const lay = (one: DocumentAssessment, baseline: Baseline): DocumentAssessment =>
  overlaid(one, { waivers: [], baseline, today: '2027-01-15', criteria });
const unknownIn = (one: DocumentAssessment): readonly string[] =>
  one.outcomes.flatMap(({ id, gaps }) => gaps.filter(({ known }) => !known).map((gap) => `${id} ${gap.path}`));
const codes = ({ diagnostics }: DocumentAssessment): readonly string[] =>
  diagnostics.map(({ code }) => code).filter((code) => code.startsWith('baseline/'));

describe.each(examples)('the baseline of %s', (name) => {
  const plan = assessed(name, exampleText(name));
  const all = made(plan, why);

  test('knows every gap there is, and says nothing', () => {
    const after = lay(plan, all);
    expect([unknownIn(after), codes(after)]).toEqual([[], []]);
    expect(after.frameworks).toEqual(plan.frameworks);
  });
  test('knows them wherever items and keys stand, and is not changed by an update', () => {
    const value = exampleValue(name);
    const original = assessed(name, yamlOf(value));
    const baseline = made(original, why);
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const moved = assessed(name, yamlOf(keysShuffled(itemsShuffled(value, seed), seed)));
        const after = lay(moved, baseline);
        expect([unknownIn(after), codes(after)]).toEqual([[], []]);
        const { baseline: then, refused } = updated(baseline, [moved], {});
        expect(refused).toEqual([]);
        expect(baselineText(then)).toBe(baselineText(baseline));
      }),
      { numRuns: 3 },
    );
  });
  test('without a reason leaves out what blocks, and only that', () => {
    const { refused, baseline } = created(file, [plan], undefined);
    expect(refused.every(({ recognition }) => recognition.blocks)).toBe(true);
    const open = new Set(unknownIn(lay(plan, stored(baseline))));
    expect(open).toEqual(
      new Set(refused.map(({ recognition: { outcome: one, gap: its } }) => `${one.id} ${its.path}`)),
    );
  });
  test('names no line and no index', () => {
    const text = baselineText(all);
    expect(text).not.toMatch(/\[\d+\]/);
    expect(text).toBe(baselineText(stored(parsed(text))));
    const lowered = assessed(name, `# a comment\n\n${exampleText(name)}`);
    expect(baselineText(created(file, [lowered], why).baseline)).toBe(text);
  });
  test('has one gap a line, sorted', () => {
    const lines = baselineText(all).split('\n').slice(0, -1);
    const entries = lines.filter((line) => line.startsWith('    - {') && line.endsWith('}'));
    expect(lines.length - entries.length).toBe(5);
    const ids = entries.map((line) => /criterion: ([^,]*)/.exec(line)?.[1]);
    expect(ids).toEqual([...ids].sort());
  });
});

test('examples hold red lines and criticals, so that leaving them out is seen', () => {
  const plan = assessed('mission-red-line.yaml', exampleText('mission-red-line.yaml'));
  const left = created(file, [plan], undefined).refused.map(({ recognition }) => recognition.outcome.kind);
  expect(new Set(left)).toEqual(new Set(['redline', 'critical']));
});

// A plan as values: one criterion about the whole plan that asks something of every system.
const system = (id: string, at: number, toLevel: Gap['toLevel'] = 2, object = '(document)'): Gap =>
  gap({
    ...place(`technology.solutions[id=${id}].owner`, 10 + at),
    at: ['technology', 'solutions', at, 'owner'],
    object,
    toLevel,
    id: `${id}${toLevel}`,
  });
const yaml = (owners: Readonly<Record<string, string | undefined>>): string =>
  yamlOf({ technology: { solutions: Object.entries(owners).map(([id, owner]) => ({ id, ...(owner && { owner }) })) } });
const planOf = (text: string, ...gaps: readonly Gap[]): DocumentAssessment =>
  document({ text, outcomes: [outcome({ gaps })] });

describe('a gap that was not there', () => {
  const before = planOf(yaml({ a: undefined, b: 'post-b' }), system('a', 0));
  const baseline = made(before);

  test('is new beside the ones that were', () => {
    const after = lay(planOf(yaml({ a: undefined, b: undefined }), system('a', 0), system('b', 1)), baseline);
    expect(unknownIn(after)).toEqual([expect.stringContaining('[id=b]')]);
  });
  test('does not hide behind one that was fixed, of the same criterion and level', () => {
    const after = lay(planOf(yaml({ a: 'post-a', b: undefined }), system('b', 1)), baseline);
    expect(unknownIn(after)).toEqual([expect.stringContaining('[id=b]')]);
    expect(codes(after)).toEqual(['baseline/fixed']);
  });
  test('is known where the report only shows another of the places that were open', () => {
    const after = lay(planOf(yaml({ a: undefined, b: 'post-b' }), system('b', 1)), baseline);
    expect(unknownIn(after)).toEqual([]);
  });
  test('is new where the plan is not at hand to tell the two apart', () => {
    const { text: _text, ...blind } = planOf('', system('b', 1));
    expect(unknownIn(lay(blind, baseline))).toHaveLength(1);
  });
  test('is new in another criterion, object or plan', () => {
    const other = document({
      text: before.text ?? '',
      outcomes: [outcome({ id: 'responsible-use/other', gaps: [system('a', 0)] })],
    });
    expect(unknownIn(lay(other, baseline))).toHaveLength(1);
    expect(unknownIn(lay(planOf(before.text ?? '', system('a', 0, 2, 'data.assets[id=x]')), baseline))).toHaveLength(1);
    expect(unknownIn(lay({ ...before, path: 'plans/b.yaml' }, baseline))).toHaveLength(1);
  });
});

describe('levels', () => {
  const text = yaml({ a: undefined });
  const baseline = made(planOf(text, system('a', 0, 2)));

  test('who climbs meets no new gap: the next level is known', () => {
    expect(unknownIn(lay(planOf(text, system('a', 0, 3)), baseline))).toEqual([]);
  });
  test('who falls does', () => {
    expect(unknownIn(lay(planOf(text, system('a', 0, 1)), baseline))).toHaveLength(1);
  });
  test('a higher level is new while the lower one is open', () => {
    const after = lay(planOf(text, system('a', 0, 2), system('b', 1, 3)), baseline);
    expect(unknownIn(after)).toEqual([expect.stringContaining('[id=b]')]);
  });
  test('an update holds what was climbed', () => {
    const { baseline: then, refused } = updated(baseline, [planOf(text, system('a', 0, 3))], {});
    expect(refused).toEqual([]);
    expect(unknownIn(lay(planOf(text, system('a', 0, 2)), stored(then)))).toHaveLength(1);
    expect(unknownIn(lay(planOf(text, system('a', 0, 3)), stored(then)))).toEqual([]);
  });
});

describe('items without ids', () => {
  const lesson = (at: number, line: number): Gap =>
    gap({ ...place(`strategy.lessons[${at}].source`, line), object: `strategy.lessons[${at}]`, id: String(line) });
  test('are known by their list, in any order', () => {
    const baseline = made(planOf('', lesson(0, 5)));
    expect(baselineText(baseline)).toContain('"strategy.lessons[].source"');
    expect(unknownIn(lay(planOf('', lesson(3, 9)), baseline))).toEqual([]);
  });
});

describe('what blocks', () => {
  const crossed = document({
    text: '',
    outcomes: [
      outcome({
        kind: 'redline',
        outcome: 'violation',
        level: undefined,
        value: undefined,
        gaps: [gap({ toLevel: 1 })],
      }),
    ],
  });
  const critical = (lower: number, toLevel: Gap['toLevel']): DocumentAssessment =>
    document({
      text: '',
      outcomes: [outcome({ kind: 'critical', level: { lower, upper: lower, required: 2 }, gaps: [gap({ toLevel })] })],
    });

  test('stays out without a reason', () => {
    for (const plan of [crossed, critical(1, 2)]) {
      const change = created(file, [plan], undefined);
      expect([change.added, change.refused.length]).toEqual([[], 1]);
      expect(updated(change.baseline, [plan], { increase: { reason: why, on: '2027-01-15' } }).refused).toHaveLength(1);
    }
  });
  test('comes in with one, which is kept', () => {
    const baseline = made(crossed, why);
    expect(baselineText(baseline)).toContain(`blocker: ${JSON.stringify(why)}`);
    expect(unknownIn(lay(crossed, baseline))).toEqual([]);
    expect(baselineText(updated(baseline, [crossed], {}).baseline)).toBe(baselineText(baseline));
  });
  test('does not pass by an entry that was made when it did not block, and that is said', () => {
    const baseline = made(document({ text: '', outcomes: [outcome({ gaps: [gap({ toLevel: 2 })] })] }));
    const after = lay(critical(1, 2), baseline);
    expect(unknownIn(after)).toHaveLength(1);
    expect(after.diagnostics).toMatchObject([{ code: 'baseline/blocker', severity: 'warning', file }]);
  });
  test('is not what lies above the level that is needed', () => {
    expect(created(file, [critical(2, 3)], undefined).refused).toEqual([]);
  });
});

describe('an update', () => {
  const text = yaml({ a: undefined, b: undefined });
  const both = planOf(text, system('a', 0), system('b', 1));
  const baseline = made(both);

  test('removes what is fixed', () => {
    const {
      baseline: then,
      removed,
      added,
    } = updated(baseline, [planOf(yaml({ a: 'x', b: undefined }), system('b', 1))], {});
    expect([removed.map(({ entry }) => entry.path), added]).toEqual([['technology.solutions[id=a].owner'], []]);
    expect(baselineText(then)).not.toContain('id=a');
  });
  test('adds nothing, unless it is allowed with a reason, which is kept', () => {
    const small = made(planOf(text, system('a', 0)));
    const refusing = updated(small, [both], {});
    expect([refusing.added, refusing.refused.length]).toEqual([[], 1]);
    expect(baselineText(refusing.baseline)).toBe(baselineText(small));
    const { baseline: then, added } = updated(small, [both], { increase: { reason: why, on: '2027-01-15' } });
    expect(added).toHaveLength(1);
    expect(unknownIn(lay(both, stored(then)))).toEqual([]);
    expect(baselineText(then)).toMatch(/id=b.*increase: "agreed in the steering committee", on: "2027-01-15"/);
    expect(baselineText(updated(stored(then), [both], {}).baseline)).toBe(baselineText(then));
  });
  test('leaves other plans alone, and criteria that were not judged', () => {
    const two: Baseline = {
      ...baseline,
      plans: new Map([...baseline.plans, ['plans/z.yaml', baseline.plans.get('plans/a.yaml') ?? []]]),
    };
    const unjudged = document({ text, outcomes: [outcome({ id: 'responsible-use/other', gaps: [] })] });
    expect(baselineText(updated(two, [unjudged], {}).baseline)).toBe(baselineText(two));
  });
  test('keeps what people wrote, and drops it with the gap it was about', () => {
    const lines = baselineText(baseline).split('\n');
    const at = lines.findIndex((line) => line.includes('id=a'));
    const written = [
      ...lines.slice(0, at),
      '    # waits for the tender',
      `${lines[at]} # see minutes`,
      '    # b is next',
      ...lines.slice(at + 1, -1),
      '# the end',
      '',
    ].join('\n');
    const commented = parsed(written);
    expect(baselineText(updated(commented, [both], {}).baseline)).toBe(written);
    const then = baselineText(
      updated(commented, [planOf(yaml({ a: 'x', b: undefined }), system('b', 1))], {}).baseline,
    );
    expect(then).not.toMatch(/tender|minutes/);
    expect(then).toMatch(/b is next[\s\S]*the end/);
  });
});

describe('pruning', () => {
  const baseline = made(planOf(yaml({ a: undefined }), system('a', 0)));
  const value = (owners: Parameters<typeof yaml>[0]): unknown => {
    const reading = read('x', yaml(owners));
    return reading.ok ? reading.source.value : undefined;
  };
  const left = (known: readonly string[], there: unknown): number =>
    [...pruned(baseline, { criteria: known, planOf: () => there }).baseline.plans.values()].flat().length;

  test('keeps what is there, fixed or not', () => expect(left(criteria, value({ a: 'x' }))).toBe(1));
  test('removes what is about an item that is gone', () => expect(left(criteria, value({ b: undefined }))).toBe(0));
  test('removes what is about a criterion that is gone', () => expect(left([], value({ a: undefined }))).toBe(0));
  test('removes what is about a plan that is gone', () => expect(left(criteria, undefined)).toBe(0));
});

test('a plan with a new name is recognised, and that is said; its gaps are new all the same', () => {
  const name = 'first-draft-cash.yaml';
  const plan = assessed(name, exampleText(name));
  const after = lay({ ...plan, path: 'renamed.yaml' }, made(plan, why));
  expect(codes(after)).toEqual(['baseline/renamed']);
  expect(unknownIn(after).length).toBeGreaterThan(100);
});

test('everything that is wrong with a baseline is told, at its place', () => {
  const text = `baseline: 2\nmore: 1\nplans:\n  a.yaml:\n    - {criterion: x/y, path: a, level: 4}\n    - {path: a, level: 1, count: 3}\n    - words\n  b.yaml: no list\n`;
  const reading = read(file, text);
  if (!reading.ok) throw new Error('unreadable');
  const { problems } = readBaseline(reading.source);
  expect(problems.map(({ code, position }) => [code, position?.line])).toEqual(
    [1, 2, 5, 6, 6, 7, 8].map((line) => ['baseline/malformed', line]),
  );
});

test('whatever ids and reasons hold, the file is read back as it was written', () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1 }).filter((word) => !word.includes('\0'));
  fc.assert(
    fc.property(words, words, words, (id, reason, plan) => {
      const entry = { criterion: 'a/b', object: id, path: `x[id=${id}]`, level: 1, blocker: reason } as const;
      const text = baselineText({ file, plans: new Map([[plan, [entry]]]) });
      const reading = read(file, text);
      if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
      const [[name, entries]] = [...readBaseline(reading.source, (one) => one).baseline.plans] as [
        [string, readonly object[]],
      ];
      expect([name, entries]).toMatchObject([plan, [entry]]);
    }),
    { numRuns: 300 },
  );
});

test('ten thousand gaps on one object are known within a second', () => {
  const many = Array.from({ length: 10_000 }, (_, at) => system(`s${at}`, at));
  const plan = planOf(yaml({ a: undefined }), ...many);
  const baseline = created(file, [plan], undefined).baseline;
  const start = performance.now();
  expect(unknownIn(lay(plan, baseline))).toEqual([]);
  expect(performance.now() - start).toBeLessThan(1000);
});
