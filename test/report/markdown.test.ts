import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/assess/assessment.ts';
import {
  commentBytes,
  markdown,
  marker,
  renderMarkdown,
  renderMarkdownComment,
  summaryBytes,
} from '../../src/report/markdown.ts';
import { assessment, both, document, framework, gap, outcome, place, range } from './build.ts';
import { all, gfmTree, type Node, prose, shown } from './gfm.ts';
import { longSentence, manyGaps, plain, trickyAssessment } from './hostile.ts';
import { sample } from './sample.ts';

const waived = { reason: 'Agreed by the board', by: 'programme-manager', until: '2027-05-31', file: 'w.yaml', line: 4 };
const ourHtml = /^(<!-- dbd-report -->|<details>\n<summary>[^<>]*<\/summary>|<\/details>)$/;

function headings(text: string): readonly string[] {
  return all(gfmTree(text), 'heading').map(shown);
}

/** What may not come from a plan: HTML, images, addresses, mentions, references; and tables stay in shape. */
function expectHarmless(text: string, subject: Assessment): void {
  const tree = gfmTree(text);
  for (const { value = '' } of all(tree, 'html')) expect(value).toMatch(ourHtml);
  for (const type of [
    'image',
    'imageReference',
    'linkReference',
    'definition',
    'footnoteReference',
    'blockquote',
    'delete',
  ])
    expect(all(tree, type), type).toEqual([]);
  const files = [...subject.documents.map(({ path }) => path), ...subject.problems.map(({ file }) => file)];
  for (const { url = '' } of all(tree, 'link')) {
    const [path = ''] = url.split('#');
    expect(url).toMatch(/^[^:\s]*?(#L\d+)?$/);
    expect(files.map((file) => file.replace(/\p{Cs}/gu, '\ufffd'))).toContain(decodeURIComponent(path));
  }
  for (const each of [...prose(tree), ...summaries(tree)]) {
    expect(each).not.toMatch(/[@#!~][\p{L}\p{N}_"]|GH-\d|:\/\/|www\.|(?:mailto|xmpp):[^\u200b]|:smile:/u);
    expect(each).not.toMatch(/\b(?=\d*[a-f])(?=[a-f]*\d)[\da-f]{7,40}\b/i);
  }
  for (const table of all(tree, 'table')) {
    const widths = new Set((table.children ?? []).map(({ children = [] }) => children.length));
    expect(widths.size).toBe(1);
  }
  expect(text).not.toMatch(/[^\P{C}\n]|[\u2028\u2029]|^\s*::|##(vso)?\[/mu);
}

function summaries(tree: Node): readonly string[] {
  return all(tree, 'html').flatMap(({ value = '' }) => {
    return (/<summary>(.*)<\/summary>/.exec(value)?.[1] ?? '').replaceAll('&#8203;', '\u200b').replaceAll('&amp;', '&');
  });
}

describe('markdown', () => {
  test('begins with the marker and the score, and tells the most important first', () => {
    const text = renderMarkdown(sample, plain);
    expect(text.split('\n')[0]).toBe(marker);
    expect(headings(text)).toEqual([
      expect.stringMatching(/^\d+ of 100, /),
      expect.stringMatching(/^Blockers: 2$/),
      expect.stringMatching(/^Settle first: \d+ open facts?$/),
      'Next steps: the 10 that gain most points',
      'Principles',
    ]);
    const tree = gfmTree(text);
    expect(all(tree, 'list').some(({ ordered, children }) => ordered === true && children?.length === 10)).toBe(true);
    expectHarmless(text, sample);
  });

  test('says why the gate failed, with the range, the cap and the band', () => {
    const base = framework();
    const caps = [{ criterion: 'a/b', kind: 'critical' as const, cap: 49, certain: 'yes' as const }];
    const result = { ...base.result, score: range(49, 55, 61), band: 'Emerging', caps };
    const text = renderMarkdown(
      assessment([document({ frameworks: [{ ...base, result }] })], {
        gate: {
          preset: 'review',
          verdict: 'failed',
          reasons: [{ assertion: 'criticals', document: 'plans/a.yaml', message: 'One criterion is not met.' }],
        },
        exit: 1,
      }),
      plain,
    );
    expect(headings(text)[0]).toBe('Gate failed: 49 of 100, Emerging');
    const words = shown(gfmTree(text));
    expect(words).toContain('Why the gate (review) failed:One criterion is not met. (criticals, plans/a.yaml)');
    expect(words).toContain('Score: 49 of 100 (range 49 to 55), 61 without the cap');
    expect(words).toContain('Capped: at 49, by the blockers below');
  });

  test('links to lines by relative paths, or below a base', () => {
    const subject = assessment([document({ path: 'plans/a (1).yaml', outcomes: [outcome({ gaps: [gap()] })] })]);
    const urls = (base: string) =>
      all(gfmTree(markdown(subject, plain, { bytes: summaryBytes, base })), 'link').map(({ url }) => url);
    expect(urls('')).toContain('plans/a%20%281%29.yaml#L88');
    expect(urls('../blob/main/')).toContain('../blob/main/plans/a%20%281%29.yaml#L88');
  });

  test.each(['/etc/plan.yaml', '//evil.example/plan.yaml', '../plan.yaml', 'a/../../plan.yaml'])(
    'makes no link of %s',
    (path) => {
      const text = renderMarkdown(assessment([document({ path, outcomes: [outcome({ gaps: [gap()] })] })]), plain);
      expect(all(gfmTree(text), 'link')).toEqual([]);
    },
  );

  test('keeps waived and known gaps apart, and out of the next steps', () => {
    const gaps = [
      gap({ message: 'Open one.' }),
      gap({ ...place('b', 9), step: '2', message: 'Waived one.', waived, recommendation: both('Do b.') }),
      gap({ ...place('c', 10), step: '3', message: 'Known one.', known: true, recommendation: both('Do c.') }),
    ];
    const text = renderMarkdown(assessment([document({ outcomes: [outcome({ gaps })] })]), plain);
    const [before = '', after = ''] = text.split('<summary>Waived: 1 gap</summary>');
    expect(before).toContain('Open one.');
    expect(before).not.toMatch(/Waived one|Known one/);
    expect(after).toMatch(
      /Waived one\. Waived until 2027-05-31 by programme-manager \(w\.yaml:4\): Agreed by the board\./,
    );
    expect(after).toMatch(/Known from the baseline: 1 gap[\s\S]*Known one\. Known from the baseline\./);
    const accepted = renderMarkdown(assessment([document({ outcomes: [outcome({ gaps: gaps.slice(1) })] })]), plain);
    expect(accepted).toContain('Nothing else is missing. Below: 1 waived gap and 1 gap known from the baseline.');
  });

  test('shows every part of a result that a reader may need', () => {
    const subject = document({
      outcomes: [
        outcome({ id: 'a/na', title: 'Not here', outcome: 'not_applicable', because: 'personal_data: no' }),
        outcome({
          id: 'a/manual',
          title: 'For people',
          outcome: 'manual',
          review: { question: 'Is it fair?', digest: 'abcdef012345', answer: undefined },
        }),
        outcome({
          id: 'a/answered',
          title: 'Answered',
          outcome: 'met',
          review: { question: 'Is it so?', digest: 'x', answer: { level: 3, by: 'chief', date: '2027-01-02' } },
        }),
      ],
      later: [{ id: 'a/later', title: 'Later on', stage: 'appraisal' }],
      diagnostics: [
        {
          severity: 'warning',
          code: 'document/x',
          path: [],
          message: 'Secret key is odd.',
          quotes: 'Secret key',
          place: place('x', 5),
        },
      ],
    });
    const words = shown(gfmTree(renderMarkdown(assessment([subject]), plain)));
    expect(words).toContain('personal_data: no: Not here');
    expect(words).toContain('For people (a/manual): Is it fair? (Answer under reviews, with digest: abcdef012345.)');
    expect(words).toContain('Reviewed by chief on 2027-01-02: level 3 (linked). Is it so?');
    expect(words).toContain('At stage appraisal: Later on (a/later)');
    expect(words).toContain('line 5, warning: Secret key is odd.');
  });

  test('shows no word of the plan where excerpts are not allowed', () => {
    const gaps = [
      gap({ excerpt: 'Secret a', recommendation: { named: 'Secret b', plain: 'Write it.' } }),
      gap({ waived: { ...waived, reason: 'Secret c', by: 'secret-post' } }),
    ];
    const answer = { level: 3, by: 'Secret d', date: '2027-01-02' };
    const review = { question: 'Is it fair?', digest: 'x', answer };
    const subject = assessment([document({ title: 'Secret e', outcomes: [outcome({ gaps, review })] }), document()]);
    expect(renderMarkdown(subject, { ...plain, excerpts: false })).not.toMatch(/secret/i);
    expect(renderMarkdown(subject, plain).match(/secret[ -]\w+/gi)).toEqual(
      expect.arrayContaining(['Secret a', 'Secret b', 'Secret c', 'secret-post', 'Secret d', 'Secret e']),
    );
  });

  test('begins with a table where there are several plans, the weakest first', () => {
    const scored = (lower: number) => {
      const base = framework();
      return [{ ...base, result: { ...base.result, score: range(lower) } }];
    };
    const subject = assessment([
      document({ path: 'a.yaml', title: 'Strong | one', frameworks: scored(80) }),
      document({ path: 'b.yaml', title: 'Weak one', frameworks: scored(20) }),
    ]);
    const tree = gfmTree(renderMarkdown(subject, plain));
    const [table] = all(tree, 'table');
    expect(table?.children?.map((row) => row.children?.map(shown))).toEqual([
      ['Score', 'Band', 'Blockers', 'Open gaps', 'Plan'],
      ['20', 'Substantial', '0', '0', 'b.yaml Weak one'],
      ['80', 'Substantial', '0', '0', 'a.yaml Strong | one'],
    ]);
    expect(headings(renderMarkdown(subject, plain)).filter((each) => each.includes(' of 100'))).toEqual([
      '80 of 100, Substantial: Strong | one',
      '20 of 100, Substantial: Weak one',
    ]);
  });

  test('says so where nothing was assessed', () => {
    const problems = [{ code: 'source/syntax', file: 'b.yaml', position: undefined, message: 'It is no YAML.' }];
    const words = shown(gfmTree(renderMarkdown(assessment([], { problems, exit: 2 }), plain)));
    expect(words).toMatch(/0 plansCould not be assessed: 1 reasonb\.yaml It is no YAML\.No document was assessed\./);
  });

  test('is harmless whatever a plan says, and stays small enough for a comment', () => {
    fc.assert(
      fc.property(trickyAssessment, (subject) => {
        expectHarmless(renderMarkdown(subject, plain), subject);
        const comment = renderMarkdownComment(subject, plain);
        expectHarmless(comment, subject);
        expect(Buffer.byteLength(comment)).toBeLessThanOrEqual(commentBytes);
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });

  test('has the headings that we write and no other', () => {
    const ours =
      /^(Gate (passed|failed): .*|\d+ plans|\d+ of 100.*|no score.*|Could not be assessed: .*|Blockers: .*|Settle first: .*|Next steps?.*|Principles.*)$/s;
    fc.assert(
      fc.property(trickyAssessment, (subject) => {
        for (const each of headings(renderMarkdown(subject, plain))) expect(each).toMatch(ours);
      }),
      { numRuns: 20, endOnFailure: true },
    );
  });
});

describe('a budget', () => {
  test.each([
    ['25,000 gaps', manyGaps()],
    ['a sentence of 2 MB', longSentence()],
    [
      'a thousand plans',
      assessment(Array.from({ length: 1000 }, (_, index) => document({ path: `plans/${index}.yaml` }))),
    ],
  ])('holds with %s', (_, subject) => {
    for (const [render, bytes] of [
      [renderMarkdown, summaryBytes],
      [renderMarkdownComment, commentBytes],
    ] as const) {
      const text = render(subject, plain);
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(bytes);
      expect(text.startsWith(`${marker}\n## `)).toBe(true);
      expect(text).toMatch(/It is never a funding decision\./);
    }
  });

  test('cuts whole sections, the least severe first, and says which', () => {
    const whole = renderMarkdown(sample, plain);
    const sizes = Array.from({ length: 20 }, (_, index) => Math.round((Buffer.byteLength(whole) * (21 - index)) / 20));
    const texts = sizes.map((bytes) => markdown(sample, plain, { bytes }));
    expect(texts[0]).toBe(markdown(sample, plain, { bytes: 10 ** 9 }));
    const kept = (text: string) => [
      text.includes('<summary>Due later'),
      text.includes('<summary>For a reviewer'),
      all(gfmTree(text), 'table').length > 0,
      text.includes('### Next steps'),
      text.includes('### Blockers'),
    ];
    for (const text of texts) {
      expect(text.match(/<details>/g)?.length ?? 0).toBe(text.match(/<\/details>/g)?.length ?? 0);
      const parts = kept(text);
      expect(parts, 'what is less severe is gone before what is more').toEqual(parts.toSorted());
      expect(text.includes('**Left out, to stay under')).toBe(parts.includes(false));
    }
    expect(kept(texts.at(-1) ?? '')).toContain(false);
  });
});
