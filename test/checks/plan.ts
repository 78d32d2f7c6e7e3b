import { expect, test } from 'vitest';
import { decide } from '../../src/checks/decide.ts';
import { relationsOf } from '../../src/checks/relations.ts';
import type { Condition, Finding, Node, View } from '../../src/checks/view.ts';
import type { Document } from '../../src/document/document.ts';
import { loadDocument } from '../../src/document/load.ts';
import type { Truth } from '../../src/document/truth.ts';
import { echoIndex, sift } from '../../src/evidence/sift.ts';
import { deriveFacts } from '../../src/facts/derive.ts';
import { read } from '../../src/source/read.ts';

const noEchoes = echoIndex([]);

/** A plan from a snippet of YAML; the version line, and a cover where the snippet has none, are put before it. */
export function documentOf(snippet: string): Document {
  const cover = /^programme:/m.test(snippet) ? '' : 'programme: {title: Safe streets}\n';
  const reading = read('plan.yaml', `dbd: 1\n${cover}${snippet}`);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const loading = loadDocument(reading.source);
  if (!loading.ok) throw new Error(JSON.stringify(loading.problems));
  return loading.document;
}

/** What a check sees of a plan, as an assessment shows it; `about` names the scope object and item in hand. */
export function viewOf(written: Document, about?: string): View {
  const { document } = sift(written, noEchoes);
  const root: Node = { path: [], value: document.value };
  const entity = about === undefined ? undefined : document.entities.get(about);
  if (about !== undefined && !entity) throw new Error(`nothing has the id ${about}`);
  const object = entity ? { path: entity.path, value: entity.value } : root;
  const { facts } = deriveFacts(document);
  return { document, facts, relations: relationsOf(document), root, object, item: object, decide };
}

export function found(condition: Condition, snippet: string, about?: string): Finding {
  return decide([condition], viewOf(documentOf(snippet), about));
}

/** One row of a table: what is asked of which plan, what comes of it, and where. */
export interface Row {
  readonly name: string;
  readonly plan: string;
  readonly about?: string;
  readonly ask: Condition;
  readonly holds: Truth;
  /** Places of the evidence where it holds, of what is lacking where it does not: `risks.0.owner`. */
  readonly at: readonly string[];
}

export function rows(table: readonly Row[]): void {
  test.each(table)('$name: $holds', ({ plan, about, ask, holds, at }) => {
    const finding = found(ask, plan, about);
    const places = holds === 'yes' ? finding.evidence : finding.lacks.map(({ path }) => path);
    expect({ holds: finding.holds, at: places.map((path) => path.join('.')) }).toEqual({ holds, at });
    if (holds === 'yes') expect(finding.lacks).toEqual([]);
    else for (const { message } of finding.lacks) expect(message.trim()).not.toBe('');
  });
}
