import { parseDate } from '../../document/date.ts';
import type { Diagnostic, Item } from '../../document/document.ts';
import { normalise } from '../../document/text.ts';
import { type Context, has, type Rule, warning } from '../listed.ts';
import { type RiskLevel, riskLevels } from '../risk-level.ts';
import { all, called, nested } from './reading.ts';

/** So many risks of one and the same rating or date were not rated one by one. */
const fewestAlike = 4;
/** A register with fewer risks than this may just have begun. */
const fewestRisks = 3;

export const riskRules: readonly Rule[] = [saysOneThing, residualAboveLevel, ratedAlike, dueAlike, noRiskToPeople];

/** A risk is an event, what leads to it, and what it does: three thoughts, and not one. */
function saysOneThing({ list }: Context): readonly Diagnostic[] {
  return list('risks').flatMap(({ path, item }) => {
    const same = [
      ['event', 'cause'],
      ['event', 'effect'],
      ['cause', 'effect'],
    ].find(([one = '', other = '']) => sameText(item[one], item[other]));
    if (!same) return [];
    const [one, other = ''] = same;
    const message = `\`${one}\` and \`${other}\` of ${called(item, 'this risk')} say the same. Write what happens, why, and what it does to people, each in its own words.`;
    return [warning('invariant/risk-says-one-thing', [...path, other], message)];
  });
}

function sameText(one: unknown, other: unknown): boolean {
  return typeof one === 'string' && typeof other === 'string' && normalise(one) === normalise(other);
}

function residualAboveLevel({ list }: Context): readonly Diagnostic[] {
  return list('risks').flatMap(({ path, item }) => {
    const [level, residual] = [
      riskLevels.indexOf(item['level'] as RiskLevel),
      riskLevels.indexOf(item['residual'] as RiskLevel),
    ];
    if (level === -1 || residual <= level) return [];
    const message = `What remains of ${called(item, 'this risk')} after treatment is ${String(item['residual'])}, more than its \`level\` before it (${String(item['level'])}). Correct one of the two.`;
    return [warning('invariant/residual-above-level', [...path, 'residual'], message)];
  });
}

function ratedAlike({ list }: Context): readonly Diagnostic[] {
  const risks = list('risks');
  const rating = ({ likelihood, impact }: Item): string => `${String(likelihood)} x ${String(impact)}`;
  const rated = all(risks, (risk) => has(risk, 'likelihood') && has(risk, 'impact'));
  if (risks.length < fewestAlike || !rated || new Set(risks.map(({ item }) => rating(item))).size > 1) return [];
  const message = `All ${risks.length} risks have the same likelihood and impact (${rating(risks[0]?.item ?? {})}). Rate each by itself, so that one can see which comes first.`;
  return [warning('invariant/risks-rated-alike', ['risks'], message)];
}

function dueAlike({ list }: Context): readonly Diagnostic[] {
  const risks = list('risks');
  const treatments = nested(risks, 'treatments');
  const dues = new Set(treatments.map(({ item }) => item['due']));
  const treated = all(risks, (risk) => has(risk, 'treatments'));
  const day = parseDate([...dues][0]);
  // A year or a quarter is a rough plan, and may be the same for many.
  if (risks.length < fewestAlike || !treated || dues.size !== 1 || !day || day.first !== day.last) return [];
  const message = `Every treatment of all ${risks.length} risks is due on the same date (${String([...dues][0])}). Write for each when people need it.`;
  return [warning('invariant/treatments-due-alike', ['risks'], message)];
}

/** Kinds of risk that can be for the institution alone. */
const institutional = ['financial', 'operational', 'organizational', 'reputational', 'regulatory', 'strategic'];

/** Each risk says of what kind it is, none says whom it would hurt, and there are people in the plan. */
function noRiskToPeople({ list }: Context): readonly Diagnostic[] {
  const risks = list('risks');
  const people = list('stakeholders', 'groups').filter(
    ({ item }) => item['kind'] === 'target' || item['kind'] === 'affected',
  );
  const forInstitution = (risk: Item): boolean =>
    institutional.includes(String(risk['kind'])) && !has(risk, 'affected') && !has(risk, 'tags');
  if (risks.length < fewestRisks || people.length === 0 || !all(risks, forInstitution)) return [];
  const message = `All ${risks.length} risks are risks to the programme, and none is to people, although \`stakeholders.groups\` names whom it is for. Add what could go wrong for them.`;
  return [warning('invariant/no-risk-to-people', ['risks'], message)];
}
