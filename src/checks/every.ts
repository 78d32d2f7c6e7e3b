import { any, not } from '../document/truth.ts';
import { type Check, lacking, option, pathsOf, together } from './check.ts';
import { about, label, nameOf } from './naming.ts';
import { anchor } from './path.ts';
import { type Member, members, type Selection } from './selection.ts';
import type { Condition, Finding, View } from './view.ts';

interface Options extends Selection {
  readonly has: readonly Condition[];
}

/**
 * Each object of the list satisfies the rest. Only for lists the programme is made of (outputs, solutions, data, groups),
 * never for an author's own evidence, where leaving an item out would pay.
 */
export const every: Check<Options> = {
  summary: 'Each object of the named list satisfies the rest; an empty list does not.',
  properties: {
    of: option.paths,
    where: option.where,
    named_in: { type: 'array', items: option.path },
    has: option.conditions,
  },
  required: ['of', 'has'],
  run: (view, options) => {
    const list = pathsOf(options.of).flatMap((path) => members(view, { of: path }));
    if (list.length === 0)
      return lacking(
        anchor(view, pathsOf(options.of)[0] ?? ''),
        `${label(pathsOf(options.of)[0] ?? '')} lists nothing yet`,
      );
    return together(members(view, options).map((member) => one(view, member, options.has)));
  },
};

function one(view: View, member: Member, has: readonly Condition[]): Finding {
  const finding = view.decide(has, { ...view, item: member });
  const truth = any([not(member.belongs), finding.holds]);
  const name = member.belongs === 'yes' ? nameOf(member) : `${nameOf(member)}, if it belongs here`;
  return truth === 'yes'
    ? { holds: 'yes', evidence: finding.evidence, lacks: [] }
    : {
        ...finding,
        holds: truth,
        lacks: finding.lacks.map((lack) => ({ ...lack, message: about(member, lack.message, name) })),
      };
}
