import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse, type TestCase, type TestSuites } from 'junit2json';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { Assessment } from '../../src/assess/assessment.ts';
import { renderJunit, renderJunitJenkins } from '../../src/report/junit.ts';
import { printable } from '../../src/report/printable.ts';
import { assessment, both, document, framework, gap, outcome, place, range } from './build.ts';
import { longSentence, manyGaps, plain, trickyAssessment } from './hostile.ts';
import { sample } from './sample.ts';

const jenkins = readFileSync(new URL('junit-jenkins.xsd', import.meta.url), 'utf8');
const standard = jenkins.replace('<!-- default dialect -->', '<xs:attribute name="file" type="xs:string"/>');
const dialects = [
  ['default', renderJunit, standard],
  ['jenkins', renderJunitJenkins, jenkins],
] as const;

/** What a validator says that we did not write; empty where all is well. */
async function mistakes(schema: string, texts: readonly string[]): Promise<readonly string[]> {
  const xml = texts.map((contents, index) => ({ fileName: `${index}.xml`, contents }));
  const { errors } = await validateXML({
    xml,
    schema: [{ fileName: 'junit.xsd', contents: schema }],
    maxMemoryPages: 16_384,
  });
  return errors.map(({ rawMessage }) => rawMessage);
}

async function readBack(text: string): Promise<TestSuites> {
  return (await parse(text)) as TestSuites;
}

async function casesOf(subject: Assessment, options = plain): Promise<readonly TestCase[]> {
  const { testsuite = [] } = await readBack(renderJunit(subject, options));
  return testsuite.flatMap(({ testcase = [] }) => testcase);
}

/** `failure`, `error`, `skipped` or `passed`. */
function fateOf({ failure, error, skipped }: TestCase): string {
  return [failure && 'failure', error && 'error', skipped && 'skipped'].filter(Boolean).join() || 'passed';
}

const waived = { reason: 'Agreed by the board', by: 'programme-manager', until: '2027-05-31', file: 'w.yaml', line: 4 };

describe('junit', () => {
  test.each(dialects)('is what the schema of the %s dialect wants', async (_, render, schema) => {
    expect(await mistakes(schema, [render(sample, plain), render(assessment([]), plain)])).toEqual([]);
  });

  test('is told from the other dialect by its schema', async () => {
    expect(await mistakes(jenkins, [renderJunit(sample, plain)])).not.toEqual([]);
    expect(renderJunitJenkins(sample, plain)).not.toMatch(/<testcase [^>]*file=/);
  });

  test.each([
    ['met', {}, 'passed'],
    ['clear', { kind: 'redline' as const }, 'passed'],
    ['partial', { gaps: [gap()] }, 'failure'],
    ['gap', { gaps: [gap({ waived }), gap()] }, 'failure'],
    ['violation', { kind: 'redline' as const }, 'failure'],
    ['unknown', { gaps: [gap()] }, 'error'],
    ['not_applicable', {}, 'skipped'],
    ['manual', {}, 'skipped'],
    ['gap', { gaps: [gap({ waived }), gap({ known: true as const })] }, 'skipped'],
    ['unknown', { gaps: [gap({ known: true as const })] }, 'skipped'],
  ] as const)('gives one case for a criterion that is %s', async (name, overrides, fate) => {
    const cases = await casesOf(assessment([document({ outcomes: [outcome({ outcome: name, ...overrides })] })]));
    expect(cases.map(fateOf)).toEqual([fate]);
  });

  test('names the case by framework, principle, criterion and plan, and says in its text what to do', async () => {
    const gaps = [
      gap({ ...place('a', 12), message: 'No a.', recommendation: both('Write a.') }),
      gap({ ...place('b', 13), message: 'No b.', recommendation: both('Write a.') }),
      gap({ ...place('c', 14), step: 'c', message: 'No c.', recommendation: both('Write c.'), waived }),
    ];
    const [one] = await casesOf(assessment([document({ outcomes: [outcome({ gaps })] })]));
    expect(one).toMatchObject({
      classname: 'dbd.undp.human-rights',
      name: 'responsible-use/complaints-and-redress People can complain and get an answer (plans/a.yaml)',
      file: 'plans/a.yaml',
    });
    expect(one?.failure?.[0]?.inner).toBe(
      [
        'partly met; level 1 (declared)',
        'plans/a.yaml:12:3 for 2 (specified): No a.',
        'plans/a.yaml:13:3 for 2 (specified): No b.',
        'To do: Write a.',
        'plans/a.yaml:14:3 for 2 (specified): No c. Waived until 2027-05-31 by programme-manager (w.yaml:4): Agreed by the board.',
        'To do: Write c.',
      ].join('\n'),
    );
  });

  test('counts, and puts scores and the verdict in the properties of the suite', async () => {
    const base = framework();
    const frameworks = [{ ...base, result: { ...base.result, score: range(41.239, 55) } }];
    const outcomes = [
      outcome({ id: 'a/1', outcome: 'met' }),
      outcome({ id: 'a/2', outcome: 'gap' }),
      outcome({ id: 'a/3', outcome: 'unknown', homes: {}, theme: 'a' }),
      outcome({ id: 'a/4', outcome: 'manual' }),
    ];
    const reason = { assertion: 'criticals', document: 'plans/a.yaml', message: 'One is not met.' };
    const subject = assessment([document({ frameworks, outcomes })], {
      gate: { preset: 'review', verdict: 'failed', reasons: [reason] },
      problems: [{ code: 'source/syntax', file: 'b.yaml', position: undefined, message: 'No YAML.' }],
    });
    const read = await readBack(renderJunit(subject, plain));
    expect(read).toMatchObject({ tests: 5, failures: 1, errors: 2 });
    const [suite, problem] = read.testsuite ?? [];
    expect(suite).toMatchObject({ name: 'plans/a.yaml', tests: 4, failures: 1, errors: 1, skipped: 1 });
    expect(suite?.testcase?.[2]?.classname).toBe('dbd.other.a');
    expect(Object.fromEntries((suite?.properties ?? []).map(({ name, value }) => [name, value]))).toMatchObject({
      'undp.score': 41.23,
      'undp.score.upper': 55,
      'undp.band': 'Substantial',
      'gate.preset': 'review',
      'gate.verdict': 'failed',
      'gate.reason.1': 'criticals: One is not met.',
    });
    expect(problem?.testcase?.[0]).toMatchObject({
      name: 'source/syntax (b.yaml)',
      error: [{ inner: 'b.yaml No YAML.' }],
    });
  });

  test('holds no time, and no text of the plan but its title', () => {
    const gaps = [
      gap({ excerpt: 'Secret a', recommendation: { named: 'Secret b', plain: 'Write it.' } }),
      gap({ waived: { ...waived, reason: 'Secret c', by: 'Secret d' } }),
    ];
    const subject = assessment([document({ title: 'Secret e', outcomes: [outcome({ gaps })] })]);
    expect(renderJunit(subject, plain)).not.toMatch(/time|Secret [ab]/);
    expect(renderJunit(subject, plain)).toContain('Secret e');
    expect(renderJunit(subject, { ...plain, excerpts: false })).not.toContain('Secret');
  });

  test('is well-formed XML 1.0 that loses no criterion and no gap, whatever a plan says', async () => {
    await fc.assert(
      fc.asyncProperty(trickyAssessment, async (subject) => {
        const text = renderJunit(subject, plain);
        expect(text).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|::|##\[/u);
        expect(renderJunit(structuredClone(subject), plain)).toBe(text);
        const cases = await casesOf(subject);
        const outcomes = subject.documents.flatMap(({ outcomes: own, path }) => own.map((one) => ({ ...one, path })));
        expect(cases).toHaveLength(outcomes.length + subject.problems.length);
        outcomes.forEach(({ id, title, path, gaps, outcome: name }, index) => {
          const one = cases[index];
          expect(one?.name).toBe(printable(`${id} ${title} (${path})`));
          if (name === 'met' || name === 'clear') return;
          const [element] = one?.failure ?? one?.error ?? one?.skipped ?? [];
          const said = element !== undefined && 'inner' in element ? `${element.inner}` : '';
          for (const { message } of gaps) expect(said).toContain(printable(`: ${message}`).trim());
        });
      }),
      { numRuns: 60 },
    );
  });

  test.each(dialects)('is what the schema of the %s dialect wants, whatever a plan says', async (_, render, schema) => {
    const subjects = fc.sample(trickyAssessment, { numRuns: 40, seed: 7 });
    expect(
      await mistakes(
        schema,
        subjects.map((subject) => render(subject, plain)),
      ),
    ).toEqual([]);
  });

  test.each([
    ['25,000 gaps', manyGaps(), 100],
    ['a sentence of 2 MB', longSentence(), 1],
  ])('bears %s', async (_, subject, count) => {
    const text = renderJunit(subject, plain);
    expect(text.match(/<testcase /g)).toHaveLength(count);
    expect(text.match(/^plans\/a\.yaml:\d+:3 /gm)).toHaveLength(
      subject.documents[0]?.outcomes.flatMap(({ gaps }) => gaps).length ?? 0,
    );
    expect(await mistakes(standard, [text])).toEqual([]);
  });
});
