import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import type { DocumentAssessment } from '../../src/assess/assessment.ts';
import type { OverlayFinding } from '../../src/gate/findings.ts';
import { inlineWaivers } from '../../src/gate/inline.ts';
import { overlaid, overlaidAll } from '../../src/gate/overlay.ts';
import { isDay } from '../../src/gate/terms.ts';
import { readWaivers, type Waiver } from '../../src/gate/waivers.ts';
import { waiversSchema } from '../../src/gate/waivers-schema.ts';
import { read } from '../../src/source/read.ts';
import { document, gap, outcome, place } from '../report/build.ts';
import { assessed, assessor, examples, exampleText, loaded } from '../support.ts';

const criteria = assessor.catalogue.criteria.map(({ id }) => id);
const today = '2027-01-15';

function sourceOf(text: string, file = '.dbd-waivers.yaml') {
  const reading = read(file, text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.source;
}

const complaints = 'responsible-use/complaints-and-redress';
const sound = { criterion: complaints, path: 'safeguards', reason: 'r', until: '2027-05-31', by: 'head of programme' };
const yaml = (...items: readonly object[]): string => items.map((item) => `- ${JSON.stringify(item)}\n`).join('');
const waiversOf = (...items: readonly object[]): readonly Waiver[] => {
  const { waivers, problems } = readWaivers(sourceOf(yaml(...items)));
  expect(problems).toEqual([]);
  return waivers;
};

function lay(one: DocumentAssessment, waivers: readonly Waiver[], day = today): DocumentAssessment {
  return overlaid(one, { waivers, baseline: undefined, today: day, criteria });
}

const told = ({ diagnostics }: DocumentAssessment): readonly string[] => diagnostics.map(({ code }) => code);
const waivedIn = ({ outcomes }: DocumentAssessment): readonly string[] =>
  outcomes.flatMap(({ gaps }) => gaps.filter(({ waived }) => waived).map(({ path }) => path));

describe('the file of waivers', () => {
  test('is read with the place of each', () => {
    const { waivers, problems } = readWaivers(
      sourceOf(
        `# note\n- criterion: ${complaints}\n  path: safeguards\n  reason: r\n  until: 2027-05-31\n  by: p\n  plan: plans/a.yaml\n`,
        'sub/.dbd-waivers.yaml',
      ),
    );
    expect(problems).toEqual([]);
    expect(waivers).toMatchObject([
      {
        criterion: complaints,
        reason: 'r',
        until: '2027-05-31',
        by: 'p',
        covers: { path: 'safeguards' },
        plan: 'sub/plans/a.yaml',
        position: { line: 2 },
      },
    ]);
  });
  test.each(['', '# nothing yet\n', '[]\n'])('may be empty: %j', (text) => {
    expect(readWaivers(sourceOf(text))).toEqual({ waivers: [], problems: [] });
  });
  test('tells everything that is wrong, at its place', () => {
    const lines = [
      `- {criterion: ${complaints}, path: a, reason: r, until: 2027-02-30, by: p}`,
      '- {criterion: a/b, path: a, until: 2027-05-31, by: p, owner: me}',
      '- {criterion: a/b, path: [a], reason: "", until: 2027-05-31, by: 7}',
      '- only words',
      '- {criterion: A b, path: a, reason: r, until: 2027-05-31, by: p}',
    ];
    const { waivers, problems } = readWaivers(sourceOf(lines.join('\n')));
    expect(waivers).toEqual([]);
    expect(new Set(problems.map(({ code, file }) => `${file} ${code}`))).toEqual(
      new Set(['.dbd-waivers.yaml waiver/malformed']),
    );
    const places = problems.map(({ position }) => [
      position?.line,
      lines[(position?.line ?? 0) - 1]?.slice((position?.column ?? 0) - 1).split(/[,}]/)[0],
    ]);
    expect(places).toEqual([
      [1, '2027-02-30'],
      [2, 'me'],
      [2, '{criterion: a/b'],
      [3, '[a]'],
      [3, '""'],
      [3, '7'],
      [4, 'only words'],
      [5, 'A b'],
    ]);
  });
  test('is a list', () => {
    expect(readWaivers(sourceOf('waivers: []')).problems).toMatchObject([{ message: expect.stringMatching(/list/) }]);
  });
  test('reads what its schema takes, and nothing else', () => {
    const validate = new Ajv({ strict: true, strictTypes: false }).compile(waiversSchema());
    const { reason: _reason, ...without } = sound;
    const samples = [
      sound,
      { ...sound, plan: 'a.yaml' },
      without,
      { ...sound, by: ' ' },
      { ...sound, extra: 1 },
      { ...sound, until: '2027-5-1' },
      { ...sound, criterion: 'a/b/c' },
      { ...sound, path: 3 },
      'x',
    ];
    const both = samples.map((sample) => [
      validate([sample]),
      readWaivers(sourceOf(`- ${JSON.stringify(sample)}`)).problems.length === 0,
    ]);
    expect(both).toEqual([true, true, false, false, false, false, false, false, false].map((ok) => [ok, ok]));
    expect([validate(null), validate([])]).toEqual([true, true]);
  });
  test.each([
    ['2027-05-31', true],
    ['2028-02-29', true],
    ['2027-02-29', false],
    ['2027-05', false],
    ['2027-Q2', false],
  ])('a last day is one day: %s', (text, expected) => expect(isDay(text)).toBe(expected));
});

describe('what a waiver does', () => {
  const gaps = [
    gap(),
    gap({ ...place('safeguards_more.x', 90), id: 'b' }),
    gap({ ...place('management.team[id=lead]', 12), id: 'c' }),
  ];
  const plan = document({ outcomes: [outcome({ gaps })] });

  test('marks the gaps at its path and below, and no others', () => {
    expect(waivedIn(lay(plan, waiversOf(sound)))).toEqual(['safeguards.complaints']);
    expect(waivedIn(lay(plan, waiversOf({ ...sound, path: 'safeguards.complaints.channels' })))).toEqual([]);
    expect(waivedIn(lay(plan, waiversOf({ ...sound, path: 'management.team[id=lead]' })))).toEqual([
      'management.team[id=lead]',
    ]);
    expect(waivedIn(lay(plan, waiversOf({ ...sound, path: 'management.team[id=le]' })))).toEqual([]);
    expect(waivedIn(lay(plan, waiversOf({ ...sound, path: '(document)' })))).toHaveLength(3);
  });
  test('says who, why, until when and where', () => {
    const [first] = lay(plan, waiversOf(sound)).outcomes[0]?.gaps ?? [];
    expect(first?.waived).toEqual({
      reason: 'r',
      by: 'head of programme',
      until: '2027-05-31',
      file: '.dbd-waivers.yaml',
      line: 1,
    });
  });
  test('leaves the assessment it was given alone, and everything else in it', () => {
    const before = structuredClone(plan);
    const after = lay(plan, waiversOf(sound));
    expect(plan).toEqual(before);
    const bare = after.outcomes.map((one) => ({ ...one, gaps: one.gaps.map(({ waived: _waived, ...rest }) => rest) }));
    expect({ ...after, outcomes: bare }).toEqual(before);
  });
  test('is for its criterion, or for all of its theme', () => {
    expect(waivedIn(lay(plan, waiversOf({ ...sound, criterion: 'responsible-use' })))).toHaveLength(1);
    expect(waivedIn(lay(plan, waiversOf({ ...sound, criterion: 'data-protection' })))).toEqual([]);
  });
  test('is for one plan, where it names one', () => {
    expect(waivedIn(lay(plan, waiversOf({ ...sound, plan: 'plans/a.yaml' })))).toHaveLength(1);
    const other = lay(plan, waiversOf({ ...sound, plan: 'plans/b.yaml' }));
    expect([waivedIn(other), told(other)]).toEqual([[], []]);
  });
  test('holds to the end of its last day, and not a day longer', () => {
    expect(waivedIn(lay(plan, waiversOf(sound), '2027-05-31'))).toHaveLength(1);
    const after = lay(plan, waiversOf(sound), '2027-06-01');
    expect(waivedIn(after)).toEqual([]);
    expect(after.diagnostics).toMatchObject([
      {
        severity: 'error',
        code: 'waiver/expired',
        message: expect.stringMatching(/ended on 2027-05-31.*counts again/),
      },
    ]);
  });
  test('one that has ended does not stand in the way of another', () => {
    const both = lay(plan, waiversOf({ ...sound, until: '2026-12-31' }, sound));
    expect([waivedIn(both), told(both)]).toEqual([['safeguards.complaints'], ['waiver/expired']]);
  });
});

describe('a red line that is crossed', () => {
  const crossed = document({
    outcomes: [outcome({ kind: 'redline', outcome: 'violation', level: undefined, value: undefined, gaps: [gap()] })],
  });
  test('is waived by its own name', () => {
    expect(waivedIn(lay(crossed, waiversOf(sound)))).toHaveLength(1);
  });
  test('is not waived by its theme, and that is said', () => {
    const after = lay(crossed, waiversOf({ ...sound, criterion: 'responsible-use' }));
    expect(waivedIn(after)).toEqual([]);
    expect(after.diagnostics).toMatchObject([{ code: 'waiver/unused', message: expect.stringContaining(complaints) }]);
  });
});

describe('what is said about waivers', () => {
  const plan = document({
    outcomes: [outcome({ gaps: [gap(), gap({ ...place('management.team[id=lead].hours', 12), id: 'c' })] })],
  });
  const finding = (one: object, day = today): OverlayFinding | undefined =>
    lay(plan, waiversOf(one), day).diagnostics[0];

  test('nothing, while it does its work', () => {
    expect(finding(sound)).toBeUndefined();
  });
  test('that a criterion does not exist, and which was meant', () => {
    expect(finding({ ...sound, criterion: 'responsible-use/complaint-and-redress' })).toMatchObject({
      code: 'waiver/unknown',
      severity: 'warning',
      message: expect.stringContaining(`Did you mean "${complaints}"?`),
      file: '.dbd-waivers.yaml',
      place: { position: { line: 1, column: 3 } },
    });
  });
  test.each([
    ['safeguard.complaints', 'safeguards.complaints'],
    ['management.team[id=laed].hours', 'management.team[id=lead].hours'],
    ['management.team[id=lead].hour', 'management.team[id=lead].hours'],
  ])('that %s does not exist, and that %s was meant', (path, meant) => {
    expect(finding({ ...sound, path })).toMatchObject({
      code: 'waiver/unknown',
      message: expect.stringContaining(`Did you mean "${meant}"?`),
    });
  });
  test('that it is unused, and where the gaps are', () => {
    const text = 'partners: [{id: ngo}]\n';
    const after = lay({ ...plan, text }, waiversOf({ ...sound, path: 'partners[id=ngo]' }));
    expect(after.diagnostics).toMatchObject([
      { code: 'waiver/unused', severity: 'warning', message: expect.stringContaining('line 12, 88') },
    ]);
  });
  test('that it is unused where its criterion has no gap any more', () => {
    const done = document({ text: 'safeguards: {complaints: x}\n', outcomes: [outcome({ gaps: [] })] });
    expect(lay(done, waiversOf(sound)).diagnostics).toMatchObject([
      { code: 'waiver/unused', message: expect.stringMatching(/no gap any more/) },
    ]);
  });
  test('nothing, where its criterion was left out of this run', () => {
    expect(
      finding({ ...sound, criterion: criteria.find((id) => !id.startsWith('responsible-use')), path: '(document)' }),
    ).toBeUndefined();
  });
  test('once for all plans, and unused only if no plan needs it', () => {
    const needy = document({ path: 'b.yaml', outcomes: [outcome({ gaps: [gap()] })] });
    const done = document({ path: 'a.yaml', text: 'safeguards: 1', outcomes: [outcome({ gaps: [] })] });
    const overlays = { waivers: waiversOf(sound), baseline: undefined, today, criteria };
    expect(overlaidAll([done, needy], overlays).flatMap(told)).toEqual([]);
    expect(overlaidAll([done, { ...done, path: 'c.yaml' }], overlays).map(told)).toEqual([['waiver/unused'], []]);
  });
  test('that a comment is malformed, at the comment, as an error', () => {
    const source = sourceOf('a: 1\nb: 2 # dbd-ignore[a/b] no day by=p\n', 'plans/a.yaml');
    const [first] = lay(plan, inlineWaivers(source)).diagnostics;
    expect(first).toMatchObject({
      code: 'waiver/malformed',
      severity: 'error',
      place: { position: { line: 2, column: 6 } },
    });
    expect(first).not.toHaveProperty('file');
  });
});

test('a comment covers the subtree of its key, and no neighbour', () => {
  const source = sourceOf(
    'data:\n  assets:\n    - id: x # dbd-ignore[responsible-use] r until=2027-05-31 by=p\n    - id: y\n',
    'plans/a.yaml',
  );
  const at = (...path: readonly (string | number)[]) => gap(place(path.join('.'), 3, 7, path));
  const gaps = [
    at('data', 'assets', 0),
    at('data', 'assets', 0, 'sharing', 2, 'with'),
    at('data', 'assets', 1),
    at('data', 'assets'),
    at('data'),
  ];
  const after = lay(document({ outcomes: [outcome({ gaps })] }), inlineWaivers(source));
  expect(waivedIn(after)).toEqual(['data.assets.0', 'data.assets.0.sharing.2.with']);
});

describe('a comment in a real plan', () => {
  const name = 'mission-red-line.yaml';
  const plain = assessed(name, exampleText(name));
  const criterion = 'data-protection/forced-consent';
  const crossing = plain.outcomes.find(({ id }) => id === criterion)?.gaps[0];
  const line = crossing?.position.line ?? 0;
  const commented = (comment: string): DocumentAssessment => {
    const text = exampleText(name)
      .split('\n')
      .map((one, at) => (at === line - 1 ? `${one} # ${comment}` : one))
      .join('\n');
    return lay(assessed(name, text), inlineWaivers(loaded(name, text).source));
  };
  const marks = (one: DocumentAssessment): readonly string[] =>
    one.outcomes.flatMap(({ id, gaps }) => gaps.filter(({ waived }) => waived).map(() => id));

  test('on the line that the report shows waives that gap', () => {
    const after = commented(`dbd-ignore[${criterion}] a law asks for it until=2027-03-01 by=legal adviser`);
    expect([...new Set(marks(after))]).toEqual([criterion]);
    expect(told(after).filter((code) => code.startsWith('waiver/'))).toEqual([]);
  });
  test('changes no score', () => {
    const after = commented(`dbd-ignore[${criterion}] a law asks for it until=2027-03-01 by=legal adviser`);
    expect(after.frameworks).toEqual(plain.frameworks);
  });
  test('waives nothing by the theme where a red line is crossed', () => {
    const after = commented('dbd-ignore[data-protection] a law asks for it until=2027-03-01 by=legal adviser');
    expect(marks(after)).not.toContain(criterion);
  });
});

test.each(examples)('a waiver of all themes on all of %s waives every gap but those of crossed red lines', (name) => {
  const plain = assessed(name, exampleText(name));
  const themes = [...new Set(criteria.map((id) => id.split('/')[0] ?? ''))];
  const after = lay(plain, waiversOf(...themes.map((criterion) => ({ ...sound, criterion, path: '(document)' }))));
  for (const { outcome: name_, gaps } of after.outcomes)
    for (const { waived } of gaps) expect(waived !== undefined).toBe(name_ !== 'violation');
});
