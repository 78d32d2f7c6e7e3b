import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Item } from '../../src/document/document.ts';
import { documentSchema } from '../../src/document/schema.ts';
import { fieldAt, sections, vocabulary } from '../../src/document/vocabulary.ts';
import { type Cover, draft } from '../../src/draft/draft.ts';
import { stages } from '../../src/rubric/rubric.ts';
import { assessed, loaded } from '../support.ts';

const settings = fieldAt(['programme', 'setting'])?.values ?? [];
const cover: Cover = { title: 'New programme', setting: 'development', stage: 'concept' };
const valid = new Ajv({ strict: false }).compile(documentSchema());
const forms = [{ full: false }, { full: true }];
const every = settings.flatMap((setting) =>
  stages.flatMap((stage) => forms.map(({ full }) => ({ setting, stage, full }))),
);

/** What an author gets who takes away every mark. The first line is the modeline and stays a comment. */
const uncommented = (text: string): string => text.replaceAll(/(?<=\n)# /g, '');
/** The words of a text without its signs of comment and its line breaks. */
const unwrapped = (text: string): string => text.replaceAll(/\n[ #]*/g, ' ').replaceAll(/ +/g, ' ');
const yamlOf = (text: string): Item => loaded('plan.yaml', text).source.value as Item;

/** The paths of everything that has no parts of its own, as the vocabulary writes them. */
function placesIn(value: unknown, path: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => placesIn(item, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, part]) => placesIn(part, path === '' ? key : `${path}.${key}`));
}

describe.each(every)('a new document, $setting, $stage, full: $full', ({ setting, stage, full }) => {
  const text = draft({ ...cover, setting, stage }, { full });

  test('is valid, says nothing odd, and says what was asked for', () => {
    const { document, diagnostics } = loaded('plan.yaml', text);
    expect(diagnostics).toEqual([]);
    expect(document.value).toEqual({ dbd: 1, programme: { title: 'New programme', setting, stage } });
    expect(valid(yamlOf(text)), JSON.stringify(valid.errors)).toBe(true);
  });

  test('earns nothing in any framework', () => {
    const { outcomes, frameworks, diagnostics } = assessed('plan.yaml', text);
    expect(diagnostics).toEqual([]);
    expect(outcomes.length).toBeGreaterThan(10);
    expect(outcomes.filter(({ evidence }) => evidence.length > 0)).toEqual([]);
    expect(outcomes.filter(({ level, value }) => (level?.lower ?? 0) > 0 || (value?.lower ?? 0) > 0)).toEqual([]);
    expect(outcomes.filter(({ outcome }) => ['met', 'partial', 'violation'].includes(outcome))).toEqual([]);
    expect(frameworks.length).toBeGreaterThan(1);
    for (const { result } of frameworks) expect(result.score?.lower).toBe(0);
  });
});

describe.each(forms)('the text of a new document, full: $full', ({ full }) => {
  const text = draft(cover, { full });
  const lines = text.split('\n');

  test('begins with the modeline and a few lines on how to go on', () => {
    // As yaml-language-server finds it: a comment of the document with one `$schema`, relative to the file.
    expect(lines[0]).toMatch(/^#\s+yaml-language-server\s*: \$schema=\S+$/);
    expect(text.match(/\$schema=/g)).toHaveLength(1);
    const block = lines.slice(1, lines.indexOf('dbd: 1'));
    expect(block.every((line) => line.startsWith('## '))).toBe(true);
    expect(block.length).toBeGreaterThanOrEqual(4);
    expect(block.length).toBeLessThanOrEqual(6);
    expect(block.join()).toMatch(/dbd interview.*dbd assess.*dbd schema document > dbd\.schema\.json/);
  });

  test('fits 100 columns, has no blanks at line ends, no tabs, and one line break at the end', () => {
    expect(lines.filter((line) => line.length > 100)).toEqual([]);
    expect(lines.filter((line) => /\s$|\t/.test(line))).toEqual([]);
    expect(text).toMatch(/[^\n]\n$/);
  });

  test('is in plain letters, for every terminal and every editor', () => {
    expect(text.replaceAll(/[\n\x20-\x7e]/g, '')).toBe('');
  });

  test('without its marks it is still valid, in the order of a project document', () => {
    const { diagnostics } = loaded('plan.yaml', uncommented(text));
    expect(diagnostics).toEqual([]);
    expect(Object.keys(yamlOf(uncommented(text)))).toEqual(['dbd', ...sections.map(({ name }) => name)]);
  });

  test('any one section without its marks is valid beside the others with theirs', () => {
    const parts = text.split(/\n(?=# [a-z_]+:)/);
    expect(parts).toHaveLength(sections.length);
    for (const [at, { name }] of sections.entries()) {
      if (at === 0) continue;
      const one = parts.map((part, index) => (index === at ? uncommented(`\n${part}`).slice(1) : part)).join('\n');
      expect(Object.keys(yamlOf(one))).toEqual(['dbd', 'programme', name]);
      expect(loaded('plan.yaml', one).diagnostics).toEqual([]);
    }
  });

  test('empty fields earn nothing either', () => {
    const { outcomes } = assessed('plan.yaml', uncommented(text));
    expect(outcomes.filter(({ evidence }) => evidence.length > 0)).toEqual([]);
    expect(outcomes.filter(({ value }) => (value?.lower ?? 0) > 0)).toEqual([]);
  });
});

describe('hints', () => {
  const full = draft(cover, { full: true });

  test('the full form has every field of the vocabulary once, in its order', () => {
    expect(placesIn(yamlOf(uncommented(full)), '')).toEqual(vocabulary.map(({ path }) => path));
  });

  test('every field says what the vocabulary says, and every word to choose from', () => {
    const said = unwrapped(full);
    expect(vocabulary.filter(({ path, description }) => path !== 'dbd' && !said.includes(description))).toEqual([]);
    expect(vocabulary.filter(({ values }) => values && !said.includes(`of: ${values.join(', ')}.`))).toEqual([]);
    expect(vocabulary.filter(({ unit }) => unit && !said.includes(unit))).toEqual([]);
  });

  test('every field has its hint right above it', () => {
    const lines = full.slice(full.indexOf('programme:')).split('\n');
    const bare = lines.flatMap((line, at) =>
      /^(?:# )? +(?:- )?[a-z_0-9]+:/.test(line) && !/^(?:# )? *# \S/.test(lines[at - 1] ?? '') ? [line] : [],
    );
    expect(bare).toEqual([]);
  });

  test.each([
    ['text', 'How large the problem is, with a number, for example "61,400 of 142,000 children are unregistered".'],
    ['texts', 'Countries the programme works in, by name; or global, regional or missions. A list.'],
    ['date', 'First day of the project. A date.'],
    ['integer in a range', 'transformational. A whole number from 1 to 5.'],
    ['integer with a unit', 'How many people were asked or observed. A whole number (people).'],
    [
      'integer in words',
      'or in words. A whole number from 1 to 5, or one of: low, moderate, substantial, high, critical.',
    ],
    ['duration', 'Hours from alert to action. A number of hours, or a time such as 2 weeks.'],
    ['money', 'as a plain number such as 4800000. An amount, as a plain number.'],
    ['percent', 'that it gives to the programme. A number (percent of full time).'],
    ['years', 'the years add up to the amount. For example {2027: 50000, 2028: 40000}.'],
    ['yes-no', 'Does the seat have a vote? Answer: yes or no.'],
    ['enum', 'Best network service that is usually there. One of: none, 2g, 3g, broadband.'],
    ['enums', 'A list of: purpose, data, authority, supplier, complaints.'],
    ['ref', 'Post that made the choice. The id of a post.'],
    ['refs', 'Groups or partners who set the rank. A list of ids, each of a group or a partner.'],
    [
      'refs to anything',
      'Parts of this document that the lesson changed. A list of ids, each of anything in this document.',
    ],
    ['ref or name', 'The id of a partner, or a plain name.'],
    ['refs or names', 'that are trained. A list of ids, each of a post, a group or a partner; or of plain names.'],
    ['a fact', 'Are data, maps or dashboards published? publishes_data: One of: yes, no, unknown. is:'],
  ])('%s', (_form, hint) => {
    expect(unwrapped(full).includes(hint)).toBe(true);
  });

  test('the minimal form has every section with its heading, and no field but the three', () => {
    const minimal = unwrapped(draft(cover, { full: false }));
    const roman = sections.slice(1).filter(({ title, name }) => /^[IVX]+\./.test(title) && name !== 'monitoring');
    expect(roman.filter(({ title }) => !minimal.includes(title))).toEqual([]);
    expect(minimal).toContain('challenge: # I. Development challenge: what is wrong, for whom, and how that is known.');
    expect(minimal).toContain('monitoring: # Section VI, monitoring and evaluation.');
    expect(placesIn(yamlOf(draft(cover, { full: false })), '')).toEqual([
      'dbd',
      'programme.title',
      'programme.setting',
      'programme.stage',
    ]);
  });
});

describe('the title', () => {
  test('is kept whatever signs it holds, on one line', () => {
    const title = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(title, fc.boolean(), (text, full) => {
        const { document, diagnostics } = loaded('plan.yaml', draft({ ...cover, title: text }, { full }));
        expect(diagnostics).toEqual([]);
        expect(document.value).toMatchObject({
          programme: { title: text.replace(/\s+/g, ' ').trim(), setting: 'development', stage: 'concept' },
        });
      }),
    );
  });

  test.each([
    'Water: "clean" # 1',
    "L'eau",
    '- a',
    '{a: b}',
    'yes',
    '1',
    '*a',
    'a\n# b: c',
    'مياه نظيفة',
    '\u001b[31m',
  ])('%j', (title) => {
    const { value } = loaded('plan.yaml', draft({ ...cover, title }, { full: false })).document;
    expect((value['programme'] as Item)['title']).toBe(title.replace(/\s+/g, ' '));
  });
});
