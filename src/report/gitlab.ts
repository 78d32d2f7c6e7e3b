import { createHash } from 'node:crypto';
import type { Assessment } from '../assess/assessment.ts';
import type { Severity } from '../gate/gravity.ts';
import { type Finding, findingsOf, isOpen } from './findings.ts';
import { wordsOf } from './grouped.ts';
import { jsonText } from './json-text.ts';

const severities: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', note: 'info' };

/** GitLab Code Quality: an array, empty when there is nothing to tell. What is waived or known stays out. */
export function renderGitlab(assessment: Assessment): string {
  const seen = new Map<string, number>();
  const issues = findingsOf(assessment)
    .filter(isOpen)
    .map((finding) => ({
      type: 'issue',
      check_name: finding.rule,
      description: `${finding.title}: ${wordsOf([finding])}`,
      categories: ['Clarity'],
      severity: severityOf(finding),
      fingerprint: fingerprintOf(finding, seen),
      location: { path: finding.file, lines: { begin: finding.region?.line ?? 1 } },
    }));
  return jsonText(issues);
}

/** What caps the score stands above mistakes in the file. */
function severityOf({ kind, level }: Finding): string {
  return kind === 'red line' || kind === 'critical' ? 'critical' : severities[level];
}

/** Of two issues with one fingerprint GitLab shows one; with a line number in it, every edit above would make a new one. */
function fingerprintOf({ file, rule, fingerprint }: Finding, seen: Map<string, number>): string {
  const key = JSON.stringify([file, rule, fingerprint]);
  const nth = (seen.get(key) ?? 0) + 1;
  seen.set(key, nth);
  return createHash('sha256').update(`${key}${nth}`).digest('hex').slice(0, 32);
}
