import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Assessment, DocumentAssessment, Gap, Outcome } from '../../src/assess/assessment.ts';
import { blockersOf } from '../../src/report/blockers.ts';
import { closing } from '../../src/report/phrases.ts';
import { printable } from '../../src/report/printable.ts';
import type { ReportOptions } from '../../src/report/reporters.ts';
import { renderText } from '../../src/report/text.ts';
import { displayWidth } from '../../src/report/width.ts';
import { someAssessment } from './arbitrary.ts';
import { assessment, both, document, framework, gain, gap, outcome, place } from './build.ts';
import { sample, tarvan } from './sample.ts';

const plain: ReportOptions = { color: 0, width: 80, all: false, excerpts: true };

function render(subject: Assessment, options: Partial<ReportOptions> = {}): string {
  return renderText(subject, { ...plain, ...options });
}

/** One line whatever the width, so that a sentence can be searched for. */
function flat(subject: Assessment, options: Partial<ReportOptions> = {}): string {
  return render(subject, options).replace(/\s+/g, ' ');
}

function shownPlace(path: string, { position }: { position: { line: number; column: number } }): string {
  return printable(`${path}:${position.line}:${position.column}`);
}

const options = fc.record({
  color: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const),
  width: fc.integer({ min: 40, max: 200 }),
  all: fc.boolean(),
  excerpts: fc.boolean(),
});

describe('whatever the document holds', () => {
  test('no control character but the line break, no hidden or reordering one, no command of a build service', () => {
    fc.assert(
      fc.property(someAssessment, options, (subject, chosen) => {
        const text = render(subject, { ...chosen, color: 0 });
        expect(text).not.toMatch(/[^\P{C}\n]|[\u2028\u2029\u200b]/u);
        expect(text).not.toMatch(/^\s*::|##vso\[|##\[/m);
        expect(text.endsWith('.\n')).toBe(true);
        expect(text).not.toMatch(/ $|\n\n\n/m);
      }),
    );
  });

  test('colour adds nothing but colour', () => {
    fc.assert(
      fc.property(someAssessment, options, (subject, chosen) => {
        const coloured = render(subject, chosen);
        expect(stripVTControlCharacters(coloured)).toBe(render(subject, { ...chosen, color: 0 }));
        if (chosen.color > 0) expect(coloured).toContain('\u001b[1m');
      }),
    );
  });

  test('no line is wider than the page unless one token is', () => {
    fc.assert(
      fc.property(someAssessment, fc.integer({ min: 60, max: 200 }), fc.boolean(), (subject, width, all) => {
        const tokens = subject.documents.flatMap(({ path, outcomes, diagnostics }) => [
          ...outcomes.flatMap(({ gaps, evidence }) => [...gaps, ...evidence]).map((each) => shownPlace(path, each)),
          ...diagnostics.map((each) => shownPlace(path, each.place)),
          printable(path),
        ]);
        const unbreakable = tokens.filter((token) => displayWidth(token) > width - 40);
        for (const line of render(subject, { width, all }).split('\n')) {
          if (unbreakable.some((token) => line.includes(token))) continue;
          expect(displayWidth(line), line).toBeLessThanOrEqual(width);
        }
      }),
    );
  });

  test('the same assessment gives the same text', () => {
    fc.assert(
      fc.property(someAssessment, options, (subject, chosen) => {
        expect(render(structuredClone(subject), chosen)).toBe(render(subject, chosen));
      }),
    );
  });

  test('every blocker is there, however many documents: with its first place, and with all of them on demand', () => {
    const blocking = (each: DocumentAssessment, all: boolean): readonly string[] =>
      blockersOf(each).flatMap(({ outcome: { id, evidence }, gaps, objects }) => {
        const every = gaps.length > 0 ? gaps : evidence;
        const first = (objects[0]?.first ?? evidence).slice(0, 1);
        return [id, ...(all ? every : first).map((where) => shownPlace(each.path, where))];
      });
    fc.assert(
      fc.property(someAssessment, fc.boolean(), (subject, all) => {
        const text = render(subject, { all });
        const expected = subject.documents.flatMap((each) => blocking(each, all));
        expect(expected.filter((one) => !text.includes(one))).toEqual([]);
      }),
    );
  });

  test('all lists every gap and every criterion', () => {
    const told = (path: string, { id, gaps }: Outcome): readonly string[] => [
      id,
      ...gaps.map((where) => shownPlace(path, where)),
      ...gaps
        .filter(({ step }, index) => gaps[index + 1]?.step !== step)
        .map(({ recommendation }) => `To do: ${printable(recommendation.named)}`.trimEnd()),
    ];
    fc.assert(
      fc.property(someAssessment, (subject) => {
        const text = render(subject, { all: true, width: 100_000 });
        const expected = subject.documents.flatMap(({ path, outcomes }) => outcomes.flatMap((one) => told(path, one)));
        expect(expected.filter((one) => !text.includes(one))).toEqual([]);
      }),
    );
  });

  test('without excerpts neither the title nor a quotation is left', () => {
    const secret = 'Operation Nightingale';
    const quoted = document({ title: secret, outcomes: [outcome({ gaps: [gap({ excerpt: secret })] })] });
    fc.assert(
      fc.property(options, (chosen) => {
        expect(render(assessment([quoted]), { ...chosen, excerpts: false })).not.toContain('Nightingale');
        expect(render(assessment([quoted]), { ...chosen, excerpts: true })).toContain('Nightingale');
      }),
    );
  });
});

describe('one document', () => {
  test('begins with what it is and what it scored', () => {
    expect(render(sample).split('\n').slice(0, 9)).toEqual([
      'Digital birth registration in the three northern districts of Tarvan',
      'plans/tarvan.yaml, stage design, setting development',
      '',
      'UNDP Digital Strategy 2022-2025',
      'Score       24 of 100, 57 without the cap',
      'Band        Not evident',
      'Confidence  medium; 82% of the answers are certain, by weight',
      'Capped      at 24, by the blockers below',
      'Held down   by Take an inclusive and gender-sensitive approach (30 to 33)',
    ]);
  });

  test('each part stands where a tired reader looks for it', () => {
    const text = render(sample);
    const parts = [
      'Score',
      'BLOCKERS: 2',
      'PRINCIPLES',
      'SETTLE FIRST: 3 open facts',
      'NEXT STEPS',
      'IN THE FILE',
      closing.slice(0, 40),
    ];
    const places = parts.map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('names each cap with title and reason', () => {
    const text = flat(sample);
    expect(text).toContain('Red line crossed, score capped at 24.');
    expect(text).toContain('Level 1 (declared), needs 2 (specified), score capped at 49.');
    expect(text).toContain('MAY BLOCK, not settled yet:');
  });

  test('asks first for the fact that decides most', () => {
    const text = render(sample);
    const asked = [...text.matchAll(/^facts\.(\w+)\.is/gm)].map(([, id]) => id);
    expect(asked).toEqual(['sensitive_data', 'observes_people', 'shares_data']);
    expect(flat(sample)).toContain('(decides 14 criteria)');
  });

  test('gives at most ten steps, what gains most in all first, and counts the rest at the end', () => {
    const steps = [...render(sample).matchAll(/^plans\/tarvan\.yaml:\d+:\d+ {2}([a-z-]+\/[a-z-]+)/gm)].map(
      ([, id]) => id,
    );
    expect(steps).toHaveLength(10);
    expect(steps.slice(0, 3)).toEqual([
      'digital-by-default/digital-decision',
      'gender-and-inclusion/named-groups',
      'gender-and-inclusion/disaggregated-indicators',
    ]);
    expect(flat(sample)).toContain('Option --all adds 5 more gaps, each text in full and how each criterion');
    expect(flat(sample)).toContain('Also lines 134, 148, 162 and 176.');
  });

  test('a higher level of the same item waits for the lower one', () => {
    const low = gap({ message: 'Low.', toLevel: 1, gain: { undp: gain(1) } });
    const high = gap({ message: 'High.', toLevel: 3, gain: { undp: gain(9) } });
    const text = flat(assessment([document({ outcomes: [outcome({ gaps: [high, low] })] })]));
    expect(text).toContain('Low.');
    expect(text).not.toContain('High.');
    expect(text).toContain('Option --all adds 1 more gap, ');
  });

  test.each([
    [2, 2, '+2.0'],
    [1.9999, 1.9999, '+1.9'],
    [0.3, 0.3, '+0.3'],
    [5, 1, '+1.0'],
    [0.04, 0.04, 'under +0.1'],
    [0, 0, 'no points alone'],
    [2.5, 0, '+2.5 capped'],
  ])('%d points before caps and %d after are told as %s', (uncapped, headline, shown) => {
    const gaps = [gap({ gain: { undp: gain(uncapped, headline) } })];
    const text = flat(assessment([document({ outcomes: [outcome({ gaps })] })]));
    expect(text).toContain(`complaints-and-redress ${shown} No channel`);
    expect(text.includes('count once the blockers are gone')).toBe(shown.includes('capped'));
  });

  test('notes wait for all, the first three kinds of message do not, and a kind is told once', () => {
    const message = (severity: 'warning' | 'note', line: number) => {
      return { severity, code: `document/${line % 6}`, path: [], message: `Message ${line}.`, place: place('x', line) };
    };
    const diagnostics = [message('note', 1), ...[2, 3, 4, 5, 6, 7, 8].map((line) => message('warning', line))];
    const subject = assessment([document({ diagnostics })]);
    expect(flat(subject)).toContain('IN THE FILE: 7 warnings');
    expect(flat(subject)).toContain('Message 2. Also line 8.');
    expect(flat(subject)).toContain('More on lines 5 to 7.');
    expect(flat(subject)).not.toContain('Message 7.');
    expect(flat(subject)).not.toContain('Message 1.');
    for (const line of [1, 2, 3, 4, 5, 6, 7, 8]) expect(flat(subject, { all: true })).toContain(`Message ${line}.`);
  });

  test('nothing applies', () => {
    const base = framework();
    const result = { ...base.result, score: undefined, band: undefined, confidence: undefined, coverage: 0, units: [] };
    const subject = assessment([document({ frameworks: [{ ...base, result }], outcomes: [] })]);
    for (const [text, principle] of [
      [flat(subject), 'n/a Human rights at the centre'],
      [flat(subject, { all: true }), 'n/a 0 of 1 Human rights at the centre'],
    ] as const) {
      expect(text).toContain('Score n/a, because no criterion applies');
      expect(text).toContain(principle);
      expect(text).not.toMatch(/Band|NaN|undefined|null/);
    }
  });

  test('no gaps', () => {
    const text = flat(assessment([document()]));
    expect(text).toContain('BLOCKERS: none');
    expect(text).toContain('No gaps.');
    expect(text).not.toContain('NEXT STEP');
  });

  test('principles without criteria share one line', () => {
    expect(flat(sample)).toContain('Not yet covered: Fit-for-purpose organisation and workforce.');
    const untitled = framework({ notCovered: ['goal-9'] });
    expect(flat(assessment([document({ frameworks: [untitled] })]))).toContain('Not yet covered: goal-9.');
  });

  test('two frameworks: two headlines, gains named', () => {
    const second = framework({ id: 'peacekeeping', name: 'Peacekeeping' });
    const gaps = [gap({ gain: { undp: gain(2), peacekeeping: gain(1.25) } })];
    const text = flat(assessment([document({ frameworks: [framework(), second], outcomes: [outcome({ gaps })] })]));
    expect(text).toContain('PRINCIPLES of Peacekeeping');
    expect(text).toContain('+2.0 undp +1.2 peacekeeping');
  });

  test('stays short: a rich plan with blockers in two screens, a plan without gaps in less than half of one', () => {
    expect(render(sample).split('\n').length).toBeLessThan(101);
    expect(render(assessment([document()])).split('\n').length).toBeLessThan(21);
  });

  test('neighbours that ask for the same say it once', () => {
    const [first, second] = [gap({ message: 'First.' }), gap({ message: 'Second.', ...place('x', 90) })];
    const blocking = outcome({ kind: 'critical', level: { lower: 1, upper: 1, required: 2 }, gaps: [first, second] });
    const text = flat(assessment([document({ outcomes: [blocking] })]));
    expect(text).toContain(
      'plans/a.yaml:88:3 First. Second. To do: Name one channel, who answers, and within how many days. (and 1 more place)',
    );
  });

  test.each([
    [[], 'BLOCKERS: none'],
    [
      [outcome({ kind: 'critical', applies: 'unknown', level: { lower: 0, upper: 3, required: 2 } })],
      'BLOCKERS: none for certain',
    ],
    [[outcome({ kind: 'redline', outcome: 'unknown', level: undefined })], 'BLOCKERS: none for certain'],
    [[outcome({ kind: 'redline', outcome: 'clear', level: undefined })], 'BLOCKERS: none'],
    [[outcome({ kind: 'redline', outcome: 'violation', level: undefined, because: 'Why.' })], 'BLOCKERS: 1'],
    [[outcome({ kind: 'critical', level: { lower: 2, upper: 2, required: 2 } })], 'BLOCKERS: none'],
    [[outcome({ kind: 'critical', level: { lower: 1, upper: 3, required: 2 } })], 'BLOCKERS: 1'],
    [[outcome({ kind: 'critical', applies: 'no', level: { lower: 0, upper: 0, required: 2 } })], 'BLOCKERS: none'],
  ])('what blocks and what may, %#', (outcomes, expected) => {
    expect(render(assessment([document({ outcomes })])).split('\n')).toContain(expected);
  });

  test('a first look says so', () => {
    expect(flat(assessment([document({ tier: 'core' })]))).toContain('only the core criteria');
    expect(flat(assessment([document()]))).not.toContain('only the core criteria');
  });
});

describe('much in the way', () => {
  const advice =
    'Name the post that decides, the day it began and the people it answers to, and publish all of it. Pay for it with a budget line of its own.';
  const blocking = (index: number, overrides: Partial<Outcome> = {}): Outcome => {
    const at = (line: number, object: string) =>
      gap({
        ...place(`data.assets[id=${object}]`, line),
        object,
        message: `No ${object}.`,
        recommendation: both(advice),
      });
    return outcome({
      id: `theme/blocker-${index}`,
      title: `Title ${index}`,
      kind: 'critical',
      level: { lower: 0, upper: 0, required: 2 },
      gaps: [at(10 + index, 'a'), at(20 + index, 'b'), at(30 + index, 'c')],
      ...overrides,
    });
  };
  const step = (index: number) =>
    outcome({ id: `theme/step-${index}`, gaps: [gap({ ...place('x', 100 + index), recommendation: both(advice) })] });
  const caps = [1, 2, 3].map(
    (index) => ({ criterion: `theme/blocker-${index}`, kind: 'critical', cap: 49, certain: 'yes' }) as const,
  );
  const capped = framework();
  const subject = assessment([
    document({
      frameworks: [{ ...capped, result: { ...capped.result, caps } }],
      outcomes: [
        ...[1, 2, 3].map((index) => blocking(index)),
        blocking(4, { kind: 'redline', outcome: 'violation', level: undefined }),
        blocking(5, { kind: 'redline', outcome: 'violation', level: undefined, gaps: [], because: 'Why.' }),
        blocking(6, { applies: 'unknown' }),
        ...Array.from({ length: 12 }, (_, index) => step(index)),
      ],
      diagnostics: (['error', 'warning'] as const).map((severity) => {
        return { severity, code: severity, path: [], message: `A ${severity}.`, place: place('x', 7) };
      }),
    }),
  ]);
  const text = flat(subject);

  test.each([
    [
      'red lines first, with their titles',
      'BLOCKERS: 5 Red lines crossed: 2. plans/a.yaml:14:3 theme/blocker-4 Red line: Title 4',
    ],
    ['a red line without a gap, with its reason', 'theme/blocker-5 Red line: Title 5 Why.'],
    [
      'the rest by what they hold the score at',
      'Below the level that is needed: 3. Each one holds the score at 49 or less.',
    ],
    [
      'the first place, what to do, and how many places more',
      'plans/a.yaml:11:3 theme/blocker-1 Name the post that decides, the day it began and the people it answers to, and publish all of it... (and 2 more places)',
    ],
    ['what may block, in one line', 'MAY BLOCK, not settled yet: theme/blocker-6 (line 16).'],
    ['errors in full', 'IN THE FILE: 1 error, 1 warning plans/a.yaml:7:3 error A error. More on line 7.'],
    ['what all adds', 'Option --all adds 5 more gaps, each text in full and how each criterion was judged.'],
  ])('tells %s', (_, expected) => expect(text).toContain(expected));

  test('ten steps, in two or three lines each', () => {
    const lines = render(subject).split('\n');
    const steps = lines.slice(lines.findIndex((line) => line.startsWith('NEXT STEPS')) + 1);
    const end = steps.indexOf('');
    const starts = steps.slice(0, end).flatMap((line, index) => (line.startsWith('plans/') ? [index] : []));
    expect(starts).toHaveLength(10);
    for (const [index, start] of starts.entries()) {
      expect((starts[index + 1] ?? end) - start).toBeLessThanOrEqual(3);
    }
  });

  test('what is cut is in all', () => {
    const all = flat(subject, { all: true });
    for (const left of [
      'Pay for it',
      'Title 1',
      'Level 0 (absent), needs 2 (specified)',
      'A warning.',
      'theme/step-11',
    ])
      expect(all).toContain(left);
    expect(all).not.toContain('Option --all');
  });
});

describe('advice that is too long', () => {
  const told = (recommendation: string, message = 'Nothing.', width = 80): string => {
    const gaps = [gap({ message, recommendation: both(recommendation) })];
    return flat(assessment([document({ outcomes: [outcome({ gaps })] })]), { width });
  };
  const filler = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');

  test.each([
    ['ends at a sentence', `${filler(15)}. Then ${filler(16)}.`, `To do: ${filler(15)}... Option`],
    [
      'ends at a pause when one sentence is too long',
      `${filler(15)}, ${filler(14)}.`,
      `To do: ${filler(15)}... Option`,
    ],
    ['is whole when no pause is late enough', `One, ${filler(40)}.`, `To do: One, ${filler(40)}. Option`],
    [
      'pauses in no name',
      `"${filler(9)}, ${filler(6)}, ${filler(5)}" ${filler(20)}.`,
      `${filler(5)}" ${filler(20)}. Option`,
    ],
    [
      'pauses in no bracket',
      `${filler(9)} (${filler(6)}, ${filler(5)}) ${filler(12)}.`,
      `${filler(5)}) ${filler(12)}. Option`,
    ],
    ['ends in no name', `Pay "${filler(9)}. ${filler(8)}" soon. Then ${filler(16)}.`, `${filler(8)}" soon... Option`],
    [
      'takes a short lead along',
      `Stop it. Then ${filler(15)}. Then ${filler(16)}.`,
      `To do: Stop it. Then ${filler(15)}... Option`,
    ],
  ])('%s', (_, recommendation, expected) => expect(told(recommendation)).toContain(expected));

  test('is whole where there is room', () => {
    const long = `${filler(15)}. ${filler(15)}.`;
    expect(told(long, 'Nothing.', 200)).toContain(`Nothing. To do: ${long} Option`);
  });

  test('says of many missing things the first and how many more', () => {
    const gaps = ['First', 'Second', 'Third'].map((word, index) =>
      gap({ ...place('x', 88 + index), message: `${word} ${filler(10)}.`, recommendation: both(`${filler(12)}.`) }),
    );
    expect(flat(assessment([document({ outcomes: [outcome({ gaps })] })]))).toContain(
      `First ${filler(10)}. And 2 more things. To do: ${filler(12)}. Also lines 89 and 90.`,
    );
  });
});

test('a long title of a principle is cut between words, and keeps its cap', () => {
  const title = `Principle ${'of many words '.repeat(8).trim()}`;
  const caps = [{ criterion: 'x/y', kind: 'critical', cap: 49, certain: 'yes' }] as const;
  const base = framework({ units: [{ id: 'human-rights', title, criteria: [], total: 1 }] });
  const units = base.result.units.map((unit) => ({ ...unit, caps }));
  const subject = assessment([document({ frameworks: [{ ...base, result: { ...base.result, units } }] })]);
  const row = render(subject)
    .split('\n')
    .find((line) => line.includes('Principle of'));
  expect(row).toMatch(/^59 {2}Principle of many words .* (of|many|words)… \(capped at 49\)$/);
  expect(flat(subject, { all: true })).toContain(title);
});

test('facts that decide one question wait for all, unless there is no other', () => {
  const [observes, data] = tarvan.facts;
  if (observes === undefined || data === undefined) throw new Error('The sample has facts.');
  const one = { ...observes, blocks: ['theme/one'] };
  const facts = (...open: DocumentAssessment['facts']) => flat(assessment([document({ facts: open })]));
  expect(facts(one)).toContain('(decides 1 criterion)');
  expect(facts(one, data)).not.toContain('(decides 1 criterion)');
  expect(facts(one, data)).toContain('Option --all adds 1 more open fact, ');
});

test('what a blocker says is not said again as a warning', () => {
  const blocking = outcome({ kind: 'critical', level: { lower: 1, upper: 1, required: 2 }, gaps: [gap()] });
  const warning = (line: number) => {
    return {
      severity: 'warning' as const,
      code: `x/${line}`,
      path: [],
      message: `Late ${line}.`,
      place: place('x', line),
    };
  };
  const text = flat(assessment([document({ outcomes: [blocking], diagnostics: [warning(88), warning(89)] })]));
  expect(text).toContain('IN THE FILE: 2 warnings plans/a.yaml:89:3 warning Late 89. More on line 88.');
  expect(text).not.toContain('Late 88.');
});

describe('all: one text at one place, for several objects', () => {
  const shared = (object: string, overrides: Partial<Gap> = {}): Gap =>
    gap({
      object: `technology.solutions[id=${object}]`,
      step: object,
      message: 'Shared.',
      recommendation: both(`Mend ${object}.`),
      gain: { undp: gain(0.5) },
      ...overrides,
    });
  const all = (gaps: readonly Gap[], overrides: Partial<Outcome> = {}): string =>
    flat(assessment([document({ outcomes: [outcome({ gaps, ...overrides })] })]), { all: true });

  test('is said once, names the objects, adds up what it gains and keeps the advice for each', () => {
    const text = all(['reg', 'pay'].map((object) => shared(object)));
    expect(text.split('Shared.')).toHaveLength(2);
    expect(text).toContain(
      'for 2 (specified) +1.0 safeguards.complaints Shared. For `reg` and `pay`. To do: Mend reg. To do: Mend pay.',
    );
  });

  test('names three of many', () => {
    const text = all(['a', 'b', 'c', 'd', 'e'].map((object) => shared(object, { recommendation: both('Mend it.') })));
    expect(text).toContain('Shared. For `a`, `b`, `c` and 2 more. To do: Mend it.');
    expect(text.split('Mend it.')).toHaveLength(2);
  });

  test('names none that the text names', () => {
    const message = '`reg` and `pay` have none.';
    expect(all(['reg', 'pay'].map((object) => shared(object, { message })))).not.toContain('For `reg`');
  });

  test('what one object needs for certain is not also told as a maybe', () => {
    const maybe = shared('reg', { message: '`need`, if it belongs here: `mandate` is missing.' });
    const text = all([maybe, shared('pay', { message: '`need`: `mandate` is missing.' })]);
    expect(text).toContain('`need`: `mandate` is missing. For `reg` and `pay`.');
    expect(text).not.toContain('if it belongs here');
  });

  test.each([
    ['another line', place('x', 89)],
    ['another path', place('x', 88)],
    ['another level', { toLevel: 3 as const }],
    ['other words of the plan', { excerpt: 'Other.' }],
  ])('%s is told for itself', (_, overrides) => {
    expect(all([shared('reg'), shared('pay', overrides)]).split('Shared.')).toHaveLength(3);
  });

  test('the advice stands with the last gap of its step', () => {
    const own = (object: string) => shared(object, { ...place('x', 90), message: `Own ${object}.` });
    const text = all([shared('reg'), own('reg'), shared('pay'), own('pay')]);
    expect(text).toMatch(
      /Shared\. For `reg` and `pay`\. plans\/.* Own reg\. To do: Mend reg\. plans\/.* Own pay\. To do: Mend pay\./,
    );
  });

  test('of a blocker too', () => {
    const text = all(
      ['reg', 'pay'].map((object) => shared(object)),
      {
        kind: 'critical',
        level: { lower: 1, upper: 1, required: 2 },
      },
    );
    expect(text).toContain(
      'plans/a.yaml:88:3 Shared. For `reg` and `pay`. To do: Mend reg. To do: Mend pay. PRINCIPLES',
    );
  });
});

describe('all', () => {
  const text = flat(sample, { all: true, width: 200 });

  test.each([
    ['why something does not apply', 'does not apply. Because: early_warning is no (facts.early_warning)'],
    ['the level of what is met', 'met; level 3 (linked) Seen at line 190.'],
    ['what a reviewer is asked', 'For a reviewer: Read the consent text aloud'],
    [
      'settled facts and where they show',
      'personal_data yes (you wrote nothing, the content shows yes) plans/tarvan.yaml:170:5',
    ],
    ['what is due later', 'responsible-use/redress-learning Complaints change the service (implementation)'],
    ['notes', 'note true is read as yes. document/boolean'],
  ])('shows %s', (_, expected) => expect(text).toContain(expected));
});

describe('several documents', () => {
  const named = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ ...tarvan, path: `plans/${index}.yaml` }));

  test('three: the table, then each in full', () => {
    const text = render(assessment(named(3)));
    expect(text.startsWith('3 DOCUMENTS\n24  Not evident  2 blockers  plans/0.yaml\n')).toBe(true);
    expect(text.split('NEXT STEPS')).toHaveLength(4);
  });

  test('four: the table and the blockers only, unless all', () => {
    const text = render(assessment([...named(3), document()]));
    expect(text).toContain('59  Substantial  no blockers  plans/a.yaml');
    expect(text).not.toContain('NEXT STEPS');
    expect(text.split('BLOCKERS')).toHaveLength(4);
    expect(render(assessment(named(4)), { all: true }).split('ALL CRITERIA')).toHaveLength(5);
  });

  test('none', () => expect(flat(assessment([]))).toBe(`No document was assessed. ${closing} `));
});

describe('gate', () => {
  test('advisory is silent, a failed gate gives its reasons', () => {
    expect(render(sample)).not.toContain('GATE');
    const reasons = [
      { assertion: 'no-criticals', document: 'plans/a.yaml', message: 'One critical criterion is not met.' },
    ];
    const failed = assessment([document()], { gate: { preset: 'strict', verdict: 'failed', reasons } });
    expect(render(failed)).toContain(
      'GATE (strict): failed\nplans/a.yaml  One critical criterion is not met.  no-criticals\n',
    );
  });
});
