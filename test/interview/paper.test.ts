import { describe, expect, test } from 'vitest';
import type { Field } from '../../src/document/field.ts';
import { vocabulary } from '../../src/document/vocabulary.ts';
import { factIds } from '../../src/facts/fact.ts';
import { factQuestions } from '../../src/facts/questions.ts';
import { paperForm } from '../../src/interview/paper.ts';
import { labelOf, plain, questionOf } from '../../src/interview/paper-boxes.ts';
import { askedBy } from '../../src/interview/paper-fields.ts';
import { groupsOf } from '../../src/interview/paper-groups.ts';
import { heightOf, pageBreak, sheet, sheetsOf } from '../../src/interview/paper-pages.ts';
import { eachOf, eachWords } from '../../src/interview/paper-scope.ts';
import { section } from '../../src/interview/paper-section.ts';
import { openPlan, type Plan } from '../../src/interview/plan.ts';
import { fieldOf } from '../../src/rubric/paths.ts';
import { type Criterion, type Stage, stages } from '../../src/rubric/rubric.ts';
import { assessor, examples, exampleText } from '../support.ts';

const { catalogue } = assessor;
const { criteria } = catalogue;
const tiers = ['core', 'full'] as const;
const forms = stages.flatMap((stage) => tiers.map((tier) => ({ stage, tier })));

function blankForm(stage: Stage, tier: 'core' | 'full', only: readonly string[] = []): string {
  return paperForm({ catalogue, stage, tier, only });
}

function due(stage: Stage, tier: 'core' | 'full'): readonly Criterion[] {
  return criteria.filter(
    (one) => stages.indexOf(one.from) <= stages.indexOf(stage) && (tier === 'full' || one.tier === 'core'),
  );
}

function planOf(name: string, text = exampleText(name)): Plan {
  const opening = openPlan(name, text, assessor, { tier: undefined, only: [], skip: [], framework: 'all' });
  if (!opening.ok) throw new Error(JSON.stringify(opening.problems));
  return opening.plan;
}

const count = (text: string, part: string): number => text.split(part).length - 1;
const smallPrint = /<sub>([a-z-]+\/[a-z-]+)<\/sub>/g;
const idsIn = (form: string): readonly string[] => [...form.matchAll(smallPrint)].map(([, id = '']) => id);

/** A whole question: nothing kept back, nothing moved to another page. */
const whole = { elsewhere: new Set<string>(), mostRows: 100 };

describe('without a plan', () => {
  test.each(forms)(
    '$stage, $tier: each criterion that is due has its section, once, under its theme',
    ({ stage, tier }) => {
      const form = blankForm(stage, tier);
      expect(idsIn(form)).toEqual(due(stage, tier).map(({ id }) => id));
      for (const { title, ask, why, id } of due(stage, tier)) {
        for (const sentence of [`### ${title}\n`, `**${ask}**`]) expect(form, id).toContain(sentence);
        expect(form, id).toContain(why);
        expect(count(form, `## ${catalogue.themes[id.split('/')[0] ?? '']}\n`), id).toBe(1);
      }
    },
  );

  test.each(forms)('$stage, $tier: each fact is asked once, with three boxes', ({ stage, tier }) => {
    const form = blankForm(stage, tier);
    for (const id of factIds) expect(count(form, `| ${factQuestions[id]} |`), id).toBe(1);
    expect(count(form, '☐ no, because:')).toBe(factIds.length);
    expect(count(form, '☐ not known yet')).toBe(factIds.length);
  });

  test('what must be met, and what must not be crossed, is said in words', () => {
    for (const one of criteria) {
      const text = section(one, whole);
      expect(text.includes('This one must be met'), one.id).toBe(one.kind === 'critical');
      expect(text.includes('It must not be crossed'), one.id).toBe(one.kind === 'redline');
    }
  });

  test('a question that is not for everybody says when to leave it out', () => {
    for (const one of criteria)
      expect(section(one, whole).includes('Answer this only if'), one.id).toBe(one.applies_when !== 'always');
  });

  test('the form is the same every time', () => {
    expect(blankForm('design', 'full')).toBe(blankForm('design', 'full'));
  });

  test('a core form for a concept note is about ten sheets', () => {
    expect(sheetsOf(blankForm('concept', 'core'))).toBeLessThanOrEqual(12);
  });

  test('a question takes about half a sheet, and the longest no more than three quarters', () => {
    const form = blankForm('appraisal', 'full');
    const heights = form
      .split(/^(?=#{2,3} )/m)
      .filter((part) => part.includes('<sub>'))
      .map((part) => heightOf(part) / sheet);
    expect(Math.max(...heights)).toBeLessThan(0.75);
    expect(heights.filter((one) => one <= 0.55).length / heights.length).toBeGreaterThan(0.75);
  });

  test('a framework leaves out what has no home in it', () => {
    const ids = idsIn(paperForm({ catalogue, frameworks: ['nowhere'], stage: 'design', tier: 'full', only: [] }));
    expect(ids).toEqual([]);
    expect(idsIn(paperForm({ catalogue, frameworks: ['undp'], stage: 'design', tier: 'full', only: [] }))).toEqual(
      due('design', 'full').flatMap(({ id, homes }) => ('undp' in homes ? [id] : [])),
    );
  });

  test('a theme, a criterion or a place of the plan can be printed alone', () => {
    expect(idsIn(blankForm('design', 'full', ['do-no-harm'])).every((id) => id.startsWith('do-no-harm/'))).toBe(true);
    expect(idsIn(blankForm('design', 'full', ['do-no-harm/conflict-analysis']))).toEqual([
      'do-no-harm/conflict-analysis',
    ]);
    expect(idsIn(blankForm('design', 'full', ['safeguards.conflict']))).toContain('do-no-harm/conflict-analysis');
    expect(blankForm('design', 'full', ['do-no-harm'])).not.toContain('☐ no, because:');
  });
});

describe('what is written down', () => {
  const fieldsIn = (criterion: Criterion): readonly Field[] =>
    groupsOf(criterion, new Set(), 100).groups.flatMap(({ fields }) => fields);
  const keysOf = (criterion: Criterion): string =>
    JSON.stringify(criterion.kind === 'redline' ? criterion.violation : criterion.levels);

  test.each(criteria)(
    '$id: each field is of the vocabulary, is read by the criterion, and is asked once',
    (criterion) => {
      const fields = fieldsIn(criterion);
      expect(fields.length).toBeGreaterThan(0);
      expect(new Set(fields.map(({ path }) => path)).size).toBe(fields.length);
      for (const field of fields) {
        expect(vocabulary).toContain(field);
        expect(keysOf(criterion), field.path).toMatch(new RegExp(`\\b${field.path.split('.').at(-1)}\\b`));
      }
      const text = section(criterion, whole);
      for (const field of fields) expect(text, field.path).toContain(questionOf(field));
    },
  );

  test.each(criteria)('$id: the lower levels are asked for whatever the length', (criterion) => {
    const short = groupsOf(criterion, new Set(), 0).groups.flatMap(({ fields }) => fields.map(({ path }) => path));
    const level = new Map(askedBy(criterion).flatMap((one) => (one.kind === 'field' ? [[one.place, one.level]] : [])));
    const kept = fieldsIn(criterion).filter(({ path }) => level.get(path) !== 3);
    expect(short).toEqual(kept.map(({ path }) => path));
  });

  test.each(criteria)('$id: no path, id or word of a file is in what a person reads', (criterion) => {
    const read = `${section(criterion, whole)}\n${eachOf(criterion)}`.replaceAll(smallPrint, '');
    const bare = read.replaceAll('`____-__-__`', '').replaceAll('`dbd interview`', '').replaceAll(/_{5,}/g, '');
    expect(bare).not.toMatch(/[a-z]_[a-z]|`|->|\[\]|[a-z]\.[a-z]{3,}\b(?<!\.g)/);
  });

  test('scopes that are told by hand belong to criteria', () => {
    const ids = criteria.map(({ id }) => id);
    expect(Object.keys(eachWords).filter((id) => !ids.includes(id))).toEqual([]);
  });

  test.each<[string, string]>([
    ['data.assets[].dpia.date', '`____-__-__`'],
    ['data.assets[].personal', '☐ yes &nbsp; ☐ no'],
    ['data.assets[].retention.months', '________ months'],
    ['data.assets[].dpia.approver', 'who (post):'],
    ['results.outputs[].digital.decision', '☐ core<br>☐ enabling<br>☐ none'],
  ])('%s is answered in its own way', (path, widget) => {
    const field = fieldOf(path);
    const asker = criteria.find((one) => field && fieldsIn(one).includes(field));
    const row = section(asker ?? (criteria[0] as Criterion), whole)
      .split('\n')
      .find((line) => field && line.startsWith(`| ${labelOf(field)} |`));
    expect(row).toContain(widget);
  });
});

describe('as Markdown', () => {
  const withPlans = examples.map((name) =>
    paperForm({ catalogue, stage: 'design', tier: 'full', plan: planOf(name), only: [] }),
  );
  const all = [...forms.map(({ stage, tier }) => blankForm(stage, tier)), ...withPlans];

  test('every row of a table has the cells of its head, and a head has its line', () => {
    for (const form of all)
      for (const block of form.split('\n\n').filter((one) => one.startsWith('|'))) {
        const [head = '', line = '', ...rows] = block.split('\n');
        const cells = (row: string): number => row.replaceAll('\\|', '').split('|').length;
        expect(line).toMatch(/^\|( --- \|)+$/);
        expect(rows.length).toBeGreaterThan(0);
        for (const row of [line, ...rows]) expect(cells(row), row).toBe(cells(head));
      }
  });

  test('headings stand alone, blocks have one empty line between them, and page breaks are blocks of their own', () => {
    for (const form of all) {
      expect(form).not.toMatch(/\n{3,}/);
      expect(form).toMatch(/^# .*\n/);
      expect(form.match(/^#{1,3} .*\n(?!\n)/m)).toBeNull();
      expect(form.match(/[^\n]\n#{1,3} /)).toBeNull();
      expect(count(form, pageBreak)).toBe(count(form, `\n\n${pageBreak}\n\n`));
      expect(form.endsWith('\n')).toBe(true);
    }
  });

  test('no underscores can be read as emphasis', () => {
    // Runs beside a letter or a sign on both sides, outside of code, are delimiters.
    for (const form of all)
      expect(form.replaceAll(/`[^`\n]*`/g, '').match(/(?<![\\_\s>])_+(?=[^_\s])/g) ?? []).toEqual([]);
  });

  test('the title comes first, how to use it in six lines, and who types it in last', () => {
    for (const form of all) {
      const [before = ''] = form.split('## Part 1');
      expect(before.match(/^- /gm)).toHaveLength(6);
      expect(form.match(/^## .*$/gm)?.at(-1)).toBe('## Who types this in, until when');
    }
  });
});

describe('with a plan', () => {
  test.each(examples)('%s: only what applies and is open is printed', (name) => {
    const plan = planOf(name);
    const form = paperForm({ catalogue, stage: plan.evaluation.stage, tier: 'full', plan, only: [] });
    const open = plan.evaluation.judgements.filter(
      ({ applies, outcome }) => applies !== 'no' && outcome !== 'met' && outcome !== 'clear',
    );
    expect([...idsIn(form)].sort()).toEqual(open.map(({ criterion }) => criterion.id).sort());
    for (const id of factIds)
      expect(count(form, `| ${factQuestions[id]} |`), id).toBe(plan.evaluation.facts[id].value === 'unknown' ? 1 : 0);
  });

  test('things are called by their names, and what the plan says of them is told', () => {
    const form = paperForm({
      catalogue,
      stage: 'design',
      tier: 'full',
      plan: planOf('mission-red-line.yaml'),
      only: [],
    });
    expect(form).toContain('| Register of the protection site |');
    expect(form).toContain('In the plan: consent');
  });

  test('a plan cannot write Markdown or HTML into the form', () => {
    const nasty = '<b>x</b> | `y` *z* _w_ [a](b) # ~~c~~ \\ & end';
    const text = exampleText('first-draft-cash.yaml').replace(/^( *title:).*$/m, `$1 ${JSON.stringify(nasty)}`);
    const form = paperForm({ catalogue, stage: 'design', tier: 'core', plan: planOf('nasty.yaml', text), only: [] });
    expect(form).toContain(plain(nasty));
    expect(form).not.toContain('<b>');
    expect(plain(nasty)).toBe(
      '&lt;b\\>x&lt;/b\\> \\| \\`y\\` \\*z\\* \\_w\\_ \\[a\\](b) \\# \\~\\~c\\~\\~ \\\\ &amp; end',
    );
  });

  test('a plan that lacks nothing has nothing to print but who types it in', () => {
    const form = paperForm({
      catalogue,
      stage: 'design',
      tier: 'core',
      plan: planOf('exemplary-registration.yaml'),
      only: ['no-such-theme'],
    });
    expect(idsIn(form)).toEqual([]);
    expect(form).toContain('Nothing is open');
  });
});

test('the form for a concept note of a development programme, core questions', async () => {
  const form = paperForm({ catalogue, frameworks: ['undp'], stage: 'concept', tier: 'core', only: [] });
  await expect(form).toMatchFileSnapshot('paper-concept-core.md');
});
