import type { Diagnostic } from '../../document/document.ts';
import { type Context, idsIn, type Rule, warning } from '../listed.ts';
import { called, first, isAfter } from './reading.ts';

export const workRules: readonly Rule[] = [startsTooEarly, circularWork];

function startsTooEarly({ document, list }: Context): readonly Diagnostic[] {
  return list('work_plan', 'activities').flatMap(({ path, item }) =>
    idsIn(item, 'after')
      .filter((id) => isAfter(document.entities.get(id)?.value['end'], item['start']))
      .map((id) =>
        warning(
          'invariant/starts-too-early',
          [...path, 'start'],
          `${called(item, 'This activity')} begins (${String(item['start'])}) before "${id}" ends (${String(document.entities.get(id)?.value['end'])}), and its \`after\` says that it waits for it. Correct a date, or the order.`,
        ),
      ),
  );
}

/** Activities each of which has to wait for another of them. */
function circularWork({ list }: Context): readonly Diagnostic[] {
  const activities = list('work_plan', 'activities');
  const after = new Map(activities.map(({ item }) => [String(item['id']), idsIn(item, 'after')]));
  return activities.flatMap(({ path, item }) => {
    const id = String(item['id']);
    const back = idsIn(item, 'after').filter((other) => other === id || reaches(after, other, id));
    if (back.length === 0) return [];
    const message = `"${id}" waits for "${first(back)}", which waits for it in turn, so neither can begin. Take one id out of \`after\`.`;
    return [{ ...warning('invariant/work-waits-for-itself', [...path, 'after'], message), severity: 'error' }];
  });
}

function reaches(after: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean {
  const seen = new Set<string>();
  const next = [...(after.get(from) ?? [])];
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    if (id === to) return true;
    if (!seen.has(id)) next.push(...(after.get(id) ?? []));
    seen.add(id);
  }
  return false;
}
