import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/assess/assessment.ts';
import { renderGithub, stepOutputs } from '../../src/report/github.ts';
import type { Reporter } from '../../src/report/reporters.ts';
import { assessment, document, gap, outcome, place } from './build.ts';
import { endless, enormous, isQuick, nastyAssessment, raw, toldOf } from './machine.ts';
import { sample } from './sample.ts';

const reporter: Reporter = renderGithub;

interface Annotation extends Record<string, string | undefined> {
  readonly command: string;
  readonly message: string;
  readonly title?: string;
}

/** A line as the runner reads it: what stands behind the second `::` is the message. */
function annotations(subject: Assessment): readonly Annotation[] {
  const lines = renderGithub(subject).split('\n');
  expect(lines.pop()).toBe('');
  return lines.map((line) => {
    const [, command = '', properties = '', message = ''] = /^::(error|warning|notice) (.*?)::(.*)$/.exec(line) ?? [];
    expect(command, line).not.toBe('');
    const pairs = properties.split(',').map((pair) => pair.split('=', 2) as [string, string]);
    return { command, message: unescaped(message), ...unescapedProperties(pairs) };
  });
}

function unescaped(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function unescapedProperties(pairs: readonly [string, string][]): Record<string, string> {
  return Object.fromEntries(
    pairs.map(([key, value]) => [key, unescaped(value.replaceAll('%3A', ':').replaceAll('%2C', ','))]),
  );
}

const many = (count: number, overrides: Parameters<typeof outcome>[0] = {}) =>
  outcome({ ...overrides, gaps: Array.from({ length: count }, (_, index) => gap(place('x', index + 1))) });

describe('github', () => {
  test('says what, where and what to do', () => {
    const [first] = annotations(sample);
    expect(first).toEqual({
      command: 'error',
      file: 'plans/tarvan.yaml',
      line: '203',
      endLine: '203',
      col: '5',
      endColumn: '10',
      title:
        'Red line: No biometrics of children are taken without an assessment before (data-protection/children-without-safeguard)',
      message:
        'Fingerprints of children are collected from 2027-02; no assessment ends before that. To do: Drop the fingerprints, or plan an impact assessment that ends before the first collection.',
    });
  });

  test('escapes what the runner would read', () => {
    const path = 'a,b:c%0A.yaml';
    const title = 'One, two: 100%';
    const subject = assessment([document({ path, outcomes: [outcome({ title, gaps: [gap({ message: '5% a' })] })] })]);
    expect(renderGithub(subject)).toMatch(
      /^::warning file=a%2Cb%3Ac%250A\.yaml,line=88,.*title=One%2C two%3A 100%25 \(.*::5%25 a To do/,
    );
    expect(annotations(subject)).toMatchObject([{ file: path, title: expect.stringContaining(title) }]);
  });

  test('shows ten of a kind, the worst first, and says how many more there are', () => {
    const outcomes = [
      many(12, { id: 'a/light', weight: 1 }),
      many(3, { id: 'b/heavy', weight: 5 }),
      many(10, { id: 'c/note', tier: 'extended' }),
      many(2, { id: 'd/line', kind: 'redline', outcome: 'violation' }),
    ];
    const told = annotations(assessment([document({ outcomes })]));
    expect(told.map(({ command, title }) => `${command} ${/\((.*)\)$/.exec(title ?? '')?.[1]}`)).toEqual([
      ...Array.from({ length: 2 }, () => 'error d/line'),
      ...Array.from({ length: 3 }, () => 'warning b/heavy'),
      ...Array.from({ length: 7 }, () => 'warning a/light'),
      ...Array.from({ length: 10 }, () => 'notice c/note'),
    ]);
    expect(told.map(({ message }) => /\n\+(\d+) more (\w+), see the summary\.$/.exec(message)?.slice(1))).toEqual(
      Array.from({ length: 22 }, (_, index) => (index === 11 ? ['5', 'warnings'] : undefined)),
    );
  });

  test('says nothing when there is nothing to say, or when all is accepted', () => {
    expect(renderGithub(assessment([document()]))).toBe('');
    expect(renderGithub(assessment([document({ outcomes: [outcome({ gaps: [gap({ known: true })] })] })]))).toBe('');
  });

  test('has no line for a file as a whole', () => {
    const problems = [{ code: 'source/unreadable', file: 'c.yaml', position: undefined, message: 'this is a folder' }];
    expect(renderGithub(assessment([], { problems }))).toBe(
      '::error file=c.yaml,title=Unreadable (source/unreadable)::this is a folder\n',
    );
  });

  test('holds against anything: only annotations, as many as there should be, within the limits', () => {
    fc.assert(
      fc.property(nastyAssessment, (subject) => {
        expect(reporter(subject, { color: 0, width: 80, all: false, excerpts: true })).not.toMatch(raw);
        const told = annotations(subject);
        for (const { title = '', message } of told) {
          expect(title.length).toBeLessThanOrEqual(255);
          expect(Buffer.byteLength(message)).toBeLessThanOrEqual(65_536);
          expect(message).not.toMatch(/::|##\[/);
        }
        const shown = told.reduce((sum, { message }) => sum + 1 + Number(/\n\+(\d+) more/.exec(message)?.[1] ?? 0), 0);
        expect(shown).toBe(new Set(toldOf(subject)).size);
        for (const command of ['error', 'warning', 'notice'])
          expect(told.filter((one) => one.command === command).length).toBeLessThanOrEqual(10);
      }),
    );
  });

  test('takes less than a second for 25,000 gaps and for a sentence of two million characters', () => {
    expect(annotations(enormous(25_000)).at(-1)?.message).toMatch(/\n\+24990 more warnings, see the summary\.$/);
    const [crowd] = annotations(enormous(25_000, 25_000));
    expect(crowd?.message.endsWith('\n…')).toBe(true);
    expect(annotations(endless())).toHaveLength(2);
    for (const subject of [enormous(25_000), enormous(25_000, 25_000), endless()])
      expect(isQuick(() => renderGithub(subject))).toBe(true);
  });
});

describe('step outputs', () => {
  test('are the score, the verdict and the gaps that nobody has accepted', () => {
    const gaps = [gap(), gap({ known: true }), gap(place('x', 3))];
    const failed = { preset: 'strict', verdict: 'failed', reasons: [] } as const;
    const subject = assessment([document({ outcomes: [outcome({ gaps })] })], { gate: failed, exit: 1 });
    expect(stepOutputs(subject)).toBe('score=59.93\nverdict=failed\ngaps=2\n');
    expect(stepOutputs(subject, 'out/dbd.sarif')).toBe(
      'score=59.93\nverdict=failed\ngaps=2\nsarif-file=out/dbd.sarif\n',
    );
  });

  test('never say that something passed which was not assessed', () => {
    expect(stepOutputs(assessment([], { exit: 2 }))).toBe('score=\nverdict=not-assessed\ngaps=0\n');
  });

  test('are one line each, whatever a file is called', () => {
    fc.assert(
      fc.property(nastyAssessment, fc.string({ unit: 'binary' }), (subject, file) => {
        const lines = stepOutputs(subject, `a${file}\nverdict=passed`).split('\n');
        expect(lines.map((line) => line.split('=')[0])).toEqual(['score', 'verdict', 'gaps', 'sarif-file', '']);
        expect(lines.join('\n')).not.toMatch(raw);
      }),
    );
  });
});
