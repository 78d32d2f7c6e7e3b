import type { Diagnostic, Document, Item } from '../document/document.ts';
import type { Path } from '../source/position.ts';
import { type Context, contextOf, has, inside, type Listed, listIn, type Rule, warning } from './listed.ts';
import { moneyRules } from './money-rules.ts';
import { orderRules } from './order-rules.ts';
import { type RiskLevel, riskLevel, riskLevels } from './risk-level.ts';

/**
 * Places where a document disagrees with itself or leaves something hanging. They never change a score; they tell the
 * author where the next reader will stumble. To be given the sifted document: an agreement "to be confirmed" binds nobody.
 */
export function contradictions(document: Document): readonly Diagnostic[] {
  const context = contextOf(document);
  return [...rules, ...moneyRules, ...orderRules].flatMap((rule) => rule(context));
}

const rules: readonly Rule[] = [
  ({ list }) =>
    list('data', 'assets')
      .filter(
        ({ item }) =>
          item['openness'] === 'open' && (item['sensitive'] === 'yes' || item['group_identifiable'] === 'yes'),
      )
      .filter(({ item }) => !has(inside(item, 'anonymisation'), 'check_date'))
      .map(({ path }) =>
        warning(
          'document/open-and-sensitive',
          [...path, 'openness'],
          'This data set is open and can point at people or a community, but no re-identification check is dated.',
        ),
      ),
  ({ document, list }) =>
    list('data', 'assets').flatMap(({ path, item }) =>
      listIn(item, path, 'sharing')
        .filter(
          ({ item: sharing }) =>
            isPowerful(document, sharing['with']) && !has(sharing, 'agreement') && !has(sharing, 'approver'),
        )
        .map((sharing) =>
          warning(
            'document/unbound-recipient',
            [...sharing.path, 'with'],
            'This recipient has power over people. Write the agreement, or who approves each transfer.',
          ),
        ),
    ),
  ({ systems }) =>
    systems
      .filter(({ item }) => item['essential'] === 'yes' && !has(item, 'offline_route'))
      .map(({ path }) =>
        warning(
          'document/no-offline-route',
          [...path, 'essential'],
          'People cannot do without this system, and no way in without it is written (`offline_route`).',
        ),
      ),
  ({ systems }) =>
    systems
      .filter(({ item }) => ['assist', 'recommend', 'decide'].includes(String(item['automation'])) && !has(item, 'ai'))
      .map(({ path }) =>
        warning(
          'document/automation-unexplained',
          [...path, 'automation'],
          'A machine takes part in decisions, and nothing says how it works (`ai`).',
        ),
      ),
  ({ list }) =>
    list('risks').flatMap(({ path, item }) => {
      const possible = riskLevel(item['likelihood'], item['impact']);
      const stated = riskLevels.indexOf(item['level'] as RiskLevel);
      const least = riskLevels.indexOf(possible[0] ?? 'low');
      if (stated === -1 || stated >= least) return [];
      return [
        warning(
          'document/risk-understated',
          [...path, 'level'],
          `Likelihood and impact make this risk ${possible[0]}, but it is called ${String(item['level'])}.`,
        ),
      ];
    }),
  ({ list }) =>
    list('risks')
      .filter(({ item }) => item['level'] === 'substantial' || item['level'] === 'high')
      .flatMap(({ path, item }) => {
        const missing = lackingIn(item, path);
        if (missing.length === 0) return [];
        return [
          warning(
            'document/serious-risk-untreated',
            path,
            `This risk is ${String(item['level'])}. It needs ${missing.join(' and ')}.`,
          ),
        ];
      }),
  ({ list }) =>
    list('safeguards', 'screening', 'answers')
      .filter(({ item }) => item['answer'] === 'yes' && !has(item, 'risk'))
      .map(({ path }) =>
        warning(
          'document/answer-without-risk',
          path,
          'A yes in the screening is a harm that was foreseen. Name the risk that deals with it.',
        ),
      ),
  ({ list }) =>
    loose(
      list('safeguards', 'gender', 'findings'),
      'leads_to',
      'document/finding-leads-nowhere',
      'This finding changes nothing yet. Name in `leads_to` what it changed.',
    ),
  ({ list }) =>
    loose(
      list('safeguards', 'conflict', 'factors'),
      'leads_to',
      'document/factor-leads-nowhere',
      'This factor changes nothing yet. Name in `leads_to` the work, system or risk that answers it.',
    ),
  ({ list }) =>
    loose(
      list('legal', 'standards'),
      'applies_to',
      'document/norm-binds-nothing',
      'This norm is cited and binds nothing yet. Name in `applies_to` the output, system or data set it governs.',
    ),
  ({ list }) =>
    list('stakeholders', 'groups').flatMap(({ path, item }) =>
      loose(
        listIn(item, path, 'barriers').filter(({ item: barrier }) => barrier['level'] === 'high'),
        'answer',
        'document/barrier-unanswered',
        'This barrier is high and nothing answers it. Name in `answer` the work, system or money that lowers it.',
      ),
    ),
  categoryTooLow,
];

/** What a serious risk cannot do without. A treatment without a date is an intention. */
function lackingIn(item: Item, path: Path): readonly string[] {
  const treatments = listIn(item, path, 'treatments').filter(({ item: treatment }) => has(treatment, 'action'));
  const dated = treatments.some(({ item: treatment }) => has(treatment, 'due'));
  return [
    ...(treatments.length === 0 ? ['a treatment'] : dated ? [] : ['a date for its treatment (`due`)']),
    ...(has(item, 'owner') ? [] : ['an owner']),
  ];
}

/** The letters of a bank beside the words of UNDP. */
const categories: Readonly<Record<string, RiskLevel>> = { exempt: 'low', A: 'high', B: 'substantial', C: 'low' };

/** The screening is as grave as the gravest risk that it points to. */
function categoryTooLow({ document, list }: Context): readonly Diagnostic[] {
  const category = inside(inside(document.value, 'safeguards'), 'screening')['category'];
  const stated = riskLevels.indexOf(categories[String(category)] ?? (category as RiskLevel));
  const linked = list('safeguards', 'screening', 'answers').flatMap(({ item }) => {
    const risk = document.entities.get(String(item['risk']));
    return risk?.kind === 'risk' ? [{ id: risk.id, level: levelOf(risk.value) }] : [];
  });
  const gravest = linked.toSorted((a, b) => b.level - a.level)[0];
  if (stated === -1 || gravest === undefined || gravest.level <= stated) return [];
  return [
    warning(
      'document/category-understated',
      ['safeguards', 'screening', 'category'],
      `The category is ${String(category)}, and the screening points to the risk "${gravest.id}", which is ${riskLevels[gravest.level]}.`,
    ),
  ];
}

/** The level of a risk as stated, or the least that likelihood and impact allow where that is higher. */
function levelOf(risk: Item): number {
  const least = riskLevel(risk['likelihood'], risk['impact'])[0];
  return Math.max(riskLevels.indexOf(risk['level'] as RiskLevel), riskLevels.indexOf(least ?? 'low'));
}

function loose(items: readonly Listed[], key: string, code: string, message: string): readonly Diagnostic[] {
  return items.filter(({ item }) => !has(item, key)).map(({ path }) => warning(code, path, message));
}

/** Governments, security forces and parties to a conflict can act against the people in the data. */
function isPowerful(document: Document, id: unknown): boolean {
  const partner = document.entities.get(String(id))?.value;
  return (
    partner !== undefined &&
    (partner['kind'] === 'government' || partner['kind'] === 'security_force' || partner['conflict_party'] === 'yes')
  );
}
