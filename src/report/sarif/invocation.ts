import type { Assessment } from '../../assess/assessment.ts';
import { calm } from '../calm.ts';
import type { Finding } from '../findings.ts';
import { physicalLocation } from './place.ts';
import { descriptorOf } from './rules.ts';

/** What the limits of GitHub leave no room for. */
interface Cut {
  readonly results: number;
  readonly most: number;
  /** Rules whose tags were cut. */
  readonly tags: readonly string[];
}

const cutCode = 'report/cut';

/** How the run ended. What kept a file from being assessed is told here and never as a result. */
export function invocationOf({ exit }: Assessment, findings: readonly Finding[], cut: Cut) {
  return {
    executionSuccessful: exit === 0 || exit === 1,
    exitCode: exit,
    toolExecutionNotifications: [...problemsIn(findings).map(problem), ...textsOf(cut).map(notice)],
  };
}

/** The codes of these notifications, each once. */
export function descriptorsOf(findings: readonly Finding[], cut: Cut) {
  const titles = new Map(problemsIn(findings).map(({ rule, title }) => [rule, title]));
  if (textsOf(cut).length > 0) titles.set(cutCode, 'Cut');
  return [...titles].map(([code, title]) => descriptorOf(code, title));
}

function problemsIn(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ kind }) => kind === 'problem');
}

function problem({ rule, message, file, region }: Finding) {
  return {
    descriptor: { id: rule },
    level: 'error',
    message: { text: calm(message) },
    locations: [{ physicalLocation: physicalLocation(file, region) }],
  };
}

function notice(text: string) {
  return { descriptor: { id: cutCode }, level: 'warning', message: { text } };
}

function textsOf({ results, most, tags }: Cut): readonly string[] {
  return [
    ...(results > 0
      ? [
          `${results} results are left out, the mildest: a run holds ${most} at most. The other formats have all of them.`,
        ]
      : []),
    ...(tags.length > 0
      ? [`Tags are left out of ${tags.length} rules, which hold ten at most: ${tags.slice(0, 10).join(', ')}.`]
      : []),
  ];
}
