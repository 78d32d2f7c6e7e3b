import { earlier, type Interval, parseDate } from '../document/date.ts';
import type { Diagnostic, Document, Item } from '../document/document.ts';
import { all } from '../document/truth.ts';
import type { Path } from '../source/position.ts';
import { type RiskLevel, riskLevel, riskLevels } from './risk-level.ts';

/** An item of a list with its place. */
interface Listed {
  readonly path: Path;
  readonly item: Item;
}

/**
 * Places where a document disagrees with itself or leaves something hanging. They never change a score; they tell the
 * author where the next reader will stumble.
 */
export function contradictions(document: Document): readonly Diagnostic[] {
  const context: Context = {
    document,
    list: (...path) => listAt(document.value, path),
    exposure: [
      ...datesIn(listAt(document.value, ['technology', 'solutions']), 'go_live'),
      ...datesIn(listAt(document.value, ['data', 'assets']), 'collection_start'),
    ],
  };
  return rules.flatMap((rule) => rule(context));
}

interface Context {
  readonly document: Document;
  readonly list: (...path: readonly string[]) => readonly Listed[];
  /** Days on which people or their data are first exposed. */
  readonly exposure: readonly Interval[];
}

const rules: readonly ((context: Context) => readonly Diagnostic[])[] = [
  ({ list }) =>
    list('data', 'assets')
      .filter(
        ({ item }) =>
          item['openness'] === 'open' && (item['sensitive'] === 'yes' || item['group_identifiable'] === 'yes'),
      )
      .filter(({ item }) => inside(item, 'anonymisation')['check_date'] === undefined)
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
            isPowerful(document, sharing['with']) &&
            sharing['agreement'] === undefined &&
            sharing['approver'] === undefined,
        )
        .map((sharing) =>
          warning(
            'document/unbound-recipient',
            [...sharing.path, 'with'],
            'This recipient has power over people. Write the agreement, or who approves each transfer.',
          ),
        ),
    ),
  ({ list }) =>
    list('technology', 'solutions')
      .filter(({ item }) => item['essential'] === 'yes' && item['offline_route'] === undefined)
      .map(({ path }) =>
        warning(
          'document/no-offline-route',
          [...path, 'essential'],
          'People cannot do without this system, and no way in without it is written (`offline_route`).',
        ),
      ),
  ({ list }) =>
    list('technology', 'solutions')
      .filter(
        ({ item }) =>
          ['assist', 'recommend', 'decide'].includes(String(item['automation'])) && item['ai'] === undefined,
      )
      .map(({ path }) =>
        warning(
          'document/automation-unexplained',
          [...path, 'automation'],
          'A machine takes part in decisions, and nothing says how it works (`ai`).',
        ),
      ),
  genderWithoutMoney,
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
        const treated = listIn(item, path, 'treatments').some(
          ({ item: treatment }) => treatment['action'] !== undefined,
        );
        if (treated && item['owner'] !== undefined) return [];
        const missing = [...(treated ? [] : ['a treatment']), ...(item['owner'] === undefined ? ['an owner'] : [])];
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
      .filter(({ item }) => item['answer'] === 'yes' && item['risk'] === undefined)
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
  lateProtection,
];

/** GEN2 and GEN3 promise money for equality. */
function genderWithoutMoney({ list }: Context): readonly Diagnostic[] {
  const paid = list('work_plan', 'budget', 'lines').some(({ item }) => item['kind'] === 'gender');
  if (paid) return [];
  return list('results', 'outputs')
    .filter(({ item }) => item['gender_marker'] === 'GEN2' || item['gender_marker'] === 'GEN3')
    .map(({ path, item }) =>
      warning(
        'document/gender-unfunded',
        [...path, 'gender_marker'],
        `${String(item['gender_marker'])} is claimed, and no budget line is of kind gender. Add such a line, or code the output lower.`,
      ),
    );
}

/** Protection that comes after the exposure it should cover. */
function lateProtection({ document, list, exposure }: Context): readonly Diagnostic[] {
  const complaints = inside(inside(document.value, 'safeguards'), 'complaints')['live_from'];
  const dated: readonly (readonly [string, Path, unknown])[] = [
    ...list('data', 'assets').map(
      ({ path, item }) => ['The impact assessment', [...path, 'dpia', 'date'], inside(item, 'dpia')['date']] as const,
    ),
    ...list('management', 'training').map(({ path, item }) => ['The training', [...path, 'by'], item['by']] as const),
    ['The way to complain', ['safeguards', 'complaints', 'live_from'], complaints],
  ];
  const first = list('security', 'audits')
    .map(({ path, item }) => ['The first audit', [...path, 'date'], item['date']] as const)
    .slice(0, 1);
  return [...dated, ...first].flatMap(([what, path, value]) => {
    const date = parseDate(value);
    const late =
      date !== undefined && exposure.length > 0 && all(exposure.map((day) => earlier(date, day, true))) === 'no';
    return late
      ? [
          warning(
            'evidence/wrong-order',
            path,
            `${what} comes after people are first exposed (go-live or collection). It has to come before.`,
          ),
        ]
      : [];
  });
}

function loose(items: readonly Listed[], key: string, code: string, message: string): readonly Diagnostic[] {
  return items
    .filter(({ item }) => item[key] === undefined || (Array.isArray(item[key]) && item[key].length === 0))
    .map(({ path }) => warning(code, path, message));
}

/** Governments, security forces and parties to a conflict can act against the people in the data. */
function isPowerful(document: Document, id: unknown): boolean {
  const partner = document.entities.get(String(id))?.value;
  return (
    partner !== undefined &&
    (partner['kind'] === 'government' || partner['kind'] === 'security_force' || partner['conflict_party'] === 'yes')
  );
}

function datesIn(items: readonly Listed[], key: string): readonly Interval[] {
  return items.flatMap(({ item }) => parseDate(item[key]) ?? []);
}

function inside(item: Item, key: string): Item {
  const value = item[key];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Item) : {};
}

function listIn(item: Item, path: Path, key: string): readonly Listed[] {
  const value = item[key];
  if (!Array.isArray(value)) return [];
  return value.flatMap((one, index) =>
    typeof one === 'object' && one !== null ? [{ path: [...path, key, index], item: one as Item }] : [],
  );
}

function listAt(value: Item, path: readonly string[]): readonly Listed[] {
  const parent = path.slice(0, -1).reduce<Item>((item, key) => inside(item, key), value);
  return listIn(parent, path.slice(0, -1), path.at(-1) ?? '');
}

function warning(code: string, path: Path, message: string): Diagnostic {
  return { severity: 'warning', code, path, message };
}
