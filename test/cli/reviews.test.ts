import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dbd, temporaryFolder } from './run.ts';

const cwd = temporaryFolder();
const id = 'gender-and-inclusion/gender-analysis';
const quote = 'Women own fewer phones and borrow those of their sons';
const plan = (finding = quote): string => `dbd: 1
programme: {title: Village clinics, stage: design, start: 2027-01-01}
stakeholders: {groups: [{id: mothers, name: Mothers of newborns, kind: target}]}
results: {outputs: [{id: out-1, statement: Clinics are open in the evening}]}
work_plan:
  activities: [{id: act-1, name: Evening hours, kind: community, output: out-1}]
  budget:
    sources: [{id: fund-1, status: confirmed, amount: 90000}]
    lines: [{id: ln-1, what: Evening staff, kind: gender, activity: act-1, amount: 90000, source: fund-1}]
safeguards:
  gender:
    date: 2026-10-01
    participatory: yes
    sources: [Survey of 2026 table 4, Talks in eight villages]
    findings:
      - {finding: ${finding}, women: 31, men: 58, digital: yes, leads_to: [act-1]}
      - {finding: Clinics close before women have sold their fish, women: 70, men: 12, leads_to: [act-1]}
      - {finding: The way home is dark and women are followed, leads_to: [act-1]}
`;
const answer = (level: number, more = ''): string =>
  `reviews: [{criterion: ${id}, level: ${level}, by: Gender adviser of the regional office, date: 2026-11-20, quote: ${quote}${more}}]\n`;

interface Result {
  readonly outcome: string;
  readonly level: { readonly lower: number; readonly upper: number };
  readonly review: { readonly digest: string; readonly answer: unknown };
}
function assessed(text: string, beside = ''): { criterion: Result; messages: readonly string[] } {
  writeFileSync(join(cwd, 'plan.yaml'), text);
  writeFileSync(join(cwd, 'plan.review.yaml'), beside);
  const { code, out, err } = dbd(['assess', 'plan.yaml', '--format', 'json', '--only', id], { cwd });
  expect([code, err]).toEqual([0, '']);
  const { criteria, diagnostics } = JSON.parse(out).documents[0];
  const messages = diagnostics
    .filter(({ code: kind }: { code: string }) => kind.startsWith('review/'))
    .map(({ code: kind, line, message }: Record<string, string>) => `${line} ${kind} ${message}`);
  return { criterion: criteria[0], messages };
}

describe('a question that only people can judge', () => {
  test('is open at level 3 until someone answers', () => {
    expect(assessed(plan()).criterion).toMatchObject({ outcome: 'manual', level: { lower: 2, upper: 3 } });
  });

  test.each([
    ['in the plan', plan() + answer(3), ''],
    ['in a file beside it', plan(), answer(3)],
  ])('is settled by a review %s', (_where, text, beside) => {
    const { criterion, messages } = assessed(text, beside);
    expect(criterion).toMatchObject({
      outcome: 'met',
      level: { lower: 3, upper: 3 },
      review: { answer: { level: 3, date: '2026-11-20' } },
    });
    expect(messages).toEqual([]);
  });

  test('a lower answer closes the range and takes away nothing that was found', () => {
    expect(assessed(plan() + answer(2)).criterion).toMatchObject({ outcome: 'partial', level: { lower: 2, upper: 2 } });
    const { criterion, messages } = assessed(plan() + answer(1));
    expect(criterion.level).toEqual({ lower: 2, upper: 2, required: null });
    expect(messages).toEqual([
      `19 review/disagrees The review of ${id} (2026-11-20) gives level 1; what is written shows level 2. The level of the plan stays. Ask the reviewer what is wrong with it.`,
    ]);
  });

  test('an answer never makes up for what is not written', () => {
    const { criterion, messages } = assessed(plan().replace('participatory: yes', 'participatory: no') + answer(3));
    expect(criterion.level.upper).toBeLessThan(3);
    expect(messages[0]).toContain('review/disagrees');
  });

  test('of two answers the later counts', () => {
    const two = `${answer(3)}${answer(2).replace('reviews: [', '').replace('2026-11-20', '2026-12-01').replace(']\n', '')}`;
    const both = two.replace(/\}\]\n\{/, '}, {').replace(/\}$/, '}]\n');
    expect(assessed(plan() + both).criterion.level.upper).toBe(2);
  });

  test('it is out of date when its passage is gone, or when its digest no longer fits', () => {
    const { digest } = assessed(plan()).criterion.review;
    expect(digest).toMatch(/^[0-9a-f]{12}$/);
    expect(assessed(plan() + answer(3, `, digest: "${digest}"`)).criterion.outcome).toBe('met');
    const changed = plan().replace('Clinics close', 'Clinics shut') + answer(3, `, digest: "${digest}"`);
    for (const text of [plan('Women rent phones from their sons') + answer(3), changed]) {
      const { criterion, messages } = assessed(text);
      expect(criterion.outcome).toBe('manual');
      expect(messages).toHaveLength(1);
      expect(messages[0]).toMatch(/review\/stale .* Ask for a new review\.$/);
    }
  });

  test.each([
    ['by: Gender adviser of the regional office', 'by: The team', '`by` names no post'],
    ['level: 3, ', '', '`level` is missing'],
    [`quote: ${quote}`, 'quote: phones', '`quote` needs 3 words or more of the plan'],
    [id, 'gender-and-inclusion/gender-analyses', `Did you mean \`${id}\`?`],
  ])('%s as %s does not count', (before, after, message) => {
    const { criterion, messages } = assessed(plan() + answer(3).replace(before, after));
    expect(criterion.outcome).toBe('manual');
    expect(messages.join()).toContain(message);
  });

  test('a file beside the plan that cannot be read is told with its place', () => {
    writeFileSync(join(cwd, 'plan.review.yaml'), 'reviews: [{criterion: x, levle: 3}]\n');
    const { code, err } = dbd(['assess', 'plan.yaml'], { cwd });
    expect([code, err]).toEqual([
      2,
      'plan.review.yaml:1:33: `levle` is not known here and is not read. Did you mean `level`?\n',
    ]);
  });
});
