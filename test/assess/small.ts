import { type AssessOptions, type Assessor, assess, evaluate } from '../../src/assess/assess.ts';
import type { DocumentAssessment, Outcome } from '../../src/assess/assessment.ts';
import { echoIndex } from '../../src/evidence/sift.ts';
import { catalogueOf, type Files, sound } from '../rubric/files.ts';
import { everything, loaded } from '../support.ts';

const common = (name: string, kind: string): string => `
  - id: small/${name}
    title: The ${name} criterion
    homes: {strategy: safety}
    kind: ${kind}
    weight: 2
    tier: core
    from: concept
    applies_when: always`;
const words = (name: string, place: string): string => `
    ask: Is the ${name} criterion met?
    why: Because the ${name} criterion says so.
    recommend:
      to_1: Write the description of {${place}|this}.
      to_2: Name the supplier of {${place}|this}.
      to_3: Say when {${place}|this} goes live.
    sources:
      - {ref: law, section: "1"}`;

/** One criterion over things, one over things with a flag, one safeguard, one that a reviewer has the last word on; and the red line of \`sound\`. */
const small = `rubric: small
version: 1.0.0
title: Small criteria for tests
criteria:${common('scoped', 'normal')}
    scope: {of: 'technology.solutions[]'}
    levels: {1: [{present: .description}], 2: [{refers: .supplier}], 3: [{present: .go_live}]}${words('scoped', '.name')}${common('flagged', 'normal')}
    scope: {of: 'technology.solutions[]', where: {.public_facing: 'yes'}}
    levels: {1: [{present: .description}], 2: [{refers: .supplier}], 3: [{present: .go_live}]}${words('flagged', '.name')}${common('safeguard', 'critical')}
    required: 2
    levels:
      1: [{present: challenge.problem}]
      2: [{present: challenge.magnitude}]
      3: [{present: challenge.today}]${words('safeguard', 'programme.title')}${common('reviewed', 'normal')}
    review: Is it any good?
    levels:
      1: [{present: strategy.theory_of_change}]
      2: [{count: {of: 'strategy.lessons[]'}}]
      3: [{count: {of: 'strategy.assumptions[]'}}]${words('reviewed', 'programme.title')}
`;

const files: Files = {
  'frameworks/strategy.yaml': sound['frameworks/strategy.yaml'] ?? '',
  'sources.yaml': sound['sources.yaml'] ?? '',
  'limits.yaml': sound['limits.yaml'] ?? '',
  'small.yaml': small,
};
const assessor: Assessor = { catalogue: catalogueOf(files), echoes: echoIndex([]) };

function load(sections: string): ReturnType<typeof loaded> {
  return loaded('plan.yaml', `dbd: 1\nprogramme: {title: A plan for tests}\n${sections}`);
}

export function assessedSmall(sections: string, options: AssessOptions = everything): DocumentAssessment {
  return assess(load(sections), assessor, options);
}

export function evaluatedSmall(sections: string): ReturnType<typeof evaluate> {
  return evaluate(load(sections).document, assessor, everything);
}

export function outcomeIn(assessment: DocumentAssessment, id: string): Outcome {
  const found = assessment.outcomes.find((outcome) => outcome.id === id);
  if (!found) throw new Error(`${id} was not assessed`);
  return found;
}
