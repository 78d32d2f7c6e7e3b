import { readdirSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { schemaText } from '../../src/commands/schema.ts';
import { builtinCatalogue } from '../../src/rubric/builtin.ts';
import { loadCatalogue } from '../../src/rubric/load.ts';
import type { Criterion } from '../../src/rubric/rubric.ts';
import { unitOf } from '../../src/rubric/unit.ts';
import { read } from '../../src/source/read.ts';
import type { Source } from '../../src/source/source.ts';

const catalogue = builtinCatalogue();
const folder = resolve(import.meta.dirname, '../../rubrics');
const sources: readonly Source[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => {
    const reading = read(relative('.', name), readFileSync(resolve(folder, name)));
    if (!reading.ok) throw new Error(name);
    return reading.source;
  });
const rubrics = sources.filter(({ value }) => Object.hasOwn(value as object, 'rubric'));

/** Every criterion for which something is not as it should be, with what is wrong: an offender is named, not counted. */
function offenders(check: (criterion: Criterion) => readonly string[]): readonly string[] {
  return catalogue.criteria.flatMap((criterion) => check(criterion).map((what) => `${criterion.id}: ${what}`));
}

/** What a person reads: placeholders show their words. */
function spoken(text: string): string {
  return text.replaceAll(/\{[^|}]*\|([^}]*)\}/g, '$1');
}

function sentencesOf({ title, ask, why, recommend }: Criterion): readonly (readonly [string, string])[] {
  return [['title', title], ['ask', ask], ['why', why], ...Object.entries(recommend)];
}

describe('what ships', () => {
  test('is there, and all of it in the catalogue', () => {
    const written = rubrics.flatMap(({ value }) => (value as { criteria: readonly { id: string }[] }).criteria);
    expect(catalogue.criteria.map(({ id }) => id)).toEqual(written.map(({ id }) => id).sort());
    expect(catalogue.criteria.length).toBeGreaterThan(30);
  });
  test('is the same catalogue whatever the order of files', () => {
    expect(loadCatalogue([...sources].reverse())).toEqual({ ok: true, catalogue });
  });
  test.each(rubrics)('$file fits the schema that `dbd schema rubric` prints', ({ value }) => {
    const ajv = new Ajv({
      allErrors: true,
      strict: true,
      allowUnionTypes: true,
      strictRequired: false,
      strictTypes: false,
    });
    const validate = ajv.compile(JSON.parse(schemaText('rubric')));
    expect(validate(value) ? [] : validate.errors).toEqual([]);
    const [first, ...rest] = (value as { criteria: readonly object[] }).criteria;
    expect(validate({ ...(value as object), criteria: [{ ...first, weihgt: 1 }, ...rest] })).toBe(false);
  });
  test('every file of a theme is named after it', () => {
    for (const { file, value } of rubrics) expect(file).toBe(`${(value as { rubric: string }).rubric}.yaml`);
  });
});

describe('every criterion', () => {
  test('has homes and further units that exist', () => {
    const units = (framework: string, names: readonly string[]): readonly string[] =>
      names
        .filter(
          (name) =>
            !unitOf(
              catalogue.frameworks.find((one) => one.framework === framework),
              name,
            ),
        )
        .map((name) => `${framework}/${name} does not exist`);
    expect(
      offenders(({ homes, also = {} }) => [
        ...Object.entries(homes).flatMap(([framework, home]) => units(framework, [home])),
        ...Object.entries(also).flatMap(([framework, names]) => units(framework, names)),
      ]),
    ).toEqual([]);
  });
  test('has sources that exist', () => {
    expect(
      offenders(({ sources: cited }) =>
        cited.filter(({ ref }) => !Object.hasOwn(catalogue.references, ref)).map(({ ref }) => `source ${ref}`),
      ),
    ).toEqual([]);
  });
  test('has a recommendation for each level of a ladder, each another', () => {
    expect(
      offenders(({ kind, recommend }) => {
        const texts = ([1, 2, 3] as const).map((level) => recommend[`to_${level}`]);
        if (kind === 'redline') return texts[0] ? [] : ['to_1'];
        return [
          ...texts.flatMap((text, index) => (text ? [] : [`to_${index + 1}`])),
          ...(new Set(texts).size < 3 ? ['twice'] : []),
        ];
      }),
    ).toEqual([]);
  });
  test('asks a question', () => {
    expect(offenders(({ ask }) => (/^\p{Lu}.*\?$/su.test(ask) ? [] : [ask]))).toEqual([]);
  });
  test('asks a reviewer a question', () => {
    expect(
      offenders((one) =>
        one.kind === 'redline' || one.review === undefined || one.review.endsWith('?') ? [] : [one.review],
      ),
    ).toEqual([]);
  });
  test('says why, and what to write, in whole sentences', () => {
    expect(
      offenders(({ why, recommend }) =>
        [why, ...Object.values(recommend)].filter((text) => !/^[\p{Lu}"{`].*[.?]$/su.test(text)),
      ),
    ).toEqual([]);
  });
  test('has a title that is a statement on one line', () => {
    expect(
      offenders(({ title }) => (/^\p{Lu}[^\n]*[^.?!:]$/u.test(title) && title.length <= 100 ? [] : [title])),
    ).toEqual([]);
  });
  test('is written for people: nothing unfinished, no name of an option, no sign of the machine', () => {
    const machine =
      /TODO|FIXME|XXX|tbd|at_least|or_equal|named_in|not_below|other_than|same_as|applies_when|its\.|->|\[\]|\{|\}/;
    expect(
      offenders((criterion) =>
        sentencesOf(criterion).flatMap(([name, text]) => (machine.test(spoken(text)) ? [`${name}: ${text}`] : [])),
      ),
    ).toEqual([]);
  });
  test('gives each placeholder words to stand in for it', () => {
    expect(
      offenders(({ recommend }) =>
        Object.values(recommend).flatMap((text) =>
          [...text.matchAll(/\{([^}]*)\}/g)]
            .map((match) => match[1] ?? '')
            .filter((inside) => !/^[^|]+\|[^|]+$/.test(inside)),
        ),
      ),
    ).toEqual([]);
  });
  test('is short: a question of 220 signs, advice of 260', () => {
    expect(
      offenders(({ ask, why, recommend }) => [
        ...(ask.length > 220 ? [`ask has ${ask.length}`] : []),
        ...(why.length > 260 ? [`why has ${why.length}`] : []),
        ...Object.entries(recommend).flatMap(([level, text]) =>
          spoken(text).length > 260 ? [`${level} has ${spoken(text).length}`] : [],
        ),
      ]),
    ).toEqual([]);
  });
  test('never repeats the words of another', () => {
    const first = new Map<string, string>();
    const twice = offenders((criterion) =>
      sentencesOf(criterion).flatMap(([name, text]) => {
        const known = first.get(text);
        first.set(text, criterion.id);
        return known === undefined ? [] : [`${name} is that of ${known}`];
      }),
    );
    expect(twice).toEqual([]);
  });
});

describe('every principle', () => {
  const unitsOf = (id: string): readonly string[] =>
    catalogue.frameworks.find(({ framework }) => framework === id)?.units.map((unit) => unit.id) ?? [];
  const titlesOf = (id: string): readonly string[] =>
    catalogue.frameworks.find(({ framework }) => framework === id)?.units.map((unit) => unit.title) ?? [];

  test('of the UNDP strategy is there: six, Digital by Default, and two objectives', () => {
    expect([...unitsOf('undp')].sort()).toEqual([
      'digital-by-default',
      'global-standards',
      'human-rights',
      'inclusion-and-gender',
      'local-ecosystems',
      'objective-2',
      'objective-3',
      'open-standards-and-data',
      'strategic-partnerships',
    ]);
  });
  test('of the peacekeeping strategy is there: twelve, and four goals with ten actions', () => {
    expect([...unitsOf('peacekeeping')].sort()).toEqual([
      'accessibility',
      'data-protection-and-privacy',
      'demand-driven',
      'do-no-harm',
      'gender-sensitive',
      'goal-1',
      'goal-2',
      'goal-3',
      'goal-4',
      'human-centred',
      'human-rights-compliant',
      'inclusion-and-transparency',
      'multidisciplinarity',
      'partnerships',
      'realistic-expectations',
      'sustainability-and-scalability',
    ]);
    const goals = catalogue.frameworks.find(({ framework }) => framework === 'peacekeeping')?.units ?? [];
    const actions = goals.flatMap(({ id, actions: own = {} }) => Object.keys(own).map((action) => `${id} ${action}`));
    expect(actions).toEqual([
      'goal-1 1.1',
      'goal-1 1.2',
      'goal-1 1.3',
      'goal-1 1.4',
      'goal-2 2.1',
      'goal-2 2.2',
      'goal-3 3.1',
      'goal-3 3.2',
      'goal-3 3.3',
      'goal-4 4.1',
    ]);
  });
  test.each(['undp', 'peacekeeping'])('of %s has a title of its own', (id) => {
    expect(new Set(titlesOf(id)).size).toBe(titlesOf(id).length);
  });
  test.each(['undp', 'peacekeeping'])('of %s is weighed and measured as the design says', (id) => {
    const framework = catalogue.frameworks.find((one) => one.framework === id);
    expect(framework?.constants).toMatchObject({
      values: [0, 0.2, 0.6, 1],
      capCritical: 0.49,
      capRedline: 0.24,
      smallUnit: 3,
      fullUnit: 3,
      bands: [
        { name: 'Strong', score: 75, floor: 50 },
        { name: 'Substantial', score: 50, floor: 25 },
        { name: 'Emerging', score: 25, floor: 0 },
        { name: 'Not evident', score: 0, floor: 0 },
      ],
      confidence: { high: 5, medium: 15 },
    });
    for (const { id: unit, weight } of framework?.units ?? [])
      expect([unit, weight]).toEqual([unit, id === 'undp' && unit.startsWith('objective-') ? 0.5 : 1]);
  });
  test('belongs to the settings: each setting has one framework', () => {
    const settings = catalogue.frameworks.flatMap((framework) => framework.settings);
    expect([...settings].sort()).toEqual(['development', 'humanitarian', 'peacekeeping']);
  });
});
