import type { Severity } from '../gate/gravity.ts';
import { type Finding, isOpen } from './findings.ts';
import * as say from './phrases.ts';

/** Findings of one rule on one line of one file: code hosts show them as one. A file as a whole is its first line. */
export interface Group {
  /** The worst of them; the first by fingerprint among equals, so that the order of the plan does not matter. */
  readonly first: Finding;
  readonly level: Severity;
  readonly findings: readonly Finding[];
}

const levels: readonly Severity[] = ['error', 'warning', 'note'];

/** Groups in the order of the findings. What is accepted is never put together with what is open. */
export function grouped(findings: readonly Finding[]): readonly Group[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { file, region, rule } = finding;
    const key = `${file}\0${region?.line ?? 1}\0${rule}\0${isOpen(finding)}`;
    const known = groups.get(key);
    if (known) known.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()].map((together) => {
    const first = together.reduce(worse);
    return { first, level: first.level, findings: together };
  });
}

function worse(a: Finding, b: Finding): Finding {
  const order = levels.indexOf(a.level) - levels.indexOf(b.level);
  return order < 0 || (order === 0 && a.fingerprint <= b.fingerprint) ? a : b;
}

/** What is missing, each text once, then what to do, each text once. Lines where there are several. */
export function wordsOf(findings: readonly Finding[]): string {
  const [only, second] = findings;
  if (only !== undefined && second === undefined) {
    return only.advice === undefined ? only.message : `${only.message} ${say.toDo(only.advice)}`;
  }
  const messages = [...new Set(findings.map(({ message }) => message))];
  const advice = [...new Set(findings.flatMap((finding) => finding.advice ?? []))].map(say.toDo);
  if (messages.length === 1) return [...messages, ...advice].join(advice.length > 1 ? '\n' : ' ');
  return [...messages.map((message) => `- ${message}`), ...advice].join('\n');
}
