import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/assess/assessment.ts';
import type { Reporter } from '../../src/report/reporters.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { assessed, examples, exampleText } from '../support.ts';
import { assessment, document, framework, gap, outcome, place, range } from './build.ts';
import { endless, enormous, isQuick, nastyAssessment, raw, toldOf } from './machine.ts';
import { sample } from './sample.ts';
import { githubSarif } from './sarif-schema.ts';

const reporter: Reporter = renderSarif;
const validate = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true }).compile(githubSarif);

function runOf(subject: Assessment, waived = false) {
  const log = JSON.parse(renderSarif(subject, { waived }));
  expect(validate(log), JSON.stringify(validate.errors?.slice(0, 5))).toBe(true);
  return log.runs[0];
}

type Result = {
  ruleId: string;
  ruleIndex: number;
  level: string;
  message: { text: string };
  locations: [
    { physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number; endLine: number } } },
  ];
};
const placeOf = ({ ruleId, locations: [{ physicalLocation: at }] }: Result): string =>
  JSON.stringify([at.artifactLocation.uri, ruleId, at.region.startLine]);

const waived = { reason: 'Agreed', by: 'head of office', until: '2027-05-31', file: 'plans/a.yaml', line: 3 };

describe('sarif', () => {
  test.each(examples)('is what GitHub asks for: %s', (name) => {
    const run = runOf(assessment([assessed(`examples/${name}`, exampleText(name))]));
    expect(run.results.length).toBeGreaterThan(0);
    for (const { partialFingerprints } of run.results)
      expect(Object.keys(partialFingerprints)).toEqual(['primaryLocationLineHash', 'dbdFinding/v1']);
  });

  test('the schema of these tests is strict', () => {
    const wrong = (change: (log: { runs: [{ results: [Record<string, unknown>] }] }) => void): boolean => {
      const log = JSON.parse(renderSarif(sample));
      change(log);
      return validate(log);
    };
    expect(wrong(() => {})).toBe(true);
    expect(wrong(({ runs: [{ results }] }) => Object.assign(results[0], { surprise: 1 }))).toBe(false);
    expect(wrong(({ runs: [{ results }] }) => Object.assign(results[0], { message: { text: '' } }))).toBe(false);
    expect(wrong(({ runs: [{ results }] }) => delete results[0]['partialFingerprints'])).toBe(false);
  });

  test('has the title, the question and the reason of a criterion as the help of its rule', () => {
    const [rule] = runOf(assessment([document({ outcomes: [outcome({ kind: 'critical' })] })])).tool.driver.rules;
    expect(rule).toEqual({
      id: 'responsible-use/complaints-and-redress',
      name: 'ComplaintsAndRedress',
      shortDescription: { text: 'People can complain and get an answer' },
      fullDescription: { text: 'Where does a person complain, and who answers?' },
      help: {
        text: [
          'People can complain and get an answer',
          'What is asked: Where does a person complain, and who answers?',
          'Why: A wrong nobody can report is a wrong nobody corrects.',
          'How it counts: Below the level that is needed, it holds the score down.',
        ].join('\n\n'),
        markdown: [
          '# People can complain and get an answer',
          '**What is asked.** Where does a person complain, and who answers?',
          '**Why.** A wrong nobody can report is a wrong nobody corrects.',
          '**How it counts.** Below the level that is needed, it holds the score down.',
        ].join('\n\n'),
      },
      defaultConfiguration: { level: 'error' },
      properties: {
        tags: ['responsible-use', 'critical', 'core', 'undp/human-rights'],
        precision: 'high',
        'problem.severity': 'error',
      },
    });
  });

  test('has a rule for each criterion that was asked, met or not, and for each code of a remark', () => {
    const { tool, results } = runOf(sample);
    const ids = tool.driver.rules.map(({ id }: { id: string }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(ids).toContain('open-standards/open-data');
    expect(ids).toContain('document/unknown-key');
    for (const { ruleId, ruleIndex } of results) expect(ids[ruleIndex]).toBe(ruleId);
    expect(renderSarif(sample)).not.toContain('security-severity');
  });

  test('has one result for each rule and line, with everything that is missing there', () => {
    const { results } = runOf(sample);
    const complaints = results.filter(({ ruleId }: Result) => ruleId === 'responsible-use/complaints-and-redress');
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toMatchObject({
      level: 'error',
      partialFingerprints: { 'dbdFinding/v1': '0123456789ab' },
    });
    expect(complaints[0].message.text.split('\n')).toEqual([
      '- No channel for complaints is named.',
      '- No deadline for an answer is given.',
      '- No appeal outside the project is named.',
      'To do: Name one channel, who answers, and within how many days.',
      'To do: Write within how many days a person gets an answer.',
      'To do: Name the body that hears an appeal and link it to an activity with a budget.',
    ]);
  });

  test('leaves out what is waived or known, unless asked for, and then says so', () => {
    const gaps = [
      gap({ waived }),
      gap({ ...place('x', 90), waived: { ...waived, file: '.dbd-waivers.yaml' } }),
      gap({ ...place('y', 91), known: true }),
      gap(place('z', 92)),
    ];
    const subject = assessment([document({ outcomes: [outcome({ gaps })] })]);
    expect(runOf(subject).results).toHaveLength(1);
    expect(runOf(subject, true).results.map(({ suppressions }: { suppressions?: unknown }) => suppressions)).toEqual([
      [{ kind: 'inSource', status: 'accepted', justification: 'Agreed (head of office, until 2027-05-31)' }],
      [{ kind: 'external', status: 'accepted', justification: 'Agreed (head of office, until 2027-05-31)' }],
      [{ kind: 'external', status: 'accepted', justification: 'In the baseline: it was there before.' }],
      undefined,
    ]);
    const silent = JSON.parse(renderSarif(subject, { waived: true, excerpts: false }));
    expect(silent.runs[0].results[0].suppressions[0].justification).toBe('Waived until 2027-05-31.');
  });

  test.each([
    [0, true, 'passed'],
    [1, true, 'failed'],
    [2, false, 'not-assessed'],
    [3, false, 'not-assessed'],
  ] as const)('exit code %i: successful is %s, the verdict is %s', (exit, successful, verdict) => {
    const gate = { preset: 'review', verdict: exit === 1 ? 'failed' : 'passed', reasons: [] } as const;
    const run = runOf(assessment([document()], { exit, gate }));
    expect(run.invocations[0]).toMatchObject({ exitCode: exit, executionSuccessful: successful });
    expect(run.properties.dbd).toMatchObject({ score: 59.93, verdict, preset: 'review' });
  });

  test('tells what could not be assessed as a notification and never as a result', () => {
    const problems = [
      {
        code: 'source/syntax',
        file: 'b.yaml',
        position: { line: 2, column: 3, endLine: 4, endColumn: 1 },
        message: 'a',
      },
      { code: 'source/unreadable', file: 'c.yaml', position: undefined, message: 'b' },
    ];
    const { results, invocations, tool } = runOf(assessment([], { problems, exit: 2 }));
    expect(results).toEqual([]);
    const region = { startLine: 2, startColumn: 3, endLine: 2, endColumn: 4 };
    expect(invocations[0].toolExecutionNotifications).toMatchObject([
      {
        descriptor: { id: 'source/syntax' },
        level: 'error',
        message: { text: 'a' },
        locations: [{ physicalLocation: { artifactLocation: { uri: 'b.yaml' }, region } }],
      },
      { descriptor: { id: 'source/unreadable' }, message: { text: 'b' } },
    ]);
    expect(tool.driver.notifications.map(({ id }: { id: string }) => id)).toEqual([
      'source/syntax',
      'source/unreadable',
    ]);
  });

  test.each([
    ['plans/a.yaml', 'plans/a.yaml'],
    ['./plans/a.yaml', 'plans/a.yaml'],
    ['pläne/a b#1?.yaml', 'pl%C3%A4ne/a%20b%231%3F.yaml'],
    ['a:b.yaml', 'a%3Ab.yaml'],
    ['../a.yaml', '../a.yaml'],
    ['<stdin>', '%3Cstdin%3E'],
    ['/full/a.yaml', 'file:///full/a.yaml'],
    ['C:/full/a.yaml', 'file:///C:/full/a.yaml'],
    ['\ud800', '%EF%BF%BD'],
  ])('the path %j is the URI %s', (path, uri) => {
    const { results } = runOf(assessment([document({ path, outcomes: [outcome({ gaps: [gap()] })] })]));
    expect(results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
  });

  test('keeps ten tags and says that it does', () => {
    const homes = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`framework-${index}`, 'unit']));
    const run = runOf(assessment([document({ outcomes: [outcome({ homes })] })]));
    expect(run.tool.driver.rules[0].properties.tags).toHaveLength(10);
    expect(run.invocations[0].toolExecutionNotifications).toMatchObject([
      { descriptor: { id: 'report/cut' }, level: 'warning', message: { text: expect.stringContaining('of 1 rules') } },
    ]);
  });

  test('keeps the worst 25,000 results and says how many are missing', () => {
    const { documents } = enormous(25_003);
    const level = { lower: 0, upper: 0, required: 2 };
    const last = outcome({ id: 'z/critical', kind: 'critical', level, gaps: [gap(place('x', 30_000))] });
    const [plan = document()] = documents;
    const run = runOf(assessment([{ ...plan, outcomes: [...plan.outcomes, last] }]));
    expect(run.results).toHaveLength(25_000);
    expect(run.results.at(-1).ruleId).toBe('z/critical');
    expect(run.invocations[0].toolExecutionNotifications[0].message.text).toMatch(/^4 results are left out/);
  });

  test('does not hang on the frameworks being there', () => {
    const base = framework();
    const unscored = { ...base, result: { ...base.result, score: undefined, band: undefined } };
    const run = runOf(assessment([document({ frameworks: [unscored] })], { frameworks: [] }));
    expect(run.properties.dbd).toMatchObject({
      score: null,
      documents: [{ frameworks: [{ lower: null, band: null }] }],
    });
    expect(run.automationDetails.id).toBe('dbd/none/');
    const scored = { ...base, result: { ...base.result, score: range(12.349, 20) } };
    const dbd = runOf(assessment([document({ frameworks: [scored] })])).properties.dbd;
    expect(dbd.documents[0].frameworks[0]).toEqual({ id: 'undp', lower: 12.34, upper: 20, band: 'Substantial' });
  });

  test('holds against anything: valid, complete, one result for each rule and line, nothing that is obeyed', () => {
    fc.assert(
      fc.property(nastyAssessment, (subject) => {
        const text = reporter(subject, { color: 0, width: 80, all: false, excerpts: true });
        expect(text).not.toMatch(raw);
        const run = runOf(subject);
        const places = run.results.map(placeOf);
        expect(new Set(places).size).toBe(places.length);
        const told = toldOf({ ...subject, problems: [] });
        expect(places).toHaveLength(new Set(told).size);
        expect(run.invocations[0].toolExecutionNotifications).toHaveLength(subject.problems.length);
        for (const { locations, message } of run.results) {
          expect(message.text).not.toMatch(/\]\(|!\[|<script|@everyone/);
          const { region } = locations[0].physicalLocation;
          expect(region.endLine).toBe(region.startLine);
          expect(region.endColumn).toBeGreaterThan(region.startColumn);
        }
        runOf(subject, true);
        expect(renderSarif(structuredClone(subject))).toBe(text);
      }),
    );
  });

  test('takes less than a second for 25,000 gaps and for a sentence of two million characters', () => {
    expect(runOf(enormous(25_000)).results).toHaveLength(25_000);
    expect(runOf(enormous(25_000, 50)).results).toHaveLength(500);
    expect(runOf(endless()).results).toHaveLength(2);
    expect(renderSarif(endless()).length).toBeLessThan(50_000);
    for (const subject of [enormous(25_000), enormous(25_000, 50), endless()])
      expect(isQuick(() => renderSarif(subject))).toBe(true);
  });
});
