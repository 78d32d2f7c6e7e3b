import { factIds } from '../facts/fact.ts';
import { schemaId } from './json.ts';
import { outcomeWords } from './phrases.ts';

type Schema = Readonly<Record<string, unknown>>;

const truths = ['yes', 'no', 'unknown'];

/** JSON Schema (draft-07) of the JSON report. Every key is always there; what is not known is `null`. */
export function resultSchema(): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Result of dbd assess, version 1',
    ...object('What programme design documents show, judged against published digital strategies.', {
      schema: { const: schemaId, description: 'Name and version of this format.' },
      tool: object('What made the result.', {
        name: { const: 'dbd', description: 'Always dbd.' },
        version: text('Version of the tool.'),
      }),
      frameworks: list(
        'The strategies that the documents were judged against.',
        object('One strategy.', {
          id: text('Id of the framework, such as undp.'),
          version: text('Version of the strategy as published.'),
          digest: digest('Digest of the framework file and its rubrics: the same digest, the same questions.'),
        }),
      ),
      documents: list('One entry for each document, in the order given.', documentSchema()),
      gate: object('The verdict that decides the exit code.', {
        preset: choice('Which gate was asked for. advisory never fails.', ['advisory', 'review', 'strict']),
        verdict: choice('Whether the gate let the documents pass.', ['passed', 'failed']),
        reasons: list(
          'Every assertion of the gate that did not hold.',
          object('One assertion that did not hold.', {
            assertion: text('Name of the assertion.'),
            document: text('Path of the document.'),
            message: text('What does not hold, in words.'),
          }),
        ),
      }),
    }),
  };
}

function documentSchema(): Schema {
  return object('One programme design document.', {
    path: text('Path of the file, with forward slashes.'),
    digest: digest('Digest of the file as read.'),
    title: nullable(text('Title of the programme; null when text of the document was not wanted (--no-excerpts).')),
    stage: text('How far the document is: concept, design, appraisal or implementation. It decides what is due.'),
    setting: nullable(text('Setting of the programme, such as development or peacekeeping; null when not stated.')),
    facts: list('What the programme is: decides which criteria apply.', factSchema()),
    frameworks: list('The score in each framework.', frameworkSchema()),
    criteria: list('What each criterion came to.', criterionSchema()),
    diagnostics: list(
      'What is odd about the document itself. It never changes a score.',
      object('One message.', {
        severity: choice('How bad it is.', ['error', 'warning', 'note']),
        code: text('Name of the rule, such as document/unresolved-reference.'),
        ...place,
        message: text('What is odd and what would do, in words.'),
        file: text('File in which the place is: the plan, or a file of waivers or known gaps.'),
      }),
    ),
    tier: choice(
      'full: every criterion was asked. core: a first look. small: the core criteria, because the programme is small.',
      ['core', 'full', 'small'],
    ),
    later: list(
      'Criteria that are not due at this stage.',
      object('One criterion that becomes due later.', {
        id: criterionId('Id of the criterion.'),
        title: text('Title of the criterion.'),
        stage: text('The stage from which it is due.'),
      }),
    ),
  });
}

function factSchema(): Schema {
  return object('One fact.', {
    id: choice('Id of the fact, as under facts in the document.', factIds),
    value: choice('What counts, after what is written and what is shown are held against each other.', truths),
    declared: nullable(choice('What the author wrote; null when nothing.', truths)),
    derived: choice('What the content shows; unknown when it shows nothing.', truths),
    because: list('The places that speak.', object('One place.', place)),
  });
}

function frameworkSchema(): Schema {
  return object('The result in one framework.', {
    id: text('Id of the framework.'),
    score: object('The headline.', {
      lower: nullable(score('The score: what is certain. null when nothing applies.')),
      upper: nullable(score('What it may be once everything open is settled. null when nothing applies.')),
      uncapped: nullable(score('The lower bound without caps. null when nothing applies.')),
      band: nullable(text('Name of the band, such as Substantial; null when nothing applies.')),
      confidence: nullable(choice('How narrow the range is; null when nothing applies.', ['high', 'medium', 'low'])),
      coverage: fraction('Share of the applicable weight whose level is certain.'),
    }),
    caps: list(
      'Criteria that cap the score.',
      object('One cap.', {
        criterion: criterionId('Id of the criterion.'),
        kind: choice('A critical criterion below its required level, or a red line crossed.', ['critical', 'redline']),
        cap: score('The score cannot be above this.'),
        certain: choice('yes: caps both bounds. unknown: caps the lower bound only.', ['yes', 'unknown']),
      }),
    ),
    principles: list(
      'Principles, objectives and goals, in the order of the strategy.',
      object('One principle.', {
        id: text('Id of the principle.'),
        title: text('Title as the strategy gives it.'),
        lower: nullable(score('What is certain. null when nothing applies.')),
        upper: nullable(score('What it may be. null when nothing applies.')),
        criteria: list('Criteria counted here.', criterionId('Id of a criterion.')),
        applicable: count('How many criteria certainly apply.'),
        total: count('How many criteria are counted here when all apply.'),
        covered: { type: 'boolean', description: 'false: no criterion exists yet, so it is shown and never scored.' },
      }),
    ),
    held_down_by: list(
      'Principles that keep the band below what the number alone would give.',
      text('Id of a principle.'),
    ),
  });
}

function criterionSchema(): Schema {
  return object('One criterion.', {
    id: criterionId('Id of the criterion.'),
    title: text('Title of the criterion.'),
    kind: choice('critical and redline criteria can cap the score.', ['normal', 'critical', 'redline']),
    weight: { type: 'number', minimum: 0, description: 'Weight within its principle.' },
    outcome: choice(
      'What it came to. A red line is violation, clear, unknown or not_applicable.',
      Object.keys(outcomeWords),
    ),
    level: nullable(
      object('Level of the lowest thing it looks at; null on a red line and where it does not apply.', {
        lower: level('Level that is certain.'),
        upper: level('Level that is possible.'),
        required: nullable(level('Level that a critical criterion needs; null on others.')),
      }),
    ),
    value: nullable(
      object('Mean over the things it looks at; null on a red line and where it does not apply.', {
        lower: fraction('What is certain.'),
        upper: fraction('What is possible.'),
      }),
    ),
    applies: choice('Whether it applies.', truths),
    because: text('Which facts decided that, in words.'),
    evidence: list(
      'Places that hold what was asked for.',
      object('One place.', { ...place, level: level('Level that the place serves.') }),
    ),
    gaps: list('What keeps it from a higher level.', gapSchema()),
    waiver: nullable(
      object('Gaps that the gate lets pass; null where there are none. They change no score.', {
        until: nullable(text('Last day of the waiver that ends first; null where only the baseline lets pass.')),
        file: nullable(text('File in which that waiver stands.')),
        line: nullable(count('Its line.')),
        gaps: count('Gaps that are waived.'),
        known: count('Gaps that the baseline knows.'),
      }),
    ),
    tier: choice('core criteria are asked in a first look.', ['core', 'extended']),
    review: nullable(
      object('A question that only people can judge; null where there is none.', {
        question: text('The question.'),
        digest: identity('Changes when what the question looks at changes.'),
        answer: nullable(
          object('The answer that counts; null while there is none.', {
            level: level('Level given.'),
            date: text('Day of the review, as written.'),
          }),
        ),
      }),
    ),
  });
}

function gapSchema(): Schema {
  return object('One gap.', {
    id: identity('The same in every run while the gap is there.'),
    ...place,
    message: text('What is there and what is missing.'),
    to_level: level('The level it keeps from.'),
    recommendation: text('What to write.'),
    gain: score('Points of the score gained by its step; the largest where several frameworks count it.'),
    gains: list(
      'Points gained by its step in each framework.',
      object('Points in one framework.', {
        framework: text('Id of the framework.'),
        headline: score('Points of the score.'),
        uncapped: score('Points of the score before caps: what counts once the caps are lifted.'),
      }),
    ),
    step: identity('The same for all gaps that have to be closed together to gain the points.'),
  });
}

const place = {
  path: text('Path in the document.'),
  line: { type: 'integer', minimum: 1, description: 'Line in the file, from 1.' },
  column: { type: 'integer', minimum: 1, description: 'Column in UTF-16 units, from 1.' },
};

function object(description: string, properties: Readonly<Record<string, Schema>>): Schema {
  return { type: 'object', description, properties, required: Object.keys(properties), additionalProperties: false };
}

function list(description: string, items: Schema): Schema {
  return { type: 'array', description, items };
}

function nullable({ description, ...schema }: Schema): Schema {
  return { description, anyOf: [schema, { type: 'null' }] };
}

function text(description: string): Schema {
  return { type: 'string', description };
}

function choice(description: string, values: readonly string[]): Schema {
  return { type: 'string', enum: [...values], description };
}

function identity(description: string): Schema {
  return { type: 'string', pattern: '^[0-9a-f]{12}$', description };
}

function digest(description: string): Schema {
  return { type: 'string', pattern: '^sha256:', description };
}

function criterionId(description: string): Schema {
  return { type: 'string', pattern: '^[a-z0-9-]+/[a-z0-9-]+$', description };
}

function score(description: string): Schema {
  return { type: 'number', minimum: 0, maximum: 100, description };
}

function fraction(description: string): Schema {
  return { type: 'number', minimum: 0, maximum: 1, description };
}

function level(description: string): Schema {
  return { type: 'integer', minimum: 0, maximum: 3, description };
}

function count(description: string): Schema {
  return { type: 'integer', minimum: 0, description };
}
