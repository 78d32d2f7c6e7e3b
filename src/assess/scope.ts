import { asked } from '../checks/guard.ts';
import { label, labelAt, nameOf } from '../checks/naming.ts';
import { anchor, items } from '../checks/path.ts';
import { members, openFields, type Selection, scalars } from '../checks/selection.ts';
import type { Lack, Node, View } from '../checks/view.ts';
import { any, type Truth } from '../document/truth.ts';
import type { FactId } from '../facts/fact.ts';
import type { Applies, ClosedScope, Criterion, Scope, ScopeSelection } from '../rubric/rubric.ts';
import type { Path } from '../source/position.ts';

/** One of the things a criterion's credit is counted over. */
export interface ScopeObject {
  readonly path: Path;
  /** Usually one; for a value of a closed list every item that speaks of it. Empty when the document has none. */
  readonly candidates: readonly Node[];
  readonly belongs: 'yes' | 'unknown';
  /** The value it stands for in a closed list: `[topic=accessibility]`. */
  readonly value?: string;
  /** What sentences about it are filled from. */
  readonly subject: Node;
  /** What is missing before anything else can be asked: flags that decide whether it belongs, or the thing itself. */
  readonly open: readonly Lack[];
}

/** The scope objects of a criterion, each once, in document order. */
export function scopeObjects(view: View, scope: Scope | undefined): readonly ScopeObject[] {
  if (scope === undefined) return [{ path: [], candidates: [view.root], belongs: 'yes', subject: view.root, open: [] }];
  if ('by' in scope) return closed(view, scope);
  const found = new Map<string, ScopeObject>();
  for (const selection of [scope].flat() as readonly ScopeSelection[]) {
    for (const object of selected(view, selection)) {
      const key = JSON.stringify(object.path);
      if (found.get(key)?.belongs !== 'yes') found.set(key, object);
    }
  }
  return [...found.values()];
}

function selected(view: View, selection: ScopeSelection): readonly ScopeObject[] {
  const wanted = asked(view, selection.when);
  if (wanted === 'no') return [];
  return members(view, selection).map(({ path, value, belongs: fits }) => {
    const belongs = wanted === 'yes' ? fits : 'unknown';
    const subject = { path, value };
    const open = belongs === 'yes' ? [] : whetherItBelongs(view, subject, selection);
    return { path, candidates: [subject], belongs, subject, open };
  });
}

/** One sentence for all flags that are missing and would decide. */
function whetherItBelongs(view: View, node: Node, { where = {} }: Selection): readonly Lack[] {
  const fields = openFields(view, node, where);
  const first = fields[0];
  if (first === undefined) return [];
  const names = [...new Set(fields.map(label))].join(', ');
  return [
    {
      path: anchor({ ...view, item: node }, first),
      message: `whether this question is about ${nameOf(node)} is open: ${names} ${names.includes(',') ? 'are' : 'is'} missing`,
    },
  ];
}

/** Where an object would have to be written when the scope is empty. */
export function emptyScope(view: View, scope: Scope): ScopeObject {
  const path = anchor(view, listsOf(scope)[0] ?? '');
  const message = `${labelAt(path)} lists nothing yet that this question could be asked of`;
  return { path, candidates: [], belongs: 'yes', subject: { path, value: undefined }, open: [{ path, message }] };
}

/** The fact that says whether a programme has things of a list at all. */
const factOfList: Readonly<Record<string, FactId>> = {
  'technology.solutions[]': 'uses_technology',
  'data.assets[]': 'collects_data',
};

/**
 * Whether there is something to ask a criterion of. Not where the programme has no such things (a question about systems asks nothing of a
 * programme without technology), and not where the plan lists them and says of each that it is of another kind (all
 * published data are anonymous). Saying nothing is no answer: an empty list leaves the question where it is.
 */
export function hasSubject(view: View, { scope, applies_when: when }: Criterion): Subject {
  if (scope === undefined || 'by' in scope || scopeObjects(view, scope).length > 0) return { truth: 'yes', open: [] };
  const lists = listsOf(scope);
  const facts = lists.map((list) => factOfList[list]);
  if (facts.includes(undefined)) return { truth: 'yes', open: [] };
  const listed = lists.some((list) => items(view, list).length > 0);
  if (listed) return { truth: onlyWhatIsListed(view, when), open: [] };
  const truth = any(facts.map((fact) => (fact ? view.facts[fact].value : 'yes')));
  return { truth, open: truth === 'unknown' ? facts.flatMap((fact) => fact ?? []) : [] };
}

/** Whether there is something to ask, and the facts that would decide it. */
interface Subject {
  readonly truth: Truth;
  readonly open: readonly FactId[];
}

/** `no` where there is nothing beyond what is listed. A fact that the author only declares says that there is more, one that is open that there may be. */
function onlyWhatIsListed({ facts }: View, when: Applies): Truth {
  if (when === 'always') return 'no';
  const ids = 'all' in when ? when.all : when.any;
  return any(ids.map((id) => (facts[id].value === 'yes' && facts[id].derived === 'yes' ? 'no' : facts[id].value)));
}

function listsOf(scope: Scope): readonly string[] {
  return [scope].flat().flatMap((one: Selection | ClosedScope) => one.of);
}

function closed(view: View, { of, by, values }: ClosedScope): readonly ScopeObject[] {
  const list = items(view, of);
  return values.flatMap((entry): readonly ScopeObject[] => {
    const value = typeof entry === 'string' ? entry : entry.value;
    const belongs = typeof entry === 'string' ? 'yes' : asked(view, entry.when);
    if (belongs === 'no') return [];
    // By id, so that of two posts that are alike the same one speaks whatever their order.
    const candidates = list.filter((item) => scalars({ ...view, item }, by).includes(value)).toSorted(byId);
    const [first] = candidates;
    const field = by.replace(/^\./, '');
    const base = { candidates, belongs, value: `[${field}=${value}]` } as const;
    if (first) return [{ ...base, path: first.path, subject: first, open: [] }];
    const path = anchor(view, of);
    const open = [{ path, message: `nothing is written about ${spoken(value)}` }];
    return [{ ...base, path, subject: { path, value: { [field]: value } }, open }];
  });
}

function byId(a: Node, b: Node): number {
  const [one, other] = [a, b].map(({ value }) => String((value as { readonly id?: unknown }).id ?? ''));
  return one === other ? 0 : (one ?? '') < (other ?? '') ? -1 : 1;
}

/** A word of the vocabulary as people say it: `access_to_information` is "access to information". */
function spoken(value: string): string {
  return value.replaceAll('_', ' ');
}
