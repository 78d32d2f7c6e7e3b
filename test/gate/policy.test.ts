import { describe, expect, test } from 'vitest';
import type { DocumentAssessment, Gap, Outcome } from '../../src/assess/assessment.ts';
import { policyFrom } from '../../src/gate/ask.ts';
import { type Assertion, type Preset, verdict } from '../../src/gate/policy.ts';
import { assessed, assessor, exampleText } from '../support.ts';

const plain = { tier: undefined, only: [], skip: [] } as const;
const weak = assessed('weak.yaml', exampleText('first-draft-cash.yaml'), plain);
const crossed = assessed('crossed.yaml', exampleText('mission-red-line.yaml'), plain);
const sound = assessed('sound.yaml', exampleText('exemplary-registration.yaml'), plain);

const names = {
  principles: assessor.catalogue.frameworks.flatMap(({ units }) => units.map(({ id }) => id)),
  themes: Object.keys(assessor.catalogue.themes),
  criteria: assessor.catalogue.criteria.map(({ id }) => id),
};

function assertionsOf(
  document: DocumentAssessment,
  preset: Preset,
  more: readonly Assertion[] = [],
): readonly string[] {
  return [...new Set(verdict([document], preset, more).reasons.map(({ assertion }) => assertion))];
}

/** The plan with every gap of some outcomes waived. */
function waiving(document: DocumentAssessment, which: (outcome: Outcome) => boolean): DocumentAssessment {
  const waived = { reason: 'Agreed by the board', by: 'Head of office', until: '2099-01-01', file: 'w.yaml', line: 1 };
  const pass = (gap: Gap): Gap => ({ ...gap, waived });
  return {
    ...document,
    outcomes: document.outcomes.map((one) => (which(one) ? { ...one, gaps: one.gaps.map(pass) } : one)),
  };
}

describe('presets', () => {
  test.each<[string, DocumentAssessment, Preset, readonly string[]]>([
    ['advisory never fails', weak, 'advisory', []],
    ['review fails on criticals', weak, 'review', ['criticals']],
    ['review fails on red lines', crossed, 'review', ['red-lines', 'criticals']],
    ['review lets a sound plan pass', sound, 'review', []],
    ['strict fails on more', weak, 'strict', ['criticals', 'no error or worse']],
  ])('%s', (_name, document, preset, expected) => {
    expect(assertionsOf(document, preset)).toEqual(expected);
    expect(verdict([document], preset, []).verdict).toBe(expected.length > 0 ? 'failed' : 'passed');
  });

  test('what is waived lets pass, and only that', () => {
    const criticals = waiving(weak, ({ kind }) => kind === 'critical');
    expect(assertionsOf(criticals, 'review')).toEqual([]);
    const others = waiving(weak, ({ kind }) => kind !== 'critical');
    expect(assertionsOf(others, 'review')).toEqual(['criticals']);
    expect(criticals.frameworks).toBe(weak.frameworks);
  });

  test('each reason names the plan, the criterion and a line', () => {
    for (const { document, message } of verdict([weak, crossed], 'review', []).reasons) {
      expect(['weak.yaml', 'crossed.yaml']).toContain(document);
      expect(message).toMatch(/^[a-z-]+\/[a-z-]+: .* \(line \d+\)$/);
    }
  });
});

describe('what is asked for by hand', () => {
  const asked = (minScore: readonly string[]) => policyFrom({ minScore, strict: false }, names);
  const assertions = (...minScore: readonly string[]): readonly Assertion[] => {
    const policy = asked(minScore);
    if (!policy.ok) throw new Error(policy.message);
    return policy.assertions;
  };

  test('a score of 0 is a score, and asks for nothing more', () => {
    expect(assertions('0')).toEqual([{ kind: 'overall', least: 0 }]);
    expect(assertionsOf(weak, 'advisory', assertions('0'))).toEqual([]);
    expect(assertionsOf(weak, 'advisory', assertions('8.15'))).toEqual([]);
    expect(assertionsOf(weak, 'advisory', assertions('8.16'))).toEqual(['score >= 8.16']);
  });

  test('principles have scores, themes and criteria have levels', () => {
    expect(assertionsOf(weak, 'advisory', assertions('human-rights=60'))).toEqual(['principle human-rights >= 60']);
    expect(assertionsOf(weak, 'advisory', assertions('data-protection=2'))).toEqual(['theme data-protection >= 2']);
    expect(assertionsOf(sound, 'advisory', assertions('data-protection/purpose-and-basis=3'))).toEqual([]);
  });

  test('a level that only a reviewer can give is not passed by having no gaps', () => {
    const open = sound.outcomes.find(({ outcome, gaps }) => outcome === 'manual' && gaps.length === 0);
    expect(open?.level?.lower).toBe(2);
    expect(assertionsOf(sound, 'advisory', assertions(`${open?.id}=3`))).toEqual([`criterion ${open?.id} >= 3`]);
  });

  test.each(['', 'high', '101', '-1', 'human-rights', 'human-rigths=60', 'data-protection=4', 'data-protection=1.5'])(
    '"%s" is refused with a sentence',
    (text) => {
      const policy = asked([text]);
      expect(policy.ok).toBe(false);
      expect(policy.ok ? '' : policy.message).toMatch(/\.$/);
    },
  );

  test('--fail-on looks at open gaps as bad as that or worse', () => {
    const on = (failOn: 'none' | 'note' | 'warning' | 'error'): readonly string[] => {
      const policy = policyFrom({ failOn, minScore: [], strict: false }, names);
      return policy.ok ? assertionsOf(sound, policy.preset, policy.assertions) : ['refused'];
    };
    expect(on('none')).toEqual([]);
    expect(on('error')).toEqual([]);
    expect(on('note')).toEqual(['no note or worse']);
  });
});
