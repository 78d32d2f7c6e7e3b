import { describe, expect, test } from 'vitest';
import { loadDocument } from '../../src/document/load.ts';
import { showPath, valueAt } from '../../src/document/path.ts';
import type { Path } from '../../src/source/position.ts';
import { load, sourceOf } from './source.ts';

const cover = 'dbd: 1\nprogramme: {title: T}\n';

/** Problems as `line:column code message`. */
function problems(text: string): string[] {
  const loaded = loadDocument(sourceOf(text));
  if (loaded.ok) return [];
  return loaded.problems.map(
    ({ code, position, message }) => `${position?.line}:${position?.column} ${code} ${message}`,
  );
}

/** Diagnostics as `line:column severity code path: message`. */
function diagnostics(rest: string): string[] {
  const source = sourceOf(cover + rest);
  const { document, diagnostics } = load(rest);
  return diagnostics.map(({ severity, code, path, message }) => {
    const { line, column } = source.locate(path);
    return `${line}:${column} ${severity} ${code} ${showPath(document, path)}: ${message}`;
  });
}

describe('a file that is no programme design document', () => {
  const missingVersion =
    'document/version The line `dbd: 1` is missing. It says that this file is a programme design document, version 1: put it first.';
  const missingTitle = 'document/no-title The programme has no title. Write `title: …` below `programme:`.';

  test.each<[string, string, string[]]>([
    ['empty', '', [`1:1 ${missingVersion}`, `1:1 ${missingTitle}`]],
    ['without version', 'programme: {title: T}', [`1:1 ${missingVersion}`]],
    [
      'of another version',
      'dbd: 2\nprogramme: {title: T}',
      [
        '1:6 document/version `dbd` is the version of the document format and can only be 1, found `2`. Write `dbd: 1`.',
      ],
    ],
    ['without programme', 'dbd: 1', [`1:1 ${missingTitle}`]],
    ['with an empty title', 'dbd: 1\nprogramme:\n  title:\n', [`3:9 ${missingTitle}`]],
    ['with a blank in a list for a title', 'dbd: 1\nprogramme: {title: [" "]}', [`2:20 ${missingTitle}`]],
    [
      'a list',
      '- a',
      [
        '1:1 document/wrong-type The document should have parts of its own; found a list. Write each part on its own line below it, for example `dbd: …`.',
      ],
    ],
    [
      'text for a section',
      `${cover}challenge: Births`,
      [
        '3:12 document/wrong-type `challenge` should have parts of its own; found a single value. Write each part on its own line below it, for example `problem: …`.',
      ],
    ],
    [
      'a word that a part would take',
      `${cover}results: {outputs: [{id: o, digital: core}]}`,
      [
        '3:38 document/wrong-type `results.outputs[0].digital` should have parts of its own; found a single value. Write each part on its own line below it, for example `decision: …`.',
      ],
    ],
    [
      'a list for a section',
      `${cover}challenge: [a]`,
      [
        '3:12 document/wrong-type `challenge` should have parts of its own; found a list. Write each part on its own line below it, for example `problem: …`.',
      ],
    ],
    [
      'keys for a list',
      `${cover}partners:\n  moi: {name: Ministry}`,
      [
        '4:3 document/wrong-type `partners` should be a list of items; found a set of keys. Begin each item with a hyphen, for example `- id: …`.',
      ],
    ],
    [
      'text for an item',
      `${cover}partners: [Ministry]`,
      [
        '3:12 document/wrong-type `partners[0]` should have parts of its own; found a single value. Write each part on its own line below it, for example `id: …`.',
      ],
    ],
    [
      'keys for text',
      `${cover}challenge: {problem: {a: b}}`,
      [
        '3:22 document/wrong-type `challenge.problem` should be a single value; found a set of keys. Write only the value.',
      ],
    ],
    [
      'a list for text',
      `${cover}challenge: {today: [a, b]}`,
      [
        '3:20 document/wrong-type `challenge.today` should be a single value; found a list. Write one value; a longer text can run over several lines after `|`.',
      ],
    ],
    [
      'keys for an id',
      `${cover}risks: [{id: r, owner: {id: p}}]`,
      ['3:24 document/wrong-type `risks[0].owner` should be a single value; found a set of keys. Write only the id.'],
    ],
    [
      'keys for words',
      `${cover}programme2: 1\nstakeholders: {groups: [{id: g, languages: {a: b}}]}`,
      [
        '4:44 document/wrong-type `stakeholders.groups[0].languages` should be a list of words; found a set of keys. Write `languages: [one, two]`.',
      ],
    ],
    [
      'one amount for years',
      `${cover}work_plan: {budget: {lines: [{by_year: 5}]}}`,
      [
        '3:40 document/wrong-type `work_plan.budget.lines[0].by_year` should give an amount for each year; found a single value. Write `by_year: {2027: 50000, 2028: 40000}`.',
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  test('all problems are told at once, in the order of the file', () => {
    expect(problems('risks: none\nprogramme: x\ndbd: no\nlegal: [1]').map((line) => line.split(' ', 2))).toEqual([
      ['1:8', 'document/wrong-type'],
      ['2:12', 'document/wrong-type'],
      ['3:6', 'document/version'],
      ['4:8', 'document/wrong-type'],
    ]);
  });
});

describe('a value that cannot be read is an error, and absent', () => {
  test.each<[string, Path, string]>([
    [
      'programme: {title: T, setting: develpment}',
      ['programme', 'setting'],
      'unreadable-value programme.setting: `develpment` is not one of the words for this place. Did you mean `development`? Choose from: development, peacekeeping, humanitarian.',
    ],
    [
      'programme: {title: T, stage: later}',
      ['programme', 'stage'],
      'unreadable-value programme.stage: `later` is not one of the words for this place. Choose from: concept, design, appraisal, implementation.',
    ],
    [
      'programme: {title: T, start: 31/05/2027}',
      ['programme', 'start'],
      'unreadable-date programme.start: `31/05/2027` cannot be read as a date. Write 2027-05-31.',
    ],
    [
      'programme: {title: T, start: 2027-5-1}',
      ['programme', 'start'],
      'unreadable-date programme.start: `2027-5-1` cannot be read as a date. Write 2027-05-01.',
    ],
    [
      'programme: {title: T, start: 2027-02-30}',
      ['programme', 'start'],
      'unreadable-date programme.start: `2027-02-30` cannot be read as a date. That month has 28 days.',
    ],
    [
      'programme: {title: T, summary: true}',
      ['programme', 'summary'],
      'unreadable-text programme.summary: Words are expected here, found `true`. Put it in quotes if that is the text.',
    ],
    [
      'work_plan: {budget: {total: 1_000}}',
      ['work_plan', 'budget', 'total'],
      'unreadable-number work_plan.budget.total: `1_000` cannot be read as a number. Write the digits without marks between them: 1000.',
    ],
    [
      'work_plan: {budget: {total: "1,000"}}',
      ['work_plan', 'budget', 'total'],
      'unreadable-number work_plan.budget.total: `1,000` cannot be read as a number. Write the digits without marks between them: 1000.',
    ],
    [
      'work_plan: {budget: {total: 12 000}}',
      ['work_plan', 'budget', 'total'],
      'unreadable-number work_plan.budget.total: `12 000` cannot be read as a number. Write the digits without marks between them: 12000.',
    ],
    [
      'work_plan: {budget: {total: USD 12 000}}',
      ['work_plan', 'budget', 'total'],
      'unreadable-number work_plan.budget.total: `USD 12 000` cannot be read as a number. Write the number alone, without a currency: 12000.',
    ],
    [
      'work_plan: {budget: {total: -5}}',
      ['work_plan', 'budget', 'total'],
      'unreadable-number work_plan.budget.total: `-5` is too small: 0 is the least that makes sense here.',
    ],
    [
      'work_plan: {budget: {total: .inf}}',
      ['work_plan', 'budget', 'total'],
      'unreadable-number work_plan.budget.total: `Infinity` is not a number that can be counted with.',
    ],
    [
      'challenge: {needs: [{id: n, priority: 1.5}]}',
      ['challenge', 'needs', 0, 'priority'],
      'unreadable-number challenge.needs[id=n].priority: `1.5` is not a whole number. Write 2, or change the unit.',
    ],
    [
      'challenge: {readiness: [{level: 6}]}',
      ['challenge', 'readiness', 0, 'level'],
      'unreadable-number challenge.readiness[0].level: `6` is too large: 5 is the most that makes sense here.',
    ],
    [
      'risks: [{id: r, impact: awful}]',
      ['risks', 0, 'impact'],
      'unreadable-number risks[id=r].impact: `awful` cannot be read as a number. Write a number, or one of: low, moderate, substantial, high, critical.',
    ],
    [
      'risks: [{id: r, stop: {hours: soon}}]',
      ['risks', 0, 'stop', 'hours'],
      'unreadable-number risks[id=r].stop.hours: `soon` cannot be read as a length of time. Write a number of hours, or a number with a unit: 6 hours, 2 weeks.',
    ],
    [
      'risks: [{id: r, owner: true}]',
      ['risks', 0, 'owner'],
      'unreadable-reference risks[id=r].owner: An id is expected here, found `true`.',
    ],
    [
      'risks: [{id: My Risk}]',
      ['risks', 0, 'id'],
      'unreadable-id risks[0].id: `My Risk` cannot be an id: an id is lower-case words with hyphens that begins with a letter. Write `my-risk` here and wherever it is referred to.',
    ],
    [
      'partners: [{id: p, local: maybe}]',
      ['partners', 0, 'local'],
      'unreadable-value partners[id=p].local: `maybe` is not an answer to yes or no. Write `yes` or `no`.',
    ],
  ])('%s', (rest, path, expected) => {
    const text = rest.startsWith('programme') ? rest : `programme: {title: T}\n${rest}`;
    const source = sourceOf(`dbd: 1\n${text}`);
    const loaded = loadDocument(source);
    if (!loaded.ok) throw new Error('refused');
    expect(
      loaded.diagnostics.map(
        ({ severity, code, path, message }) => `${severity} ${code} ${showPath(loaded.document, path)}: ${message}`,
      ),
    ).toEqual([`error document/${expected}`]);
    expect(loaded.diagnostics[0]?.path).toEqual(path);
    expect(valueAt(source.value, path)).toBeDefined();
    expect(valueAt(loaded.document.value, path)).toBeUndefined();
  });
});

describe('a value that can mean one thing only is read', () => {
  test.each<[string, Path, unknown, string | undefined]>([
    ['partners: [{id: p, local: yes}]', ['partners', 0, 'local'], 'yes', undefined],
    ['partners: [{id: p, local: true}]', ['partners', 0, 'local'], 'yes', '`true` is read as `yes`. Write `yes`.'],
    ['partners: [{id: p, local: NO}]', ['partners', 0, 'local'], 'no', '`NO` is read as `no`. Write `no`.'],
    ['partners: [{id: p, local: y}]', ['partners', 0, 'local'], 'yes', '`y` is read as `yes`. Write `yes`.'],
    [
      'partners: [{id: p, kind: Civil Society}]',
      ['partners', 0, 'kind'],
      'civil_society',
      '`Civil Society` is read as `civil_society`. Write `civil_society`.',
    ],
    [
      'technology: {solutions: [{id: s, openness: {public_good: false}}]}',
      ['technology', 'solutions', 0, 'openness', 'public_good'],
      'no',
      '`false` is read as `no`. Write `no`.',
    ],
    ['facts: {personal_data: yes}', ['facts', 'personal_data'], { is: 'yes' }, undefined],
    [
      'facts: {personal_data: {is: false}}',
      ['facts', 'personal_data'],
      { is: 'no' },
      '`false` is read as `no`. Write `no`.',
    ],
    ['risks: [{id: r, likelihood: moderate}]', ['risks', 0, 'likelihood'], 3, undefined],
    ['risks: [{id: r, impact: critical}]', ['risks', 0, 'impact'], 5, undefined],
    ['risks: [{id: r, level: critical}]', ['risks', 0, 'level'], 'high', '`critical` is read as `high`. Write `high`.'],
    ['risks: [{id: r, stop: {hours: 2 days}}]', ['risks', 0, 'stop', 'hours'], 48, undefined],
    [
      'monitoring: {reviews: [{id: r, every_months: quarterly}]}',
      ['monitoring', 'reviews', 0, 'every_months'],
      3,
      undefined,
    ],
    ['management: {local_share: 40%}', ['management', 'local_share'], 40, '`40%` is read as the number 40. Write 40.'],
    [
      'work_plan: {budget: {total: "12000"}}',
      ['work_plan', 'budget', 'total'],
      12_000,
      '`12000` is read as the number 12000. Leave out the quotes.',
    ],
    [
      'results: {indicators: [{id: i, target: X%}]}',
      ['results', 'indicators', 0, 'target'],
      undefined,
      '`X%` keeps the place free and counts as not written yet.',
    ],
    [
      'risks: [{id: r, owner: tbd}]',
      ['risks', 0, 'owner'],
      undefined,
      '`tbd` keeps the place free and counts as not written yet.',
    ],
    [
      'risks: [{id: r, exposed_from: TBC}]',
      ['risks', 0, 'exposed_from'],
      undefined,
      '`TBC` keeps the place free and counts as not written yet.',
    ],
    ['risks: [{id: r, exposed_from: 2027}]', ['risks', 0, 'exposed_from'], '2027', undefined],
    ['risks: [{id: r, event: 2027}]', ['risks', 0, 'event'], '2027', undefined],
    ['strategy: {alignment: [{reference: 16.10}]}', ['strategy', 'alignment', 0, 'reference'], '16.10', undefined],
    [
      'stakeholders: {groups: [{id: g, languages: Karan}]}',
      ['stakeholders', 'groups', 0, 'languages'],
      ['Karan'],
      'A list is expected here; this is read as a list of one.',
    ],
    [
      'stakeholders: {groups: [{id: g, languages: "Karan, Ondi"}]}',
      ['stakeholders', 'groups', 0, 'languages'],
      ['Karan, Ondi'],
      'A list is expected here; this is read as a list of one. Several are written as `[one, two]`.',
    ],
    [
      'stakeholders: {groups: [{id: g, languages: [a, null, "", b]}]}',
      ['stakeholders', 'groups', 0, 'languages'],
      ['a', 'b'],
      undefined,
    ],
    [
      'challenge: {problem: [Far]}',
      ['challenge', 'problem'],
      'Far',
      'One value is expected here; the only item of this list is read.',
    ],
    ['challenge: {problem: "  "}', ['challenge', 'problem'], undefined, undefined],
    ['challenge: null', ['challenge'], undefined, undefined],
    ['strategy: tbd', ['strategy'], undefined, undefined],
    [
      'challenge: {needs: [null, {id: n}]}',
      ['challenge', 'needs'],
      [{}, { id: 'n' }],
      'This item is empty. Fill it in, or delete the line.',
    ],
    ['data: {assets: [{id: a, sharing: []}]}', ['data', 'assets', 0, 'sharing'], [], undefined],
    [
      'work_plan: {budget: {lines: [{by_year: {2027: 5, later: 6, 2028: null}}]}}',
      ['work_plan', 'budget', 'lines', 0, 'by_year'],
      { 2027: 5 },
      'Years are expected here, each with an amount: `2027: 50000`.',
    ],
  ])('%s', (rest, path, expected, note) => {
    const { document, diagnostics } = load(rest);
    expect(valueAt(document.value, path)).toEqual(expected);
    expect(diagnostics.map(({ message }) => message)).toEqual(note === undefined ? [] : [note]);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('digits that are text keep their zeros; Norway stays a word', () => {
    const loaded = loadDocument(
      sourceOf('dbd: 1\nprogramme:\n  title: 12\n  number: 00148213\n  countries: [NO, Kenya]'),
    );
    expect(loaded).toMatchObject({
      ok: true,
      document: { value: { dbd: 1, programme: { title: '12', number: '00148213', countries: ['NO', 'Kenya'] } } },
      diagnostics: [
        { severity: 'note', path: ['programme', 'countries', 0], message: expect.stringContaining('Norway') },
      ],
    });
  });
});

describe('unknown keys', () => {
  test.each([
    [
      'risks: [{id: r, ownr: p}]',
      '3:23 warning document/unknown-key risks[id=r].ownr: `ownr` is not known here and is not read. Did you mean `owner`?',
    ],
    [
      'facts: {use_technology: yes}',
      '3:25 warning document/unknown-key facts.use_technology: `use_technology` is not known here and is not read. Did you mean `uses_technology`?',
    ],
    [
      'risk_register: []',
      '3:16 warning document/unknown-key risk_register: `risk_register` is not known here and is not read. Known here: dbd, programme, facts, challenge, strategy, stakeholders, results, technology, data, partners, risks, safeguards and 8 more.',
    ],
    [
      'technology: {solutions: [{id: s, licence: MIT}]}',
      '3:43 warning document/unknown-key technology.solutions[id=s].licence: `licence` is not known here and is not read. It belongs in `technology.solutions[].openness.licence`.',
    ],
    [
      'data: {hosting: x}',
      '3:17 warning document/unknown-key data.hosting: `hosting` is not known here and is not read. It belongs in `data.assets[].hosting`.',
    ],
    [
      'legal: {__proto__: {polluted: yes}, "a b": 1}',
      [
        '3:20 warning document/unknown-key legal.__proto__: `__proto__` is not known here and is not read. Known here: standards, laws.',
        '3:44 warning document/unknown-key legal["a b"]: `a b` is not known here and is not read. Inside { } a comma begins a new field: put a text with a comma in quotes.',
      ],
    ],
  ])('%s', (rest, expected) => {
    expect(diagnostics(rest)).toEqual([expected].flat());
  });

  test('never reach the document', () => {
    const { document } = load('legal: {constructor: 1, toString: 2, laws: []}\nother: 1');
    expect(document.value).toEqual({ dbd: 1, programme: { title: 'T' }, legal: { laws: [] } });
  });
});

describe('ids and references', () => {
  test('an id is indexed with its kind, place and item', () => {
    const { document } = load('partners: [{}, {id: moi, name: Ministry}]');
    expect([...document.entities.values()]).toEqual([
      { id: 'moi', kind: 'partner', path: ['partners', 1], value: { id: 'moi', name: 'Ministry' } },
    ]);
    expect(document.entities.get('moi')?.value).toBe(valueAt(document.value, ['partners', 1]));
  });

  test('an id used twice is told at both places and means the first', () => {
    const rest = 'partners:\n  - {id: x, name: A}\n  - {id: x, name: B}\nrisks: [{id: x, event: C}]';
    const rename = 'An id names one thing in the whole document; references mean the first. Rename one.';
    expect(diagnostics(rest)).toEqual([
      `4:10 error document/duplicate-id partners[id=x].id: The id \`x\` is used twice: here for a partner, and on line 5 for a partner. ${rename}`,
      `5:10 error document/duplicate-id partners[1].id: The id \`x\` is used twice: here for a partner, and on line 4 for a partner. ${rename}`,
      `6:14 error document/duplicate-id risks[0].id: The id \`x\` is used twice: here for a risk, and on line 4 for a partner. ${rename}`,
    ]);
    expect(load(rest).document.entities.get('x')).toMatchObject({ kind: 'partner', value: { name: 'A' } });
  });

  const things = 'management: {team: [{id: lead}]}\npartners: [{id: moi}]\n';
  test.each([
    [
      'risks: [{id: r, owner: laed}]',
      '5:24 error document/unresolved-reference risks[id=r].owner: `laed` is not the id of a post. Did you mean `lead`?',
    ],
    [
      'risks: [{id: r, owner: The whole team}]',
      '5:24 error document/unresolved-reference risks[id=r].owner: `The whole team` is not the id of a post. Define it in `management.team`, or correct the id.',
    ],
    [
      'risks: [{id: r, owner: moi}]',
      '5:24 error document/wrong-kind risks[id=r].owner: `moi` is a partner; a post is expected here.',
    ],
    [
      'risks: [{id: r, affected: [g-1]}]',
      '5:28 error document/unresolved-reference risks[id=r].affected[0]: `g-1` is not the id of a group. Define it in `stakeholders.groups`, or correct the id.',
    ],
    [
      'risks: [{id: r, affected: ["a, b"]}]',
      '5:28 error document/unresolved-reference risks[id=r].affected[0]: `a, b` is not the id of a group. Several ids are written as a list: `[one, two]`.',
    ],
    [
      'results: {indicators: [{id: i, of: lead}]}',
      '5:36 error document/wrong-kind results.indicators[id=i].of: `lead` is a post; an outcome or an output is expected here.',
    ],
    [
      'monitoring: {reviews: [{id: v, looks_at: [nothing-here]}]}',
      '5:43 error document/unresolved-reference monitoring.reviews[id=v].looks_at[0]: Nothing in this document has the id `nothing-here`. Define it, or correct the id.',
    ],
    [
      'governance: {oversight: {body: board}}',
      '5:32 error document/unresolved-reference governance.oversight.body: `board` is not the id of a partner or a post. A plain name is fine too: write it in full, with capital letters. Define it in `partners` or `management.team`, or correct the id.',
    ],
  ])('%s', (rest, expected) => {
    expect(diagnostics(things + rest)).toEqual([expected]);
  });

  test('references that lead nowhere stay in place', () => {
    expect(load('risks: [{id: r, owner: nobody, affected: [a]}]').document.value['risks']).toEqual([
      { id: 'r', owner: 'nobody', affected: ['a'] },
    ]);
  });

  test.each([
    'programme: {title: T, implementing_partner: Ministry of Home Affairs}',
    'programme: {title: T, implementing_partner: UNDP}',
    'programme: {title: T, implementing_partner: moi}',
    'governance: {board: {seats: [{held_by: lead}, {held_by: moi}, {held_by: Programme Unit}]}}',
    'governance: {oversight: {body: Ombudsman of Karanga}}',
    'sustainability: {handover: [{to: lead}, {to: Registry Department}]}',
    'management: {training: [{id: t, for: [lead2, moi, Signals Unit]}], team: [{id: lead2}]}',
    'monitoring: {reviews: [{id: v, looks_at: [lead, moi, v]}]}',
  ])('%s is fine', (rest) => {
    const plan = ['programme: {title: T}', ...things.trim().split('\n'), rest].filter(
      (line, index, all) => index === all.length - 1 || line.split(':')[0] !== rest.split(':')[0],
    );
    const loaded = loadDocument(sourceOf(['dbd: 1', ...plan].join('\n')));
    expect(loaded).toMatchObject({ ok: true, diagnostics: [] });
  });
});

describe('showPath', () => {
  const { document } = load(
    'results: {outputs: [{id: out-1, digital: {reason: x}}]}\nstrategy: {lessons: [{text: a}, {text: b}]}',
  );
  test.each<[Path, string]>([
    [[], '(document)'],
    [['results', 'outputs', 0, 'digital', 'reason'], 'results.outputs[id=out-1].digital.reason'],
    [['results', 'outputs', 0, 'digital', 'evidence', 3], 'results.outputs[id=out-1].digital.evidence[3]'],
    [['results', 'outputs', 7, 'id'], 'results.outputs[7].id'],
    [['strategy', 'lessons', 1, 'text'], 'strategy.lessons[1].text'],
    [['risks', 0, 'owner'], 'risks[0].owner'],
    [['work plan', 'a.b'], '["work plan"]["a.b"]'],
    [['__proto__', 'toString'], '__proto__.toString'],
  ])('%j is %s', (path, expected) => {
    expect(showPath(document, path)).toBe(expected);
  });
});
