import type { Assessment, DocumentAssessment, Gap, Outcome } from '../assess/assessment.ts';
import type { Problem } from '../source/position.ts';
import { acceptedOf, whyAccepted } from './accepted.ts';
import { messageOf } from './diagnostic.ts';
import { scoreOf } from './json.ts';

import { type Element, element, xml } from './junit/xml.ts';
import * as say from './phrases.ts';
import type { Reporter, ReportOptions } from './reporters.ts';

/** The Jenkins plugin refuses `file` on a test case; GitLab and CircleCI make a link of it. */
type Dialect = 'default' | 'jenkins';

/**
 * JUnit XML: one suite for each plan, one case for each criterion, passes included, so that a dashboard shows the trend. A
 * case fails where something is left to do, is skipped where nothing can be or somebody let it pass, and is an error where
 * it could not be assessed: its facts are open. No times: nothing was run. Nothing is cut.
 */
export const renderJunit: Reporter = (assessment, options) => report(assessment, options, 'default');

/** The same as the Jenkins plugin wants it. */
export const renderJunitJenkins: Reporter = (assessment, options) => report(assessment, options, 'jenkins');

interface Case {
  readonly classname: string;
  readonly name: string;
  readonly file: string;
  /** What is said of it, as one element; nothing of what passed. */
  readonly said: Element | undefined;
}

function report(assessment: Assessment, options: ReportOptions, dialect: Dialect): string {
  const suites = [
    ...assessment.documents.map((document) => documentSuite(assessment, document, options, dialect)),
    ...problemSuites(assessment.problems, dialect),
  ];
  const total = (name: string): number => suites.reduce((sum, { attributes }) => sum + Number(attributes[name]), 0);
  return xml(
    element(
      'testsuites',
      { name: 'dbd', tests: total('tests'), failures: total('failures'), errors: total('errors') },
      suites,
    ),
  );
}

function documentSuite(
  assessment: Assessment,
  document: DocumentAssessment,
  options: ReportOptions,
  dialect: Dialect,
): Element {
  const cases = document.outcomes.map((outcome) => ({
    classname: classnameOf(document, outcome),
    name: `${outcome.id} ${outcome.title} (${document.path})`,
    file: document.path,
    said: saidOf(document, outcome, options),
  }));
  const properties = propertiesOf(assessment, document, options).map(([name, value]) => {
    return element('property', { name, value });
  });
  const notes = document.diagnostics.map((diagnostic) => {
    const { code, severity, place } = diagnostic;
    return `${at(document.path, place)} ${severity}: ${messageOf(diagnostic, false)} (${code})`;
  });
  return suite(document.path, dialect, cases, [element('properties', {}, properties)], notes);
}

/** A file that could not be used has one case for each reason. */
function problemSuites(problems: readonly Problem[], dialect: Dialect): readonly Element[] {
  return [...new Set(problems.map(({ file }) => file))].map((file) => {
    const own = problems.filter((problem) => problem.file === file);
    const cases = own.map(({ code, position, message }, index) => ({
      classname: 'dbd.file',
      name: `${code}${index === 0 ? '' : ` ${index + 1}`} (${file})`,
      file,
      said: element('error', { type: code, message }, [
        `${position === undefined ? file : at(file, { position })} ${message}`,
      ]),
    }));
    return suite(file, dialect, cases, [], []);
  });
}

function suite(
  file: string,
  dialect: Dialect,
  cases: readonly Case[],
  before: readonly Element[],
  notes: readonly string[],
): Element {
  const count = (name: string): number => cases.filter(({ said }) => said?.name === name).length;
  const counts = { failures: count('failure'), errors: count('error'), skipped: count('skipped') };
  return element('testsuite', { name: file, tests: cases.length, ...counts, file }, [
    ...before,
    ...cases.map(({ classname, name, said }) => {
      const link = dialect === 'default' ? { file } : {};
      return element('testcase', { classname, name, ...link }, said === undefined ? [] : [said]);
    }),
    ...(notes.length > 0 ? [element('system-out', {}, notes)] : []),
  ]);
}

/** Under the first framework that asks it, for a criterion may serve several and is one case. */
function classnameOf({ frameworks }: DocumentAssessment, { homes, theme }: Outcome): string {
  const home = frameworks.find(({ id }) => homes[id] !== undefined);
  return home === undefined ? `dbd.other.${theme}` : `dbd.${home.id}.${homes[home.id]}`;
}

function propertiesOf(
  { gate }: Assessment,
  document: DocumentAssessment,
  { excerpts }: ReportOptions,
): readonly (readonly [string, string])[] {
  const scores = document.frameworks.flatMap(({ id, result: { score, band, confidence } }) => [
    [`${id}.score`, scoreOf(score?.lower)] as const,
    [`${id}.score.upper`, scoreOf(score?.upper)] as const,
    [`${id}.score.uncapped`, scoreOf(score?.uncapped)] as const,
    [`${id}.band`, band] as const,
    [`${id}.confidence`, confidence] as const,
  ]);
  const reasons = gate.reasons.filter((reason) => reason.document === document.path);
  const all: readonly (readonly [string, string | number | null | undefined])[] = [
    ...(excerpts ? [['title', document.title] as const] : []),
    ['stage', document.stage],
    ['setting', document.setting],
    ['digest', document.digest],
    ...scores,
    ['gate.preset', gate.preset],
    ['gate.verdict', gate.verdict],
    ...reasons.map(
      ({ assertion, message }, index) => [`gate.reason.${index + 1}`, `${assertion}: ${message}`] as const,
    ),
  ];
  return all.flatMap(([name, value]) => (value === null || value === undefined ? [] : [[name, `${value}`] as const]));
}

/** GitLab shows the text of an element only, Jenkins the message too: both say it. */
function saidOf(document: DocumentAssessment, outcome: Outcome, options: ReportOptions): Element | undefined {
  const standing = say.standing(outcome);
  const of = (name: string, type: string, message: string): Element => {
    return element(name, { type, message }, [message, ...gapLines(document.path, outcome, options)]);
  };
  const accepted = acceptedOf(outcome.gaps);
  switch (outcome.outcome) {
    case 'met':
    case 'clear':
      return undefined;
    case 'not_applicable':
      return of('skipped', outcome.outcome, standing);
    case 'manual':
      return of('skipped', 'manual', outcome.review ? reviewOf(outcome.review) : standing);
    case 'unknown':
      return accepted === undefined ? of('error', 'unknown', standing) : of('skipped', accepted.type, accepted.message);
    default:
      return accepted === undefined
        ? of('failure', outcome.outcome, standing)
        : of('skipped', accepted.type, `${accepted.message} ${standing}`);
  }
}

/** Who answered is a post of the plan's own words, and stays out. */
function reviewOf({ question, digest, answer }: NonNullable<Outcome['review']>): string {
  return answer === undefined ? say.toReview({ question, digest, answer }) : question;
}

function gapLines(file: string, { gaps, kind }: Outcome, options: ReportOptions): readonly string[] {
  return gaps.flatMap((gap, index) => {
    const towards = kind === 'redline' ? '' : ` ${say.towards(gap.toLevel)}`;
    const next = gaps[index + 1];
    const goesOn = next !== undefined && next.step === gap.step && advice(next) === advice(gap);
    return [
      `${at(file, gap)}${towards}: ${gap.message}${whyAccepted(gap, options.excerpts)}`,
      ...(goesOn ? [] : [say.toDo(advice(gap))]),
    ];
  });
}

function advice({ recommendation }: Gap): string {
  return recommendation.plain;
}

function at(file: string, { position }: Pick<Gap, 'position'>): string {
  return `${file}:${position.line}:${position.column}`;
}
