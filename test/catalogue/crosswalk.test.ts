import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Criterion } from '../../src/rubric/rubric.ts';
import { assessor } from '../support.ts';

interface Crosswalk {
  readonly critical: readonly string[];
  readonly redline: readonly string[];
  readonly frameworks: Readonly<Record<string, Readonly<Record<string, Served>>>>;
}
interface Served {
  readonly home: readonly string[];
  readonly also: readonly string[];
}

const { criteria, frameworks } = assessor.catalogue;
const crosswalk = parse(readFileSync(resolve(import.meta.dirname, 'crosswalk.yaml'), 'utf8')) as Crosswalk;
const mend = 'mend `homes` or `also` in the rubric, or test/catalogue/crosswalk.yaml if the change is meant';

/** Every place of a framework that a criterion can name: its units and their actions. */
const places = frameworks.flatMap(({ framework, units }) =>
  units.flatMap(({ id, actions = {} }) => [id, ...Object.keys(actions)].map((place) => ({ framework, place }))),
);

function idsWhere(test: (criterion: Criterion) => boolean): readonly string[] {
  return criteria
    .filter(test)
    .map(({ id }) => id)
    .sort();
}

describe.each(places)('$framework $place', ({ framework, place }) => {
  const listed = crosswalk.frameworks[framework]?.[place] ?? { home: [], also: [] };

  test('counts exactly the criteria of the crosswalk', () => {
    expect(
      idsWhere(({ homes }) => homes[framework] === place),
      mend,
    ).toEqual([...listed.home].sort());
  });

  test('is also served by exactly the criteria of the crosswalk', () => {
    expect(
      idsWhere(({ also }) => also?.[framework]?.includes(place) === true),
      mend,
    ).toEqual([...listed.also].sort());
  });
});

test('the crosswalk names only places of the two frameworks', () => {
  const named = Object.entries(crosswalk.frameworks).flatMap(([framework, units]) =>
    Object.keys(units).map((place) => `${framework} ${place}`),
  );
  const known = places.map(({ framework, place }) => `${framework} ${place}`);
  expect(
    named.filter((one) => !known.includes(one)),
    'no such unit or action in rubrics/frameworks: mend test/catalogue/crosswalk.yaml',
  ).toEqual([]);
});

test.each(frameworks.flatMap(({ framework, units }) => units.map((unit) => ({ framework, ...unit }))))(
  '$framework $id has a core criterion, so that a first look leaves no principle out',
  ({ framework, id, actions = {} }) => {
    const homes = new Set([id, ...Object.keys(actions)]);
    const core = idsWhere(({ tier, homes: own }) => tier === 'core' && homes.has(own[framework] ?? ''));
    expect(core, `make a criterion \`core\` that has ${[...homes].join(' or ')} as its home`).not.toEqual([]);
  },
);

describe('the whole', () => {
  test('is a hundred criteria in thirteen themes, 52 core and 48 extended', () => {
    expect({
      criteria: criteria.length,
      themes: new Set(criteria.map(({ id }) => id.split('/')[0])).size,
      core: idsWhere(({ tier }) => tier === 'core').length,
      extended: idsWhere(({ tier }) => tier === 'extended').length,
    }).toEqual({ criteria: 100, themes: 13, core: 52, extended: 48 });
  });

  test('has the critical criteria and the red lines of the crosswalk', () => {
    expect(crosswalk.critical, 'mend `critical` in the crosswalk').toHaveLength(14);
    expect(crosswalk.redline, 'mend `redline` in the crosswalk').toHaveLength(2);
    expect(
      idsWhere(({ kind }) => kind === 'critical'),
      'mend `kind` in the rubric',
    ).toEqual(crosswalk.critical);
    expect(
      idsWhere(({ kind }) => kind === 'redline'),
      'mend `kind` in the rubric',
    ).toEqual(crosswalk.redline);
  });

  test('asks of every critical criterion a level that its lowest object must reach', () => {
    const without = criteria.filter((one) => one.kind === 'critical' && one.required === undefined);
    expect(
      without.map(({ id }) => id),
      'add `required: 2`',
    ).toEqual([]);
  });
});
