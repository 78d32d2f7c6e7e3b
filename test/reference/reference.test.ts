import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { criterionWords } from '../../src/reference/criterion.ts';
import { anchor } from '../../src/reference/markdown.ts';
import { type Page, reference } from '../../src/reference/reference.ts';
import type { Criterion } from '../../src/rubric/rubric.ts';
import { catalogue, folder, pageOf, pages, shownExamples, themes } from './pages.ts';

describe.each(pages)('rubrics/$file', ({ file, text }) => {
  test('is what the rubrics say today', async () => {
    await expect(text, `rubrics/${file} is behind the rubrics: npm run docs writes it anew`).toMatchFileSnapshot(
      resolve(folder, file),
    );
  });

  test('has one heading for each place that a link can lead to', () => {
    const titles = [...text.matchAll(/^##? (.*)$/gm)].map(([, title]) => anchor(title ?? ''));
    expect(titles.length).toBeGreaterThan(0);
    expect(titles.filter((title, index) => titles.indexOf(title) < index)).toEqual([]);
  });

  test('leads only to pages and headings that exist', () => {
    const links = [...text.matchAll(/\]\(([^)]*)\)/g)].map(([, target]) => target ?? '');
    const inside = links.filter((target) => !/^https?:/.test(target));
    expect(inside.length).toBeGreaterThan(0);
    const lost = inside.filter((target) => {
      const [page = '', place] = target.split('#');
      const found = pages.find((one) => one.file === page)?.text;
      const headings = [...(found ?? '').matchAll(/^#+ (.*)$/gm)].map(([, heading]) => anchor(heading ?? ''));
      return found === undefined || (place !== undefined && !headings.includes(place));
    });
    expect(lost).toEqual([]);
  });

  test('is prose: nothing of the machine shows through', () => {
    // What is quoted or an address is the words of others.
    const words = text.replaceAll(/^```yaml\n[\s\S]*?^```$/gm, '');
    const lines = words.split('\n').map((line) => line.replaceAll(/\]\([^)]*\)/g, ']').replaceAll(/"[^"]*"/g, '""'));
    const machine =
      /undefined|\[object|NaN|@\.|->|\bits\.[a-z]|``|\{|\}|<\/?[a-z]|\S {2,}\S|\s[,.;:]|\.\.(?!\.)|^\s*-\s*\.?$/;
    expect(lines.filter((line) => machine.test(line))).toEqual([]);
    expect(lines.filter((line) => /\b(a [aeio]\w|(\w{2,}) \2\b)/i.test(line.replaceAll(/`[^`]*`/g, '')))).toEqual([]);
  });
});

test('a page that no rubric stands behind is gone', () => {
  const written = readdirSync(folder).filter((name) => name.endsWith('.md'));
  expect(written.toSorted()).toEqual(pages.map(({ file }) => file).toSorted());
});

describe.each(catalogue.criteria)('$id', (criterion) => {
  const page = pageOf(`${criterion.id.split('/')[0]}.md`);
  const own = page.slice(page.indexOf(`## ${criterion.title}`)).split(/\n## /)[0] ?? '';

  test('stands on the page of its theme and in the contents', () => {
    expect(page.split(`- Id: \`${criterion.id}\`\n`)).toHaveLength(2);
    expect(pageOf('README.md')).toContain(`- [${criterion.title}](`);
  });

  test('says all that the rubric says of it', () => {
    const said = [criterion.ask, criterion.why, ...(criterion.kind === 'redline' ? [] : [criterion.review ?? ''])];
    expect(said.filter((sentence) => !own.includes(sentence.trim()))).toEqual([]);
    const steps = criterion.kind === 'redline' ? [] : ['### Level 1, ', '### Level 2, ', '### Level 3, '];
    expect(steps.filter((step) => own.split(step).length !== 2)).toEqual([]);
    const advice = criterion.kind === 'redline' ? ['to_1'] : Object.keys(criterion.recommend);
    expect(own.split('**What to write.**')).toHaveLength(advice.length + 1);
    expect(criterion.sources.filter(({ ref }) => !own.includes(`key \`${ref}\``))).toEqual([]);
  });

  test('says when it is asked, of what, and what it must reach', () => {
    const { applies_when: applies } = criterion;
    const facts = applies === 'always' ? [] : 'all' in applies ? applies.all : applies.any;
    expect(facts.filter((fact) => !own.includes(`(\`${fact}\`)`))).toEqual([]);
    expect(own.includes('**When it is asked.** Always.')).toBe(applies === 'always');
    expect(own).toContain('**What it is asked about.**');
    expect(own.includes('- Kind: red line')).toBe(criterion.kind === 'redline');
    expect(/- Kind: critical, level (\d) required/.exec(own)?.[1]).toBe(
      criterion.kind === 'critical' ? String(criterion.required) : undefined,
    );
  });
});

describe('what the criteria count for', () => {
  const readme = pageOf('README.md');
  const rows = [...readme.matchAll(/^\| (.*) \| (\d+) \| (\d+) \| (\d+) \|$/gm)].map(([, title = '', ...numbers]) => ({
    title,
    numbers: numbers.map(Number),
  }));
  const names = catalogue.frameworks.flatMap(({ framework, units }) =>
    units.flatMap(({ id, title, section, actions = {} }) => [
      { framework, ids: [id, ...Object.keys(actions)], title: `${section}: ${title}`, isUnit: true },
      ...Object.entries(actions).map(([action, words]) => ({
        framework,
        ids: [action],
        title: `Action ${action}: ${words}`,
        isUnit: false,
      })),
    ]),
  );

  test('every principle, goal and action has its row', () => {
    expect(rows.map(({ title }) => title)).toEqual(names.map(({ title }) => title));
  });

  test.each(names)('$framework, $title: the numbers are those of the rubrics', ({ framework, title, ids }) => {
    const row = rows[names.findIndex((one) => one.framework === framework && one.title === title)];
    const home = catalogue.criteria.filter(({ homes }) => ids.includes(homes[framework] ?? ''));
    const also = catalogue.criteria.filter(
      (one) => one.also?.[framework]?.some((id) => ids.includes(id)) && !home.includes(one),
    );
    expect(row?.numbers).toEqual([home.length + also.length, home.length, also.length]);
  });

  test.each(catalogue.frameworks)('$framework: each criterion is at home once', ({ framework }) => {
    const sum = rows
      .filter((_row, index) => names[index]?.framework === framework && names[index].isUnit)
      .reduce((total, { numbers }) => total + (numbers[1] ?? 0), 0);
    expect(sum).toBe(catalogue.criteria.filter(({ homes }) => homes[framework] !== undefined).length);
    expect(sum).toBeGreaterThan(0);
  });

  test('the themes have all criteria between them', () => {
    const [, total, count] = /^(\d+) criteria in (\d+) themes/m.exec(readme) ?? [];
    expect([Number(total), Number(count)]).toEqual([catalogue.criteria.length, themes.length]);
  });
});

test('what a level is worth and where a cap lies are the numbers of the frameworks', () => {
  const frameworks = catalogue.frameworks.map((framework) => ({
    ...framework,
    constants: { ...framework.constants, values: [0, 0.1, 0.3, 0.9] as const, capCritical: 0.38, capRedline: 0.17 },
  }));
  const { text } = reference({ ...catalogue, frameworks }, themes, shownExamples)[0] as Page;
  expect(text).toContain('Levels 1, 2 and 3 are worth 10 percent, 30 percent and 90 percent.');
  expect(text).toContain('the score cannot pass 38,');
  expect(text).toContain('the score cannot pass 17.');
});

describe('sources', () => {
  const [some] = catalogue.criteria;
  const cited = (read: 'seen' | 'in part' | 'recalled', section: string): string => {
    const references = { law: { document: 'The Law of 2014', url: 'https://example.org/(law)', read } };
    const criterion: Criterion = { ...(some as Criterion), sources: [{ ref: 'law', section }] };
    return (
      criterionWords(criterion, { ...catalogue, references }, undefined)
        .split('\n')
        .at(-1) ?? ''
    );
  };

  test('what was read is cited with its section and its address', () => {
    expect(cited('seen', 'article 7')).toBe(
      '- [The Law of 2014](https://example.org/%28law%29), article 7. (we read it; key `law`)',
    );
    expect(cited('in part', 'article 7')).toContain('article 7. (we read parts of it;');
  });

  test('what is only remembered is cited by its title', () => {
    const title = '- The Law of 2014. (cited from memory, to be checked; key `law`)';
    expect(cited('recalled', 'article 7')).toBe(title);
    expect(cited('recalled', 'chapter IV')).toBe(title);
    expect(cited('recalled', 'the part on "duties"')).toBe(title);
    expect(cited('recalled', 'the part on duties')).toBe(
      '- The Law of 2014, the part on duties. (cited from memory, to be checked; key `law`)',
    );
  });

  test('every source of the catalogue is shown', () => {
    const all = pages.map(({ text }) => text).join('');
    expect(Object.keys(catalogue.references).filter((ref) => !all.includes(`key \`${ref}\``))).toEqual([]);
  });
});

test('every criterion is shown before and after', () => {
  expect(catalogue.criteria.map(({ id }) => id).filter((id) => !shownExamples.has(id))).toEqual([]);
});
