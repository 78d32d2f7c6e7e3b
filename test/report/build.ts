import type {
  Assessment,
  DocumentAssessment,
  FrameworkResult,
  Gap,
  Outcome,
  Place,
} from '../../src/assess/assessment.ts';
import type { Range } from '../../src/score/kernel.ts';
import type { Path } from '../../src/source/position.ts';

// The smallest valid value of each type; a test changes what it is about.

export function place(path: string, line: number, column = 3, at: Path = path.split('.')): Place {
  return { path, at, position: { line, column, endLine: line, endColumn: column + 5 } };
}

/** Points before caps, and of the headline where a cap hides some. */
export function gain(uncapped: number, headline = uncapped): Gap['gain'][string] {
  return { headline, uncapped };
}

/** A recommendation that names nothing of the plan. */
export function both(text: string): Gap['recommendation'] {
  return { named: text, plain: text };
}

export function gap(overrides: Partial<Gap> = {}): Gap {
  return {
    ...place('safeguards.complaints', 88),
    id: '0123456789ab',
    message: 'No channel for complaints is named.',
    toLevel: 2,
    object: '(document)',
    recommendation: both('Name one channel, who answers, and within how many days.'),
    step: 'fedcba987654',
    gain: { undp: gain(2) },
    excerpt: undefined,
    ...overrides,
  };
}

export function outcome(overrides: Partial<Outcome> = {}): Outcome {
  return {
    id: 'responsible-use/complaints-and-redress',
    title: 'People can complain and get an answer',
    theme: 'responsible-use',
    kind: 'normal',
    tier: 'core',
    weight: 3,
    homes: { undp: 'human-rights' },
    outcome: 'partial',
    level: { lower: 1, upper: 1, required: undefined },
    value: { lower: 0.2, upper: 0.2 },
    applies: 'yes',
    because: 'applies to every programme',
    evidence: [],
    gaps: [],
    question: 'Where does a person complain, and who answers?',
    why: 'A wrong nobody can report is a wrong nobody corrects.',
    review: undefined,
    ...overrides,
  };
}

export function range(lower: number, upper = lower, uncapped = lower): Range {
  return { lower, upper, uncapped };
}

export function framework(overrides: Partial<FrameworkResult> = {}): FrameworkResult {
  return {
    id: 'undp',
    name: 'UNDP Digital Strategy 2022-2025',
    result: {
      score: range(59.93),
      band: 'Substantial',
      heldDownBy: [],
      confidence: 'high',
      coverage: 1,
      caps: [],
      units: [{ id: 'human-rights', score: range(59.93), caps: [], applicable: 1, possible: 1 }],
    },
    units: [
      {
        id: 'human-rights',
        title: 'Human rights at the centre',
        criteria: ['responsible-use/complaints-and-redress'],
        total: 1,
      },
    ],
    notCovered: [],
    ...overrides,
  };
}

export function document(overrides: Partial<DocumentAssessment> = {}): DocumentAssessment {
  return {
    path: 'plans/a.yaml',
    digest: 'sha256:00',
    title: 'Village birth registration',
    stage: 'design',
    setting: 'development',
    tier: 'full',
    facts: [],
    frameworks: [framework()],
    outcomes: [outcome()],
    later: [],
    diagnostics: [],
    ...overrides,
  };
}

export function assessment(documents: readonly DocumentAssessment[], overrides: Partial<Assessment> = {}): Assessment {
  return {
    tool: { name: 'dbd', version: '0.1.0' },
    frameworks: [{ id: 'undp', name: 'UNDP Digital Strategy 2022-2025', version: '2022-2025', digest: 'sha256:11' }],
    documents,
    problems: [],
    gate: { preset: 'advisory', verdict: 'passed', reasons: [] },
    exit: 0,
    ...overrides,
  };
}
