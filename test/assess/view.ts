import { decide } from '../../src/checks/decide.ts';
import { relationsOf } from '../../src/checks/relations.ts';
import type { View } from '../../src/checks/view.ts';
import { deriveFacts } from '../../src/facts/derive.ts';
import { loaded } from '../support.ts';

/** What a check sees of a plan, with the document as a whole in hand. */
export function viewOf(sections: string): View {
  const { document } = loaded('plan.yaml', `dbd: 1\nprogramme: {title: A plan for tests}\n${sections}`);
  const root = { path: [], value: document.value };
  const { facts } = deriveFacts(document);
  return { document, facts, relations: relationsOf(document), root, object: root, item: root, decide };
}
