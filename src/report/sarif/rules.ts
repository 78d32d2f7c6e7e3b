import type { Assessment, Outcome } from '../../assess/assessment.ts';
import type { Severity } from '../../gate/gravity.ts';
import { calm } from '../calm.ts';
import { clip } from '../clip.ts';
import type { Finding } from '../findings.ts';

/** GitHub keeps ten tags of a rule, and 1024 characters of a description. */
const mostTags = 10;
const longestDescription = 1024;
const longestName = 255;
const longestHelp = 4000;

const severities: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'recommendation' };

/** What codes are about, by what stands before the slash. */
const families: Readonly<Record<string, string>> = {
  document: 'How the plan is written: fields, references and values that do not fit each other.',
  evidence: 'What is written does not count as evidence.',
  facts: 'What the plan says about itself is not what its content shows.',
  invariant: 'Two places of the plan disagree.',
  report: 'What this file cannot hold.',
  review: 'An answer of a reviewer does not fit, or is out of date.',
  source: 'A file that cannot be read.',
};
const anyFamily = 'A remark on the plan, or on a file beside it.';

export interface Rule {
  readonly id: string;
  readonly name: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown: string };
  readonly defaultConfiguration: { readonly level: Severity };
  readonly properties: {
    readonly tags: readonly string[];
    readonly precision: 'high' | 'medium';
    readonly 'problem.severity': string;
  };
}

export interface Rules {
  readonly rules: readonly Rule[];
  /** Rules that have more tags than are kept. */
  readonly cut: readonly string[];
}

/** Every criterion that was asked, met or not, and every code of a remark, by id. */
export function rulesOf({ documents }: Assessment, findings: readonly Finding[]): Rules {
  const outcomes = new Map<string, Outcome[]>();
  for (const outcome of documents.flatMap((document) => document.outcomes)) {
    const id = clip(outcome.id, longestHelp);
    const known = outcomes.get(id);
    if (known) known.push(outcome);
    else outcomes.set(id, [outcome]);
  }
  const remarks = new Map(
    findings.filter(({ kind }) => kind === 'diagnostic').map((finding) => [finding.rule, finding]),
  );
  const found = [
    ...[...outcomes].map(([id, asked]) => ofCriterion(id, asked)),
    ...[...remarks.values()]
      .filter(({ rule }) => !outcomes.has(rule))
      .map((remark) => ({ rule: ofRemark(remark), cut: false })),
  ].sort((a, b) => (a.rule.id < b.rule.id ? -1 : 1));
  return { rules: found.map(({ rule }) => rule), cut: found.flatMap(({ rule, cut }) => (cut ? [rule.id] : [])) };
}

function ofCriterion(id: string, asked: readonly Outcome[]): { readonly rule: Rule; readonly cut: boolean } {
  const [outcome] = asked as [Outcome];
  const title = clip(outcome.title, longestDescription) || nameOf(id);
  const homes = asked.flatMap(({ homes }) => Object.entries(homes).map(([framework, unit]) => `${framework}/${unit}`));
  const tags = [...new Set([outcome.theme, outcome.kind, outcome.tier, ...homes.sort()])].map((tag) =>
    clip(tag, longestName),
  );
  const level = outcome.kind !== 'normal' ? 'error' : outcome.tier === 'core' ? 'warning' : 'note';
  const rule: Rule = {
    id,
    name: nameOf(id),
    shortDescription: { text: title },
    fullDescription: { text: clip(outcome.question, longestDescription) || title },
    help: helpOf(title, outcome),
    defaultConfiguration: { level },
    properties: {
      tags: tags.slice(0, mostTags),
      // Where people have the last word, the machine may be wrong more often.
      precision: outcome.review === undefined ? 'high' : 'medium',
      'problem.severity': severities[level],
    },
  };
  return { rule, cut: tags.length > mostTags };
}

function helpOf(title: string, { question, why, kind, review }: Outcome): Rule['help'] {
  const weighs = {
    normal: undefined,
    critical: 'Below the level that is needed, it holds the score down.',
    redline: 'Crossed, it holds the score down.',
  };
  const parts = [
    { head: 'What is asked', body: question },
    { head: 'Why', body: why },
    { head: 'How it counts', body: weighs[kind] ?? '' },
    { head: 'For a reviewer', body: review?.question ?? '' },
  ].flatMap(({ head, body }) => (body === '' ? [] : [{ head, body: clip(body, longestHelp) }]));
  return {
    text: [title, ...parts.map(({ head, body }) => `${head}: ${body}`)].join('\n\n'),
    markdown: [`# ${harmless(title)}`, ...parts.map(({ head, body }) => `**${head}.** ${harmless(body)}`)].join('\n\n'),
  };
}

function harmless(text: string): string {
  return calm(text).replaceAll('<', '&lt;');
}

function ofRemark({ rule, title, level }: Finding): Rule {
  const family = clip(rule.split('/')[0] ?? '', longestName) || 'remark';
  return {
    ...descriptorOf(rule, title),
    defaultConfiguration: { level },
    properties: { tags: [family], precision: 'high', 'problem.severity': severities[level] },
  };
}

/** What GitHub wants to know of any code, of a notification too. */
export function descriptorOf(code: string, title: string): Omit<Rule, 'defaultConfiguration' | 'properties'> {
  const family = code.split('/')[0] ?? '';
  const text = Object.hasOwn(families, family) ? (families[family] ?? anyFamily) : anyFamily;
  return {
    id: code,
    name: nameOf(code),
    shortDescription: { text: clip(title, longestDescription) || 'Remark' },
    fullDescription: { text },
    help: { text, markdown: text },
  };
}

/** `data-protection/forced-consent` is `ForcedConsent`, as rules are named. */
function nameOf(id: string): string {
  const words = id.slice(id.indexOf('/') + 1).split(/[^\p{L}\p{N}]+/u);
  const name = words.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join('');
  return clip(name, longestName) || 'Rule';
}
