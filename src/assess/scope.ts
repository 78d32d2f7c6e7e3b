import { asked } from '../checks/guard.ts';
import { label, nameOf } from '../checks/naming.ts';
import { anchor, items } from '../checks/path.ts';
import { members, openFields, type Selection, scalars } from '../checks/selection.ts';
import type { Lack, Node, View } from '../checks/view.ts';
import type { ClosedScope, Scope } from '../rubric/rubric.ts';
import type { Path } from '../source/position.ts';

/** One of the things a criterion's credit is counted over. */
export interface ScopeObject {
  readonly path: Path;
  /** Usually one; for a value of a closed list every item that speaks of it. Empty when the document has none. */
  readonly candidates: readonly Node[];
  readonly belongs: 'yes' | 'unknown';
  /** What sentences about it are filled from. */
  readonly subject: Node;
  /** What is missing before anything else can be asked: flags that decide whether it belongs, or the thing itself. */
  readonly open: readonly Lack[];
}

/** The scope objects of a criterion, each once, in document order. */
export function scopeObjects(view: View, scope: Scope | undefined): readonly ScopeObject[] {
  if (scope === undefined) return [{ path: [], candidates: [view.root], belongs: 'yes', subject: view.root, open: [] }];
  if ('by' in scope) return closed(view, scope);
  const selections: readonly Selection[] = Array.isArray(scope) ? scope : [scope];
  const found = new Map<string, ScopeObject>();
  for (const selection of selections) {
    for (const { path, value, belongs } of members(view, selection)) {
      const key = JSON.stringify(path);
      const sure = belongs === 'yes' || found.get(key)?.belongs === 'yes';
      const open = sure ? [] : whetherItBelongs(view, { path, value }, selection);
      const subject = { path, value };
      found.set(key, { path, candidates: [subject], belongs: sure ? 'yes' : 'unknown', subject, open });
    }
  }
  return [...found.values()];
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
export function emptyScopePlace(view: View, scope: Scope): Path {
  const first = (Array.isArray(scope) ? scope[0] : scope) as Selection | ClosedScope;
  return anchor(view, [first.of].flat()[0] ?? '');
}

function closed(view: View, { of, by, values }: ClosedScope): readonly ScopeObject[] {
  const list = items(view, of);
  return values.flatMap((entry): readonly ScopeObject[] => {
    const value = typeof entry === 'string' ? entry : entry.value;
    const belongs = typeof entry === 'string' ? 'yes' : asked(view, entry.when);
    if (belongs === 'no') return [];
    const candidates = list.filter((item) => scalars({ ...view, item }, by).includes(value));
    const [first] = candidates;
    if (first) return [{ path: first.path, candidates, belongs, subject: first, open: [] }];
    const path = anchor(view, of);
    const subject = { path, value: { [by.replace(/^\./, '')]: value } };
    return [
      { path, candidates, belongs, subject, open: [{ path, message: `nothing is written about ${spoken(value)}` }] },
    ];
  });
}

/** A word of the vocabulary as people say it: `access_to_information` is "access to information". */
function spoken(value: string): string {
  return value.replaceAll('_', ' ');
}
