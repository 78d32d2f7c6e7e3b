import type { RelationName } from '../checks/relations.ts';
import type { FactId } from '../facts/fact.ts';
import type { stages } from '../rubric/rubric.ts';

export interface Noun {
  readonly one: string;
  readonly many: string;
}

/** Lists whose key does not say what one of their items is. */
const nouns: Readonly<Record<string, Noun>> = {
  'challenge.evidence[]': { one: 'piece of evidence', many: 'pieces of evidence' },
  'challenge.readiness[]': { one: 'rating of readiness', many: 'ratings of readiness' },
  'strategy.alignment[]': {
    one: 'text that the programme contributes to',
    many: 'texts that the programme contributes to',
  },
  'strategy.landscape[]': {
    one: 'system or initiative that exists already',
    many: 'systems or initiatives that exist already',
  },
  'strategy.foresight[]': { one: 'plausible change', many: 'plausible changes' },
  'strategy.exchange[]': { one: 'exchange or contribution', many: 'exchanges or contributions' },
  'results.indicators[].by_group[]': { one: 'figure for one group', many: 'figures for one group each' },
  'technology.solutions[]': { one: 'system', many: 'systems' },
  'data.assets[]': { one: 'data set', many: 'data sets' },
  'data.assets[].sharing[]': { one: 'recipient', many: 'recipients' },
  'safeguards.screening.answers[]': { one: 'screening answer', many: 'screening answers' },
  'safeguards.conflict.factors[]': { one: 'factor of the conflict', many: 'factors of the conflict' },
  'safeguards.gender.findings[]': { one: 'finding on gender', many: 'findings on gender' },
  'safeguards.resource_effects[]': { one: 'effect of resources', many: 'effects of resources' },
  'safeguards.complaints.channels[]': { one: 'complaint channel', many: 'complaint channels' },
  'safeguards.complaints.steps[]': { one: 'step of a complaint', many: 'steps of a complaint' },
  'security.audits[]': { one: 'security audit', many: 'security audits' },
  'security.continuity[]': { one: 'plan to go on', many: 'plans to go on' },
  'security.requirements[]': { one: 'information requirement', many: 'information requirements' },
  'security.sources[]': { one: 'source of information', many: 'sources of information' },
  'management.team[]': { one: 'post of the team', many: 'posts of the team' },
  'management.training[]': { one: 'training', many: 'trainings' },
  'management.procurement[]': { one: 'procurement', many: 'procurements' },
  'work_plan.budget.sources[]': { one: 'source of money', many: 'sources of money' },
  'work_plan.budget.lines[]': { one: 'budget line', many: 'budget lines' },
  'governance.board.seats[]': { one: 'seat on the board', many: 'seats on the board' },
  'sustainability.handover[]': { one: 'handover or shutdown', many: 'handovers or shutdowns' },
  'sustainability.costs[]': { one: 'running cost', many: 'running costs' },
  'sustainability.exit.steps[]': { one: 'step of the exit', many: 'steps of the exit' },
};

/** What one item of a list is called, and several. */
export function nounOf(pattern: string): Noun {
  const key = (pattern.split('.').at(-1) ?? '').replace('[]', '').replaceAll('_', ' ');
  return nouns[pattern] ?? { one: key.replace(/ies$/, 'y').replace(/s$/, ''), many: key };
}

/** How things belong to another that they do not stand under, without a verb that would have to agree: `risks about it`. */
const relatedTo: Readonly<Record<RelationName, string>> = {
  risks: 'about',
  indicators: 'belonging to or tracking',
  reviews: 'looking at',
  lines: 'paying for',
  activities: 'for',
  solutions: 'serving',
  data: 'stored for',
  procurements: 'naming',
  interfaces: 'starting from',
  consultations: 'with',
  trainings: 'about or for',
  threats: 'to',
  audits: 'of',
  continuity: 'without',
  handover: 'of',
  costs: 'of',
  consents: 'about',
  requirements: 'answered by',
};

/** Where the words depend on what is in hand. */
const relatedBy: Readonly<Record<string, string>> = {
  'solutions data.assets[]': 'storing',
  'solutions stakeholders.groups[]': 'used by',
  'solutions challenge.needs[]': 'answering',
  'solutions partners[]': 'supplied by',
  'activities risks[]': 'treating',
  'activities technology.solutions[]': 'working on',
  'activities data.assets[]': 'collecting',
  'activities results.outputs[]': 'contributing to',
  'data technology.solutions[]': 'stored by',
};

export function relationWords(relation: RelationName, places: ReadonlySet<string>): string {
  const found = new Set([...places].map((place) => relatedBy[`${relation} ${place}`] ?? relatedTo[relation]));
  return [...found].join(' or ');
}

/** What is so when the answer to a fact is yes. */
export const factWords: Readonly<Record<FactId, string>> = {
  uses_technology: 'the programme uses digital technology',
  builds_software: 'software is built or adapted',
  third_party_or_procured: 'a supplier, donor or host from outside provides technology or services',
  collects_data: 'data are collected',
  public_facing: 'people outside the organisation use a system, or are registered or reached by it',
  essential_service: 'someone loses a service, an entitlement or safety when a system fails or refuses',
  personal_data: 'there are data by which a person can be identified',
  sensitive_data: 'there are data that can put a person or a community at risk',
  biometrics_or_children: 'there are biometrics, or data about children',
  shares_data: 'someone besides the institution that answers for the data receives or holds them',
  publishes_data: 'data, maps or dashboards are published',
  ai_or_automated_decisions: 'a model, a score, a matching rule or an automated decision bears on people',
  observes_people: 'people, or what they say, are observed',
  early_warning: 'alerts or warnings are given on which someone has to act',
  conflict_setting: 'there is, or may be, armed conflict or violence where the programme works',
  un_mission: 'the programme is part of a peace operation of the United Nations',
  security_forces: 'police, army, border or intelligence services are partners, recipients or users',
  field_deployment: 'it is used outside capital offices',
  physical_devices: 'devices are bought or handed out',
  pilot_to_scale: 'something is tried out first, to be extended later',
};

export const stageWords: Readonly<Record<(typeof stages)[number], string>> = {
  concept: 'from the concept note on',
  design: 'from the design on',
  appraisal: 'from the appraisal on',
  implementation: 'from the start of the work on',
};

/** How sure we are of a source. */
export const readWords = {
  seen: 'we read it',
  'in part': 'we read parts of it',
  recalled: 'cited from memory, to be checked',
} as const;

/** Fields whose description in the vocabulary cannot follow "the plan states" or "is earlier than". */
export const meaningWords: Readonly<Record<string, string>> = {
  'results.outputs[].digital.decision': 'whether digital is the core of the output, enables it, or is not used',
  'strategy.foresight[].change': 'what may change',
  'risks[].likelihood': 'the likelihood',
  'risks[].impact': 'the impact',
};

/** Fields that everybody knows by a name. */
export const fieldWords: Readonly<Record<string, string>> = {
  'programme.start': 'the start of the programme',
  'programme.end': 'the end of the programme',
  'programme.appraisal': 'the appraisal meeting',
  'programme.implementing_partner': 'the institution that carries the programme',
  'programme.countries': 'the countries of the programme',
};
