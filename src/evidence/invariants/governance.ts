import type { Diagnostic, Document, Item } from '../../document/document.ts';
import { type Context, idsIn, inside, type Listed, type Rule, warning } from '../listed.ts';
import { called, first, valueIn } from './reading.ts';

export const governanceRules: readonly Rule[] = [
  approvesOwnWork,
  acceptsOwnRisk,
  supplierJudgesItself,
  assuresOwnWork,
  appealToTheSame,
  oversightByTheSame,
];

function approvesOwnWork({ list }: Context): readonly Diagnostic[] {
  return list('data', 'assets').flatMap(({ path, item }) => {
    const { author, approver } = inside(item, 'dpia');
    if (author === undefined || author !== approver) return [];
    const message = `"${String(author)}" writes and approves the impact assessment of ${called(item, 'this data set')}. Let another post or partner approve it.`;
    return [warning('invariant/approves-own-work', [...path, 'dpia', 'approver'], message)];
  });
}

function acceptsOwnRisk({ list }: Context): readonly Diagnostic[] {
  return list('risks')
    .filter(({ item }) => item['owner'] !== undefined && item['owner'] === item['accepted_by'])
    .map(({ path, item }) =>
      warning(
        'invariant/accepts-own-risk',
        [...path, 'accepted_by'],
        `"${String(item['owner'])}" owns ${called(item, 'this risk')} and accepts what remains of it. Let a more senior post accept it.`,
      ),
    );
}

/** Who builds, sells or runs a system does not audit, assess or review it, nor own the complaints about it alone. */
function supplierJudgesItself(context: Context): readonly Diagnostic[] {
  const { document, list, systems } = context;
  const rights = inside(inside(document.value, 'safeguards'), 'due_diligence');
  const of = (item: Item, key: string): readonly Listed[] =>
    systems.filter((system) => idsIn(item, key).includes(String(system.item['id'])));
  const judged: readonly Judged[] = [
    ...list('security', 'audits').map(({ path, item }) => ({
      path: [...path, 'by'],
      by: item['by'],
      does: 'audits',
      things: of(item, 'solutions'),
    })),
    {
      path: ['safeguards', 'due_diligence', 'by'],
      by: rights['by'],
      does: 'assesses the human rights effects of',
      things: of(rights, 'covers'),
    },
    ...systems.map((system) => ({
      path: [...system.path, 'observation', 'reviewed_by'],
      by: valueIn(system.item, 'observation.reviewed_by'),
      does: 'does the legal review of',
      things: [system],
    })),
    {
      path: ['safeguards', 'complaints', 'owner'],
      by: valueIn(document.value, 'safeguards.complaints.owner'),
      does: 'answers for complaints about',
      things: systems,
      vendorOnly: true,
    },
  ];
  return judged.flatMap(({ path, by, does, things, vendorOnly }) => {
    const own = things.filter(({ item }) => judges(document, by, item['supplier'], vendorOnly));
    if (own.length === 0) return [];
    const system = first(own.map(({ item }) => called(item, 'a system')));
    const supplier = own.find(({ item }) => called(item, 'a system') === system)?.item['supplier'];
    const message = `"${String(by)}" ${does} ${system}, and ${by === supplier ? 'is' : 'works for'} its supplier (\`supplier: ${String(supplier)}\`). Name somebody independent.`;
    return [warning('invariant/supplier-judges-itself', path, message)];
  });
}

interface Judged {
  readonly path: Listed['path'];
  readonly by: unknown;
  readonly does: string;
  readonly things: readonly Listed[];
  /** A ministry that runs a system of its own answers for complaints about it, too. */
  readonly vendorOnly?: true;
}

/** Is this the supplier, or a post that a firm employs? An institution that builds for itself may have posts for both. */
function judges(document: Document, id: unknown, supplier: unknown, vendorOnly: true | undefined): boolean {
  if (typeof id !== 'string' || typeof supplier !== 'string') return false;
  const firm = document.entities.get(supplier)?.value['kind'] === 'private';
  if (!firm && vendorOnly) return false;
  return id === supplier || (firm && document.entities.get(id)?.value['employer'] === supplier);
}

/** A seat for assurance is held by a post that does the work. A whole institution may have people for both. */
function assuresOwnWork({ document, list }: Context): readonly Diagnostic[] {
  return list('governance', 'board', 'seats').flatMap(({ path, item }) => {
    const post = document.entities.get(String(item['held_by']));
    if (item['role'] !== 'assurance' || post?.kind !== 'post') return [];
    const work = list('work_plan', 'activities').filter((activity) => activity.item['responsible'] === post.id);
    if (work.length === 0) return [];
    const message = `"${post.id}" holds the seat for assurance and answers for ${first(work.map((one) => called(one.item, 'an activity')))} itself. Who does the work cannot assure it.`;
    return [warning('invariant/assures-own-work', [...path, 'held_by'], message)];
  });
}

/** An appeal goes to someone who was not involved. */
function appealToTheSame({ document }: Context): readonly Diagnostic[] {
  const { owner, appeal } = inside(inside(document.value, 'safeguards'), 'complaints');
  if (appeal === undefined || owner !== appeal) return [];
  const message = `Appeals go to "${String(appeal)}", which also answers for the complaint itself (\`safeguards.complaints.owner\`). Name somebody who was not involved.`;
  return [warning('invariant/appeal-to-the-same', ['safeguards', 'complaints', 'appeal'], message)];
}

/** Oversight comes from outside of what it oversees. */
function oversightByTheSame({ document, systems }: Context): readonly Diagnostic[] {
  const { body, authorises } = inside(inside(document.value, 'governance'), 'oversight');
  if (typeof body !== 'string') return [];
  const run = systems.filter(({ item }) => item['supplier'] === body).map(({ item }) => called(item, 'a system'));
  if (body !== authorises && run.length === 0) return [];
  const because =
    body === authorises
      ? 'it also authorises the use (`governance.oversight.authorises`)'
      : `it also supplies ${first(run)}`;
  const message = `"${body}" oversees the use, and ${because}. Name a body from outside.`;
  return [warning('invariant/oversight-by-the-same', ['governance', 'oversight', 'body'], message)];
}
