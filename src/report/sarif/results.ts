import type { Assessment } from '../../assess/assessment.ts';
import { calm } from '../calm.ts';
import { clip } from '../clip.ts';
import { byGravity, type Finding, isOpen } from '../findings.ts';
import { type Group, grouped, wordsOf } from '../grouped.ts';
import { lineHashes } from './line-hash.ts';
import { physicalLocation } from './place.ts';

/** GitHub refuses a file with more results in a run. */
export const mostResults = 25_000;

export interface Results {
  readonly results: readonly ReturnType<typeof resultOf>[];
  /** How many were left out, the mildest. */
  readonly cut: number;
}

interface Wanted {
  readonly waived: boolean;
  /** Whether the reasons of waivers may be told: they may be comments of the plan. */
  readonly excerpts: boolean;
  readonly indexOf: ReadonlyMap<string, number>;
}

/**
 * One result for each rule and line, by place. What is waived or known stays out unless asked for, since GitHub shows it as
 * open whatever is said about it; with `waived` it is a result of its own beside what is open on the same line.
 */
export function resultsOf(
  assessment: Assessment,
  findings: readonly Finding[],
  { waived, excerpts, indexOf }: Wanted,
): Results {
  const groups = grouped(findings.filter((finding) => finding.kind !== 'problem' && (waived || isOpen(finding))));
  const hashes = hashesOf(assessment);
  const kept = groups.length > mostResults ? worst(groups) : groups;
  return {
    results: kept.map((group) => resultOf(group, indexOf.get(group.first.rule) ?? -1, hashes, excerpts)),
    cut: groups.length - kept.length,
  };
}

/** The worst of them, still in the order of their places. */
function worst(groups: readonly Group[]): readonly Group[] {
  const kept = new Set(groups.toSorted((a, b) => byGravity(a.first, b.first)).slice(0, mostResults));
  return groups.filter((group) => kept.has(group));
}

type Hashes = (file: string, line: number) => string | undefined;

function resultOf({ first, level, findings }: Group, ruleIndex: number, hashes: Hashes, excerpts: boolean) {
  const paths = [...new Set(findings.flatMap(({ path }) => path ?? []))];
  const location = physicalLocation(first.file, first.region);
  return {
    ruleId: first.rule,
    ruleIndex,
    level,
    message: { text: calm(wordsOf(findings)) },
    locations: [
      {
        physicalLocation: location,
        logicalLocations: paths.map((path) => ({ fullyQualifiedName: path, kind: 'property' })),
      },
    ],
    partialFingerprints: {
      primaryLocationLineHash: hashes(first.file, location.region.startLine),
      'dbdFinding/v1': first.fingerprint,
    },
    suppressions: isOpen(first) ? undefined : suppressionsOf(findings, excerpts),
  };
}

/** Each text is read once, and only when something stands in it. */
function hashesOf({ documents }: Assessment): Hashes {
  const known = new Map<string, readonly string[]>();
  const texts = new Map(documents.map(({ path, text }) => [path.replace(/^(?:\.\/)+/, ''), text]));
  return (file, line) => {
    const text = texts.get(file);
    if (text === undefined) return undefined;
    const hashes = known.get(file) ?? lineHashes(text);
    known.set(file, hashes);
    return hashes[line - 1];
  };
}

function suppressionsOf(findings: readonly Finding[], excerpts: boolean) {
  const all = findings.map(({ waived, file }) => {
    if (waived === undefined)
      return { kind: 'external', status: 'accepted', justification: 'In the baseline: it was there before.' };
    const { reason, by, until } = waived;
    const justification = clip(excerpts ? `${reason} (${by}, until ${until})` : `Waived until ${until}.`, 2000);
    return { kind: waived.file === file ? 'inSource' : 'external', status: 'accepted', justification };
  });
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}
