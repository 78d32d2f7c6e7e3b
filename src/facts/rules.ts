import type { FactId } from './fact.ts';

/** Content that makes a fact yes: a field with any content, with one of these values, with more than a number, or with a telling name. */
export type Rule =
  | { readonly at: string }
  | { readonly at: string; readonly is: readonly string[] }
  | { readonly at: string; readonly above: number }
  | { readonly at: string; readonly named: FieldName }
  | { readonly shown: Special };

/** Families of words in the names of data fields (see words/fields.ts). */
export type FieldName = 'person' | 'sensitive' | 'biometric-or-child';

/** What takes more than one field to see (see special.ts). */
export type Special =
  | 'outside-supplier'
  | 'outside-host'
  | 'host-besides-controller'
  | 'users-outside'
  | 'analytics-about-people';

/**
 * When the content shows that a fact holds. A release date of code (`openness.public_from`) publishes no data; a date in
 * `publish_from` does.
 */
export const rules: Readonly<Record<FactId, readonly Rule[]>> = {
  uses_technology: [
    { at: 'technology.solutions[]' },
    { at: 'results.outputs[].digital.decision', is: ['core', 'enabling'] },
  ],
  builds_software: [{ at: 'technology.solutions[].route', is: ['adapt', 'build'] }],
  third_party_or_procured: [
    { shown: 'outside-supplier' },
    { shown: 'outside-host' },
    { at: 'partners[].kind', is: ['private'] },
    { at: 'management.procurement[].solutions' },
    { at: 'work_plan.budget.lines[].kind', is: ['licence', 'hosting'] },
  ],
  collects_data: [
    { at: 'data.assets[]' },
    { at: 'technology.solutions[].stores' },
    { at: 'work_plan.activities[].collects' },
    { at: 'results.indicators[].unit', is: ['people', 'households'] },
  ],
  public_facing: [{ at: 'technology.solutions[].public_facing', is: ['yes'] }, { shown: 'users-outside' }],
  essential_service: [
    { at: 'technology.solutions[].essential', is: ['yes'] },
    { at: 'technology.solutions[].affects', is: ['entitlement'] },
    { at: 'data.assets[].condition_of_service', is: ['yes'] },
  ],
  personal_data: [
    { at: 'data.assets[].personal', is: ['yes'] },
    { at: 'data.assets[].fields[].name', named: 'person' },
  ],
  sensitive_data: [
    { at: 'data.assets[].sensitive', is: ['yes'] },
    { at: 'data.assets[].group_identifiable', is: ['yes'] },
    { at: 'data.assets[].fields[].name', named: 'sensitive' },
  ],
  biometrics_or_children: [
    { at: 'data.assets[].biometrics', is: ['yes'] },
    { at: 'data.assets[].children', is: ['yes'] },
    { at: 'data.assets[].fields[].name', named: 'biometric-or-child' },
  ],
  shares_data: [
    { at: 'data.assets[].sharing[]' },
    { shown: 'host-besides-controller' },
    { at: 'technology.interfaces[].data' },
  ],
  publishes_data: [{ at: 'data.assets[].openness', is: ['open', 'shared'] }, { at: 'data.assets[].publish_from' }],
  ai_or_automated_decisions: [
    { at: 'technology.solutions[].automation', is: ['assist', 'recommend', 'decide'] },
    { at: 'technology.solutions[].ai' },
    { shown: 'analytics-about-people' },
    { at: 'data.assets[].biometrics', is: ['yes'] },
  ],
  observes_people: [
    { at: 'technology.solutions[].kind', is: ['monitoring', 'sensor', 'drone', 'camera', 'social_listening'] },
    { at: 'technology.solutions[].observation' },
  ],
  early_warning: [
    { at: 'technology.solutions[].kind', is: ['monitoring', 'alert', 'hotline', 'sensor', 'drone'] },
    { at: 'security.requirements[]' },
  ],
  conflict_setting: [
    { at: 'programme.setting', is: ['peacekeeping'] },
    { at: 'partners[].conflict_party', is: ['yes'] },
  ],
  un_mission: [{ at: 'programme.setting', is: ['peacekeeping'] }],
  security_forces: [
    { at: 'partners[].kind', is: ['security_force'] },
    { at: 'partners[].rights_policy' },
    { at: 'partners[].support_from' },
  ],
  field_deployment: [
    { at: 'challenge.sites[]' },
    { at: 'technology.solutions[].devices', above: 0 },
    { at: 'technology.solutions[].operating' },
  ],
  physical_devices: [
    { at: 'technology.solutions[].devices', above: 0 },
    { at: 'work_plan.budget.lines[].kind', is: ['devices'] },
  ],
  pilot_to_scale: [
    { at: 'work_plan.activities[].kind', is: ['pilot'] },
    { at: 'technology.solutions[].maturity', is: ['idea', 'pilot'] },
    { at: 'governance.gates[].stage', is: ['scale'] },
  ],
};
